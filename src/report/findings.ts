import type { Finding, Level } from "../findings.ts";
import type { Style } from "../host/host.ts";
import { count } from "./sizes.ts";
import { code, details, markdownTable } from "./tables.ts";

const gravest: Readonly<Record<Level, number>> = { error: 0, warning: 1, info: 2 };

/** What an index shows comes before what it finds as well. */
const rank = ({ level, first }: Finding): number => gravest[level] * 2 + (first ? 0 : 1);

/** Findings in the order to read them: the gravest first, then by rule. */
export const byGravity = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => rank(a) - rank(b) || compare(a.rule, b.rule));

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** How many there are of a level. */
export const countOf = (findings: readonly Finding[], level: Level): number =>
  findings.filter((finding) => finding.level === level).length;

/** `2 errors, 1 warning`, or `no findings`. */
export function tally(findings: readonly Finding[]): string {
  const parts = (["error", "warning"] as const)
    .map((level) => [countOf(findings, level), level] as const)
    .filter(([number]) => number > 0)
    .map(([number, level]) => count(number, level));
  return parts.length === 0 ? "no problems" : parts.join(", ");
}

/** Findings for a log: by file, those with the gravest first, a line each, with the hint below. */
export function findingLines(findings: readonly Finding[], style: Style): string[] {
  const paint = { error: style.red, warning: style.yellow, info: style.cyan };
  const lines: string[] = [];
  for (const [file, group] of byFile(findings)) {
    lines.push(style.bold(file));
    for (const finding of group) {
      const { rule, level, hint, refusal, first } = finding;
      lines.push(`  ${paint[level](level)} ${rule} ${shownMessage(finding)}`);
      if (hint !== undefined) lines.push(style.dim(`    hint: ${hint}`));
      if (first && refusal) {
        lines.push(
          style.dim(`    PyPI would answer ${refusal.status}: ${oneLine(refusal.message)}`),
        );
      }
    }
  }
  return lines;
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, " ");

/** A terminal obeys control characters, and a name in an archive may hold them. */
const printable = (text: string): string =>
  /^[ -~]*$/.test(text) ? text : text.replaceAll(/\p{Cc}/gu, escapeControl);

const escapeControl = (character: string): string =>
  character === "\n" ? " " : `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, "0")}`;

/** Not every runner renders annotations, so that the place is in the text too. */
function shownMessage({ message, location }: Finding): string {
  const where = location === undefined ? "" : ` (${location.path}:${location.line})`;
  return `${printable(message)}${where}`;
}

const SET = "All files together";

/** Groups by file, the file with the gravest finding first. */
function byFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of byGravity(findings)) {
    const file = finding.file ?? SET;
    const group = files.get(file);
    if (group === undefined) files.set(file, [finding]);
    else group.push(finding);
  }
  return files;
}

/** GitHub takes a summary of up to 1 MiB a step; more rows than these nobody reads. */
const MOST_ROWS = 100;

/** Findings for a job summary: a table of what is wrong; what is only worth knowing is folded. */
export function findingTable(findings: readonly Finding[]): string {
  const sorted = byGravity(findings);
  const problems = sorted.filter(({ level }) => level !== "info");
  const notes = sorted.filter(({ level }) => level === "info");
  return [
    problems.length === 0 ? "" : tableOf(problems),
    firstAnswers(problems),
    notes.length === 0 ? "" : details(count(notes.length, "note"), tableOf(notes)),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function tableOf(findings: readonly Finding[]): string {
  const table = markdownTable(
    ["Level", "Rule", "File", "Finding", "Hint"],
    findings
      .slice(0, MOST_ROWS)
      .map((finding) => [
        finding.level,
        finding.rule,
        finding.file === undefined ? "" : code(finding.file),
        shownMessage(finding),
        finding.hint ?? "",
      ]),
  );
  const rest = findings.length - MOST_ROWS;
  return rest > 0 ? `${table}\n... and ${rest} more, which are in the log\n` : table;
}

/** What PyPI would have shown: one refusal a file, however many there are. */
function firstAnswers(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ first, file, refusal }) =>
    first && file && refusal
      ? [`- ${code(file)}: ${refusal.status} ${code(oneLine(refusal.message))}`]
      : [],
  );
  return lines.length === 0 ? "" : `PyPI would answer:\n\n${lines.join("\n")}\n`;
}
