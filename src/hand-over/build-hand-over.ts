import { join } from "node:path";
import { type NoArtifactStore, openArtifactStore } from "../artifacts/open-store.ts";
import type { ArtifactStore } from "../artifacts/store.ts";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { type ManifestFile, manifestName } from "../manifest.ts";
import { hasUncommittedChanges } from "../project/checkout.ts";
import { formatSize } from "../report/sizes.ts";
import type { BuildOrigin } from "./build-job.ts";
import { type EarlierBuild, findEarlierBuild } from "./earlier-build.ts";

export interface HandOverRequest {
  readonly artifactName: string;
  readonly rebuild: boolean;
  readonly origin: BuildOrigin;
  /** The project's folder. */
  readonly project: string;
}

type SameBuild = Extract<EarlierBuild, { kind: "same" }>;

/** How a build hands over what it makes. */
export interface HandOver {
  /** What this run has built before, which is to be taken in place of a build. */
  readonly adopted: Omit<SameBuild, "kind"> | undefined;
  /** Hands the files and the manifest in `folder` over; says so in words for the summary. */
  store(folder: string, files: readonly ManifestFile[]): Promise<string>;
}

/** Looks at what the run has already; `undefined` where no service keeps artifacts. */
export async function openHandOver(
  request: HandOverRequest,
  host: Host,
  open: typeof openArtifactStore = openArtifactStore,
): Promise<HandOver | undefined> {
  const store = await open(host);
  if (store.title === undefined) {
    if (store.code === "no-artifact-service") return withoutService(store, host);
    throw new PublishError(store.code, store.reason, { hint: store.advice });
  }
  let earlier: EarlierBuild;
  try {
    earlier = await findEarlierBuild(request, store, host);
  } catch (error) {
    // Some forges tell only when they are asked.
    if (!(error instanceof PublishError) || error.code !== "no-artifact-service") throw error;
    return withoutService({ reason: error.message, advice: error.hint ?? "" }, host);
  }
  const adopted = await adoptable(earlier, request, host);
  return {
    adopted,
    store: (folder, files) =>
      handOver(request, { store, folder, files, isReplaced: earlier.kind !== "nothing" }, host),
  };
}

/** A build whose files are used in the same job is nothing to warn of. */
function withoutService(
  { reason, advice }: Pick<NoArtifactStore, "reason" | "advice">,
  host: Host,
): undefined {
  host.annotate({
    rule: "artifact-name",
    level: "info",
    message: `${reason}; so only the steps of this job find the distributions`,
    hint: `for other jobs, ${advice}`,
  });
}

/** Says why an earlier build is taken or not. */
async function adoptable(
  earlier: EarlierBuild,
  { artifactName, rebuild, project }: HandOverRequest,
  host: Host,
): Promise<HandOver["adopted"]> {
  if (earlier.kind === "nothing") return undefined;
  const replaced = (reason: string) =>
    `Artifact \`${artifactName}\` of this run is not adopted but replaced: ${reason}`;
  if (earlier.kind === "damaged") host.log.warning(replaced(earlier.reason));
  if (earlier.kind === "stale") host.log.info(replaced(earlier.reason));
  if (earlier.kind !== "same") return undefined;
  const reason = rebuild ? "`rebuild` is set" : await workingTreeReason(earlier, project, host);
  if (reason === undefined) return earlier;
  host.log.info(replaced(reason));
  return undefined;
}

/** What is built from one commit is the same; act alone builds what nobody has committed. */
async function workingTreeReason(
  { manifest }: SameBuild,
  project: string,
  host: Host,
): Promise<string | undefined> {
  if (manifest.commit === undefined) return "no commit tells what it was built from";
  return host.env["ACT"] && (await hasUncommittedChanges(project, host))
    ? "the checkout has changes that are not committed"
    : undefined;
}

interface Delivery {
  readonly store: ArtifactStore;
  readonly folder: string;
  readonly files: readonly ManifestFile[];
  readonly isReplaced: boolean;
}

async function handOver(
  request: HandOverRequest,
  { store, folder, files, isReplaced }: Delivery,
  host: Host,
): Promise<string> {
  const { artifactName } = request;
  // Another leg of the matrix may have come first meanwhile: it fails here, in words of its own.
  const look = () => findEarlierBuild(request, store, host);
  const replace = isReplaced || (await look()).kind !== "nothing";
  const names = [...files.map(({ filename }) => filename), manifestName];
  const paths = names.map((name) => ({ name, path: join(folder, name) }));
  try {
    const stored = await store.upload(artifactName, paths, { replace });
    await refuseOverwritten(request, stored, store, look);
    const text = `Handed over to later jobs as artifact \`${artifactName}\` (${formatSize(stored.size)})`;
    host.log.info(text);
    return text;
  } catch (error) {
    if (!(error instanceof PublishError) || error.code !== "artifact-name-taken") {
      throw withEscape(error);
    }
    const { kind } = await look();
    throw kind === "nothing" ? unfinished(error) : error;
  }
}

/** GitHub keeps a name for an upload that it does not list before its end. */
const unfinished = (cause: PublishError) =>
  new PublishError(cause.code, cause.message, {
    hint: "an upload under this name is going on, or was cut off: give each job an `artifact-name` of its own; where only one hands over, set another one, or start a new run",
    cause,
  });

/** What fails at the service need not fail a job whose own steps are all that use the files. */
function withEscape(error: unknown): unknown {
  if (!(error instanceof PublishError)) return error;
  const { code, message, hint = "run the job again" } = error;
  if (code !== "artifact-quota" && code !== "artifact-service-failed") return error;
  if (hint.includes("artifact-name: none")) return error;
  return new PublishError(code, message, {
    hint: `${hint}; where no other job needs the distributions, set \`artifact-name: none\``,
    cause: error,
  });
}

/**
 * Services but GitHub's let the last of two have the name, and act mixes what comes at the same
 * time. What act calls a size is none, and legs of a matrix may hand over as many bytes.
 */
async function refuseOverwritten(
  { artifactName, origin }: HandOverRequest,
  { size, sha256 }: Awaited<ReturnType<ArtifactStore["upload"]>>,
  store: ArtifactStore,
  look: () => Promise<EarlierBuild>,
): Promise<void> {
  const listed = (await store.list()).find(({ name }) => name === artifactName);
  if (listed === undefined) return;
  const isOurs =
    listed.digest === undefined
      ? listed.size === size && origin.job.leg === undefined
      : listed.digest === `sha256:${sha256}`;
  const found = isOurs ? undefined : await look();
  if (found === undefined || !("reason" in found)) return;
  throw new PublishError(
    "artifact-damaged",
    `Artifact \`${artifactName}\` is not what this job has handed over: ${found.reason}`,
    { hint: "let no other job hand over under this name, and run the job again" },
  );
}
