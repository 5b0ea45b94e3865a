import { describe, expect, it } from "@jest/globals";
import { judgeCompleteness, releaseFile } from "../../src/completeness/judge.ts";
import { nearestTo } from "../../src/completeness/nearest.ts";
import type { Pattern } from "../../src/completeness/pattern.ts";
import { readPatterns } from "../../src/completeness/read-patterns.ts";
import { PublishError } from "../../src/errors.ts";

const fileOf = (tag: string) =>
  releaseFile(tag === "sdist" ? "demo-1.0.tar.gz" : `demo-1.0-${tag}.whl`);

/** What of a pattern a wheel with the tags does not meet. */
function missing(pattern: string, ...tags: readonly string[]): readonly string[] {
  const { patterns } = readPatterns([pattern]);
  const { expected } = judgeCompleteness(patterns, tags.map(fileOf));
  return expected.filter(({ found }) => found.length === 0).map((one) => one.pattern.text);
}

/** The failure of malformed words. */
function refusal(...words: readonly string[]): PublishError {
  try {
    readPatterns(words);
  } catch (error) {
    if (error instanceof PublishError) return error;
    throw error;
  }
  throw new Error("did not fail");
}

describe("a pattern", () => {
  it.each([
    ["sdist", "sdist"],
    ["SDist", "sdist"],
    ["py3-none-any", "py3-none-any"],
    ["py3-none-any", "py2.py3-none-any"],
    ["py2.py3-none-any", "py2.py3-none-any"],
    ["py312-none-any", "py3-none-any"],
    ["py3-any", "py3-none-any"],
    ["cp312-win_amd64", "cp312-cp312-win_amd64"],
    ["cp312-cp312-win_amd64", "cp312-cp312-win_amd64"],
    ["CP312-Win_AMD64", "cp312-cp312-win_amd64"],
    ["cp37-win32", "cp37-cp37m-win32"],
    ["cp3*-win_amd64", "cp312-cp312-win_amd64"],
    ["cp31[0-3]-win_*", "cp312-cp312-win_amd64"],
    ["cp31?-win_amd64", "cp312-cp312-win_amd64"],
    ["cp31?-win_amd64", "cp39-abi3-win_amd64"],
    ["cp3*-win_amd64", "py3-none-win_amd64"],
    ["pp310-win_amd64", "pp310-pypy310_pp73-win_amd64"],
    // Versions of the C library and of macOS: what is for an older system runs on the one named.
    ["cp312-manylinux_*_x86_64", "cp312-cp312-manylinux_2_28_x86_64"],
    ["cp312-manylinux_2_17_x86_64", "cp312-cp312-manylinux2014_x86_64"],
    ["cp312-manylinux2014_x86_64", "cp312-cp312-manylinux_2_17_x86_64"],
    ["cp312-manylinux2014_*", "cp312-cp312-manylinux_2_17_x86_64"],
    ["cp312-manylinux20??_x86_64", "cp312-cp312-manylinux2014_x86_64"],
    ["cp312-manylinux_2_28_x86_64", "cp312-cp312-manylinux_2_17_x86_64"],
    ["cp27-manylinux_*_i686", "cp27-cp27mu-manylinux1_i686"],
    ["cp312-musllinux_1_2_aarch64", "cp312-cp312-musllinux_1_1_aarch64"],
    ["cp312-macosx_12_0_x86_64", "cp312-cp312-macosx_10_13_x86_64"],
    // As cibuildwheel spells builds.
    ["cp312-manylinux_x86_64", "cp312-cp312-manylinux_2_28_x86_64"],
    ["cp313t-musllinux_aarch64", "cp313-cp313t-musllinux_1_2_aarch64"],
    ["cp312-macosx_arm64", "cp312-cp312-macosx_11_0_arm64"],
    // One binary for two architectures.
    ["cp312-macosx_*_arm64", "cp312-cp312-macosx_10_9_universal2"],
    ["cp312-macosx_11_0_x86_64", "cp312-cp312-macosx_10_9_universal2"],
    ["cp312-macosx_*_universal2", "cp312-cp312-macosx_10_9_universal2"],
    // What installers take too.
    ["cp312-manylinux_*_x86_64", "cp39-abi3-manylinux_2_28_x86_64"],
    ["cp312-abi3-win_amd64", "cp39-abi3-win_amd64"],
    ["cp312-win_amd64", "py3-none-win_amd64"],
    ["cp312-win_amd64", "py38-none-win_amd64"],
    ["cp313t-win_amd64", "py3-none-win_amd64"],
    ["cp315t-win_amd64", "cp315-abi3.abi3t-win_amd64"],
    ["cp313-ios_*_arm64_iphoneos", "cp313-cp313-ios_13_0_arm64_iphoneos"],
    ["cp313-android_24_x86_64", "cp313-cp313-android_21_x86_64"],
    ["cp312-linux_x86_64", "cp312-cp312-linux_x86_64"],
    ["*-any", "py3-none-any"],
  ])("`%s` is met by %s", (pattern, tag) => {
    expect(missing(pattern, tag)).toEqual([]);
  });

  it.each([
    ["sdist", "py3-none-any"],
    ["py3-none-any", "sdist"],
    ["py3-none-any", "cp312-cp312-win_amd64"],
    ["py38-none-any", "py39-none-any"],
    ["py2-none-any", "py3-none-any"],
    ["cp312-win_amd64", "py3-none-any"],
    ["cp312-win_amd64", "cp313-cp313-win_amd64"],
    ["cp312-win_amd64", "cp312-cp312-win_arm64"],
    ["cp38-win_amd64", "cp39-abi3-win_amd64"],
    ["cp38-win_amd64", "py39-none-win_amd64"],
    ["cp312-cp312-win_amd64", "cp39-abi3-win_amd64"],
    ["cp313-win_amd64", "cp313-cp313t-win_amd64"],
    ["cp313t-win_amd64", "cp313-cp313-win_amd64"],
    ["cp313t-win_amd64", "cp39-abi3-win_amd64"],
    ["cp3*-win_amd64", "cp313-cp313t-win_amd64"],
    ["pp310-win_amd64", "cp39-abi3-win_amd64"],
    ["cp312-manylinux_2_17_x86_64", "cp312-cp312-manylinux_2_28_x86_64"],
    ["cp312-manylinux_*_x86_64", "cp312-cp312-musllinux_1_2_x86_64"],
    ["cp312-manylinux_*_x86_64", "cp312-cp312-manylinux_2_28_aarch64"],
    ["cp312-manylinux_*_x86_64", "cp312-cp312-linux_x86_64"],
    ["cp312-macosx_*_universal2", "cp312-cp312-macosx_11_0_arm64"],
    ["cp312-macosx_10_9_x86_64", "cp312-cp312-macosx_11_0_x86_64"],
  ])("`%s` is not met by %s", (pattern, tag) => {
    expect(missing(pattern, tag)).not.toEqual([]);
  });

  it("with several tags or braces asks for each of them", () => {
    expect(missing("cp3{10..12}-win_amd64", "cp311-cp311-win_amd64")).toEqual([
      "cp310-win_amd64",
      "cp312-win_amd64",
    ]);
    expect(missing("py2.py3-none-any", "py3-none-any")).toEqual(["py2-none-any"]);
    const both = "cp310-cp310-manylinux_2_17_x86_64.manylinux2014_x86_64";
    expect(missing(both, both)).toEqual([]);
    expect(missing(both, "cp310-cp310-manylinux_2_17_x86_64")).toEqual([]);
  });

  it("is met by no file whose name is malformed", () => {
    const { patterns } = readPatterns(["*-*"]);
    const { expected, unasked } = judgeCompleteness(patterns, [releaseFile("demo.whl")]);
    expect(expected[0]?.found).toEqual([]);
    expect(unasked.map(({ filename }) => filename)).toEqual(["demo.whl"]);
  });

  it.each([
    ["cp312", "`cp312` is no pattern: it lacks the platform"],
    ["sdits", "`sdits` is no pattern: did you mean `sdist`?"],
    ["like-previos", "`like-previos` is no pattern: did you mean `like-previous`?"],
    ["*.whl", "`*.whl` is no pattern: it is a filename, and only tags are compared"],
    ["demo-1.0-py3-none-any.whl", "it is a filename, and only tags are compared"],
    ["like-any", "`like` is no Python tag, such as `cp312`"],
    ["demo-1.0-py3-none-any", "it has more than the three tags of a wheel"],
    ["py3-none", "`none` is an ABI, and the platform is missing"],
    ["cp312-cp312", "`cp312` is an ABI, and the platform is missing"],
    ["cp312-abi3", "`abi3` is an ABI, and the platform is missing"],
    ["cp3.12-win_amd64", "Python tags have no dot: write `cp3.12` as `cp312`"],
    ["3.12-win_amd64", "Python tags have no dot: write `3.12` as `cp312`"],
    ["312-win_amd64", "`312` is no Python tag, such as `cp312`"],
    ["cp312--win_amd64", "a tag between its dashes and dots is empty"],
    ["cp312-win_amd64.", "a tag between its dashes and dots is empty"],
    ["cp312-win/amd64", "`/` is in no tag"],
    ["cp3[8-win_amd64", "a bracket has no other half"],
    ["cp38]-win_amd64", "a bracket has no other half"],
    ["cp3{10..14-win_amd64", "a `{` is not closed"],
  ])("`%s` is refused", (word, problem) => {
    const { code, message, hint } = refusal(word);
    expect(code).toBe("invalid-input");
    expect(message).toContain(problem);
    expect(hint).toContain("such as `py3-none-any`, `cp312-win_amd64`");
  });

  it("that is wrong is named with all others, and `none` stands alone", () => {
    expect(refusal("cp312", "sdist", "cp313").message).toBe(
      "Input `expect`: `cp312` is no pattern: it lacks the platform\n  `cp313` is no pattern: it lacks the platform",
    );
    expect(refusal("none", "sdist").message).toBe("Input `expect`: `none` stands alone");
    expect(readPatterns(["none"])).toEqual({ patterns: [], likePrevious: false });
    expect(readPatterns(["like-previous"])).toEqual({ patterns: [], likePrevious: true });
  });
});

describe("what there is in place of something missing", () => {
  const near = (word: string, ...tags: readonly string[]): string => {
    const [pattern] = readPatterns([word]).patterns as [Pattern];
    return nearestTo(pattern, tags.map(fileOf));
  };

  it("is the same Python on other platforms, else other Pythons on the platform, else anything", () => {
    const mac = ["cp313-cp313-macosx_11_0_arm64", "cp313-cp313-macosx_10_13_x86_64"];
    const windows = ["cp311-cp311-win_amd64", "cp312-cp312-win_amd64"];
    expect(near("cp313-win_amd64", ...mac, ...windows)).toBe(
      "there is `cp313` for `macosx_10_13_x86_64`, `macosx_11_0_arm64` only",
    );
    expect(near("cp314-win_amd64", ...mac, ...windows)).toBe(
      "there is `cp311-cp311`, `cp312-cp312` for that platform only",
    );
    expect(near("cp314-win_arm64", ...windows)).toBe(
      "there is `cp311-cp311-win_amd64`, `cp312-cp312-win_amd64` only",
    );
    expect(near("cp313-win_amd64", "py3-none-any")).toBe(
      "there is a pure wheel, which does not count where a platform is named",
    );
    expect(near("cp313-win_amd64", "sdist")).toBe("there are no wheels");
    expect(near("sdist", "py3-none-any")).toBe("there are wheels only");
  });

  it("is cut short where it is much", () => {
    const many = ["6", "7", "8", "9", "10", "11", "12"].map((minor) => `cp3${minor}-none-win32`);
    expect(near("cp314-win_arm64", ...many)).toMatch(/(?:`[^`]+`, ){4}`[^`]+` and 2 more only$/);
  });
});
