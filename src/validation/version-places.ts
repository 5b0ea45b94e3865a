import { iniValue } from "../python/ini.ts";
import { normalizeName } from "../python/name.ts";
import { tableAt, textAt } from "../python/toml-table.ts";
import { type Configuration, packageNames } from "./configuration.ts";
import { lineOf } from "./subject.ts";

/** A place in a project that says which version it is. */
export interface VersionPlace {
  readonly version: string;
  readonly path: string;
  readonly line: number | undefined;
  /** Whether users of the release see it; others are for the project's own use. */
  readonly isShipped: boolean;
}

/** The name of the project, as it is written. */
export const nameOf = ({ pyproject, setupCfg }: Configuration): string | undefined =>
  textAt(tableAt(pyproject, "project"), "name") ??
  textAt(tableAt(pyproject, "tool", "poetry"), "name") ??
  textAt(tableAt(pyproject, "tool", "flit", "metadata"), "dist-name") ??
  iniValue(setupCfg, "metadata", "name");

const versionModule =
  /^(?:src\/)?(\w+)(?:\/(?:\w+\/)?(?:__init__|__about__|_?_?version_?_?|_?about|__meta__))?\.py$/;

/** Files that may say a version, by their names. */
export const versionPaths = (paths: readonly string[]): readonly string[] =>
  paths.filter(
    (path) =>
      versionModule.test(path) ||
      /^(?:docs?\/(?:source\/|src\/)?conf\.py|CITATION\.cff|package\.json|Cargo\.toml|VERSION(?:\.txt)?|\.bumpversion\.cfg|setup\.py)$/.test(
        path,
      ),
  );

/** The place that the project's metadata are from, and all others; without it the version is computed. */
export function versionPlaces(
  configuration: Configuration,
  textOf: (path: string) => string | undefined,
): { readonly declared: VersionPlace | undefined; readonly others: readonly VersionPlace[] } {
  const written = writtenVersion(configuration, textOf);
  const named = namedFile(configuration);
  const found = modulePlaces(configuration, textOf);
  const fromFile = named === undefined ? undefined : found.find(({ path }) => named.test(path));
  const declared = written ?? fromFile;
  const others = [...found, ...besidePlaces(configuration, textOf)];
  return { declared, others: others.filter((place) => place !== declared) };
}

const versionLine = /^\s*version\s*=\s*["']/;

/** The version where the backend takes it from as it is written. */
function writtenVersion(
  { pyproject, setupCfg }: Configuration,
  textOf: (path: string) => string | undefined,
): VersionPlace | undefined {
  const path = "pyproject.toml";
  const version =
    textAt(tableAt(pyproject, "project"), "version") ??
    textAt(tableAt(pyproject, "tool", "poetry"), "version");
  if (version !== undefined && !isFromTag({ pyproject })) {
    return { version, path, line: lineOf(textOf(path) ?? "", versionLine), isShipped: true };
  }
  const inSetup = iniValue(setupCfg, "metadata", "version");
  if (inSetup !== undefined && !/^(?:attr|file)\s*:/.test(inSetup)) {
    const line = lineOf(textOf("setup.cfg") ?? "", /^version\s*[=:]/);
    return { version: inSetup, path: "setup.cfg", line, isShipped: true };
  }
  const text = textOf("setup.py") ?? "";
  const [, literal] = /\bversion\s*=\s*["']([^"'{}%]+)["']/.exec(text) ?? [];
  if (literal === undefined) return undefined;
  const line = lineOf(text, /\bversion\s*=\s*["']/);
  return { version: literal, path: "setup.py", line, isShipped: true };
}

/** Whether the backend asks the version control system for the version. */
export function isFromTag({ pyproject }: Pick<Configuration, "pyproject">): boolean {
  const tool = tableAt(pyproject, "tool");
  return (
    ["setuptools_scm", "setuptools-scm", "vcs-versioning", "versioningit", "versioneer"].some(
      (name) => name in tool,
    ) ||
    textAt(tableAt(tool, "hatch", "version"), "source") === "vcs" ||
    textAt(tableAt(tool, "pdm", "version"), "source") === "scm" ||
    tableAt(tool, "poetry-dynamic-versioning")["enable"] === true
  );
}

/** The module or file that the backend reads the version from. */
function namedFile(configuration: Configuration): RegExp | undefined {
  const attribute = namedAttribute(configuration);
  const module = attribute?.trim().split(".").slice(0, -1).join("/");
  if (module !== undefined) return new RegExp(`(?:^|/)${module}(?:/__init__)?\\.py$`);
  const { pyproject } = configuration;
  const tool = tableAt(pyproject, "tool");
  const path =
    textAt(tableAt(tool, "hatch", "version"), "path") ??
    textAt(tableAt(tool, "pdm", "version"), "path") ??
    textAt(tableAt(tool, "setuptools", "dynamic", "version"), "file");
  if (path !== undefined) return new RegExp(`^${path.replace(/[.+]/g, "\\$&")}$`);
  const backend = textAt(tableAt(pyproject, "build-system"), "build-backend") ?? "";
  if (/^flit/.test(backend)) return /\/__init__\.py$|^\w+\.py$/;
  return /^maturin/.test(backend) ? /^Cargo\.toml$/ : undefined;
}

/** `pkg.module.__version__`, which setuptools reads. */
const namedAttribute = ({ pyproject, setupCfg }: Configuration): string | undefined =>
  textAt(tableAt(pyproject, "tool", "setuptools", "dynamic", "version"), "attr") ??
  /^attr\s*:\s*(.+)$/.exec(iniValue(setupCfg, "metadata", "version") ?? "")?.[1];

const assignment =
  /^(?:__version__|version|VERSION)(?:\s*:\s*[\w.[\]]+)?\s*=\s*["']([^"'{}%]+)["']/m;

/** `__version__` in the packages, and files that hold nothing but a version. */
function modulePlaces(
  configuration: Configuration,
  textOf: (path: string) => string | undefined,
): readonly VersionPlace[] {
  const names = packageNames(configuration);
  const own = normalizeName(nameOf(configuration) ?? "");
  return versionPaths(configuration.project.paths).flatMap((path) => {
    const text = textOf(path) ?? "";
    if (/^VERSION/.test(path)) return place(/^\s*([\w.!+-]+)\s*$/.exec(text)?.[1], path, 1);
    if (path === "Cargo.toml") return ofCrate(text, own);
    const name = versionModule.exec(path)?.[1] ?? "";
    const isOwn = names.includes(name) && (names.length === 1 || normalizeName(name) === own);
    return isOwn ? place(assignment.exec(text)?.[1], path, lineOf(text, assignment)) : [];
  });
}

function ofCrate(text: string, own: string): readonly VersionPlace[] {
  const [, version] = /^\[package\][^[]*?^version\s*=\s*"([^"]+)"/ms.exec(text) ?? [];
  const [, name = ""] = /^\[package\][^[]*?^name\s*=\s*"([^"]+)"/ms.exec(text) ?? [];
  return normalizeName(name) === own ? place(version, "Cargo.toml", lineOf(text, versionLine)) : [];
}

/** What backends that compute the version have in its place. */
const placeholder = /^0(?:\.0)*(?:[.+]?(?:dev\d*|unknown|post\d+).*)?$|unknown/;

const place = (
  version: string | undefined,
  path: string,
  line: number | undefined,
  isShipped = true,
): readonly VersionPlace[] =>
  version === undefined || placeholder.test(version) ? [] : [{ version, path, line, isShipped }];

/** Places beside the code, each with what finds the version. */
const beside: readonly (readonly [path: RegExp, version: RegExp])[] = [
  [/conf\.py$/, /^release\s*=\s*["']([^"'{}%]+)["']/m],
  [/^CITATION\.cff$/, /^version:\s*["']?v?([\w.!+-]+)/m],
  [/^\.bumpversion\.cfg$/, /^current_version\s*=\s*(\S+)/m],
];

function besidePlaces(
  configuration: Configuration,
  textOf: (path: string) => string | undefined,
): readonly VersionPlace[] {
  const found = configuration.project.paths.flatMap((path) => {
    const pattern = beside.find(([names]) => names.test(path))?.[1];
    if (pattern === undefined || !versionPaths([path]).includes(path)) return [];
    const text = textOf(path) ?? "";
    return place(pattern.exec(text)?.[1], path, lineOf(text, pattern), false);
  });
  const tool = tableAt(configuration.pyproject, "tool");
  const current =
    textAt(tableAt(tool, "bumpversion"), "current_version") ??
    textAt(tableAt(tool, "commitizen"), "version");
  return [
    ...found,
    ...place(current, "pyproject.toml", undefined, false),
    ...ofPackageJson(configuration, textOf),
  ];
}

/** Of the same project in another language, by its name. */
function ofPackageJson(
  configuration: Configuration,
  textOf: (path: string) => string | undefined,
): readonly VersionPlace[] {
  const text = textOf("package.json") ?? "";
  const [, name = ""] = /"name"\s*:\s*"([^"]+)"/.exec(text) ?? [];
  const own = normalizeName(nameOf(configuration) ?? "");
  if (own === "" || normalizeName(name.replace(/^@[^/]+\//, "")) !== own) return [];
  const [, version] = /"version"\s*:\s*"([^"]+)"/.exec(text) ?? [];
  return place(version, "package.json", lineOf(text, /"version"\s*:/), false);
}
