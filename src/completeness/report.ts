import { PublishError } from "../errors.ts";
import { count } from "../report/sizes.ts";
import { code, details, markdownTable, textTable } from "../report/tables.ts";
import { type Completeness, type Expected, type ReleaseFile, servesOnly } from "./judge.ts";
import { nearestTo } from "./nearest.ts";

/** What is expected of a release, and whether it is there. */
export interface GuardedFiles extends Completeness {
  /** Such as `demo 1.0`. */
  readonly title: string;
  readonly files: readonly ReleaseFile[];
}

export const missingOf = ({ expected }: Completeness): readonly Expected[] =>
  expected.filter(({ found }) => found.length === 0);

/** `all 7 expected files are there`, or how many are missing. */
export function tallyExpected(completeness: Completeness): string {
  const [all, missing] = [completeness.expected.length, missingOf(completeness).length];
  if (missing > 0 && all === 1) return "the expected file is missing";
  if (missing > 0) return `${missing} of ${count(all, "expected file")} missing`;
  if (all === 1) return "the expected file is there";
  return all === 2 ? "both expected files are there" : `all ${all} expected files are there`;
}

/** Columns for the log: what is expected, and by which file it is met. */
export function completenessLines(guarded: GuardedFiles): readonly string[] {
  const rows = guarded.expected.map((expected) => [
    expected.pattern.text,
    expected.found.length === 0
      ? `missing: ${nearestTo(expected.pattern, guarded.files).replaceAll("`", "")}`
      : foundNames(expected).join(", "),
  ]);
  const unasked = guarded.unasked.map(({ filename }) => [filename, "not asked for by `expect`"]);
  return textTable([...rows, ...unasked]).map((line) => `  ${line}`);
}

/** The same for the summary; folded where nothing is missing. */
export function completenessSummary(guarded: GuardedFiles): string {
  const rows = guarded.expected.map((expected) => [
    code(expected.pattern.text),
    expected.from.map(showOrigin).join(", "),
    expected.found.length === 0
      ? `**missing**: ${nearestTo(expected.pattern, guarded.files)}`
      : foundNames(expected).map(code).join(", "),
  ]);
  const unasked = guarded.unasked.map(({ filename }) => ["", "not asked for", code(filename)]);
  const table = markdownTable(["Expected", "From", "Found"], [...rows, ...unasked]);
  const title = `${guarded.title}: ${tallyExpected(guarded)}`;
  return missingOf(guarded).length > 0 ? `#### ${title}\n\n${table}` : details(title, table);
}

/** A file of the previous release is in words, a pattern is not. */
const isFilename = (from: string): boolean => from.includes("`");
const showOrigin = (from: string): string => (isFilename(from) ? from : code(from));

const foundNames = ({ found, pattern }: Expected): string[] =>
  found.map((file) => {
    const serves = servesOnly(file, pattern) ? " (serves it too)" : "";
    return `${file.filename}${serves}${file.isOnIndex ? " (on the index)" : ""}`;
  });

/** The failure of releases that lack something; `undefined` where they lack nothing. */
export function incompleteness(releases: readonly GuardedFiles[]): PublishError | undefined {
  const lines = releases.flatMap((release) => {
    const missing = missingOf(release);
    if (missing.length === 0) return [];
    const head = `${release.title}: ${tallyExpected(release)}`;
    return [head, ...missing.map((one) => `  ${sayMissing(one, release)}`)];
  });
  return lines.length === 0
    ? undefined
    : new PublishError("release-incomplete", lines.join("\n"), {
        hint: `build what is missing and hand it over with the rest; a file that is no longer made goes out of \`expect\`${likePrevious(releases)}, a Python out of \`requires-python\``,
      });
}

/** What the previous release had cannot be taken out of it. */
const likePrevious = (releases: readonly GuardedFiles[]): string =>
  releases.flatMap(missingOf).some(({ from }) => from.some(isFilename))
    ? " (leave `like-previous` out for this release)"
    : "";

function sayMissing({ pattern, from }: Expected, { files }: GuardedFiles): string {
  const origins = from.filter((origin) => origin !== pattern.text).map(showOrigin);
  const origin = origins.length === 0 ? "" : ` (${origins.join(", ")})`;
  return `\`${pattern.text}\`${origin}: ${nearestTo(pattern, files)}`;
}
