import { normalizeName } from "./name.ts";
import { repr } from "./repr.ts";
import { unicodeExpression } from "./unicode-expression.ts";
import { parseVersion, type Version } from "./version.ts";

export type BuildTag = readonly [number: bigint, rest: string];

export interface WheelFilename {
  readonly ok: true;
  /** Normalised. */
  readonly name: string;
  readonly version: Version;
  readonly build: BuildTag | undefined;
  /** Compressed as in the filename, such as `py2.py3`. */
  readonly python: string;
  readonly abi: string;
  readonly platform: string;
  /** All combinations, in lower case, without duplicates. */
  readonly tags: readonly string[];
}

export interface SdistFilename {
  readonly ok: true;
  /** Normalised. */
  readonly name: string;
  readonly version: Version;
}

/** The words in which `packaging` refuses the filename. */
export interface InvalidFilename {
  readonly ok: false;
  readonly message: string;
}

const invalid = (message: string): InvalidFilename => ({ ok: false, message });

/** The tags a compressed tag set stands for (PEP 425), such as `py2-none-any` and `py3-none-any`. */
export function expandTags(python: string, abi: string, platform: string): string[] {
  const tags = new Set<string>();
  for (const interpreter of python.toLowerCase().split(".")) {
    for (const binary of abi.toLowerCase().split(".")) {
      for (const system of platform.toLowerCase().split(".")) {
        tags.add(`${interpreter}-${binary}-${system}`);
      }
    }
  }
  return [...tags];
}

const escapedName = unicodeExpression(String.raw`^[\p{L}\p{N}_.]*\n?$`);

/** Python's `\w` is Unicode's: letters, numbers of any kind and the underscore, but no marks. */
const isEscapedName = (text: string): boolean =>
  // `packaging` anchors with `$`, which lets one newline pass at the end.
  !text.includes("__") && (/^[\w.]*$/.test(text) || escapedName().test(text));

/** Reads the filename of a wheel as `packaging.utils.parse_wheel_filename` does. */
export function parseWheelFilename(filename: string): WheelFilename | InvalidFilename {
  if (!filename.endsWith(".whl")) {
    return invalid(`Invalid wheel filename (extension must be '.whl'): ${repr(filename)}`);
  }
  const stem = filename.slice(0, -".whl".length);
  const parts = stem.split("-");
  if (parts.length !== 5 && parts.length !== 6) {
    return invalid(`Invalid wheel filename (wrong number of parts): ${repr(stem)}`);
  }
  const [name = "", versionText = ""] = parts;
  if (!isEscapedName(name)) return invalid(`Invalid project name: ${repr(stem)}`);
  const version = parseVersion(versionText);
  if (version === undefined) {
    return invalid(`Invalid wheel filename (invalid version): ${repr(stem)}`);
  }
  const [python = "", abi = "", platform = ""] = parts.slice(-3);
  const found = { ok: true, name: normalizeName(name), version, python, abi, platform } as const;
  const tags = expandTags(python, abi, platform);
  if (parts.length === 5) return { ...found, build: undefined, tags };
  const [, , buildText = ""] = parts;
  const build = /^(\d+)([^\n]*)/.exec(buildText);
  if (build === null) return invalid(`Invalid build number: ${buildText} in ${repr(stem)}`);
  return { ...found, build: [BigInt(build[1] ?? "0"), build[2] ?? ""], tags };
}

/** Reads the filename of an sdist as `packaging.utils.parse_sdist_filename` does. */
export function parseSdistFilename(filename: string): SdistFilename | InvalidFilename {
  const extension = [".tar.gz", ".zip"].find((candidate) => filename.endsWith(candidate));
  if (extension === undefined) {
    return invalid(
      `Invalid sdist filename (extension must be '.tar.gz' or '.zip'): ${repr(filename)}`,
    );
  }
  const stem = filename.slice(0, -extension.length);
  const dash = stem.lastIndexOf("-");
  if (dash === -1) return invalid(`Invalid sdist filename: ${repr(filename)}`);
  const version = parseVersion(stem.slice(dash + 1));
  if (version === undefined) {
    return invalid(`Invalid sdist filename (invalid version): ${repr(filename)}`);
  }
  return { ok: true, name: normalizeName(stem.slice(0, dash)), version };
}
