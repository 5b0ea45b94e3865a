import { stripVTControlCharacters } from "node:util";
import { backendFailures } from "./backend-failures.ts";
import type { BuildFailure } from "./failure-pattern.ts";
import { installerFailures } from "./installer-failures.ts";
import { projectFailures } from "./project-failures.ts";

// An installer's own words come before the traceback of whoever called it, and a backend that
// cannot be loaded before whatever else its output holds.
const patterns = [...installerFailures, ...projectFailures, ...backendFailures];

/** Cause and fix of a failed build, read from the output of its frontend and backend, if known. */
export function explainBuildFailure(output: string): BuildFailure | undefined {
  const text = unwrapped(stripVTControlCharacters(output).replaceAll("\r\n", "\n"));
  for (const pattern of patterns) {
    const failure = pattern(text);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/**
 * Joins what `build` wrapped, and leaves out the frames of tracebacks, whose source lines hold the
 * wording of every error. `build` prints the programs it runs as `< ` lines of the terminal's
 * width, indents what it had to break, and breaks after hyphens too.
 */
function unwrapped(output: string): string {
  const lines: string[] = [];
  let inside: "quote" | "traceback" | undefined;
  for (const line of output.split("\n")) {
    if (inside !== undefined && /^ {2}/.test(line)) {
      if (inside === "quote") lines.push(`${joint(lines.pop() ?? "")}${line.trim()}`);
      continue;
    }
    inside = beginningOf(line);
    lines.push(inside === "quote" ? line.slice(2) : line);
  }
  return lines.join("\n");
}

const joint = (line: string): string => (line.endsWith("-") ? line : `${line} `);

function beginningOf(line: string): "quote" | "traceback" | undefined {
  if (/^[<>] /.test(line)) return "quote";
  return line.startsWith("Traceback (most recent call last)") ? "traceback" : undefined;
}
