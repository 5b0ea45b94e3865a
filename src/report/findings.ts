import type { Finding, Level } from "../findings.ts";
import type { Style } from "../host/host.ts";
import { count } from "./sizes.ts";
import { code, markdownTable } from "./tables.ts";

const gravest: Readonly<Record<Level, number>> = { error: 0, warning: 1, info: 2 };

/** Findings in the order to read them: the gravest first, then by rule. */
export const byGravity = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => gravest[a.level] - gravest[b.level] || (a.rule < b.rule ? -1 : 1));

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

/** Findings for a log: by file, a line each, with the hint below. */
export function findingLines(findings: readonly Finding[], style: Style): string[] {
  const paint = { error: style.red, warning: style.yellow, info: style.cyan };
  const lines: string[] = [];
  for (const [file, group] of byFile(findings)) {
    lines.push(style.bold(file));
    for (const { rule, level, message, hint } of byGravity(group)) {
      const text = message.replaceAll("\n", "\n    ");
      lines.push(`  ${paint[level](level)} ${rule} ${text}`);
      if (hint !== undefined) lines.push(style.dim(`    hint: ${hint}`));
    }
  }
  return lines;
}

function byFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const file = finding.file ?? "All files together";
    files.set(file, [...(files.get(file) ?? []), finding]);
  }
  return files;
}

/** Findings for a job summary. */
export const findingTable = (findings: readonly Finding[]): string =>
  markdownTable(
    ["File", "Level", "Rule", "Finding", "Hint"],
    byGravity(findings).map(({ file, level, rule, message, hint }) => [
      file === undefined ? "" : code(file),
      level,
      rule,
      message,
      hint ?? "",
    ]),
  );
