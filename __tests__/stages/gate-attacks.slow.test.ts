import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { unzipSync } from "fflate";
import { manifestName } from "../../src/manifest.ts";
import { makeWheel } from "../support/distributions.ts";
import {
  cleanCheck,
  type GatedRun,
  gatedRun,
  leaveAll,
  passedTests,
  soundRelease,
  succeeded,
  verifiedOnTest,
} from "../support/gating.ts";

/** What must not be published: whoever may write artifacts may not write outputs of jobs. */
async function refused(
  run: GatedRun,
  needs: unknown,
  inputs: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { status, outputs, summary } = await run.upload(needs, inputs);
  expect(outputs["gate"] ?? "failed").toBe("failed");
  expect(outputs["uploaded"]).toBeUndefined();
  expect(status).not.toBe(0);
  return summary;
}

const names = {
  test: "release-record-test-validate-1",
  build: "release-record-build-build-1",
  check: "release-record-build-check-1",
  verify: "release-record-verify-testpypi-verify-1",
} as const;

const recordIn = async (run: GatedRun, name: string): Promise<string> => {
  const members = unzipSync(await run.server.zip(name));
  return Buffer.from(members["record.json"] ?? []).toString();
};

describe("a record", () => {
  it.each(Object.entries(names))("of %s does not pass when it was edited", async (_job, name) => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    const text = await recordIn(run, name);
    await run.forge(name, `${text.trimEnd()} \n`);
    const summary = await refused(run, needs);
    expect(summary).toContain("is missing or was edited");
    expect(summary).toMatch(/run the job `(test|build|verify-testpypi)` again/);
  });

  it.each([
    ["no JSON", "{"],
    ["another schema", '{"schema": 2}'],
    ["a list", "[]"],
    ["huge", `{"schema": 1, "stage": "${"x".repeat(400_000)}"}`],
    ["a bomb", " ".repeat(30_000_000)],
    ["nothing", ""],
  ])("that is %s does not pass, and is named", async (_what, content) => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    await run.forge(names.verify, content);
    const summary = await refused(run, needs);
    expect(summary).toContain("job `verify-testpypi` left, is missing or was edited");
    expect(summary).toContain(names.verify);
  });

  it("that no output vouches for is worth nothing", async () => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    const { test: _left, ...others } = needs;
    expect(await refused(run, others)).toContain(
      "job `test` has a record that the tests passed, but is not in `needs`: add it",
    );
    expect(await refused(run, { ...needs, test: succeeded() })).toContain(
      "job `test` has no output that vouches for its record of the stage `validate`",
    );
  });

  it("of a stage that failed does not pass, although its job went on", async () => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    const failed = await run.leave("test", { evidence: passedTests, failure: new Error("red") });
    expect(
      await refused(run, { ...needs, test: succeeded({ "record-sha256": failed }) }),
    ).toContain("the stage `validate` failed in job `test`");
  });

  it("of other files does not pass", async () => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    const files = JSON.stringify(
      run.files.map((file, index) => (index === 0 ? { ...file, sha256: "0".repeat(64) } : file)),
    );
    const stale = await run.leave("verify-testpypi", { evidence: verifiedOnTest, files });
    const summary = await refused(run, {
      ...needs,
      "verify-testpypi": succeeded({ "record-sha256": stale }),
    });
    expect(summary).toContain("job `verify-testpypi` left its record of other files");
    expect(summary).toContain("run the job `verify-testpypi` again");
  });

  it.each([
    ["run", { GITHUB_RUN_ID: "6" }, "is of run 6 of"],
    ["repository", { GITHUB_REPOSITORY: "fork/demo" }, "of `fork/demo`"],
  ])("of another %s does not pass", async (_what, env, problem) => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    const foreign = await run.leave("test", { evidence: passedTests, env });
    const summary = await refused(run, {
      ...needs,
      test: succeeded({ "record-sha256": foreign }),
    });
    expect(summary).toContain(problem);
  });

  it("of another commit does not pass", async () => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    await run.writeManifest({ commit: "b".repeat(40) });
    const [build, check] = [
      await run.leave("build", { evidence: { stage: "build" } }),
      await run.leave("build", { evidence: cleanCheck }),
    ];
    const outputs = { "build-record-sha256": build, "check-record-sha256": check };
    // The files were built for another commit than the one of the run, which is found before.
    expect(await refused(run, { ...needs, build: succeeded(outputs) })).toContain("commit");
  });
});

describe("the files", () => {
  it("do not pass when they were swapped with everything that tells of them", async () => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    const wheel = run.files[0]?.filename ?? "";
    const evil = makeWheel({ ...soundRelease, files: { "demo_pkg/evil.py": "print('evil')\n" } });
    await writeFile(join(run.dist, wheel), evil);
    const text = await readFile(join(run.dist, manifestName), "utf8");
    const { createHash } = await import("node:crypto");
    const sha256 = createHash("sha256").update(evil).digest("hex");
    const manifest = text
      .replace(run.files[0]?.sha256 ?? "", sha256)
      .replace(`"size": ${run.files[0]?.size}`, `"size": ${evil.length}`);
    await writeFile(join(run.dist, manifestName), manifest);
    for (const name of Object.values(names)) {
      const record = await recordIn(run, name);
      await run.forge(name, record.replace(run.files[0]?.sha256 ?? "", sha256));
    }
    const summary = await refused(run, needs);
    // That of the tests tells of no files.
    expect(summary.match(/is missing or was edited/g)).toHaveLength(3);
  });

  it("do not pass when only the manifest was changed", async () => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    await run.writeManifest({ settings: { retries: "0" } });
    expect(await refused(run, needs)).toContain("the release manifest has sha256");
  });
});

describe("a matrix", () => {
  const leg = (python: string) => JSON.stringify({ python });
  const python = (version: string) => ({ ...passedTests, python: version }) as typeof passedTests;

  it("passes with the hash of one leg, and tells of the others", async () => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    await run.leave("tests", { evidence: python("3.10.1"), matrix: leg("3.10") });
    const last = await run.leave("tests", { evidence: python("3.12.2"), matrix: leg("3.12") });
    const { status, summary } = await run.upload({
      ...needs,
      tests: succeeded({ "record-sha256": last }),
    });
    expect(status).toBe(0);
    expect(summary).toContain("other legs say: Python 3.10.1");
  });

  it("does not pass with a leg that failed, but does when that ran again", async () => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    const red = { evidence: python("3.10.1"), matrix: leg("3.10"), failure: new Error("red") };
    await run.leave("tests", red);
    const last = await run.leave("tests", { evidence: python("3.12.2"), matrix: leg("3.12") });
    const all = { ...needs, tests: succeeded({ "record-sha256": last }) };
    expect(await refused(run, all)).toContain("failed in job `tests`");
    const again = { GITHUB_RUN_ATTEMPT: "2" };
    await run.leave("tests", { evidence: python("3.10.1"), matrix: leg("3.10"), env: again });
    expect((await run.upload(all)).status).toBe(0);
  });

  it("takes no leg's word for another record", async () => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    const evidence = { ...passedTests, commands: [] } as typeof passedTests;
    const last = await run.leave("test", { evidence, matrix: leg("3.12") });
    await run.leave("test", { evidence: python("3.10.1"), matrix: leg("3.10") });
    const summary = await refused(run, { ...needs, test: succeeded({ "record-sha256": last }) });
    expect(summary).toContain("no tests ran in job `test`");
  });
});

describe("the test index", () => {
  it.each([
    ["that verified nothing", { verified: false }, "did not verify the files"],
    ["without one of the Pythons", { pythons: ["3.11", "3.13"] }, "no environment of Python 3.13"],
    ["without any Python", { environments: [] }, "no environment of Python 3.11 that worked"],
  ])("does not pass by a record %s", async (_what, changes, problem) => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    const evidence = { ...verifiedOnTest, ...changes };
    const weak = await run.leave("verify-testpypi", { evidence });
    expect(
      await refused(run, { ...needs, "verify-testpypi": succeeded({ "record-sha256": weak }) }),
    ).toContain(problem);
  });

  it("is another one than the one that is uploaded to", async () => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    const index = { title: "PyPI", url: `${run.index.url}simple` };
    const same = await run.leave("verify-testpypi", { evidence: { ...verifiedOnTest, index } });
    expect(
      await refused(run, { ...needs, "verify-testpypi": succeeded({ "record-sha256": same }) }),
    ).toContain("not on a test index");
  });
});

describe("the inputs of the gate", () => {
  it.each([
    [{ needs: "test" }, "must be the JSON of the jobs"],
    [{ "gate-without": "check" }, "Input `gate-without` must be of"],
    [{ gate: "perhaps" }, "Input `gate` must be `true` or `false`"],
  ])("are refused where they are %j", async (inputs, problem) => {
    await using run = await gatedRun();
    expect(await refused(run, {}, inputs)).toContain(problem);
  });
});
