import { unicodeExpression } from "../python/unicode-expression.ts";
import { strip, stripEnd, stripStart } from "../python/whitespace.ts";

/** An entry of entry_points.txt, such as `demo = demo.cli:main` under `[console_scripts]`. */
export interface EntryPoint {
  readonly group: string;
  readonly name: string;
  readonly value: string;
}

/** What entry_points.txt says, or why Python's `configparser` cannot read it. */
export type EntryPoints =
  | { readonly ok: true; readonly entries: readonly EntryPoint[] }
  | { readonly ok: false; readonly line: number; readonly reason: string };

interface Draft {
  readonly group: string;
  readonly name: string;
  readonly lines: string[];
}

class EntryPointReader {
  readonly entries: Draft[] = [];
  readonly #groups = new Set<string>();
  #group: string | undefined;
  /** The entry that a deeper line goes on with. */
  #open: Draft | undefined;
  #indentation = 0;

  /** Takes one line; the answer is what is wrong with it. */
  read(line: string): string | undefined {
    const text = strip(line);
    if (text === "" || /^[#;]/.test(text)) {
      if (text === "") this.#open?.lines.push("");
      return undefined;
    }
    const indentation = line.length - stripStart(line).length;
    if (this.#open !== undefined && indentation > this.#indentation) {
      this.#open.lines.push(text);
      return undefined;
    }
    this.#indentation = indentation;
    const header = /^\[(.+)\]/s.exec(text)?.[1];
    return header === undefined ? this.#readEntry(text) : this.#readHeader(header);
  }

  #readHeader(group: string): string | undefined {
    if (this.#groups.has(group)) return `the section \`[${group}]\` is there twice`;
    // Python's own section for defaults may come again.
    if (group !== "DEFAULT") this.#groups.add(group);
    this.#group = group;
    this.#open = undefined;
    return undefined;
  }

  #readEntry(text: string): string | undefined {
    const group = this.#group;
    if (group === undefined) return "it is in no section";
    const equals = text.indexOf("=");
    const name = stripEnd(text.slice(0, Math.max(equals, 0)));
    if (name === "") return "it is not `name = module:object`";
    if (this.entries.some((one) => one.group === group && one.name === name)) {
      return `\`${name}\` is there twice`;
    }
    this.#open = { group, name, lines: [strip(text.slice(equals + 1))] };
    this.entries.push(this.#open);
    return undefined;
  }
}

/**
 * Reads entry_points.txt as PyPI does: `configparser` with `=` alone between name and value, and
 * names as they are written.
 */
export function parseEntryPoints(text: string): EntryPoints {
  const reader = new EntryPointReader();
  for (const [index, line] of text.split("\n").entries()) {
    const reason = reader.read(line);
    if (reason !== undefined) return { ok: false, line: index + 1, reason };
  }
  const entries = reader.entries.map(({ lines, ...entry }) => ({
    ...entry,
    value: stripEnd(lines.join("\n")),
  }));
  return { ok: true, entries };
}

const scriptName = unicodeExpression(String.raw`^[\p{L}\p{N}_.-]+$`);

/** Whether an installer can make a program of that name: Python's `[\w.-]+`. */
export const isScriptName = (name: string): boolean =>
  /^[\w.-]+$/.test(name) || scriptName().test(name);

/** The groups of entry points that become programs. */
export const SCRIPT_GROUPS: readonly string[] = ["console_scripts", "gui_scripts"];
