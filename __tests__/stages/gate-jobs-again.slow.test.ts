import { describe, expect, it } from "@jest/globals";
import type { Evidence } from "../../src/gate/evidence.ts";
import { gatedRun, leaveAll, succeeded, verifiedOnTest } from "../support/gating.ts";

describe("the jobs to run again", () => {
  it("are the upload to the test index too, where that had other files", async () => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    const files = JSON.stringify(run.files.map((file) => ({ ...file, sha256: "0".repeat(64) })));
    const evidence: Evidence = {
      stage: "upload",
      index: verifiedOnTest.index,
      credential: { kind: "token", source: "the input `password`" },
      result: "uploaded",
    };
    const [uploaded, verified] = [
      await run.leave("publish-testpypi", { evidence, files }),
      await run.leave("verify-testpypi", { evidence: verifiedOnTest, files }),
    ];
    const { "verify-testpypi": _before, ...others } = needs;
    const { status, summary } = await run.upload({
      ...others,
      "publish-testpypi": succeeded({ "record-sha256": uploaded }),
      "verify-testpypi": succeeded({ "record-sha256": verified }),
    });
    expect(status).toBe(1);
    expect(summary).toContain("run the jobs `publish-testpypi`, `verify-testpypi` again");
  });

  it("are not asked for outputs where they did not come to their end", async () => {
    await using run = await gatedRun();
    const needs = await leaveAll(run);
    const { status, summary } = await run.upload({
      ...needs,
      "verify-testpypi": { result: "skipped", outputs: {} },
    });
    expect(status).toBe(1);
    expect(summary).toContain("job `verify-testpypi` ended with `skipped`: see its `if`");
    expect(summary).toContain("job `verify-testpypi` has no good record");
    expect(summary).not.toContain("to its `outputs`");
  });
});
