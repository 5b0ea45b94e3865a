import type { Finding } from "../findings.ts";
import { manifestPattern } from "../python/glob.ts";
import { iniValue } from "../python/ini.ts";
import { isTable, listAt, tableAt, textAt } from "../python/toml-table.ts";
import { findingOf, lineOf, type ProjectSubject } from "./subject.ts";

/** A file of the project, and what is wrong about it. */
export interface CheckedFile {
  readonly path: string | undefined;
  readonly findings: readonly Finding[];
}

/** The README that `pyproject.toml` names is there; without a name there is one by the usual name. */
export function checkReadme(subject: ProjectSubject): CheckedFile {
  const { pyproject, project } = subject.configuration;
  const named = readmeNames(subject);
  const missing = named.find((path) => !project.paths.includes(path));
  if (missing !== undefined) {
    const line = lineOf(subject.text("pyproject.toml") ?? "", /^\s*readme\s*=/);
    const message = `\`readme\` names \`${missing}\`, which is not among the project's files`;
    return {
      path: undefined,
      findings: [findingOf("PV007", { message, path: "pyproject.toml", line })],
    };
  }
  const usual = project.paths.find((path) => /^readme(?:\.(?:md|rst|txt))?$/i.test(path));
  const [path = usual] = named;
  const readme = tableAt(pyproject, "project")["readme"];
  const isComputed = listAt(tableAt(pyproject, "project"), "dynamic").includes("readme");
  if (path === undefined && !isTable(readme) && !isComputed) {
    return {
      path,
      findings: [findingOf("PV007", { message: "The project has no README", level: "warning" })],
    };
  }
  const isEmpty = path !== undefined && subject.text(path)?.trim() === "";
  return {
    path,
    findings: isEmpty
      ? [findingOf("PV007", { message: `\`${path}\` is empty`, level: "warning", path })]
      : [],
  };
}

/** As `[project]`, Poetry or `setup.cfg` name it. */
export function readmeNames({
  configuration,
}: Pick<ProjectSubject, "configuration">): readonly string[] {
  const { pyproject, setupCfg } = configuration;
  const readme = tableAt(pyproject, "project")["readme"];
  const poetry = tableAt(pyproject, "tool", "poetry");
  const inSetup = /^file\s*:\s*([\w./-]+)/.exec(
    iniValue(setupCfg, "metadata", "long_description") ?? "",
  );
  const file = isTable(readme) ? textAt(readme, "file") : textAt({ readme }, "readme");
  const first = file ?? textAt(poetry, "readme") ?? inSetup?.[1];
  const all = first === undefined ? listAt(poetry, "readme") : [first];
  return all.map((path) => path.replace(/^\.\//, ""));
}

const licences = /^(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS|UNLICENSE)|^LICENSES\//i;

/** The licence files that `pyproject.toml` names are there; without names there is one by the usual name. */
export function checkLicence(subject: ProjectSubject): CheckedFile {
  const { pyproject, project } = subject.configuration;
  const table = tableAt(pyproject, "project");
  const licence = table["license"];
  const named = isTable(licence) ? textAt(licence, "file") : undefined;
  const patterns = [...listAt(table, "license-files"), ...(named === undefined ? [] : [named])];
  const unmatched = patterns.filter((pattern) => !project.paths.some(matcher(pattern)));
  const key = named === undefined ? "license-files" : "license";
  const line = lineOf(subject.text("pyproject.toml") ?? "", new RegExp(`^\\s*${key}\\s*=`));
  const findings = unmatched.map((pattern) =>
    findingOf("PV008", {
      message: `\`${key}\` names \`${pattern}\`, which is not among the project's files`,
      ...{ path: "pyproject.toml", line },
    }),
  );
  const path =
    project.paths.find((one) => patterns.some((pattern) => matcher(pattern)(one))) ??
    project.paths.find((one) => licences.test(one) && !/^(?:NOTICE|AUTHORS)/i.test(one));
  if (path === undefined && findings.length === 0) {
    const message = "The project has no licence file, such as `LICENSE`";
    return { path, findings: [findingOf("PV008", { message, level: "warning" })] };
  }
  return { path, findings };
}

const matcher = (pattern: string) => {
  const expression = manifestPattern(pattern);
  return (path: string): boolean => expression.test(path);
};
