import type { Host } from "../host/host.ts";
import { type Forge, forgeOf } from "./forge.ts";
import { type RuntimeToken, readRuntimeToken } from "./runtime-token.ts";

/** Where the service is, and who the job is to it. */
export interface ServiceAccess {
  readonly forge: Forge;
  /** As the runner gives it: with its path, and a slash or none at the end. */
  readonly url: string;
  /** What is sent as the bearer token. */
  readonly token: string;
  readonly job: RuntimeToken;
}

export type StoreChoice =
  | { readonly kind: "service" | "github"; readonly access: ServiceAccess }
  | {
      readonly kind: "none";
      readonly code: "no-artifact-service" | "artifact-token-expired";
      readonly forge: Forge | undefined;
      /** Why, in a sentence. */
      readonly reason: string;
    };

/** Seconds by which the clocks of server and runner may differ. */
const tolerance = 300;

/**
 * Finds by the environment alone who keeps the artifacts of this run: nothing is asked of anybody.
 * `now` is in milliseconds, as `Date.now()` gives it.
 */
export function chooseStore({ kind, env }: Pick<Host, "kind" | "env">, now: number): StoreChoice {
  if (kind === "terminal") {
    return none(undefined, "artifacts belong to the jobs of a workflow, and this is a terminal");
  }
  const forge = forgeOf(env);
  if (forge === "GitHub Enterprise Server") {
    return none(
      forge,
      `GitHub Enterprise Server (${env["GITHUB_SERVER_URL"]}) has none for artifacts of version 4`,
    );
  }
  const url = env["ACTIONS_RESULTS_URL"];
  const token = env["ACTIONS_RUNTIME_TOKEN"];
  if (!url || !token) return none(forge, `the runner gives this step no ${missing(url, token)}`);
  if (!URL.canParse(url)) return none(forge, `\`ACTIONS_RESULTS_URL\` is no URL: \`${url}\``);
  return withToken({ forge, url, token }, now);
}

function withToken(access: Omit<ServiceAccess, "job">, now: number): StoreChoice {
  const { forge, token } = access;
  const job = readRuntimeToken(token);
  if (job === undefined) {
    return none(forge, "`ACTIONS_RUNTIME_TOKEN` lacks the scope `Actions.Results`");
  }
  if (job.expires !== undefined && job.expires + tolerance < now / 1000) {
    const reason = `The job's token for artifacts, \`ACTIONS_RUNTIME_TOKEN\`, expired on ${shownTime(job.expires)}`;
    return { kind: "none", code: "artifact-token-expired", forge, reason };
  }
  return { kind: forge === "GitHub" ? "github" : "service", access: { ...access, job } };
}

const none = (forge: Forge | undefined, reason: string): StoreChoice => ({
  kind: "none",
  code: "no-artifact-service",
  forge,
  reason: `No artifact service: ${reason}`,
});

const missing = (url: string | undefined, token: string | undefined): string =>
  [url ? "" : "`ACTIONS_RESULTS_URL`", token ? "" : "`ACTIONS_RUNTIME_TOKEN`"]
    .filter((name) => name !== "")
    .join(" and no ");

const shownTime = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " at ")} UTC`;
