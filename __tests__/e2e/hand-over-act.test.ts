import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { cloneAction, consumerRepository, installedAct } from "../support/act.ts";
import { type ActEnded, runOnAct } from "../support/act-pipeline.ts";
import { builtFiles, handOverWorkflow, presentFiles } from "../support/hand-over-workflow.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const minute = 60_000;

const results = ({ jobs }: ActEnded) =>
  Object.fromEntries(Object.entries(jobs).map(([name, { result }]) => [name, result]));

describe("distributions between jobs on nektos/act", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  const path = (name: string) => join(folder.path, name);
  const run = (more: { vars?: Record<string, string>; job?: string } = {}) =>
    runOnAct({
      repository: path("consumer"),
      action: path("action"),
      folder: path("runner"),
      ...more,
    });

  beforeAll(async () => {
    folder = await temporaryFolder();
    await installedAct();
    await cloneAction(path("action"));
    await consumerRepository(path("consumer"), path("action/examples/hello-setuptools"), {
      "release.yml": handOverWorkflow("org/pypi-publish@v1"),
    });
  }, 15 * minute);

  afterAll(() => folder?.[Symbol.asyncDispose]());

  it(
    "go from job to job, and from the legs of a matrix to the job that merges them",
    async () => {
      const { jobs, text } = await run();
      const log = (name: string) => jobs[name]?.text ?? text;
      expect(log("check")).toContain("Fetching artifact `distributions`");
      expect(presentFiles(log("check"))).toEqual(builtFiles(log("build")));
      expect(log("merge")).toContain("Put 2 distributions of 3 artifacts into");
      expect(presentFiles(log("merge"))).toEqual(builtFiles(log("build")));
      expect(results({ jobs, text, status: 1 })).toEqual({
        build: "success",
        check: "success",
        "legs (a)": "success",
        "legs (b)": "success",
        merge: "success",
        merged: "success",
        "twins (a)": "success",
        "twins (b)": "failure",
      });
      expect(log("twins (b)")).toContain("The run has an artifact `twins` already");
      expect(log("twins (b)")).toMatch(/such as `artifact-name: twins-\$\{\{ matrix\.leg \}\}`/);
    },
    5 * minute,
  );

  it(
    "are adopted by a build that runs again, unless `rebuild` is set",
    async () => {
      const again = await run({ job: "check" });
      expect(again.status).toBe(0);
      expect(again.jobs["build"]?.text).toContain("Adopted");
      expect(again.jobs["build"]?.text).not.toContain("Build the sdist");
      const rebuilt = await run({ job: "check", vars: { REBUILD: "yes" } });
      expect(rebuilt.status).toBe(0);
      expect(rebuilt.jobs["build"]?.text).toContain("replaced: `rebuild` is set");
      expect(builtFiles(rebuilt.jobs["build"]?.text)).toEqual(
        builtFiles(again.jobs["build"]?.text),
      );
    },
    5 * minute,
  );
});
