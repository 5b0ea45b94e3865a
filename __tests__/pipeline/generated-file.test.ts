import { describe, expect, it } from "@jest/globals";
import { sealed, stateOf, writtenBy } from "../../src/pipeline/generated-file.ts";

const text = "name: Release\n\non: push\n";
const wanted = sealed("release.yml", text, "pypi-publish init");

describe("stateOf", () => {
  it("is new where nothing is", () => {
    expect(stateOf(undefined, wanted)).toBe("new");
  });

  it("is the same for the same text, whatever the ends of its lines", () => {
    expect(stateOf(wanted, wanted)).toBe("same");
    expect(stateOf(wanted.replaceAll("\n", "\r\n"), wanted)).toBe("same");
  });

  it("is outdated for a text that was written before and left alone", () => {
    const before = sealed("release.yml", `${text}jobs: {}\n`, "pypi-publish init --forge both");
    expect(stateOf(before, wanted)).toBe("outdated");
    expect(stateOf(before.replaceAll("\n", "\r\n"), wanted)).toBe("outdated");
  });

  it.each([
    wanted.replace("push", "[push]"),
    `${wanted}\n`,
    wanted.replace("name: Release\n", ""),
    wanted.replace(/sha256 ./, "sha256 x"),
  ])("is not outdated for one that was edited", (edited) => {
    expect(["edited", "foreign"]).toContain(stateOf(edited, wanted));
  });

  it("is foreign for what somebody else wrote", () => {
    expect(stateOf("name: Release\n", wanted)).toBe("foreign");
    expect(stateOf("", wanted)).toBe("foreign");
  });
});

describe("sealed", () => {
  it("writes comments of the kind that the file has", () => {
    expect(wanted).toMatch(/^# Written by `pypi-publish init`.*\n# Below this line: sha256 /);
    const page = sealed("docs/RELEASING.md", "# Releasing\n", "pypi-publish init --force");
    expect(page).toMatch(
      /^<!-- Written .* -->\n<!-- Below this line: sha256 \w+ -->\n# Releasing\n$/,
    );
    expect(stateOf(page, page)).toBe("same");
    expect(stateOf(sealed("x.md", "old\n", "x"), page)).toBe("outdated");
  });

  it("names the command, which can be read again", () => {
    expect(writtenBy(wanted)).toBe("pypi-publish init");
    expect(writtenBy("name: Release\n")).toBeUndefined();
  });
});
