import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readRelease } from "../../src/distributions.ts";
import { fetchDistributions } from "../../src/hand-over/fetch-distributions.ts";
import { type Manifest, manifestName, parseManifest } from "../../src/manifest.ts";
import { artifactFolder, builtFiles, jobEnvironment } from "../support/artifact-folder.ts";
import { makeSdist, makeWheel, sdistFilename } from "../support/distributions.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { workingHost } from "../support/working-host.ts";

type Contents = Readonly<Record<string, string | Uint8Array>>;

const sdist = sdistFilename();
const wheel = (platform: string) => `demo_pkg-1.0-cp312-cp312-${platform}.whl`;

/** Artifacts as a matrix hands them over, and what a later stage makes of them. */
async function mergedRun(artifacts: Readonly<Record<string, [Contents, Partial<Manifest>?]>>) {
  const folder = await temporaryFolder();
  const packages = join(folder.path, "dist");
  await mkdir(join(folder.path, "kept"));
  const store = artifactFolder(join(folder.path, "kept"));
  const host = workingHost(jobEnvironment);
  for (const [name, [contents, changes]] of Object.entries(artifacts)) {
    await store.put(name, await builtFiles(contents, folder.path, changes));
  }
  const fetch = () =>
    fetchDistributions(
      {
        ...{ folder: packages, artifactName: "distributions*" },
        ...{ manifestSha256: undefined, tag: undefined },
      },
      host,
      () => Promise.resolve(store),
    );
  const manifestText = () => readFile(join(packages, manifestName), "utf8");
  return { ...folder, packages, store, host, fetch, manifestText };
}

const leg = (os: string) => ({
  "built-by": { "pypi-publish": "1", job: "wheels", leg: `{"os":"${os}"}` },
});

describe("artifacts of one release", () => {
  it("are merged: a file that two of them have is there once", async () => {
    await using run = await mergedRun({
      "distributions-sdist": [{ [sdist]: makeSdist() }],
      "distributions-linux": [
        { [wheel("linux_x86_64")]: makeWheel(), [sdist]: makeSdist() },
        { ...leg("linux"), "source-date-epoch": 5 },
      ],
      "distributions-macos": [{ [wheel("macosx_11_0_arm64")]: makeWheel() }, leg("macos")],
    });
    await run.fetch();
    const names = [wheel("linux_x86_64"), wheel("macosx_11_0_arm64"), sdist];
    expect(await readdir(run.packages)).toEqual([manifestName, ...names]);
    const { distributions, manifest } = await readRelease(run.packages, {}, run.host);
    expect(distributions.map(({ filename }) => filename)).toEqual(names);
    expect(manifest).toMatchObject({ name: "demo-pkg", run: "7", commit: "a".repeat(40) });
    expect(manifest).not.toHaveProperty("source-date-epoch");
    expect(manifest?.["built-by"]).toEqual({
      "distributions-linux": 'pypi-publish 1, job wheels, leg {"os":"linux"}',
      "distributions-macos": 'pypi-publish 1, job wheels, leg {"os":"macos"}',
      "distributions-sdist": "pypi-publish 0, job build, project .",
    });
  });

  it("give the same manifest in every job that fetches them", async () => {
    await using run = await mergedRun({
      "distributions-b": [{ [sdist]: "sdist" }],
      "distributions-a": [{ [wheel("linux")]: "wheel" }],
    });
    await run.fetch();
    const first = await run.manifestText();
    await rm(run.packages, { recursive: true });
    await run.fetch();
    expect(await run.manifestText()).toBe(first);
  });

  it("keep the manifest of the only one", async () => {
    await using run = await mergedRun({ "distributions-a": [{ [sdist]: "sdist" }] });
    await run.fetch();
    const { "built-by": builtBy } = parseManifest(await run.manifestText(), "m");
    expect(builtBy).toEqual({ "pypi-publish": "0", job: "build", project: "." });
  });

  it("may come from other steps: the manifest lists their files as well", async () => {
    await using run = await mergedRun({ "distributions-a": [{ [sdist]: "sdist" }] });
    await run.store.put("distributions-b", { [wheel("linux")]: "wheel" });
    await run.fetch();
    const manifest = parseManifest(await run.manifestText(), "m");
    expect(manifest.files.map(({ filename }) => filename)).toEqual([wheel("linux"), sdist]);
    expect(manifest["built-by"]).toHaveProperty("distributions-b", "other steps");
  });

  it("have no manifest where none of them has one", async () => {
    await using run = await mergedRun({});
    await run.store.put("distributions-a", { [sdist]: "sdist" });
    await run.store.put("distributions-b", { [wheel("linux")]: "wheel" });
    await run.fetch();
    expect(await readdir(run.packages)).toEqual([wheel("linux"), sdist]);
  });
});

describe("artifacts that contradict each other", () => {
  it("are refused: one filename with different content, with both hashes", async () => {
    await using run = await mergedRun({
      "distributions-a": [{ [sdist]: "one" }],
      "distributions-b": [{ [sdist]: "other" }],
    });
    await expect(run.fetch()).rejects.toMatchObject({
      code: "artifact-conflict",
      message: expect.stringMatching(
        /^`demo_pkg-1.0.tar.gz` is .+\n {2}`distributions-a`: sha256 \w{64}\n {2}`distributions-b`: sha256 \w{64}$/,
      ),
    });
    await expect(readdir(run.packages)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("are refused: two files of one name in one artifact", async () => {
    await using run = await mergedRun({});
    await run.store.put("distributions", { [`a/${sdist}`]: "one", [`b/${sdist}`]: "other" });
    await expect(run.fetch()).rejects.toMatchObject({ code: "artifact-conflict" });
  });

  it("are refused: two manifests in one artifact", async () => {
    await using run = await mergedRun({});
    await run.store.put("distributions", {
      [`a/${manifestName}`]: "{}",
      [`b/${manifestName}`]: "{}",
    });
    await expect(run.fetch()).rejects.toMatchObject({
      message: "Artifact `distributions` holds 2 release manifests",
    });
  });

  it.each<[string, Partial<Manifest>, string]>([
    ["name", { name: "other" }, "names of their own"],
    ["commit", { commit: "b".repeat(40) }, "from one commit"],
    ["run", { run: "8" }, "from one commit"],
    ["version", { version: "2.0" }, "from one commit"],
    ["setting `strict`", { settings: { strict: "true" } }, "from one commit"],
  ])("are refused: another %s", async (what, changes, hint) => {
    await using run = await mergedRun({
      "distributions-a": [{ [sdist]: "sdist" }],
      "distributions-b": [{ [wheel("linux")]: "wheel" }, changes],
    });
    await expect(run.fetch()).rejects.toMatchObject({
      code: "artifact-conflict",
      message: expect.stringMatching(
        new RegExp(
          `differ in ${what}\\n {2}\`distributions-a\`: .+\\n {2}\`distributions-b\`: .+$`,
        ),
      ),
      hint: expect.stringContaining(hint),
    });
  });
});
