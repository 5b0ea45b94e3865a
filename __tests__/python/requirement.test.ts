import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { formatMarker, parseMarker } from "../../src/python/marker.ts";
import { formatRequirement, parseRequirement } from "../../src/python/requirement.ts";
import { formatSpecifierSet } from "../../src/python/specifier.ts";
import { expectAgreement, packagingVectors } from "./vectors.ts";

const firstLine = (message: string) => message.split("\n", 1)[0];

it("markers read as packaging reads them", () => {
  expectAgreement("markers", Object.entries(packagingVectors().markers), (text) => {
    const marker = parseMarker(text);
    if (marker.ok) return { str: formatMarker(marker.value) };
    return { error: marker.error, message: firstLine(marker.message) };
  });
});

it("requirements read as packaging reads them", () => {
  expectAgreement("requirements", Object.entries(packagingVectors().requirements), (text) => {
    const requirement = parseRequirement(text);
    if (!requirement.ok) {
      return { error: requirement.error, message: firstLine(requirement.message) };
    }
    const { name, extras, specifiers, url, marker } = requirement.value;
    return {
      name,
      extras,
      specifier: formatSpecifierSet(specifiers),
      url: url ?? null,
      marker: marker === undefined ? null : formatMarker(marker),
      str: formatRequirement(requirement.value),
    };
  });
});

it("a refusal points at the place as packaging does", () => {
  expect(parseRequirement("naïve café")).toEqual({
    ok: false,
    error: "InvalidRequirement",
    message: "Expected package name at the start of dependency specifier\n    naïve café\n    ^",
  });
  expect(parseRequirement("black (>=20.*)")).toEqual({
    ok: false,
    error: "InvalidRequirement",
    message:
      ".* suffix can only be used with `==` or `!=` operators\n    black (>=20.*)\n           ~~~~~^",
  });
});

it.each([
  ['name; os_name == "\\u12"', "truncated \\uXXXX escape"],
  ["name; os_name == 'a\nb'", "unterminated string literal"],
  ["name ===1.0,foo", "Invalid specifier: 'foo'"],
  [`name; ${"(".repeat(10_000)}`, "maximum recursion depth exceeded"],
])("%j is told apart from an invalid requirement", (text, message) => {
  const requirement = parseRequirement(text);
  expect(requirement).toMatchObject({ ok: false, message: expect.stringContaining(message) });
  expect(requirement).not.toMatchObject({ error: "InvalidRequirement" });
});

it("what was formatted reads as the same again", () => {
  const texts = Object.keys(packagingVectors().requirements);
  for (const text of texts) {
    const first = parseRequirement(text);
    if (!first.ok) continue;
    const again = parseRequirement(formatRequirement(first.value));
    expect(again.ok && formatRequirement(again.value)).toBe(formatRequirement(first.value));
  }
});

it("no text makes it throw", () => {
  const tokens = ["a", "[", "]", "(", ")", ">=1", "==1.*", ",", ";", " ", "@", "extra", "'", '"'];
  const words = fc.constantFrom(...tokens, " and ", " in ", "not", "\\", "\n", "é", "\u{1f600}");
  const text = fc.array(words, { maxLength: 20 }).map((parts) => parts.join(""));
  fc.assert(fc.property(text, (value) => typeof parseRequirement(value).ok === "boolean"));
});
