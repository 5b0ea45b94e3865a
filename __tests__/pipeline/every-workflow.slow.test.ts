import { describe, expect, it } from "@jest/globals";
import { readPatterns } from "../../src/completeness/read-patterns.ts";
import type { InputDescription } from "../../src/input-description.ts";
import { inputTable } from "../../src/input-table.ts";
import { outputTable } from "../../src/output-table.ts";
import { releaseWorkflow } from "../../src/pipeline/workflow.ts";
import { everyPipeline, isStage, type Job, readWorkflow } from "../support/pipelines.ts";

const every = everyPipeline().map((pipeline) => ({ pipeline, workflow: readWorkflow(pipeline) }));
const everyJob = every.flatMap(({ pipeline, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({
    ...{ pipeline, workflow, name, job },
    text: JSON.stringify(job),
  })),
);
const hasCheckout = ({ steps }: Job) => steps.some((one) => !isStage(one));
const isPublishing = (name: string) => name.startsWith("publish-");

function takes(stage: string, name: string): boolean {
  const description: InputDescription | undefined = inputTable[name as "stage"];
  return description?.stages.includes(stage) === true;
}

/** An expression of the workflow language. */
const expression = (text: string) => `\${{ ${text} }}`;

describe("every workflow", () => {
  it("is started by a tag, and by hand with one", () => {
    for (const { pipeline, workflow } of every) {
      expect(workflow.on).toMatchObject({
        push: { tags: [pipeline.folder === "." ? "v*.*.*" : "hello-v*.*.*"] },
        workflow_dispatch: { inputs: { tag: { required: false } } },
      });
      expect(workflow.permissions).toEqual({});
      expect(workflow.concurrency["cancel-in-progress"]).toBe(false);
    }
  });

  it("uses the inputs that the stages have", () => {
    const given = everyJob.flatMap(({ job }) =>
      job.steps
        .filter(isStage)
        .flatMap(({ with: { stage, ...inputs } }) =>
          Object.keys(inputs).map((name) => ({ stage: String(stage), name })),
        ),
    );
    const unknown = given.filter(({ stage, name }) => !takes(stage, name));
    expect([...new Set(unknown.map(({ stage, name }) => `${stage}: ${name}`))]).toEqual([]);
  });

  it("uses the outputs that there are", () => {
    const used = everyJob.flatMap(({ text }) =>
      [...text.matchAll(/steps\.\w+\.outputs\.([\w-]+)/g)].map(([, name = ""]) => name),
    );
    expect([...new Set(used)].filter((name) => !Object.hasOwn(outputTable, name))).toEqual([]);
  });

  it("hands on outputs of steps and jobs that are there", () => {
    for (const { workflow, job, text } of everyJob) {
      const ids = job.steps.map(({ id }) => id);
      for (const [, id] of text.matchAll(/steps\.(\w+)\.outputs/g)) expect(ids).toContain(id);
      for (const [, needed = "", output = ""] of text.matchAll(
        /needs\.(\w+)\.outputs\.([\w-]+)/g,
      )) {
        expect(job.needs).toContain(needed);
        expect(workflow.jobs[needed]?.outputs).toHaveProperty([output]);
      }
    }
  });

  it("leaves a record of each step of the action", () => {
    for (const { job, text } of everyJob) {
      const steps = job.steps.filter(isStage);
      expect(steps.length).toBeGreaterThan(0);
      expect(text.match(/outputs\.record-sha256/g)).toHaveLength(steps.length);
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
    }
  });

  it("runs the production upload after everything else, behind the gate", () => {
    for (const { workflow } of every) {
      const names = Object.keys(workflow.jobs);
      const last = names.at(-2) ?? "";
      const job = workflow.jobs[last];
      expect([...(job?.needs ?? [])].toSorted()).toEqual(names.slice(0, -2).toSorted());
      const { with: inputs } = job?.steps.at(-1) ?? { with: {} };
      expect(inputs).toMatchObject({
        stage: "upload",
        gate: true,
        needs: expression("toJSON(needs)"),
      });
      const gates = Object.values(workflow.jobs).flatMap(({ steps }) =>
        steps.filter((one) => one.with["gate"]),
      );
      expect(gates).toHaveLength(1);
    }
  });

  it("gives each job only the rights that it needs", () => {
    for (const { name, job, text } of everyJob) {
      const trusted = text.includes("_CREDENTIAL");
      const wanted = {
        ...(hasCheckout(job) ? { contents: "read" } : {}),
        ...(isPublishing(name) && trusted ? { "id-token": "write" } : {}),
      };
      expect(job.permissions ?? {}).toEqual(wanted);
      expect(hasCheckout(job)).toBe(!/^(publish|verify)-/.test(name));
    }
  });

  it("shows credentials to the uploads only, behind environments where there are any", () => {
    for (const { pipeline, name, job, text } of everyJob) {
      expect(text.includes("secrets.")).toBe(isPublishing(name));
      const isGuarded = isPublishing(name) && pipeline.forge === "github";
      expect(job.environment !== undefined).toBe(isGuarded);
    }
  });

  it("leaves no credential in a checkout", () => {
    const checkouts = everyJob.flatMap(({ job }) => job.steps.filter((one) => !isStage(one)));
    expect(checkouts.every((one) => one.with["persist-credentials"] === false)).toBe(true);
  });

  it("uses nothing but the checkout and the action", () => {
    for (const { pipeline, job } of everyJob) {
      for (const step of job.steps) {
        expect(step.uses).toBe((isStage(step) ? pipeline.action : pipeline.checkout).uses);
      }
    }
  });

  it("sends the same bytes to every index", () => {
    for (const { workflow, name, job } of everyJob.filter(({ name: one }) =>
      /^(publish|verify)-/.test(one),
    )) {
      for (const { with: inputs } of job.steps) {
        expect([name, inputs["manifest-sha256"]]).toEqual([
          name,
          expression("needs.build.outputs.manifest-sha256"),
        ]);
        expect(inputs["artifact-name"]).toBe(
          workflow.jobs["build"]?.steps.at(-1)?.with["artifact-name"],
        );
      }
    }
  });

  it("lets no leg of a matrix end the others, and expects files by patterns that are ones", () => {
    for (const { job } of everyJob) {
      if (job.strategy !== undefined) expect(job.strategy["fail-fast"]).toBe(false);
      for (const { with: inputs } of job.steps) {
        const words = String(inputs["expect"] ?? "")
          .split(/\s+/)
          .filter(Boolean);
        expect(() => readPatterns(words)).not.toThrow();
      }
    }
  });

  it("has lines of at most 100 columns, but for addresses and lists", () => {
    const long = everyPipeline()
      .flatMap((one) => releaseWorkflow(one).split("\n"))
      .filter((line) => line.length > 100 && line.trimStart().startsWith("#"));
    expect(long).toEqual([]);
  });
});
