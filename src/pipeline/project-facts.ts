import { PublishError } from "../errors.ts";
import { isValidName } from "../python/name.ts";
import { parsePyproject } from "../python/pyproject.ts";
import { listAt, type Table, tableAt, textAt } from "../python/toml-table.ts";
import { findChangelog } from "../validation/check-changelog.ts";
import { readConfiguration } from "../validation/configuration.ts";
import { detectGatesOf, type Gates } from "../validation/detect-gates.ts";
import type { ProjectFiles } from "../validation/project-files.ts";
import {
  type BuildFiles,
  backendName,
  compiledBy,
  versionPlace,
  versionSource,
} from "./build-traits.ts";
import { type Gap, gapsOf } from "./gaps.ts";
import { fromPoetry, pythonMatrix } from "./python-matrix.ts";

/** What a project's files say about its release. */
export interface ProjectFacts {
  readonly name: string;
  /** Absent where the backend computes it. */
  readonly version: string | undefined;
  /** Where the version is written down, in words. */
  readonly versionPlace: string;
  readonly backend: string;
  readonly requiresPython: string | undefined;
  readonly pythons: readonly string[];
  /** What computes the version from git's tags. */
  readonly versionFrom: string | undefined;
  /** Why wheels fit one platform only. */
  readonly compiledBy: string | undefined;
  readonly gates: Gates;
  /** Whether `[tool.cibuildwheel]` says which variables go into containers. */
  readonly passesVariables: boolean;
  readonly packages: string;
  /** Absent where there is none, or where none is wanted. */
  readonly changelog: string | undefined;
  /** What the gate before the last upload would miss. */
  readonly gaps: readonly Gap[];
  /** Whether the project has warnings count as errors. */
  readonly strict: boolean;
}

/**
 * Reads what a release depends on; `path` is that of `pyproject.toml`, for messages.
 * `pyproject-invalid` where it is no TOML, `project-unnamed` where nothing tells the name.
 */
export function projectFacts(project: ProjectFiles, path: string): ProjectFacts {
  const text = project.text("pyproject.toml");
  const pyproject = text === undefined ? {} : parsePyproject(text, path).document;
  const files = {
    pyproject,
    setupPy: project.text("setup.py") ?? "",
    setupCfg: project.text("setup.cfg") ?? "",
  };
  const metadata = tableAt(pyproject, "project");
  const poetry = tableAt(pyproject, "tool", "poetry");
  const settings = tableAt(pyproject, "tool", "pypi-publish");
  const configuration = readConfiguration(project);
  const gates = detectGatesOf(configuration);
  const changelog = textAt(settings, "changelog") ?? findChangelog(project.paths);
  const requiresPython = requiredPython(files);
  const classifiers = [...listAt(metadata, "classifiers"), ...listAt(poetry, "classifiers")];
  return {
    name: nameOf(files, path),
    version: textAt(metadata, "version") ?? textAt(poetry, "version"),
    versionPlace: versionPlace(files),
    backend: backendName(files),
    requiresPython,
    pythons: pythonMatrix({
      requiresPython,
      classifiers: classifiers.length > 0 ? classifiers : classifiersIn(files),
    }),
    versionFrom: versionSource(files),
    compiledBy: compiledBy(files),
    gates,
    passesVariables: (text ?? "").includes("environment-pass"),
    packages: textAt(settings, "packages-dir") ?? "dist",
    changelog: changelog?.toLowerCase() === "none" ? undefined : changelog,
    gaps: gapsOf(configuration, gates, changelog),
    strict: settings["strict"] === true,
  };
}

function nameOf(files: BuildFiles, path: string): string {
  const name =
    textAt(tableAt(files.pyproject, "project"), "name") ??
    textAt(tableAt(files.pyproject, "tool", "poetry"), "name") ??
    textAt(tableAt(files.pyproject, "tool", "flit", "metadata"), "module") ??
    keyword(files, "name");
  if (name !== undefined && isValidName(name)) return name;
  const problem =
    name === undefined ? "does not say its name" : `has a name that no index takes, \`${name}\``;
  throw new PublishError("project-unnamed", `The project ${problem}`, {
    hint: `write it into \`${path}\`: name = "..." below [project]`,
  });
}

const requiredPython = (files: BuildFiles): string | undefined =>
  textAt(tableAt(files.pyproject, "project"), "requires-python") ??
  poetryPython(tableAt(files.pyproject, "tool", "poetry", "dependencies")) ??
  keyword(files, "python_requires");

function poetryPython(dependencies: Table): string | undefined {
  const text = textAt(dependencies, "python");
  return text === undefined ? undefined : fromPoetry(text);
}

/** A text that setup.cfg has, or that is written out in setup.py. */
function keyword({ setupCfg, setupPy }: BuildFiles, name: string): string | undefined {
  const [, configured] = new RegExp(`^${name}\\s*=\\s*(\\S.*)$`, "m").exec(setupCfg) ?? [];
  const [, , written] = new RegExp(`\\b${name}\\s*=\\s*(["'])(.+?)\\1`).exec(setupPy) ?? [];
  return configured?.trim() ?? written;
}

/** Those of setup.cfg and setup.py, as text. */
const classifiersIn = ({ setupCfg, setupPy }: BuildFiles): string[] =>
  [...`${setupCfg}\n${setupPy}`.matchAll(/Programming Language :: Python :: 3\.\d+/g)].map(
    ([text]) => text,
  );
