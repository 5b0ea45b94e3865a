import type { FoundRecord } from "./fetch-records.ts";
import type { NeededJob } from "./needs.ts";
import type { RecordedStage, ReleaseRecord } from "./release-record.ts";

/** A problem, and the job to run again for it; without one it is not a job's. */
export interface Problem {
  readonly text: string;
  readonly job?: string;
}

/** What a needed job left behind. */
export interface JobRecords {
  readonly job: string;
  readonly result: string;
  /** Records that an output of the job vouches for: they are as the stages left them. */
  readonly vouched: readonly ReleaseRecord[];
  /**
   * Records of other legs of its matrix, whose outputs the runner does not keep. Whoever may write
   * artifacts may have written them, so they can spoil a check and never make one.
   */
  readonly legs: readonly ReleaseRecord[];
  readonly problems: readonly Problem[];
}

/** Holds the records that were found against what the jobs' outputs say. */
export function recordsOfJobs(
  needs: readonly NeededJob[],
  found: readonly FoundRecord[],
  run: { readonly repository: string; readonly run: string },
): readonly JobRecords[] {
  const readable = found.flatMap(({ record }) => record ?? []);
  return needs.map(({ job, result, records }) => {
    const problems: Problem[] = [];
    const vouched = records.flatMap((sha256) => {
      const record = found.find((one) => one.sha256 === sha256)?.record;
      const problem =
        record === undefined ? lost(job, sha256, found) : ofAnotherRun(job, record, run);
      if (problem !== undefined) problems.push({ text: problem, job });
      return record === undefined || problem !== undefined ? [] : [record];
    });
    return { job, result, vouched, legs: otherLegs(vouched, readable, run), problems };
  });
}

function lost(job: string, sha256: string, found: readonly FoundRecord[]): string {
  const unreadable = found.filter(({ problem }) => problem !== undefined);
  const example = unreadable[0] && `; \`${unreadable[0].name}\`: ${unreadable[0].problem}`;
  return `the record with sha256 ${sha256.slice(0, 12)}, which job \`${job}\` left, is missing or was edited${example ?? ""}`;
}

function ofAnotherRun(
  job: string,
  record: ReleaseRecord,
  { repository, run }: { readonly repository: string; readonly run: string },
): string | undefined {
  if (record.repository === repository && record.run === run) return undefined;
  return `the record of job \`${job}\` is of run ${record.run} of \`${record.repository}\`, and this is run ${run} of \`${repository}\``;
}

/** The last attempt of each leg that has no vouched record. */
function otherLegs(
  vouched: readonly ReleaseRecord[],
  readable: readonly ReleaseRecord[],
  { repository, run }: { readonly repository: string; readonly run: string },
): readonly ReleaseRecord[] {
  const legs = new Map<string, ReleaseRecord>();
  for (const record of readable) {
    if (record.leg === undefined || record.repository !== repository || record.run !== run)
      continue;
    const sibling = vouched.find(({ job, stage }) => job === record.job && stage === record.stage);
    if (sibling === undefined || sibling.leg === undefined || isSame(sibling, record)) continue;
    const key = JSON.stringify([record.job, record.leg, record.step]);
    const known = legs.get(key);
    if (known === undefined || attemptOf(record) > attemptOf(known)) legs.set(key, record);
  }
  return [...legs.values()];
}

const isSame = (a: ReleaseRecord, b: ReleaseRecord): boolean =>
  a.job === b.job && a.leg === b.leg && a.step === b.step;

const attemptOf = ({ attempt }: ReleaseRecord): number => Number(attempt ?? 0) || 0;

/** The vouched records of a stage, with the job in `needs` that each belongs to. */
export const recordsOfStage = (
  jobs: readonly JobRecords[],
  stage: RecordedStage,
): readonly { readonly needed: JobRecords; readonly record: ReleaseRecord }[] =>
  jobs.flatMap((needed) =>
    needed.vouched.filter((record) => record.stage === stage).map((record) => ({ needed, record })),
  );
