import { PublishError } from "../errors.ts";
import type { Style } from "../host/host.ts";
import { count } from "../report/sizes.ts";
import { markdownTable, textTable } from "../report/tables.ts";
import { type GateRow, gateChecks } from "./gate-row.ts";

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

/** The summary: what to do, then the table with all that is wrong. */
export function gateSummary(
  rows: readonly GateRow[],
  title: string,
  failure?: PublishError,
): string {
  const table = markdownTable(
    ["Check", "State", "Evidence", "Job"],
    rows.map(({ check, state, evidence, jobs, problems }) => [
      gateChecks[check],
      state === "ok" ? state : `**${state}**`,
      [evidence, ...problems.map(({ text }) => text)].map(withoutMarkup).join("<br>"),
      jobs.map((job) => `\`${job}\``).join(", "),
    ]),
  );
  const [first = ""] = failure?.message.split("\n") ?? [];
  const failed =
    failure === undefined
      ? ""
      : `**Failed:** ${first} (\`${failure.code}\`)\n\nHint: ${failure.hint}\n\n`;
  return `### ${title}\n\n${failed}${table}`;
}

/** What a record says is neither tag, link nor picture; between backticks it is none anyway. */
const withoutMarkup = (text: string): string =>
  text.replace(
    /((?<!`)`[^`]+`(?!`))|[<&[`]/g,
    (sign, code?: string) => code ?? `&#${sign.charCodeAt(0)};`,
  );

/** Every problem at once, and the jobs to run again; `undefined` without any. */
export function gateFailure(rows: readonly GateRow[], index: string): PublishError | undefined {
  const failed = rows.filter(({ state }) => state === "failed");
  if (failed.length === 0) return undefined;
  const lines = failed.flatMap(({ check, problems }) =>
    problems.map(({ text }) => `${gateChecks[check]}: ${text}`),
  );
  const named = new Set(failed.flatMap(({ problems }) => problems.flatMap(({ job }) => job || [])));
  // In the order of `needs`, which is that of the pipeline.
  const order = rows.flatMap(({ jobs }) => jobs);
  const jobs = [...named].sort((one, other) => order.indexOf(one) - order.indexOf(other));
  const names = jobs.map((job) => `\`${job}\``).join(", ");
  const again =
    jobs.length === 0
      ? "mend what is named, then run this job again; what is in the files, or in the workflow, needs a new commit and a new tag"
      : `run the ${jobs.length === 1 ? "job" : "jobs"} ${names} again, then this one; mend first what is named`;
  return new PublishError(
    "gate-failed",
    `The gate before ${index} found ${count(lines.length, "problem")}, so nothing was sent\n  ${lines.join("\n  ")}`,
    { hint: again },
  );
}
