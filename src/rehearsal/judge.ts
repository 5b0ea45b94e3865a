import type { Refusal } from "../findings.ts";
import { normalizeName } from "../python/name.ts";
import type { PublishingWorkflow, UploadAttestations } from "../rules/attestation-facts.ts";
import { firstRefusal } from "../rules/judge.ts";
import type { IndexState, RenderDescription, SizeLimits, Upload } from "../rules/subject.ts";
import type { IndexView, Release } from "./catalogue.ts";
import { formValue } from "./form.ts";
import type { ReceivedFile } from "./receive-form.ts";
import type { ReceivedArchive } from "./received-archive.ts";
import type { FormPair } from "./records.ts";

/** Everything a judgement may rest on. The form is sanitised, the file on disk. */
export interface UploadAttempt {
  readonly form: readonly FormPair[];
  readonly file: ReceivedFile | undefined;
  /** What the file holds; `undefined` without one. It is read once, when it is first asked for. */
  readonly archive: () => Promise<ReceivedArchive | undefined>;
  /** Whose token it is; `undefined` without trusted publishing. */
  readonly publisher?: PublishingWorkflow | undefined;
  readonly index: IndexView;
  readonly now: Date;
}

/** Gives the first reason to refuse an upload, in PyPI's order; `undefined` accepts it. */
export type Judge = (upload: UploadAttempt) => Promise<Refusal | undefined>;

/** Judges with the rules that `check` uses too; descriptions are rendered by `render`. */
export const judgeByRules =
  (render: RenderDescription, limits: SizeLimits = {}): Judge =>
  async (attempt) =>
    firstRefusal(await uploadOf(attempt, limits), { render, now: attempt.now });

async function uploadOf(attempt: UploadAttempt, limits: SizeLimits): Promise<Upload> {
  const { form, file } = attempt;
  const state = { ...stateOf(attempt), ...limits };
  const archive = await attempt.archive();
  if (file === undefined || archive === undefined) {
    return { filename: "", form, facts: undefined, state };
  }
  const { filename, contentType, md5, blake2 } = file;
  const digests = { md5, blake2_256: blake2 };
  const attestations = await attestationsIn(attempt);
  const known = { filename, form, ...archive, contentType, digests, state };
  return attestations === undefined ? known : { ...known, attestations };
}

async function attestationsIn({
  form,
  publisher,
}: UploadAttempt): Promise<UploadAttestations | undefined> {
  const field = formValue(form, "attestations");
  if (field === undefined) return undefined;
  const { attestationsOf } = await import("../attestations/judge-files.ts");
  const trusted = publisher !== undefined;
  return attestationsOf(field, { trusted, ...(trusted ? { publisher } : {}) });
}

function stateOf({ form, file, index }: UploadAttempt): IndexState {
  const name = formValue(form, "name") ?? "";
  const project = index.project(name);
  const release = releaseOf(form, index);
  const taken = file && (index.file(file.filename) ?? index.fileByBlake2(file.blake2));
  const similar = project === undefined ? index.similarProject(name) : undefined;
  const sizes = project?.releases.flatMap(({ files }) => files.map(({ size }) => size)) ?? [];
  return {
    project: project === undefined ? "new" : "there",
    ...(similar === undefined ? {} : { similarProject: similar }),
    projectSize: sizes.reduce((sum, size) => sum + size, 0),
    ...(taken && {
      existingFile: { filename: taken.filename, sha256: taken.sha256, blake2_256: taken.blake2 },
    }),
    ...(release && {
      releaseCreated: new Date(release.first.uploaded),
      hasSdist: release.files.some((known) => formValue(known.form, "filetype") === "sdist"),
    }),
  };
}

function releaseOf(form: readonly FormPair[], index: IndexView): Release | undefined {
  const [name, version] = [formValue(form, "name"), formValue(form, "version")];
  return name === undefined || version === undefined
    ? undefined
    : index.release(normalizeName(name), version);
}

/** Whether the index has this very file under this very name. */
export function isIdentical(file: ReceivedFile, index: IndexView): boolean {
  const known = index.file(file.filename);
  return known?.sha256 === file.sha256 && known.blake2 === file.blake2;
}
