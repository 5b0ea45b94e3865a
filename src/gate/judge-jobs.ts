import { count } from "../report/sizes.ts";
import { type GateRow, leftOut, rowOf } from "./gate-row.ts";
import { absent, type GateSubject, short } from "./gate-subject.ts";
import { type JobRecords, type Problem, recordsOfStage } from "./job-records.ts";
import type { ReleaseRecord } from "./release-record.ts";

/** What the runner and the hashes in its hands say about the jobs before this one. */
export function judgeJobs({ jobs }: GateSubject): GateRow {
  const failed = jobs
    .filter(({ result }) => result !== "success")
    .map(({ job, result }) => ({
      text: `job \`${job}\` ended with \`${result}\`${result === "skipped" ? whySkipped : ""}`,
      job,
    }));
  const problems = [...failed, ...jobs.flatMap((job) => job.problems), ...failedLegs(jobs)];
  const records = jobs.flatMap(({ vouched, legs }) => [...vouched, ...legs]).length;
  const evidence = `${count(jobs.length, "job")}, ${count(records, "record")}`;
  return rowOf(
    "jobs",
    evidence,
    problems,
    jobs.map(({ job }) => job),
  );
}

/** To run it again would not help. */
const whySkipped =
  ": see its `if`, and the jobs that it needs; take it out of `needs` where it is meant to be skipped";

/** A leg may fail, and its job go on and be a success all the same (`continue-on-error`). */
function failedLegs(jobs: readonly JobRecords[]): Problem[] {
  return jobs.flatMap(({ job, vouched, legs }) =>
    [...vouched, ...legs].flatMap((record) =>
      record.result === "failure"
        ? [
            {
              text: `the stage \`${record.stage}\` failed in job \`${job}\`${legOf(record)}${because(record)}`,
              job,
            },
          ]
        : [],
    ),
  );
}

const legOf = ({ leg }: ReleaseRecord): string => (leg === undefined ? "" : ` (${leg})`);

const because = ({ failure }: ReleaseRecord): string =>
  failure === undefined ? "" : `: \`${failure}\``;

/** The project's own tests, on the commit that was built. */
export function judgeTests(subject: GateSubject): GateRow {
  if (subject.without.has("tests")) return leftOut("tests");
  const vouched = recordsOfStage(subject.jobs, "validate");
  const jobs = vouched.map(({ needed }) => needed.job);
  if (vouched.length === 0) {
    return rowOf("tests", "no record", absent("validate", "the tests passed", subject));
  }
  const all = vouched.flatMap(({ needed, record }) =>
    [record, ...needed.legs.filter(({ stage }) => stage === "validate")].map((one) => ({
      job: needed.job,
      record: one,
    })),
  );
  const commit = subject.manifest?.commit;
  const problems: Problem[] = all
    .filter(({ record }) => record.commit !== commit || commit === undefined)
    .map(({ job, record }) => ({
      text: `job \`${job}\`${legOf(record)} tested ${shortCommit(record.commit)}, and what was built is of ${shortCommit(commit)}`,
      job,
    }));
  const own = vouched.map(({ record }) => record);
  const others = all.map(({ record }) => record).filter((record) => !own.includes(record));
  const legs = others.length === 0 ? "" : `; other legs say: ${tell(others)}`;
  if (!vouched.some(({ record }) => hasTests(record))) {
    const text = `no tests ran in ${quoted(jobs)}: name them as \`commands\` there, or write \`gate-without: tests\``;
    problems.push({ text, job: jobs[0] ?? "" });
  }
  return rowOf("tests", tell(own) + legs, problems, jobs);
}

const shortCommit = (commit: string | undefined): string =>
  commit === undefined ? "no commit" : short(commit);

/** A test runner may find none, and be content. */
const hasTests = ({ evidence }: ReleaseRecord): boolean =>
  evidence?.stage === "validate" &&
  evidence.commands.some(
    ({ kind, tests }) => (kind === "tests" || kind === "other") && tests !== 0,
  ) &&
  evidence.commands.every(({ ok }) => ok);

/** Such as `Python 3.10.4, 3.12.1: 6 commands, 240 tests`. */
function tell(records: readonly ReleaseRecord[]): string {
  const evidence = records.flatMap((record) =>
    record.evidence?.stage === "validate" ? [record.evidence] : [],
  );
  const pythons = [...new Set(evidence.flatMap(({ python }) => python ?? []))];
  const commands = evidence.flatMap((one) => one.commands);
  const tests = commands.reduce((sum, command) => sum + (command.tests ?? 0), 0);
  const ran = count(commands.length, "command") + (tests === 0 ? "" : `, ${count(tests, "test")}`);
  return pythons.length === 0 ? ran : `Python ${pythons.sort(byNumbers).join(", ")}: ${ran}`;
}

const byNumbers = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });

const quoted = (jobs: readonly string[]): string =>
  [...new Set(jobs)].map((job) => `job \`${job}\``).join(", ");
