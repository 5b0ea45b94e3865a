import { normalizeName } from "../python/name.ts";
import type { FormFields } from "../python/upload-form.ts";
import { canonicalizeVersion, parseVersion } from "../python/version.ts";

/** A field of a release that is not what the metadata says. */
export interface Difference {
  /** As forms spell it. */
  readonly field: string;
  readonly message: string;
}

type Info = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Warehouse takes `UNKNOWN` for nothing (forklift/decorators.py). */
const known = (text: string): string => (text.trim() === "UNKNOWN" ? "" : text);

const versionOf = (text: string): string => {
  const parsed = parseVersion(text);
  return parsed === undefined ? text : canonicalizeVersion(parsed);
};

/** Warehouse writes specifiers as `packaging` does: sorted, without blanks. */
const specifiers = (text: string): string =>
  text
    .split(",")
    .map((part) => part.replace(/\s+/g, ""))
    .filter((part) => part !== "")
    .sort((a, b) => (a < b ? -1 : 1))
    .join(",");

/** Forms may carry other line ends than files; old tools indent a description that is a header. */
const lines = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/^(?: {7}\|)?[ \t]+|[ \t]+$/gm, "")
    .trim();

const mediaType = (text: string): string => (text.split(";")[0] ?? "").trim().toLowerCase();

/** How the values of each field are compared. */
const compared: Readonly<Record<string, (text: string) => string>> = {
  name: normalizeName,
  version: versionOf,
  summary: (text) => text.trim(),
  description: lines,
  description_content_type: mediaType,
  requires_python: specifiers,
};

/** What the JSON API tells otherwise than the form of the file that created the release. */
export function differencesFrom(form: FormFields, info: Info): readonly Difference[] {
  const inForm = (field: string) => form.find(([name]) => name === field)?.[1] ?? "";
  const differences: Difference[] = [];
  for (const [field, normalize] of Object.entries(compared)) {
    const [own, there] = [known(inForm(field)), textOf(info[field])];
    if (normalize(own) === normalize(there)) continue;
    const message = `\`${field}\` is ${shown(there)} there and ${shown(own)} in the file`;
    differences.push({ field, message });
  }
  return [...differences, ...linkDifferences(form, info)];
}

const longestShown = 60;

function shown(text: string): string {
  if (text === "") return "empty";
  const [line = ""] = text.split(/\r\n?|\n/);
  const isWhole = line === text && line.length <= longestShown;
  return isWhole
    ? `\`${line}\``
    : `\`${line.slice(0, longestShown)}…\` (${text.length} characters)`;
}

/** The links of a project: `Label, URL` of Project-URL, and the two fields that were there before it. */
export function linksOf(form: FormFields): readonly (readonly [label: string, url: string])[] {
  return form.flatMap(([name, value]) => {
    if (known(value) === "") return [];
    if (name === "home_page") return [["Homepage", value.trim()] as const];
    if (name === "download_url") return [["Download", value.trim()] as const];
    if (name !== "project_urls") return [];
    const comma = value.indexOf(",");
    return comma === -1
      ? []
      : [[value.slice(0, comma).trim(), value.slice(comma + 1).trim()] as const];
  });
}

/** Warehouse shows a link once that is in a field of its own and among Project-URL. */
function linkDifferences(form: FormFields, info: Info): readonly Difference[] {
  const { project_urls: urls } = info;
  const there = new Map(Object.entries(typeof urls === "object" && urls !== null ? urls : {}));
  const values = new Set(there.values());
  return linksOf(form)
    .filter(([label, url]) => there.get(label) !== url && !values.has(url))
    .map(([label, url]) => ({
      field: "project_urls",
      message: `the link \`${label}\` to \`${url}\` is not there`,
    }));
}
