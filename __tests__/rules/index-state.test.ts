import { describe, expect, it } from "@jest/globals";
import { judgeSet, judgeUpload } from "../../src/rules/judge.ts";
import type { IndexState } from "../../src/rules/subject.ts";
import { makeSdist, makeWheel, sdistFilename, wheelFilename } from "../support/distributions.ts";
import { now, options, readUpload } from "./judging.ts";

const DAY = 24 * 60 * 60 * 1000;
const wheel = (version = "1.0") => readUpload(wheelFilename({ version }), makeWheel({ version }));

/** `ID level` of what is said because of the index's state, one file and all together. */
async function saidOf(
  state: IndexState,
  { version = "1.0", index = "pypi" as "pypi" | "other", sdist = false } = {},
): Promise<string[]> {
  const upload = sdist ? await readUpload(sdistFilename(), makeSdist()) : await wheel(version);
  const judged = { ...upload, state };
  const { findings } = await judgeUpload(judged, { ...options, index });
  return [...findings, ...(await judgeSet([judged], { ...options, index }))]
    .filter(({ rule }) => /^(IX|SZ|QU012)/.test(rule))
    .map(({ rule, level }) => `${rule} ${level}`);
}

describe("a file that the index has", () => {
  it("is worth a note when it is the same, however old and complete the release", async () => {
    const { sha256 = "" } = (await wheel()).facts ?? {};
    const state: IndexState = {
      project: "there",
      existingFile: { filename: wheelFilename(), sha256 },
      releaseCreated: new Date(now.getTime() - 100 * DAY),
      hasSdist: true,
    };
    expect(await saidOf(state)).toEqual(["IX001 info"]);
  });

  it("with other content is refused everywhere, with its content under another name on PyPI", async () => {
    const other = { filename: wheelFilename(), sha256: "0".repeat(64) };
    const { sha256 = "" } = (await wheel()).facts ?? {};
    const renamed = { filename: wheelFilename({ tag: "py2-none-any" }), sha256 };
    for (const index of ["pypi", "other"] as const) {
      expect(await saidOf({ existingFile: other }, { index })).toEqual(["IX001 error"]);
      const level = index === "pypi" ? "error" : "info";
      expect(await saidOf({ existingFile: renamed }, { index })).toEqual([`IX001 ${level}`]);
    }
  });
});

describe("a release", () => {
  it("takes files for 14 days, and one sdist, on PyPI", async () => {
    const created = (days: number) => ({ releaseCreated: new Date(now.getTime() - days * DAY) });
    expect(await saidOf(created(14))).toEqual([]);
    expect(await saidOf(created(15))).toEqual(["IX002 error"]);
    expect(await saidOf(created(15), { index: "other" })).toEqual(["IX002 info"]);
    expect(await saidOf({ hasSdist: true })).toEqual([]);
    expect(await saidOf({ hasSdist: true }, { sdist: true })).toEqual(["IX003 error"]);
  });

  it.each([
    ["1.0", ["0.9"], []],
    ["1.0", ["1.0"], []],
    ["1.0", ["1.0", "2.0"], []],
    ["1.0", ["1.0.0"], ["IX006 warning"]],
    ["1.0", ["2.0", "3.0"], ["IX006 warning"]],
    ["1.0", ["0.9", "2.0"], ["IX006 warning"]],
    ["2.0.5", ["2.0.4", "3.0"], ["IX006 info"]],
    ["2.0.5", ["2.1", "3.0"], ["IX006 warning"]],
    ["1.0", ["0.9", "2.0rc1"], []],
    ["2.0rc2", ["2.0rc1", "1.9"], []],
    ["2.0rc1", ["2.0rc2"], ["IX006 warning"]],
    ["1.0", ["nonsense"], []],
  ])("%s beside %j: %j", async (version, versions, expected) => {
    expect(await saidOf({ versions }, { version })).toEqual(expected);
  });

  it("whose file is much larger than the one before is a warning", async () => {
    const upload = await readUpload(
      wheelFilename(),
      makeWheel({ files: { "demo_pkg/data.bin": incompressible(3 * 1024 ** 2) } }),
    );
    const rules = async (size: number) => {
      const state = { previousFile: { version: "0.9", size } };
      const { findings } = await judgeUpload({ ...upload, state }, options);
      return findings.filter(({ rule }) => rule === "SZ003").map(({ message }) => message);
    };
    expect(await rules(1024 ** 2)).toEqual(["The file has 3.0 MiB, that of `0.9` has 1.0"]);
    expect(await rules(1.6 * 1024 ** 2)).toEqual([]);
    const small = { previousFile: { version: "0.9", size: 10 } };
    expect(await saidOf(small)).toEqual([]);
  });
});

describe("a project", () => {
  it.each([
    ["active", []],
    ["archived", ["IX004 error"]],
    ["quarantined", ["IX004 error"]],
    ["deprecated", ["IX004 info"]],
  ])("that is %s: %j", async (projectStatus, expected) => {
    expect(await saidOf({ project: "there", projectStatus })).toEqual(expected);
    expect(await saidOf({ project: "there", projectStatus }, { index: "other" })).toEqual(expected);
  });

  it("whose release is yanked is left alone", async () => {
    expect(await saidOf({ project: "there", isYanked: true })).toEqual(["IX010 error"]);
    expect(await saidOf({ project: "there", isYanked: false })).toEqual([]);
  });

  it("that is new is worth a note, that is renamed a warning", async () => {
    expect(await saidOf({ project: "new" })).toEqual(["IX009 info"]);
    expect(await saidOf({ project: "there", displayName: "demo-pkg" })).toEqual([]);
    expect(await saidOf({ project: "there", displayName: "Demo.Pkg" })).toEqual(["IX007 warning"]);
  });

  it("is spoken of once, however many files there are", async () => {
    const state: IndexState = { project: "there", displayName: "Demo", owners: 1 };
    const uploads = [await wheel(), await readUpload(sdistFilename(), makeSdist())];
    const found = await judgeSet(
      uploads.map((upload) => ({ ...upload, state })),
      options,
    );
    const rules = found.map(({ rule }) => rule).filter((rule) => /^(IX|QU)/.test(rule));
    expect(rules).toEqual(["IX007", "QU012"]);
  });

  it("is spoken of beside another one", async () => {
    const named = async (name: string, displayName: string) => ({
      ...(await readUpload(wheelFilename({ name }), makeWheel({ name }))),
      state: { project: "there", displayName } as const,
    });
    const uploads = [await named("one", "One"), await named("two", "Two")];
    const messages = (await judgeSet(uploads, options))
      .filter(({ rule }) => rule === "IX007")
      .map(({ message }) => message);
    expect(messages).toEqual([
      "The index shows the project as `One`, this upload renames it to `one`",
      "The index shows the project as `Two`, this upload renames it to `two`",
    ]);
  });

  it("of which nothing is known is not spoken of", async () => {
    expect(await saidOf({})).toEqual([]);
  });
});

/** Bytes that no compression makes smaller; the same every time. */
function incompressible(size: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length: size }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}
