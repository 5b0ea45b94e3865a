import { describe, expect, it } from "@jest/globals";
import { checkVersion } from "../../src/validation/check-version.ts";
import { subjectOf, told } from "./subject-of.ts";

type Files = Readonly<Record<string, string>>;

const pyproject = '[project]\nname = "demo"\nversion = "1.2.0"\n';

const findingsOf = (files: Files, tag?: string): readonly string[] =>
  told(checkVersion(subjectOf(files, tag === undefined ? {} : { tag })).findings);

const versionOf = (files: Files, tag?: string) => {
  const { version, source } = checkVersion(subjectOf(files, tag === undefined ? {} : { tag }));
  return [version, source];
};

describe("the version is known", () => {
  const dynamic = '[project]\nname = "demo"\ndynamic = ["version"]\n';
  const flit = '[build-system]\nbuild-backend = "flit_core.buildapi"\n';

  it.each<[Files, string]>([
    [{ "pyproject.toml": pyproject }, "pyproject.toml"],
    [{ "pyproject.toml": '[tool.poetry]\nname = "demo"\nversion = "1.2.0"\n' }, "pyproject.toml"],
    [{ "setup.cfg": "[metadata]\nname = demo\nversion = 1.2.0\n" }, "setup.cfg"],
    [{ "setup.py": 'setup(name="demo", version="1.2.0")' }, "setup.py"],
    [
      {
        "pyproject.toml": `${dynamic}[tool.setuptools.dynamic]\nversion = {attr = "demo.__version__"}\n`,
        "src/demo/__init__.py": '"""Demo."""\n\n__version__ = "1.2.0"\n',
      },
      "src/demo/__init__.py",
    ],
    [
      {
        "pyproject.toml": `${dynamic}[tool.setuptools.dynamic]\nversion = {file = "VERSION"}\n`,
        VERSION: "1.2.0\n",
      },
      "VERSION",
    ],
    [
      {
        "pyproject.toml": `${dynamic}[tool.hatch.version]\npath = "demo/__about__.py"\n`,
        "demo/__init__.py": "",
        "demo/__about__.py": '__version__: str = "1.2.0"\n',
      },
      "demo/__about__.py",
    ],
    [{ "pyproject.toml": `${flit}${dynamic}`, "demo.py": '__version__ = "1.2.0"\n' }, "demo.py"],
    [
      {
        "pyproject.toml": `[build-system]\nbuild-backend = "maturin"\n${dynamic}`,
        "Cargo.toml": '[package]\nname = "demo"\nversion = "1.2.0"\n',
      },
      "Cargo.toml",
    ],
  ])("%j from %s", (files, path) => {
    expect(versionOf(files)).toEqual(["1.2.0", `\`${path}\``]);
    expect(findingsOf(files, "v1.2.0")).toEqual(
      path === "setup.py" ? [expect.stringContaining("PV001 warning")] : [],
    );
  });

  it("from the tag, where the backend computes it", () => {
    const files = { "pyproject.toml": `${dynamic}[tool.setuptools_scm]\n` };
    expect(versionOf(files, "v1.2.0-rc1")).toEqual(["1.2.0rc1", "the tag `v1.2.0-rc1`"]);
    expect(versionOf(files)).toEqual([undefined, "the build, which computes it"]);
    expect(findingsOf(files)).toEqual([]);
  });
});

describe("the version is the same everywhere", () => {
  it("in the code it has to be", () => {
    const files = {
      "pyproject.toml": pyproject,
      "src/demo/__init__.py": '__version__ = "1.1.0"\n',
    };
    expect(findingsOf(files)).toEqual([
      "PV002 error src/demo/__init__.py:1: The version is `1.1.0` here, and `1.2.0` by `pyproject.toml`",
    ]);
  });

  it.each([
    ["docs/conf.py", 'project = "demo"\nrelease = "1.1.0"\n', 2],
    ["CITATION.cff", "cff-version: 1.2.0\nversion: 1.1.0\n", 2],
    [".bumpversion.cfg", "[bumpversion]\ncurrent_version = 1.1.0\n", 2],
    ["package.json", '{\n  "name": "@org/demo",\n  "version": "1.1.0"\n}', 3],
  ])("in %s it should be", (path, text, line) => {
    expect(findingsOf({ "pyproject.toml": pyproject, [path]: text })).toEqual([
      `PV002 warning ${path}:${line}: The version is \`1.1.0\` here, and \`1.2.0\` by \`pyproject.toml\``,
    ]);
  });

  it.each<[string, Files]>([
    ["another spelling", { "demo/__init__.py": '__version__ = "v1.2"\n' }],
    ["a version that is computed", { "demo/__init__.py": '__version__ = version("demo")\n' }],
    ["a placeholder", { "demo/__init__.py": '__version__ = "0.0.0"\n' }],
    ["another project", { "package.json": '{"name": "site", "version": "0.1.0"}' }],
    ["another crate", { "Cargo.toml": '[package]\nname = "core"\nversion = "0.1.0"\n' }],
    [
      "another package",
      { "src/demo/__init__.py": "", "src/other/__init__.py": '__version__ = "3.0"\n' },
    ],
  ])("%s is no contradiction", (_what, files) => {
    expect(findingsOf({ "pyproject.toml": pyproject, ...files })).toEqual([]);
  });
});

it.each([
  ["v1.2.0", []],
  ["demo-v1.2", []],
  ["nightly", []],
  ["v1.3.0", ["PV003 error pyproject.toml:3: The version is `1.2.0`, but the tag is `v1.3.0`"]],
])("the tag %s gives %j", (tag, findings) => {
  expect(findingsOf({ "pyproject.toml": pyproject }, tag)).toEqual(findings);
});

it.each([
  ['[project]\nname = "demo"\nversion = "one"\n', "`one` is not a valid version"],
  ['[project]\nname = "-demo"\nversion = "1.0"\n', "`-demo` is not valid as a name"],
  [
    '[project]\nname = "demo"\n',
    "`[project]` has no `version`, and does not list it under `dynamic`",
  ],
])("%j is not sound", (text, message) => {
  expect(findingsOf({ "pyproject.toml": text })).toEqual([
    expect.stringMatching(/^PV001 error pyproject\.toml(:\d)?: /),
  ]);
  expect(findingsOf({ "pyproject.toml": text })[0]).toContain(message);
});
