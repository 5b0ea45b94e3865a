import { join } from "node:path";
import type { ArchiveFacts } from "./archives/facts.ts";
import { readArchive } from "./archives/read-archive.ts";
import { distributionKind } from "./distribution-kind.ts";
import { PublishError } from "./errors.ts";
import type { FileEntry, FileKind, Host } from "./host/host.ts";
import {
  compareWithManifest,
  type Manifest,
  type ManifestFile,
  manifestName,
  parseManifest,
} from "./manifest.ts";
import { parseMetadata, type RawMetadata } from "./python/metadata.ts";
import { type FormFields, uploadForm } from "./python/upload-form.ts";
import { metadataMember, wantedMembers } from "./rules/distribution.ts";
import { type MemberScan, scanMembers } from "./rules/member-scan.ts";

export { distributionKind };

/** A wheel or an sdist, read once. */
export interface Distribution extends ManifestFile {
  readonly path: string;
  readonly kind: "sdist" | "wheel";
  readonly facts: ArchiveFacts;
  /** METADATA or PKG-INFO; `undefined` where the archive has none. */
  readonly metadata: RawMetadata | undefined;
  /** The form that goes with it; `undefined` where there is no metadata to make it from. */
  readonly form: FormFields | undefined;
  /** Encrypted code and the like, by member. */
  readonly marks: MemberScan["marks"];
  /** What looks like a secret, by member. */
  readonly secrets: MemberScan["secrets"];
}

/** The files of a release that lie in `packages-dir`. */
export interface Release {
  readonly folder: string;
  readonly distributions: readonly Distribution[];
  readonly manifest: Manifest | undefined;
  /** The manifest's hash, lower-case hex. */
  readonly manifestSha256: string | undefined;
}

/** What the workflow says of a release, beside its files. */
export interface ReleaseClaims {
  /** The hash that the manifest must have; it vouches for the files, wherever they were built. */
  readonly manifestSha256?: string | undefined;
  /** The tag that is released, where it is not the one that started the run. */
  readonly tag?: string | undefined;
}

/** `metadata`: for hashes and forms, whatever else is in a wheel; not to be judged by the rules. */
export type ReadingDepth = "everything" | "metadata";

/** Reads the distributions and holds them against the manifest and the run; says what it leaves out. */
export async function readRelease(
  folder: string,
  claims: ReleaseClaims,
  host: Host,
  depth: ReadingDepth = "everything",
): Promise<Release> {
  const entries = await host.files.list(folder);
  if (entries === undefined) throw await noFolder(folder, host);
  const distributions: Distribution[] = [];
  for (const entry of entries) {
    const { name, kind } = entry;
    const type = kind === "file" ? distributionKind(name) : undefined;
    if (type !== undefined)
      distributions.push(await readDistribution(join(folder, name), name, type, depth));
    else if (!isExpected(name)) sayIgnored(folder, entry, host);
  }
  if (distributions.length === 0) {
    throw new PublishError("no-distributions", `\`${folder}\` holds no distributions`, {
      hint: buildHint,
    });
  }
  const read = await readManifest(folder, claims.manifestSha256, host);
  if (read.manifest !== undefined) {
    await refuseForeign(read.manifest, claims, folder, host);
    compareWithManifest(read.manifest, distributions);
  }
  return { folder, distributions, ...read };
}

/** In a terminal there is no run that they could be of; a hash vouches for them. */
async function refuseForeign(
  manifest: Manifest,
  { manifestSha256, tag }: ReleaseClaims,
  folder: string,
  host: Host,
): Promise<void> {
  if (host.kind === "terminal" || manifestSha256 !== undefined) return;
  const { refuseForeignOrigin } = await import("./hand-over/origin.ts");
  refuseForeignOrigin(manifest, tag, { folder }, host);
}

async function noFolder(folder: string, host: Host): Promise<PublishError> {
  const isThere = (await host.files.stat(folder)) !== undefined;
  return isThere
    ? new PublishError("invalid-input", `\`${folder}\` is a file, not a folder`, {
        hint: "name the folder that holds the distributions; all of them are taken",
      })
    : new PublishError("no-distributions", `\`${folder}\` does not exist`, { hint: buildHint });
}

const buildHint =
  "run the stage `build` first, or download the artifact that holds them into this folder";

const reasons: Readonly<Record<FileKind, string>> = {
  file: "neither wheel nor sdist",
  folder: "a folder",
  symlink: "a symbolic link",
  other: "not a file",
};

/** What has the name of a distribution and is none was hardly meant so. */
function sayIgnored(folder: string, { name, kind }: FileEntry, { log }: Host): void {
  const say = distributionKind(name) === undefined ? log.info : log.warning;
  say(`Ignored \`${join(folder, name)}\`: ${reasons[kind]}`);
}

/** What belongs beside distributions; uv puts a `.gitignore` there. */
const isExpected = (name: string): boolean =>
  name === manifestName || name === ".gitignore" || /\.(attestation|asc)$/.test(name);

/** Streams a distribution once: hashes, members, and the few members that matter. */
export async function readDistribution(
  path: string,
  filename: string,
  kind: Distribution["kind"],
  depth: ReadingDepth = "everything",
): Promise<Distribution> {
  const format = filename.endsWith(".tar.gz") ? "tar.gz" : "zip";
  const { start, marks, secrets } = scanMembers();
  // RECORD of a wheel has the hash of every member.
  const all = { scan: start, hashMembers: kind === "wheel" };
  const facts = await readArchive(path, {
    format,
    wanted: wantedMembers,
    ...(depth === "everything" ? all : { onlyWanted: true }),
  });
  const location = metadataMember(filename, facts.members);
  const content = location === undefined ? undefined : facts.contents.get(location.member);
  const metadata = content === undefined ? undefined : parseMetadata(content);
  const { size, sha256 } = facts;
  const form =
    metadata === undefined
      ? undefined
      : uploadForm({
          metadata,
          filetype: kind === "wheel" ? "bdist_wheel" : "sdist",
          pyversion: kind === "wheel" ? pythonTag(filename) : "source",
          sha256,
        });
  return { filename, path, kind, size, sha256, facts, metadata, form, marks, secrets };
}

/** The third part from behind: `NAME-VERSION(-BUILD)-PYTHON-ABI-PLATFORM.whl`. */
const pythonTag = (filename: string): string => filename.split("-").at(-3) ?? "py3";

async function readManifest(
  folder: string,
  expected: string | undefined,
  host: Host,
): Promise<Pick<Release, "manifest" | "manifestSha256">> {
  const path = join(folder, manifestName);
  const text = await host.files.readText(path);
  if (text === undefined) {
    if (expected !== undefined) throw noManifest(path);
    return { manifest: undefined, manifestSha256: undefined };
  }
  const sha256 = await host.files.sha256(path);
  if (expected !== undefined && sha256 !== expected) throw changedManifest(path, sha256, expected);
  return { manifest: parseManifest(text, path), manifestSha256: sha256 };
}

const noManifest = (path: string) =>
  new PublishError(
    "manifest-mismatch",
    `\`${path}\` does not exist, but \`manifest-sha256\` is given`,
    {
      hint: "hidden files get lost on the way: with actions/upload-artifact set `include-hidden-files: true`",
    },
  );

const changedManifest = (path: string, sha256: string, expected: string) =>
  new PublishError(
    "manifest-mismatch",
    `\`${path}\` has sha256 ${sha256}, but \`manifest-sha256\` is ${expected}`,
    { hint: "the manifest was changed after the build: run `build` again" },
  );
