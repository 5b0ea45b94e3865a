import { parseSdistFilename, parseWheelFilename } from "../python/filename.ts";
import { isMetBy, isNamedBy, type Pattern } from "./pattern.ts";
import type { WheelTag } from "./python-tag.ts";

/** A file of the release: here, or on the index already. */
export interface ReleaseFile {
  readonly filename: string;
  readonly kind: "sdist" | "wheel" | "other";
  /** All combinations; of a wheel alone. */
  readonly tags: readonly WheelTag[];
  readonly isOnIndex: boolean;
}

/** What is expected, and what there is of it. */
export interface Expected {
  readonly pattern: Pattern;
  /** The pattern came from each of these. */
  readonly from: readonly string[];
  /** None: it is missing. */
  readonly found: readonly ReleaseFile[];
}

export interface Completeness {
  readonly expected: readonly Expected[];
  /** Files that meet no pattern. */
  readonly unasked: readonly ReleaseFile[];
}

/** Reads the tags from the filename; what is malformed there meets no pattern. */
export function releaseFile(filename: string, isOnIndex = false): ReleaseFile {
  const wheel = parseWheelFilename(filename);
  if (wheel.ok) return { filename, kind: "wheel", tags: wheel.tags.map(splitTag), isOnIndex };
  const kind = parseSdistFilename(filename).ok ? "sdist" : "other";
  return { filename, kind, tags: [], isOnIndex };
}

function splitTag(text: string): WheelTag {
  const [python = "", abi = "", platform = ""] = text.split("-");
  return { python, abi, platform };
}

const meets = ({ kind, tags }: ReleaseFile, pattern: Pattern): boolean =>
  pattern.kind === "sdist" ? kind === "sdist" : isMetBy(pattern, tags);

/** Holds the files of a release against what is expected. */
export function judgeCompleteness(
  patterns: readonly Pattern[],
  files: readonly ReleaseFile[],
): Completeness {
  const byText = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    byText.set(pattern.text, [...(byText.get(pattern.text) ?? []), pattern]);
  }
  const expected = [...byText.values()].flatMap((same) => {
    const [pattern] = same;
    if (pattern === undefined) return [];
    const from = [...new Set(same.map((one) => one.from))];
    return [{ pattern, from, found: files.filter((file) => meets(file, pattern)) }];
  });
  const found = new Set(expected.flatMap((one) => one.found));
  return { expected, unasked: files.filter((file) => !found.has(file)) };
}

/** Whether a wheel serves a Python whose name it does not bear, such as `cp39-abi3` does `cp312`. */
export const servesOnly = ({ tags }: ReleaseFile, pattern: Pattern): boolean =>
  pattern.kind === "wheel" && !isNamedBy(pattern, tags);
