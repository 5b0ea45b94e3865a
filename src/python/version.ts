import { repr } from "./repr.ts";
import { strip } from "./whitespace.ts";

export type PreReleaseLetter = "a" | "b" | "rc";

/** A version of PEP 440, normalised. Numbers have no upper bound there, hence `bigint`. */
export interface Version {
  readonly epoch: bigint;
  readonly release: readonly bigint[];
  readonly pre: readonly [letter: PreReleaseLetter, number: bigint] | undefined;
  readonly post: bigint | undefined;
  readonly dev: bigint | undefined;
  /** Without the `+`, such as `ubuntu.1`. */
  readonly local: string | undefined;
}

// https://peps.python.org/pep-0440/#appendix-b-parsing-version-strings-with-regular-expressions
export const VERSION_PATTERN =
  "v?(?:([0-9]+)!)?([0-9]+(?:\\.[0-9]+)*)" +
  "(?:[._-]?(alpha|a|beta|b|preview|pre|c|rc)[._-]?([0-9]+)?)?" +
  "(?:-([0-9]+)|[._-]?(post|rev|r)[._-]?([0-9]+)?)?" +
  "(?:[._-]?(dev)[._-]?([0-9]+)?)?" +
  "(?:\\+([a-z0-9]+(?:[._-][a-z0-9]+)*))?";

const PRE_RELEASE_LETTERS: Readonly<Record<string, PreReleaseLetter>> = {
  a: "a",
  alpha: "a",
  b: "b",
  beta: "b",
  c: "rc",
  rc: "rc",
  pre: "rc",
  preview: "rc",
};

/** Python converts no longer run of digits to a number: `sys.int_info.default_max_str_digits`. */
const MAX_DIGITS = 4300;

let versionExpression: RegExp | undefined;

interface Parts {
  readonly epoch: string;
  readonly release: readonly string[];
  readonly letter: PreReleaseLetter | undefined;
  readonly pre: string;
  readonly post: string | undefined;
  readonly dev: string | undefined;
  readonly local: readonly string[] | undefined;
}

function splitVersion(text: string): Parts | undefined {
  versionExpression ??= new RegExp(`^${VERSION_PATTERN}$`, "i");
  const match = versionExpression.exec(strip(text));
  if (match === null) return undefined;
  const [, epoch, release = "", letter, pre, dashed, post, postNumber, dev, devNumber, local] =
    match;
  return {
    epoch: epoch ?? "0",
    release: release.split("."),
    letter: letter === undefined ? undefined : PRE_RELEASE_LETTERS[letter.toLowerCase()],
    pre: pre ?? "0",
    post: dashed ?? (post === undefined ? undefined : (postNumber ?? "0")),
    dev: dev === undefined ? undefined : (devNumber ?? "0"),
    local: local?.toLowerCase().split(/[._-]/),
  };
}

const isNumber = (text: string): boolean => /^[0-9]+$/.test(text);

/** The runs of digits that become numbers, in the order in which `packaging` converts them. */
const numbersOf = ({ epoch, release, pre, post, dev, local }: Parts): string[] => [
  epoch,
  ...release,
  pre,
  post ?? "0",
  dev ?? "0",
  ...(local?.filter(isNumber) ?? []),
];

const tooLong = (digits: string): boolean => digits.length > MAX_DIGITS;

/** Reads a version of PEP 440 in any of its spellings; `undefined` where it is none. */
export function parseVersion(text: string): Version | undefined {
  const parts = splitVersion(text);
  if (parts === undefined || (text.length > MAX_DIGITS && numbersOf(parts).some(tooLong))) {
    return undefined;
  }
  const { letter, post, dev, local } = parts;
  return {
    epoch: BigInt(parts.epoch),
    release: parts.release.map(BigInt),
    pre: letter === undefined ? undefined : [letter, BigInt(parts.pre)],
    post: post === undefined ? undefined : BigInt(post),
    dev: dev === undefined ? undefined : BigInt(dev),
    local: local?.map((part) => (isNumber(part) ? String(BigInt(part)) : part)).join("."),
  };
}

/** Why `packaging` refuses a version; `ValueError` is one that PyPI does not expect (status 500). */
export function explainInvalidVersion(text: string): {
  readonly error: "InvalidVersion" | "ValueError";
  readonly message: string;
} {
  const parts = splitVersion(text);
  const long = parts === undefined ? undefined : numbersOf(parts).find(tooLong);
  if (long === undefined) {
    return { error: "InvalidVersion", message: `Invalid version: ${repr(text)}` };
  }
  return {
    error: "ValueError",
    message:
      `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion: value has ` +
      `${long.length} digits; use sys.set_int_max_str_digits() to increase the limit`,
  };
}

/** Epoch and release, such as `1!2.0`: what remains without pre, post, dev and local. */
export const formatBase = ({ epoch, release }: Version): string =>
  `${epoch === 0n ? "" : `${epoch}!`}${release.join(".")}`;

/** The version without its local part. */
export function formatPublic(version: Version): string {
  const { pre, post, dev } = version;
  return (
    formatBase(version) +
    (pre === undefined ? "" : pre.join("")) +
    (post === undefined ? "" : `.post${post}`) +
    (dev === undefined ? "" : `.dev${dev}`)
  );
}

/** The normalised spelling, `str(Version)` of `packaging`; trailing zeros are kept. */
export const formatVersion = (version: Version): string =>
  formatPublic(version) + (version.local === undefined ? "" : `+${version.local}`);

/** The spelling all equal versions share: normalised, without trailing zeros of the release. */
export function canonicalizeVersion(version: Version): string {
  const last = version.release.findLastIndex((part) => part !== 0n);
  return formatVersion({ ...version, release: version.release.slice(0, Math.max(last + 1, 1)) });
}

/** Whether installers leave it out unless asked: an alpha, beta, candidate or development release. */
export const isPrerelease = ({ pre, dev }: Version): boolean =>
  pre !== undefined || dev !== undefined;

const PRE_RANK = { a: 0n, b: 1n, rc: 2n } as const;

const sign = (a: bigint | string, b: bigint | string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Shorter releases are filled up with zeros: 1.0 is 1. */
export function compareReleases(a: readonly bigint[], b: readonly bigint[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const order = sign(a[index] ?? 0n, b[index] ?? 0n);
    if (order !== 0) return order;
  }
  return 0;
}

/** Where a version without pre-release stands: after those with one, or before (1.0.dev1 < 1.0a1). */
function preRank({ pre, post, dev }: Version): readonly [bigint, bigint] {
  if (pre !== undefined) return [PRE_RANK[pre[0]], pre[1]];
  return post === undefined && dev !== undefined ? [-1n, 0n] : [3n, 0n];
}

function compareSuffixes(a: Version, b: Version): number {
  const [rankA, numberA] = preRank(a);
  const [rankB, numberB] = preRank(b);
  return (
    sign(rankA, rankB) ||
    sign(numberA, numberB) ||
    sign(a.post ?? -1n, b.post ?? -1n) ||
    compareDevelopment(a.dev, b.dev)
  );
}

/** A development release comes before what it develops. */
function compareDevelopment(a: bigint | undefined, b: bigint | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return sign(a, b);
}

/** Numbers come after words, and words are compared as text. */
function compareLocalParts(a: string, b: string): number {
  const [numericA, numericB] = [/^[0-9]+$/.test(a), /^[0-9]+$/.test(b)];
  if (numericA !== numericB) return numericA ? 1 : -1;
  return numericA ? sign(BigInt(a), BigInt(b)) : sign(a, b);
}

function compareLocals(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined);
  const [partsA, partsB] = [a.split("."), b.split(".")];
  for (const [index, part] of partsA.entries()) {
    const other = partsB[index];
    if (other === undefined) return 1;
    const order = compareLocalParts(part, other);
    if (order !== 0) return order;
  }
  return partsA.length - partsB.length;
}

/** The order of PEP 440: negative when `a` comes first, 0 when they are the same version. */
export const compareVersions = (a: Version, b: Version): number =>
  sign(a.epoch, b.epoch) ||
  compareReleases(a.release, b.release) ||
  compareSuffixes(a, b) ||
  compareLocals(a.local, b.local);
