import { type Ini, parseIni } from "../python/ini.ts";
import { normalizeName } from "../python/name.ts";
import { parsePyproject } from "../python/pyproject.ts";
import { type Table, tableAt, textAt } from "../python/toml-table.ts";
import type { ProjectFiles } from "./project-files.ts";
import { type RequirementSource, requiredName, requirementSources } from "./requirement-sources.ts";

/** A hook of `.pre-commit-config.yaml`. */
export interface Hook {
  readonly id: string;
  /** The tag of its repository, such as `v0.14.0`. */
  readonly revision: string;
}

/** The configuration of a project, read once. */
export interface Configuration {
  readonly project: ProjectFiles;
  /** `pyproject.toml`; empty where there is none. */
  readonly pyproject: Table;
  readonly setupCfg: Ini;
  readonly toxIni: Ini;
  readonly hooks: readonly Hook[];
  readonly sources: readonly RequirementSource[];
}

/** Reads the files of a project; `PublishError` `pyproject-invalid` where that is no TOML. */
export function readConfiguration(project: ProjectFiles): Configuration {
  const text = project.text("pyproject.toml");
  const pyproject = text === undefined ? {} : parsePyproject(text, "pyproject.toml").document;
  const setupCfg = parseIni(project.text("setup.cfg") ?? "");
  return {
    ...{ project, pyproject, setupCfg },
    toxIni: parseIni(project.text("tox.ini") ?? ""),
    hooks: hooksOf(project.text(".pre-commit-config.yaml") ?? ""),
    sources: requirementSources(pyproject, setupCfg, project),
  };
}

/** The hooks by their repositories; the file is regular enough to be read line by line. */
function hooksOf(text: string): readonly Hook[] {
  const hooks: Hook[] = [];
  for (const repository of text.split(/^\s*-\s+repo:/m).slice(1)) {
    const revision = /^\s*rev:\s*["']?([^\s"'#]+)/m.exec(repository)?.[1] ?? "";
    for (const [, id = ""] of repository.matchAll(/^\s*(?:-\s+)?id:\s*["']?([\w.-]+)/gm)) {
      hooks.push({ id, revision });
    }
  }
  return hooks;
}

/** Where the configuration of a tool is: `[tool.NAME]`, one of `files`, a section of `setup.cfg` or `tox.ini`. */
export function placeOf(
  { pyproject, setupCfg, toxIni, project }: Configuration,
  tool: string,
  files: readonly string[],
  section?: string,
): string | undefined {
  if (tableAt(pyproject, "tool")[tool] !== undefined) return `\`pyproject.toml\` [tool.${tool}]`;
  const file = files.find((path) => project.paths.includes(path));
  if (file !== undefined) return `\`${file}\``;
  if (section === undefined) return undefined;
  if (setupCfg.has(section)) return `\`setup.cfg\` [${section}]`;
  return toxIni.has(section) ? `\`tox.ini\` [${section}]` : undefined;
}

/** Where a hook of pre-commit is, in the words of `because`. */
export const hookPlace = (
  { hooks }: Configuration,
  ...ids: readonly string[]
): string | undefined => {
  const hook = hooks.find(({ id }) => ids.includes(id));
  return hook === undefined ? undefined : `\`.pre-commit-config.yaml\` ${hook.id}`;
};

/** Where a project is among the requirements for development, in the words of `because`. */
export const requirementPlace = (
  { sources }: Configuration,
  ...names: readonly string[]
): string | undefined => {
  const source = sources.find((one) => provides(one, names));
  return source === undefined
    ? undefined
    : `\`${source.word}\` lists ${names.find((name) => provides(source, [name]))}`;
};

/** Whether a source lists one of these projects. */
export const provides = ({ requirements }: RequirementSource, names: readonly string[]): boolean =>
  requirements.some((one) => names.includes(requiredName(one)));

/** The folders that hold the project's packages: `src`, or the packages and modules at the root. */
export function packageFolders({ pyproject, project }: Configuration): readonly string[] {
  if (project.paths.some((path) => /^src\/[^/]+(?:\/__init__)?\.pyi?$/.test(path))) return ["src"];
  if (project.paths.some((path) => /^src\/.+\.py$/.test(path))) return ["src"];
  const names = project.paths.flatMap((path) => /^(\w+)\/__init__\.py$/.exec(path)?.[1] ?? []);
  const packages = names.filter(
    (name) => !/^(?:tests?|docs?|examples?|benchmarks?|scripts|tools)$/.test(name),
  );
  if (packages.length > 0) return [...new Set(packages)];
  const name =
    textAt(tableAt(pyproject, "project"), "name") ??
    textAt(tableAt(pyproject, "tool", "poetry"), "name");
  const module = name === undefined ? undefined : `${normalizeName(name).replaceAll("-", "_")}.py`;
  return module !== undefined && project.paths.includes(module) ? [module] : [];
}

/** The names of the packages that the project has, as they are imported. */
export function packageNames(configuration: Configuration): readonly string[] {
  const [folder] = packageFolders(configuration);
  if (folder !== "src")
    return packageFolders(configuration).map((name) => name.replace(/\.py$/, ""));
  const names = configuration.project.paths.flatMap(
    (path) => /^src\/(\w+)(?:\/__init__)?\.py$/.exec(path)?.[1] ?? [],
  );
  return [...new Set(names)];
}
