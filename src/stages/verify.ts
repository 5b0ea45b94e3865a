import type { Finding } from "../findings.ts";
import type { Host } from "../host/host.ts";
import { showUrl } from "../http.ts";
import type { IndexLocation } from "../index/locations.ts";
import { type ExerciseOptions, readExercise } from "../installation/exercise-options.ts";
import { type ExercisedRelease, exerciseServed } from "../installation/exercise-release.ts";
import { openHttp } from "../network.ts";
import { type ProofRequest, proveServed, type ServedRelease } from "../proof/prove-served.ts";
import { readProof } from "../proof/read-proof.ts";
import { type ProofRow, stepsOf } from "../proof/steps.ts";
import { findingLines, findingTable } from "../report/findings.ts";
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
    const http = await openHttp(host, inputs.network);
    const steps = stepsOf(host);
    const release = await proveServed(inputs, steps, host, http);
    const exercised = await exerciseServed(release, inputs, inputs.exercise, host);
    const rows = [...steps.rows, ["Installed", exercised.detail, exercised.time] as const];
    const findings = [...release.findings, ...(await release.links)];
    tellFindings(findings, host);
    return report(release, findings, rows, exercised, inputs.index);
  },
});

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
  const proofs = markdownTable(["Proof", "Detail", "Time"], rows);
  const found = findings.length === 0 ? "" : `${findingTable(findings)}\n`;
  const { failure, outputs, report: environments } = exercised;
  const heading = `${failure === undefined ? "Verified" : "Not verified:"} ${name} ${version} on ${title}`;
  return {
    outputs: { name, version, files: JSON.stringify(files), ...outputs },
    summary: `### ${heading}\n\n${proofs}\n${environments}\n${found}${fileTable(compared)}`,
    ...(failure === undefined ? {} : { failure }),
  };
}
