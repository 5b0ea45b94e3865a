import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "@jest/globals";
import { readDistribution } from "../../src/distributions.ts";
import { gatherContext } from "../../src/project/check-context.ts";
import { judgeUpload } from "../../src/rules/judge.ts";
import { makeTarGz, makeZip, sdistFilename, wheelFilename } from "../support/distributions.ts";
import { recordingHost } from "../support/recording-host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { testTools } from "../support/test-tools.ts";
import { workingHost } from "../support/working-host.ts";
import { options } from "./judging.ts";

const run = promisify(execFile);
const nothing = { toplevel: [], packages: [], sourceFolders: [], omit: [] };
const distInfo = "demo_pkg-1.0.dist-info";

type Files = Readonly<Record<string, string>>;

/** What a program prints, whatever its exit status. */
async function outputOf(program: string, words: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout, stderr } = await run(program, words, { cwd });
    return stdout + stderr;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

async function writeAll(folder: string, files: Files): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

function wheelOf(files: Files): Uint8Array {
  const members: Record<string, string> = {
    ...files,
    [`${distInfo}/METADATA`]: "Metadata-Version: 2.1\nName: demo-pkg\nVersion: 1.0\n",
    [`${distInfo}/WHEEL`]: "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
  };
  const line = ([path, text]: readonly [string, string]) =>
    `${path},sha256=${createHash("sha256").update(text).digest("base64url")},${text.length}\n`;
  members[`${distInfo}/RECORD`] =
    `${Object.entries(members).map(line).join("")}${distInfo}/RECORD,,\n`;
  return makeZip(new Map(Object.entries(members).map(([name, text]) => [name, Buffer.from(text)])));
}

const init = { "demo_pkg/__init__.py": "x = 1\n" };
const settings = (lines: string): Files => ({
  "pyproject.toml": `[tool.check-wheel-contents]\n${lines}\n`,
});

describe("check-wheel-contents says the same of a wheel", () => {
  it.each<[string, Files, Files]>([
    ["sound", init, {}],
    ["with compiled files", { ...init, "demo_pkg/a.pyc": "x", "demo_pkg/b.pyo": "y" }, {}],
    ["with a file twice", { ...init, "demo_pkg/a.py": "y = 2", "demo_pkg/b.py": "y = 2" }, {}],
    ["with stray files", { ...init, "a.txt": "x", "py.typed": "", "x.pth": "y" }, {}],
    ["with odd modules", { ...init, "demo_pkg/a-b.py": "y", "demo_pkg/class.so": "z" }, {}],
    ["with dots in a module", { ...init, "demo_pkg/a.b.py": "y", "a.cpython-312.so": "z" }, {}],
    ["with common names", { ...init, "tests/a.py": "y", "docs/b.md": "z" }, {}],
    ["with __init__.py at the top", { ...init, "__init__.py": "y" }, {}],
    ["with a folder of data", { ...init, "share/a.txt": "y" }, {}],
    ["with an empty folder of hints", { ...init, "a-b-stubs/a.pyi": "y" }, {}],
    ["with a package like data", { ...init, "demo.data/a.py": "y" }, {}],
    ["with platlib", { ...init, "demo_pkg-1.0.data/platlib/other/a.py": "y" }, {}],
    [
      "with less selected",
      { ...init, "a.txt": "x" },
      settings('select = ["W00"]\nignore = "W003"'),
    ],
    ["with names", { ...init, "a.py": "x", "b.pth": "y" }, settings('toplevel = "demo_pkg/, c"')],
    ["with declared tests", { ...init, "tests/a.py": "x" }, settings('toplevel = ["tests"]')],
    [
      "with declared folders",
      { ...init, "demo_pkg/b.py": "x" },
      { ...settings('src_dir = ["src"]'), "src/demo_pkg/a.py": "", "src/demo_pkg/a.pyc": "" },
    ],
    [
      "with declared packages",
      { ...init, "demo_pkg/b.py": "x", "one.py": "y" },
      {
        ...settings('package = ["lib/demo_pkg", "lib/one.py"]\npackage_omit = "*.txt, data/*.c"'),
        "lib/demo_pkg/__init__.py": "",
        "lib/demo_pkg/a.txt": "",
        "lib/demo_pkg/data/a.c": "",
        "lib/demo_pkg/.hidden": "",
        "lib/one.py": "",
      },
    ],
  ])("%s", async (_, members, project) => {
    await using folder = await temporaryFolder();
    await writeAll(folder.path, { "pyproject.toml": "", ...project });
    const path = join(folder.path, wheelFilename());
    await writeFile(path, wheelOf(members));
    const { scripts } = await testTools();
    const said = await outputOf(join(scripts, "check-wheel-contents"), [path], folder.path);
    const theirs = new Set(said.match(/\bW\d{3}\b/g) ?? []);
    const wheel = await readDistribution(path, wheelFilename(), "wheel");
    const { filename, form, facts } = wheel;
    const gathered = await gatherContext(folder.path, [wheel], nothing, recordingHost());
    const { findings } = await judgeUpload(
      { filename, form, facts, context: gathered.context },
      { ...options, ignore: new Set(gathered.ignore) },
    );
    const ours = new Set(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("CW")));
    expect([...ours].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      [...theirs].map((id) => `C${id}`).toSorted((a, b) => (a < b ? -1 : 1)),
    );
    expect(said).toMatch(/: (?:OK|W\d{3})/);
  });
});

/** A backend that packs what `packed.txt` lists, so that both see one sdist. */
const backend = `import io, pathlib, tarfile
def build_sdist(folder, settings=None):
    name = "demo_pkg-1.0"
    with tarfile.open(pathlib.Path(folder, name + ".tar.gz"), "w:gz") as tar:
        for path in ["PKG-INFO", *pathlib.Path("packed.txt").read_text().split()]:
            tar.addfile(tarfile.TarInfo(name + "/" + path), io.BytesIO())
    return name + ".tar.gz"
`;

describe("check-manifest says the same of an sdist", () => {
  it.each<[string, string, readonly string[], Files]>([
    ["that has everything", "", [], {}],
    ["that lacks and adds", "", ["extra.txt", "setup.cfg"], { "docs/a.md": "", ".travis.yml": "" }],
    ["with ignored files", 'ignore = ["docs/*", "e*.txt"]', ["extra.txt"], { "docs/a.md": "" }],
    ["without defaults", "ignore-default-rules = true", [], { ".gitignore": "" }],
    [
      "with generated files",
      'ignore-bad-ideas = ["*.mo"]',
      [],
      { "a.mo": "", "b.so": "", "c~": "" },
    ],
    [
      "with MANIFEST.in",
      "",
      [],
      {
        "MANIFEST.in": "prune docs # all\nexclude a.txt \\\n b.txt\nglobal-exclude *.c\n",
        ...{ "docs/x/a.md": "", "a.txt": "", "b.txt": "", "x/y.c": "", "z.txt": "" },
      },
    ],
  ])("%s", async (_, lines, extra, files) => {
    await using folder = await temporaryFolder();
    const packed = ["pyproject.toml", "backend.py", "packed.txt"];
    const project: Files = {
      ...files,
      "backend.py": backend,
      "packed.txt": [...packed, ...extra].join("\n"),
      "pyproject.toml": `[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n[tool.check-manifest]\n${lines}\n`,
    };
    await writeAll(folder.path, project);
    execFileSync("git", ["init", "--quiet"], { cwd: folder.path });
    execFileSync("git", ["add", "--force", "."], { cwd: folder.path });
    const { python } = await testTools();
    const words = ["-m", "check_manifest", "--no-build-isolation"];
    const said = await outputOf(python, words, folder.path);
    const theirs = [
      ...(said.includes("missing from sdist") ? ["SD001"] : []),
      ...(said.includes("missing from VCS") ? ["SD002"] : []),
      ...(said.includes("in source control!") ? ["SD003"] : []),
    ];
    const path = join(folder.path, sdistFilename());
    const members = ["PKG-INFO", ...packed, ...extra].map((name) => `demo_pkg-1.0/${name}`);
    await writeFile(path, makeTarGz(new Map(members.map((name) => [name, Buffer.alloc(0)]))));
    const sdist = await readDistribution(path, sdistFilename(), "sdist");
    const { filename, form, facts } = sdist;
    const { context } = await gatherContext(folder.path, [sdist], nothing, workingHost());
    const { findings } = await judgeUpload({ filename, form, facts, context }, options);
    const ours = findings.filter(({ rule }) => /^SD00[123]$/.test(rule)).map(({ rule }) => rule);
    expect({ said, rules: ours }).toEqual({ said, rules: theirs });
    expect(said).toMatch(/lists of files in version control and sdist/);
  });
});
