import { describe, expect, it } from "@jest/globals";
import { judgeUpload } from "../../src/rules/judge.ts";
import type { ManifestCheck, ProjectContext } from "../../src/rules/project-context.ts";
import { makeSdist, makeWheel, sdistFilename, wheelFilename } from "../support/distributions.ts";
import { options, readUpload } from "./judging.ts";

async function broken(
  kind: "wheel" | "sdist",
  files: Readonly<Record<string, string>>,
  context: ProjectContext,
  family: RegExp,
): Promise<string[]> {
  const upload =
    kind === "wheel"
      ? await readUpload(wheelFilename(), makeWheel({ files }))
      : await readUpload(sdistFilename(), makeSdist({ files }));
  const { findings } = await judgeUpload({ ...upload, context }, options);
  return findings
    .filter(({ rule }) => family.test(rule))
    .map(({ rule, level, message }) => `${rule} ${level}: ${message}`);
}

const wheel = (files: Readonly<Record<string, string>>, context: ProjectContext) =>
  broken("wheel", files, context, /^CW(?:005|009|[12]\d\d)$/);

describe("what a project says its wheels hold", () => {
  const files = { "other/a.py": "x = 1\n" };
  const init = "demo_pkg/__init__.py";

  it("is compared by name", async () => {
    expect(await wheel(files, { toplevel: ["demo_pkg", "gone"] })).toEqual([
      "CW201 warning: The wheel lacks `gone` at the top",
      "CW202 warning: The wheel has `other` at the top",
    ]);
    expect(await wheel(files, { toplevel: ["demo_pkg", "other"] })).toEqual([]);
  });

  it("is compared file by file", async () => {
    expect(await wheel(files, { library: new Set([init, "demo_pkg/gone.py"]) })).toEqual([
      "CW101 warning: The wheel lacks `demo_pkg/gone.py`",
      "CW102 warning: `other/a.py` is in no package of the project",
    ]);
    expect(await wheel(files, { library: new Set([init, "other/a.py"]) })).toEqual([]);
  });

  it("may have common names and path files", async () => {
    const common = { "tests/a.py": "x = 1\n", "demo.pth": "x" };
    expect(await wheel(common, { toplevel: ["demo_pkg", "tests"] })).toEqual([]);
  });

  it("is not guessed without a checkout", async () => {
    expect(await wheel(files, { libraryUnknown: true })).toEqual([
      "CW101 info: The wheel was not compared with the packages that the project declares",
    ]);
  });
});

const manifest = (more: Partial<ManifestCheck>): ProjectContext => ({
  manifest: {
    tracked: [],
    ignore: [],
    ignoreDefaultRules: false,
    ignoreBadIdeas: [],
    manifestIn: undefined,
    ...more,
  },
});

const sdist = (files: Readonly<Record<string, string>>, more: Partial<ManifestCheck>) =>
  broken("sdist", files, manifest(more), /^SD00[123]$/);

describe("an sdist and the files under version control", () => {
  const files = { "pyproject.toml": "[build-system]\n", "demo_pkg/__init__.py": "" };
  const tracked = ["pyproject.toml", "demo_pkg/__init__.py", ".gitignore"];

  it("agree", async () => {
    expect(await sdist(files, { tracked })).toEqual([]);
  });

  it("differ", async () => {
    const more = { ...files, "demo_pkg/extra.py": "", "setup.cfg": "" };
    expect(await sdist(more, { tracked: [...tracked, "docs/a.md", "tox.ini"] })).toEqual([
      "SD001 warning: The sdist lacks `docs/a.md`, `tox.ini`",
      "SD002 warning: `demo_pkg/extra.py` is not under version control",
    ]);
  });

  it("differ in what the settings and MANIFEST.in leave out", async () => {
    const manifestIn = "# all\nprune docs\nexclude tox.ini \\\n  a.txt\nrecursive-exclude b *.c\n";
    const all = [...tracked, "docs/x/a.md", "tox.ini", "a.txt", "b/c/d.c", "e.x", "f/e.x"];
    expect(await sdist(files, { tracked: all, manifestIn, ignore: ["e.x"] })).toEqual([]);
  });

  it("differ in what is usually left out, where that is asked for", async () => {
    const [missing, extra] = await sdist(files, { tracked, ignoreDefaultRules: true });
    expect([missing, extra]).toEqual([
      "SD001 warning: The sdist lacks `.gitignore`",
      "SD002 warning: `PKG-INFO` is not under version control",
    ]);
  });

  it("are no place for generated files", async () => {
    const all = [...tracked, "demo_pkg/a.so", "demo_pkg/b.mo", "demo.egg-info/PKG-INFO"];
    const more = { ...files, "demo_pkg/a.so": "" };
    expect(await sdist(more, { tracked: all, ignoreBadIdeas: ["*.mo"] })).toEqual([
      "SD003 warning: `demo.egg-info/PKG-INFO`, `demo_pkg/a.so` is under version control",
    ]);
  });

  it("are not compared without a checkout", async () => {
    expect(await sdist(files, { tracked: undefined })).toEqual([
      "SD001 info: The sdist was not compared with the files under version control",
    ]);
  });
});
