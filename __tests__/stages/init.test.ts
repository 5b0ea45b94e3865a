import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Host } from "../../src/host/host.ts";
import {
  handbook,
  isThere,
  project,
  pyproject,
  read,
  repository,
  runInit,
  workflow,
} from "../support/initialising.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("init", () => {
  it("says what it found, shows what it would write, and writes it", async () => {
    await using folder = await repository();
    const said = await runInit(folder.path);
    expect(said).toMatch(/Project {5}hello, built by hatchling/);
    expect(said).toMatch(/Pythons {5}3\.12, 3\.13, 3\.14 \(requires-python >=3\.12\)/);
    expect(said).toMatch(/Tests {7}pytest/);
    expect(said).toMatch(/Workflows {3}GitHub: TestPyPI, then PyPI, by trusted publishing/);
    expect(said).toContain(`--- /dev/null\n+++ b/${workflow}\n@@ -0,0 +1,`);
    expect(said).toContain("+name: Release");
    expect(said).toContain("Wrote 2 files");
    expect(said).not.toContain("warning:");
    expect(await read(folder.path, workflow)).toContain("stage: validate");
    const page = await read(folder.path, handbook);
    expect(page).toContain("| Owner | `octo` | `octo` |");
    expect(page).toContain("Give the release an entry in `CHANGELOG.md`");
  });

  it("changes nothing when it runs again, and says so", async () => {
    await using folder = await repository();
    await runInit(folder.path);
    const before = await read(folder.path, workflow);
    const said = await runInit(folder.path);
    expect(said).toContain("Nothing to write: every file is as it would be written");
    expect(said).not.toContain("+++");
    expect(await read(folder.path, workflow)).toBe(before);
  });

  it("writes nothing in a dry run", async () => {
    await using folder = await repository();
    const said = await runInit(folder.path, { "dry-run": "true" });
    expect(said).toContain("+name: Release");
    expect(said).toContain("Nothing was written, since `--dry-run` was given");
    expect(await readdir(folder.path)).not.toContain(".github");
  });

  it("writes nothing when the answer is no, and all of it when it is yes", async () => {
    await using folder = await repository();
    const asked: string[] = [];
    const answering = (answer: boolean): Partial<Host> => ({
      confirm: (question) => {
        asked.push(question);
        return Promise.resolve(answer);
      },
    });
    expect(await runInit(folder.path, {}, answering(false))).toContain("Nothing was written");
    expect(await readdir(folder.path)).not.toContain(".github");
    await runInit(folder.path, {}, answering(true));
    expect(await isThere(folder.path, workflow)).toBe(true);
    expect(asked).toEqual(["\nWrite these 2 files?", "\nWrite these 2 files?"]);
  });

  it("brings its own files up to date, and names the options of before", async () => {
    await using folder = await repository();
    await runInit(folder.path, { testpypi: "false" });
    expect(await read(folder.path, workflow)).not.toContain("publish-testpypi");
    const said = await runInit(folder.path);
    expect(said).toContain("`pypi-publish init --no-testpypi` would keep what they brought");
    expect(said).toContain("+  publish-testpypi:");
    expect(await read(folder.path, workflow)).toContain("publish-testpypi");
  });

  it("leaves files alone that somebody edited, and the others with them", async () => {
    await using folder = await repository();
    await runInit(folder.path);
    const edited = (await read(folder.path, workflow)).replace("minutes: 30", "minutes: 60");
    await writeFile(join(folder.path, workflow), edited);
    await rm(join(folder.path, handbook));
    await expect(runInit(folder.path)).rejects.toMatchObject({
      code: "file-edited",
      message: `\`${workflow}\` was edited: nothing was written`,
    });
    expect(await read(folder.path, workflow)).toBe(edited);
    expect(await isThere(folder.path, handbook)).toBe(false);
    expect(await runInit(folder.path, { "dry-run": "true" })).toContain("was edited");
    await runInit(folder.path, { force: "true" });
    expect(await read(folder.path, workflow)).toContain("minutes: 30");
  });

  it("leaves a workflow alone that was written by hand", async () => {
    await using folder = await repository({ ...project, [workflow]: "name: Mine\n" });
    await expect(runInit(folder.path)).rejects.toThrow(
      "was not written by `init`: nothing was written",
    );
    expect(await read(folder.path, workflow)).toBe("name: Mine\n");
    expect(await isThere(folder.path, handbook)).toBe(false);
  });

  it("writes all files or none", async () => {
    await using folder = await repository({ ...project, docs: "a file in the way\n" });
    await expect(runInit(folder.path)).rejects.toMatchObject({ code: "disk-error" });
    expect(await readdir(folder.path)).not.toContain(".github");
  });
});

describe("init, by what it finds,", () => {
  it("writes for Gitea where the remote is one", async () => {
    await using folder = await repository(project, "https://codeberg.org/octo/hello.git");
    await runInit(folder.path);
    const text = await read(folder.path, ".gitea/workflows/release.yml");
    expect(text).toMatch(/password: \$\{\{ secrets\.PYPI_API_TOKEN \}\}/);
    expect(text).not.toContain("id-token");
    expect(await isThere(folder.path, workflow)).toBe(false);
  });

  it("writes for both forges one handbook", async () => {
    await using folder = await repository();
    const said = await runInit(folder.path, { forge: "both" });
    expect(said).toContain("Wrote 3 files");
    const page = await read(folder.path, handbook);
    expect(page).toContain("`.github/workflows/release.yml` or, on the other forge, `.gitea/");
    expect(page).toContain("| `TESTPYPI_API_TOKEN` |");
  });

  it("writes to the root for a project below it", async () => {
    await using folder = await repository(
      Object.fromEntries(Object.entries(project).map(([name, text]) => [`libs/one/${name}`, text])),
    );
    await runInit(join(folder.path, "libs", "one"));
    const text = await read(folder.path, ".github/workflows/release-hello.yml");
    expect(text).toContain("project-dir: libs/one");
    expect(text).toContain("# Written by `pypi-publish init libs/one`;");
    expect(text).toContain("name: Release hello");
    expect(await isThere(folder.path, "libs/one/docs/RELEASING.md")).toBe(true);
  });

  it("builds platform wheels for what is compiled", async () => {
    const compiled = pyproject
      .replaceAll("hatchling", "maturin")
      .replace("maturin.build", "maturin");
    await using folder = await repository({ ...project, "pyproject.toml": compiled });
    expect(await runInit(folder.path)).toContain("for each platform, by cibuildwheel (maturin)");
    expect(await read(folder.path, workflow)).toContain("pipx run cibuildwheel==");
  });

  it("warns of what the gate will miss, and of another workflow that publishes", async () => {
    const other = "jobs: {a: {steps: [{uses: pypa/gh-action-pypi-publish@release/v1}]}}\n";
    await using folder = await repository({
      "pyproject.toml": pyproject.replace(/readme.*|\[tool.*/gs, ""),
      ".github/workflows/publish.yml": other,
    });
    const said = await runInit(folder.path);
    expect(said).toContain("(`gate-without: tests changelog readme licence`)");
    expect(said).toContain("there is no changelog: add a `CHANGELOG.md`");
    expect(said).toContain("warning: `.github/workflows/publish.yml` publishes too");
  });

  it("leaves out of the gate what the project lacks, until it is there", async () => {
    const { "CHANGELOG.md": changelog, ...others } = project;
    await using folder = await repository(others);
    const said = await runInit(folder.path);
    expect(said).toContain("(`gate-without: changelog`)");
    const before = await read(folder.path, workflow);
    expect(before).toMatch(/^ {10}gate-without: changelog$/m);
    expect(before).toContain("# Leaves out `changelog`: there is no changelog.");
    expect(await read(folder.path, handbook)).toContain("### What the gate leaves out");
    // Git does not have it yet.
    await writeFile(join(folder.path, "CHANGELOG.md"), changelog);
    expect(await runInit(folder.path)).toMatch(/^- {10}gate-without: changelog$/m);
    expect(await read(folder.path, workflow)).not.toMatch(/^ *gate-without/m);
    const page = await read(folder.path, handbook);
    expect(page).not.toContain("What the gate leaves out");
    expect(page).toContain("Give the release an entry in `CHANGELOG.md`");
  });

  it("does without git", async () => {
    await using folder = await temporaryFolder(project);
    const said = await runInit(folder.path);
    expect(said).toContain("is in no git repository");
    expect(await read(folder.path, handbook)).toContain("| Owner | `OWNER` | `OWNER` |");
  });
});

describe("init refuses", () => {
  it("folders that are no project's", async () => {
    await using folder = await temporaryFolder({ "README.md": "" });
    await expect(runInit(folder.path)).rejects.toThrow(
      "holds neither `pyproject.toml` nor `setup.py`",
    );
    await expect(runInit(join(folder.path, "no"))).rejects.toThrow("does not exist");
    await expect(runInit(join(folder.path, "README.md"))).rejects.toThrow(
      "is a file, not a folder",
    );
    expect(await readdir(folder.path)).toEqual(["README.md"]);
  });

  it.each([
    ["[project\n", "pyproject-invalid"],
    ["[project]\nversion = '1.0'\n", "project-unnamed"],
    ["[project]\nname = 'no good name!'\n", "project-unnamed"],
  ])("a project with %j", async (text, code) => {
    await using folder = await repository({ "pyproject.toml": text });
    await expect(runInit(folder.path)).rejects.toMatchObject({ code });
    expect((await readdir(folder.path)).toSorted()).toEqual([".git", "pyproject.toml"]);
  });

  it.each([
    [{ index: "testpypi" }, "is not an index of one's own"],
    [{ index: "not a url" }, "must be a URL"],
    [{ index: "https://me:secret@index.example.org/" }, "has a user name or password"],
    [{ forge: "svn" }, "must be one of"],
    [{ "python-versions": "snake" }, "`snake` is no Python"],
    [{ action: "org/pypi-publish" }, "is nothing to use"],
    [{ checkout: "a b@v1" }, "is nothing to use"],
  ])("%j", async (options, words) => {
    await using folder = await repository();
    await expect(runInit(folder.path, options)).rejects.toThrow(words);
    expect(await readdir(folder.path)).not.toContain(".github");
  });
});
