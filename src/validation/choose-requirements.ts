import { type Configuration, type Hook, provides } from "./configuration.ts";
import type { GateKind, WantedGate } from "./detect-gates.ts";
import type { RequirementSource } from "./requirement-sources.ts";

const own: Readonly<Record<GateKind, readonly string[]>> = {
  tests: ["test", "tests", "testing", "unittest", "unit", "pytest"],
  types: ["typing", "types", "type", "type-check", "typecheck", "type-checking", "mypy", "pyright"],
  lint: ["lint", "linting", "linters", "ruff", "flake8", "style"],
  format: ["format", "formatting", "fmt", "style", "lint", "linting"],
  docs: ["docs", "doc", "documentation", "docs-build", "sphinx", "mkdocs"],
};

/** Names of what is for several purposes. */
const general = [
  "check",
  "checks",
  "quality",
  "qa",
  "ci",
  "dev",
  "develop",
  "development",
  "all-dev",
  "default",
];

/**
 * What to install for the gates: for each the smallest source that is named for it and lists its
 * tools, else any that lists them, else the tools themselves.
 */
export function chooseRequirements(
  gates: readonly WantedGate[],
  { sources, hooks }: Configuration,
): { readonly requirements: readonly string[]; readonly hints: readonly string[] } {
  const chosen: RequirementSource[] = [];
  const tools: string[] = [];
  for (const { kind, tools: wanted } of gates) {
    chosen.push(...namedSources(kind, sources));
    for (const tool of wanted) {
      if (chosen.some((source) => provides(source, [tool]))) continue;
      const source = sourceOf(tool, kind, sources);
      if (source === undefined) tools.push(pinned(tool, hooks));
      else chosen.push(source);
    }
  }
  const newest = [...new Set(tools.filter((tool) => !tool.includes("==")))];
  return {
    requirements: [...new Set([...chosen.map(({ word }) => word), ...tools])],
    hints: newest.map(
      (tool) =>
        `\`${tool}\` is the newest, since no group, extra or requirements file of the project lists it`,
    ),
  };
}

/** Types and docs need more than their tools: stubs, themes, extensions. */
function namedSources(
  kind: GateKind,
  sources: readonly RequirementSource[],
): readonly RequirementSource[] {
  if (kind === "lint" || kind === "format") return [];
  const named = own[kind].flatMap((name) => sources.filter((source) => source.name === name));
  return named.slice(0, 1);
}

function sourceOf(
  tool: string,
  kind: GateKind,
  sources: readonly RequirementSource[],
): RequirementSource | undefined {
  const providing = sources.filter((source) => provides(source, [tool]));
  for (const name of [...own[kind], ...general]) {
    const named = providing.find((source) => source.name === name);
    if (named !== undefined) return named;
  }
  return providing[0];
}

/** The version that the hook of pre-commit has: another one may find, or format, something else. */
function pinned(tool: string, hooks: readonly Hook[]): string {
  const hook = hooks.find(({ id }) => id === tool || id.startsWith(`${tool}-`));
  const version = /^v?(\d+(?:\.\d+)+)$/.exec(hook?.revision ?? "")?.[1];
  return version === undefined ? tool : `${tool}==${version}`;
}
