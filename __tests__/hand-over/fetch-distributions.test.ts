import { createHash } from "node:crypto";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { fetchDistributions } from "../../src/hand-over/fetch-distributions.ts";
import { type Manifest, manifestName } from "../../src/manifest.ts";
import { artifactFolder, builtFiles, jobEnvironment } from "../support/artifact-folder.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { workingHost } from "../support/working-host.ts";

const sdist = "demo_pkg-1.0.tar.gz";
const wheel = (platform: string) => `demo_pkg-1.0-cp312-cp312-${platform}.whl`;

/** A run with an empty store, and what a later stage does in it. */
async function newRun(env: Readonly<Record<string, string>> = jobEnvironment) {
  const folder = await temporaryFolder();
  const [packages, kept] = [join(folder.path, "dist"), join(folder.path, "kept")];
  await mkdir(kept);
  const store = artifactFolder(kept);
  const host = workingHost(env);
  const built = (contents: Readonly<Record<string, string>>, changes: Partial<Manifest> = {}) =>
    builtFiles(contents, folder.path, changes);
  const fetch = (artifactName: string, more: { manifestSha256?: string; tag?: string } = {}) =>
    fetchDistributions(
      { folder: packages, artifactName, manifestSha256: undefined, tag: undefined, ...more },
      host,
      () => Promise.resolve(store),
    );
  const text = (name: string) => readFile(join(packages, name), "utf8");
  return { ...folder, packages, store, host, built, fetch, text };
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

describe("an artifact of the run", () => {
  it("fills the folder, its manifest byte for byte", async () => {
    await using run = await newRun();
    const contents = await run.built({ [sdist]: "sdist", [wheel("linux")]: "wheel" });
    await run.store.put("distributions", { ...contents, "notes.txt": "?" });
    await run.store.put("other", {});
    await run.fetch("distributions");
    expect(await readdir(run.packages)).toEqual([manifestName, wheel("linux"), sdist]);
    expect(await run.text(sdist)).toBe("sdist");
    expect(await run.text(manifestName)).toBe(contents[manifestName]);
    expect(run.store.asked).toEqual(["list", "download distributions"]);
    expect(run.host.lines).toContain(
      "info: Left `notes.txt` of artifact `distributions` out: neither wheel nor sdist",
    );
  });

  it("of other steps has no manifest, and its files may lie in folders", async () => {
    await using run = await newRun();
    await run.store.put("wheels", {
      [`dist/${sdist}`]: "sdist",
      [`wheelhouse/${wheel("linux")}`]: "wheel",
      [`dist/${sdist}.publish.attestation`]: "{}",
    });
    await run.fetch("wheels");
    expect(await readdir(run.packages)).toEqual([
      wheel("linux"),
      sdist,
      `${sdist}.publish.attestation`,
    ]);
  });

  it("that does not exist is told with those that do", async () => {
    await using run = await newRun();
    await expect(run.fetch("distributions")).rejects.toMatchObject({
      code: "artifact-missing",
      message: `\`${run.packages}\` holds no distributions, and this run has no artifact \`distributions\`, nor any other`,
    });
    await run.store.put("wheels-linux", { a: "" });
    await run.store.put("docs", { a: "" });
    await expect(run.fetch("distributions*")).rejects.toMatchObject({
      code: "artifact-missing",
      message: expect.stringContaining(
        "no artifact that matches `distributions*`; it has `docs`, `wheels-linux`",
      ),
      hint: expect.stringContaining("as `artifact-name`"),
    });
  });

  it("without distributions is refused by its name, and passed over under a pattern", async () => {
    await using run = await newRun();
    await run.store.put("distributions-docs", { "index.html": "" });
    await expect(run.fetch("distributions-docs")).rejects.toMatchObject({
      code: "no-distributions",
      message: "Neither wheel nor sdist is in artifact `distributions-docs`",
    });
    await run.store.put("distributions-sdist", await run.built({ [sdist]: "sdist" }));
    await run.fetch("distributions-*");
    expect(await readdir(run.packages)).toEqual([manifestName, sdist]);
  });

  it.each([
    ["is changed", { [sdist]: "other" }, `\`${sdist}\` was changed`],
    ["is not listed", { [wheel("linux")]: "more" }, `\`${wheel("linux")}\` is not in the manifest`],
  ])("whose file %s is refused, and the folder stays as it is", async (_what, more, message) => {
    await using run = await newRun();
    await run.store.put("distributions", { ...(await run.built({ [sdist]: "sdist" })), ...more });
    await expect(run.fetch("distributions")).rejects.toMatchObject({
      code: "manifest-mismatch",
      message: expect.stringContaining(message),
    });
    await expect(readdir(run.packages)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("without one of its files is refused", async () => {
    await using run = await newRun();
    const { [sdist]: _lost, ...contents } = await run.built({ [sdist]: "1", [wheel("a")]: "2" });
    await run.store.put("distributions", contents);
    await expect(run.fetch("distributions")).rejects.toMatchObject({
      message: `The distributions of artifact \`distributions\` are not those that were built\n  \`${sdist}\` is missing`,
    });
  });

  it("has to have the manifest that the workflow vouches for", async () => {
    await using run = await newRun();
    const contents = await run.built({ [sdist]: "sdist" }, { run: "6" });
    await run.store.put("distributions", contents);
    await run.store.put("bare", { [sdist]: "sdist" });
    const manifestSha256 = "0".repeat(64);
    await expect(run.fetch("distributions", { manifestSha256 })).rejects.toMatchObject({
      code: "manifest-mismatch",
      message: expect.stringMatching(/^Artifact `distributions` has a manifest with sha256 .+ but/),
    });
    await expect(run.fetch("bare", { manifestSha256 })).rejects.toMatchObject({
      message: expect.stringContaining("has no release manifest, but `manifest-sha256` is 000"),
    });
    // Then it may be of any run.
    const given = hashOf(String(contents[manifestName]));
    await run.fetch("distributions", { manifestSha256: given });
    expect(await run.text(sdist)).toBe("sdist");
  });
});

describe("an artifact of something else", () => {
  it.each([
    ["run", { run: "6" }, "built for run `6`, and this is run `7`"],
    ["repository", { repository: "acme/fork" }, "repository `acme/fork`, and this is"],
    ["commit", { commit: "b".repeat(40) }, `commit \`${"b".repeat(40)}\`, and this is`],
  ])("is refused: another %s", async (_what, changes, message) => {
    await using run = await newRun();
    await run.store.put("distributions", await run.built({ [sdist]: "sdist" }, changes));
    await expect(run.fetch("distributions")).rejects.toMatchObject({
      code: "artifact-of-another-run",
      message: expect.stringContaining(message),
      hint: expect.stringContaining("`manifest-sha256`"),
    });
    await expect(readdir(run.packages)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("may be of another commit where no tag started the run, but not of another tag than the given", async () => {
    await using run = await newRun({ ...jobEnvironment, GITHUB_REF: "refs/heads/main" });
    const changes = { commit: "b".repeat(40), ref: "refs/tags/v1.0" };
    await run.store.put("distributions", await run.built({ [sdist]: "sdist" }, changes));
    await expect(run.fetch("distributions", { tag: "v2.0" })).rejects.toMatchObject({
      message: expect.stringContaining(
        "reference `refs/tags/v1.0`, and this is reference `refs/tags/v2.0`",
      ),
    });
    await run.fetch("distributions", { tag: "refs/tags/v1.0" });
    expect(await run.text(sdist)).toBe("sdist");
  });
});
