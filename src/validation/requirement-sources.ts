import { type Ini, iniLines } from "../python/ini.ts";
import { normalizeName } from "../python/name.ts";
import { poetryRequirements } from "../python/poetry-requirement.ts";
import { listAt, type Table, tableAt } from "../python/toml-table.ts";
import { resolveGroup } from "./dependency-groups.ts";
import { isRequirementsFile, type ProjectFiles } from "./project-files.ts";

/** Something of a project that lists requirements under a name. */
export interface RequirementSource {
  readonly kind: "group" | "extra" | "file";
  /** Such as `test`, `dev` and `docs`, normalised. */
  readonly name: string;
  /** How to ask for it: `--group test`, `.[test]`, `-r requirements-dev.txt`. */
  readonly word: string;
  /** Requirements of PEP 508. */
  readonly requirements: readonly string[];
}

/** Every group, extra and requirements file of a project, in this order. */
export const requirementSources = (
  pyproject: Table,
  setupCfg: Ini,
  project: ProjectFiles,
): readonly RequirementSource[] => [
  ...dependencyGroups(pyproject),
  ...extras(pyproject, setupCfg, project.text("setup.py") ?? ""),
  ...project.paths.filter(isRequirementsFile).map((path) => requirementsFile(path, project)),
];

/** The groups of PEP 735, and those that Poetry, PDM, uv and Hatch had before it. */
export function dependencyGroups(pyproject: Table): readonly RequirementSource[] {
  const standard = tableAt(pyproject, "dependency-groups");
  const groups = new Map<string, readonly string[]>();
  const add = (name: string, requirements: readonly string[]) => {
    const key = normalizeName(name);
    groups.set(key, [...(groups.get(key) ?? []), ...requirements]);
  };
  for (const name of Object.keys(standard)) {
    const { requirements, problem } = resolveGroup(standard, name);
    // That one is not sound is a finding; nothing is installed from it.
    if (problem === undefined) add(name, requirements);
  }
  const tool = tableAt(pyproject, "tool");
  const pdm = tableAt(tool, "pdm", "dev-dependencies");
  for (const name of Object.keys(pdm)) add(name, listAt(pdm, name));
  const uv = listAt(tableAt(tool, "uv"), "dev-dependencies");
  if (uv.length > 0) add("dev", uv);
  for (const [name, requirements] of poetryGroups(tool)) add(name, requirements);
  const hatch = tableAt(tool, "hatch", "envs");
  for (const name of Object.keys(hatch)) {
    const environment = tableAt(hatch, name);
    const keys = ["dependencies", "extra-dependencies"];
    const listed = keys.flatMap((key) => listAt(environment, key));
    // `{root:uri}` and the like mean something to Hatch only.
    if (listed.length > 0)
      add(
        name,
        listed.filter((one) => !one.includes("{")),
      );
  }
  return [...groups].map(([name, requirements]) => ({
    kind: "group",
    ...{ name, word: `--group ${name}`, requirements },
  }));
}

function poetryGroups(tool: Table): readonly (readonly [string, readonly string[]])[] {
  const poetry = tableAt(tool, "poetry");
  const groups = tableAt(poetry, "group");
  const tables: (readonly [string, Table])[] = Object.keys(groups).map((name) => [
    name,
    tableAt(groups, name, "dependencies"),
  ]);
  const development = tableAt(poetry, "dev-dependencies");
  if (Object.keys(development).length > 0) tables.push(["dev", development]);
  return tables.map(([name, table]) => [
    name,
    Object.entries(table).flatMap(([key, value]) => poetryRequirements(key, value)),
  ]);
}

function extras(pyproject: Table, setupCfg: Ini, setupPy: string): readonly RequirementSource[] {
  const listed = new Map<string, readonly string[]>();
  const standard = tableAt(pyproject, "project", "optional-dependencies");
  for (const name of Object.keys(standard)) listed.set(name, listAt(standard, name));
  const poetry = tableAt(pyproject, "tool", "poetry", "extras");
  for (const name of Object.keys(poetry)) listed.set(name, listAt(poetry, name));
  const backends = [...dynamicExtras(pyproject), ...literalExtras(setupPy)];
  for (const [name, requirements] of backends) listed.set(name, requirements);
  for (const [name, value] of setupCfg.get("options.extras_require") ?? []) {
    listed.set(name, iniLines(value));
  }
  return [...listed].map(([name, requirements]) => ({
    ...{ kind: "extra", name: normalizeName(name), word: `.[${name}]`, requirements },
  }));
}

/** `[tool.hatch.metadata.hooks.*.optional-dependencies]` and the like are out of reach; setuptools' are files. */
function dynamicExtras(pyproject: Table): readonly (readonly [string, readonly string[]])[] {
  const dynamic = tableAt(pyproject, "tool", "setuptools", "dynamic", "optional-dependencies");
  return Object.keys(dynamic).map((name) => [name, []]);
}

/** `extras_require={"test": ["pytest"]}`, where it is written out. */
function literalExtras(setupPy: string): readonly (readonly [string, readonly string[]])[] {
  const [, table] = /extras_require\s*=\s*\{([\s\S]*?)\}/.exec(setupPy) ?? [];
  const lists = (table ?? "").matchAll(/["']([\w.-]+)["']\s*:\s*[[(]([^\])]*)[\])]/g);
  return [...lists].map(([, name = "", list = ""]) => [
    name,
    [...list.matchAll(/"([^"]+)"|'([^']+)'/g)].map(([, one, other]) => one ?? other ?? ""),
  ]);
}

function requirementsFile(path: string, project: ProjectFiles): RequirementSource {
  const stem = path.replace(/\.(?:txt|in)$/, "");
  const [folder = "", file = ""] = stem.includes("/") ? stem.split("/") : ["", stem];
  const name = file.replace(/[-_.]?requirements[-_.]?/, "");
  return {
    kind: "file",
    // `docs/requirements.txt` is that of the docs.
    name: normalizeName(name === "" ? folder.replace("requirements", "") : name),
    word: `-r ${path}`,
    requirements: linesOf(path, project, []),
  };
}

/** The requirements of a file and of those that it includes. */
function linesOf(
  path: string,
  project: ProjectFiles,
  within: readonly string[],
): readonly string[] {
  if (within.includes(path)) return [];
  const lines = (project.text(path) ?? "")
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#.*/, "").trim());
  return lines.flatMap((line) => {
    const included = /^(?:-r|--requirement)[= ]\s*(\S+)/.exec(line)?.[1];
    if (included !== undefined) {
      return linesOf(besides(path, included), project, [...within, path]);
    }
    return line === "" || line.startsWith("-") ? [] : [line];
  });
}

const besides = (path: string, other: string): string => {
  const parts = [...path.split("/").slice(0, -1), ...other.split("/")];
  const kept: string[] = [];
  for (const part of parts) {
    if (part === "..") kept.pop();
    else if (part !== ".") kept.push(part);
  }
  return kept.join("/");
};

/** The normalised name of the project that a requirement asks for. */
export const requiredName = (requirement: string): string =>
  normalizeName(/^[A-Za-z0-9][\w.-]*/.exec(requirement.trim())?.[0] ?? "");
