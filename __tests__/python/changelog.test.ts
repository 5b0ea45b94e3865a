import { describe, expect, it } from "@jest/globals";
import { changelogEntry, findChangelogEntry } from "../../src/python/changelog.ts";

const keepAChangelog = `# Changelog

## [Unreleased]

- More to come in 1.3.0

## [1.2.0] - 2026-01-31

### Added

- A thing, see [1.1.0](#110)

## [1.1.0](https://example.org/compare/1.0.0...1.1.0) - 2025-12-01

- Another

[1.2.0]: https://example.org/1.2.0
`;

describe("an entry is found", () => {
  it("in a file as Keep a Changelog wants it", () => {
    expect(changelogEntry(keepAChangelog, "1.2.0")).toEqual({
      heading: "1.2.0 - 2026-01-31",
      lines: ["### Added", "", "- A thing, see [1.1.0](#110)"],
      line: 7,
      date: "2026-01-31",
    });
  });

  it("behind a link", () => {
    const entry = changelogEntry(keepAChangelog, "1.1");
    expect(entry?.heading).toBe("1.1.0 - 2025-12-01");
    expect(entry?.lines[0]).toBe("- Another");
  });

  it.each([
    ["# 1.2.0\n\n- Text\n\n# 1.1.0\n", "1.2.0", undefined],
    ["# v1.2.0 (2026-01-31)\n- Text\n", "1.2.0 with v", "2026-01-31"],
    ["## Version 1.2.0rc1 -- 31 January 2026\n- Text", "1.2.0rc1", "2026-01-31"],
    [
      "demo 1.2.0 (2026-01-31)\n=======================\n\n- Text\n\nOld\n===\n",
      "towncrier",
      "2026-01-31",
    ],
    ["1.2.0\n-----\n- Text\n\n1.1.0\n-----\n", "reST", undefined],
    ["=====\n1.2.0\n=====\n- Text\n\n=====\n1.1.0\n=====\n", "reST, overlined", undefined],
    [
      "History\n\n1.2.0 (Jan 31, 2026)\n\n- Text\n\n1.1.0 (Jan 3, 2025)\n\n- Old",
      "plain",
      "2026-01-31",
    ],
    ["**1.2.0**\n\n- Text\n", "bold", undefined],
    ["Release 1.2.0 (31.01.2026)\r\n~~~~~~~~~~~~\r\n- Text\r\n", "CRLF", "2026-01-31"],
    ["## <a name='1.2.0'></a>1.2.0\n- Text\n", "with an anchor", undefined],
    ["What's new in demo 1.2.0\n------------------------\n- Text\n", "in words", undefined],
  ])("%j", (text, kind, date) => {
    const version = /^\d/.test(kind) ? (kind.split(" ")[0] ?? "") : "1.2.0";
    const entry = changelogEntry(text, version);
    expect(entry?.lines).toEqual(["- Text"]);
    expect(entry?.date).toBe(date);
  });
});

it("a calendar version is told from a date", () => {
  const text = "## 2026.1.31 (2026-01-31)\n- Text\n## 2026-01-30\n";
  expect(changelogEntry(text, "2026.01.31")?.date).toBe("2026-01-31");
  expect(changelogEntry("## 2026-01-31\n- Text", "2026.1.31")).toBeUndefined();
});

it("what is still to come is no entry", () => {
  const text = "## 1.2.0 (unreleased)\n\n- Text\n";
  expect(changelogEntry(text, "1.2.0")).toBeUndefined();
  expect(findChangelogEntry(text, "1.2.0")?.heading).toBe("1.2.0 (unreleased)");
});

it.each([
  ["another version", "## 1.2.0\n- Text", "1.2.1"],
  ["a candidate of it", "## 1.2.0rc1\n- Text", "1.2.0"],
  ["a mention", "## Changes since 1.1.0\n\nSee 1.2.0 for more.\n", "1.2.0"],
  ["a longer version", "## 1.2.0.1\n- Text", "1.2.0"],
  ["an example in a fence", "```\n# 1.2.0\n```\n", "1.2.0"],
  ["nothing", "", "1.2.0"],
])("%s is no entry of a version", (_what, text, version) => {
  expect(changelogEntry(text, version)).toBeUndefined();
});

it("an entry without text has no lines", () => {
  expect(changelogEntry("## 1.2.0\n\n\n## 1.1.0\n- Old", "1.2.0")?.lines).toEqual([]);
});
