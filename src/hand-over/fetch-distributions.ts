import { createHash } from "node:crypto";
import { join } from "node:path";
import { requireArtifactStore } from "../artifacts/open-store.ts";
import type { ArtifactStore, StoredArtifact } from "../artifacts/store.ts";
import { PublishError } from "../errors.ts";
import { recordPrefix } from "../gate/job-identity.ts";
import type { Host } from "../host/host.ts";
import { manifestName } from "../manifest.ts";
import { fnmatchPattern } from "../python/glob.ts";
import { parseTag } from "../release-tag.ts";
import { count } from "../report/sizes.ts";
import { checkName, isPattern } from "./artifact-name.ts";
import { type FetchedArtifact, fetchArtifact } from "./fetched-artifact.ts";
import { type MergedArtifacts, mergeArtifacts } from "./merge-artifacts.ts";
import { refuseForeignOrigin } from "./origin.ts";

export interface FetchRequest {
  /** Absolute; holds no distributions, or such as are not wanted. */
  readonly folder: string;
  /** Or a pattern of names. */
  readonly artifactName: string;
  readonly manifestSha256: string | undefined;
  /** As it was given. */
  readonly tag: string | undefined;
  /** Names in `folder` that go once the files of this run are there. */
  readonly leftOver?: readonly string[];
}

/** Fills the folder from the run's artifacts; nothing is changed in it before all is verified. */
export async function fetchDistributions(
  request: FetchRequest,
  host: Host,
  open: (host: Host) => Promise<ArtifactStore> = requireArtifactStore,
): Promise<void> {
  const { folder } = request;
  const artifactName = checkName(request.artifactName);
  const tag = parseTag(request.tag);
  const { store, all } = await listArtifacts(request, () => open(host));
  const chosen = choose(artifactName, all);
  if (chosen.artifacts.length === 0) throw noArtifact(request, chosen.others);
  const fetched: FetchedArtifact[] = [];
  for (const stored of chosen.artifacts) {
    host.log.info(`Fetching artifact \`${stored.name}\``);
    const artifact = await fetchArtifact(stored, store, host);
    if (artifact.files.length > 0) fetched.push(artifact);
    else host.log.info(`Artifact \`${stored.name}\` holds no distributions`);
  }
  const merged = mergeArtifacts(fetched);
  if (merged.files.length === 0) throw emptyArtifact(chosen.artifacts);
  refuseForeign(merged, { ...request, tag }, host);
  await fill(merged, request, host);
  host.log.info(
    `Put ${count(merged.files.length, "distribution")} of ${count(fetched.length, "artifact")} into \`${folder}\``,
  );
}

/** Where nobody keeps artifacts, the folder should have been filled by other steps: both are told. */
async function listArtifacts(request: FetchRequest, open: () => Promise<ArtifactStore>) {
  try {
    const store = await open();
    return { store, all: await store.list() };
  } catch (error) {
    if (!(error instanceof PublishError) || error.code !== "no-artifact-service") throw error;
    throw nothingHere(request, error);
  }
}

const nothingHere = (request: FetchRequest, cause: PublishError) =>
  new PublishError(cause.code, `${emptiness(request)}, and none can be fetched: ${cause.message}`, {
    hint: cause.hint ?? "carry the folder over with other steps",
    cause,
  });

const emptiness = ({ folder, leftOver = [] }: FetchRequest): string =>
  leftOver.length === 0
    ? `\`${folder}\` holds no distributions`
    : `\`${folder}\` does not hold the distributions of this run`;

/** Records of stages hold no distributions, whatever a pattern says. */
function choose(pattern: string, all: readonly StoredArtifact[]) {
  const matches = isPattern(pattern)
    ? (name: string) => fnmatchPattern(pattern.replaceAll("[", "[[]")).test(name)
    : (name: string) => name === pattern;
  const sorted = all
    .filter(({ name }) => !name.startsWith(recordPrefix))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return {
    artifacts: sorted.filter(({ name }) => matches(name)),
    others: sorted.filter(({ name }) => !matches(name)),
  };
}

function noArtifact(request: FetchRequest, others: readonly StoredArtifact[]): PublishError {
  const { artifactName } = request;
  const there = others.map(({ name }) => `\`${name}\``);
  const kind = isPattern(artifactName) ? "no artifact that matches" : "no artifact";
  return new PublishError(
    "artifact-missing",
    `${emptiness(request)}, and this run has ${kind} \`${artifactName}\`${
      there.length === 0 ? ", nor any other" : `; it has ${there.join(", ")}`
    }`,
    {
      hint: "run the job with the stage `build` again, and let this one wait for it (`needs:`); where its artifact has another name, give that as `artifact-name`",
    },
  );
}

const emptyArtifact = (artifacts: readonly StoredArtifact[]) =>
  new PublishError(
    "no-distributions",
    `Neither wheel nor sdist is in ${artifacts.map(({ name }) => `artifact \`${name}\``).join(", ")}`,
    { hint: "run the job that hands it over again, after its build" },
  );

/** A hash that the workflow hands on vouches for the files; else they have to be of this run. */
function refuseForeign(
  { manifest, manifestText }: MergedArtifacts,
  { artifactName, manifestSha256, tag }: FetchRequest,
  host: Host,
): void {
  if (manifestSha256 !== undefined) {
    const sha256 =
      manifestText === undefined
        ? undefined
        : createHash("sha256").update(manifestText).digest("hex");
    if (sha256 === manifestSha256) return;
    const found = sha256 === undefined ? "no release manifest" : `a manifest with sha256 ${sha256}`;
    throw new PublishError(
      "manifest-mismatch",
      `Artifact \`${artifactName}\` has ${found}, but \`manifest-sha256\` is ${manifestSha256}`,
      {
        hint: "run the job that gives `manifest-sha256` again, and this one after it; if it stays so, find out who has changed the artifact",
      },
    );
  }
  if (manifest !== undefined) {
    refuseForeignOrigin(manifest, tag, { artifact: artifactName }, host);
  }
}

/** The manifest first: what is cut off in between is found by it. */
async function fill(
  { files, companions, manifestText }: MergedArtifacts,
  { folder, leftOver = [] }: FetchRequest,
  host: Host,
): Promise<void> {
  for (const name of leftOver) await host.files.remove(join(folder, name));
  if (manifestText !== undefined) await host.files.write(join(folder, manifestName), manifestText);
  for (const { path, filename } of [...companions, ...files]) {
    await host.files.move(path, join(folder, filename));
  }
}
