import { attestationsBeside } from "../attestations/list-files.ts";
import type { ChosenAuthority } from "../credentials/choose-authority.ts";
import type { Distribution, Release } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import type { Finding } from "../findings.ts";
import { evidenceOfIndex } from "../gate/evidence-of-index.ts";
import type { GateInputs } from "../gate/read-gate.ts";
import type { GateRequest } from "../gate/run-gate.ts";
import type { Host } from "../host/host.ts";
import { showUrl } from "../http.ts";
import type { IndexLocation } from "../index/locations.ts";
import { judgedAs } from "../index/release-state.ts";
import { gatherContext } from "../project/check-context.ts";
import type { PlannedRelease } from "../publishing/make-plan.ts";
import { releasedTag } from "../release-tag.ts";
import { fileLines } from "../report/release-files.ts";
import type { SizeLimits } from "../rules/subject.ts";
import { checkDistributions } from "./check.ts";
import type { Guarded } from "./expected-files.ts";
import type { StageResult } from "./stage.ts";
import { nothingExpected } from "./upload-findings.ts";

interface GatedInputs {
  readonly gate?: GateInputs | undefined;
  readonly project: string;
  readonly tag?: string | undefined;
  readonly index: IndexLocation;
  readonly dryRun: boolean;
  readonly limits?: SizeLimits;
  readonly ignore: readonly string[];
  readonly expect?: readonly string[];
}

/** A run that somebody started by hand says what it would publish, and waits for a tag. */
export function stopWithoutTag(
  { manifest, distributions }: Release,
  { tag, index, dryRun }: GatedInputs,
  { env, log }: Host,
): void {
  const byHand = env["GITHUB_EVENT_NAME"] === "workflow_dispatch";
  if (!byHand || dryRun || releasedTag(tag, env) !== undefined) return;
  // Whoever publishes by hand what was built elsewhere does so on purpose.
  if (manifest?.run === undefined || manifest.run !== env["GITHUB_RUN_ID"]) return;
  const { name, version } = manifest;
  log.info(`It would publish ${name} ${version} to ${index.title} (${showUrl(index.upload)})`);
  for (const line of fileLines(distributions)) log.info(line);
  const files = distributions.map(({ filename }) => `\`${filename}\``).join(", ");
  throw new PublishError(
    "no-tag",
    `This run was started by hand and names no tag, so nothing was sent; it would publish ${name} ${version} to ${index.title} (${showUrl(index.upload)}): ${files}`,
    {
      hint: `start it again with the tag to release, such as \`v${version}\`, which the step takes as \`tag\`; or push that tag`,
    },
  );
}

/** The source of a credential that was not found. */
const nowhere = "nowhere";

/** Behind a gate, a missing credential is one of its problems, told with all others. */
export async function chosenFor(
  { gate }: GatedInputs,
  entitle: () => Promise<ChosenAuthority>,
): Promise<ChosenAuthority> {
  try {
    return await entitle();
  } catch (error) {
    if (gate === undefined || !(error instanceof PublishError)) throw error;
    const { refusedAuthority } = await import("../credentials/fixed-authority.ts");
    const { code, message, hint } = error;
    const finding: Finding = {
      ...{ rule: code, level: "error", message },
      ...(hint === undefined ? {} : { hint }),
    };
    const authority = { ...refusedAuthority([finding]), source: nowhere };
    return { authority, findings: [finding], aboutNewProjects: () => [] };
  }
}

/** What an upload knows when it comes to the gate. */
export interface AtTheGate {
  readonly inputs: GatedInputs;
  readonly release: Release;
  readonly plan: readonly PlannedRelease[];
  readonly chosen: ChosenAuthority;
  readonly guarded: Guarded;
}

/** Goes on when everything holds; else tells all that does not, and nothing is sent. */
export async function behindGate(
  at: AtTheGate,
  host: Host,
  goOn: () => Promise<StageResult>,
): Promise<StageResult> {
  const { gate, index } = at.inputs;
  if (gate === undefined) return goOn();
  const [{ runGate }, { gateLines, gateSummary, gateFailure }] = await Promise.all([
    import("../gate/run-gate.ts"),
    import("../gate/report-gate.ts"),
  ]);
  const rows = await runGate(gate, await requestOf(at, host), host);
  const failure = gateFailure(rows, index.title);
  const { name = "The release", version = "" } = at.release.manifest ?? {};
  const title = `${name} ${version} ${failure === undefined ? "passed" : "did not pass"} the gate before ${index.title}`;
  for (const line of gateLines(rows, title, host.style)) host.log.info(line);
  const left = rows.filter(({ state }) => state === "left out").map(({ check }) => check);
  if (left.length > 0) host.log.warning(`The gate left out ${left.join(", ")}`);
  const summary = gateSummary(rows, title, failure);
  return failure === undefined
    ? passed(summary, host, goOn)
    : { outputs: { gate: "failed" }, summary, failure };
}

/** The table is told whatever comes of the upload. */
async function passed(
  summary: string,
  host: Host,
  goOn: () => Promise<StageResult>,
): Promise<StageResult> {
  try {
    const result = await goOn();
    return {
      ...result,
      outputs: { ...result.outputs, gate: "passed" },
      summary: `${summary}\n${result.summary}`,
    };
  } catch (error) {
    await host.addSummary(summary);
    throw error;
  }
}

async function requestOf(
  { inputs, release, plan, chosen, guarded }: AtTheGate,
  host: Host,
): Promise<GateRequest> {
  const { index, tag, expect = [] } = inputs;
  const { distributions, manifest, manifestSha256 } = release;
  const { authority } = chosen;
  const created = plan.filter(({ state }) => state.project === "new").map(({ name }) => name);
  const findings = [...chosen.findings, ...chosen.aboutNewProjects(created)];
  const missing = guarded.failure?.message.replace(/\s*\n\s*/g, "; ");
  return {
    ...{ distributions, manifest, manifestSha256, tag: releasedTag(tag, host.env) },
    index: evidenceOfIndex(index),
    findings: await findingsNow(distributions, inputs, host),
    ignored: inputs.ignore,
    credential: {
      ...{ kind: authority.kind, findings },
      ...(authority.source === nowhere ? {} : { source: authority.source }),
    },
    ...(expect.length === 0
      ? {}
      : {
          completeness: {
            evidence: expect.join(" "),
            problems: missing === undefined ? [] : [{ text: missing }],
          },
        }),
  };
}

/** As `check` judges, whatever a record says about an earlier check. */
async function findingsNow(
  distributions: readonly Distribution[],
  { project, limits, ignore, index, tag }: GatedInputs,
  host: Host,
) {
  const gathered = await gatherContext(project, distributions, { ...nothingExpected, tag }, host);
  const { attestations, orphans } = await attestationsBeside(distributions, host.files);
  return checkDistributions(distributions, [...ignore, ...gathered.ignore], host, {
    context: { ...gathered.context, orphanAttestations: orphans },
    attestations,
    index: judgedAs(index),
    ...(limits === undefined ? {} : { limits }),
  });
}
