import { createHash } from "node:crypto";
import type { Host } from "../host/host.ts";

/** Which step of which run this is, as the runner tells it. */
export interface JobIdentity {
  /** The job's id in the workflow. */
  readonly job: string;
  /** The job's matrix as JSON; absent without one. */
  readonly leg?: string;
  readonly step: string;
  /** Absent on runners that count no attempts. */
  readonly attempt?: string;
  readonly repository: string;
  readonly run: string;
}

/** The identity of this step, or `undefined` where the runner tells no run. */
export function jobIdentity({ env, inputs }: Pick<Host, "env" | "inputs">) {
  const run = env["GITHUB_RUN_ID"];
  const job = env["GITHUB_JOB"];
  if (!run || !job) return undefined;
  const leg = legOf(inputs.get("matrix"));
  const attempt = env["GITHUB_RUN_ATTEMPT"];
  return {
    job,
    ...(leg === undefined ? {} : { leg }),
    step: env["GITHUB_ACTION"] || "0",
    ...(attempt ? { attempt } : {}),
    repository: env["GITHUB_REPOSITORY"] ?? "",
    run,
  } satisfies JobIdentity;
}

/** The runner spells the absence of a matrix `null` or `{}`. */
function legOf(matrix: string | undefined): string | undefined {
  if (matrix === undefined) return undefined;
  const text = matrix.replace(/\s+/g, " ").trim();
  return ["", "null", "{}", "{ }"].includes(text) ? undefined : text.slice(0, 1000);
}

export const recordPrefix = "release-record-";

/** The name of the artifact: one for every step of every leg of every job, in every attempt. */
export function recordName({ job, leg, step, attempt }: JobIdentity): string {
  const hash =
    leg === undefined ? undefined : createHash("sha256").update(leg).digest("hex").slice(0, 8);
  const parts = [job, hash, step, attempt].filter((part) => part !== undefined);
  // What artifact services take in a name.
  return recordPrefix + parts.map((part) => part.replace(/[^\w.-]/g, "-")).join("-");
}
