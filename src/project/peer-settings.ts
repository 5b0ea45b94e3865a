import { PublishError } from "../errors.ts";
import { normalizeName } from "../python/name.ts";
import { parsePyproject } from "../python/pyproject.ts";
import type { ManifestCheck } from "../rules/project-context.ts";

/** `[tool.check-wheel-contents]`; what is absent there is absent here. */
export interface WheelSettings {
  /** Our ids of the rules that `select` and `ignore` leave out. */
  readonly ignored: readonly string[];
  readonly toplevel: readonly string[] | undefined;
  readonly packages: readonly string[] | undefined;
  readonly sourceFolders: readonly string[] | undefined;
  readonly omit: readonly string[] | undefined;
}

/** What a `pyproject.toml` says to the programs whose rules are among ours. */
export interface PeerSettings {
  readonly wheels: WheelSettings | undefined;
  readonly manifest: Omit<ManifestCheck, "tracked" | "manifestIn"> | undefined;
}

const CHECKS = "W001 W002 W003 W004 W005 W006 W007 W008 W009 W010 W101 W102 W201 W202".split(" ");

type Table = Readonly<Record<string, unknown>>;

const tableOf = (value: unknown): Table | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Table)
    : undefined;

/**
 * Reads the settings of check-wheel-contents and check-manifest; `undefined` where the project is
 * none of the distributions' `names`.
 */
export function peerSettings(
  text: string,
  path: string,
  names: readonly (string | undefined)[],
): PeerSettings | undefined {
  const { name, tool } = parsePyproject(text, path);
  const isOther = (one: string | undefined) =>
    one !== undefined && name !== undefined && normalizeName(one) !== normalizeName(name);
  if (names.length > 0 && names.every(isOther)) return undefined;
  const wheels = tableOf(tool["check-wheel-contents"]);
  const manifest = tableOf(tool["check-manifest"]);
  return {
    wheels: wheels && wheelSettings(wheels, path),
    manifest: manifest && {
      ignore: texts(manifest["ignore"]) ?? [],
      ignoreDefaultRules: manifest["ignore-default-rules"] === true,
      ignoreBadIdeas: texts(manifest["ignore-bad-ideas"]) ?? [],
    },
  };
}

function wheelSettings(table: Table, path: string): WheelSettings {
  const list = (key: string) => wordList(table[key], key, path);
  const [select, ignore] = [list("select"), list("ignore")];
  const selected = select === undefined ? CHECKS : checks(select, path);
  const ignored = new Set(checks(ignore ?? [], path));
  return {
    ignored: CHECKS.filter((id) => !selected.includes(id) || ignored.has(id)).map((id) => `C${id}`),
    toplevel: list("toplevel"),
    packages: list("package"),
    sourceFolders: list("src_dir"),
    omit: list("package_omit"),
  };
}

const texts = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((item) => typeof item === "string") : undefined;

/** A list, or a text with commas. */
function wordList(value: unknown, key: string, path: string): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "string") {
    return value
      .split(",")
      .map((word) => word.trim())
      .filter((word) => word !== "");
  }
  const list = texts(value);
  if (list !== undefined && list.length === (value as unknown[]).length) return list;
  throw invalid(path, `\`${key}\` must be a list of texts, or a text with commas`);
}

/** Ids and beginnings of ids, such as `W2`. */
const checks = (prefixes: readonly string[], path: string): string[] =>
  prefixes.flatMap((prefix) => {
    const found = prefix === "" ? [] : CHECKS.filter((id) => id.startsWith(prefix));
    if (found.length > 0) return found;
    throw invalid(path, `no check begins with \`${prefix}\``);
  });

const invalid = (path: string, problem: string) =>
  new PublishError("invalid-input", `\`${path}\`: \`[tool.check-wheel-contents]\`: ${problem}`);
