import { PublishError } from "../errors.ts";
import type { Finding } from "../findings.ts";
import { type ChangelogEntry, findChangelogEntry, isUnreleased } from "../python/changelog.ts";
import { isPrerelease, parseVersion } from "../python/version.ts";
import { findingOf, type ProjectSubject } from "./subject.ts";

/** The entry of the version, where there is one, and what is wrong about it. */
export interface CheckedChangelog {
  readonly path: string | undefined;
  readonly entry: ChangelogEntry | undefined;
  readonly findings: readonly Finding[];
}

const names =
  /^(?:changelog|changes|history|news|release[-_ ]?notes|releases|whatsnew)(?:\.(?:md|rst|txt|markdown))?$/i;

/** The changelog of a project by its name: at the root before `docs`, `CHANGELOG` before others. */
export function findChangelog(paths: readonly string[]): string | undefined {
  const order = ["changelog", "changes", "history", "news", "release", "whatsnew"];
  const rank = (path: string) =>
    order.findIndex((name) => path.replace(/^.*\//, "").toLowerCase().startsWith(name)) +
    (path.includes("/") ? order.length : 0);
  return paths
    .filter((path) => /^(?:(?:docs?|documentation)\/(?:source\/|src\/)?)?[^/]+$/.test(path))
    .filter((path) => names.test(path.replace(/^.*\//, "")))
    .toSorted((one, other) => rank(one) - rank(other))[0];
}

/** The version has an entry in the changelog, with a text and a date that can be. */
export function checkChangelog(
  subject: ProjectSubject,
  version: string | undefined,
): CheckedChangelog {
  const nothing = { path: undefined, entry: undefined };
  if (subject.changelog === "none") return { ...nothing, findings: [] };
  const path = subject.changelog ?? findChangelog(subject.configuration.project.paths);
  if (path === undefined) {
    const message = "The project has no changelog, by none of the usual names";
    return { ...nothing, findings: [findingOf("PV004", { message })] };
  }
  const text = subject.text(path);
  if (text === undefined) {
    throw new PublishError("invalid-input", `Input \`changelog\`: there is no \`${path}\``, {
      hint: "name a file of the project, or `none`",
    });
  }
  if (version === undefined) return { path, entry: undefined, findings: [] };
  const entry = findChangelogEntry(text, version);
  if (entry === undefined || isUnreleased(entry.heading)) {
    return { path, entry: undefined, findings: [missing(version, path, entry, subject)] };
  }
  return { path, entry, findings: doubts(entry, path, text, subject) };
}

/** Nobody writes an entry before there is something to release, nor one for every candidate. */
function missing(
  version: string,
  path: string,
  entry: ChangelogEntry | undefined,
  { tag }: ProjectSubject,
): Finding {
  const parsed = parseVersion(version);
  const isFinal = parsed !== undefined && !isPrerelease(parsed);
  const message =
    entry === undefined
      ? `There is no entry for ${version}`
      : `The entry for ${version} says that it is not released: \`${entry.heading}\``;
  return findingOf("PV005", {
    ...{ message, path, line: entry?.line },
    ...(tag !== undefined && isFinal ? {} : { level: "warning" }),
  });
}

function doubts(
  { lines, date, line, heading }: ChangelogEntry,
  path: string,
  text: string,
  { today }: ProjectSubject,
): readonly Finding[] {
  const messages: string[] = [];
  if (lines.length === 0) messages.push(`The entry \`${heading}\` is empty`);
  if (date !== undefined && date > dayAfter(today)) {
    messages.push(`The entry \`${heading}\` is from the future: today is ${today}`);
  }
  if (date === undefined && hasDates(text)) {
    messages.push(`The entry \`${heading}\` has no date, as others have`);
  }
  return messages.map((message) => findingOf("PV006", { message, path, line }));
}

/** It may be tomorrow already where the author is. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Whether at least two headings tell a date. */
const hasDates = (text: string): boolean =>
  (text.match(/^#{0,3}.*\d+\.\d+.*\b\d{4}-\d{2}-\d{2}\b/gm) ?? []).length > 1;
