import { describe, expect, it } from "@jest/globals";
import { judgeUpload } from "../../src/rules/judge.ts";
import { tableDates } from "../../src/rules/tables.ts";
import { makeSdist, makeWheel, sdistFilename, wheelFilename } from "../support/distributions.ts";
import { judge, now, options, readUpload } from "./judging.ts";

const sound = {
  metadataVersion: "2.4",
  headers: [
    ["License-Expression", "MIT"],
    ["License-File", "LICENSE"],
    ["Description-Content-Type", "text/markdown"],
    ["Summary", "A package that is there to be looked at"],
    ["Classifier", "Development Status :: 5 - Production/Stable"],
    ["Classifier", "Programming Language :: Python :: 3.13"],
    ["Requires-Python", ">=3.10"],
    ["Keywords", "demo"],
    ["Author-email", "Jane Doe <jane@example.org>"],
    ["Project-URL", "Source, https://example.org/demo"],
  ],
  description: `# Demo\n\n${"A package that is there to be looked at. ".repeat(4)}`,
} as const;

describe("judgeUpload", () => {
  it("has nothing to say about a sound wheel", async () => {
    const files = { "demo_pkg-1.0.dist-info/licenses/LICENSE": "MIT" };
    expect(await judge(wheelFilename(), makeWheel({ ...sound, files }))).toEqual([]);
  });

  it("has nothing to say about a sound sdist", async () => {
    expect(
      await judge(sdistFilename(), makeSdist({ ...sound, files: { LICENSE: "MIT" } })),
    ).toEqual([]);
  });

  it("reports everything at once, and says which refusal PyPI would show", async () => {
    const wheel = makeWheel({
      headers: [
        ["Requires-Python", "3.8"],
        ["Author-email", "nobody"],
        ["Summary", "x".repeat(513)],
      ],
    });
    const upload = await readUpload("demo_pkg-1.0-py3-none-linux_x86_64.whl", wheel);
    const { findings, first } = await judgeUpload(upload, options);
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["MD006", "MD007", "MD014", "FN008"]),
    );
    expect(first).toMatchObject({
      rule: "MD014",
      level: "error",
      refusal: {
        status: 400,
        message:
          "'3.8' is invalid for 'requires-python'. See https://packaging.python.org/specifications/core-metadata for more information.",
      },
    });
  });

  it("tells the file, and what to do", async () => {
    const [finding] = await judge("demo_pkg-1.0-py3-none-linux_x86_64.whl", makeWheel());
    expect(finding).toMatchObject({ file: "demo_pkg-1.0-py3-none-linux_x86_64.whl" });
    expect(finding?.hint).not.toBe("");
  });

  it("takes what PyPI alone refuses for information on another index", async () => {
    const wheel = makeWheel({ version: "1.0+cpu" });
    const upload = await readUpload(wheelFilename({ version: "1.0+cpu" }), wheel);
    const levels = async (index: "pypi" | "other") =>
      (await judgeUpload(upload, { ...options, index })).findings
        .filter(({ rule }) => rule === "MD005")
        .map(({ level }) => level);
    expect(await levels("pypi")).toEqual(["error"]);
    expect(await levels("other")).toEqual(["info"]);
  });

  const headers = (name: string, value: string) => ({
    wheel: { metadataVersion: "2.4", headers: [[name, value]] as const },
  });
  const unknown = { table: "licences", rule: "LI001" } as const;
  const platform = { table: "platform-tags", rule: "FN008" } as const;
  const version = { table: "metadata-versions", rule: "MD001" } as const;

  it.each([
    {
      ...({ table: "classifiers", rule: "MD008", old: "warning" } as const),
      ...headers("Classifier", "Topic :: Something New"),
    },
    { ...unknown, old: "warning", ...headers("License-Expression", "New-License-1.0") },
    { ...unknown, old: "warning", ...headers("License-Expression", "MIT WITH New-exception") },
    { ...unknown, old: "error", ...headers("License-Expression", "MIT OR") },
    { ...platform, old: "warning", wheel: { tag: "py3-none-macosx_99_0_arm64" } },
    { ...platform, old: "error", wheel: { tag: "py3-none-linux_x86_64" } },
    { ...version, old: "warning", wheel: { metadataVersion: "3.0" } },
    { ...version, old: "error", wheel: { metadataVersion: "2.0" } },
    { ...version, old: "error", wheel: { metadataVersion: "new" } },
  ])("is an error of $rule while its table is young, then $old: $wheel", async (example) => {
    const { table, rule, old, wheel } = example;
    const upload = await readUpload(wheelFilename(wheel), makeWheel(wheel));
    const finding = async (days: number) => {
      const date = new Date(Date.parse(tableDates[table]) + days * 24 * 60 * 60 * 1000);
      const { findings } = await judgeUpload(upload, { ...options, now: date });
      return findings.find((one) => one.rule === rule);
    };
    expect(await finding(59)).toMatchObject({ level: "error" });
    // What PyPI would answer is told all the same.
    expect(await finding(61)).toMatchObject({ level: old, refusal: { status: 400 } });
  });

  it("leaves out the rules that are to be ignored", async () => {
    const ids = async (ignore: readonly string[]) =>
      (await judge(wheelFilename(), makeWheel(), { ignore: new Set(ignore) })).map(
        ({ rule }) => rule,
      );
    expect(await ids([])).toContain("LI008");
    expect(await ids(["LI008"])).not.toContain("LI008");
  });

  it("renders a description once, whatever number of rules asks", async () => {
    let calls = 0;
    const wheel = makeWheel({ description: "A *README*\n" });
    await judge(wheelFilename(), wheel, {
      render: async () => {
        calls += 1;
        return { kind: "rendered", html: "" };
      },
    });
    expect(calls).toBe(1);
  });

  it("judges a wheel without METADATA by what is there", async () => {
    const upload = await readUpload("demo_pkg-1.0-py3-none-any.whl", makeSdist());
    expect(upload.form).toBeUndefined();
    const { findings } = await judgeUpload(upload, { ...options, now });
    expect(findings.map(({ rule }) => rule)).toEqual(["ZP001"]);
  });
});
