import { expect, it } from "@jest/globals";
import { formatSpecifierSet, parseSpecifierSet } from "../../src/python/specifier.ts";
import { containsVersion } from "../../src/python/specifier-match.ts";
import { explainInvalidVersion, parseVersion } from "../../src/python/version.ts";
import { expectAgreement, packagingVectors } from "./vectors.ts";

it("specifiers read as packaging reads them", () => {
  expectAgreement("specifiers", Object.entries(packagingVectors().specifiers), (text) => {
    const specifiers = parseSpecifierSet(text);
    if (specifiers.ok) return { str: formatSpecifierSet(specifiers.value) };
    return { error: specifiers.error, message: specifiers.message };
  });
});

it("specifiers contain the versions that packaging finds in them", () => {
  const cases = packagingVectors().specifier_contains.map(
    ([specifier, version, verdict]) => [JSON.stringify([specifier, version]), verdict] as const,
  );
  expectAgreement("contained versions", cases, (text) => {
    const [specifier, version] = JSON.parse(text) as [string, string];
    const specifiers = parseSpecifierSet(specifier);
    if (!specifiers.ok) return specifiers;
    // The vectors record what `Version` says of a text that is none, before it is looked for.
    if (parseVersion(version) === undefined) return explainInvalidVersion(version);
    return containsVersion(specifiers.value, version);
  });
});

it("a text that is no version satisfies only the identity operator", () => {
  const contains = (specifier: string) => {
    const specifiers = parseSpecifierSet(specifier);
    return specifiers.ok && containsVersion(specifiers.value, "LOLwat");
  };
  expect([contains("===lolwat"), contains("!=1.0"), contains("===lolwat,>=1")]).toEqual([
    true,
    false,
    false,
  ]);
});
