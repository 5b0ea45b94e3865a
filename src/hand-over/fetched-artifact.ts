import { basename, join } from "node:path";
import type { ArtifactStore, StoredArtifact } from "../artifacts/store.ts";
import { distributionKind } from "../distribution-kind.ts";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import {
  compareWithManifest,
  type Manifest,
  type ManifestFile,
  manifestName,
  parseManifest,
} from "../manifest.ts";
import { count } from "../report/sizes.ts";

/** A file that was fetched, where it lies now. */
export interface FetchedFile extends ManifestFile {
  readonly path: string;
}

/** An artifact whose files are what its manifest says. */
export interface FetchedArtifact {
  readonly name: string;
  /** `undefined` for an artifact of other steps. */
  readonly manifest: Manifest | undefined;
  /** The manifest's bytes. */
  readonly manifestText: string | undefined;
  /** The distributions, by name. */
  readonly files: readonly FetchedFile[];
  /** What belongs to distributions: attestations and signatures. */
  readonly companions: readonly FetchedFile[];
}

/** Fetches an artifact into a folder of its own and hashes its files; they may lie in folders. */
export async function fetchArtifact(
  stored: StoredArtifact,
  store: ArtifactStore,
  host: Host,
): Promise<FetchedArtifact> {
  const folder = await host.temporaryFolder("artifact");
  const members = (await store.download(stored, folder)).toSorted();
  const those = (test: (name: string) => boolean) =>
    members.filter((member) => test(basename(member)));
  const hashed = (names: readonly string[]) => hashFiles(names, folder, stored.name, host);
  const { manifest, manifestText } = await readManifest(
    those((name) => name === manifestName).map((member) => join(folder, member)),
    stored.name,
    host,
  );
  const files = await hashed(those((name) => distributionKind(name) !== undefined));
  if (manifest !== undefined) {
    compareWithManifest(manifest, files, `The distributions of artifact \`${stored.name}\``);
  }
  const companions = await hashed(those(isCompanion));
  const known = files.length + companions.length + (manifest === undefined ? 0 : 1);
  if (known < members.length) sayLeftOut(stored.name, members, host);
  return { name: stored.name, manifest, manifestText, files, companions };
}

const isCompanion = (name: string): boolean => /\.(attestation|asc)$/.test(name);

async function readManifest(paths: readonly string[], artifact: string, host: Host) {
  const [path, another] = paths;
  if (path === undefined) return { manifest: undefined, manifestText: undefined };
  if (another !== undefined) {
    throw new PublishError(
      "artifact-conflict",
      `Artifact \`${artifact}\` holds ${paths.length} release manifests`,
      { hint: "hand each folder of distributions over as an artifact of its own" },
    );
  }
  const manifestText = (await host.files.readText(path)) ?? "";
  return { manifest: parseManifest(manifestText, `${artifact}/${manifestName}`), manifestText };
}

/** Each name once: the same file may lie in two folders. */
async function hashFiles(
  members: readonly string[],
  folder: string,
  artifact: string,
  { files }: Host,
): Promise<readonly FetchedFile[]> {
  const found = new Map<string, FetchedFile>();
  for (const member of members) {
    const [path, filename] = [join(folder, member), basename(member)];
    const sha256 = await files.sha256(path);
    const earlier = found.get(filename);
    if (earlier !== undefined && earlier.sha256 !== sha256) {
      throw differentContent(filename, [artifact, earlier.sha256], [artifact, sha256]);
    }
    found.set(filename, { filename, path, sha256, size: (await files.stat(path))?.size ?? 0 });
  }
  return [...found.values()].toSorted((a, b) => (a.filename < b.filename ? -1 : 1));
}

/** How many files are named before the others are counted. */
const named = 20;

function sayLeftOut(artifact: string, members: readonly string[], { log }: Host): void {
  const leftOut = members.filter((member) => {
    const name = basename(member);
    return name !== manifestName && !isCompanion(name) && distributionKind(name) === undefined;
  });
  for (const member of leftOut.slice(0, named)) {
    log.info(`Left \`${member}\` of artifact \`${artifact}\` out: neither wheel nor sdist`);
  }
  const more = leftOut.length - named;
  if (more > 0) log.info(`Left ${count(more, "more file")} of artifact \`${artifact}\` out`);
}

type Place = readonly [artifact: string, sha256: string];

/** Two files of one name are in the artifacts. */
export const differentContent = (filename: string, ...places: readonly [Place, Place]) =>
  new PublishError(
    "artifact-conflict",
    `\`${filename}\` is in the artifacts with different content\n${places
      .map(([artifact, sha256]) => `  \`${artifact}\`: sha256 ${sha256}`)
      .join("\n")}`,
    {
      hint: "let only one job build it, such as the sdist apart from the wheels of each platform",
    },
  );
