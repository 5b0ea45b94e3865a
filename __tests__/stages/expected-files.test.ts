import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { locateIndex } from "../../src/index/locations.ts";
import { InputReader } from "../../src/inputs.ts";
import { check } from "../../src/stages/check.ts";
import { upload } from "../../src/stages/upload.ts";
import { runningIndex } from "../rehearsal/running-index.ts";
import { makeSdist, makeWheel, sdistFilename, wheelFilename } from "../support/distributions.ts";
import { spoiled, uploadFailure, uploadInputs } from "../support/publishing.ts";
import { recordingHost } from "../support/recording-host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const legacy = (url: string | URL) => new URL("legacy/", url);
const mac = "cp313-cp313-macosx_11_0_arm64";
const linux = "cp313-cp313-manylinux_2_28_x86_64";

interface Made {
  readonly version?: string;
  readonly requiresPython?: string;
}

/** A release of wheels with these tags, and an sdist. */
async function write(
  folder: string,
  tags: readonly string[],
  { version = "1.0", requiresPython = ">=3.9" }: Made = {},
): Promise<string> {
  const headers = [["Requires-Python", requiresPython]] as const;
  for (const tag of tags) {
    // Two files of an index may not have the same bytes.
    const files = { [`demo_pkg/${tag}.txt`]: "", "demo_pkg/native.so": tag };
    const options = { version, tag, headers, files };
    await writeFile(join(folder, wheelFilename(options)), makeWheel(options));
  }
  await writeFile(join(folder, sdistFilename({ version })), makeSdist({ version, headers }));
  return folder;
}

/** An index behind a server that only looks, which has a release. */
async function publish(index: string, tags: readonly string[], made: Made): Promise<void> {
  await using folder = await temporaryFolder();
  await upload.run(
    uploadInputs(await write(folder.path, tags, made), legacy(index)),
    recordingHost(),
  );
}

const posts = (received: readonly { readonly method: string }[]) =>
  received.filter(({ method }) => method === "POST").length;

describe("an upload of a release that lacks what `expect` asks for", () => {
  it("stops before anything is sent, and names all that is missing and what there is", async () => {
    await using index = await runningIndex();
    await using server = await spoiled(index.url, () => undefined);
    await using folder = await temporaryFolder();
    const packages = await write(folder.path, [mac, "cp312-cp312-win_amd64"]);
    const expected = ["sdist", "cp3{12..13}-manylinux_*_x86_64", "cp312-win_amd64"];
    const host = recordingHost();
    const inputs = uploadInputs(packages, legacy(server.url), { expect: expected });
    const { failure, summary, outputs } = await upload.run(inputs, host);
    expect(failure?.code).toBe("release-incomplete");
    expect(failure?.message).toBe(
      [
        "demo-pkg 1.0: 2 of 4 expected files missing",
        "  `cp312-manylinux_*_x86_64` (`cp3{12..13}-manylinux_*_x86_64`): there is `cp312` for `win_amd64` only",
        "  `cp313-manylinux_*_x86_64` (`cp3{12..13}-manylinux_*_x86_64`): there is `cp313` for `macosx_11_0_arm64` only",
      ].join("\n"),
    );
    expect(outputs).toEqual({});
    expect(summary).toContain("#### demo-pkg 1.0: 2 of 4 expected files missing");
    expect(summary).toContain("| `sdist` | `sdist` | `demo_pkg-1.0.tar.gz` |");
    expect(summary).toContain("**missing**: there is `cp313` for `macosx_11_0_arm64` only");
    expect(summary).toContain(`|  | not asked for | \`demo_pkg-1.0-${mac}.whl\` |`);
    expect(host.lines.join("\n")).toMatch(
      /\n {2}cp313-manylinux_\*_x86_64 {2,}missing: there is cp313 for macosx_11_0_arm64 only\n/,
    );
    expect(posts(server.received)).toBe(0);

    await writeFile(
      join(packages, wheelFilename({ tag: "cp312-abi3-manylinux_2_28_x86_64" })),
      makeWheel({ tag: "cp312-abi3-manylinux_2_28_x86_64", files: { "demo_pkg/native.so": "3" } }),
    );
    const whole = await upload.run(inputs, recordingHost());
    expect(whole.failure).toBeUndefined();
    expect(whole.outputs.result).toBe("uploaded");
    expect(whole.summary).toContain("demo-pkg 1.0: all 4 expected files are there");
    expect(whole.summary).toContain("abi3-manylinux_2_28_x86_64.whl (serves it too)");
    expect(posts(server.received)).toBe(4);
  });

  it("takes files that the index has already for part of the release", async () => {
    await using index = await runningIndex();
    await using folder = await temporaryFolder();
    await publish(index.url, [mac], {});
    const packages = await write(folder.path, [linux]);
    await rm(join(packages, sdistFilename()));
    const expected = ["sdist", "cp313-macosx_*_arm64", "cp313-manylinux_*_x86_64"];
    const { failure, summary } = await upload.run(
      uploadInputs(packages, legacy(index.url), { expect: expected }),
      recordingHost(),
    );
    expect(failure).toBeUndefined();
    expect(summary).toContain("`demo_pkg-1.0.tar.gz (on the index)`");
  });

  it("ends with malformed patterns before anything is sent", async () => {
    await using index = await runningIndex();
    await using server = await spoiled(index.url, () => undefined);
    await using folder = await temporaryFolder();
    const inputs = uploadInputs(await write(folder.path, []), legacy(server.url));
    const { code, message } = await uploadFailure({ ...inputs, expect: ["cp312"] });
    expect([code, message]).toEqual([
      "invalid-input",
      "Input `expect`: `cp312` is no pattern: it lacks the platform",
    ]);
    expect(posts(server.received)).toBe(0);
  });
});

describe("an upload that is to have what the previous release has", () => {
  const inputsOf = (packages: string, url: string | URL) =>
    uploadInputs(packages, legacy(url), { expect: ["like-previous"] });

  it("stops where a platform is lost, and says which file had it", async () => {
    await using index = await runningIndex();
    await using server = await spoiled(index.url, () => undefined);
    await using folder = await temporaryFolder();
    await publish(index.url, [linux, mac], { version: "0.9" });
    await publish(index.url, [], { version: "1.0rc1" });
    const packages = await write(folder.path, [mac]);
    const host = recordingHost();
    const { code, message, hint } = await uploadFailure(inputsOf(packages, server.url), host);
    expect(code).toBe("release-incomplete");
    expect(hint).toContain("leave `like-previous` out for this release");
    expect(message).toBe(
      `demo-pkg 1.0: 1 of 3 expected files missing\n  \`cp313-manylinux_x86_64\` (0.9 has \`demo_pkg-0.9-${linux}.whl\`): there is \`cp313\` for \`macosx_11_0_arm64\` only`,
    );
    expect(host.lines).toContain(
      `info: demo-pkg 1.0 is to have what 0.9 has on ${server.url.host}`,
    );
    expect(posts(server.received)).toBe(0);
  });

  it("goes on where only Pythons are lost that `requires-python` leaves out", async () => {
    await using index = await runningIndex();
    await using folder = await temporaryFolder();
    await publish(index.url, [linux, linux.replaceAll("cp313", "cp39")], { version: "0.9" });
    const packages = await write(folder.path, [linux], { requiresPython: ">=3.10" });
    const { failure } = await upload.run(inputsOf(packages, index.url), recordingHost());
    expect(failure).toBeUndefined();
  });

  it("goes on, and says so, where there is no release before it", async () => {
    await using index = await runningIndex();
    await using folder = await temporaryFolder();
    const host = recordingHost();
    const packages = await write(folder.path, [mac]);
    const { failure, summary } = await upload.run(inputsOf(packages, index.url), host);
    expect(failure).toBeUndefined();
    expect(summary).not.toContain("expected");
    expect(host.lines).toContain(
      `info: ${new URL(index.url).host} has no release before demo-pkg 1.0: nothing to compare with`,
    );
  });

  it("asks for no wheel where the previous release has none", async () => {
    await using index = await runningIndex();
    await using folder = await temporaryFolder();
    await publish(index.url, [], { version: "0.9" });
    const { failure, summary } = await upload.run(
      inputsOf(await write(folder.path, []), index.url),
      recordingHost(),
    );
    expect(failure).toBeUndefined();
    expect(summary).toContain("demo-pkg 1.0: the expected file is there");
  });
});

describe("an upload to an index that cannot be asked", () => {
  it("stops, since what the previous release has is not known", async () => {
    await using index = await runningIndex();
    await using folder = await temporaryFolder();
    const url = legacy(index.url);
    const location = { ...locateIndex(url, undefined), json: undefined, simple: undefined };
    const packages = await write(folder.path, []);
    const { code, message } = await uploadFailure(
      uploadInputs(packages, url, { index: location, expect: ["like-previous"] }),
    );
    expect(code).toBe("invalid-input");
    expect(message).toBe(
      `Input \`expect\`: \`like-previous\` needs to know what ${location.title} has of demo-pkg 1.0 and before: its simple API is not known; give it as \`index-url\``,
    );
  });
});

describe("a check with `expect`", () => {
  const settings = (given: Readonly<Record<string, string>>) =>
    check.readInputs(new InputReader({ given: (name) => given[name], manifest: {}, project: {} }));

  it("fails after all findings, shows the table, and leaves the index to `upload`", async () => {
    await using folder = await temporaryFolder();
    const packages = await write(folder.path, [mac]);
    const host = recordingHost();
    const words = "sdist like-previous\ncp3{12, 13}-macosx_*_arm64";
    const inputs = settings({ "project-dir": packages, "packages-dir": packages, expect: words });
    const { failure, outputs, summary } = await check.run(inputs, host);
    expect(failure?.message).toBe(
      "demo-pkg 1.0: 1 of 3 expected files missing\n  `cp312-macosx_*_arm64` (`cp3{12, 13}-macosx_*_arm64`): there is `cp313-cp313` for that platform only",
    );
    expect(outputs.errors).toBe("0");
    expect(summary).toContain("#### demo-pkg 1.0: 1 of 3 expected files missing");
    const said = host.lines.join("\n");
    expect(said.indexOf("Checked 2 files")).toBeLessThan(said.indexOf("1 of 3 expected"));
    expect(host.lines).toContain(
      "info: `like-previous` of `expect` is left to `upload`, which asks the index",
    );
  });

  it("asks for nothing by `none`", async () => {
    await using folder = await temporaryFolder();
    const packages = await write(folder.path, []);
    const inputs = settings({ "project-dir": packages, "packages-dir": packages, expect: "none" });
    const { failure, summary } = await check.run(inputs, recordingHost());
    expect(failure).toBeUndefined();
    expect(summary).not.toContain("expected");
  });
});
