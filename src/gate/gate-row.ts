import type { Problem } from "./job-records.ts";

/** The checks of the gate, in the order of its table. */
export const gateChecks = {
  jobs: "Earlier jobs succeeded, their records are intact",
  files: "Distributions of this run, as they were built",
  tests: "Tests green",
  check: "Check clean",
  secrets: "No secrets",
  version: "Version final, and that of the tag",
  commit: "Built from the commit of the tag",
  changelog: "Changelog has an entry",
  readme: "README",
  licence: "Licence",
  complete: "All expected files",
  testpypi: "Verified on a test index",
  credential: "Credential sound",
} as const;

export type GateCheck = keyof typeof gateChecks;

/** What `gate-without` may leave out: what not every project, or not every pipeline, has. */
export const leavable = ["tests", "final", "changelog", "readme", "licence", "testpypi"] as const;
export type Leavable = (typeof leavable)[number];

/** How one check of the gate ended. */
export interface GateRow {
  readonly check: GateCheck;
  readonly state: "ok" | "failed" | "left out";
  /** What speaks for it. */
  readonly evidence: string;
  /** The jobs that the evidence is from. */
  readonly jobs: readonly string[];
  readonly problems: readonly Problem[];
}

/** A row whose state is that of its problems; the jobs to run again are among its jobs. */
export function rowOf(
  check: GateCheck,
  evidence: string,
  problems: readonly Problem[],
  jobs: readonly string[] = [],
): GateRow {
  const state = problems.length > 0 ? "failed" : "ok";
  const said = problems.map((problem) => ({ ...problem, text: onOneLine(problem.text) }));
  const all = [...jobs, ...problems.flatMap(({ job }) => job ?? [])];
  return { check, state, evidence: onOneLine(evidence), jobs: [...new Set(all)], problems: said };
}

/** Of a record that anybody may have written, a line of its own could be a command to the runner. */
const onOneLine = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, "; ")
    .replace(/\p{Cc}+/gu, " ")
    .trim();

export const leftOut = (check: GateCheck, why = `gate-without: ${check}`): GateRow => ({
  check,
  state: "left out",
  evidence: `\`${why}\``,
  jobs: [],
  problems: [],
});
