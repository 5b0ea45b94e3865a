import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { consumerRepository } from "../support/act.ts";
import { conclusionsOf, type GiteaProject } from "../support/gitea-project.ts";
import { type GiteaWorld, giteaWorld } from "../support/gitea-world.ts";
import { builtFiles, handOverWorkflow, presentFiles } from "../support/hand-over-workflow.ts";

const minute = 60_000;

describe("distributions between jobs on a real Gitea", () => {
  let world: GiteaWorld;
  let project: GiteaProject;

  beforeAll(async () => {
    world = await giteaWorld();
    const example = world.path("pypi-publish/examples/hello-setuptools");
    await consumerRepository(world.path("demo"), example, {
      "release.yml": handOverWorkflow("dev/pypi-publish@v1"),
    });
    project = await world.project("demo");
  }, 30 * minute);

  afterAll(() => world?.[Symbol.asyncDispose]());

  it(
    "go from job to job, and from the legs of a matrix to the job that merges them",
    async () => {
      await world.push("demo", "main");
      const run = await project.nextRun();
      const log = (name: string) => run.jobs[name]?.log ?? "";
      expect(log("check")).toContain("Fetching artifact `distributions`");
      expect(presentFiles(log("check"))).toEqual(builtFiles(log("build")));
      expect(log("merge")).toContain("Put 2 distributions of 3 artifacts into");
      expect(presentFiles(log("merge"))).toEqual(builtFiles(log("build")));
      const expected = {
        build: "success",
        check: "success",
        "legs (a)": "success",
        "legs (b)": "success",
        merge: "success",
        merged: "success",
        "twins (a)": "success",
        "twins (b)": "failure",
      };
      expect(conclusionsOf(run, expected)).toEqual(expected);
      expect(log("twins (b)")).toContain("The run has an artifact `twins` already");

      const again = await project.runJobAgain(run, "build");
      expect(again.jobs["build"]?.log).toContain("Adopted");
      expect(builtFiles(again.jobs["build"]?.log)).toEqual(builtFiles(log("build")));
      expect(again.jobs["check"]?.conclusion).toBe("success");
    },
    5 * minute,
  );
});
