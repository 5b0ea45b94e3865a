import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { unzipSync } from "fflate";
import { parseRecord } from "../../src/gate/release-record.ts";
import { manifestName } from "../../src/manifest.ts";
import { sha256 } from "../rehearsal/running-index.ts";
import { type GatedRun, gatedRun, passedTests } from "../support/gating.ts";

const name = "release-record-build-__org_pypi-publish-1";

const stored = async (run: GatedRun, artifact = name) => {
  const content = unzipSync(await run.server.zip(artifact))["record.json"] ?? new Uint8Array();
  return { content, record: parseRecord(Buffer.from(content).toString()) };
};

describe("a stage in a run that hands files over", () => {
  it("leaves a record, and puts out its hash", async () => {
    await using run = await gatedRun();
    const { status, outputs } = await run.step("build", "check", { matrix: "null" });
    const { content, record } = await stored(run);
    expect(status).toBe(0);
    expect(outputs["record-sha256"]).toBe(sha256(content));
    expect(record).toEqual({
      ...{ schema: 1, stage: "check", job: "build", step: "__org_pypi-publish", attempt: "1" },
      ...{ repository: "acme/demo", run: "7", commit: run.commit, tag: "v1.0" },
      "manifest-sha256": expect.stringMatching(/^[0-9a-f]{64}$/),
      files: Object.fromEntries(run.files.map(({ filename, sha256: hash }) => [filename, hash])),
      result: "success",
      evidence: { stage: "check", errors: 0, warnings: expect.any(Number), ignored: [] },
      versions: expect.objectContaining({ "pypi-publish": expect.any(String) }),
    });
  });

  it("leaves one when it fails, whether it found something or was stopped by it", async () => {
    await using run = await gatedRun();
    const strict = await run.step("build", "check", { expect: "cp312-win_amd64" });
    expect(strict.status).toBe(1);
    expect((await stored(run)).record).toMatchObject({
      result: "failure",
      failure: "release-incomplete",
      evidence: { stage: "check" },
    });
    const thrown = await run.step("build", "upload", {}, { GITHUB_ACTION: "up" });
    expect(thrown.status).not.toBe(0);
    const left = await stored(run, "release-record-build-up-1");
    expect(left.record).toMatchObject({ stage: "upload", result: "failure" });
    expect(thrown.outputs["record-sha256"]).toBe(sha256(left.content));
  });

  it("tells the legs of a matrix from each other", async () => {
    await using run = await gatedRun();
    await run.step("build", "check", { matrix: '{\n  "python": "3.12"\n}' });
    await run.step("build", "check", { matrix: '{"python": "3.13"}' });
    const names = run.server.requests.filter((request) => request === "CreateArtifact");
    expect(names).toHaveLength(2);
  });

  it("says what the gate will say where the record cannot be left, and goes on", async () => {
    await using run = await gatedRun();
    run.server.fail("CreateArtifact", run.server.failures.quota);
    const { status, lines, outputs } = await run.step("build", "check");
    expect(status).toBe(0);
    expect(outputs["record-sha256"]).toBeUndefined();
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^warning: The record of this stage could not be left: .+`build` is missing$/s,
      ),
    );
  });

  it("knows the commit of a tag that is named by hand", async () => {
    await using run = await gatedRun({ env: { GITHUB_REF: "refs/heads/main" } });
    await run.leave("build", { evidence: passedTests, inputs: { tag: "refs/tags/v1.0" } });
    expect((await stored(run, "release-record-build-validate-1")).record).toMatchObject({
      ...{ commit: run.commit, tag: "v1.0", "tag-commit": run.commit, files: {} },
    });
  });
});

describe("no artifact is left", () => {
  const nothing = async (run: GatedRun, inputs = {}, env = {}) => {
    const { outputs } = await run.step("build", "check", inputs, env);
    expect(outputs["record-sha256"]).toBeUndefined();
    expect(run.server.requests).toEqual([]);
  };

  it("of files that were built elsewhere", async () => {
    await using run = await gatedRun();
    await rm(join(run.dist, manifestName));
    await nothing(run);
  });

  it("of files of another run", async () => {
    await using run = await gatedRun({ manifest: { run: "6" } });
    await nothing(run);
  });

  it("with `artifact-name: none`, and without an artifact service", async () => {
    await using run = await gatedRun();
    await nothing(run, { "artifact-name": "none" });
    await nothing(run, {}, { ACTIONS_RUNTIME_TOKEN: "" });
  });

  it("by a manifest that only looks like one of the run", async () => {
    await using run = await gatedRun();
    await writeFile(join(run.dist, manifestName), '{"run": "7"');
    await nothing(run);
  });
});
