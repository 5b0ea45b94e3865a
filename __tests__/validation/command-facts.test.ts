import { expect, it } from "@jest/globals";
import { figuresText, kindOfCommand, testFigures } from "../../src/validation/command-facts.ts";

it.each([
  ["pytest -q", "tests"],
  ["python -m pytest", "tests"],
  ["python3 -m unittest discover", "tests"],
  ["coverage run -m pytest", "tests"],
  ["mypy src", "types"],
  ["ruff check", "lint"],
  ["ruff format --check", "format"],
  ["python -m ruff format --check", "format"],
  ["sphinx-build -W docs out", "docs"],
  ["python scripts/check.py", "other"],
  ["./run", "other"],
])("%s is of the kind %s", (command, kind) => {
  expect(kindOfCommand(command.split(" "))).toBe(kind);
});

it.each([
  ["==== 12 passed, 1 skipped, 2 warnings in 0.12s ====", "12 passed, 1 skipped"],
  ["3 failed, 2 passed, 1 error in 1.20s", "2 passed, 4 failed"],
  ["======= 62423 passed in 190.31s (0:03:10) =======", "62423 passed"],
  ["Ran 3 tests in 0.001s\n\nOK (skipped=1)", "2 passed, 1 skipped"],
  ["Ran 3 tests in 0.001s\n\nFAILED (failures=1, errors=1)", "1 passed, 2 failed"],
  ["TOTAL    120    3    97%\n1 passed in 0.1s", "1 passed, coverage 97 %"],
  ["TOTAL  10  0  4  1  98.5%", "coverage 98.5 %"],
  ["nothing to tell", ""],
])("%j tells %j", (output, text) => {
  expect(figuresText(testFigures(output))).toBe(text);
});
