import { describe, expect, it } from "@jest/globals";
import { recordName } from "../../src/gate/job-identity.ts";
import { formatRecord, parseRecord, type ReleaseRecord } from "../../src/gate/release-record.ts";

const same = (text: string) => text;

const record: ReleaseRecord = {
  ...{ schema: 1, stage: "verify", job: "verify", step: "verify", attempt: "1" },
  ...{ leg: '{ "python": "3.12" }', repository: "acme/demo", run: "7", commit: "c".repeat(40) },
  ...{ tag: "v1.0", "tag-commit": "c".repeat(40), "manifest-sha256": "a".repeat(64) },
  files: { "demo-1.0.tar.gz": "b".repeat(64) },
  result: "failure",
  failure: "served-different",
  evidence: {
    stage: "verify",
    index: { title: "TestPyPI", url: "https://test.pypi.org/simple" },
    verified: false,
    pythons: ["3.12"],
    environments: [{ python: "3.12.1", source: "wheel", ok: true }],
  },
  versions: { "pypi-publish": "1.0.0" },
};

const changed = (change: object) => parseRecord(JSON.stringify({ ...record, ...change }));

describe("a record", () => {
  it("is read as it was written, the same bytes every time", () => {
    const text = formatRecord(record, same);
    expect(parseRecord(text)).toEqual(record);
    expect(formatRecord(parseRecord(text) ?? record, same)).toBe(text);
  });

  it("is read for every stage", () => {
    const evidence = [
      { stage: "validate", python: "3.12.1", version: "1.0", secrets: 0, readme: "README.md" },
      { stage: "validate", changelog: { file: "NEWS", heading: "1.0" }, licence: "LICENSE" },
      { stage: "build", reproducible: true },
      { stage: "check", errors: 0, warnings: 2, ignored: ["LI006"] },
      {
        ...{ stage: "upload", index: { title: "PyPI", url: "https://pypi.org/simple" } },
        ...{ credential: { kind: "token", source: "here" }, result: "uploaded" },
      },
    ].map((one) => (one.stage === "validate" ? { ...one, commands: [] } : one));
    for (const one of evidence) expect(changed({ stage: one.stage, evidence: one })).toBeDefined();
  });

  it.each([
    ["of a later schema", { schema: 2 }],
    ["of an unknown stage", { stage: "release" }],
    ["with another stage's evidence", { stage: "build" }],
    ["with more than a stage writes", { extra: true }],
    ["without its files", { files: undefined }],
    ["with files without hashes", { files: { "demo-1.0.tar.gz": "B".repeat(64) } }],
    ["with a list of files", { files: [] }],
    ["with another result", { result: "skipped" }],
    ["with a number for a text", { job: 1 }],
    ["with a long text", { job: "x".repeat(4001) }],
    ["with a command to the runner", { failure: "x\n::add-mask::y" }],
    ["with more evidence", { evidence: { ...record.evidence, more: 1 } }],
    ["with evidence of no stage", { evidence: {} }],
    ["with evidence that is no object", { evidence: "verified" }],
    ["with a negative number", { stage: "check", evidence: { stage: "check", errors: -1 } }],
    ["with a prototype in place of a value", JSON.parse('{"__proto__": {"a": 1}}') as object],
  ])("is none %s", (what, change) => {
    const text = JSON.stringify({ ...record, ...change });
    const forged = what.includes("prototype") ? text.replace('"schema":1', '"__proto__":{}') : text;
    expect(parseRecord(forged)).toBeUndefined();
  });

  it.each(["", "{", "null", "[]", "1", '"record"', "{}"])("is none in `%s`", (text) => {
    expect(parseRecord(text)).toBeUndefined();
  });

  it("holds no secret, and stays a record where one is part of our own words", () => {
    const evidence = {
      stage: "validate",
      commands: [{ kind: "tests", command: "pytest --key hunter2", ok: true }],
    } as const;
    const mask = (text: string) => text.replaceAll("hunter2", "***").replaceAll("test", "***");
    const text = formatRecord({ ...record, stage: "validate", evidence }, mask);
    expect(text).not.toContain("hunter2");
    expect(parseRecord(text)?.evidence).toEqual({
      stage: "validate",
      commands: [{ kind: "tests", command: "py*** --key ***", ok: true }],
    });
  });

  it("cuts what would be too long to be read again", () => {
    const evidence = {
      stage: "validate",
      commands: [{ kind: "other", command: `a\nb ${"x".repeat(9000)}`, ok: true }],
    } as const;
    expect(
      parseRecord(formatRecord({ ...record, stage: "validate", evidence }, same)),
    ).toBeDefined();
  });
});

describe("the artifact of a record", () => {
  const identity = { job: "test", step: "__acme_pypi-publish", repository: "acme/demo", run: "7" };

  it("has a name of its own for each leg, step and attempt", () => {
    const leg = '{ "python": "3.12" }';
    expect([
      recordName(identity),
      recordName({ ...identity, attempt: "2" }),
      recordName({ ...identity, leg, attempt: "1" }),
      recordName({ ...identity, step: "a/b c" }),
    ]).toEqual([
      "release-record-test-__acme_pypi-publish",
      "release-record-test-__acme_pypi-publish-2",
      expect.stringMatching(/^release-record-test-[0-9a-f]{8}-__acme_pypi-publish-1$/),
      "release-record-test-a-b-c",
    ]);
  });
});
