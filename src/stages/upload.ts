import { resolve } from "node:path";
import type { UploadAuthority } from "../credentials/authority.ts";
import { readRelease } from "../distributions.ts";
import type { Host } from "../host/host.ts";
import { createHttp } from "../http.ts";
import type { FoundCredential, GivenCredential } from "../index/credentials.ts";
import type { IndexFile } from "../index/list-files.ts";
import type { IndexLocation } from "../index/locations.ts";
import { releasesOf } from "../project/identity.ts";
import { chooseCredential } from "../publishing/choose-credential.ts";
import { printHashes } from "../publishing/hashes.ts";
import {
  leaveOut,
  type PlannedRelease,
  planRelease,
  refuseDifferent,
  showPlan,
} from "../publishing/make-plan.ts";
import { sendReleases } from "../publishing/send-releases.ts";
import type { UploadTarget } from "../publishing/target.ts";
import { readCredential, readTargetIndex } from "../publishing/target-index.ts";
import { UploadRecord } from "../publishing/upload-record.ts";
import { nameReleases, uploadResult } from "../publishing/upload-result.ts";
import { countOf } from "../report/findings.ts";
import { type SavedProgress, stateNames } from "../trusted-publishing/state.ts";
import { checkDistributions, checkFailure, reportFindings } from "./check.ts";
import { defineStage, type StageResult } from "./stage.ts";

export interface UploadInputs {
  /** Absolute. */
  readonly packages: string;
  readonly manifestSha256: string | undefined;
  readonly index: IndexLocation;
  readonly given: GivenCredential;
  readonly skipExisting: boolean;
  readonly verifyMetadata: boolean;
  readonly printHash: boolean;
  readonly dryRun: boolean;
  readonly concurrency: number;
  readonly retries: number;
  readonly ignore: readonly string[];
}

/** Plans by hash, then sends what the index lacks; run again, it finishes what was cut off. */
export const upload = defineStage<UploadInputs>({
  readInputs: (input) => {
    // Attestations need trusted publishing; without it the incumbent ignores this input too.
    input.boolean("attestations");
    return {
      packages: resolve(input.path("packages-dir", input.path("project-dir"))),
      manifestSha256: input.optionalText("manifest-sha256"),
      index: readTargetIndex(input),
      given: readCredential(input),
      skipExisting: input.boolean("skip-existing"),
      verifyMetadata: input.boolean("verify-metadata"),
      printHash: input.boolean("print-hash"),
      dryRun: input.boolean("dry-run"),
      concurrency: Math.max(1, input.count("concurrency")),
      retries: input.count("retries"),
      ignore: input.list("ignore"),
    };
  },

  async run(inputs, host) {
    const { distributions } = await readRelease(inputs.packages, inputs.manifestSha256, host);
    const releases = releasesOf(distributions);
    const http = createHttp({ onRequest: host.log.debug, onRetry: host.log.info });
    host.atEnd(() => http.close());
    const authority = fixedAuthority(chooseCredential(inputs.given, inputs.index, host));
    const target: UploadTarget = { ...inputs, authority, http, host, attestations: new Map() };
    const plan = await Promise.all(releases.map((release) => planRelease(release, target)));
    const record = startRecord(plan, target);
    const toSend = plan.flatMap(({ files }) => files).filter(({ state }) => state !== "identical");
    if (inputs.verifyMetadata && toSend.length > 0) await refuseErrors(plan, inputs, host);
    for (const release of plan) showPlan(release, target);
    if (inputs.printHash)
      await printHashes(
        toSend.map(({ file }) => file),
        host,
      );
    if (!inputs.skipExisting) refuseDifferent(plan);
    else for (const { file } of leaveOut(toSend, host)) record.mark(file.filename, "skipped");
    const listed = inputs.dryRun ? [] : await send(plan, target, record);
    return tell(plan, record, listed, target);
  },
});

/** What the index has is not sent, so nothing needs to be known about it. */
function startRecord(plan: readonly PlannedRelease[], { host, index }: UploadTarget): UploadRecord {
  const files = plan.flatMap((release) => release.files);
  const record = new UploadRecord(
    files.map(({ file }) => file.filename),
    (changed) => {
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

/** Also when it was cancelled: what was sent and what was not is always said. */
async function send(
  plan: readonly PlannedRelease[],
  target: UploadTarget,
  record: UploadRecord,
): Promise<readonly IndexFile[]> {
  const listed = await sendReleases(plan, target, record);
  const failure = record.failure();
  if (failure !== undefined) throw failure;
  return listed;
}

/** All findings are shown, then nothing is sent. What is on the index already is not judged again. */
async function refuseErrors(
  plan: readonly PlannedRelease[],
  { ignore, index }: UploadInputs,
  host: Host,
): Promise<void> {
  const files = plan.flatMap((release) => release.files);
  const there = new Set(
    files.filter(({ state }) => state === "identical").map(({ file }) => file.filename),
  );
  const all = await checkDistributions(
    files.map(({ file }) => file),
    ignore,
    host,
    { index: index.json === undefined ? "other" : "pypi" },
  );
  const findings = all.filter(({ file }) => file === undefined || !there.has(file));
  if (countOf(findings, "error") === 0) return;
  reportFindings("Nothing was sent", findings, host);
  throw checkFailure(findings, false);
}

function tell(
  plan: readonly PlannedRelease[],
  record: UploadRecord,
  listed: readonly IndexFile[],
  { host, index }: UploadTarget,
): StageResult {
  const before = plan.flatMap(({ listing }) => listing.files);
  const result = uploadResult(plan, record, [...before, ...listed], index);
  host.log.info(host.style.bold(result.title));
  for (const url of result.releaseUrls) host.log.info(`  ${url}`);
  const isUnchanged = record.filesOf("uploaded").length === 0;
  return {
    outputs: { ...result.outputs, result: isUnchanged ? "unchanged" : "uploaded" },
    summary: result.summary,
  };
}

const fixedAuthority = (found: FoundCredential): UploadAuthority => ({
  kind: "token",
  source: found.source,
  credential: () => Promise.resolve(found),
  end: () => Promise.resolve(),
});
