import { resolve } from "node:path";
import type { Distribution } from "../distributions.ts";
import { showUrl } from "../http.ts";
import type { IndexLocation } from "../index/locations.ts";
import { type Exercises, exercise } from "../installation/exercise.ts";
import { installRelease } from "../installation/install-release.ts";
import { exercisesOf } from "../installation/installed-release.ts";
import { type NetworkInputs, openHttp, readNetwork } from "../network.ts";
import { proveServed } from "../proof/prove-served.ts";
import { type ProofRow, stepsOf } from "../proof/steps.ts";
import { readTargetIndex } from "../publishing/target-index.ts";
import { fileTable } from "../report/release-files.ts";
import { markdownTable } from "../report/tables.ts";
import { defineStage, type StageResult } from "./stage.ts";

export interface VerifyInputs {
  /** Absolute. */
  readonly packages: string;
  readonly manifestSha256: string | undefined;
  readonly index: IndexLocation;
  /** Seconds. */
  readonly timeout: number;
  readonly importNames: readonly string[];
  readonly network?: NetworkInputs;
}

/** Proves that the index serves what was built, and that it installs, imports and runs. */
export const verify = defineStage<VerifyInputs>({
  readInputs: (input) => ({
    packages: resolve(input.path("packages-dir", input.path("project-dir"))),
    manifestSha256: input.optionalText("manifest-sha256"),
    index: readTargetIndex(input),
    timeout: input.seconds("timeout"),
    importNames: input.list("import-names"),
    network: readNetwork(input),
  }),

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
    return report(identity, distributions, served, steps.rows, inputs.index);
  },
});

const describe = ({ modules, scripts }: Exercises, version: string): string =>
  `imports ${listed(modules) || "nothing"}; runs ${listed(scripts) || "no script"}; Python ${version}`;

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

function report(
  { name, version }: { readonly name: string; readonly version: string },
  distributions: readonly Distribution[],
  served: ReadonlyMap<string, { readonly url: URL }>,
  rows: readonly ProofRow[],
  { title }: IndexLocation,
): StageResult {
  const files = distributions.map(({ filename, size, sha256 }) => {
    const url = served.get(filename)?.url;
    return { filename, size, sha256, ...(url === undefined ? {} : { url: showUrl(url) }) };
  });
  const proofs = markdownTable(["Proof", "Detail", "Time"], rows);
  return {
    outputs: { name, version, files: JSON.stringify(files), verified: "true" },
    summary: `### Verified ${name} ${version} on ${title}\n\n${proofs}\n${fileTable(distributions)}`,
  };
}
