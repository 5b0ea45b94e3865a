import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { ArtifactServerKind } from "../support/artifact-servers.ts";
import { gatedRun, succeeded } from "../support/gating.ts";
import { runAction } from "../support/run-program.ts";

const kinds: readonly ArtifactServerKind[] = ["github", "gitea-1.26", "gitea-1.25", "act"];

describe.each(kinds)("the bundled action and the artifacts of %s", (kind) => {
  it("leave records, replace them, and pass the gate with them", async () => {
    await using run = await gatedRun({ kind });
    let steps = 0;
    const step = (job: string, action: string, inputs: Record<string, string>) => {
      steps += 1;
      return runAction(
        { "project-dir": run.folder, matrix: "null", ...inputs },
        {
          folder: run.folder,
          files: join(run.folder, `files-${steps}`),
          env: {
            ...run.server.envOf(job),
            ...{ GITHUB_REPOSITORY: "acme/demo", GITHUB_RUN_ID: "7", GITHUB_RUN_ATTEMPT: "1" },
            ...{ GITHUB_REF: "refs/tags/v1.0", GITHUB_SHA: run.commit },
            ...{ GITHUB_JOB: job, GITHUB_ACTION: action },
          },
        },
      );
    };
    const first = await step("build", "check", { stage: "check" });
    const second = await step("build", "check", { stage: "check", ignore: "LI008" });
    expect([first.status, second.status]).toEqual([0, 0]);
    const published = {
      ...{ stage: "upload", gate: "true", "gate-without": "tests testpypi" },
      ...{ index: `${run.index.url}legacy/`, password: "pypi-test", attestations: "off" },
    };
    const upload = (record: string | undefined) =>
      step("publish", "upload", {
        ...published,
        needs: JSON.stringify({ build: succeeded({ "record-sha256": record ?? "" }) }),
      });
    const stale = await upload(first.outputs["record-sha256"]);
    expect([stale.status, stale.outputs["gate"]]).toEqual([1, "failed"]);
    const passed = await upload(second.outputs["record-sha256"]);
    expect([passed.status, passed.outputs["gate"]]).toEqual([0, "passed"]);
    expect(passed.summary).toContain("passed the gate");
    expect(passed.outputs["record-sha256"]).toMatch(/^[0-9a-f]{64}$/);
  });
});
