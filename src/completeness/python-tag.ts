/** One combination of a wheel's compressed tags (PEP 425), in lower case. */
export interface WheelTag {
  readonly python: string;
  readonly abi: string;
  readonly platform: string;
}

/** A Python tag such as `cp312` or `py3`. */
export interface PythonTag {
  /** `cp`, `pp`, `py` … */
  readonly implementation: string;
  readonly major: number;
  /** Absent where any is meant: `py3`. */
  readonly minor: number | undefined;
}

/** Reads a Python tag; `undefined` for a pattern, and for what is no Python. */
export function readPythonTag(tag: string): PythonTag | undefined {
  const [, implementation, major, minor = ""] = /^([a-z]+)(\d)(\d*)$/.exec(tag) ?? [];
  if (implementation === undefined) return undefined;
  const number = minor === "" ? undefined : Number(minor);
  return { implementation, major: Number(major), minor: number };
}

/** The ABIs that only a Python without the global interpreter lock has (PEP 703, PEP 803). */
export const isFreeThreaded = (abi: string): boolean => /^(cp\d+|abi3)t$/.test(abi);

/** `abi3` and `abi3t`: what is for one version of Python is for all later ones. */
export const isStableAbi = (abi: string): boolean => /^abi3t?$/.test(abi);

/**
 * Whether installers for the Python that `wanted` names take a wheel that was made for another: an
 * older one's stable ABI, or any Python's code without an ABI.
 */
export function isTakenBy(wanted: string, { python, abi }: WheelTag): boolean {
  const [target, made] = [readPythonTag(wanted), readPythonTag(python)];
  if (target?.minor === undefined || made === undefined || made.major !== target.major) {
    return false;
  }
  if (made.minor !== undefined && made.minor > target.minor) return false;
  if (made.implementation === "py") return abi === "none";
  return made.implementation === "cp" && target.implementation === "cp" && isStableAbi(abi);
}
