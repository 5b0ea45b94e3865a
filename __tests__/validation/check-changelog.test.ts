import { describe, expect, it } from "@jest/globals";
import { checkChangelog, findChangelog } from "../../src/validation/check-changelog.ts";
import { subjectOf, told } from "./subject-of.ts";

const check = (text: string, version = "1.2.0", tag?: string) =>
  checkChangelog(subjectOf({ "CHANGELOG.md": text }, tag === undefined ? {} : { tag }), version);

it.each([
  [["CHANGELOG.md", "NEWS"], "CHANGELOG.md"],
  [["docs/changelog.rst", "NEWS.txt"], "NEWS.txt"],
  [["docs/source/changes.rst"], "docs/source/changes.rst"],
  [["HISTORY.md"], "HISTORY.md"],
  [["src/changes.py", "tests/CHANGELOG.md", "newsfragments/1.bugfix"], undefined],
])("of %j it is %s", (paths, path) => {
  expect(findChangelog(paths)).toBe(path);
});

describe("the entry", () => {
  it("is found", () => {
    const { entry, findings } = check("## 1.2.0 - 2026-01-31\n- Text\n", "1.2.0", "v1.2.0");
    expect(entry?.heading).toBe("1.2.0 - 2026-01-31");
    expect(findings).toEqual([]);
  });

  it.each([
    ["v1.2.0", "1.2.0", "error"],
    [undefined, "1.2.0", "warning"],
    ["v1.2.0rc1", "1.2.0rc1", "warning"],
  ])("is missing with the tag %s and version %s: %s", (tag, version, level) => {
    expect(told(check("## 1.1.0\n- Text\n", version, tag).findings)).toEqual([
      `PV005 ${level} CHANGELOG.md: There is no entry for ${version}`,
    ]);
  });

  it("that is not released is none", () => {
    expect(
      told(check("# News\n\n## 1.2.0 (unreleased)\n- Text\n", "1.2.0", "v1.2").findings),
    ).toEqual([
      "PV005 error CHANGELOG.md:3: The entry for 1.2.0 says that it is not released: `1.2.0 (unreleased)`",
    ]);
  });

  it("is doubted when it is empty, from the future, or alone without a date", () => {
    expect(told(check("## 1.2.0\n").findings)).toEqual([
      "PV006 warning CHANGELOG.md:1: The entry `1.2.0` is empty",
    ]);
    expect(told(check("## 1.2.0 - 2026-02-02\n- Text\n").findings)).toEqual([
      "PV006 warning CHANGELOG.md:1: The entry `1.2.0 - 2026-02-02` is from the future: today is 2026-01-31",
    ]);
    // It may be the first of February already.
    expect(check("## 1.2.0 - 2026-02-01\n- Text\n").findings).toEqual([]);
    const others =
      "## 1.2.0\n- Text\n## 1.1.0 - 2025-01-01\n- Text\n## 1.0.0 - 2024-01-01\n- Text\n";
    expect(told(check(others).findings)).toEqual([
      "PV006 warning CHANGELOG.md:1: The entry `1.2.0` has no date, as others have",
    ]);
  });
});

it("no changelog is a warning, unless none is wanted", () => {
  expect(told(checkChangelog(subjectOf({}), "1.2.0").findings)).toEqual([
    "PV004 warning: The project has no changelog, by none of the usual names",
  ]);
  expect(checkChangelog(subjectOf({}, { changelog: "none" }), "1.2.0").findings).toEqual([]);
});

it("a changelog that is named has to be there", () => {
  const subject = subjectOf({ "notes.md": "# 1.2.0\n- Text\n" }, { changelog: "notes.md" });
  expect(checkChangelog(subject, "1.2.0").entry?.heading).toBe("1.2.0");
  expect(() => checkChangelog(subjectOf({}, { changelog: "notes.md" }), "1.2.0")).toThrow(
    "Input `changelog`: there is no `notes.md`",
  );
});

it("without a version nothing is looked for", () => {
  expect(checkChangelog(subjectOf({ "CHANGELOG.md": "" }), undefined).findings).toEqual([]);
});
