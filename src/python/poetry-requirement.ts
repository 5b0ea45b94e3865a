import { isTable, type Table, textAt } from "./toml-table.ts";

/**
 * A dependency of Poetry's own tables as requirements of PEP 508; one that cannot be told in it (a
 * path, a choice with `||`) is its name alone or nothing.
 */
export function poetryRequirements(name: string, value: unknown): readonly string[] {
  if (name.toLowerCase() === "python") return [];
  if (Array.isArray(value)) return value.flatMap((one) => poetryRequirements(name, one));
  if (typeof value === "string") return [`${name}${versionSpecifiers(value)}`];
  return isTable(value) ? fromTable(name, value) : [];
}

function fromTable(name: string, table: Table): readonly string[] {
  if (textAt(table, "path") !== undefined) return [];
  const extras = Array.isArray(table["extras"]) ? `[${table["extras"].join(",")}]` : "";
  const marker = markerOf(table);
  const condition = marker === undefined ? "" : ` ; ${marker}`;
  const address = addressOf(table);
  if (address !== undefined) return [`${name}${extras} @ ${address}${condition}`];
  return [`${name}${extras}${versionSpecifiers(textAt(table, "version") ?? "*")}${condition}`];
}

function addressOf(table: Table): string | undefined {
  const git = textAt(table, "git");
  if (git === undefined) return textAt(table, "url");
  const revision = textAt(table, "rev") ?? textAt(table, "tag") ?? textAt(table, "branch");
  return `git+${git}${revision === undefined ? "" : `@${revision}`}`;
}

function markerOf(table: Table): string | undefined {
  const markers = [textAt(table, "markers"), pythonMarker(textAt(table, "python"))].filter(
    (marker) => marker !== undefined,
  );
  if (markers.length === 0) return undefined;
  return markers.length === 1 ? markers[0] : markers.map((marker) => `(${marker})`).join(" and ");
}

function pythonMarker(python: string | undefined): string | undefined {
  const specifiers = versionSpecifiers(python ?? "*");
  if (specifiers === "") return undefined;
  return specifiers
    .split(",")
    .map((one) => one.replace(/^([<>=!~]+)(.*)$/, "python_full_version $1 '$2'"))
    .join(" and ");
}

/**
 * Poetry's constraints as specifiers of PEP 440; empty where any version is allowed.
 * https://python-poetry.org/docs/dependency-specification/
 */
export function versionSpecifiers(constraint: string): string {
  const text = constraint.trim();
  if (text === "" || text === "*" || text.includes("|")) return "";
  return text
    .split(/\s*,\s*|(?<=[\w*])\s+(?=[<>=!~^])/)
    .flatMap(specifier)
    .join(",");
}

function specifier(text: string): readonly string[] {
  const [, sign = "", version = ""] = /^(\^|~(?!=)|[<>=!~]=?=?)?\s*(.*)$/.exec(text) ?? [];
  if (sign === "^") return [`>=${version}`, `<${afterCaret(version)}`];
  if (sign === "~")
    return [`>=${version}`, `<${raised(version, numbersOf(version).length > 1 ? 1 : 0)}`];
  return [sign === "" || sign === "=" ? `==${version}` : `${sign}${version}`];
}

const numbersOf = (version: string): number[] =>
  (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? "0").split(".").map(Number);

/** The first number that is not 0 may not grow. */
function afterCaret(version: string): string {
  const numbers = numbersOf(version);
  const first = numbers.findIndex((number) => number > 0);
  return raised(version, first === -1 ? numbers.length - 1 : first);
}

const raised = (version: string, position: number): string =>
  numbersOf(version)
    .slice(0, position + 1)
    .map((number, index) => (index === position ? number + 1 : number))
    .join(".");
