import { resolve } from "node:path";
import type { Host } from "./host/host.ts";
import type { InputName } from "./input-table.ts";
import type { InputReader } from "./inputs.ts";
import { manifestName } from "./manifest.ts";

/** The stages that take part in a release of several jobs. */
const stages = ["validate", "build", "check", "upload", "verify"];

/**
 * Whether a stage that has ended is to leave a record for other jobs: on a runner, where the run
 * hands over what it has built. Whoever uploads files from elsewhere gets no artifact by it.
 */
export async function leavesRecord(
  stage: string,
  input: InputReader,
  { kind, env, files, inputs, cancelled }: Host,
): Promise<boolean> {
  const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: url, GITHUB_RUN_ID: run } = env;
  if (kind === "terminal" || !stages.includes(stage) || !token || !url || !run) return false;
  const value = (name: InputName) => input.used.get(name)?.value;
  if (cancelled.aborted || inputs.get("artifact-name") === "none") return false;
  if (stage === "validate") return true;
  const folder = resolve(value("project-dir") ?? ".", value("packages-dir") ?? "dist");
  const manifest = await files.readText(resolve(folder, manifestName)).catch(() => undefined);
  return manifest?.includes(`"run": ${JSON.stringify(run)}`) === true;
}
