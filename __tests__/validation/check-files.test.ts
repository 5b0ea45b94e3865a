import { describe, expect, it } from "@jest/globals";
import { checkDependencies } from "../../src/validation/check-dependencies.ts";
import { checkLicence, checkReadme } from "../../src/validation/check-files.ts";
import { subjectOf, told } from "./subject-of.ts";

describe("the README", () => {
  const readme = (files: Readonly<Record<string, string>>) => {
    const { path, findings } = checkReadme(subjectOf(files));
    return [path, told(findings)];
  };

  it.each([
    ['[project]\nreadme = "docs/intro.md"\n', "docs/intro.md"],
    ['[project]\nreadme = {file = "./intro.md"}\n', "intro.md"],
    ['[tool.poetry]\nreadme = "intro.md"\n', "intro.md"],
    ["[project]\n", "README.md"],
  ])("of %j is %s", (text, path) => {
    expect(readme({ "pyproject.toml": text, [path]: "# Demo\n" })).toEqual([path, []]);
  });

  it("that is named has to be there", () => {
    const text = '[project]\nname = "demo"\nreadme = "README.rst"\n';
    expect(readme({ "pyproject.toml": text, "README.md": "# Demo" })).toEqual([
      undefined,
      [
        "PV007 error pyproject.toml:3: `readme` names `README.rst`, which is not among the project's files",
      ],
    ]);
  });

  it("is missed, and wants a text", () => {
    expect(readme({})).toEqual([undefined, ["PV007 warning: The project has no README"]]);
    expect(readme({ README: " \n" })).toEqual([
      "README",
      ["PV007 warning README: `README` is empty"],
    ]);
    expect(readme({ "pyproject.toml": '[project]\nreadme = {text = "Demo"}\n' })).toEqual([
      undefined,
      [],
    ]);
  });
});

describe("the licence", () => {
  const licence = (files: Readonly<Record<string, string>>) => {
    const { path, findings } = checkLicence(subjectOf(files));
    return [path, told(findings)];
  };

  it.each([
    ['[project]\nlicense-files = ["LICEN[CS]E*"]\n', "LICENSE.txt"],
    ['[project]\nlicense-files = ["licenses/*.txt"]\n', "licenses/mit.txt"],
    ['[project]\nlicense = {file = "TERMS"}\n', "TERMS"],
    ['[project]\nlicense = "MIT"\n', "COPYING"],
    ["", "LICENSES/MIT.txt"],
  ])("of %j is %s", (text, path) => {
    expect(licence({ "pyproject.toml": text, [path]: "" })).toEqual([path, []]);
  });

  it("that is named has to be there", () => {
    const text = '[project]\nlicense-files = ["LICENSE", "NOTICE"]\n';
    expect(licence({ "pyproject.toml": text, LICENSE: "" })).toEqual([
      "LICENSE",
      [
        "PV008 error pyproject.toml:2: `license-files` names `NOTICE`, which is not among the project's files",
      ],
    ]);
  });

  it("is missed", () => {
    expect(licence({ NOTICE: "" })).toEqual([
      undefined,
      ["PV008 warning: The project has no licence file, such as `LICENSE`"],
    ]);
  });
});

describe("dependencies", () => {
  const findingsOf = (text: string) =>
    told(checkDependencies(subjectOf({ "pyproject.toml": text })));

  it("can be read, and are no direct URLs", () => {
    const text = `[project]
dependencies = [
  "httpx>=0.27",
  "bad >>> 1",
]
[project.optional-dependencies]
x = ["demo @ https://example.org/demo.whl"]
`;
    expect(findingsOf(text)).toEqual([
      expect.stringMatching(/^PV009 error pyproject.toml:4: `bad >>> 1` is no dependency: /),
      "PV009 warning pyproject.toml:7: `demo @ https://example.org/demo.whl` is a direct URL, which PyPI refuses",
    ]);
  });

  it("of groups can be resolved", () => {
    expect(findingsOf('[dependency-groups]\na = [{include-group = "b"}]\n')).toEqual([
      "PV011 warning pyproject.toml: In `[dependency-groups]` there is no dependency group `b`",
    ]);
  });
});
