import { retryDelay } from "./back-off.ts";
import type { Environment, Host } from "./host/host.ts";
import { postHost } from "./host/post-host.ts";
import { code } from "./report/tables.ts";
import { type SavedProgress, type SavedToken, stateNames } from "./trusted-publishing/state.ts";

/** Does what the upload of this job could not do any more: says how far it came, burns its tokens. Never fails. */
export async function finishUpload(env: Environment): Promise<void> {
  const host = postHost(env);
  try {
    // Before anything is said about it.
    const tokens = read<SavedToken[]>(env, stateNames.tokens) ?? [];
    for (const { token } of tokens) host.addSecret(token);
    const progress = read<SavedProgress>(env, stateNames.progress);
    const isFinished = Boolean(env[`STATE_${stateNames.finished}`]);
    if (progress !== undefined && !isFinished) await reportProgress(progress, host);
    if (tokens.length > 0) await burnTokens(tokens, host);
  } catch (error) {
    host.log.info(`What the upload left could not be tidied up: ${String(error)}`);
  }
  await host.end();
}

/** `undefined` where it was not saved, or not whole. */
function read<Saved>(env: Environment, name: string): Saved | undefined {
  try {
    return JSON.parse(env[`STATE_${name}`] ?? "") as Saved;
  } catch {
    return undefined;
  }
}

const advice = "run the job again: it sends only what the index lacks";

async function reportProgress(progress: SavedProgress, host: Host): Promise<void> {
  const { release, index, sent, unsent, doubt } = progress;
  const title = `The upload of ${release} to ${index} was cut off`;
  const lines = [
    ["sent", sent],
    ["in doubt", doubt],
    ["not sent", unsent],
  ] as const;
  const shown = lines.filter(([what, names]) => what === "sent" || names.length > 0);
  const text = shown.map(([what, names]) => `  ${what}: ${names.join(", ") || "nothing"}`);
  host.log.warning(`${[title, ...text].join("\n")}\nhint: ${advice}`);
  const items = shown.map(
    ([what, names]) => `- ${what}: ${names.map(code).join(", ") || "nothing"}`,
  );
  await host.addSummary(`### ${title}\n\n${items.join("\n")}\n\nHint: ${advice}\n`);
}

async function burnTokens(tokens: readonly SavedToken[], host: Host): Promise<void> {
  const [{ openHttp }, { burnToken }] = await Promise.all([
    import("./network.ts"),
    import("./trusted-publishing/exchange.ts"),
  ]);
  const http = await openHttp(host, {
    caCertificate: host.env["INPUT_CA-CERTIFICATE"] || undefined,
    clientCertificate: host.env["INPUT_CLIENT-CERTIFICATE"] || undefined,
    clientKey: host.env["INPUT_CLIENT-KEY"] || undefined,
  });
  const pace = { attempts: 3, delay: retryDelay, timeout: 10 };
  for (const { site, token } of tokens) {
    const { burnt, reason } = await burnToken(http, new URL(site), token, pace);
    host.log.info(
      burnt
        ? "The token of the upload was given back"
        : `The token of the upload was not given back, and ends by itself: ${reason}`,
    );
  }
}
