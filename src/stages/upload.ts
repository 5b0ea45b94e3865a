import { resolve } from "node:path";
import { type Distribution, readRelease } from "../distributions.ts";
import type { Host } from "../host/host.ts";
import type { GivenCredential } from "../index/credentials.ts";
import type { IndexLocation } from "../index/locations.ts";
import { type NetworkInputs, openHttp, readNetwork } from "../network.ts";
import { identityOf } from "../project/identity.ts";
import { chooseCredential } from "../publishing/choose-credential.ts";
import { makePlan, stopWhereDifferent } from "../publishing/make-plan.ts";
import { type SentFile, sendFiles } from "../publishing/send-files.ts";
import { readCredential, readTargetIndex } from "../publishing/target-index.ts";
import { countOf } from "../report/findings.ts";
import { fileTable } from "../report/release-files.ts";
import { count } from "../report/sizes.ts";
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
  readonly ignore: readonly string[];
  readonly network?: NetworkInputs;
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
      ignore: input.list("ignore"),
      network: readNetwork(input),
    };
  },

  async run(inputs, host) {
    const { distributions } = await readRelease(inputs.packages, inputs.manifestSha256, host);
    if (inputs.verifyMetadata) await refuseErrors(distributions, inputs.ignore, host);
    const identity = identityOf(distributions);
    const credential = chooseCredential(inputs.given, inputs.index, host);
    const http = await openHttp(host, inputs.network);
    const target = { index: inputs.index, ...identity, credential, http, host };
    const plan = await makePlan(distributions, target, inputs.printHash);
    const toSend = stopWhereDifferent(plan, inputs.skipExisting, host);
    const sent = await sendFiles(toSend, inputs.skipExisting, target);
    return result(identity, distributions, sent, inputs.index, host);
  },
});

/** All findings are shown, then nothing is sent. */
async function refuseErrors(
  distributions: readonly Distribution[],
  ignore: readonly string[],
  host: Host,
): Promise<void> {
  const findings = await checkDistributions(distributions, ignore, host);
  if (countOf(findings, "error") === 0) return;
  reportFindings("Nothing was sent", findings, host);
  throw checkFailure(findings, false);
}

function titleOf(release: string, index: string, states: readonly string[]): string {
  const uploaded = states.filter((state) => state === "uploaded").length;
  if (uploaded > 0) return `Uploaded ${count(uploaded, "file")} of ${release} to ${index}`;
  return states.includes("skipped")
    ? `Nothing of ${release} was sent to ${index}`
    : `All of ${release} is on ${index} already`;
}

function result(
  { name, version }: { readonly name: string; readonly version: string },
  distributions: readonly Distribution[],
  sent: readonly SentFile[],
  index: IndexLocation,
  host: Host,
): StageResult {
  const states = new Map(sent.map(({ filename, state }) => [filename, state]));
  const stateOf = (filename: string) => states.get(filename) ?? "skipped";
  const uploaded = sent.filter(({ state }) => state === "uploaded").map(({ filename }) => filename);
  const skipped = distributions
    .map(({ filename }) => filename)
    .filter((filename) => !uploaded.includes(filename));
  const pages = index.pages;
  const project = pages === undefined ? undefined : new URL(`${name}/`, pages).href;
  const release = project === undefined ? undefined : `${project}${version}/`;
  const title = titleOf(
    `${name} ${version}`,
    index.title,
    distributions.map(({ filename }) => stateOf(filename)),
  );
  host.log.info(host.style.bold(title));
  if (release !== undefined) host.log.info(`  ${release}`);
  const table = fileTable(distributions, [
    { title: "State", value: ({ filename }) => stateOf(filename) },
  ]);
  const files = distributions.map(({ filename, size, sha256 }) => {
    const url = sent.find((file) => file.filename === filename)?.url;
    return {
      filename,
      size,
      sha256,
      state: stateOf(filename),
      ...(url === undefined ? {} : { url }),
    };
  });
  return {
    outputs: {
      name,
      version,
      files: JSON.stringify(files),
      uploaded: JSON.stringify(uploaded),
      skipped: JSON.stringify(skipped),
      result: uploaded.length === 0 ? "unchanged" : "uploaded",
      ...(project === undefined || release === undefined
        ? {}
        : { "project-url": project, "release-url": release }),
    },
    summary: `### ${title}\n\n${table}${release === undefined ? "" : `\n${release}\n`}`,
  };
}
