import { parseSpecifierSet, type SpecifierSet } from "../python/specifier.ts";
import { containsVersion } from "../python/specifier-match.ts";
import { releaseFile } from "./judge.ts";
import type { Pattern } from "./pattern.ts";
import { targetsOf } from "./platform.ts";
import type { PreviousRelease } from "./previous-release.ts";
import {
  isFreeThreaded,
  isStableAbi,
  type PythonTag,
  readPythonTag,
  type WheelTag,
} from "./python-tag.ts";
import { wheelPattern } from "./read-patterns.ts";

/**
 * The patterns that a release meets that has all that a previous one has: per Python, kind of ABI and
 * platform, aside from the Pythons that `requiresPython` leaves out. Versions of systems may change,
 * and one wheel may take the place of several.
 */
export function patternsOf(
  { version, filenames }: PreviousRelease,
  requiresPython: readonly string[],
): readonly Pattern[] {
  const allowed = requiresPython.flatMap((text) => {
    const parsed = parseSpecifierSet(text);
    return parsed.ok ? [parsed.value] : [];
  });
  const patterns = new Map<string, Pattern>();
  for (const filename of filenames) {
    const { kind, tags } = releaseFile(filename);
    const from = `${version} has \`${filename}\``;
    const ofFile: Pattern[] =
      kind === "sdist"
        ? [{ kind, text: "sdist", from }]
        : tags.flatMap((tag) => patternsOfTag(tag, from, allowed));
    for (const pattern of ofFile) {
      if (!patterns.has(pattern.text)) patterns.set(pattern.text, pattern);
    }
  }
  return [...patterns.values()];
}

/** A platform may stand for several: a universal binary has two architectures. */
function patternsOfTag(
  { python, abi, platform }: WheelTag,
  from: string,
  allowed: readonly SpecifierSet[],
): readonly Pattern[] {
  const read = readPythonTag(python);
  const kept = read === undefined ? python : keptPython(read, abi, allowed);
  if (kept === undefined) return [];
  const named = isFreeThreaded(abi) && !isStableAbi(abi) ? `${kept}t` : kept;
  const stays = abi === "none" || isStableAbi(abi) ? abi : undefined;
  return targetsOf(platform).map((target) => wheelPattern(named, stays, target, from));
}

/** What is for a Python and all later ones is asked for from the first that is left. */
function keptPython(
  { implementation, major, minor }: PythonTag,
  abi: string,
  allowed: readonly SpecifierSet[],
): string | undefined {
  const isOpen = isStableAbi(abi) || implementation === "py";
  const first = minor ?? 0;
  const last = isOpen ? highestMinor : first;
  for (let candidate = first; candidate <= last; candidate += 1) {
    if (!isAllowed(major, candidate, allowed)) continue;
    return `${implementation}${major}${minor === undefined ? "" : candidate}`;
  }
  return undefined;
}

/** Of Python, for a long time. */
const highestMinor = 60;
const highestMicro = 40;

/** Whether any file of the release may be installed on any release of a Python. */
const isAllowed = (major: number, minor: number, allowed: readonly SpecifierSet[]): boolean =>
  allowed.length === 0 ||
  allowed.some((specifiers) =>
    Array.from({ length: highestMicro }).some((_, micro) =>
      containsVersion(specifiers, `${major}.${minor}.${micro}`),
    ),
  );
