import { describe, expect, it } from "@jest/globals";
import { upload } from "../../src/stages/upload.ts";
import { verify } from "../../src/stages/verify.ts";
import { attestedRelease, verifyingJob } from "../support/attested-release.ts";
import { closedRelease } from "../support/closed-release.ts";
import { exerciseOptions } from "../support/exercising.ts";
import { devpi, pypiserver } from "../support/index-servers.ts";
import { loopback } from "../support/loopback.ts";
import { uploadInputs, writeRelease } from "../support/publishing.ts";
import { recordingHost } from "../support/recording-host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { legacy, published, verifyInputs } from "../support/verifying.ts";
import { workingHost } from "../support/working-host.ts";

const wanted = { name: "demo-pkg", version: "1.0" };

describe("a verified release", () => {
  it("may be known by name and version alone, and is installed and tried as any", async () => {
    await using at = await published({});
    const inputs = { ...verifyInputs("/nowhere", legacy(at.url)), wanted };
    const { outputs, summary, failure } = await verify.run(inputs, at.host);
    expect(failure).toBeUndefined();
    expect(outputs).toMatchObject({ name: "demo-pkg", version: "1.0", verified: "true" });
    expect(JSON.parse(outputs.files ?? "[]")).toHaveLength(2);
    expect(summary).toContain("2 files downloaded and compared with the hashes of the index");
  });

  it("is installed from what was downloaded, where the index is closed", async () => {
    await using at = await closedRelease();
    const given = { user: "reader", password: "canary", source: "the input `password`" };
    for (const request of [{ wanted }, {}]) {
      const inputs = { ...verifyInputs(at.packages, at.upload), given, ...request };
      const { failure, outputs } = await verify.run(inputs, workingHost());
      expect(failure).toBeUndefined();
      expect(outputs.verified).toBe("true");
    }
  }, 30_000);

  it("has its provenance in the report", async () => {
    await using at = await attestedRelease();
    const inputs = verifyInputs(at.packages, legacy(at.url));
    const { summary } = await verify.run(inputs, workingHost(verifyingJob));
    expect(summary).toContain("| Provenance | 2 files attested by `release.yml` of `acme/demo` | ");
  });

  it("is told of links that lead nowhere, which counts with `strict`", async () => {
    await using site = await loopback((_request, response) => void response.writeHead(404).end());
    await using at = await published({
      headers: [["Project-URL", `Source, ${site.url.href}source`]],
    });
    const inputs = { ...at.inputs, verifyLinks: true };
    const { failure, summary } = await verify.run(inputs, at.host);
    expect(failure).toBeUndefined();
    expect(summary).toContain("VE002");
    const strict = { ...inputs, exercise: { ...exerciseOptions(), strict: true } };
    const again = await verify.run(strict, at.host);
    expect(again.failure).toMatchObject({
      code: "release-inconsistent",
      message: expect.stringContaining("VE002: The link `Source` leads nowhere: "),
    });
    expect(again.outputs).toMatchObject({ verified: "false" });
  });

  it("that fails a proof has the others in its summary", async () => {
    await using at = await published({});
    const inputs = { ...at.inputs, wanted: { ...wanted, version: "7" } };
    const { outputs, failure } = await verify.run(inputs, at.host);
    expect(failure).toMatchObject({ code: "release-unknown" });
    expect(outputs).toEqual({ verified: "false" });
    await fetch(new URL("_/rehearsal/yank", at.url), {
      method: "POST",
      body: JSON.stringify({ project: "demo-pkg", version: "1.0", reason: "no" }),
    });
    const { summary } = await verify.run(at.inputs, at.host);
    expect(summary).toMatch(/^### Not verified: the release on 127/);
    expect(summary).toMatch(/\| Served \| every file is listed by /);
    expect(summary).toMatch(/\*\*Failed:\*\* `demo-pkg 1\.0` is yanked on 127\.[^\n]*: no\b/);
  });
});

describe("another index server", () => {
  it.each([
    ["pypiserver", pypiserver, { user: "reader", password: "reader-password" }],
    ["devpi", devpi, { user: "root", password: "devpi-password" }],
  ])(
    "is verified as any: %s",
    async (_name, start, credential) => {
      await using server = await start();
      await using folder = await temporaryFolder();
      const packages = await writeRelease(folder.path);
      const given = { ...credential, source: "the input `password`" };
      await upload.run(uploadInputs(packages, server.upload, { given }), recordingHost());
      const { failure, summary } = await verify.run(
        { ...verifyInputs(packages, server.upload), timeout: 20 },
        workingHost(),
      );
      expect(failure).toBeUndefined();
      expect(summary).toContain("| Identical | 2 files downloaded and compared | ");
      const named = { ...verifyInputs("/nowhere", server.upload), wanted };
      expect((await verify.run(named, workingHost())).failure).toBeUndefined();
    },
    60_000,
  );
});
