import { describe, expect, it } from "@jest/globals";
import type { Pipeline } from "../../src/pipeline/pipeline.ts";
import { planPipelines } from "../../src/pipeline/plan.ts";
import { releaseWorkflow, workflowPath } from "../../src/pipeline/workflow.ts";
import { noOptions, plainFacts, plainSurroundings, readWorkflow } from "../support/pipelines.ts";

/** An expression of the workflow language. */
const expression = (text: string) => `\${{ ${text} }}`;

const planned = (options = {}, around = {}, facts = {}): Pipeline => {
  const [pipeline] = planPipelines(
    { ...plainFacts, ...facts },
    { ...plainSurroundings, ...around },
    { ...noOptions, ...options },
  );
  if (pipeline === undefined) throw new Error("no pipeline");
  return pipeline;
};

describe("a workflow", () => {
  it("tests on the Pythons of the project, which a variable may change on GitHub", () => {
    const matrix = (pipeline: Pipeline) =>
      readWorkflow(pipeline).jobs["test"]?.strategy?.matrix["python"];
    expect(matrix(planned())).toBe(`\${{ fromJSON(vars.PYTHON_VERSIONS || '["3.10", "3.14"]') }}`);
    // Gitea does not evaluate what a matrix is.
    expect(matrix(planned({ forge: "gitea" }))).toEqual(["3.10", "3.14"]);
  });

  it("names the commands of the project and what they need, a line each", () => {
    const step = readWorkflow(planned()).jobs["test"]?.steps.at(-1);
    expect(step?.with).toMatchObject({
      commands: "pytest\nruff check .\n",
      requirements: "--group test\nruff\n",
      "python-version": expression("matrix.python"),
    });
  });

  it("leaves the commands to be found where none were", () => {
    const gates = { commands: [], requirements: [], hints: [] };
    const step = readWorkflow(planned({}, {}, { gates })).jobs["test"]?.steps.at(-1);
    expect(Object.keys(step?.with ?? {})).toEqual(["stage", "python-version", "tag"]);
  });

  it("fetches the history only where the version comes from it", () => {
    const checkout = (facts: object) =>
      readWorkflow(planned({}, {}, facts)).jobs["build"]?.steps[0]?.with;
    expect(checkout({})).not.toHaveProperty("fetch-depth");
    expect(checkout({ versionFrom: "hatch-vcs" })).toMatchObject({ "fetch-depth": 0 });
  });

  it("checks out the tag of a run by hand, and hands it to no shell", () => {
    const checkout = readWorkflow(planned()).jobs["build"]?.steps[0]?.with["ref"];
    expect(checkout).toBe(
      expression("inputs.tag && format('refs/tags/{0}', inputs.tag) || github.ref"),
    );
    expect(releaseWorkflow(planned())).not.toContain("run:");
  });

  it("lets the machines of a matrix build, and one job merge", () => {
    const { jobs } = readWorkflow(planned({ wheels: "cibuildwheel" }));
    expect(Object.keys(jobs).slice(0, 4)).toEqual(["test", "sdist", "wheels", "build"]);
    expect(jobs["sdist"]?.steps.at(-1)?.with["artifact-name"]).toBe("distributions-sdist");
    const artifact = jobs["wheels"]?.steps.at(-1)?.with["artifact-name"];
    expect(artifact).toBe(`distributions-${expression("matrix.os")}`);
    expect(jobs["build"]).toMatchObject({ needs: ["sdist", "wheels"] });
    expect(jobs["build"]?.steps.at(-1)?.with).toMatchObject({
      stage: "check",
      "artifact-name": "distributions*",
    });
  });

  it("misses no wheel of the release before, on the test index as on the one that counts", () => {
    const expected = (options: object) =>
      Object.values(readWorkflow(planned(options)).jobs)
        .map((one) => one.steps.at(-1)?.with)
        .filter((inputs) => inputs?.["stage"] === "upload")
        .map((inputs) => inputs?.["expect"]);
    expect(expected({})).toEqual([undefined, undefined]);
    const all = expected({ wheels: "cibuildwheel" });
    expect(all).toEqual(["like-previous", "like-previous"]);
  });

  it("asks the gate for no test index where there is none", () => {
    const gateWithout = (options: object) =>
      Object.values(readWorkflow(planned(options)).jobs)
        .at(-2)
        ?.steps.at(-1)?.with["gate-without"];
    expect(gateWithout({})).toBeUndefined();
    expect(gateWithout({ testpypi: false })).toBe("testpypi");
  });

  it("asks the gate for nothing that the project lacks, and refuses it nowhere before", () => {
    const gaps = [{ word: "changelog", lack: "is no changelog", remedy: "add one" }];
    const inputs = (facts: object, options = {}) => {
      const { jobs } = readWorkflow(planned(options, {}, { gaps, ...facts }));
      return { ...jobs["publish-pypi"]?.steps.at(-1)?.with, ...jobs["test"]?.steps.at(-1)?.with };
    };
    expect(inputs({})).toMatchObject({ "gate-without": "changelog" });
    expect(inputs({})).not.toHaveProperty("changelog");
    expect(inputs({ strict: true })).toMatchObject({ changelog: "none" });
    const both = inputs({}, { testpypi: false });
    expect(both).toMatchObject({ "gate-without": "testpypi changelog" });
  });

  it("names the folder of a project below the root, and only where the project is needed", () => {
    const { jobs } = readWorkflow(planned({}, { folder: "packages/the one" }));
    const folders = Object.values(jobs).map((one) => one.steps.at(-1)?.with["project-dir"]);
    expect(folders).toEqual(["packages/the one", "packages/the one", ...Array(4).fill(undefined)]);
  });

  it("stands where its forge looks for it", () => {
    expect(workflowPath(planned(), [])).toBe(".github/workflows/release.yml");
    const gitea = planned({ forge: "gitea" });
    expect(workflowPath(gitea, [])).toBe(".gitea/workflows/release.yml");
    expect(workflowPath(gitea, [".forgejo", ".github"])).toBe(".forgejo/workflows/release.yml");
  });
});
