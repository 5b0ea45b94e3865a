import { readdir } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import {
  cleanCheck,
  gatedRun,
  leaveAll,
  passedTests,
  soundRelease,
  succeeded,
  verifiedOnTest,
} from "../support/gating.ts";

const sent = async (run: { readonly index: { readonly directory: string } }) =>
  (await readdir(run.index.directory, { recursive: true }).catch(() => [])).filter((name) =>
    /\.(whl|tar\.gz)$/.test(name),
  );

const rowsOf = (summary: string) =>
  Object.fromEntries(
    [...summary.matchAll(/^\| ([^|]+) \| (?:\*\*)?(ok|failed|left out)(?:\*\*)? \|/gm)].map(
      ([, title = "", state]) => [title, state],
    ),
  );

const failing = (summary: string) =>
  Object.entries(rowsOf(summary))
    .filter(([, state]) => state === "failed")
    .map(([title]) => title);

describe("an upload behind the gate", () => {
  it("is sent when every earlier job left a good record, and shows the table", async () => {
    await using run = await gatedRun();
    const { status, lines, outputs, summary } = await run.upload(await leaveAll(run));
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ gate: "passed", result: "uploaded" });
    expect(await sent(run)).toHaveLength(2);
    expect(Object.values(rowsOf(summary))).toEqual(Array(12).fill("ok"));
    expect(lines).toContainEqual(
      expect.stringMatching(/ok +Tests green +Python 3\.11\.4: 2 commands, 12 tests \(test\)$/),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/TestPyPI: Python 3\.11\.4.*verify-testpypi/),
    );
  });

  it("names every problem at once, with the jobs to run again, and sends nothing", async () => {
    await using run = await gatedRun({
      release: { ...soundRelease, version: "2.0.dev1", description: "", headers: [] },
      sources: {},
    });
    const failed = { ...passedTests, commands: [] } as typeof passedTests;
    const needs = {
      ...(await leaveAll(run)),
      test: succeeded({ "record-sha256": await run.leave("test", { evidence: failed }) }),
    };
    const { status, summary, text, outputs } = await run.upload(needs, { password: "" });
    expect(status).toBe(1);
    expect(outputs).toEqual(expect.objectContaining({ gate: "failed" }));
    expect(await sent(run)).toEqual([]);
    expect(failing(summary)).toEqual([
      "Tests green",
      "Version final, and that of the tag",
      "Changelog has an entry",
      "README",
      "Licence",
      "Credential sound",
    ]);
    expect(text).toContain("annotation: gate-failed");
    expect(summary).toContain("run the job `test` again, then this one");
    expect(summary).toContain("2.0.dev1 is a development version");
  });

  it("runs in a dry run too", async () => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    const good = await run.upload(needs, { "dry-run": "true" });
    expect([good.status, good.outputs["gate"], good.outputs["result"]]).toEqual([
      0,
      "passed",
      "dry-run",
    ]);
    const bad = await run.upload(
      { ...needs, test: { result: "failure", outputs: {} } },
      { "dry-run": "true" },
    );
    expect([bad.status, bad.outputs["gate"]]).toEqual([1, "failed"]);
    expect(await sent(run)).toEqual([]);
  });

  it("passes again when all is on the index already", async () => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    await run.upload(needs);
    const { status, outputs } = await run.upload(needs, {}, { GITHUB_RUN_ATTEMPT: "2" });
    expect([status, outputs["gate"], outputs["result"]]).toEqual([0, "passed", "unchanged"]);
  });

  it("takes the records of the first attempt where only other jobs ran again", async () => {
    await using run = await gatedRun();
    const first = await leaveAll(run);
    const again = { evidence: verifiedOnTest, env: { GITHUB_RUN_ATTEMPT: "2" } };
    const needs = {
      ...first,
      "verify-testpypi": succeeded({
        "record-sha256": await run.leave("verify-testpypi", again),
      }),
    };
    const { status } = await run.upload(needs, {}, { GITHUB_RUN_ATTEMPT: "2" });
    expect(status).toBe(0);
  });

  it("takes records of a runner that counts no attempts, which a second one replaces", async () => {
    await using run = await gatedRun({ kind: "act", env: { GITHUB_RUN_ATTEMPT: "" } });
    const needs = await leaveAll(run);
    const failed = { ...verifiedOnTest, verified: false };
    await run.leave("verify-testpypi", { evidence: failed, failure: new Error("no") });
    const lost = await run.upload(needs);
    expect(failing(lost.summary)).toEqual([
      "Earlier jobs succeeded, their records are intact",
      "Verified on a test index",
    ]);
    await run.leave("verify-testpypi", { evidence: verifiedOnTest });
    expect((await run.upload(needs)).status).toBe(0);
  });

  it("leaves out what the pipeline does not have, and says so", async () => {
    await using run = await gatedRun({
      release: { ...soundRelease, version: "1.0rc1" },
      sources: { LICENSE: "MIT" },
      env: { GITHUB_REF: "refs/tags/v1.0rc1" },
    });
    const { build } = await leaveAll(run);
    const inputs = { "gate-without": "tests, testpypi, changelog, final" };
    const { status, summary, lines } = await run.upload({ build }, inputs);
    expect(status).toBe(0);
    expect(rowsOf(summary)).toMatchObject({
      "Tests green": "left out",
      "Verified on a test index": "left out",
      "Changelog has an entry": "left out",
      "Version final, and that of the tag": "ok",
    });
    expect(lines).toContain("warning: The gate left out tests, changelog, testpypi");
  });

  it.each([
    [{ changelog: "none" }, "left out", "`changelog: none`"],
    [{ changelog: "docs/news.md" }, "ok", "`docs/news.md`: 1.0"],
    [{ changelog: "docs/old.md" }, "failed", "no changelog is in the sdist"],
    [{}, "failed", "`CHANGELOG.md` of the sdist has no entry for 1.0"],
  ])("looks for the changelog that is named: %j", async (inputs, state, evidence) => {
    const sources = { LICENSE: "MIT", "CHANGELOG.md": "# 0.9\n", "docs/news.md": "# 1.0\n\nNew\n" };
    await using run = await gatedRun({ sources });
    const { summary } = await run.upload(await leaveAll(run), { ...inputs, "dry-run": "true" });
    expect(rowsOf(summary)["Changelog has an entry"]).toBe(state);
    expect(summary).toContain(evidence);
  });

  it("counts the files that are expected", async () => {
    await using run = await gatedRun();
    const { status, summary } = await run.upload(await leaveAll(run), {
      expect: "sdist cp312-manylinux_*_x86_64",
    });
    expect([status, failing(summary)]).toEqual([1, ["All expected files"]]);
    expect(await sent(run)).toEqual([]);
  });
});

describe("a tag that is named by hand", () => {
  const byHand = { GITHUB_EVENT_NAME: "workflow_dispatch", GITHUB_REF: "refs/heads/main" };

  it("is held against the commit that a job with a checkout found", async () => {
    await using run = await gatedRun({ env: byHand });
    const inputs = { tag: "v1.0" };
    const needs = {
      test: succeeded({
        "record-sha256": await run.leave("test", { evidence: passedTests, inputs }),
      }),
      build: succeeded({
        "check-record-sha256": await run.leave("build", { evidence: cleanCheck, inputs }),
      }),
      verify: succeeded({
        "record-sha256": await run.leave("verify", { evidence: verifiedOnTest, inputs }),
      }),
    };
    const { status, lines } = await run.upload(needs, inputs);
    expect(status).toBe(0);
    expect(lines).toContainEqual(expect.stringContaining("tag `v1.0` as the checkout has it"));
  });

  it("is not taken on trust", async () => {
    await using run = await gatedRun({ env: byHand });
    const { status, summary } = await run.upload(await leaveAll(run), { tag: "v1.0" });
    expect([status, failing(summary)]).toEqual([1, ["Built from the commit of the tag"]]);
    expect(summary).toContain("no record says which commit tag `v1.0` is");
  });
});

describe("a run that was started by hand without a tag", () => {
  const env = { GITHUB_EVENT_NAME: "workflow_dispatch", GITHUB_REF: "refs/heads/main" };
  const plain = { gate: "false", needs: "" };

  it("says what it would publish, and stops before any credential is looked for", async () => {
    await using run = await gatedRun({ env });
    const { status, text, summary } = await run.upload({}, plain);
    expect(status).toBe(2);
    expect(text).toContain("annotation: no-tag");
    expect(text).toContain(`info: It would publish demo-pkg 1.0 to ${new URL(run.index.url).host}`);
    for (const { filename } of run.files) expect(summary).toContain(filename);
    expect(text).not.toContain("Credential");
    expect(await sent(run)).toEqual([]);
  });

  it("goes on in a dry run, and with a tag", async () => {
    await using run = await gatedRun({ env });
    expect((await run.upload({}, { ...plain, "dry-run": "true" })).outputs["result"]).toBe(
      "dry-run",
    );
    expect((await run.upload({}, { ...plain, tag: "v1.0" })).outputs["result"]).toBe("uploaded");
  });

  it("publishes as ever what was not built by the run", async () => {
    await using run = await gatedRun({ env, manifest: { run: undefined as never } });
    expect((await run.upload({}, plain)).outputs["result"]).toBe("uploaded");
  });
});

describe("a gate that can see nothing", () => {
  it.each([
    ["", "the input `needs` is missing"],
    ["{}", "this job needs none"],
  ])("says what to write where `needs` is `%s`", async (needs, problem) => {
    await using run = await gatedRun();
    const { status, summary } = await run.upload({}, { needs });
    expect(status).toBe(2);
    expect(summary).toContain(problem);
    expect(summary).toContain("needs: [test, build, verify-testpypi]");
  });

  it("says what to do where no service keeps artifacts", async () => {
    await using run = await gatedRun();
    const env = { ACTIONS_RUNTIME_TOKEN: "" };
    const { status, summary } = await run.upload(await leaveAll(run), {}, env);
    expect(status).toBe(2);
    expect(summary).toContain("`gate-unusable`");
    expect(summary).toContain("ACTIONS_RUNTIME_TOKEN");
    expect(await sent(run)).toEqual([]);
  });
});
