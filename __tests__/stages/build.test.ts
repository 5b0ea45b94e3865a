import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { manifestName, parseManifest } from "../../src/manifest.ts";
import { version } from "../../src/version.ts";
import { buildInputs, buildProject } from "../support/building.ts";
import { commitAll, commitTime, copyProject, git, type ProjectName } from "../support/projects.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { workingHost } from "../support/working-host.ts";

/** The files of a folder by name, as a text that tells two of them apart. */
async function contentsOf(folder: string): Promise<Record<string, string>> {
  const contents: Record<string, string> = {};
  for (const name of (await readdir(folder)).toSorted()) {
    contents[name] = (await readFile(join(folder, name))).toString("base64");
  }
  return contents;
}

async function withUmask<Result>(umask: number, task: () => Promise<Result>): Promise<Result> {
  const before = process.umask(umask);
  try {
    return await task();
  } finally {
    process.umask(before);
  }
}

const manifestOf = async (folder: string) =>
  parseManifest(await readFile(join(folder, manifestName), "utf8"), manifestName);

const backends: readonly [ProjectName, verified: boolean, stem: string, wheel: string][] = [
  ["setuptools", true, "hello_setuptools-1.0.0", "py3-none-any"],
  ["hatchling", true, "hello_hatchling-1.0.0", "py3-none-any"],
  ["poetry", true, "hello_poetry-1.0.0", "py3-none-any"],
  ["flit", false, "sample_flit-1.0", "py3-none-any"],
  ["pdm", false, "sample_pdm-1.0", "py3-none-any"],
  ["tiny", true, "sample_tiny-1.0", "cp310-abi3-linux_x86_64"],
];

describe("builds of one commit", () => {
  it.each(backends)(
    "have the same bytes in clones that differ in time, path and umask: %s",
    async (name, verifyReproducible, stem, tag) => {
      await using folder = await temporaryFolder();
      const at = (path: string) => join(folder.path, path);
      await copyProject(name, at("original"));
      await commitAll(at("original"));
      const started = Date.now();
      await git(folder.path, "clone", "--quiet", "original", "one");
      await buildProject(buildInputs(at("one")));
      await sleep(Math.max(0, started + 2000 - Date.now()));
      await withUmask(0o077, async () => {
        await git(folder.path, "clone", "--quiet", "original", "ein anderer Ört");
        await buildProject(buildInputs(at("ein anderer Ört"), { verifyReproducible }));
      });
      const contents = await contentsOf(at("one/dist"));
      expect(Object.keys(contents)).toEqual([manifestName, `${stem}-${tag}.whl`, `${stem}.tar.gz`]);
      expect(await contentsOf(at("ein anderer Ört/dist"))).toEqual(contents);
    },
  );

  it("differ in the sdist when it is not rewritten", async () => {
    await using folder = await temporaryFolder();
    await copyProject("tiny", folder.path);
    await commitAll(folder.path);
    const inputs = buildInputs(folder.path, { normalizeSdist: false });
    const { outputs: first } = await buildProject(inputs);
    await sleep(1100);
    const { outputs: second } = await buildProject(inputs);
    const hashes = (files = "[]") =>
      (JSON.parse(files) as { sha256: string }[]).map(({ sha256 }) => sha256);
    const [wheel, sdist] = hashes(first.files);
    const [sameWheel, otherSdist] = hashes(second.files);
    expect(sameWheel).toBe(wheel);
    expect(otherSdist).not.toBe(sdist);
  });
});

describe("what a build leaves and says", () => {
  it("is the manifest, the outputs, the contents, and warnings over the size budgets", async () => {
    await using folder = await temporaryFolder();
    await copyProject("tiny", folder.path);
    await commitAll(folder.path);
    const host = workingHost({ GITHUB_REF: "refs/tags/v1.0" });
    const maxSize = { wheel: 100, sdist: 200 };
    const { outputs, summary } = await buildProject(buildInputs(folder.path, { maxSize }), host);
    const manifest = await manifestOf(join(folder.path, "dist"));
    const files = JSON.parse(outputs.files ?? "") as { filename: string; size: number }[];
    expect(manifest).toEqual({
      schema: 1,
      name: "sample-tiny",
      version: "1.0",
      commit: await git(folder.path, "rev-parse", "HEAD"),
      ref: "refs/tags/v1.0",
      "source-date-epoch": commitTime,
      files,
      settings: {},
      "built-by": {
        "pypi-publish": version,
        python: (await host.pythons.find()).version,
        platform: `${process.platform} ${process.arch}`,
      },
    });
    expect(outputs).toMatchObject({ name: "sample-tiny", version: "1.0" });
    expect(outputs["packages-dir"]).toBe(join(folder.path, "dist"));
    const [wheel, sdist] = files.map(({ filename }) => filename);
    expect(host.lines.filter((line) => line.startsWith("warning"))).toEqual([
      expect.stringMatching(/^warning: This checkout knows no tag `v1\.0`/),
      expect.stringMatching(
        `^warning: \`${wheel}\` has \\d+ B, more than \`max-wheel-size\` allows \\(100 B\\)$`,
      ),
      expect.stringMatching(
        `^warning: \`${sdist}\` has 1\\.\\d kB, more than \`max-sdist-size\` allows \\(200 B\\)$`,
      ),
    ]);
    expect(host.lines).toContain("info:    12 B  tiny/__init__.py");
    expect(summary).toContain("12 B  tiny/__init__.py");
  });

  it("comes from the sdist: what that lacks is missing in the wheel too", async () => {
    await using folder = await temporaryFolder();
    const left = ["tiny/forgotten.py"];
    await copyProject("tiny", folder.path, {
      "tiny/forgotten.py": "",
      "tiny.json": JSON.stringify({
        name: "x",
        version: "1.0",
        tag: "t-n-a",
        "not-in-sdist": left,
      }),
      "pyproject.toml": (
        await readFile("__tests__/fixtures/projects/tiny/pyproject.toml", "utf8")
      ).replace("sample-tiny", "x"),
    });
    const host = workingHost();
    await buildProject(buildInputs(folder.path), host);
    expect(host.lines.join("\n")).toContain("tiny/__init__.py");
    expect(host.lines.join("\n")).not.toContain("forgotten");
  });
});

describe("a build", () => {
  it("takes the commit's time in a shallow clone of another user, in which the backend may ask git", async () => {
    await using folder = await temporaryFolder();
    const [original, project] = [join(folder.path, "original"), join(folder.path, "shallow")];
    const stamp = `import os, subprocess

def stamp():
    words = ["git", "-C", "${project}", "rev-parse", "--short", "HEAD"]
    return os.environ["SOURCE_DATE_EPOCH"] + subprocess.check_output(words, text=True)
`;
    await copyProject("tiny", original, { "stamp.py": stamp });
    await commitAll(original);
    await git(original, "commit", "--quiet", "--allow-empty", "--message=Another");
    await git(folder.path, "clone", "--quiet", "--depth=1", `file://${original}`, project);
    const host = workingHost({
      GIT_TEST_ASSUME_DIFFERENT_OWNER: "1",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "core.abbrev",
      GIT_CONFIG_VALUE_0: "11",
    });
    await buildProject(buildInputs(project), host);
    const { commit, "source-date-epoch": epoch } = await manifestOf(join(project, "dist"));
    expect(commit).toMatch(/^[0-9a-f]{40}$/);
    expect(epoch).toBe(commitTime);
    expect(host.lines.join("\n")).toMatch(/22 B {2}tiny\/stamp\.txt/);
  });

  it("works without git, and below a repository's top with spaces and umlauts in its path", async () => {
    await using folder = await temporaryFolder();
    const repository = join(folder.path, "größere Sammlung");
    const project = join(repository, "pakete", "das eine");
    await copyProject("tiny", project, { "dist/old-0.1.tar.gz": "", "build/x.py": "" });
    await buildProject(buildInputs(project));
    const before = await manifestOf(join(project, "dist"));
    expect(before.commit).toBeUndefined();
    expect(before["source-date-epoch"]).toBe(315_619_200);
    expect(await readdir(join(project, "build"))).toEqual(["x.py"]);
    await git(repository, "init", "--quiet");
    await git(repository, "add", "--force", "pakete/das eine/tiny.json");
    await git(repository, "commit", "--quiet", "--message=One");
    const host = workingHost();
    await buildProject(buildInputs(project), host);
    expect((await manifestOf(join(project, "dist"))).commit).toBe(
      await git(repository, "rev-parse", "HEAD"),
    );
    expect(host.lines[0]).toBe(
      "info: Removed from earlier builds: dist/.release-manifest.json, dist/sample_tiny-1.0-cp310-abi3-linux_x86_64.whl, dist/sample_tiny-1.0.tar.gz, build",
    );
  });

  it("of a project with nothing but setup.py works as with pip, and says so", async () => {
    await using folder = await temporaryFolder({
      "setup.py":
        "from setuptools import setup\nsetup(name='sample-old', version='0.9', py_modules=['old'])\n",
      "old.py": "",
    });
    const host = workingHost();
    const { outputs } = await buildProject(buildInputs(folder.path), host);
    expect(outputs).toMatchObject({ name: "sample-old", version: "0.9" });
    expect(host.lines[0]).toBe(
      `warning: \`${join(folder.path, "pyproject.toml")}\` does not exist: building with setuptools' defaults, as pip does`,
    );
  });
});
