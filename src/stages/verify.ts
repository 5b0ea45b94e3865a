import type { Finding } from "../findings.ts";
import type { Host } from "../host/host.ts";
import { showUrl } from "../http.ts";
import type { IndexLocation } from "../index/locations.ts";
import { type Exercises, exercise } from "../installation/exercise.ts";
import { installRelease } from "../installation/install-release.ts";
import { exercisesOf } from "../installation/installed-release.ts";
import { openHttp } from "../network.ts";
import { type ProofRequest, proveServed, type ServedRelease } from "../proof/prove-served.ts";
import { readProof } from "../proof/read-proof.ts";
import { type ProofRow, stepsOf } from "../proof/steps.ts";
import { findingLines, findingTable } from "../report/findings.ts";
import { fileTable } from "../report/release-files.ts";
import { markdownTable } from "../report/tables.ts";
import { defineStage, type StageResult } from "./stage.ts";

export interface VerifyInputs extends ProofRequest {
  readonly importNames: readonly string[];
}

/** Proves that the index serves what was built, and that it installs, imports and runs. */
export const verify = defineStage<VerifyInputs>({
  readInputs: (input) => ({ ...readProof(input), importNames: input.list("import-names") }),

  async run(inputs, host) {
    const http = await openHttp(host, inputs.network);
    const steps = stepsOf(host);
    const release = await proveServed(inputs, steps, host, http);
    const { name, version, simple, distributions, served } = release;
    const identity = { name, version };
    const python = await steps.run("Installed", `\`${identity.name}==${identity.version}\``, () =>
      host.group("Install from the index", () =>
        installRelease(
          { ...identity, files: distributions, simple, served, network: inputs.network },
          host,
        ),
      ),
    );
    const installed = await exercisesOf(identity.name, python, host);
    const given = inputs.importNames;
    const exercises = given.length === 0 ? installed : { ...installed, modules: given };
    await steps.run("Runs", describe(exercises, python.version), () =>
      exercise(exercises, python, host),
    );
    const findings = [...release.findings, ...(await release.links)];
    tellFindings(findings, host);
    return report(release, findings, steps.rows, inputs.index);
  },
});

const describe = ({ modules, scripts }: Exercises, version: string): string =>
  `imports ${listed(modules) || "nothing"}; runs ${listed(scripts) || "no script"}; Python ${version}`;

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

function tellFindings(findings: readonly Finding[], host: Host): void {
  if (findings.length === 0) return;
  host.log.info(findingLines(findings, host.style).join("\n"));
  for (const finding of findings) if (finding.level !== "info") host.annotate(finding);
}

function report(
  { name, version, compared }: ServedRelease,
  findings: readonly Finding[],
  rows: readonly ProofRow[],
  { title }: IndexLocation,
): StageResult {
  const files = compared.map(({ filename, size, sha256, url }) => ({
    ...{ filename, size, sha256 },
    url: showUrl(url),
  }));
  const proofs = markdownTable(["Proof", "Detail", "Time"], rows);
  const found = findings.length === 0 ? "" : `${findingTable(findings)}\n`;
  return {
    outputs: { name, version, files: JSON.stringify(files), verified: "true" },
    summary: `### Verified ${name} ${version} on ${title}\n\n${proofs}\n${found}${fileTable(compared)}`,
  };
}
