import { isAbsolute, join } from "node:path";
import { PublishError } from "./errors.ts";
import type { InputDescription } from "./input-description.ts";
import { type InputName, type InputOf, inputTable } from "./input-table.ts";
import { splitWords } from "./split-words.ts";

/** Where a value came from, in the words of the log. */
export type InputSource = "given" | "release manifest" | "pyproject.toml" | "default";

/** Values by input name, from one source. */
export type InputValues = Readonly<Partial<Record<string, string>>>;

export interface InputSources {
  readonly given: (name: InputName) => string | undefined;
  readonly manifest: InputValues;
  readonly project: InputValues;
}

/** Reads the inputs of a stage as typed values; every failure names the input and what is allowed. */
export class InputReader {
  /** What was read, for the log and for the test that compares it with the table. */
  readonly used = new Map<InputName, { value: string | undefined; source: InputSource }>();
  readonly #sources: InputSources;

  constructor(sources: InputSources) {
    this.#sources = sources;
  }

  optionalText(name: InputOf<"text" | "url" | "path" | "secret">): string | undefined {
    return this.#value(name);
  }

  text(name: InputOf<"text" | "url">): string {
    return this.#required(name);
  }

  boolean(name: InputOf<"boolean">): boolean {
    const value = this.#required(name);
    if (/^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
    throw this.#invalid(name, `must be \`true\` or \`false\`; got \`${value}\``);
  }

  /** One of the words that the table lists, in lower case, and whether somebody chose it. */
  choice(name: InputOf<"choice">): { readonly value: string; readonly isGiven: boolean } {
    const value = this.#required(name).toLowerCase();
    const { choices = [] }: InputDescription = inputTable[name];
    if (choices.includes(value)) {
      return { value, isGiven: this.used.get(name)?.source !== "default" };
    }
    const words = choices.map((choice) => `\`${choice}\``).join(", ");
    throw this.#invalid(name, `must be one of ${words}; got \`${value}\``);
  }

  /** Words, without empty ones; nothing given is an empty list. */
  list(name: InputOf<"list">): readonly string[] {
    return splitWords(this.#value(name) ?? "");
  }

  /** Bytes; `undefined` for `none`. */
  size(name: InputOf<"size">): number | undefined {
    const value = this.#required(name);
    if (value === "none") return undefined;
    const match = /^(\d+(?:\.\d+)?)\s*(B|kB|KB|MB|GB|KiB|MiB|GiB)?$/.exec(value);
    if (match === null) {
      throw this.#invalid(name, `must be a size such as \`500 kB\` or \`none\`; got \`${value}\``);
    }
    return Math.round(Number(match[1]) * (sizeUnits[(match[2] ?? "B").toLowerCase()] ?? 1));
  }

  seconds(name: InputOf<"seconds">): number {
    return this.#number(name, 1, 86_400);
  }

  count(name: InputOf<"count">): number {
    return this.#number(name, 0, 1000);
  }

  port(name: InputOf<"port">): number {
    return this.#number(name, 0, 65_535);
  }

  url(name: InputOf<"url" | "text">): URL | undefined {
    const value = this.#value(name);
    if (value === undefined) return undefined;
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) {
      throw this.#invalid(name, `must be a URL such as \`https://host/path/\`; got \`${value}\``);
    }
    return url;
  }

  /** Relative to `folder`, which is the project's for most paths. */
  path(name: InputOf<"path">, folder = "."): string {
    const value = this.#required(name);
    return isAbsolute(value) ? value : join(folder, value);
  }

  optionalPath(name: InputOf<"path">): string | undefined {
    return this.#value(name);
  }

  #number(name: InputName, least: number, most: number): number {
    const value = this.#required(name);
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw this.#invalid(name, `must be a whole number from ${least} to ${most}; got \`${value}\``);
  }

  #required(name: InputName): string {
    const value = this.#value(name);
    if (value === undefined) throw this.#invalid(name, "is required");
    return value;
  }

  #invalid(name: InputName, problem: string): PublishError {
    const source = this.used.get(name)?.source ?? "default";
    return new PublishError("invalid-input", `${titles[source]} \`${name}\` ${problem}`);
  }

  #value(name: InputName): string | undefined {
    const { given, manifest, project } = this.#sources;
    const description: InputDescription = inputTable[name];
    const candidates: [InputSource, string | undefined][] = [
      ["given", given(name)],
      ["release manifest", manifest[name]],
      ["pyproject.toml", project[name]],
      ["default", description.default],
    ];
    const [source, value] = candidates.find((candidate) => candidate[1] !== undefined) ?? [
      "default",
    ];
    this.used.set(name, { value, source });
    return value;
  }
}

const titles: Readonly<Record<InputSource, string>> = {
  given: "Input",
  "release manifest": "In the release manifest, setting",
  "pyproject.toml": "In `pyproject.toml`, setting",
  default: "Input",
};

const sizeUnits: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};

/** The failure for a name that no input has, with the nearest one that exists. */
export async function unknownInput(name: string, where: string, allowed: readonly string[]) {
  const { closest } = await import("./spelling.ts");
  const near = closest(name, allowed);
  return new PublishError("unknown-input", `${where} \`${name}\` does not exist`, {
    hint: `${near === undefined ? "" : `did you mean \`${near}\`? `}Allowed: ${allowed.join(", ")}`,
  });
}

export const isInputName = (name: string): name is InputName => Object.hasOwn(inputTable, name);

/** The names of the inputs that `[tool.pypi-publish]` may set. */
export const settingNames = (): readonly InputName[] =>
  (Object.keys(inputTable) as InputName[]).filter((name) => isSetting(name));

const isSetting = (name: InputName): boolean => {
  const description: InputDescription = inputTable[name];
  return description.setting === true;
};

/** Secrets never come from the command line, and `stage` is its first word. */
export const isOption = (name: InputName): boolean => {
  const description: InputDescription = inputTable[name];
  return description.type !== "secret" && name !== "stage";
};
