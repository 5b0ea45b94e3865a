import { resolve } from "node:path";
import { attestReleases } from "../attestations/attest-releases.ts";
import { type AttestationWish, parseWish } from "../attestations/mode.ts";
import type { ChosenAuthority } from "../credentials/choose-authority.ts";
import type { GivenCredential } from "../credentials/lookup.ts";
import { type Distribution, type Release, readRelease } from "../distributions.ts";
import type { UploadEvidence } from "../gate/evidence.ts";
import { evidenceOfIndex } from "../gate/evidence-of-index.ts";
import { type GateInputs, readGate } from "../gate/read-gate.ts";
import type { IndexFile } from "../index/list-files.ts";
import type { IndexLocation } from "../index/locations.ts";
import type { InputReader } from "../inputs.ts";
import { type NetworkInputs, openHttp, readNetwork } from "../network.ts";
import { releasesOf } from "../project/identity.ts";
import { withoutJson } from "../publishing/ask-index.ts";
import { entitle } from "../publishing/entitle.ts";
import { hashPrinter } from "../publishing/hashes.ts";
import {
  leaveOut,
  type PlannedRelease,
  planRelease,
  refuseDifferent,
  showPlan,
} from "../publishing/make-plan.ts";
import { proveAuthority } from "../publishing/prove-authority.ts";
import { sendReleases } from "../publishing/send-releases.ts";
import type { UploadTarget } from "../publishing/target.ts";
import { readCredential, readTargetIndex } from "../publishing/target-index.ts";
import { UploadRecord } from "../publishing/upload-record.ts";
import { nameReleases, uploadResult } from "../publishing/upload-result.ts";
import { readTag } from "../release-tag.ts";
import type { SizeLimits } from "../rules/subject.ts";
import type { TargetProject } from "../trusted-publishing/publisher-form.ts";
import { type SavedProgress, stateNames } from "../trusted-publishing/state.ts";
import { readSizeLimits } from "./check.ts";
import { endIncomplete, type Guarded, guardUpload, withGuarded } from "./expected-files.ts";
import { defineStage, type StageResult } from "./stage.ts";
import { refuseErrors } from "./upload-findings.ts";
import { behindGate, chosenFor, stopWithoutTag } from "./upload-gate.ts";

export interface UploadInputs {
  /** Absolute. */
  readonly packages: string;
  /** The project's folder, absolute; its files need not be there. */
  readonly project: string;
  readonly manifestSha256: string | undefined;
  /** The tag that is released, where it is not the one that started the run. */
  readonly tag?: string | undefined;
  readonly index: IndexLocation;
  readonly given: GivenCredential;
  readonly network?: NetworkInputs;
  readonly skipExisting: boolean;
  readonly verifyMetadata: boolean;
  readonly printHash: boolean;
  readonly dryRun: boolean;
  readonly concurrency: number;
  readonly retries: number;
  readonly attestations: { readonly wish: AttestationWish; readonly isGiven: boolean };
  readonly limits?: SizeLimits;
  readonly ignore: readonly string[];
  /** The words of `expect`. */
  readonly expect?: readonly string[];
  /** Set where the upload is held against the records of the earlier jobs. */
  readonly gate?: GateInputs | undefined;
}

/** Plans by hash, then sends what the index lacks; run again, it finishes what was cut off. */
export const upload = defineStage<UploadInputs>({
  readInputs: (input) => {
    const project = resolve(input.path("project-dir"));
    return {
      project,
      packages: resolve(input.path("packages-dir", project)),
      manifestSha256: input.optionalText("manifest-sha256"),
      tag: readTag(input),
      index: readTargetIndex(input),
      given: readCredential(input),
      network: readNetwork(input),
      skipExisting: input.boolean("skip-existing"),
      verifyMetadata: input.boolean("verify-metadata"),
      printHash: input.boolean("print-hash"),
      dryRun: input.boolean("dry-run"),
      concurrency: Math.max(1, input.count("concurrency")),
      retries: input.count("retries"),
      attestations: readWish(input),
      limits: readSizeLimits(input),
      ignore: input.list("ignore"),
      expect: input.list("expect"),
      gate: readGate(input),
    };
  },

  async run(inputs, host) {
    const { packages, manifestSha256, tag, verifyMetadata, gate } = inputs;
    const depth = verifyMetadata || gate !== undefined ? "everything" : "metadata";
    const release = await readRelease(packages, { manifestSha256, tag }, host, depth);
    stopWithoutTag(release, inputs, host);
    const releases = releasesOf(release.distributions);
    const printHashes = inputs.printHash ? hashPrinter(host) : undefined;
    const http = await openHttp(host, inputs.network);
    const plan: PlannedRelease[] = [];
    const names = [...new Set(releases.map(({ name }) => name))];
    const entitlement = { ...inputs, names, projects: () => projectsOf(plan) };
    const chosen = await chosenFor(inputs, () => entitle(entitlement, host, http));
    const { authority } = chosen;
    const shown: UploadTarget = { ...inputs, authority, http, host, attestations: new Map() };
    plan.push(...(await Promise.all(releases.map((release) => planRelease(release, shown)))));
    const index = withoutJson(
      inputs.index,
      plan.map(({ state }) => state),
    );
    const target = { ...shown, index };
    const record = startRecord(plan, target);
    try {
      return await carryOut({
        release,
        plan,
        record,
        chosen,
        inputs: { ...inputs, index },
        target,
        printHashes,
      });
    } catch (error) {
      throw host.cancelled.aborted ? record.cancellation() : error;
    }
  },
});

interface Prepared {
  readonly release: Release;
  readonly plan: readonly PlannedRelease[];
  readonly record: UploadRecord;
  readonly chosen: ChosenAuthority;
  readonly inputs: UploadInputs;
  readonly target: UploadTarget;
  readonly printHashes: ReturnType<typeof hashPrinter> | undefined;
}

async function carryOut(prepared: Prepared): Promise<StageResult> {
  const { plan, inputs, target } = prepared;
  const guarded = await guardUpload(inputs.expect, plan, target);
  return behindGate({ ...prepared, guarded }, target.host, () => refuseOrSend(prepared, guarded));
}

/** Refuses what must not be sent, then sends the rest. */
async function refuseOrSend(prepared: Prepared, guarded: Guarded): Promise<StageResult> {
  const { plan, record, chosen, inputs, target, printHashes } = prepared;
  const { authority, host, http } = target;
  const missing = plan.flatMap(({ files }) => files).filter(({ state }) => state !== "identical");
  await refuseErrors(plan, missing, chosen, inputs, host);
  for (const release of plan) showPlan(release, target);
  if (guarded.failure !== undefined) return endIncomplete(guarded);
  if (!inputs.skipExisting) refuseDifferent(plan);
  else for (const { file } of leaveOut(missing, host)) record.mark(file.filename, "skipped");
  const releases = unsentOf(plan, record);
  await printHashes?.(releases.flat());
  const attestations = await attestReleases(
    { ...inputs, ...inputs.attestations, authority, releases },
    host,
    http,
  );
  if (inputs.dryRun) {
    await proveAuthority(target, projectsOf(plan));
    return withGuarded(await tell(plan, record, [], target), guarded);
  }
  const listed = await sendReleases(plan, { ...target, attestations }, record);
  if (host.cancelled.aborted) throw record.cancellation();
  return withGuarded(await tell(plan, record, listed, target), guarded);
}

const readWish = (input: InputReader): UploadInputs["attestations"] => {
  const { value, isGiven } = input.choice("attestations");
  return { wish: parseWish(value) ?? "true", isGiven };
};

const unsentOf = (plan: readonly PlannedRelease[], record: UploadRecord): Distribution[][] =>
  plan.map(({ distributions }) =>
    distributions.filter(({ filename }) => record.stateOf(filename) === "not sent"),
  );

/** The projects, and whether the index has them; of several versions of one any tells the same. */
const projectsOf = (plan: readonly PlannedRelease[]): TargetProject[] => [
  ...new Map(
    plan.map(({ name, state }) => [name, { name, isOnIndex: state.project === "there" }]),
  ).values(),
];

/** Milliseconds. */
const betweenSaves = 200;

/** What the index has is not sent, so nothing needs to be known about it. */
function startRecord(plan: readonly PlannedRelease[], { host, index }: UploadTarget): UploadRecord {
  const files = plan.flatMap((release) => release.files);
  let savedAt = Number.NEGATIVE_INFINITY;
  const record = new UploadRecord(
    files.map(({ file }) => file.filename),
    (changed) => {
      // A runner appends each state to a file, and hundreds of files change theirs.
      if (performance.now() - savedAt < betweenSaves) return;
      savedAt = performance.now();
      const progress = {
        release: nameReleases(plan),
        index: index.title,
        sent: changed.filesOf("uploaded"),
        unsent: changed.filesOf("not sent", "refused"),
        doubt: changed.filesOf("sending", "in doubt"),
      } satisfies SavedProgress;
      host.saveState(stateNames.progress, JSON.stringify(progress));
    },
  );
  for (const { file, state } of files) {
    if (state === "identical") record.mark(file.filename, "identical");
  }
  return record;
}

async function tell(
  plan: readonly PlannedRelease[],
  record: UploadRecord,
  listed: readonly IndexFile[],
  { host, index, authority: { kind, source } }: UploadTarget,
): Promise<StageResult> {
  const before = plan.flatMap(({ state }) => state.files);
  const { outputs, summary, title, releaseUrls } = uploadResult(
    plan,
    record,
    [...before, ...listed],
    index,
  );
  const evidence: UploadEvidence = {
    stage: "upload",
    index: evidenceOfIndex(index),
    credential: { kind, source },
    result: outputs["result"] ?? "",
  };
  const failure = record.failure();
  if (failure !== undefined) {
    const { failureSummary } = await import("../failures.ts");
    return { outputs, summary: `${summary}\n${failureSummary(failure)}`, failure, evidence };
  }
  host.log.info(host.style.bold(title));
  for (const url of releaseUrls) host.log.info(`  ${url}`);
  return { outputs, summary, evidence };
}
