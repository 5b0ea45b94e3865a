import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { judgeCompleteness, releaseFile } from "../../src/completeness/judge.ts";
import { patternsOf } from "../../src/completeness/like-previous.ts";
import { readPatterns } from "../../src/completeness/read-patterns.ts";

const minor = fc.integer({ min: 6, max: 15 });
const architecture = fc.constantFrom("x86_64", "aarch64", "i686", "armv7l", "ppc64le", "s390x");
const glibc = fc.integer({ min: 5, max: 39 }).map((version) => `manylinux_2_${version}`);

const platform = fc.oneof(
  fc.tuple(glibc, architecture).map(([library, machine]) => `${library}_${machine}`),
  architecture.map((machine) => `manylinux_2_17_${machine}.manylinux2014_${machine}`),
  architecture.map((machine) => `musllinux_1_2_${machine}`),
  fc.constantFrom("macosx_10_9_universal2", "macosx_11_0_arm64", "macosx_10_13_x86_64"),
  fc.constantFrom("win32", "win_amd64", "win_arm64", "linux_x86_64", "ios_13_0_arm64_iphoneos"),
  fc.constantFrom("android_21_arm64_v8a", "pyemscripten_2025_0_wasm32", "freebsd_14_amd64"),
);

const tags = fc.oneof(
  fc.constantFrom("py3-none-any", "py2.py3-none-any", "cp27-cp27mu-manylinux1_x86_64"),
  fc.tuple(minor, platform).map(([version, system]) => `cp3${version}-cp3${version}-${system}`),
  fc.tuple(minor, platform).map(([version, system]) => `cp3${version}-cp3${version}t-${system}`),
  fc.tuple(minor, platform).map(([version, system]) => `cp3${version}-abi3-${system}`),
  fc.tuple(minor, platform).map(([version, system]) => `cp3${version}-abi3.abi3t-${system}`),
  fc
    .tuple(minor, platform)
    .map(([version, system]) => `pp3${version}-pypy3${version}_pp73-${system}`),
  platform.map((system) => `py3-none-${system}`),
);

const missing = (patterns: Parameters<typeof judgeCompleteness>[0], filenames: readonly string[]) =>
  judgeCompleteness(
    patterns,
    filenames.map((filename) => releaseFile(filename)),
  )
    .expected.filter(({ found }) => found.length === 0)
    .map(({ pattern }) => pattern.text);

it("the tags of a wheel are a pattern that the wheel meets", () => {
  fc.assert(
    fc.property(tags, (tag) => {
      const { patterns } = readPatterns([tag]);
      expect(missing(patterns, [`demo-1.0-${tag}.whl`])).toEqual([]);
    }),
  );
});

it("a release with the tags of the previous one has all that it had, and what it asks for are patterns", () => {
  fc.assert(
    fc.property(fc.uniqueArray(tags, { minLength: 1, maxLength: 12 }), (all) => {
      const before = ["demo-1.0.tar.gz", ...all.map((tag) => `demo-1.0-${tag}.whl`)];
      const now = before.map((filename) => filename.replace("1.0", "1.1"));
      const asked = patternsOf({ version: "1.0", filenames: before }, []);
      expect(missing(asked, now)).toEqual([]);
      // What is named as missing may be written into `expect` as it is.
      expect(missing(readPatterns(asked.map(({ text }) => text)).patterns, now)).toEqual([]);
      expect(missing(asked, []).length).toBe(asked.length);
    }),
  );
});
