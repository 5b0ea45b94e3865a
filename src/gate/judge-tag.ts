import type { Distribution } from "../distributions.ts";
import { tagMatchesVersion } from "../python/tag.ts";
import { formatVersion, parseVersion } from "../python/version.ts";
import { releasedTag } from "../release-tag.ts";
import { type GateRow, rowOf } from "./gate-row.ts";
import { type GateSubject, short } from "./gate-subject.ts";
import { type JobRecords, type Problem, recordsOfStage } from "./job-records.ts";
import type { ReleaseRecord } from "./release-record.ts";

/** PEP 440, and the tag that is released. */
export function judgeVersion({ distributions, tag, without }: GateSubject): GateRow {
  const versions = [...new Set(distributions.map(versionOf))];
  const problems = versions.flatMap((version) => [
    ...notFinal(version, without.has("final")),
    ...notTagged(version, tag),
  ]);
  const shown = versions.join(", ");
  return rowOf("version", tag === undefined ? shown : `${shown}, tag \`${tag}\``, problems);
}

const versionOf = ({ metadata }: Distribution): string => {
  const text = metadata?.single.version ?? "";
  const parsed = parseVersion(text);
  return parsed === undefined ? text : formatVersion(parsed);
};

function notFinal(text: string, mayBePre: boolean): Problem[] {
  const version = parseVersion(text);
  if (version === undefined) return [{ text: `\`${text}\` is no version` }];
  const { pre, dev, local } = version;
  if (dev !== undefined) return [{ text: `${text} is a development version` }];
  if (local !== undefined) return [{ text: `${text} is a local version` }];
  if (pre === undefined || mayBePre) return [];
  return [
    {
      text: `${text} is a pre-release: release a final version, or write \`gate-without: final\` where pre-releases are published too`,
    },
  ];
}

function notTagged(version: string, tag: string | undefined): Problem[] {
  if (tag === undefined) {
    return [{ text: "no tag started the run, and the input `tag` names none" }];
  }
  if (tagMatchesVersion(tag, version)) return [];
  return [{ text: `tag \`${tag}\` is not that of version ${version}` }];
}

/**
 * The commit of a pushed tag is what the runner says; for a tag that was named by hand it is what a
 * job with a checkout found, as far as an output of that job vouches for it.
 */
export function judgeCommit(subject: GateSubject): GateRow {
  const { manifest, tag, env } = subject;
  const commit = manifest?.commit;
  if (commit === undefined) {
    return rowOf("commit", "unknown", [
      { text: "the release manifest names no commit: build from a git checkout" },
    ]);
  }
  const found = findCommit(subject);
  const problem = wrongCommit(commit, tag, found);
  const finder = found?.job === undefined ? "the run" : "the checkout";
  const started = releasedTag(undefined, env);
  const evidence = [
    short(commit),
    ...(problem === undefined ? [`tag \`${tag}\` as ${finder} has it`] : []),
    ...(started === undefined || started === tag ? [] : [`the run is of \`${started}\``]),
  ].join(", ");
  return rowOf(
    "commit",
    evidence,
    problem === undefined ? [] : [problem],
    found?.job === undefined ? [] : [found.job],
  );
}

function wrongCommit(
  commit: string,
  tag: string | undefined,
  found: FoundCommit | undefined,
): Problem | undefined {
  if (tag === undefined) return { text: `no tag is named that could be commit ${short(commit)}` };
  if (found === undefined) return unknownTag(tag);
  if (found.commit === commit) return undefined;
  const text = `tag \`${tag}\` is commit ${short(found.commit)}, and what was built is of ${short(commit)}`;
  return found.job === undefined ? { text } : { text, job: found.job };
}

interface FoundCommit {
  readonly commit: string;
  /** The job that found it; without one the runner said it. */
  readonly job?: string;
}

function findCommit({ tag, env, jobs, manifest }: GateSubject): FoundCommit | undefined {
  const pushed = releasedTag(undefined, env);
  const commit = env["GITHUB_SHA"];
  if (pushed !== undefined && pushed === tag && commit) return { commit };
  const found = [...recordsOfStage(jobs, "build"), ...recordsOfStage(jobs, "validate")].flatMap(
    ({ needed, record }) => ofTag(needed, record, tag),
  );
  return found.find((one) => one.commit !== manifest?.commit) ?? found[0];
}

function ofTag(
  { job }: JobRecords,
  record: ReleaseRecord,
  tag: string | undefined,
): readonly FoundCommit[] {
  const commit = record["tag-commit"];
  return record.tag !== tag || commit === undefined ? [] : [{ commit, job }];
}

const unknownTag = (tag: string): Problem => ({
  text: `no record says which commit tag \`${tag}\` is: check the tag out in the jobs that test and build (\`ref: refs/tags/${tag}\`), and hand \`tag\` to their steps`,
});
