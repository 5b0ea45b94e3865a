import { parseSpecifierSet, type SpecifierSet } from "../python/specifier.ts";
import { containsVersion } from "../python/specifier-match.ts";

/** Released minor versions of Python 3 that can be had everywhere; as of 2026-11. */
const oldestMinor = 8;
const newestMinor = 14;

/** The oldest that Python's own maintainers care for; as of 2026-11. */
const oldestSupported = 10;

/** What a project says about the Pythons that it works with. */
export interface PythonPromise {
  readonly requiresPython: string | undefined;
  readonly classifiers: readonly string[];
}

/**
 * The minor versions to test on, from old to new: those of the classifiers, else those that
 * `requires-python` allows, else those that Python's maintainers care for. None where it allows none.
 */
export function pythonMatrix({ requiresPython, classifiers }: PythonPromise): readonly string[] {
  const allowed = specifiers(requiresPython);
  const named = classifiers
    .flatMap((text) => /^Programming Language :: Python :: 3\.(\d+)$/.exec(text.trim())?.[1] ?? [])
    .map(Number)
    // Those before are not to be had any more.
    .filter((minor) => minor >= oldestMinor && allows(allowed, minor));
  if (named.length > 0) return versions(named);
  const known = from(oldestMinor).filter((minor) => allows(allowed, minor));
  const isBound = allowed.some(({ operator }) => /^(>=|>|~=|==|===)$/.test(operator));
  const supported = known.filter((minor) => minor >= oldestSupported);
  const chosen = isBound || supported.length === 0 ? known : supported;
  if (chosen.length > 0) return versions(chosen);
  // Newer than this table.
  return versions(
    from(newestMinor, 30)
      .filter((minor) => allows(allowed, minor))
      .slice(0, 1),
  );
}

const from = (first: number, last = newestMinor): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Of a minor version some patch is enough. */
const allows = (allowed: SpecifierSet, minor: number): boolean =>
  containsVersion(allowed, `3.${minor}.99`) || containsVersion(allowed, `3.${minor}`);

const versions = (minors: readonly number[]): string[] =>
  [...new Set(minors)].toSorted((one, other) => one - other).map((minor) => `3.${minor}`);

function specifiers(text: string | undefined): SpecifierSet {
  const read = parseSpecifierSet(text ?? "");
  return read.ok ? read.value : [];
}

/** Poetry's `^3.10` and `~3.10` in the words of PEP 440. */
export function fromPoetry(text: string): string {
  const [, operator, major = "3", minor = "0"] = /^\s*([\^~])\s*(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  if (operator === undefined) return text;
  const next = operator === "^" ? `${Number(major) + 1}` : `${major}.${Number(minor) + 1}`;
  return `>=${major}.${minor},<${next}`;
}
