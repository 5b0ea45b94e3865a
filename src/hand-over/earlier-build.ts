import { join } from "node:path";
import { forgeOf } from "../artifacts/forge.ts";
import type { ArtifactStore, StoredArtifact } from "../artifacts/store.ts";
import { type Release, readRelease } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { type Manifest, manifestName, parseManifest } from "../manifest.ts";
import { type BuildOrigin, jobParts } from "./build-job.ts";
import { sameName } from "./same-name.ts";

/** What the run has under the name of an artifact, before a build. */
export type EarlierBuild =
  | { readonly kind: "nothing" }
  /** The same build: its files, read and found whole. */
  | { readonly kind: "same"; readonly release: Release; readonly manifest: Manifest }
  /** Something that gives way; `reason` ends a sentence. */
  | { readonly kind: "stale"; readonly reason: string }
  | { readonly kind: "damaged"; readonly reason: string };

export interface EarlierRequest {
  readonly artifactName: string;
  readonly origin: BuildOrigin;
}

/** Looks at the artifact that the run has already; fails when another job has made it. */
export async function findEarlierBuild(
  request: EarlierRequest,
  store: ArtifactStore,
  host: Host,
): Promise<EarlierBuild> {
  const stored = (await store.list()).find(({ name }) => name === request.artifactName);
  if (stored === undefined) return { kind: "nothing" };
  const folder = await host.temporaryFolder("artifact");
  try {
    await store.download(stored, folder);
    return await judge(stored, folder, request, host);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { kind: "damaged", reason: error.message };
  }
}

async function judge(
  { name }: StoredArtifact,
  folder: string,
  { origin }: EarlierRequest,
  host: Host,
): Promise<EarlierBuild> {
  const path = join(folder, manifestName);
  const text = await host.files.readText(path);
  if (text === undefined) throw foreignArtifact(name);
  const manifest = parseManifest(text, path);
  const reason = otherThan(origin, manifest);
  if (reason !== undefined) return { kind: "stale", reason };
  const { job } = origin;
  const other = manifest["built-by"];
  if (jobParts.some((part) => other[part] !== job[part])) {
    throw sameName(name, job, other, manifest);
  }
  if (isFirstAttempt(host)) return { kind: "stale", reason: "no job of this run has built before" };
  // It was compared already, and more closely than a later stage can.
  const vouched = { manifestSha256: await host.files.sha256(path) };
  return { kind: "same", release: await readRelease(folder, vouched, host), manifest };
}

/**
 * In the first attempt this job cannot have built, so that another job has written the artifact in
 * its name. Gitea tells no attempt, and act counts none.
 */
const isFirstAttempt = ({ env }: Host): boolean =>
  forgeOf(env) === "GitHub" && env["GITHUB_RUN_ATTEMPT"] === "1";

/** What is of another run, which on act and after a moved tag has the same id. */
function otherThan(origin: BuildOrigin, manifest: Manifest): string | undefined {
  for (const what of ["repository", "run", "commit", "ref"] as const) {
    if (origin[what] !== manifest[what]) {
      return `it was built for ${what} \`${manifest[what] ?? "unknown"}\`, and this is \`${origin[what] ?? "unknown"}\``;
    }
  }
  return undefined;
}

/** What the network or the disk does is no property of the artifact. */
const isDamage = (error: unknown): error is PublishError =>
  error instanceof PublishError &&
  ["artifact-damaged", "manifest-invalid", "manifest-mismatch", "no-distributions"].includes(
    error.code,
  );

/** Other steps may have made it on purpose, so it is not replaced. */
const foreignArtifact = (name: string) =>
  new PublishError(
    "artifact-name-taken",
    `The run has an artifact \`${name}\` that holds no release manifest, so no \`build\` made it`,
    {
      hint: "set another `artifact-name`, or `artifact-name: none` where other steps carry the distributions over",
    },
  );
