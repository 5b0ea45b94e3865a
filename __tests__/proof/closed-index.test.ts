import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Http } from "../../src/http.ts";
import { locateIndex, publicIndexes } from "../../src/index/locations.ts";
import { IndexAccess } from "../../src/proof/index-access.ts";
import { waitUntilServed } from "../../src/proof/wait-until-served.ts";
import { closedRelease } from "../support/closed-release.ts";
import { proofFailure, prove } from "../support/proving.ts";
import { recordingHost } from "../support/recording-host.ts";

const given = (password: string | undefined, more: { readonly pypirc?: string } = {}) => ({
  ...{ user: "reader", password, source: "the input `password`", ...more },
});

/** An index far away that answers this to everything. */
const answering = (status: number, text: string): Http => ({
  request: (url) =>
    Promise.resolve({
      ...{ status, url, headers: {}, text: () => Promise.resolve(text) },
      body: (async function* nothing() {})(),
    }),
  close: () => Promise.resolve(),
});

describe("an index that lets nobody read without a credential", () => {
  it("is read with the one of the input, after it has asked", async () => {
    await using at = await closedRelease();
    const request = { packages: at.packages, given: given("canary") };
    const { release, lines } = await prove(at.upload, request);
    expect(release.isClosed).toBe(true);
    expect(at.seen[0]).toBeUndefined();
    expect(lines).toContain(
      `info: ${new URL(at.url).host} lets nobody else read; credential: the input \`password\``,
    );
    expect(lines.join("\n")).not.toContain("canary");
  });

  it("is read with the one of the environment and of a `.pypirc`", async () => {
    await using at = await closedRelease();
    const environment = { TWINE_USERNAME: "reader", TWINE_PASSWORD: "canary" };
    const wanted = { name: "demo-pkg", version: "1.0" };
    await prove(
      at.upload,
      { wanted, given: { ...given(undefined), user: "__token__" } },
      { env: environment },
    );
    const pypirc = join(at.folder, "pypirc");
    await writeFile(
      pypirc,
      `[distutils]\nindex-servers = own\n[own]\nrepository = ${at.upload.href}\nusername = reader\npassword = canary\n`,
      { mode: 0o600 },
    );
    const { release } = await prove(at.upload, {
      packages: at.packages,
      given: given(undefined, { pypirc }),
    });
    expect(release.isClosed).toBe(true);
  });

  it("stays closed to others: what it says and where was looked is told", async () => {
    await using at = await closedRelease();
    const none = await proofFailure(at.upload, { packages: at.packages, given: given(undefined) });
    expect(none).toMatchObject({ code: "index-closed" });
    expect(none.message).toMatch(/\/simple\/ does not let this client read: 401 Who are you\n/);
    expect(none.message).toContain("\n  the environment: none of TWINE_PASSWORD");
    const wrong = await proofFailure(at.upload, { packages: at.packages, given: given("wrong") });
    expect(wrong).toMatchObject({
      code: "index-closed",
      message: expect.stringMatching(/: 403 Who are you$/),
      hint: expect.stringContaining("the credential may not read from it"),
    });
  });

  it("of another host than the uploads is shown no credential", async () => {
    await using at = await closedRelease();
    const index = locateIndex(
      new URL("https://upload.example.org/legacy/"),
      new URL("simple/", at.url),
    );
    const failure = await proofFailure(at.upload, {
      ...{ index, packages: at.packages, given: given("canary") },
    });
    expect(failure).toMatchObject({
      code: "index-closed",
      hint: expect.stringContaining("is shown to no other host"),
    });
    expect(at.seen.every((authorization) => authorization === undefined)).toBe(true);
  });

  it("is not PyPI: what stands in between refuses", async () => {
    const index = locateIndex(publicIndexes.pypi.upload, undefined);
    const simple = new URL("simple/", publicIndexes.pypi.site);
    const access = new IndexAccess({
      ...{ index, simple, given: given("canary"), host: recordingHost() },
      http: answering(403, "Blocked by policy"),
    });
    const options = { project: "demo", timeout: 60, access };
    await expect(waitUntilServed([], options)).rejects.toMatchObject({
      code: "index-closed",
      message: expect.stringMatching(/: 403 Blocked by policy$/),
      hint: expect.stringMatching(/^everybody may read from PyPI: /),
    });
  });
});
