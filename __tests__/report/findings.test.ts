import { expect, it } from "@jest/globals";
import type { Finding } from "../../src/findings.ts";
import { plain } from "../../src/host/style.ts";
import { findingLines, findingTable, tally } from "../../src/report/findings.ts";

const findings: Finding[] = [
  { rule: "ST005", level: "info", message: "There is no sdist" },
  { rule: "DS002", level: "warning", file: "a.whl", message: "No content type", hint: "Set it" },
  { rule: "FN001", level: "error", file: "a.whl", message: "two\nlines | here" },
];

it("findings are listed by file, errors first, with the hint below", () => {
  expect(findingLines(findings, plain)).toEqual([
    "All files together",
    "  info ST005 There is no sdist",
    "a.whl",
    "  error FN001 two\n    lines | here",
    "  warning DS002 No content type",
    "    hint: Set it",
  ]);
});

it("the table of findings has the gravest first", () => {
  const rows = findingTable(findings).split("\n").slice(2, 5);
  expect(rows).toEqual([
    "| `a.whl` | error | FN001 | two lines \\| here |  |",
    "| `a.whl` | warning | DS002 | No content type | Set it |",
    "|  | info | ST005 | There is no sdist |  |",
  ]);
});

it("the tally counts what is a problem", () => {
  expect(tally(findings)).toBe("1 error, 1 warning");
  expect(tally([])).toBe("no problems");
});
