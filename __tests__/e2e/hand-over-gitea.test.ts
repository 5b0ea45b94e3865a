import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { GiteaProject, GiteaRun } from "../support/gitea-project.ts";
import { type GiteaWorld, giteaWorld } from "../support/gitea-world.ts";
import { builtFiles, handOverWorkflow, presentFiles } from "../support/hand-over-workflow.ts";
import { root } from "../support/run-program.ts";

const minute = 60_000;

const conclusions = ({ jobs }: GiteaRun) =>
  Object.fromEntries(Object.values(jobs).map(({ name, conclusion }) => [name, conclusion]));

describe("distributions between jobs on a real Gitea", () => {
  let world: GiteaWorld;
  let project: GiteaProject;

  beforeAll(async () => {
    world = await giteaWorld();
    project = await world.createProject("demo", join(root, "examples/hello-setuptools"));
    await mkdir(world.path("demo/.gitea/workflows"), { recursive: true });
    const workflow = handOverWorkflow("dev/pypi-publish@v1");
    await writeFile(world.path("demo/.gitea/workflows/release.yml"), workflow);
  }, 30 * minute);

  afterAll(() => world?.[Symbol.asyncDispose]());

  it(
    "go from job to job, and from the legs of a matrix to the job that merges them",
    async () => {
      await world.push("demo");
      const run = await project.newestRun();
      const log = (name: string) => run.jobs[name]?.log ?? "";
      expect(log("check")).toContain("Fetching artifact `distributions`");
      expect(presentFiles(log("check"))).toEqual(builtFiles(log("build")));
      expect(log("merge")).toContain("Put 2 distributions of 3 artifacts into");
      expect(presentFiles(log("merge"))).toEqual(builtFiles(log("build")));
      expect(conclusions(run)).toEqual({
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

      const again = await project.runJobAgain(run, "build");
      expect(again.jobs["build"]?.log).toContain("Adopted");
      expect(builtFiles(again.jobs["build"]?.log)).toEqual(builtFiles(log("build")));
      expect(again.jobs["check"]?.conclusion).toBe("success");
    },
    5 * minute,
  );
});
