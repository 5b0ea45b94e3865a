import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { locateIndex } from "../../src/index/locations.ts";
import { upload } from "../../src/stages/upload.ts";
import { verify } from "../../src/stages/verify.ts";
import { runningIndex } from "../rehearsal/running-index.ts";
import { makeWheel, wheelFilename } from "../support/distributions.ts";
import { exerciseOptions } from "../support/exercising.ts";
import { devpi, pypiserver } from "../support/index-servers.ts";
import { uploadFailure, uploadInputs, writeRelease } from "../support/publishing.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { workingHost } from "../support/working-host.ts";

const servers = [
  { title: "pypiserver", start: pypiserver, given: { user: "", password: "any" } },
  { title: "devpi", start: devpi, given: { user: "root", password: "devpi-password" } },
];

const wheel = "demo_pkg-1.0-py3-none-any.whl";
const sdist = "demo_pkg-1.0.tar.gz";

describe.each(servers)("$title", ({ title, start, given }) => {
  it("takes a release once, refuses other content, and serves what installs and runs", async () => {
    await using server = await start();
    await using folder = await temporaryFolder();
    const packages = await writeRelease(folder.path, {
      headers: [["Summary", "Grüße, 世界"]],
      entryPoints: "",
    });
    const inputs = uploadInputs(packages, server.upload, {
      given: { ...given, source: "the input `password`" },
    });
    const host = workingHost();
    const first = await upload.run(inputs, host);
    expect(first.outputs).toMatchObject({
      uploaded: JSON.stringify([wheel, sdist]),
      result: "uploaded",
    });
    expect(JSON.parse(first.outputs.files ?? "")).toEqual([
      expect.objectContaining({ filename: wheel, url: expect.stringContaining(wheel) }),
      expect.objectContaining({ filename: sdist, url: expect.stringContaining(sdist) }),
    ]);
    const second = await upload.run(inputs, host);
    expect(second.outputs).toMatchObject({ result: "unchanged", uploaded: "[]" });

    const verified = await verify.run(
      {
        packages,
        manifestSha256: undefined,
        index: locateIndex(server.upload, undefined),
        timeout: 5,
        exercise: exerciseOptions(),
      },
      host,
    );
    expect(verified.outputs.verified).toBe("true");
    expect(host.lines).toContain("info:   import demo_pkg: ok");

    await writeFile(join(packages, wheel), makeWheel({ files: { "demo_pkg/new.py": "" } }));
    expect((await uploadFailure(inputs)).code).toBe("different-content");
    // Where the index cannot be asked, its own words come back: they are understood.
    const blind = { ...inputs, index: { ...inputs.index, simple: undefined } };
    const { message, hint } = await uploadFailure(blind);
    expect(message).toMatch(new RegExp(`^\`${wheel}\` was rejected by .*: 409 `));
    expect(hint).toContain("`skip-existing: true`");
    const { outputs } = await upload.run({ ...blind, skipExisting: true }, host);
    expect(JSON.parse(outputs.skipped ?? "")).toContain(wheel);
    if (title === "devpi") {
      const denied = { user: "root", password: "wrong", source: "the input `password`" };
      expect((await uploadFailure({ ...blind, given: denied })).hint).toMatch(
        /^check user and password/,
      );
    }
  });
});

it("takes what PyPI alone refuses: a local version, a platform tag and a private classifier", async () => {
  await using server = await pypiserver();
  const options = {
    version: "1.0+cpu",
    tag: "py3-none-linux_x86_64",
    headers: [["Classifier", "Private :: Do Not Upload"]] as const,
  };
  await using folder = await temporaryFolder({ [wheelFilename(options)]: makeWheel(options) });
  const host = workingHost();
  const given = { user: "", password: "any", source: "the input `password`" };
  const inputs = uploadInputs(folder.path, server.upload, { given, verifyMetadata: true });
  const { outputs } = await upload.run(inputs, host);
  expect(outputs.result).toBe("uploaded");
  await using pypi = await runningIndex();
  const index = locateIndex(new URL("legacy/", pypi.url), undefined);
  const { code, message } = await uploadFailure({ ...inputs, index }, host);
  expect([code, message]).toEqual(["check-failed", expect.stringContaining("errors")]);
});
