import { describe, expect, it } from "@jest/globals";
import { fnmatchPattern, manifestPattern, pathMatcher } from "../../src/python/glob.ts";

describe("globs", () => {
  it.each([
    ["*.py[co]", "a/b.pyc", true],
    ["*.py[!co]", "b.pyc", false],
    ["[a-c]?", "bx", true],
    ["[z-a]", "b", false],
    ["a[b", "a[b", true],
    [".#*", ".#lock", true],
    ["a.b", "axb", false],
  ])("fnmatch: %j and %j: %j", (glob, path, matches) => {
    expect(fnmatchPattern(glob).test(path)).toBe(matches);
  });

  it.each([
    ["*.txt", "a/b.txt", false],
    ["**/*.txt", "a/b/c.txt", true],
    ["**/*.txt", "c.txt", true],
    ["docs/**", "docs/a/b", true],
    ["docs/**", "docs", false],
    ["[a-c]", "b", false],
    ["[!a]x", "bx", true],
    ["a[", "a[", true],
  ])("MANIFEST.in: %j and %j: %j", (glob, path, matches) => {
    expect(manifestPattern(glob).test(path)).toBe(matches);
  });

  it.each([
    [".*", "/x/.git", true],
    ["*.pyc", "/x/a.pyc", true],
    ["tests/*.py", "/x/tests/a.py", true],
    ["tests/*.py", "/x/other/a.py", false],
    ["", "/x", false],
  ])("pathlib: %j and %j: %j", (glob, path, matches) => {
    expect(pathMatcher(glob)(path)).toBe(matches);
  });
});
