import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { locateIndex } from "../../src/index/locations.ts";
import type { Layer } from "../../src/rehearsal/context.ts";
import { runningIndex } from "../rehearsal/running-index.ts";
import { proofFailure, prove } from "../support/proving.ts";
import { writeRelease } from "../support/publishing.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { legacy, send } from "../support/verifying.ts";

const given = (password: string | undefined, more: { readonly pypirc?: string } = {}) => ({
  ...{ user: "reader", password, source: "the input `password`", ...more },
});

/** Lets nobody read but `reader` with the password `canary`, and remembers what it was shown. */
function closed(seen: (string | undefined)[]): Layer {
  const right = `Basic ${btoa("reader:canary")}`;
  return async ({ message, path }, _context, next) => {
    if (message.method === "POST" || path.startsWith("/_/")) return next();
    const { authorization } = message.headers;
    seen.push(authorization);
    if (authorization === right) return next();
    return {
      status: authorization === undefined ? 401 : 403,
      headers: { "WWW-Authenticate": "Basic", "Content-Type": "text/plain" },
      body: "Who are you",
    };
  };
}

async function closedRelease() {
  const seen: (string | undefined)[] = [];
  let layer: Layer = (_request, _context, next) => next();
  const index = await runningIndex({ layers: [(...words) => layer(...words)] });
  const folder = await temporaryFolder();
  const packages = await writeRelease(join(folder.path, "dist"));
  await send(packages, index.url);
  layer = closed(seen);
  return {
    ...{ url: index.url, upload: legacy(index.url), packages, folder: folder.path, seen },
    async [Symbol.asyncDispose]() {
      await index[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

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
});
