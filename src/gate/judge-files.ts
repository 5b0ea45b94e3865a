import { byGravity, countOf, tally } from "../report/findings.ts";
import { count } from "../report/sizes.ts";
import { type GateRow, leftOut, rowOf } from "./gate-row.ts";
import { absent, differenceFrom, type GateSubject, short } from "./gate-subject.ts";
import { type Problem, recordsOfStage } from "./job-records.ts";
import type { RecordedStage, ReleaseRecord } from "./release-record.ts";

/** The records of a stage that are about these very files, and what is wrong with the others. */
function aboutTheseFiles(stage: RecordedStage, done: string, subject: GateSubject) {
  const all = recordsOfStage(subject.jobs, stage).map((one) => ({
    ...one,
    difference: differenceFrom(one.record, subject.distributions),
  }));
  const fitting = all.filter(({ difference }) => difference === undefined);
  const problems: readonly Problem[] =
    all.length === 0
      ? absent(stage, done, subject)
      : all.map(({ needed: { job }, difference }) => ({
          text: `job \`${job}\` left its record of other files: ${difference}`,
          job,
        }));
  return { fitting, problems: fitting.length > 0 ? [] : problems };
}

/** What is here is what the run has built, by a hash that went from job to job outside of any artifact. */
export function judgeHandOver(subject: GateSubject): GateRow {
  const { distributions, manifest, manifestSha256 } = subject;
  const files = count(distributions.length, "file");
  if (manifest === undefined || manifestSha256 === undefined) {
    return rowOf("files", `${files} without release manifest`, [
      { text: "there is no release manifest: the files were not built by this action in this run" },
    ]);
  }
  const vouching = [
    ...recordsOfStage(subject.jobs, "build"),
    ...recordsOfStage(subject.jobs, "check"),
  ];
  const same = vouching.filter(({ record }) => record["manifest-sha256"] === manifestSha256);
  const problems: Problem[] = same.length > 0 ? [] : unlike(vouching, manifestSha256);
  const { repository, run } = manifest;
  const { GITHUB_REPOSITORY: here, GITHUB_RUN_ID: now } = subject.env;
  if (repository !== here || run !== now) {
    problems.push({
      text: `the release manifest is of run ${run} of \`${repository}\`, and this is run ${now} of \`${here}\``,
    });
  }
  const evidence = `${files} of ${manifest.name} ${manifest.version}, manifest ${short(manifestSha256)}`;
  return rowOf(
    "files",
    evidence,
    problems,
    same.map(({ needed }) => needed.job),
  );
}

function unlike(vouching: ReturnType<typeof recordsOfStage>, manifestSha256: string): Problem[] {
  const [first] = vouching;
  const text = `the release manifest has sha256 ${short(manifestSha256)}`;
  if (first === undefined)
    return [{ text: `${text}, and no record of a needed job vouches for it` }];
  const { record, needed } = first;
  const there = record["manifest-sha256"];
  const other = there === undefined ? "none" : short(there);
  return [{ text: `${text}, and that of job \`${needed.job}\` has ${other}`, job: needed.job }];
}

/** The rules, now and when the files were made. */
export function judgeCheck(subject: GateSubject): GateRow {
  const { fitting, problems } = aboutTheseFiles("check", "the files were checked", subject);
  const { findings } = subject;
  const [worst] = byGravity(findings);
  const errors: Problem[] =
    countOf(findings, "error") === 0
      ? []
      : [{ text: `the files have ${tally(findings)}, such as ${worst?.rule}: ${worst?.message}` }];
  return rowOf(
    "check",
    `now ${tally(findings)}${ignoredIn(
      fitting.map(({ record }) => record),
      subject,
    )}`,
    [...errors, ...problems],
    fitting.map(({ needed }) => needed.job),
  );
}

function ignoredIn(records: readonly ReleaseRecord[], { ignored }: GateSubject): string {
  const rules = new Set(ignored);
  for (const { evidence } of records) {
    if (evidence?.stage === "check") for (const rule of evidence.ignored) rules.add(rule);
  }
  return rules.size === 0 ? "" : `; ignored ${[...rules].sort().join(", ")}`;
}

/** Whoever tried it before took it from another index than this one. */
export function judgeTestIndex(subject: GateSubject): GateRow {
  if (subject.without.has("testpypi")) return leftOut("testpypi");
  const done = "an index served the files and they ran";
  const { fitting, problems } = aboutTheseFiles("verify", done, subject);
  const judged = fitting.map(({ needed, record }) => ({
    job: needed.job,
    record,
    problem: notVerified(needed.job, record, subject),
  }));
  const good = judged.filter(({ problem }) => problem === undefined);
  const bad = judged.flatMap(({ job, problem }) =>
    problem === undefined ? [] : [{ text: problem, job }],
  );
  const shown = good.length > 0 ? good : judged;
  return rowOf(
    "testpypi",
    shown.map(({ record }) => tellVerified(record)).join("; ") || "no record",
    good.length > 0 ? [] : [...problemsOfUploads(subject), ...problems, ...bad],
    shown.map(({ job }) => job),
  );
}

/** Other bytes have to be on the test index before they can be verified there. */
const problemsOfUploads = (subject: GateSubject): readonly Problem[] =>
  recordsOfStage(subject.jobs, "upload").length === 0
    ? []
    : aboutTheseFiles("upload", "the files were uploaded", subject).problems;

function notVerified(
  job: string,
  { evidence }: ReleaseRecord,
  { index }: GateSubject,
): string | undefined {
  if (evidence?.stage !== "verify" || !evidence.verified) {
    return `job \`${job}\` did not verify the files`;
  }
  if (evidence.index.url === index.url) {
    return `job \`${job}\` verified the files on ${index.title} itself, not on a test index`;
  }
  const tried = evidence.environments.filter(({ ok }) => ok).map(({ python }) => python);
  const missing = evidence.pythons.filter((word) => !isTried(word, tried));
  if (tried.length > 0 && missing.length === 0) return undefined;
  return `job \`${job}\` has no environment of ${missing.length > 0 ? `Python ${missing.join(", ")}` : "any Python"} that worked`;
}

/** `newest`, `all` and paths name what the machine has. */
function isTried(word: string, tried: readonly string[]): boolean {
  const wanted = /^(?:cpython|python|pypy)?-?(3\.\d+(?:\.\d+)?)t?$/i.exec(word)?.[1];
  return (
    wanted === undefined ||
    tried.some((version) => version === wanted || version.startsWith(`${wanted}.`))
  );
}

function tellVerified({ evidence }: ReleaseRecord): string {
  if (evidence?.stage !== "verify") return "nothing";
  const pythons = [...new Set(evidence.environments.map(({ python }) => python))];
  return `${evidence.index.title}: Python ${pythons.join(", ") || "none"}, ${count(evidence.environments.length, "environment")}`;
}
