import { structuredPatch } from "diff";
import type { Style } from "../host/host.ts";

/** The lines of a unified diff, coloured as git's are. */
export function diffLines(
  path: string,
  before: string | undefined,
  after: string,
  style: Style,
): string[] {
  const { hunks } = structuredPatch(path, path, before ?? "", after, undefined, undefined, {
    context: 3,
  });
  const from = before === undefined ? "/dev/null" : `a/${path}`;
  const lines = [style.bold(`--- ${from}`), style.bold(`+++ b/${path}`)];
  for (const { oldStart, oldLines, newStart, newLines, lines: changed } of hunks) {
    // Nothing is after line 0.
    const start = oldLines === 0 ? oldStart - 1 : oldStart;
    lines.push(style.cyan(`@@ -${start},${oldLines} +${newStart},${newLines} @@`));
    for (const line of changed) lines.push(coloured(line, style));
  }
  return lines;
}

const coloured = (line: string, style: Style): string => {
  if (line.startsWith("+")) return style.green(line);
  return line.startsWith("-") ? style.red(line) : line;
};
