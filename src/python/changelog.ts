import { compareVersions, parseVersion, type Version } from "./version.ts";

/** What a changelog says about one version. */
export interface ChangelogEntry {
  /** As written, without the signs of a heading. */
  readonly heading: string;
  /** What stands below it, without empty lines at either end. */
  readonly lines: readonly string[];
  /** The number of the heading's line, from 1. */
  readonly line: number;
  /** `2026-01-31`, where the heading tells it in one of the common ways. */
  readonly date: string | undefined;
}

/** The entry of `version`; `undefined` where there is none, or it is said to be unreleased. */
export function changelogEntry(text: string, version: string): ChangelogEntry | undefined {
  const entry = findChangelogEntry(text, version);
  return entry === undefined || isUnreleased(entry.heading) ? undefined : entry;
}

/** Whether a heading says that what is below it is still to come. */
export const isUnreleased = (heading: string): boolean =>
  /\bunreleased\b|\bnot (?:yet )?released\b|\bin development\b|\bYYYY-MM-DD\b|\bTBD\b|\bTBA\b/i.test(
    heading,
  );

/** As `changelogEntry`, released or not. */
export function findChangelogEntry(text: string, version: string): ChangelogEntry | undefined {
  const wanted = parseVersion(version);
  if (wanted === undefined) return undefined;
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const headings = headingsOf(lines);
  const found = headings.find(({ version }) => version && compareVersions(version, wanted) === 0);
  if (found === undefined) return undefined;
  const next = headings.find(
    ({ start, level, version }) =>
      start > found.start && (version !== undefined || level <= found.level),
  );
  return {
    heading: found.title,
    lines: trimmed(lines.slice(found.end, next?.start)),
    line: found.line + 1,
    date: dateIn(found.title),
  };
}

interface Heading {
  readonly title: string;
  /** 1 is the highest. Lines that are only text are below every heading. */
  readonly level: number;
  /** Index of the first line, of its text, and of the line after it. */
  readonly start: number;
  readonly line: number;
  readonly end: number;
  readonly version: Version | undefined;
}

/** The headings of Markdown and reStructuredText, and lines that begin with a version. */
function headingsOf(text: readonly string[]): Heading[] {
  const lines = withoutFences(text);
  const styles: string[] = [];
  return lines.flatMap((line, index) => {
    const heading =
      atxHeading(line, index) ?? underlined(lines, index, styles) ?? plainHeading(lines, index);
    return heading === undefined ? [] : [{ ...heading, version: versionIn(heading.title) }];
  });
}

/** Code between fences of Markdown holds no headings; its lines become empty. */
function withoutFences(lines: readonly string[]): readonly string[] {
  let fence: string | undefined;
  return lines.map((line, index) => {
    const mark = fenceOf(line, lines[index - 1] ?? "", fence);
    if (mark === undefined) return fence === undefined ? line : "";
    fence = fence === undefined ? mark : undefined;
    return "";
  });
}

/** The fence that a line opens, or closes when it is open. */
function fenceOf(line: string, above: string, open: string | undefined): string | undefined {
  const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
  if (open !== undefined) return mark === open ? mark : undefined;
  // Below a line of text, `~~~` makes it a heading of reStructuredText.
  return mark === "~~~" && above.trim() !== "" ? undefined : mark;
}

type Found = Omit<Heading, "version">;

/** `## Title` */
function atxHeading(line: string, index: number): Found | undefined {
  const [, signs = "", text = ""] =
    /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line) ?? [];
  if (signs === "") return undefined;
  return { title: plain(text), level: signs.length, start: index, line: index, end: index + 1 };
}

const RULE = /^([=\-~^"'`#*+.:_<>])\1{2,}[ \t]*$/;

/** A line of text with a rule below it, and perhaps the same above; levels are in the order of their signs. */
function underlined(lines: readonly string[], index: number, styles: string[]): Found | undefined {
  const text = lines[index]?.trim() ?? "";
  const below = RULE.exec(lines[index + 1] ?? "")?.[1];
  if (text === "" || below === undefined || RULE.test(text)) return undefined;
  const above = RULE.exec(lines[index - 1] ?? "")?.[1] === below;
  const style = above ? `${below}${below}` : below;
  if (!styles.includes(style)) styles.push(style);
  return {
    title: plain(text),
    level: styles.indexOf(style) + 1,
    start: above ? index - 1 : index,
    line: index,
    end: index + 2,
  };
}

/** `v1.2.0 (2026-01-31)` or `**1.2.0**` on a line of its own, as in many plain text files. */
function plainHeading(lines: readonly string[], index: number): Found | undefined {
  const line = lines[index] ?? "";
  const isAlone = /^(?:\*\*|__)?\[?(?:version |release )?v?\d+(?:\.\d+)+\S*(?:$|[ \t:,(-])/i.test(
    line,
  );
  if (!isAlone || line.length > 80 || /[.;]$/.test(line.trim())) return undefined;
  if ((lines[index - 1] ?? "").trim() !== "") return undefined;
  return { title: plain(line), level: 9, start: index, line: index, end: index + 1 };
}

/** Without links, emphasis and roles. */
const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, "")
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, "$1")
    .replace(/:[\w:]+:`([^`<]*?)\s*(?:<[^>]*>)?`/g, "$1")
    .replace(/\*\*|__(?=\d|v)|``?|`_/g, "")
    .trim();

/** The first version of a heading; a date is none, and text before it is a few words at most. */
function versionIn(title: string): Version | undefined {
  const text = title.replace(/\b\d{4}[-/]\d{2}[-/]\d{2}\b/g, " ");
  const match = /(?<![\w.])v?(\d+(?:\.\d+)*[\w.+!-]*)/i.exec(text);
  if (match === null || text.slice(0, match.index).trim().split(/\s+/).length > 5) return undefined;
  return parseVersion(match[0].replace(/[.:,-]+$/, ""));
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `2026-01-31`, `2026/01/31`, `31 January 2026`, `Jan 31, 2026` and `31.01.2026`. */
function dateIn(title: string): string | undefined {
  const [, year, month, day] = /\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})\b/.exec(title) ?? [];
  if (year !== undefined) return isoDate(year, month, day);
  const german = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(title);
  if (german !== null) return isoDate(german[3], german[2], german[1]);
  const words =
    /\b(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3})[a-z]*,? (\d{4})\b/i.exec(title) ??
    /\b([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i.exec(title);
  if (words === null) return undefined;
  const [name = "", number] = /^\d/.test(words[1] ?? "")
    ? [words[2], words[1]]
    : [words[1], words[2]];
  const position = MONTHS.indexOf(name.toLowerCase());
  return position === -1 ? undefined : isoDate(words[3], String(position + 1), number);
}

const isoDate = (year = "", month = "", day = ""): string =>
  `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

function trimmed(lines: readonly string[]): readonly string[] {
  const isText = (line: string) => line.trim() !== "";
  const first = lines.findIndex(isText);
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex(isText) + 1);
}
