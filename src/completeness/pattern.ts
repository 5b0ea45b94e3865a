import { fnmatchPattern } from "../python/glob.ts";
import { servesPlatform } from "./platform.ts";
import { isFreeThreaded, isTakenBy, type WheelTag } from "./python-tag.ts";

/** Something that a release must have at least one file for. */
export type Pattern = SdistPattern | WheelPattern;

interface Written {
  /** With braces written out, such as `cp312-win_amd64`. */
  readonly text: string;
  /** The pattern or the file that it came from. */
  readonly from: string;
}

export interface SdistPattern extends Written {
  readonly kind: "sdist";
}

/** Each part may have `*`, `?` and `[...]`. */
export interface WheelPattern extends Written {
  readonly kind: "wheel";
  /** Without the `t` of free-threaded ones. */
  readonly python: string;
  /** `undefined`: whatever installers take. */
  readonly abi: string | undefined;
  readonly freeThreaded: boolean;
  readonly platform: string;
}

const globs = new Map<string, RegExp>();

const matches = (glob: string, text: string): boolean => {
  const known = globs.get(glob) ?? fnmatchPattern(glob);
  globs.set(glob, known);
  return known.test(text);
};

/** Whether the wheel is for the platform that a pattern names; a pure wheel is for `any` alone. */
export const fitsPlatform = ({ platform }: WheelPattern, tag: WheelTag): boolean =>
  servesPlatform(platform, tag.platform, matches);

/** Whether installers of the Python that a pattern names take the wheel, whatever its platform. */
export function fitsPython(pattern: WheelPattern, tag: WheelTag): boolean {
  const isOwn = matches(pattern.python, tag.python);
  if (!(isOwn || pythonsOf(pattern).some((python) => isTakenBy(python, tag)))) return false;
  return pattern.abi === undefined ? takesAbi(pattern, tag) : matches(pattern.abi, tag.abi);
}

/** The Pythons that a pattern such as `cp3[89]` stands for. */
const pythonsOf = ({ python }: WheelPattern): readonly string[] =>
  /[*?[]/.test(python) ? cpythons.filter((one) => matches(python, one)) : [python];

/** Some time from now there will be more. */
const cpythons = Array.from({ length: 30 }, (_, minor) => `cp3${minor}`);

/** A Python has its own ABI, with or without letters (`cp37m`), and takes what is for any. */
function takesAbi({ freeThreaded }: WheelPattern, { abi }: WheelTag): boolean {
  return abi === "none" || isFreeThreaded(abi) === freeThreaded;
}

/** Whether one of the combinations of a wheel's tags meets a pattern. */
export const isMetBy = (pattern: WheelPattern, tags: readonly WheelTag[]): boolean =>
  tags.some((tag) => fitsPython(pattern, tag) && fitsPlatform(pattern, tag));

/** Whether a wheel that meets a pattern bears its Python by name, and not only serves it. */
export const isNamedBy = ({ python }: WheelPattern, tags: readonly WheelTag[]): boolean =>
  tags.some((tag) => matches(python, tag.python));
