import { openArtifactStore } from "../artifacts/open-store.ts";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { fetchRecords } from "./fetch-records.ts";
import type { GateRow } from "./gate-row.ts";
import type { GateSubject } from "./gate-subject.ts";
import { jobIdentity } from "./job-identity.ts";
import { recordsOfJobs } from "./job-records.ts";
import { judgeRelease } from "./judge.ts";
import type { GateInputs } from "./read-gate.ts";

/** What the gate is told by the upload, which has it at hand. */
export type GateRequest = Omit<GateSubject, "without" | "changelog" | "jobs" | "found" | "env">;

/** Fetches the records and judges; `gate-unusable` where nothing keeps records. */
export async function runGate(
  { needs, without, changelog }: GateInputs,
  request: GateRequest,
  host: Host,
  open: typeof openArtifactStore = openArtifactStore,
): Promise<readonly GateRow[]> {
  const identity = jobIdentity(host);
  const store = await open(host);
  if (store.title === undefined || identity === undefined) {
    const reason =
      store.title === undefined ? store.reason : "the runner names neither run nor job";
    throw new PublishError(
      "gate-unusable",
      `\`gate: true\` needs the records that earlier jobs left as artifacts. ${reason}`,
      {
        hint: "run this job where artifacts are kept; or leave out `gate`, and see yourself that the earlier jobs were green",
      },
    );
  }
  const found = await fetchRecords(store, host);
  const jobs = recordsOfJobs(needs, found, identity);
  return judgeRelease({ ...request, without, changelog, jobs, found, env: host.env });
}
