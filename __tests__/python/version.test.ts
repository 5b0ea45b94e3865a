import { expect, it } from "@jest/globals";
import {
  canonicalizeVersion,
  compareVersions,
  explainInvalidVersion,
  formatBase,
  formatPublic,
  formatVersion,
  isPrerelease,
  parseVersion,
} from "../../src/python/version.ts";
import { expectAgreement, packagingVectors } from "./vectors.ts";

const number = (value: bigint | undefined) => (value === undefined ? null : Number(value));

function describeVersion(text: string) {
  const version = parseVersion(text);
  if (version === undefined) return explainInvalidVersion(text);
  return {
    str: formatVersion(version),
    canonical: canonicalizeVersion(version),
    public: formatPublic(version),
    base: formatBase(version),
    epoch: Number(version.epoch),
    release: version.release.map(Number),
    pre: version.pre === undefined ? null : [version.pre[0], Number(version.pre[1])],
    post: number(version.post),
    dev: number(version.dev),
    local: version.local ?? null,
    is_pre: isPrerelease(version),
    is_post: version.post !== undefined,
    is_dev: version.dev !== undefined,
  };
}

it("versions read as packaging reads them", () => {
  expectAgreement("versions", Object.entries(packagingVectors().versions), describeVersion);
});

it("versions are ordered as packaging orders them", () => {
  const ranked = packagingVectors().version_order.flatMap((equal, rank) =>
    equal.map((text) => ({ text, rank })),
  );
  let compared = 0;
  const differences: string[] = [];
  for (const a of ranked) {
    for (const b of ranked) {
      const [first, second] = [parseVersion(a.text), parseVersion(b.text)];
      if (first === undefined || second === undefined) throw new Error(`${a.text}, ${b.text}`);
      compared += 1;
      if (Math.sign(compareVersions(first, second)) !== Math.sign(a.rank - b.rank)) {
        differences.push(`${a.text} and ${b.text}`);
      }
    }
  }
  console.info(`version order: ${ranked.length} versions, ${compared} pairs compared`);
  expect(differences.slice(0, 5)).toEqual([]);
  expect(compared).toBeGreaterThan(0);
});

it.each([
  ["1.0.0", "1"],
  ["1.0a1.dev1", "1.0a1"],
  ["1.0", "1.0.post1"],
  ["1.0+abc", "1.0+1"],
  ["99999999999999999998", "99999999999999999999"],
])("%s is not after %s", (a, b) => {
  const [first, second] = [parseVersion(a), parseVersion(b)];
  expect(first && second && compareVersions(first, second)).toBeLessThanOrEqual(0);
});

it("a version of a hundred thousand digits is refused without delay", () => {
  expect(parseVersion(`1.${"1".repeat(100_000)}`)).toBeUndefined();
  expect(parseVersion(`${"1".repeat(100_000)}x`)).toBeUndefined();
});
