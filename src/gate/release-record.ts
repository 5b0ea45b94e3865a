import type { Evidence } from "./evidence.ts";
import type { JobIdentity } from "./job-identity.ts";
import * as shape from "./shape.ts";

/** The stages that leave a record. */
export const recordedStages = ["validate", "build", "check", "upload", "verify"] as const;
export type RecordedStage = (typeof recordedStages)[number];

export const isRecordedStage = (name: string): name is RecordedStage =>
  (recordedStages as readonly string[]).includes(name);

/** What a stage leaves behind, so that the gate can hold the production upload against it. */
export interface ReleaseRecord extends JobIdentity {
  readonly schema: 1;
  readonly stage: RecordedStage;
  readonly commit?: string;
  /** The tag that is released, by its name. */
  readonly tag?: string;
  /** The commit of that tag, where the stage had a checkout that knows it. */
  readonly "tag-commit"?: string;
  readonly "manifest-sha256"?: string;
  /** SHA-256 by filename. */
  readonly files: Readonly<Record<string, string>>;
  readonly result: "success" | "failure";
  /** The code of the failure. */
  readonly failure?: string;
  readonly evidence?: Evidence;
  /** Of what made it. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Of evidence: words of ours, in which a short secret of a user may happen to be. */
const ownWords = ["stage", "kind", "result"];

/** The bytes of a record; texts of its evidence go through `mask` and onto one line, and are cut where they are long. */
export function formatRecord(record: ReleaseRecord, mask: (text: string) => string): string {
  const masked = (name: string, value: unknown): unknown =>
    typeof value === "string" && !ownWords.includes(name)
      ? mask(value)
          .replace(/\p{Cc}+/gu, " ")
          .slice(0, shape.longest)
      : value;
  const { evidence } = record;
  const shown: unknown = evidence && JSON.parse(JSON.stringify(evidence, masked));
  return `${JSON.stringify({ ...record, evidence: shown }, undefined, 2)}\n`;
}

/** Bytes; a record that is larger was not left by a stage. */
export const largestRecord = 256 * 1024;

/** Reads a record strictly: `undefined` for whatever no stage writes. */
export function parseRecord(text: string): ReleaseRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const record = value as ReleaseRecord;
  const { evidence, stage } = record;
  return evidence === undefined || evidence.stage === stage ? record : undefined;
}

const sha256 = shape.matching(/^[0-9a-f]{64}$/);
const command = shape.object(
  {
    kind: shape.oneOf("tests", "types", "lint", "format", "docs", "other"),
    command: shape.text,
    ok: shape.flag,
  },
  { tests: shape.count, coverage: shape.amount, seconds: shape.amount },
);
const index = shape.object({ title: shape.text, url: shape.text });
const environment = shape.object({ python: shape.text, source: shape.text, ok: shape.flag });

const evidenceShapes: Readonly<Record<RecordedStage, shape.Shape>> = {
  validate: shape.object(
    { stage: shape.text, commands: shape.listOf(command) },
    {
      python: shape.text,
      changelog: shape.object({ file: shape.text, heading: shape.text }),
      version: shape.text,
      readme: shape.text,
      licence: shape.text,
      secrets: shape.count,
    },
  ),
  build: shape.object({ stage: shape.text }, { reproducible: shape.flag }),
  check: shape.object({
    stage: shape.text,
    errors: shape.count,
    warnings: shape.count,
    ignored: shape.listOf(shape.text),
  }),
  upload: shape.object({
    stage: shape.text,
    index,
    credential: shape.object({ kind: shape.text, source: shape.text }),
    result: shape.text,
  }),
  verify: shape.object({
    stage: shape.text,
    index,
    verified: shape.flag,
    pythons: shape.listOf(shape.text),
    environments: shape.listOf(environment),
  }),
};

const isEvidence: shape.Shape = (value) => {
  if (!shape.isObject(value)) return false;
  const { stage } = value as { readonly stage?: unknown };
  return typeof stage === "string" && isRecordedStage(stage) && evidenceShapes[stage](value);
};

const isRecord = shape.object(
  {
    schema: shape.oneOf(1),
    stage: shape.oneOf(...recordedStages),
    job: shape.text,
    step: shape.text,
    repository: shape.text,
    run: shape.text,
    files: shape.objectOf(sha256),
    result: shape.oneOf("success", "failure"),
    versions: shape.objectOf(shape.text),
  },
  {
    leg: shape.text,
    attempt: shape.text,
    commit: shape.text,
    tag: shape.text,
    "tag-commit": shape.text,
    "manifest-sha256": sha256,
    failure: shape.text,
    evidence: isEvidence,
  },
);
