import type { GateKind } from "./detect-gates.ts";

export type CommandKind = GateKind | "other";

/** Programs by what they are for; `ruff` is told by its first word. */
const programs: Readonly<Record<string, CommandKind>> = {
  ...{ pytest: "tests", "py.test": "tests", unittest: "tests", coverage: "tests", nox: "tests" },
  ...{ tox: "tests", mypy: "types", pyright: "types", basedpyright: "types", ty: "types" },
  ...{ flake8: "lint", pylint: "lint", ruff: "lint", black: "format", isort: "format" },
  ...{ "sphinx-build": "docs", sphinx: "docs", mkdocs: "docs" },
};

/** What a command is for, by its words: `python -m pytest` is pytest. */
export function kindOfCommand(words: readonly string[]): CommandKind {
  const isModule = /^python[\d.]*$/.test(words[0] ?? "") && words[1] === "-m";
  const [program = "", first] = isModule ? words.slice(2) : words;
  if (program === "ruff" && first === "format") return "format";
  return programs[program] ?? "other";
}

/** What test runners say of themselves at the end. */
export interface TestFigures {
  readonly passed?: number;
  readonly failed?: number;
  readonly skipped?: number;
  /** Percent. */
  readonly coverage?: number;
}

/** Reads the last line of pytest (`3 passed, 1 skipped in 0.12s`) or unittest, and coverage's total. */
export function testFigures(output: string): TestFigures {
  const total = /^TOTAL\s.*?(\d+(?:\.\d+)?)%\s*$/gm;
  const coverage = [...output.matchAll(total)].at(-1)?.[1];
  return {
    ...(pytestFigures(output) ?? unittestFigures(output)),
    ...(coverage === undefined ? {} : { coverage: Number(coverage) }),
  };
}

function pytestFigures(output: string): TestFigures | undefined {
  const last = /^(?:=+ )?((?:\d+ [a-z]+(?:, )?)+) in [\d.]+s(?: \([\d:]+\))?(?: =+)?\s*$/gm;
  const line = [...output.matchAll(last)].at(-1)?.[1];
  if (line === undefined) return undefined;
  const number = (word: string): number =>
    Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
  return {
    passed: number("passed") + number("xfailed") + number("xpassed"),
    failed: number("failed") + number("errors?"),
    skipped: number("skipped"),
  };
}

function unittestFigures(output: string): TestFigures | undefined {
  const ran = [...output.matchAll(/^Ran (\d+) tests? in /gm)].at(-1)?.[1];
  if (ran === undefined) return undefined;
  const number = (word: string): number =>
    Number(new RegExp(`\\b${word}=(\\d+)`).exec(output)?.[1] ?? 0);
  const [failed, skipped] = [number("failures") + number("errors"), number("skipped")];
  return { passed: Number(ran) - failed - skipped, failed, skipped };
}

/** `12 passed, 1 skipped, coverage 97 %` */
export function figuresText({ passed, failed = 0, skipped = 0, coverage }: TestFigures): string {
  return [
    passed === undefined ? "" : `${passed} passed`,
    failed === 0 ? "" : `${failed} failed`,
    skipped === 0 ? "" : `${skipped} skipped`,
    coverage === undefined ? "" : `coverage ${coverage} %`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}
