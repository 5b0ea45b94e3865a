import { countOf } from "../report/findings.ts";
import { count } from "../report/sizes.ts";
import { type GateRow, rowOf } from "./gate-row.ts";
import type { GateSubject } from "./gate-subject.ts";
import { judgeChangelog, judgeLicence, judgeReadme, judgeSecrets } from "./judge-contents.ts";
import { judgeCheck, judgeHandOver, judgeTestIndex } from "./judge-files.ts";
import { judgeJobs, judgeTests } from "./judge-jobs.ts";
import { judgeCommit, judgeVersion } from "./judge-tag.ts";

/** Every check of the gate, in the order of its table; none hides another. */
export async function judgeRelease(subject: GateSubject): Promise<readonly GateRow[]> {
  const { completeness } = subject;
  return [
    judgeJobs(subject),
    judgeHandOver(subject),
    judgeTests(subject),
    judgeCheck(subject),
    judgeSecrets(subject),
    judgeVersion(subject),
    judgeCommit(subject),
    await judgeChangelog(subject),
    judgeReadme(subject),
    judgeLicence(subject),
    ...(completeness === undefined
      ? []
      : [rowOf("complete", completeness.evidence, completeness.problems)]),
    judgeTestIndex(subject),
    judgeCredential(subject),
  ];
}

/** Kind and place of what entitles to upload, and what the rules say about it. */
function judgeCredential({ credential }: GateSubject): GateRow {
  const { kind, source, findings } = credential;
  const errors = findings.filter(({ level }) => level === "error");
  const warnings = countOf(findings, "warning");
  const found = source === undefined ? "none" : `${kind} from ${source}`;
  const evidence = `${found}${warnings === 0 ? "" : `, ${count(warnings, "warning")}`}`;
  return rowOf(
    "credential",
    evidence,
    errors.map(({ rule, message }) => ({ text: `${rule}: ${message}` })),
  );
}
