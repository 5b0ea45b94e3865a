import type { Specifier, SpecifierOperator, SpecifierSet } from "./specifier.ts";
import {
  compareReleases,
  compareVersions,
  isPrerelease,
  parseVersion,
  type Version,
} from "./version.ts";

type Comparison = (version: Version, bound: Version) => boolean;

const publicPart = (version: Version): Version => ({ ...version, local: undefined });
const isSame = (a: Version, b: Version): boolean => compareVersions(a, b) === 0;

/** A clause without local part does not see those of versions. */
const isEqual: Comparison = (version, bound) =>
  isSame(bound.local === undefined ? publicPart(version) : version, bound);

/** Whether the release begins with the numbers of another, filled up with zeros. */
const startsWith: Comparison = (version, prefix) => {
  const length = prefix.release.length;
  const start = version.release.slice(0, length);
  return version.epoch === prefix.epoch && compareReleases(start, prefix.release) === 0;
};

/** `<1.0` does not mean 1.0rc1, unless the bound is a pre-release itself. */
const isBefore: Comparison = (version, bound) => {
  if (compareVersions(version, bound) >= 0) return false;
  if (isPrerelease(bound) || !isPrerelease(version)) return true;
  return compareVersions(version, { ...bound, dev: 0n, local: undefined }) < 0;
};

/** `>1.0` means neither 1.0.post1, unless the bound is a post-release itself, nor 1.0+local. */
const isAfter: Comparison = (version, bound) => {
  if (compareVersions(version, bound) <= 0) return false;
  if (bound.post === undefined && version.post !== undefined) {
    const base = { ...publicPart(version), post: undefined, dev: undefined };
    if (isSame(base, bound)) return false;
  }
  return version.local === undefined || !isSame(publicPart(version), bound);
};

const isAtLeast: Comparison = (version, bound) => compareVersions(publicPart(version), bound) >= 0;
const isAtMost: Comparison = (version, bound) => compareVersions(publicPart(version), bound) <= 0;

/** `~=2.2.1` is `>=2.2.1,==2.2.*`. */
const isCompatible: Comparison = (version, bound) =>
  isAtLeast(version, bound) &&
  startsWith(version, { ...bound, release: bound.release.slice(0, -1) });

const COMPARISONS: Readonly<Record<Exclude<SpecifierOperator, "===">, Comparison>> = {
  "==": isEqual,
  "!=": (version, bound) => !isEqual(version, bound),
  "<": isBefore,
  ">": isAfter,
  "<=": isAtMost,
  ">=": isAtLeast,
  "~=": isCompatible,
};

function matches(text: string, version: Version | undefined, specifier: Specifier): boolean {
  const { operator, version: bound } = specifier;
  if (operator === "===") return text.toLowerCase() === bound.toLowerCase();
  if (version === undefined) return false;
  if (bound.endsWith(".*")) {
    const prefix = parseVersion(bound.slice(0, -".*".length));
    return prefix !== undefined && startsWith(version, prefix) === (operator === "==");
  }
  const parsedBound = parseVersion(bound);
  return parsedBound !== undefined && COMPARISONS[operator](version, parsedBound);
}

/**
 * Whether a version satisfies every clause (PEP 440); pre-releases are not left out. A text that is
 * no version can only satisfy `===`.
 */
export function containsVersion(specifiers: SpecifierSet, text: string): boolean {
  const version = parseVersion(text);
  return specifiers.every((specifier) => matches(text, version, specifier));
}
