import { PublishError } from "../errors.ts";
import type { Style } from "../host/host.ts";
import { count } from "../report/sizes.ts";
import { markdownTable, textTable } from "../report/tables.ts";
import { type GateRow, gateChecks } from "./gate-row.ts";
import type { Problem } from "./job-records.ts";

export const problemsOf = (rows: readonly GateRow[]): readonly Problem[] =>
  rows.flatMap(({ problems }) => problems);

/** The table for the log, with what is wrong below it. */
export function gateLines(rows: readonly GateRow[], title: string, style: Style): string[] {
  const table = textTable(
    rows.map(({ check, state, evidence, jobs }) => [
      state,
      gateChecks[check],
      evidence + (jobs.length === 0 ? "" : ` (${jobs.join(", ")})`),
    ]),
  );
  return [style.bold(title), ...table.map((line) => `  ${line}`)];
}

/** The table for the summary. */
export function gateSummary(rows: readonly GateRow[], title: string): string {
  const table = markdownTable(
    ["Check", "State", "Evidence", "Job"],
    rows.map(({ check, state, evidence, jobs, problems }) => [
      gateChecks[check],
      state === "ok" ? state : `**${state}**`,
      [evidence, ...problems.map(({ text }) => text)].map(withoutTags).join("<br>"),
      jobs.map((job) => `\`${job}\``).join(", "),
    ]),
  );
  return `### ${title}\n\n${table}`;
}

/** What a record says is no markup. */
const withoutTags = (text: string): string => text.replaceAll("<", "&lt;");

/** Every problem at once, and the jobs to run again; `undefined` without any. */
export function gateFailure(rows: readonly GateRow[], index: string): PublishError | undefined {
  const failed = rows.filter(({ state }) => state === "failed");
  if (failed.length === 0) return undefined;
  const lines = failed.flatMap(({ check, problems }) =>
    problems.map(({ text }) => `${gateChecks[check]}: ${text}`),
  );
  const jobs = [...new Set(problemsOf(failed).flatMap(({ job }) => job || []))];
  const names = jobs.map((job) => `\`${job}\``).join(", ");
  const again =
    jobs.length === 0
      ? "mend what is named above; what is in the files needs a new build, and a new tag"
      : `run the ${jobs.length === 1 ? "job" : "jobs"} ${names} again, then this one; mend first what is named above`;
  return new PublishError(
    "gate-failed",
    `The gate before ${index} found ${count(lines.length, "problem")}, so nothing was sent\n  ${lines.join("\n  ")}`,
    { hint: again },
  );
}
