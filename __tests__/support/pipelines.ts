import { parse } from "yaml";
import type { InitOptions } from "../../src/pipeline/options.ts";
import type { Pipeline } from "../../src/pipeline/pipeline.ts";
import { planPipelines, type Surroundings } from "../../src/pipeline/plan.ts";
import type { ProjectFacts } from "../../src/pipeline/project-facts.ts";
import { releaseWorkflow } from "../../src/pipeline/workflow.ts";

/** What a pure-Python project on GitHub shows. */
export const plainFacts: ProjectFacts = {
  name: "hello",
  version: "1.0.0",
  versionPlace: "`pyproject.toml`",
  backend: "hatchling",
  requiresPython: ">=3.10",
  pythons: ["3.10", "3.14"],
  versionFrom: undefined,
  compiledBy: undefined,
  gates: {
    commands: [
      { kind: "tests", command: "pytest", because: "`pyproject.toml` [tool.pytest]" },
      { kind: "lint", command: "ruff check .", because: "`pyproject.toml` [tool.ruff]" },
    ],
    requirements: ["--group test", "ruff"],
    hints: [],
  },
  passesVariables: false,
  packages: "dist",
  changelog: "CHANGELOG.md",
  gaps: [],
  strict: false,
};

export const plainSurroundings: Surroundings = {
  remote: { host: "github.com", owner: "octo", repository: "hello", scheme: "https" },
  folders: [],
  folder: ".",
};

/** What `init` does without any option. */
export const noOptions: InitOptions = {
  forge: "auto",
  credential: "auto",
  wheels: "auto",
  index: undefined,
  simple: undefined,
  registry: false,
  testpypi: undefined,
  pythons: undefined,
  action: undefined,
  checkout: undefined,
  command: "pypi-publish init",
};

/** Every way to choose one value for each key. */
export function product<Choices extends Readonly<Record<string, readonly unknown[]>>>(
  choices: Choices,
): { readonly [Key in keyof Choices]: Choices[Key][number] }[] {
  let chosen: Record<string, unknown>[] = [{}];
  for (const [key, values] of Object.entries(choices)) {
    chosen = chosen.flatMap((one) => values.map((value) => ({ ...one, [key]: value })));
  }
  return chosen as { readonly [Key in keyof Choices]: Choices[Key][number] }[];
}

const hash = "0123456789abcdef0123456789abcdef01234567";
const url = (text: string) => new URL(text);

/** Every option with every kind of value that it may have. */
const options = product({
  forge: ["github", "gitea"],
  credential: ["auto", "token"],
  wheels: ["none", "cibuildwheel"],
  testpypi: [undefined, true, false],
  registry: [false, true],
  where: [
    { index: undefined, simple: undefined },
    { index: url("https://index.example.org/legacy/"), simple: undefined },
    { index: url("https://index.example.org/up"), simple: url("https://index.example.org/it's/") },
  ],
  more: [
    {},
    { action: `org/pypi-publish@${hash}` },
    { action: "dev/pypi-publish@v1", checkout: "dev/checkout@v5" },
    { pythons: ["3.12", "pypy3.11"] },
  ],
} as const);

/** What projects differ in, as far as workflows do. */
const projects = product({
  folder: [".", "packages/the one"],
  versionFrom: [undefined, "setuptools-scm"],
  gates: [plainFacts.gates, { commands: [], requirements: [], hints: [] }],
  passesVariables: [true, false],
  gaps: [[], [{ word: "changelog", lack: "is no changelog", remedy: "add a `CHANGELOG.md`" }]],
  strict: [false, true],
} as const);

/** The pipelines of every combination of options, each for two of the kinds of projects. */
export function everyPipeline(): Pipeline[] {
  const pipelines: Pipeline[] = [];
  const remote = {
    host: "gitea.example.org:3000",
    owner: "octo",
    repository: "hello",
    scheme: "https",
  } as const;
  for (const [index, { where, more, ...chosen }] of options.entries()) {
    if (chosen.registry && where.index !== undefined) continue;
    const asked: InitOptions = { ...noOptions, ...chosen, ...where, ...more };
    const [plain, other] = [projects[0], projects[1 + (index % (projects.length - 1))]];
    for (const { folder, ...traits } of [plain, other].flatMap((one) => one ?? [])) {
      const around = { ...plainSurroundings, remote, folder };
      pipelines.push(...planPipelines({ ...plainFacts, ...traits }, around, asked));
    }
  }
  return pipelines;
}

export interface Step {
  readonly uses: string;
  readonly id?: string;
  readonly with: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly needs?: readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: { readonly name: string };
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  readonly "timeout-minutes": number;
  readonly strategy?: { readonly "fail-fast": boolean; readonly matrix: Record<string, unknown> };
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly concurrency: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** A workflow as a runner reads it. */
export const readWorkflow = (pipeline: Pipeline): Workflow =>
  parse(releaseWorkflow(pipeline)) as Workflow;

/** Whether a step is one of the action, not the checkout. */
export const isStage = ({ with: inputs }: Step): boolean => inputs["stage"] !== undefined;
