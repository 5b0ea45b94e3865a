import { iniValue, parseIni } from "../python/ini.ts";
import { listAt, tableAt, textAt } from "../python/toml-table.ts";
import {
  type Configuration,
  packageNames,
  placeOf,
  provides,
  requirementPlace,
} from "./configuration.ts";
import type { WantedGate } from "./detect-gates.ts";
import { isTestModule } from "./project-files.ts";

/** How the tests of a project are run, with coverage where the project measures it. */
export function testGates(configuration: Configuration): readonly WantedGate[] {
  const modules = configuration.project.paths.filter(isTestModule);
  const [first] = modules;
  if (first === undefined) return [];
  const place = pytestPlace(configuration);
  if (place === undefined && isUnittest(modules, configuration)) {
    const command = `python -m unittest discover${discovery(modules, configuration)}`;
    return [{ kind: "tests", command, because: `\`${first}\` imports unittest`, tools: [] }];
  }
  return withPytest(configuration, place ?? `\`${first}\` holds tests`);
}

/** Where unittest begins; a folder that is a package is imported from above it. */
function discovery(modules: readonly string[], { project }: Configuration): string {
  const folder = ["tests", "test"].find((name) =>
    modules.some((path) => path.startsWith(`${name}/`)),
  );
  if (folder === undefined) return "";
  return project.paths.includes(`${folder}/__init__.py`) ? ` -s ${folder} -t .` : ` -s ${folder}`;
}

const pytestFiles = ["pytest.toml", ".pytest.toml", "pytest.ini", ".pytest.ini"];

function pytestPlace(configuration: Configuration): string | undefined {
  const { setupCfg, toxIni, project } = configuration;
  const configured = placeOf(configuration, "pytest", pytestFiles);
  if (configured?.endsWith("[tool.pytest]")) {
    const isOld = tableAt(configuration.pyproject, "tool", "pytest")["ini_options"] !== undefined;
    return isOld ? "`pyproject.toml` [tool.pytest.ini_options]" : configured;
  }
  if (configured !== undefined) return configured;
  if (setupCfg.has("tool:pytest")) return "`setup.cfg` [tool:pytest]";
  if (toxIni.has("pytest")) return "`tox.ini` [pytest]";
  const conftest = project.paths.find((path) => /(?:^|\/)conftest\.py$/.test(path));
  return conftest === undefined ? requirementPlace(configuration, "pytest") : `\`${conftest}\``;
}

const isUnittest = (modules: readonly string[], { project }: Configuration): boolean => {
  const texts = modules.flatMap((path) => project.text(path) ?? []);
  return (
    texts.some((text) => /^\s*(?:import unittest|from unittest\b)/m.test(text)) &&
    !texts.some((text) => /^\s*(?:import pytest|from pytest\b)/m.test(text))
  );
};

function withPytest(configuration: Configuration, because: string): readonly WantedGate[] {
  const gate = (command: string, ...tools: readonly string[]): WantedGate => ({
    ...{ kind: "tests", command, because, tools },
  });
  if (/(?:^|\s)--cov\b/.test(addedOptions(configuration))) {
    return [gate("pytest", "pytest", "pytest-cov")];
  }
  if (configuration.sources.some((source) => provides(source, ["pytest-cov"]))) {
    return [gate(`pytest ${covOption(configuration)}`, "pytest", "pytest-cov")];
  }
  const coverage = coverageSettings(configuration);
  const isMeasured = configuration.sources.some((source) => provides(source, ["coverage"]));
  if (coverage === undefined || !isMeasured) return [gate("pytest", "pytest")];
  const measured: WantedGate = {
    ...gate("coverage run -m pytest", "pytest", "coverage"),
    because: `${because}, ${coverage.place}`,
  };
  const report = { ...measured, because: coverage.place };
  if (!coverage.isCombined) return [measured, { ...report, command: "coverage report" }];
  return [
    measured,
    { ...report, command: "coverage combine" },
    // Its threshold is for the runs of several Pythons together.
    { ...report, command: "coverage report --fail-under=0" },
  ];
}

/** What the configuration adds to the command line of pytest. */
function addedOptions({ pyproject, setupCfg, toxIni, project }: Configuration): string {
  const pytest = tableAt(pyproject, "tool", "pytest");
  const tables = [pytest, tableAt(pytest, "ini_options")].flatMap((table) => [
    textAt(table, "addopts") ?? "",
    ...listAt(table, "addopts"),
  ]);
  const files = pytestFiles.map((path) =>
    iniValue(parseIni(project.text(path) ?? ""), "pytest", "addopts"),
  );
  return [
    ...tables,
    ...files,
    iniValue(setupCfg, "tool:pytest", "addopts"),
    iniValue(toxIni, "pytest", "addopts"),
  ].join(" ");
}

/** `--cov` obeys what the configuration says is measured; without it everything would be. */
function covOption(configuration: Configuration): string {
  if (coverageSettings(configuration)?.hasSource) return "--cov";
  const names = packageNames(configuration);
  return names.length === 0 ? "--cov" : names.map((name) => `--cov=${name}`).join(" ");
}

interface CoverageSettings {
  readonly place: string;
  readonly hasSource: boolean;
  readonly isCombined: boolean;
}

function coverageSettings({
  pyproject,
  setupCfg,
  toxIni,
  project,
}: Configuration): CoverageSettings | undefined {
  const table = tableAt(pyproject, "tool", "coverage");
  const run = tableAt(table, "run");
  if (Object.keys(table).length > 0) {
    return {
      place: "`pyproject.toml` [tool.coverage]",
      hasSource:
        "source" in run || "source_pkgs" in run || "source_dirs" in run || "include" in run,
      isCombined: run["parallel"] === true,
    };
  }
  const file = parseIni(project.text(".coveragerc") ?? "");
  const places = [
    ["`.coveragerc`", file.get("run") ?? (file.size > 0 ? new Map() : undefined)],
    ["`setup.cfg` [coverage:run]", setupCfg.get("coverage:run")],
    ["`tox.ini` [coverage:run]", toxIni.get("coverage:run")],
  ] as const;
  const [place, section] = places.find(([, one]) => one !== undefined) ?? [];
  if (place === undefined || section === undefined) return undefined;
  const hasSource = ["source", "source_pkgs", "source_dirs", "include"].some((key) =>
    section.has(key),
  );
  return { place, hasSource, isCombined: /^true$/i.test(section.get("parallel") ?? "") };
}
