import { describe, expect, it } from "@jest/globals";
import { gapsOf } from "../../src/pipeline/gaps.ts";
import { readConfiguration } from "../../src/validation/configuration.ts";
import { detectGatesOf } from "../../src/validation/detect-gates.ts";

/** The words of what a project with these files lacks. */
function wordsOf(files: Readonly<Record<string, string>>, changelog?: string): string[] {
  const project = { paths: Object.keys(files), text: (path: string) => files[path] };
  const configuration = readConfiguration(project);
  return gapsOf(configuration, detectGatesOf(configuration), changelog).map(({ word }) => word);
}

const tests = { "tests/test_it.py": "def test_it(): pass\n" };
const files = { ...tests, LICENSE: "MIT", "README.md": "# hello" };
const project = (...lines: string[]) => `[project]\nname = "hello"\n${lines.join("\n")}\n`;
const full = project('readme = "README.md"', 'license = "MIT"');

describe("what the gate would miss", () => {
  it("is nothing of a project that has everything", () => {
    expect(wordsOf({ ...files, "pyproject.toml": full }, "CHANGELOG.md")).toEqual([]);
  });

  it("is all that is not there", () => {
    const words = ["tests", "changelog", "readme", "licence"];
    expect(wordsOf({ "pyproject.toml": project() })).toEqual(words);
  });

  it("is no changelog where none is wanted", () => {
    expect(wordsOf({ ...files, "pyproject.toml": full }, "none")).toEqual([]);
  });

  it("is what the metadata does not name, since the gate looks there", () => {
    const words = wordsOf({ ...files, "pyproject.toml": project() }, "CHANGELOG.md");
    expect(words).toEqual(["readme", "licence"]);
  });

  it("is the text of a licence that is only named", () => {
    expect(wordsOf({ ...tests, "pyproject.toml": full }, "CHANGELOG.md")).toEqual(["licence"]);
  });

  it.each([
    ["setup.cfg", "[metadata]\nlong_description = file: README.md\nlicense = MIT\n"],
    ["setup.cfg", "[metadata]\ndescription-file = README.md\nclassifiers =\n  License :: X\n"],
    ["setup.py", 'setup(long_description=text, license="MIT")'],
    ["pyproject.toml", project('dynamic = ["readme", "license"]')],
    ["pyproject.toml", project('readme = {text = "x"}', 'classifiers = ["License :: OSI"]')],
    ["pyproject.toml", '[tool.poetry]\nname = "hello"\nreadme = "README.md"\nlicense = "MIT"\n'],
    ["pyproject.toml", '[tool.flit.metadata]\ndescription-file = "README.md"\nlicense = "MIT"\n'],
  ])("is nothing that %s names by %j", (path, text) => {
    expect(wordsOf({ ...files, [path]: text }, "CHANGELOG.md")).toEqual([]);
  });

  it("is nothing that maturin may read from Cargo.toml", () => {
    const text = `${project()}[build-system]\nbuild-backend = "maturin"\n`;
    const cargo = { ...files, "Cargo.toml": "", "pyproject.toml": text };
    expect(wordsOf(cargo, "CHANGELOG.md")).toEqual([]);
  });
});
