import { describe, expect, it } from "@jest/globals";
import type { Distribution } from "../../src/distributions.ts";
import type { FoundRecord } from "../../src/gate/fetch-records.ts";
import type { GateSubject } from "../../src/gate/gate-subject.ts";
import { recordsOfJobs } from "../../src/gate/job-records.ts";
import { judgeJobs, judgeTests } from "../../src/gate/judge-jobs.ts";
import { judgeCommit, judgeVersion } from "../../src/gate/judge-tag.ts";
import { parseNeeds } from "../../src/gate/needs.ts";
import type { ReleaseRecord } from "../../src/gate/release-record.ts";
import { gateFailure, gateSummary } from "../../src/gate/report-gate.ts";

const commit = "c".repeat(40);
const run = { repository: "acme/demo", run: "7" };

const record = (changes: Partial<ReleaseRecord> = {}): ReleaseRecord => ({
  ...{ schema: 1, stage: "validate", job: "test", step: "test", ...run, commit, files: {} },
  ...{ result: "success", versions: {} },
  evidence: {
    stage: "validate",
    python: "3.12.1",
    commands: [{ kind: "tests", command: "pytest", ok: true, tests: 3 }],
  },
  ...changes,
});

const found = (...records: readonly ReleaseRecord[]): FoundRecord[] =>
  records.map((one, index) => ({ name: `r${index}`, sha256: `${index}`, record: one }));

const versioned = (version: string) =>
  ({ filename: "demo", metadata: { single: { version } } }) as unknown as Distribution;

function subject(changes: Partial<GateSubject> = {}): GateSubject {
  return {
    distributions: [versioned("1.0")],
    manifest: { schema: 1, name: "demo", version: "1.0", commit } as GateSubject["manifest"],
    manifestSha256: undefined,
    index: { title: "PyPI", url: "https://pypi.org/simple" },
    tag: "v1.0",
    without: new Set(),
    findings: [],
    ignored: [],
    credential: { kind: "token", source: "here", findings: [] },
    jobs: [],
    found: [],
    env: { GITHUB_REF: "refs/tags/v1.0", GITHUB_SHA: commit },
    ...changes,
  };
}

const textsOf = ({ problems }: { readonly problems: readonly { readonly text: string }[] }) =>
  problems.map(({ text }) => text);

describe("the version", () => {
  it.each([
    ["1.0", "v1.0"],
    ["1.0.0", "1.0"],
    ["1.0.post1", "v1.0.post1"],
    ["1!2.0", "v1!2.0"],
    ["1.0", "demo-v1.0"],
  ])("%s passes with tag %s", (version, tag) => {
    expect(textsOf(judgeVersion(subject({ distributions: [versioned(version)], tag })))).toEqual(
      [],
    );
  });

  it.each([
    ["1.0rc1", "v1.0rc1", "1.0rc1 is a pre-release"],
    ["1.0.dev3", "v1.0.dev3", "1.0.dev3 is a development version"],
    ["1.0+cpu", "v1.0+cpu", "1.0+cpu is a local version"],
    ["1.0", "v1.1", "tag `v1.1` is not that of version 1.0"],
    ["one", "v1", "`one` is no version"],
    ["1.0", undefined, "no tag started the run, and the input `tag` names none"],
  ])("%s does not pass with tag %s", (version, tag, problem) => {
    const row = judgeVersion(subject({ distributions: [versioned(version)], tag }));
    expect(textsOf(row)[0]).toContain(problem);
  });

  it("may be a pre-release where the gate leaves that out, and nothing else", () => {
    const without = new Set(["final"] as const);
    const judge = (version: string) =>
      judgeVersion(subject({ without, distributions: [versioned(version)], tag: `v${version}` }))
        .state;
    expect(["1.0rc1", "1.0.dev1", "1.0a1.dev1"].map(judge)).toEqual(["ok", "failed", "failed"]);
  });
});

describe("the commit", () => {
  it("is the one that the runner names for the tag that was pushed", () => {
    expect(judgeCommit(subject()).state).toBe("ok");
    const row = judgeCommit(subject({ env: { GITHUB_REF: "refs/tags/v1.0", GITHUB_SHA: "d" } }));
    expect(textsOf(row)).toEqual([
      `tag \`v1.0\` is commit d, and what was built is of ${commit.slice(0, 12)}`,
    ]);
  });

  it("is not the runner's where another tag is named", () => {
    expect(textsOf(judgeCommit(subject({ tag: "v0.9" })))[0]).toContain("no record says");
  });

  it("does not pass where two checkouts disagree about the tag", () => {
    const needs = parseNeeds(
      '{"test": {"result": "success", "outputs": {"record-sha256": "0", "b-record-sha256": "1"}}}',
    );
    const tagged = { tag: "v0.9", "tag-commit": commit };
    const records = found(record(tagged), record({ ...tagged, "tag-commit": "d".repeat(40) }));
    const jobs = recordsOfJobs(needs, records, run);
    const row = judgeCommit(subject({ tag: "v0.9", jobs }));
    expect(row.problems).toEqual([
      { text: expect.stringContaining(`is commit ${"d".repeat(12)}`), job: "test" },
    ]);
  });
});

describe("the needed jobs", () => {
  it.each(["failure", "cancelled", "skipped"])("do not pass with one that ended with %s", (end) => {
    const needs = parseNeeds(JSON.stringify({ docs: { result: end, outputs: {} } }));
    const row = judgeJobs(subject({ jobs: recordsOfJobs(needs, [], run) }));
    expect(row.problems).toEqual([
      { text: expect.stringMatching(`^job \`docs\` ended with \`${end}\``), job: "docs" },
    ]);
  });

  it("are told by the hashes in all of their outputs that end like one", () => {
    const needs = parseNeeds(
      JSON.stringify({
        a: { result: "success", outputs: { "record-sha256": "1", "test-record-sha256": "2" } },
        b: { result: "success", outputs: { "record-sha256": "", "manifest-sha256": "3" } },
      }),
    );
    expect(needs.map(({ records }) => records)).toEqual([["1", "2"], []]);
  });

  it("are told without what could be a command, or markup, of somebody else", () => {
    const evil = "a\n::set-output name=x::y \u001b[31m<img>";
    const outputs = { "record-sha256": evil.repeat(100) };
    const [needed] = parseNeeds(JSON.stringify({ [evil]: { result: evil, outputs } }));
    expect(JSON.stringify(needed)).toMatch(/^[\w.?{}":,[\]-]{50,300}$/);
  });

  it.each(["", "[]", "null", "1", '{"a": 1}', "{"])("are not read from `%s`", (text) => {
    expect(() => parseNeeds(text)).toThrow("Input `needs` must be the JSON");
  });
});

describe("the tests", () => {
  it("are those of the commit that was built", () => {
    const needs = parseNeeds('{"test": {"result": "success", "outputs": {"record-sha256": "0"}}}');
    const all = found(record({ commit: "d".repeat(40) }));
    const row = judgeTests(subject({ jobs: recordsOfJobs(needs, all, run), found: all }));
    expect(textsOf(row)).toEqual([
      `job \`test\` tested ${"d".repeat(12)}, and what was built is of ${commit.slice(0, 12)}`,
    ]);
  });

  it.each([
    ["none", { kind: "tests", tests: 0 }, "failed"],
    ["one", { kind: "tests", tests: 1 }, "ok"],
    ["an unknown number", { kind: "tests" }, "ok"],
    ["what only looks at the code", { kind: "lint" }, "failed"],
  ] as const)("that ran may be %s", (_what, about, state) => {
    const needs = parseNeeds('{"test": {"result": "success", "outputs": {"record-sha256": "0"}}}');
    const commands = [{ command: "x", ok: true, ...about }];
    const all = found(record({ evidence: { stage: "validate", commands } }));
    expect(judgeTests(subject({ jobs: recordsOfJobs(needs, all, run) })).state).toBe(state);
  });

  it("may be missing, which is said with what to write", () => {
    expect(textsOf(judgeTests(subject()))).toEqual([
      "no job that this one needs left a record that the tests passed: add a job with `stage: validate` to `needs`, or write `gate-without: tests` where it has none",
    ]);
  });

  it("may be a reusable workflow's, whose job has another name", () => {
    const needs = parseNeeds('{"call": {"result": "success", "outputs": {"record-sha256": "0"}}}');
    const all = found(record());
    const row = judgeTests(subject({ jobs: recordsOfJobs(needs, all, run), found: all }));
    expect(row).toMatchObject({
      state: "ok",
      evidence: "Python 3.12.1: 1 command, 3 tests",
      jobs: ["call"],
    });
  });
});

describe("the table", () => {
  it("keeps what a record says on one line and out of the markup", () => {
    const forged = record({
      job: "x",
      evidence: {
        stage: "validate",
        python: "<img src=x>| [click](https://evil.example) `",
        commands: [],
      },
    });
    const needs = parseNeeds('{"x": {"result": "success", "outputs": {"record-sha256": "0"}}}');
    const row = judgeTests(subject({ jobs: recordsOfJobs(needs, found(forged), run) }));
    const summary = gateSummary([row], "Title");
    expect(summary).toContain("&#60;img src=x>\\| &#91;click](https://evil.example) &#96;");
    expect(summary.split("\n")).toHaveLength(6);
    expect(gateFailure([row], "PyPI")).toMatchObject({
      code: "gate-failed",
      message:
        "The gate before PyPI found 1 problem, so nothing was sent\n  Tests green: no tests ran in job `x`: name them as `commands` there, or write `gate-without: tests`",
      hint: "run the job `x` again, then this one; mend first what is named",
    });
  });
});
