import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Member } from "../../src/archives/facts.ts";
import { judgeUpload } from "../../src/rules/judge.ts";
import { isAllowedPlatform } from "../../src/rules/platform-tags.ts";
import { makeSdist, makeWheel } from "../support/distributions.ts";
import { brokenRules, judge, options, readUpload } from "./judging.ts";

const facts = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "fixtures", "vectors", "pypi-facts.json"), "utf8"),
) as { readonly platform_verdicts: Readonly<Record<string, boolean>> };

/** The made-up wheel has the tags of its own filename in WHEEL. */
const brokenByName = async (filename: string, content: Uint8Array) =>
  (await brokenRules(filename, content)).filter((rule) => rule !== "WH008");

describe("filenames", () => {
  it("are refused for every platform that PyPI refuses, and for no other", () => {
    const verdicts = Object.keys(facts.platform_verdicts).map((tags) => [
      tags,
      tags.toLowerCase().split(".").every(isAllowedPlatform),
    ]);
    expect(Object.fromEntries(verdicts)).toEqual(facts.platform_verdicts);
  });

  it.each([
    ["demo_pkg-1.0-py3-none-any.whl", []],
    ["demo_pkg-1.0-1-py3-none-any.whl", []],
    ["demo_pkg-1.0-py2.py3-none-any.whl", []],
    ["demo_pkg-1.0-py3.py2-none-any.whl", []],
    ["demo_pkg-1.0-py3.py3-none-any.whl", ["FN010"]],
    ["demo_pkg-1.0.0-py3-none-any.whl", ["WH006"]],
    ["demo_pkg-v1.0-py3-none-any.whl", ["FN010", "WH006"]],
    ["demo_pkg-1.0-cp311-cp311-any.whl", ["FN012"]],
    ["demo_pkg-1.0-cp311-cp311-win_amd64.whl", ["FN012"]],
    ["demo_pkg-1.0-py3-none-win_amd64.whl", []],
    ["demo_pkg-1.0-py3-no~ne-any.whl", ["FN011", "FN012"]],
    ["Demo_Pkg-1.0-py3-none-any.whl", ["FN006", "WH006"]],
    ["other-1.0-py3-none-any.whl", ["FN006", "WH006", "MD019"]],
    ["demo_pkg-2.0-py3-none-any.whl", ["FN007", "WH006", "MD019"]],
    ["demo_pkg-1.0.whl", ["FN005"]],
    ["demo_pkg-1.0-x-py3-none-any.whl", ["FN005"]],
  ])("%s of demo-pkg 1.0 breaks %j", async (filename, rules) => {
    expect(await brokenByName(filename, makeWheel())).toEqual(rules);
  });

  it("with unsorted tags are worth no more than information", async () => {
    const findings = await judge("demo_pkg-1.0-py3.py2-none-any.whl", makeWheel());
    const found = findings.find(({ rule }) => rule === "FN010");
    expect(found).toMatchObject({ level: "info", hint: expect.stringMatching(/^Nothing/) });
  });

  it.each([
    ["demo_pkg-1.0.tar.gz", []],
    ["demo-pkg-1.0.tar.gz", ["TG006", "FN003"]],
    ["demo_pkg-1.00.tar.gz", ["TG006", "FN003"]],
    ["demo_pkg-1.1.tar.gz", ["TG006", "FN003", "MD019"]],
    ["demo_pkg.tar.gz", ["FN003"]],
  ])("%s of demo-pkg 1.0 breaks %j", async (filename, rules) => {
    expect(await brokenByName(filename, makeSdist())).toEqual(rules);
  });

  it.each([
    ["demo_pkg/ffmpeg", 0o755, []],
    ["demo_pkg/ffmpeg-linux-x86_64-v7.0.2", 0o755, []],
    ["demo_pkg/ffmpeg", 0o644, ["info"]],
    ["demo_pkg/run.sh", 0o755, ["info"]],
  ])("may be for a platform because of the program %s with mode %o", async (name, mode, levels) => {
    const upload = await readUpload("demo_pkg-1.0-py3-none-win_amd64.whl", makeWheel());
    const member: Member = { name, kind: "file", size: 1, mode, modified: undefined };
    const facts = upload.facts && { ...upload.facts, members: [...upload.facts.members, member] };
    const { findings } = await judgeUpload({ ...upload, facts }, options);
    const found = findings.filter(({ rule }) => rule === "FN012");
    expect(found.map(({ level }) => level)).toEqual(levels);
  });

  it("of platform wheels without binaries are no reason to warn when there are scripts", async () => {
    const files = { "demo_pkg-1.0.data/scripts/demo": "#!/bin/sh\n" };
    const filename = "demo_pkg-1.0-py3-none-win_amd64.whl";
    expect(await brokenByName(filename, makeWheel({ files }))).toEqual([]);
  });

  it("say how a Linux wheel is repaired", async () => {
    const filename = "demo_pkg-1.0-py3-none-linux_x86_64.whl";
    const findings = await judge(filename, makeWheel());
    expect(findings.find(({ rule }) => rule === "FN008")?.hint).toMatch(/auditwheel/);
  });

  it("can be too long for a file system", async () => {
    const filename = `demo_pkg-1.0-py3-none-${"any.".repeat(60)}any.whl`;
    const [finding] = (await judge(filename, makeWheel())).filter(({ rule }) => rule === "FN009");
    expect(finding?.message).toMatch(/has 269 bytes, 246 are possible/);
  });
});
