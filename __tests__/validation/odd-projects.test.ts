import { expect, it } from "@jest/globals";
import { checkChangelog } from "../../src/validation/check-changelog.ts";
import { checkDependencies } from "../../src/validation/check-dependencies.ts";
import { checkLicence, checkReadme } from "../../src/validation/check-files.ts";
import { checkVersion } from "../../src/validation/check-version.ts";
import { detectGatesOf } from "../../src/validation/detect-gates.ts";
import { installerWords } from "../../src/validation/requirement-words.ts";
import { subjectOf } from "./subject-of.ts";

/** Keys that are read, each by its path. */
const keys = [
  ...["project", "project.name", "project.version", "project.dynamic", "project.dependencies"],
  ...["project.readme", "project.readme.file", "project.license", "project.license-files"],
  ...["project.optional-dependencies", "project.optional-dependencies.test"],
  ...["dependency-groups", "dependency-groups.test", "tool.poetry", "tool.poetry.version"],
  ...["tool.poetry.group", "tool.poetry.group.test", "tool.poetry.group.test.dependencies"],
  ...["tool.poetry.group.test.dependencies.pytest", "tool.poetry.extras", "tool.poetry.readme"],
  ...["tool.pdm", "tool.pdm.dev-dependencies", "tool.uv", "tool.uv.dev-dependencies"],
  ...["tool.hatch", "tool.hatch.envs", "tool.hatch.envs.default", "tool.hatch.version"],
  ...["tool.pytest", "tool.pytest.ini_options", "tool.pytest.ini_options.addopts"],
  ...["tool.coverage", "tool.coverage.run", "tool.mypy", "tool.mypy.files", "tool.ruff"],
  ...["tool.setuptools", "tool.setuptools.dynamic", "tool.setuptools.dynamic.version"],
  ...["build-system", "build-system.build-backend", "tool.bumpversion", "tool.commitizen"],
];

const values = ["1", "true", '""', '"a ] b"', "[]", '["-", 1, {}]', "{}", "{a = 1}", "1979-05-27"];

it.each(keys)("whatever `%s` is, it is read or passed over", (key) => {
  for (const value of values) {
    const files = {
      "pyproject.toml": `${key} = ${value}\n`,
      "README.md": "# Demo\n",
      "CHANGELOG.md": "# 1.0\n",
      "tests/test_demo.py": "",
      "src/demo/__init__.py": "",
    };
    const subject = subjectOf(files, { tag: "v1.0" });
    const gates = detectGatesOf(subject.configuration);
    expect(Array.isArray(gates.commands)).toBe(true);
    expect(Array.isArray(installerWords(gates.requirements, subject.configuration).words)).toBe(
      true,
    );
    const { version, findings } = checkVersion(subject);
    const all = [
      ...findings,
      ...checkChangelog(subject, version).findings,
      ...checkReadme(subject).findings,
      ...checkLicence(subject).findings,
      ...checkDependencies(subject),
    ];
    expect(all.every(({ rule }) => rule.startsWith("PV"))).toBe(true);
  }
});
