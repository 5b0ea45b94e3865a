import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { root } from "./support/run-program.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly uses?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(root, ".github", "workflows");

async function workflows(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).toSorted();
  const texts = names.map(async (name) => [name, await readFile(join(folder, name), "utf8")]);
  return new Map((await Promise.all(texts)) as [string, string][]);
}

async function jobs(): Promise<readonly [name: string, job: Job][]> {
  const found: [string, Job][] = [];
  for (const [file, text] of await workflows()) {
    const workflow = parse(text) as Workflow;
    for (const [name, job] of Object.entries(workflow.jobs)) found.push([`${file} ${name}`, job]);
  }
  return found;
}

const workflow = async (name: string): Promise<Workflow> =>
  parse((await workflows()).get(name) ?? "") as Workflow;

describe("the workflows of this repository", () => {
  it("pin every action of others by its commit, with the version beside it, one for each", async () => {
    const text = [...(await workflows()).values()].join("\n");
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, action = ""]) => action);
    const foreign = [...new Set(used.filter((action) => !action.startsWith("./")))];
    expect(foreign.toSorted()).toEqual(
      ["checkout", "setup-go", "setup-node", "setup-python"].map((name) =>
        expect.stringMatching(`^actions/${name}@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$`),
      ),
    );
  });

  it("give each job its rights and its time, and the right to write to one alone", async () => {
    for (const text of (await workflows()).values()) {
      expect((parse(text) as Workflow).permissions).toEqual({});
    }
    const found = await jobs();
    const untimed = found.filter(([, job]) => job.uses === undefined && !job["timeout-minutes"]);
    expect(untimed.map(([name]) => name)).toEqual([]);
    const rights = found.map(([name, { permissions }]) => [name, JSON.stringify(permissions)]);
    const unusual = rights.filter(([, right]) => right !== '{"contents":"read"}');
    expect(unusual).toEqual([["release.yml release", '{"contents":"write"}']]);
  });

  it("leave no credential behind in a checkout", async () => {
    for (const [name, { steps = [] }] of await jobs()) {
      const checkouts = steps.filter(({ uses = "" }) => uses.startsWith("actions/checkout@"));
      for (const step of checkouts) {
        expect([name, step.with?.["persist-credentials"]]).toEqual([name, false]);
      }
    }
  });

  it("test on x64 and arm64 of Linux, macOS and Windows, with every Node that is supported", async () => {
    const { test, rehearse } = (await workflow("ci.yml")).jobs;
    const machines = [
      "macos-15-intel",
      "macos-latest",
      "ubuntu-24.04-arm",
      "ubuntu-latest",
      "windows-11-arm",
      "windows-latest",
    ];
    expect(test?.strategy?.matrix["os"]?.toSorted()).toEqual(machines);
    expect(test?.strategy?.matrix["node"]).toEqual([20, 22, 24]);
    expect(rehearse?.strategy?.matrix["os"]?.toSorted()).toEqual(machines);
    const examples = await readdir(join(root, "examples"));
    expect(rehearse?.strategy?.matrix["example"]?.toSorted()).toEqual(examples.toSorted());
  });

  it("run the stages of this action on itself, in jobs that hand files to each other", async () => {
    const { jobs: all } = await workflow("ci.yml");
    const stages = Object.values(all).flatMap(({ steps = [] }) =>
      steps.filter(({ uses }) => uses === "./").map((step) => step.with?.["stage"] ?? "upload"),
    );
    expect(stages).toEqual(["rehearse", "build", "check", "upload", "verify"]);
    for (const name of ["check", "publish"]) {
      const given = all[name]?.steps?.filter(({ uses }) => uses === "./").map((step) => step.with);
      for (const inputs of given ?? []) {
        expect(inputs?.["manifest-sha256"]).toMatch(
          /^\$\{\{ needs\.build\.outputs\.manifest-sha256 \}\}$/,
        );
      }
    }
  });

  it("release a tag after all of CI alone", async () => {
    const { on, jobs: all } = await workflow("release.yml");
    expect(on).toEqual({ push: { tags: ["v*.*.*"] } });
    expect(all["ci"]?.uses).toBe("./.github/workflows/ci.yml");
    expect(all["release"]?.needs).toEqual(["plan", "ci"]);
    expect((await workflow("ci.yml")).on).toHaveProperty("workflow_call");
  });
});
