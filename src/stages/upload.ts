import { resolve } from "node:path";
import { attestReleases } from "../attestations/attest-releases.ts";
import { type AttestationWish, parseWish } from "../attestations/mode.ts";
import type { ChosenAuthority } from "../credentials/choose-authority.ts";
import type { GivenCredential } from "../credentials/lookup.ts";
import { type Distribution, readRelease } from "../distributions.ts";
import type { Finding } from "../findings.ts";
import type { Host } from "../host/host.ts";
import type { IndexFile } from "../index/list-files.ts";
import type { IndexLocation } from "../index/locations.ts";
import type { PlannedFile } from "../index/plan.ts";
import { judgedAs, stateFor } from "../index/release-state.ts";
import type { InputReader } from "../inputs.ts";
import { type NetworkInputs, openHttp, readNetwork } from "../network.ts";
import { gatherContext } from "../project/check-context.ts";
import { releasesOf } from "../project/identity.ts";
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
import { countOf, tally } from "../report/findings.ts";
import type { SizeLimits } from "../rules/subject.ts";
import type { TargetProject } from "../trusted-publishing/publisher-form.ts";
import { type SavedProgress, stateNames } from "../trusted-publishing/state.ts";
import { checkDistributions, checkFailure, readSizeLimits, reportFindings } from "./check.ts";
import { defineStage, type StageResult } from "./stage.ts";

export interface UploadInputs {
  /** Absolute. */
  readonly packages: string;
  /** The project's folder, absolute; its files need not be there. */
  readonly project: string;
  readonly manifestSha256: string | undefined;
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
}

/** Plans by hash, then sends what the index lacks; run again, it finishes what was cut off. */
export const upload = defineStage<UploadInputs>({
  readInputs: (input) => {
    const project = resolve(input.path("project-dir"));
    return {
      project,
      packages: resolve(input.path("packages-dir", project)),
      manifestSha256: input.optionalText("manifest-sha256"),
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
    };
  },

  async run(inputs, host) {
    const { packages, manifestSha256, verifyMetadata } = inputs;
    const depth = verifyMetadata ? "everything" : "metadata";
    const { distributions } = await readRelease(packages, manifestSha256, host, depth);
    const releases = releasesOf(distributions);
    const printHashes = inputs.printHash ? hashPrinter(host) : undefined;
    const http = await openHttp(host, inputs.network);
    const plan: PlannedRelease[] = [];
    const names = [...new Set(releases.map(({ name }) => name))];
    const chosen = await entitle(
      { ...inputs, names, projects: () => projectsOf(plan) },
      host,
      http,
    );
    const { authority } = chosen;
    const target: UploadTarget = { ...inputs, authority, http, host, attestations: new Map() };
    plan.push(...(await Promise.all(releases.map((release) => planRelease(release, target)))));
    const record = startRecord(plan, target);
    const missing = plan.flatMap(({ files }) => files).filter(({ state }) => state !== "identical");
    await refuseErrors(plan, missing, chosen, inputs, host);
    for (const release of plan) showPlan(release, target);
    await printHashes?.(missing.map(({ file }) => file));
    if (!inputs.skipExisting) refuseDifferent(plan);
    else for (const { file } of leaveOut(missing, host)) record.mark(file.filename, "skipped");
    const attestations = await attestReleases(
      { ...inputs, ...inputs.attestations, authority, releases: unsentOf(plan, record) },
      host,
      http,
    );
    if (inputs.dryRun) {
      await proveAuthority(target, projectsOf(plan));
      return tell(plan, record, [], target);
    }
    const listed = await sendReleases(plan, { ...target, attestations }, record);
    const failure = host.cancelled.aborted ? record.cancellation() : record.failure();
    if (failure !== undefined) throw failure;
    return tell(plan, record, listed, target);
  },
});

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

/** All findings are shown at once; an error among them means that nothing is sent. */
async function refuseErrors(
  plan: readonly PlannedRelease[],
  missing: readonly PlannedFile<Distribution>[],
  chosen: ChosenAuthority,
  inputs: UploadInputs,
  host: Host,
): Promise<void> {
  const created = plan.filter(({ state }) => state.project === "new").map(({ name }) => name);
  const findings = [
    ...(missing.length === 0 ? [] : chosen.findings),
    ...(missing.length === 0 ? [] : chosen.aboutNewProjects(created)),
    ...(inputs.verifyMetadata ? await findingsOf(plan, missing, inputs, host) : []),
  ];
  const [errors, warnings] = [countOf(findings, "error"), countOf(findings, "warning")];
  if (errors + warnings === 0) return;
  reportFindings(errors > 0 ? "Nothing was sent" : tally(findings), findings, host);
  // It has words of its own for a credential that must not be sent.
  if (countOf(chosen.findings, "error") > 0) await chosen.authority.credential();
  if (errors > 0) throw checkFailure(findings, false);
}

/** What is on the index already is not judged again; other content of the same name is in the plan. */
async function findingsOf(
  plan: readonly PlannedRelease[],
  missing: readonly PlannedFile<Distribution>[],
  { ignore, index, limits, project }: UploadInputs,
  host: Host,
): Promise<readonly Finding[]> {
  if (missing.length === 0) return [];
  const distributions = plan.flatMap((release) => release.distributions);
  const gathered = await gatherContext(project, distributions, nothingExpected, host);
  const states = new Map(
    plan.flatMap(({ state, files }) => files.map(({ file }) => [file, state] as const)),
  );
  const found = await checkDistributions(
    distributions,
    [...ignore, ...gathered.ignore, "IX001"],
    host,
    {
      index: judgedAs(index),
      context: gathered.context,
      ...(limits === undefined ? {} : { limits }),
      stateOf: (file) => {
        const state = states.get(file);
        return state === undefined || state.unasked !== undefined
          ? undefined
          : stateFor(file, state);
      },
    },
  );
  const names = new Set(missing.map(({ file }) => file.filename));
  return found.filter(({ file }) => file === undefined || names.has(file));
}

const nothingExpected = { toplevel: [], packages: [], sourceFolders: [], omit: [] };

function tell(
  plan: readonly PlannedRelease[],
  record: UploadRecord,
  listed: readonly IndexFile[],
  { host, index }: UploadTarget,
): StageResult {
  const before = plan.flatMap(({ state }) => state.files);
  const result = uploadResult(plan, record, [...before, ...listed], index);
  host.log.info(host.style.bold(result.title));
  for (const url of result.releaseUrls) host.log.info(`  ${url}`);
  const isUnchanged = record.filesOf("uploaded").length === 0;
  return {
    outputs: { ...result.outputs, result: isUnchanged ? "unchanged" : "uploaded" },
    summary: result.summary,
  };
}
