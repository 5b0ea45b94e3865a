import type { InitOptions } from "../../src/pipeline/options.ts";
import type { Surroundings } from "../../src/pipeline/plan.ts";
import type { ProjectFacts } from "../../src/pipeline/project-facts.ts";

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
  readme: true,
  licence: true,
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
