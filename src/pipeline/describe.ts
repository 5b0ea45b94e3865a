import { type Pipeline, targetsOf } from "./pipeline.ts";
import type { Surroundings } from "./plan.ts";
import type { ProjectFacts } from "./project-facts.ts";

/** What was found, and what follows from it: a name and its value a line. */
export function describeFindings(
  facts: ProjectFacts,
  { remote, folder }: Surroundings,
  pipelines: readonly Pipeline[],
): readonly (readonly [name: string, value: string])[] {
  const [pipeline] = pipelines;
  const tested = pipeline?.pythons.join(", ") ?? "";
  const promise =
    (facts.requiresPython ?? "") === "" ? "" : ` (requires-python ${facts.requiresPython})`;
  const repository =
    remote === undefined ? "no remote" : `${remote.host}/${remote.owner}/${remote.repository}`;
  return [
    ["Project", `${facts.name}, built by ${facts.backend}`],
    ...(folder === "." ? [] : ([["Folder", `${folder} of the repository`]] as const)),
    ["Version", versionText(facts)],
    ["Pythons", `${tested}${promise}`],
    ["Wheels", wheelsText(facts, pipeline)],
    ...gateRows(facts),
    ["Repository", repository],
    ["Workflows", [...pipelines.map(workflowText)].join("; ")],
  ];
}

const versionText = ({ version, versionFrom, versionPlace }: ProjectFacts): string =>
  versionFrom !== undefined ? `computed by ${versionFrom}` : (version ?? `in ${versionPlace}`);

function wheelsText({ compiledBy }: ProjectFacts, pipeline: Pipeline | undefined): string {
  const isCompiled = compiledBy !== undefined;
  if (pipeline?.wheels === "cibuildwheel") {
    return isCompiled
      ? `for each platform, by cibuildwheel (${compiledBy}); \`--wheels none\` builds one`
      : "for each platform, by cibuildwheel";
  }
  return isCompiled
    ? `one, although ${compiledBy} makes it fit one platform only; \`--wheels cibuildwheel\` builds all`
    : "one for every platform";
}

const gateRows = ({ gates }: ProjectFacts): (readonly [string, string])[] =>
  gates.commands.length === 0
    ? [["Checks", "none found"]]
    : gates.commands.map(({ kind, command, because }) => [
        `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`,
        `${command} (${because})`,
      ]);

function workflowText(pipeline: Pipeline): string {
  const forge = pipeline.forge === "github" ? "GitHub" : "Gitea or Forgejo";
  const targets = targetsOf(pipeline).map(({ title }) => title);
  const credential = pipeline.credential === "token" ? "a token" : "trusted publishing";
  return `${forge}: ${targets.join(", then ")}, by ${credential}`;
}
