import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readDistribution } from "../../src/distributions.ts";
import { gatherContext } from "../../src/project/check-context.ts";
import { makeSdist, sdistFilename } from "../support/distributions.ts";
import { recordingHost } from "../support/recording-host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { workingHost } from "../support/working-host.ts";

const nothing = { toplevel: [], packages: [], sourceFolders: [], omit: [] };

async function writeAll(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

async function sdistIn(folder: string, files: Readonly<Record<string, string>> = {}) {
  const path = join(folder, sdistFilename());
  await writeFile(path, makeSdist({ files }));
  return readDistribution(path, sdistFilename(), "sdist");
}

const wheelSettings = (lines: string) => `[tool.check-wheel-contents]\n${lines}\n`;

describe("what check knows of the project", () => {
  it("is nothing where no settings ask, and then git is not started", async () => {
    await using folder = await temporaryFolder();
    await writeAll(folder.path, { "pyproject.toml": "[project]\nname = 'demo-pkg'\n" });
    const sdists = [await sdistIn(folder.path)];
    const gathered = await gatherContext(folder.path, sdists, nothing, recordingHost());
    expect(gathered).toEqual({ context: {}, ignore: [] });
  });

  it("is the tag of the run, or the one that is given", async () => {
    await using folder = await temporaryFolder();
    const host = { ...recordingHost(), env: { GITHUB_REF: "refs/tags/v1.0" } };
    const { context } = await gatherContext(folder.path, [], nothing, host);
    expect(context).toEqual({ tag: "v1.0" });
    const given = await gatherContext(folder.path, [], { ...nothing, tag: "v2.0" }, host);
    expect(given.context).toEqual({ tag: "v2.0" });
  });

  it("is what check-wheel-contents is told", async () => {
    await using folder = await temporaryFolder();
    const settings = wheelSettings(
      'select = ["W0", "W2"]\nignore = "W009, W003"\ntoplevel = "demo_pkg/, x"\nsrc_dir = ["src"]',
    );
    await writeAll(folder.path, {
      "pyproject.toml": settings,
      "src/demo_pkg/a.py": "",
      "src/demo_pkg/a.pyc": "",
      "src/demo.egg-info/PKG-INFO": "",
      "src/.hidden": "",
    });
    const { context, ignore } = await gatherContext(folder.path, [], nothing, recordingHost());
    expect(ignore).toEqual(["CW003", "CW009", "CW101", "CW102"]);
    expect(context.toplevel).toEqual(["demo_pkg", "x"]);
    expect([...(context.library ?? [])]).toEqual(["demo_pkg/a.py"]);
  });

  it("is what the inputs say in place of that", async () => {
    await using folder = await temporaryFolder();
    await writeAll(folder.path, {
      "pyproject.toml": wheelSettings('toplevel = "a"\npackage = ["gone"]'),
      "lib/pkg/b.py": "",
      "lib/pkg/b.pyc": "",
      "lib/one.py": "",
    });
    const packages = ["lib/pkg", "lib/one.py"];
    const given = { ...nothing, toplevel: ["b"], packages, omit: ["b.py"] };
    const { context } = await gatherContext(folder.path, [], given, recordingHost());
    expect(context.toplevel).toEqual(["b"]);
    expect([...(context.library ?? [])]).toEqual(["pkg/b.pyc", "one.py"]);
  });

  it.each([
    ['package = ["gone"]', "`package` names `gone`, which does not exist"],
    ['src_dir = "pyproject.toml"', "`src-dir` names `pyproject.toml`, which does not exist"],
    ['select = ["W3"]', "no check begins with `W3`"],
    ["toplevel = 1", "`toplevel` must be a list of texts, or a text with commas"],
    ['package = ["a"]\nsrc_dir = ["s"]', "src-dir `s` adds `a`, which is there already"],
  ])("is refused where it cannot be: %j", async (lines, message) => {
    await using folder = await temporaryFolder();
    const files = { "pyproject.toml": wheelSettings(lines), "a/x.py": "", "s/a/y.py": "" };
    await writeAll(folder.path, files);
    await expect(gatherContext(folder.path, [], nothing, recordingHost())).rejects.toThrow(message);
  });

  it("is what git tracks, where check-manifest is asked for", async () => {
    await using folder = await temporaryFolder();
    await writeAll(folder.path, {
      "pyproject.toml": "[tool.check-manifest]\nignore = ['x']\nignore-default-rules = true\n",
      "MANIFEST.in": "prune docs\n",
      "a ä.py": "",
    });
    const git = (...words: string[]) => execFileSync("git", words, { cwd: folder.path });
    git("init", "--quiet");
    git("add", ".");
    const sdists = [await sdistIn(folder.path)];
    const { context } = await gatherContext(folder.path, sdists, nothing, workingHost());
    expect(context.manifest).toEqual({
      tracked: ["MANIFEST.in", "a ä.py", "pyproject.toml"],
      ignore: ["x"],
      ignoreDefaultRules: true,
      ignoreBadIdeas: [],
      manifestIn: "prune docs\n",
    });
  });

  it("is read from the sdist where there is no checkout", async () => {
    await using folder = await temporaryFolder();
    const text = `${wheelSettings('toplevel = "a"\npackage = ["a"]')}[tool.check-manifest]\n`;
    const sdists = [await sdistIn(folder.path, { "pyproject.toml": text })];
    const { context } = await gatherContext(folder.path, sdists, nothing, recordingHost());
    expect(context).toMatchObject({ toplevel: ["a"], libraryUnknown: true });
    expect(context.manifest).toMatchObject({ tracked: undefined });
  });

  it("is not that of another project", async () => {
    await using folder = await temporaryFolder();
    const text = `[project]\nname = "other"\n${wheelSettings('ignore = "W"')}`;
    await writeAll(folder.path, { "pyproject.toml": text });
    const sdists = [await sdistIn(folder.path)];
    const { ignore } = await gatherContext(folder.path, sdists, nothing, recordingHost());
    expect(ignore).toEqual([]);
  });
});
