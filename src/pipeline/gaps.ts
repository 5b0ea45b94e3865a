import type { Leavable } from "../gate/gate-row.ts";
import { iniValue } from "../python/ini.ts";
import { listAt, tableAt, textAt } from "../python/toml-table.ts";
import type { Configuration } from "../validation/configuration.ts";
import type { Gates } from "../validation/detect-gates.ts";

/** Something that the gate before the last upload asks for, and that a project lacks. */
export interface Gap {
  readonly word: Extract<Leavable, "tests" | "changelog" | "readme" | "licence">;
  /** What the project lacks, in words that go on after "there". */
  readonly lack: string;
  /** What fills the gap. */
  readonly remedy: string;
}

/** What the gate would miss at every release; `changelog` is `none` where the project wants none. */
export function gapsOf(
  configuration: Configuration,
  { commands }: Gates,
  changelog: string | undefined,
): readonly Gap[] {
  const { paths } = configuration.project;
  const gaps: Gap[] = [];
  if (!commands.some(({ kind }) => kind === "tests")) {
    gaps.push({ word: "tests", lack: "are no tests", remedy: "add tests" });
  }
  if (changelog === undefined) {
    const remedy = "add a `CHANGELOG.md` with a heading for each version";
    gaps.push({ word: "changelog", lack: "is no changelog", remedy });
  }
  if (!namesReadme(configuration)) {
    const isThere = paths.some((path) => /^readme(\.\w+)?$/i.test(path));
    const lack = isThere ? "is a README that the metadata does not name" : "is no README";
    gaps.push({ word: "readme", lack, remedy: "name a README as `readme` in pyproject.toml" });
  }
  if (!paths.some((path) => licenceFile.test(path)) && !namesLicenceFile(configuration)) {
    const remedy = "add a `LICENSE`, and name the licence as `license` in pyproject.toml";
    gaps.push({ word: "licence", lack: "is no licence file at the root", remedy });
  } else if (!namesLicence(configuration)) {
    const lack = "is a licence file, but the metadata names no licence";
    gaps.push({ word: "licence", lack, remedy: "name the licence as `license` in pyproject.toml" });
  }
  return gaps;
}

/** Names by which backends put a licence into the distributions. */
const licenceFile = /^(?:LICEN[CS]ES?|COPYING|UNLICENSE)(?:[.-][\w.-]+)?$/i;

const tables = ({ pyproject }: Configuration) => ({
  project: tableAt(pyproject, "project"),
  poetry: tableAt(pyproject, "tool", "poetry"),
  flit: tableAt(pyproject, "tool", "flit", "metadata"),
});

/** Keys that tell the description; maturin also reads Cargo.toml, which is not looked into. */
function namesReadme(configuration: Configuration): boolean {
  const { project, poetry, flit } = tables(configuration);
  return (
    isNamed(configuration, "readme") ||
    poetry["readme"] !== undefined ||
    flit["description-file"] !== undefined ||
    ["long_description", "description_file", "description-file"].some(
      (key) => iniValue(configuration.setupCfg, "metadata", key) !== undefined,
    ) ||
    (project["name"] === undefined && /\blong_description\s*=/.test(setupPy(configuration)))
  );
}

function namesLicence(configuration: Configuration): boolean {
  const { project, poetry, flit } = tables(configuration);
  const { setupCfg } = configuration;
  const classifiers = [project, poetry, flit].flatMap((table) => listAt(table, "classifiers"));
  return (
    isNamed(configuration, "license") ||
    poetry["license"] !== undefined ||
    flit["license"] !== undefined ||
    iniValue(setupCfg, "metadata", "license") !== undefined ||
    [...classifiers, iniValue(setupCfg, "metadata", "classifiers") ?? ""].some((text) =>
      text.includes("License ::"),
    ) ||
    (project["name"] === undefined && /\blicense\s*=|License ::/.test(setupPy(configuration)))
  );
}

/** As a text, a table, or one that the backend computes. */
function isNamed(configuration: Configuration, key: "readme" | "license"): boolean {
  const { project } = tables(configuration);
  const isComputed = listAt(project, "dynamic").includes(key);
  return project[key] !== undefined || isComputed || isOfCargo(configuration);
}

const isOfCargo = ({ pyproject, project: { paths } }: Configuration): boolean =>
  textAt(tableAt(pyproject, "build-system"), "build-backend") === "maturin" &&
  paths.includes("Cargo.toml");

const namesLicenceFile = (configuration: Configuration): boolean => {
  const { project } = tables(configuration);
  return (
    listAt(project, "license-files").length > 0 ||
    textAt(tableAt(project, "license"), "file") !== undefined
  );
};

const setupPy = ({ project }: Configuration): string => project.text("setup.py") ?? "";
