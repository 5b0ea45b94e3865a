import { expect, it } from "@jest/globals";
import { tagMatchesVersion } from "../../src/python/tag.ts";

it.each([
  ["v1.2.0", "1.2.0"],
  ["1.2", "1.2.0"],
  ["V1.2.0", "1.2"],
  ["refs/tags/v1.2.0", "1.2.0"],
  ["v1.2.0-rc.1", "1.2.0rc1"],
  ["1.2.0.post1", "1.2.0-1"],
  ["name-v1.2", "1.2.0"],
  ["name/v1.2.0", "1.2.0"],
  ["my_name@1.2.0", "1.2.0"],
  ["release-1.2.0b2", "1.2b2"],
  ["2026.01.05", "2026.1.5"],
])("the tag %s is that of version %s", (tag, version) => {
  expect(tagMatchesVersion(tag, version)).toBe(true);
});

it.each([
  ["v1.2.0", "1.2.1"],
  ["v1.2.0", "1.2.0rc1"],
  ["nightly", "1.2.0"],
  ["v1.2.0", "no version"],
  ["name-v1.2", "2.0"],
  ["v1.2.0+local", "1.2.0"],
])("the tag %s is not that of version %s", (tag, version) => {
  expect(tagMatchesVersion(tag, version)).toBe(false);
});
