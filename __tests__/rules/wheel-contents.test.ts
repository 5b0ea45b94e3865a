import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { makeWheel, makeZip, wheelFilename } from "../support/distributions.ts";
import { brokenRules, judge } from "./judging.ts";

const filename = wheelFilename();
const distInfo = "demo_pkg-1.0.dist-info";

const metadata = "Metadata-Version: 2.1\nName: demo-pkg\nVersion: 1.0\n";
const wheelFile = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n";

const recordLine = (path: string, content: string): string =>
  `${path},sha256=${createHash("sha256").update(content).digest("base64url")},${content.length}\n`;

/** A wheel of exactly these members; RECORD is made for them unless it is among them. */
function wheelOf(members: Readonly<Record<string, string>>): Uint8Array {
  const record = Object.entries(members)
    .map(([path, content]) => recordLine(path, content))
    .join("");
  const all = { [`${distInfo}/RECORD`]: `${record}${distInfo}/RECORD,,\n`, ...members };
  return makeZip(
    new Map(Object.entries(all).map(([path, content]) => [path, Buffer.from(content)])),
  );
}

const sound = {
  "demo_pkg/__init__.py": "x = 1\n",
  [`${distInfo}/METADATA`]: metadata,
  [`${distInfo}/WHEEL`]: wheelFile,
};

describe("the contents of a wheel", () => {
  it.each([
    ["nothing unusual", {}, []],
    ["compiled files", { "demo_pkg/__pycache__/a.cpython-312.pyc": "x" }, ["CW001"]],
    ["a file twice", { "demo_pkg/a.py": "y = 2\n", "demo_pkg/b.py": "y = 2\n" }, ["CW002"]],
    ["two empty files", { "demo_pkg/a.py": "", "demo_pkg/b.py": "" }, []],
    ["a file beside the package", { "README.md": "x" }, ["CW003", "CW009"]],
    ["a path file beside the package", { "demo.pth": "x" }, []],
    ["two packages that begin alike", { "demo_pkg/a/__init__.py": "x = 1\n" }, []],
    ["the libraries that auditwheel adds", { "demo_pkg.libs/liba.so.1": "y" }, []],
    ["a library that is named like a module there", { "demo_pkg.libs/liba-0a1b.so": "y" }, []],
    [
      "a library that delvewheel puts beside a module",
      { "demo_pkg-1.0.data/platlib/msvcp140-a4c2229bdc2a2a630acdc095b4d86008.dll": "y" },
      [],
    ],
    ["the module that mypyc adds", { "85cae5375ceb5d1ca6c6__mypyc.so": "y" }, []],
    ["a module with a dash", { "demo_pkg/a-b.py": "y" }, ["CW004"]],
    ["a migration of Django's", { "demo_pkg/migrations/0001_initial.py": "y" }, []],
    ["a hook of PyInstaller's", { "demo_pkg/_pyinstaller/hook-demo_pkg.cli.py": "y" }, []],
    ["a module that is a keyword", { "demo_pkg/class.py": "y" }, ["CW004"]],
    ["tests at the top", { "tests/test_a.py": "y" }, ["CW005", "CW009"]],
    ["an __init__.py at the top", { "__init__.py": "y" }, ["CW006"]],
    ["two packages", { "other/__init__.py": "y" }, ["CW009"]],
    ["a private package beside it", { "_demo/__init__.py": "y" }, []],
    ["a folder of data beside it", { "share/a.txt": "y" }, ["CW009", "CW010"]],
    ["its own type hints beside it", { "demo_pkg-stubs/a.pyi": "y" }, []],
    ["type hints beside it", { "demo-stubs/a.pyi": "y" }, ["CW009"]],
    ["scripts", { "demo_pkg-1.0.data/scripts/demo": "y" }, []],
    ["data of another version", { "demo_pkg-2.0.data/scripts/demo": "y" }, ["WH007"]],
    ["metadata of another version", { "demo_pkg-0.9.dist-info/METADATA": "x" }, ["WH007"]],
  ])("with %s", async (_, more, rules) => {
    expect(await brokenRules(filename, wheelOf({ ...sound, ...more }))).toEqual(rules);
  });

  it.each([
    ["nothing to import", { "demo_pkg-1.0.data/data/share/a": "x" }, ["CW007"]],
    ["scripts only", { "demo_pkg-1.0.data/scripts/demo": "x" }, []],
    ["nothing at all", {}, ["CW008"]],
  ])("with %s", async (_, more, rules) => {
    const { "demo_pkg/__init__.py": _library, ...rest } = sound;
    expect(await brokenRules(filename, wheelOf({ ...rest, ...more }))).toEqual(rules);
  });

  it.each([
    ["Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py2-none-any\n", "warning"],
    ["Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\nBuild: 1\n", "warning"],
    ["Wheel-Version: 2.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n", "error"],
    ["Wheel-Version: 1.0\nTag: py3-none-any\n", "error"],
    ["", "error"],
  ])("with the WHEEL %j", async (text, level) => {
    const findings = await judge(filename, wheelOf({ ...sound, [`${distInfo}/WHEEL`]: text }));
    expect(findings.find(({ rule }) => rule === "WH008")?.level).toBe(level);
  });

  it("has a WHEEL with a line for every tag", async () => {
    const text = "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py2.py3-none-any\n";
    const wheel = wheelOf({ ...sound, [`${distInfo}/WHEEL`]: text });
    const findings = await judge("demo_pkg-1.0-py2.py3-none-any.whl", wheel);
    expect(findings.filter(({ rule }) => rule === "WH008").map(({ message }) => message)).toEqual([
      "WHEEL has `py2.py3-none-any` in one line: every tag has a line of its own",
    ]);
  });

  it("with hundreds of files twice says so in a few lines", async () => {
    const twice = Array.from({ length: 100 }, (_, index) => [
      [`demo_pkg/a/${index}.svg`, `${index}`],
      [`demo_pkg/b/${index}.svg`, `${index}`],
    ]).flat();
    const found = await judge(filename, wheelOf({ ...sound, ...Object.fromEntries(twice) }));
    const messages = found.filter(({ rule }) => rule === "CW002").map(({ message }) => message);
    expect(messages).toEqual([
      "The same content is in `demo_pkg/a/0.svg`, `demo_pkg/b/0.svg`",
      "The same content is in `demo_pkg/a/1.svg`, `demo_pkg/b/1.svg`",
      "The same content is in `demo_pkg/a/2.svg`, `demo_pkg/b/2.svg`",
      "194 more files share their contents, in 97 groups",
    ]);
  });

  it("is compared with RECORD", async () => {
    const record = `${recordLine("demo_pkg/gone.py", "x")}demo_pkg/__init__.py,,5\n`;
    const wheel = wheelOf({ ...sound, [`${distInfo}/RECORD`]: record });
    const messages = (await judge(filename, wheel))
      .filter(({ rule }) => /WH00[45]/.test(rule))
      .map(({ message }) => message);
    expect(messages).toEqual([
      `RECORD does not list \`${distInfo}/RECORD\`, \`${distInfo}/METADATA\`, \`${distInfo}/WHEEL\``,
      "RECORD lists `demo_pkg/gone.py`, which is not there",
      "`demo_pkg/__init__.py` has 6 bytes, 5 by RECORD",
    ]);
  });

  it.each([
    ["demo = demo_pkg:main", []],
    ["demo = demo_pkg.cli:main [extra]", ["WH010"]],
    ["demo = missing:main", ["WH010"]],
    ["demo = demo_pkg", ["WH010"]],
    ["demo = demo_pkg main", ["WH010"]],
    ["de/mo = demo_pkg:main", ["WH009"]],
    ["demo", ["WH009"]],
    ["demo = a:b\ndemo = c:d", ["WH009"]],
  ])("with the console script %j", async (line, rules) => {
    const entryPoints = `[console_scripts]\n${line}\n`;
    expect(await brokenRules(filename, makeWheel({ entryPoints }))).toEqual(rules);
  });

  it.each([
    ["other-cli>=2; python_version>'3'", []],
    ["other", ["WH010"]],
  ])("may start a program of the requirement %s", async (requirement, rules) => {
    const entryPoints = "[console_scripts]\ndemo = other_cli.main:main\n";
    const wheel = makeWheel({ entryPoints, headers: [["Requires-Dist", requirement]] });
    expect(await brokenRules(filename, wheel)).toEqual(rules);
  });
});
