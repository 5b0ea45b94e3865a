import type { Distribution } from "../distributions.ts";
import type { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import type { PlannedRelease } from "../publishing/make-plan.ts";
import type { UploadTarget } from "../publishing/target.ts";
import type { StageResult } from "./stage.ts";

/** Whether a release has what `expect` asks for. */
export interface Guarded {
  /** Empty where nothing is asked for. */
  readonly summary: string;
  /** `release-incomplete`. */
  readonly failure?: PublishError;
}

const unguarded: Guarded = { summary: "" };

/** Says what of `expect` is there and what is missing; the index is not asked. */
export async function guardFiles(
  words: readonly string[] = [],
  distributions: readonly Distribution[],
  host: Host,
): Promise<Guarded> {
  if (words.length === 0) return unguarded;
  const { guard } = await import("../completeness/guard.ts");
  const { name, version } = distributions[0]?.metadata?.single ?? {};
  const title = name === undefined ? "The release" : `${name} ${version ?? ""}`.trim();
  return guard(words, [{ title, distributions }], host);
}

/** The same of what is to be uploaded, with what the index has; nothing was sent yet. */
export async function guardUpload(
  words: readonly string[] = [],
  plan: readonly PlannedRelease[],
  { index: { title }, host }: UploadTarget,
): Promise<Guarded> {
  if (words.length === 0) return unguarded;
  const { guard } = await import("../completeness/guard.ts");
  const releases = plan.map(({ name, version, distributions, state }) => ({
    ...{ title: `${name} ${version}`, distributions },
    index: { ...state, title, version },
  }));
  return guard(words, releases, host);
}

/** A result with what the guard found at the end of its summary. */
export const withGuarded = (result: StageResult, { summary }: Guarded): StageResult =>
  summary === "" ? result : { ...result, summary: `${result.summary}\n${summary}` };

/** Ends an upload before anything is sent, or a check whose findings were shown. */
export async function endIncomplete(guarded: Guarded): Promise<StageResult> {
  const { failure } = guarded;
  if (failure === undefined) return { outputs: {}, summary: guarded.summary };
  const { failureSummary } = await import("../failures.ts");
  return { outputs: {}, summary: `${failureSummary(failure)}\n${guarded.summary}`, failure };
}
