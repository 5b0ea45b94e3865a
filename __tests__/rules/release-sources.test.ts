import { describe, expect, it } from "@jest/globals";
import { judgeSet, judgeUpload } from "../../src/rules/judge.ts";
import { makeSdist, makeWheel, sdistFilename, wheelFilename } from "../support/distributions.ts";
import { judge, options, readUpload } from "./judging.ts";

const wheelOf = (files: Readonly<Record<string, string>>) =>
  readUpload(wheelFilename(), makeWheel({ files }));

describe("the tag of the run", () => {
  it.each([
    ["v1.0", []],
    ["1.0.0", []],
    ["demo-pkg-v1.0", []],
    ["demo/1.0", []],
    ["demo@1.0", []],
    ["nightly", []],
    ["v1.1", ["The version is `1.0`, but the tag is `v1.1`"]],
    ["demo-2.0", ["The version is `1.0`, but the tag is `demo-2.0`"]],
    ["1.0-1", ["The version is `1.0`, but the tag is `1.0-1`"]],
  ])("%j", async (tag, expected) => {
    const upload = { ...(await wheelOf({})), context: { tag } };
    const findings = await judgeSet([upload, upload], options);
    const messages = findings.filter(({ rule }) => rule === "MD024").map(({ message }) => message);
    expect(messages).toEqual(expected);
  });
});

describe("an sdist", () => {
  it.each([
    [{ "demo_pkg/a.py": "x" }, { "demo_pkg/a.py": "x", "demo_pkg/__init__.py": "" }, []],
    [{ "demo_pkg/a.py": "x" }, { "src/demo_pkg/__init__.py": "", "src/demo_pkg/a.py": "x" }, []],
    [{ "other/a.py": "x" }, { "src/a.py": "x" }, []],
    [{ "demo_pkg/_version.py": "x" }, { "demo_pkg/__init__.py": "" }, []],
    [{ "demo_pkg/_version_meson.py": "x" }, { "demo_pkg/__init__.py": "" }, []],
    [{ "demo_pkg/a.so": "x" }, { "demo_pkg/__init__.py": "" }, []],
    [{ "demo_pkg/b/a.py": "x" }, { "demo_pkg/__init__.py": "", "demo_pkg/a.py": "" }, ["SD005"]],
  ])("and a wheel with %j", async (inWheel, inSdist, expected) => {
    const sdist = await readUpload(sdistFilename(), makeSdist({ files: inSdist }));
    const findings = await judgeSet([await wheelOf(inWheel), sdist], options);
    expect(findings.map(({ rule }) => rule)).toEqual(expected);
  });
});

describe("import names", () => {
  it.each([
    [{ "json/__init__.py": "" }, {}, ["warning"]],
    [{ "utils.py": "" }, {}, ["warning"]],
    [{ "utils.py": "" }, { toplevel: ["demo_pkg", "utils"] }, []],
    [{ "enum.py": "" }, { toplevel: ["demo_pkg", "enum"] }, ["info"]],
    [{ "demo_pkg/json.py": "", "utils.txt": "x" }, {}, []],
  ])("%j", async (files, context, levels) => {
    const { findings } = await judgeUpload({ ...(await wheelOf(files)), context }, options);
    const found = findings.filter(({ rule }) => rule === "WH013").map(({ level }) => level);
    expect(found).toEqual(levels);
  });
});

describe("the licence", () => {
  it.each([
    ["lgpl.txt", []],
    ["MIT-LICENSE.txt", []],
    ["demo_pkg/licences/LICENCE", []],
    ["demo_pkg/license.py", ["LI008"]],
    ["demo_pkg/unlicensed.txt", ["LI008"]],
  ])("may lie in an sdist as %s", async (path, rules) => {
    const findings = await judge(sdistFilename(), makeSdist({ files: { [path]: "x" } }));
    expect(findings.map(({ rule }) => rule).filter((rule) => rule === "LI008")).toEqual(rules);
  });

  const mit = "License :: OSI Approved :: MIT License";
  const gpl = "License :: OSI Approved :: GNU General Public License v3 (GPLv3)";

  it.each([
    [
      [
        ["License", "MIT"],
        ["Classifier", mit],
      ],
      [],
    ],
    [[["License", "MIT"]], ["info"]],
    [
      [
        ["License", "GPL"],
        ["Classifier", gpl],
      ],
      [],
    ],
    [
      [
        ["License", "my own words"],
        ["Classifier", mit],
      ],
      [],
    ],
    [
      [
        ["License", "MIT"],
        ["Classifier", gpl],
      ],
      ["warning"],
    ],
  ] as const)("%j", async (headers, expected) => {
    const findings = await judge(wheelFilename(), makeWheel({ headers }));
    const found = findings.filter(({ rule }) => rule === "QU010").map(({ level }) => level);
    expect(found).toEqual(expected);
  });
});

it("has owners, where the index says how many", async () => {
  const upload = await wheelOf({});
  const rules = async (owners: number) => {
    const findings = await judgeSet([{ ...upload, state: { owners } }], options);
    return findings.map(({ rule }) => rule).filter((rule) => rule === "QU012");
  };
  expect([await rules(1), await rules(2), await rules(3)]).toEqual([["QU012"], ["QU012"], []]);
});
