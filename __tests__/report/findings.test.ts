import { expect, it } from "@jest/globals";
import type { Finding } from "../../src/findings.ts";
import { plain } from "../../src/host/style.ts";
import { findingLines, findingTable, tally } from "../../src/report/findings.ts";

const findings: Finding[] = [
  { rule: "ST005", level: "info", message: "There is no sdist" },
  { rule: "DS002", level: "warning", file: "a.whl", message: "No content type", hint: "Set it" },
  {
    rule: "FN001",
    level: "error",
    file: "a.whl",
    message: "two\nlines | here",
    refusal: { status: 400, message: "No such thing" },
    first: true,
    location: { path: "README.md", line: 3 },
  },
];

it("findings are listed by file, the gravest first, with the hint and PyPI's answer below", () => {
  expect(findingLines(findings, plain)).toEqual([
    "a.whl",
    "  error FN001 two lines | here (README.md:3)",
    "    PyPI would answer 400: No such thing",
    "  warning DS002 No content type",
    "    hint: Set it",
    "All files together",
    "  info ST005 There is no sdist",
  ]);
});

it("control characters are shown, not obeyed", () => {
  const hostile: Finding = { rule: "ZP007", level: "error", message: "a\u001b[31mb" };
  expect(findingLines([hostile], plain)[1]).toBe("  error ZP007 a\\x1b[31mb");
});

it("the table of findings has the gravest first, then PyPI's answer, then what is folded", () => {
  const text = findingTable(findings);
  expect(text.split("\n").slice(2, 4)).toEqual([
    "| error | FN001 | `a.whl` | two lines \\| here (README.md:3) |  |",
    "| warning | DS002 | `a.whl` | No content type | Set it |",
  ]);
  expect(text).toContain("- `a.whl`: 400 `No such thing`");
  expect(text).toContain("<details><summary>1 note</summary>");
});

it("the tally counts what is a problem", () => {
  expect(tally(findings)).toBe("1 error, 1 warning");
  expect(tally([])).toBe("no problems");
});
