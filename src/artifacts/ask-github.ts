import { types } from "node:util";
import { retryDelay, sleep } from "../back-off.ts";
import type { Host } from "../host/host.ts";
import { type GitHubTask, githubFailure } from "./github-failure.ts";
import { lendHost } from "./stand-ins/lent-host.ts";

const mostRetries = 4;

/**
 * Has GitHub's client do something. It repeats by itself what was answered with an error, but not
 * what got no answer at all: that is done here, as far as it cannot have had an effect.
 */
export async function askGitHub<Result>(
  host: Host,
  task: GitHubTask,
  run: () => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await lendHost(host, run);
    } catch (error) {
      const failure = githubFailure(error, task);
      if (attempt > mostRetries || !isRepeatable(error, task)) throw failure;
      await pause(retryDelay(attempt), failure, host);
    }
  }
}

/** Milliseconds. */
async function pause(delay: number, failure: unknown, { log, cancelled }: Host): Promise<void> {
  if (cancelled.aborted) throw failure;
  const words = types.isNativeError(failure) ? failure.message : String(failure);
  log.info(`${words}; asking again in ${(delay / 1000).toFixed(1)} s`);
  await sleep(delay, cancelled);
}

/** An upload that is lost on its way may have taken the name, and may not be begun twice. */
function isRepeatable(error: unknown, { kind }: GitHubTask): boolean {
  if (!types.isNativeError(error)) return false;
  const code = /Unable to make request: (\w+)/.exec(error.message)?.[1];
  if (code === undefined) return false;
  if (kind !== "upload") return true;
  const neverArrived = ["ENOTFOUND", "ECONNREFUSED", "EHOSTUNREACH"].includes(code);
  return neverArrived && error.message.startsWith("Failed to CreateArtifact");
}
