import { strip, stripEnd, stripStart } from "../python/whitespace.ts";

/** The options of each section by name. */
export type Sections = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What a file for Python's `configparser` says, or the line at which it cannot be read. */
export type Configuration =
  | { readonly ok: true; readonly sections: Sections }
  | { readonly ok: false; readonly line: number; readonly reason: string };

/** Its options belong to every section. */
const DEFAULTS = "DEFAULT";

class ConfigurationReader {
  readonly sections = new Map<string, Map<string, string[]>>();
  #options: Map<string, string[]> | undefined;
  /** The value that a deeper line goes on with. */
  #open: string[] | undefined;
  #indentation = 0;

  /** Takes one line; the answer is what is wrong with it. */
  read(line: string): string | undefined {
    const text = strip(line);
    if (text === "") this.#open?.push("");
    if (text === "" || /^[#;]/.test(text)) return undefined;
    const indentation = line.length - stripStart(line).length;
    if (this.#open !== undefined && indentation > this.#indentation) {
      this.#open.push(text);
      return undefined;
    }
    this.#indentation = indentation;
    const header = /^\[(.+)\]/s.exec(text)?.[1];
    return header === undefined ? this.#readOption(text) : this.#readHeader(header);
  }

  #readHeader(name: string): string | undefined {
    const known = this.sections.get(name);
    if (known !== undefined && name !== DEFAULTS) return "a section is there twice";
    this.#options = known ?? new Map();
    this.sections.set(name, this.#options);
    this.#open = undefined;
    return undefined;
  }

  #readOption(text: string): string | undefined {
    if (this.#options === undefined) return "it is in no section";
    const delimiter = text.search(/[=:]/);
    // Python lowers the names of options.
    const name = stripEnd(text.slice(0, Math.max(delimiter, 0))).toLowerCase();
    if (name === "") return "it is not `name = value`";
    if (this.#options.has(name)) return "an option is there twice";
    this.#open = [strip(text.slice(delimiter + 1))];
    this.#options.set(name, this.#open);
    return undefined;
  }
}

/**
 * Reads a text as `configparser.RawConfigParser` does: `%` means nothing, values may go on in
 * deeper lines. The reasons hold nothing of the text, which holds passwords.
 * https://docs.python.org/3/library/configparser.html
 */
export function parseConfiguration(text: string): Configuration {
  const reader = new ConfigurationReader();
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const reason = reader.read(line);
    if (reason !== undefined) return { ok: false, line: index + 1, reason };
  }
  const defaults = reader.sections.get(DEFAULTS) ?? new Map<string, string[]>();
  const sections = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, options] of reader.sections) {
    if (name === DEFAULTS) continue;
    const values = [...defaults, ...options].map(
      ([option, lines]) => [option, stripEnd(lines.join("\n"))] as const,
    );
    sections.set(name, new Map(values));
  }
  return { ok: true, sections };
}
