import { formatSeconds } from "./sizes.ts";
import { code, details, fenced, markdownTable } from "./tables.ts";

/** How a command of a project ended, for tables. */
export interface CommandRow {
  readonly kind: string;
  readonly command: string;
  readonly ok: boolean;
  /** `passed`, or what happened instead. */
  readonly how: string;
  readonly seconds: number;
  /** Such as `12 passed, coverage 97 %`; may be empty. */
  readonly figures: string;
  readonly lastLines: readonly string[];
}

/** A table of the commands, with the last lines of those that failed below. */
export function commandTable(rows: readonly CommandRow[]): string {
  const table = markdownTable(
    ["Check", "Command", "Result", "Time"],
    rows.map(({ kind, command, ok, how, figures, seconds }) => [
      kind,
      code(command),
      `${ok ? how : `**${how}**`}${figures === "" ? "" : `: ${figures}`}`,
      formatSeconds(seconds),
    ]),
  );
  const failed = rows
    .filter(({ ok }) => !ok)
    .map(({ command, lastLines }) =>
      details(`Last lines of ${code(command)}`, fenced(lastLines.join("\n"))),
    );
  return [table, ...failed].join("\n");
}

/** The same for a terminal: a row each. */
export const commandRows = (rows: readonly CommandRow[]): readonly (readonly string[])[] =>
  rows.map(({ kind, command, how, figures, seconds }) => [
    ...[`  ${kind}`, command],
    figures === "" ? how : `${how}: ${figures}`,
    formatSeconds(seconds),
  ]);
