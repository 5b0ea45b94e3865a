import { expect, it } from "@jest/globals";
import { readConfiguration } from "../../src/validation/configuration.ts";
import { installerWords, linesOfInput } from "../../src/validation/requirement-words.ts";
import { projectOf } from "./project-of.ts";

const configuration = readConfiguration(
  projectOf({
    "pyproject.toml": `[dependency-groups]
test = ["pytest>=8", {include-group = "types"}]
types = ["mypy"]
[tool.poetry.group.docs.dependencies]
sphinx = "^8"
`,
  }),
);

it.each([
  [[".[test,docs]", "-e .[types]", "."], ["test", "docs", "types"], []],
  [["--group test"], [], ["pytest>=8", "mypy"]],
  [["--group=docs"], [], ["sphinx>=8,<9"]],
  [["-r requirements dev.txt"], [], ["-r", "requirements dev.txt"]],
  [["--constraint=constraints.txt"], [], ["--constraint", "constraints.txt"]],
  [["--extra-index-url https://example.org/"], [], ["--extra-index-url", "https://example.org/"]],
  [['pytest>=8 ; python_version < "3.12"  # old'], [], ['pytest>=8 ; python_version < "3.12"']],
  [
    ["helper @ https://example.org/a.whl#sha256=0"],
    [],
    ["helper @ https://example.org/a.whl#sha256=0"],
  ],
])("%j is read", (lines, extras, words) => {
  expect(installerWords(lines, configuration)).toEqual({ extras, words });
});

it("lines are those that say something", () => {
  expect(linesOfInput(" pytest \r\n\n# types\nmypy")).toEqual(["pytest", "mypy"]);
  expect(linesOfInput("none")).toEqual([]);
  expect(linesOfInput(undefined)).toBeUndefined();
});
