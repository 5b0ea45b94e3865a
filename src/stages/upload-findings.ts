import type { ChosenAuthority } from "../credentials/choose-authority.ts";
import type { Distribution } from "../distributions.ts";
import type { Finding } from "../findings.ts";
import type { Host } from "../host/host.ts";
import type { IndexLocation } from "../index/locations.ts";
import type { PlannedFile } from "../index/plan.ts";
import { judgedAs, stateFor } from "../index/release-state.ts";
import { gatherContext } from "../project/check-context.ts";
import type { PlannedRelease } from "../publishing/make-plan.ts";
import { countOf, tally } from "../report/findings.ts";
import type { SizeLimits } from "../rules/subject.ts";
import { checkDistributions, checkFailure, reportFindings } from "./check.ts";

interface Judged {
  readonly ignore: readonly string[];
  readonly index: IndexLocation;
  readonly limits?: SizeLimits;
  /** The project's folder, absolute; its files need not be there. */
  readonly project: string;
  /** The tag that is released, where it is not the one that started the run. */
  readonly tag?: string | undefined;
}

/**
 * What is on the index already is not judged again; other content of the same name is in the plan.
 * What is only worth knowing about a file is for `check` to say: here it would bury the plan.
 */
async function findingsOf(
  plan: readonly PlannedRelease[],
  missing: readonly PlannedFile<Distribution>[],
  { ignore, index, limits, project, tag }: Judged,
  host: Host,
): Promise<readonly Finding[]> {
  if (missing.length === 0) return [];
  const distributions = plan.flatMap((release) => release.distributions);
  const gathered = await gatherContext(project, distributions, { ...nothingExpected, tag }, host);
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
  return onePerMessage(found).filter(
    ({ file, level, rule }) =>
      (file === undefined || names.has(file)) && (level !== "info" || rule.startsWith("IX")),
  );
}

/** All findings are shown at once; an error among them means that nothing is sent. */
export async function refuseErrors(
  plan: readonly PlannedRelease[],
  missing: readonly PlannedFile<Distribution>[],
  chosen: ChosenAuthority,
  inputs: Judged & { readonly verifyMetadata: boolean },
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

/** Several releases of a project say the same of it. */
const onePerMessage = (findings: readonly Finding[]): Finding[] => [
  ...new Map(
    findings.map((finding) => [
      JSON.stringify([finding.rule, finding.file, finding.message]),
      finding,
    ]),
  ).values(),
];

/** A publishing job has no checkout that could say what wheels hold. */
export const nothingExpected = { toplevel: [], packages: [], sourceFolders: [], omit: [] };
