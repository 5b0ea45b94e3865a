import { resolve } from "node:path";
import { type ErrorCode, PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import type { NetworkInputs } from "../network.ts";
import { carryOverAdvice } from "./carry-over.ts";
import { chooseStore, type ServiceAccess } from "./choose-store.ts";
import type { ArtifactStore } from "./store.ts";

/** Told apart from an `ArtifactStore` by its title. */
export interface NoArtifactStore {
  readonly kind: "none";
  readonly title?: undefined;
  readonly code: ErrorCode;
  /** Why there is none, in a sentence. */
  readonly reason: string;
  /** What to do about it: lines of a workflow. */
  readonly advice: string;
}

/**
 * The place that keeps the artifacts of this run, as far as the environment tells; it is asked
 * nothing yet. Without `network` the input `ca-certificate` counts. `certificate-invalid` where
 * certificates cannot be used.
 */
export async function openArtifactStore(
  host: Host,
  network?: NetworkInputs,
): Promise<ArtifactStore | NoArtifactStore> {
  const choice = chooseStore(host, Date.now());
  if (choice.kind === "none") {
    const { code, forge, reason } = choice;
    return { kind: "none", code, reason, advice: adviceFor(code, forge, host) };
  }
  const { access } = choice;
  const store =
    choice.kind === "github"
      ? await openGitHubStore(host)
      : await openServiceStore(access, host, network);
  return advised(store, carryOverAdvice(access.forge, host));
}

/** As `openArtifactStore`; `no-artifact-service` or `artifact-token-expired` where there is none. */
export async function requireArtifactStore(
  host: Host,
  network?: NetworkInputs,
): Promise<ArtifactStore> {
  const store = await openArtifactStore(host, network);
  if (store.title !== undefined) return store;
  throw new PublishError(store.code, store.reason, { hint: store.advice });
}

const adviceFor = (code: ErrorCode, forge: Parameters<typeof carryOverAdvice>[0], host: Host) =>
  code === "artifact-token-expired"
    ? "run the job again: its token lives as long as the job"
    : carryOverAdvice(forge, host);

async function openGitHubStore(host: Host): Promise<ArtifactStore> {
  const { githubStore } = await import("./github-store.ts");
  return githubStore(host);
}

/** A certificate authority of one's own is the forge's too; a client certificate is for the index. */
function givenNetwork({ inputs }: Host): NetworkInputs {
  const path = inputs.get("ca-certificate");
  return {
    caCertificate: path === undefined ? undefined : resolve(path),
    clientCertificate: undefined,
    clientKey: undefined,
  };
}

async function openServiceStore(
  { forge, url, token, job }: ServiceAccess,
  host: Host,
  network: NetworkInputs | undefined,
): Promise<ArtifactStore> {
  const { openHttp } = await import("../network.ts");
  const { createResultsStore } = await import("./results-store.ts");
  const http = await openHttp(host, network ?? givenNetwork(host));
  const title = `the artifact service of ${forge}`;
  return createResultsStore({ title, url: new URL(url), token, job, http, host });
}

/** Where the service turns out to be missing, or to fail, its error says how to do without it. */
function advised(store: ArtifactStore, advice: string): ArtifactStore {
  const explained = async <Result>(task: () => Promise<Result>): Promise<Result> => {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof PublishError) || error.code !== "no-artifact-service") throw error;
      throw withHint(error, advice);
    }
  };
  return {
    title: store.title,
    list: () => explained(() => store.list()),
    upload: (...values) => explained(() => store.upload(...values)),
    download: (...values) => explained(() => store.download(...values)),
  };
}

const withHint = (cause: PublishError, hint: string) =>
  new PublishError(cause.code, cause.message, { hint, cause });
