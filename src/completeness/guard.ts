import type { Distribution } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { filesOfRelease, type ReleaseState } from "../index/release-state.ts";
import { judgeCompleteness, type ReleaseFile, releaseFile } from "./judge.ts";
import { patternsOf } from "./like-previous.ts";
import type { Pattern } from "./pattern.ts";
import { previousRelease } from "./previous-release.ts";
import { type Expectations, readPatterns } from "./read-patterns.ts";
import {
  completenessLines,
  completenessSummary,
  type GuardedFiles,
  incompleteness,
  tallyExpected,
} from "./report.ts";

/** A release as it would be sent. */
export interface GuardedRelease {
  /** Such as `demo 1.0`. */
  readonly title: string;
  readonly distributions: readonly Distribution[];
  /** What the index has of the project, where it was asked. */
  readonly index?: ReleaseState & {
    readonly title: string;
    readonly version: string;
    /** Why it could not be asked. */
    readonly unasked?: string;
  };
}

/** Holds each release against the words of `expect` and shows what came of it; `invalid-input` where they are malformed. */
export function guard(
  words: readonly string[],
  releases: readonly GuardedRelease[],
  host: Host,
): { readonly summary: string; readonly failure?: PublishError } {
  const expectations = readPatterns(words);
  const guarded = releases.flatMap((release) => {
    const patterns = [...expectations.patterns, ...previousPatterns(expectations, release, host)];
    return patterns.length === 0 ? [] : [judged(release, patterns)];
  });
  for (const release of guarded) tell(release, host);
  const failure = incompleteness(guarded);
  return {
    summary: guarded.map((release) => `${completenessSummary(release)}\n`).join(""),
    ...(failure === undefined ? {} : { failure }),
  };
}

function judged(release: GuardedRelease, patterns: readonly Pattern[]): GuardedFiles {
  const files = filesOf(release);
  return { ...judgeCompleteness(patterns, files), title: release.title, files };
}

/** What was sent before belongs to the release too, as a run that is repeated finds it. */
function filesOf({ distributions, index }: GuardedRelease): readonly ReleaseFile[] {
  const here = distributions.map(({ filename }) => releaseFile(filename));
  const names = new Set(here.map(({ filename }) => filename));
  const listed = index === undefined ? [] : filesOfRelease(index, index.version);
  const there = listed.filter(({ filename, yanked }) => !(yanked || names.has(filename)));
  return [...here, ...there.map(({ filename }) => releaseFile(filename, true))];
}

function previousPatterns(
  { likePrevious }: Expectations,
  { title, distributions, index }: GuardedRelease,
  { log }: Host,
): readonly Pattern[] {
  if (!likePrevious) return [];
  if (index === undefined) {
    log.info("`like-previous` of `expect` is left to `upload`, which asks the index");
    return [];
  }
  if (index.unasked !== undefined) {
    throw new PublishError(
      "invalid-input",
      `Input \`expect\`: \`like-previous\` needs to know what ${index.title} has of ${title} and before: ${index.unasked}`,
      { hint: "name what is expected by patterns, such as `sdist` and `py3-none-any`" },
    );
  }
  const previous = previousRelease(index.files, index.version);
  if (previous === undefined) {
    log.info(`${index.title} has no release before ${title}: nothing to compare with`);
    return [];
  }
  log.info(`${title} is to have what ${previous.version} has on ${index.title}`);
  return patternsOf(previous, requirementsOf(distributions));
}

/** Without a requirement in one of them, no Python is left out. */
function requirementsOf(distributions: readonly Distribution[]): readonly string[] {
  const required = distributions.map(({ metadata }) => metadata?.single["requires-python"] ?? "");
  return [...new Set(required)];
}

function tell(release: GuardedFiles, { log, style }: Host): void {
  const title = `${release.title}: ${tallyExpected(release)}`;
  log.info([style.bold(title), ...completenessLines(release)].join("\n"));
}
