import { PublishError } from "../errors.ts";
import { failureSummary } from "../failures.ts";
import type { Finding } from "../findings.ts";
import { evidenceOfIndex } from "../gate/evidence-of-index.ts";
import type { Host } from "../host/host.ts";
import { showUrl } from "../http.ts";
import type { IndexLocation } from "../index/locations.ts";
import { isFailed } from "../installation/environment-result.ts";
import { type ExerciseOptions, readExercise } from "../installation/exercise-options.ts";
import { type ExercisedRelease, exerciseServed } from "../installation/exercise-release.ts";
import { openHttp } from "../network.ts";
import { type ProofRequest, proveServed, type ServedRelease } from "../proof/prove-served.ts";
import { readProof } from "../proof/read-proof.ts";
import { type ProofRow, type Steps, stepsOf } from "../proof/steps.ts";
import { findingLines, findingTable, tally } from "../report/findings.ts";
import { fileTable } from "../report/release-files.ts";
import { markdownTable } from "../report/tables.ts";
import { defineStage, type StageResult } from "./stage.ts";

export interface VerifyInputs extends ProofRequest {
  readonly exercise: ExerciseOptions;
}

/** Proves that the index serves what was built, and that it installs, imports and runs. */
export const verify = defineStage<VerifyInputs>({
  readInputs: (input) => ({ ...readProof(input), exercise: readExercise(input, "verify") }),

  async run(inputs, host) {
    const steps = stepsOf(host);
    try {
      return await proveRelease(inputs, steps, host);
    } catch (error) {
      // What was proven until then belongs into the summary; a cancellation has none.
      if (!(error instanceof PublishError) || host.cancelled.aborted) throw error;
      return unproven(error, steps.rows, inputs);
    }
  },
});

async function proveRelease(inputs: VerifyInputs, steps: Steps, host: Host): Promise<StageResult> {
  const http = await openHttp(host, inputs.network);
  const release = await proveServed(inputs, steps, host, http);
  const exercised = await exerciseServed(release, inputs, inputs.exercise, host);
  const rows = [...steps.rows, ["Installed", exercised.detail, exercised.time] as const];
  const findings = [...release.findings, ...(await release.links)];
  tellFindings(findings, host);
  const failure = exercised.failure ?? strictFailure(findings, inputs.exercise.strict);
  return {
    ...report(release, findings, rows, { ...exercised, failure }, inputs.index),
    evidence: {
      stage: "verify",
      index: evidenceOfIndex(inputs.index),
      verified: failure === undefined,
      pythons: inputs.exercise.pythons,
      environments: exercised.results.map((result) => ({
        python: result.python,
        source: result.source,
        ok: !isFailed(result),
      })),
    },
  };
}

/** Proofs that hold may still have found what the owners of a release want to know. */
function strictFailure(findings: readonly Finding[], strict: boolean): PublishError | undefined {
  const grave = findings.filter(
    ({ level }) => level === "error" || (strict && level === "warning"),
  );
  const [first] = grave;
  if (first === undefined) return undefined;
  return new PublishError(
    "release-inconsistent",
    `What the index says has ${tally(grave)}, such as ${first.rule}: ${first.message}`,
    { hint: "mend what the findings above name; `strict` counts warnings too" },
  );
}

function unproven(
  error: PublishError,
  rows: readonly ProofRow[],
  { index, wanted }: VerifyInputs,
): StageResult {
  const what = wanted === undefined ? "the release" : `${wanted.name} ${wanted.version}`;
  const proofs = rows.length === 0 ? "" : `${proofTable(rows)}\n`;
  return {
    outputs: { verified: "false" },
    summary: `### Not verified: ${what} on ${index.title}\n\n${proofs}${failureSummary(error)}`,
    failure: error,
  };
}

const proofTable = (rows: readonly ProofRow[]): string =>
  markdownTable(["Proof", "Detail", "Time"], rows);

function tellFindings(findings: readonly Finding[], host: Host): void {
  if (findings.length === 0) return;
  host.log.info(findingLines(findings, host.style).join("\n"));
  for (const finding of findings) if (finding.level !== "info") host.annotate(finding);
}

function report(
  { name, version, compared }: ServedRelease,
  findings: readonly Finding[],
  rows: readonly ProofRow[],
  exercised: ExercisedRelease,
  { title }: IndexLocation,
): StageResult {
  const files = compared.map(({ filename, size, sha256, url }) => ({
    ...{ filename, size, sha256 },
    url: showUrl(url),
  }));
  const found = findings.length === 0 ? "" : `${findingTable(findings)}\n`;
  const { failure, outputs, report: environments } = exercised;
  const heading = `${failure === undefined ? "Verified" : "Not verified:"} ${name} ${version} on ${title}`;
  return {
    outputs: {
      ...{ name, version, files: JSON.stringify(files) },
      ...outputs,
      verified: String(failure === undefined),
    },
    summary: `### ${heading}\n\n${proofTable(rows)}\n${environments}\n${found}${fileTable(compared)}`,
    ...(failure === undefined ? {} : { failure }),
  };
}
