import { describe, expect, it } from "@jest/globals";
import { judgeCompleteness, releaseFile } from "../../src/completeness/judge.ts";
import { patternsOf } from "../../src/completeness/like-previous.ts";
import { previousRelease } from "../../src/completeness/previous-release.ts";

const wheel = (tag: string) => `demo-1.9-${tag}.whl`;
const sdist = "demo-1.9.tar.gz";

/** What is asked for after a release with these files. */
const asked = (filenames: readonly string[], ...requiresPython: readonly string[]) =>
  patternsOf({ version: "1.9", filenames }, requiresPython).map(({ text }) => text);

/** What a release with other files lacks. */
function lost(before: readonly string[], now: readonly string[], requiresPython = ""): string[] {
  const patterns = patternsOf({ version: "1.9", filenames: before.map(nameOf) }, [requiresPython]);
  const { expected } = judgeCompleteness(
    patterns,
    now.map((tag) => releaseFile(nameOf(tag))),
  );
  return expected.filter(({ found }) => found.length === 0).map((one) => one.pattern.text);
}

const nameOf = (tag: string): string => (tag === "sdist" ? sdist : wheel(tag));

describe("the previous release", () => {
  const files = (...names: readonly string[]) =>
    names.map((name) => ({ filename: name.replace("!", ""), yanked: name.endsWith("!") }));
  const version = (of: string, ...names: readonly string[]) =>
    previousRelease(files(...names), of)?.version;

  it.each([
    ["2.0", ["demo-1.9.tar.gz", "demo-1.10.tar.gz", "demo-2.0.tar.gz", "demo-2.1.tar.gz"], "1.10"],
    ["2.0", ["demo-1.9.tar.gz", "demo-2.0rc1.tar.gz"], "1.9"],
    ["2.0rc2", ["demo-1.9.tar.gz", "demo-2.0rc1.tar.gz"], "1.9"],
    ["2.0rc2", ["demo-2.0a1.tar.gz", "demo-2.0rc1.tar.gz", "demo-2.0.dev1.tar.gz"], "2.0rc1"],
    ["1.1", ["demo-1.0.tar.gz", "demo-1.0.post1.tar.gz"], "1.0.post1"],
    ["1.0.post1", ["demo-1.0.tar.gz"], "1.0"],
    ["1.8.5", ["demo-1.8.4.tar.gz", "demo-1.9.tar.gz"], "1.8.4"],
    ["2.0", ["demo-1.8.tar.gz", "demo-1.9.tar.gz!"], "1.8"],
    ["2.0", ["demo-1.9.tar.gz!"], undefined],
    ["2.0", ["demo-1.9-py2.7.egg", "demo-1.9.exe", "nonsense"], undefined],
    ["2.0", [], undefined],
    ["1.0", ["demo-1.0.tar.gz"], undefined],
    ["nonsense", ["demo-1.0.tar.gz"], undefined],
  ])("of %s among %j is %s", (of, names, expected) => {
    expect(version(of, ...names)).toBe(expected);
  });

  it("has the files of every spelling of its version, but for what was yanked", () => {
    const names = [
      "demo-1.0.tar.gz",
      "demo-1.0.0-py3-none-any.whl",
      "demo-1.0-cp27-none-win32.whl!",
    ];
    expect(previousRelease(files(...names), "1.1")?.filenames).toEqual(names.slice(0, 2));
  });
});

describe("what a previous release had", () => {
  it("is asked for per Python, kind of ABI and platform, without versions of systems", () => {
    expect(
      asked([
        sdist,
        wheel("cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64"),
        wheel("cp312-cp312-musllinux_1_2_aarch64"),
        wheel("cp313-cp313t-win_amd64"),
        wheel("cp39-abi3-win32"),
        wheel("cp312-cp312-macosx_10_13_universal2"),
        wheel("pp310-pypy310_pp73-macosx_11_0_arm64"),
        wheel("py3-none-any"),
        wheel("py3-none-win_arm64"),
        "demo-1.9-py2.7.egg",
      ]),
    ).toEqual([
      "sdist",
      "cp312-manylinux_x86_64",
      "cp312-musllinux_aarch64",
      "cp313t-win_amd64",
      "cp39-abi3-win32",
      "cp312-macosx_arm64",
      "cp312-macosx_x86_64",
      "pp310-macosx_arm64",
      "py3-none-any",
      "py3-none-win_arm64",
    ]);
  });

  it("says from which file it is known", () => {
    const [pattern] = patternsOf({ version: "1.9", filenames: [sdist] }, []);
    expect(pattern).toMatchObject({ kind: "sdist", from: `1.9 has \`${sdist}\`` });
  });

  it("is not asked for of a Python that `requires-python` leaves out", () => {
    const files = [
      wheel("cp38-cp38-win32"),
      wheel("cp39-cp39-win32"),
      wheel("cp310-cp310-win32"),
      wheel("cp27-cp27mu-win32"),
      wheel("py2.py3-none-any"),
    ];
    const both = ["cp39-win32", "cp310-win32", "py3-none-any"];
    expect(asked(files, ">=3.9")).toEqual(both);
    expect(asked(files, ">=3.9.2,<4")).toEqual(both);
    expect(asked(files, ">=3.9,!=3.10.*")).toEqual(["cp39-win32", "py3-none-any"]);
    // What one file takes is not left out.
    expect(asked(files, ">=3.10", ">=3.9")).toEqual(both);
    expect(asked(files, ">=3.10", "nonsense")).toEqual(["cp310-win32", "py3-none-any"]);
    expect(asked(files, "")).toHaveLength(6);
    expect(asked(files, "nonsense")).toHaveLength(6);
    expect(asked(files, ">=4")).toEqual([]);
  });

  it("is asked for from the first Python that is left, where it was for all later ones", () => {
    const files = [wheel("cp38-abi3-win32"), wheel("py38-none-any")];
    expect(asked(files, ">=3.10")).toEqual(["cp310-abi3-win32", "py310-none-any"]);
    expect(asked(files, ">=3.7")).toEqual(["cp38-abi3-win32", "py38-none-any"]);
    expect(asked(files, "<3.8")).toEqual([]);
  });

  it.each([
    [
      "a newer C library",
      ["cp312-cp312-manylinux2014_x86_64"],
      ["cp312-cp312-manylinux_2_28_x86_64"],
    ],
    ["a newer macOS", ["cp312-cp312-macosx_10_9_x86_64"], ["cp312-cp312-macosx_11_0_x86_64"]],
    [
      "one binary for two architectures",
      ["cp312-cp312-macosx_10_9_x86_64", "cp312-cp312-macosx_11_0_arm64"],
      ["cp312-cp312-macosx_10_13_universal2"],
    ],
    [
      "two binaries for a universal one",
      ["cp312-cp312-macosx_10_9_universal2"],
      ["cp312-cp312-macosx_10_13_x86_64", "cp312-cp312-macosx_11_0_arm64"],
    ],
    ["the stable ABI", ["cp311-cp311-win32", "cp312-cp312-win32"], ["cp310-abi3-win32"]],
    ["a program in place of modules", ["cp311-cp311-win32"], ["py3-none-win32"]],
    ["more Pythons and platforms", ["cp311-cp311-win32"], ["cp311-cp311-win32", "sdist"]],
    ["another letter of the ABI", ["cp27-cp27m-win32"], ["cp27-cp27mu-win32"]],
  ])("is there with %s", (_what, before, now) => {
    expect(lost(before, now)).toEqual([]);
  });

  it.each([
    ["sdist", ["sdist", "py3-none-any"], ["py3-none-any"]],
    ["py3-none-any", ["py3-none-any"], ["cp312-cp312-win32", "sdist"]],
    ["cp311-abi3-win32", ["cp311-abi3-win32"], ["cp311-cp311-win32", "cp312-cp312-win32"]],
    ["cp39-abi3-win32", ["cp39-abi3-win32"], ["cp310-abi3-win32"]],
    ["cp313t-win32", ["cp313-cp313t-win32"], ["cp313-cp313-win32"]],
    [
      "cp312-macosx_x86_64",
      ["cp312-cp312-macosx_10_9_universal2"],
      ["cp312-cp312-macosx_11_0_arm64"],
    ],
    [
      "cp312-musllinux_x86_64",
      ["cp312-cp312-musllinux_1_2_x86_64"],
      ["cp312-cp312-manylinux_2_28_x86_64"],
    ],
  ])("lacks %s", (text, before, now) => {
    expect(lost(before, now)).toEqual([text]);
  });

  it("is there where only the Python that was dropped is missing", () => {
    expect(lost(["cp39-abi3-win32", "sdist"], ["cp310-abi3-win32", "sdist"], ">=3.10")).toEqual([]);
    expect(lost(["sdist"], ["sdist"])).toEqual([]);
  });
});
