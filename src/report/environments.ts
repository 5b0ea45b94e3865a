import type { EnvironmentCheck, EnvironmentResult } from "../installation/environment-result.ts";
import { formatSeconds } from "./sizes.ts";
import { code, details, fenced, markdownTable } from "./tables.ts";

/** Columns of the table: what is always tried, and what checks have in common. */
const columns = [
  { title: "Install", has: (name: string) => name === "install" },
  {
    title: "Metadata",
    has: (name: string) => /^(version|pip check|wheel|install time)$/.test(name),
  },
  { title: "Files", has: (name: string) => /^(files|py\.typed)$/.test(name) },
  { title: "Imports", has: (name: string) => name.startsWith("import ") },
] as const;

/** A table of environments and checks with their times, what is wrong, and the logs of failures. */
export function environmentsReport(
  results: readonly EnvironmentResult[],
  logs: ReadonlyMap<EnvironmentResult, string>,
): string {
  const head = ["Environment", ...columns.map(({ title }) => title), "Runs", "Time"];
  const rows = results.map((result) => [
    `${result.title} (${result.installer})`,
    ...columns.map(({ has }) => cell(result.checks.filter(({ name }) => has(name)))),
    cell(result.checks.filter(({ name }) => !columns.some(({ has }) => has(name)))),
    formatSeconds(result.seconds),
  ]);
  const parts = [markdownTable(head, rows), ...results.flatMap(problems)];
  for (const [result, path] of logs) {
    parts.push(details(`Log of ${result.title}, also in ${code(path)}`, shownLog(result)));
  }
  for (const result of results) {
    if (logs.has(result) || !result.checks.some(({ status }) => status === "failed")) continue;
    parts.push(details(`Log of ${result.title}`, shownLog(result)));
  }
  return parts.join("\n");
}

/** Characters; GitHub takes a summary of up to 1 MiB a step, and there may be many environments. */
const longestLog = 30_000;

function shownLog({ log }: EnvironmentResult): string {
  if (log.length <= longestLog) return fenced(log);
  return fenced(`[${log.length - longestLog} characters left out]\n${log.slice(-longestLog)}`);
}

/** `ok, 12 ms`, the worst of what belongs together. */
function cell(checks: readonly EnvironmentCheck[]): string {
  if (checks.length === 0) return "";
  const failed = checks.filter(({ status }) => status === "failed");
  const warned = checks.filter(({ status }) => status === "warning");
  const seconds = checks.reduce((sum, check) => sum + (check.seconds ?? 0), 0);
  const time = seconds === 0 ? "" : `, ${formatSeconds(seconds)}`;
  if (failed.length > 0) return `**failed**: ${failed.map(({ name }) => code(name)).join(", ")}`;
  return `${warned.length > 0 ? "warning" : "ok"}${time}`;
}

const problems = ({ title, checks }: EnvironmentResult): string[] =>
  checks
    .filter(({ status }) => status !== "ok")
    .map(({ status, message, name, hint }) => {
      const fix = hint === undefined ? "" : ` (${hint})`;
      return `- ${title}: ${status === "failed" ? "**failed**" : "warning"}: ${message ?? name}${fix}\n`;
    });

/** The output `environments`. */
export const environmentsOutput = (results: readonly EnvironmentResult[]): string =>
  JSON.stringify(
    results.map(({ python, source, extra, installer, checks, seconds }) => ({
      ...{ python, source, ...(extra === undefined ? {} : { extra }), installer },
      ok: checks.every(({ status }) => status !== "failed"),
      seconds: rounded(seconds),
      checks: checks.map(({ name, status, seconds: taken, message }) => ({
        ...{ name, status },
        ...(taken === undefined ? {} : { seconds: rounded(taken) }),
        ...(message === undefined ? {} : { message }),
      })),
    })),
  );

const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;
