import { PublishError } from "../errors.ts";
import { formatManifest, type Manifest, type ManifestFile } from "../manifest.ts";
import { normalizeName } from "../python/name.ts";
import { differentContent, type FetchedArtifact, type FetchedFile } from "./fetched-artifact.ts";

/** The files of several artifacts together, and the manifest that lists them all. */
export interface MergedArtifacts {
  readonly files: readonly FetchedFile[];
  readonly companions: readonly FetchedFile[];
  readonly manifest: Manifest | undefined;
  /** The bytes of the manifest: the same artifacts always give the same ones. */
  readonly manifestText: string | undefined;
}

type Described = FetchedArtifact & { readonly manifest: Manifest };

/** Merges artifacts of one release; fails where they contradict each other. */
export function mergeArtifacts(artifacts: readonly FetchedArtifact[]): MergedArtifacts {
  const sorted = artifacts.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const files = mergeFiles(sorted, ({ files: own }) => own);
  const companions = mergeFiles(sorted, ({ companions: own }) => own);
  const described = sorted.filter((one): one is Described => one.manifest !== undefined);
  const [first] = described;
  if (first === undefined) {
    return { files, companions, manifest: undefined, manifestText: undefined };
  }
  if (sorted.length === 1) return { ...first, files, companions };
  for (const other of described) refuseContradiction(first, other);
  const manifest = mergeManifests(described, sorted, files);
  return { files, companions, manifest, manifestText: formatManifest(manifest) };
}

function mergeFiles(
  artifacts: readonly FetchedArtifact[],
  filesOf: (artifact: FetchedArtifact) => readonly FetchedFile[],
): readonly FetchedFile[] {
  const merged = new Map<string, FetchedFile & { readonly artifact: string }>();
  for (const artifact of artifacts) {
    for (const file of filesOf(artifact)) {
      const { filename, sha256 } = file;
      const earlier = merged.get(filename);
      if (earlier === undefined) merged.set(filename, { ...file, artifact: artifact.name });
      else if (earlier.sha256 !== sha256) {
        throw differentContent(
          filename,
          [earlier.artifact, earlier.sha256],
          [artifact.name, sha256],
        );
      }
    }
  }
  return [...merged.values()].toSorted((a, b) => (a.filename < b.filename ? -1 : 1));
}

const agreeing = ["commit", "repository", "run", "ref", "version"] as const;

function refuseContradiction(first: Described, other: Described): void {
  if (normalizeName(first.manifest.name) !== normalizeName(other.manifest.name)) {
    throw contradiction("name", first, other, ({ name }) => name, anotherProject);
  }
  for (const what of agreeing) {
    if (first.manifest[what] === other.manifest[what]) continue;
    throw contradiction(what, first, other, (manifest) => manifest[what], anotherBuild);
  }
  const [one, two] = [first.manifest.settings, other.manifest.settings];
  const setting = [...Object.keys(one), ...Object.keys(two)]
    .toSorted()
    .find((name) => one[name] !== two[name]);
  if (setting === undefined) return;
  throw contradiction(
    `setting \`${setting}\``,
    first,
    other,
    ({ settings }) => settings[setting],
    anotherBuild,
  );
}

const anotherProject =
  "a release is of one project: give the artifacts of each project names of their own, such as `distributions-PROJECT-linux`, and release each with its own pattern";

const anotherBuild =
  "build all of them in this run, from one commit; narrow `artifact-name` where one of them is left from something else (act keeps the artifacts of earlier runs: empty the folder that `--artifact-server-path` names)";

function contradiction(
  what: string,
  first: Described,
  other: Described,
  read: (manifest: Manifest) => string | undefined,
  hint: string,
): PublishError {
  const lines = [first, other].map(
    ({ name, manifest }) => `  \`${name}\`: ${read(manifest) ?? "none"}`,
  );
  return new PublishError(
    "artifact-conflict",
    `The artifacts are not of one release: they differ in ${what}\n${lines.join("\n")}`,
    { hint },
  );
}

function mergeManifests(
  described: readonly Described[],
  all: readonly FetchedArtifact[],
  files: readonly ManifestFile[],
): Manifest {
  const [{ manifest: first }] = described as readonly [Described];
  const { "source-date-epoch": epoch, ...common } = first;
  const isSame = described.every(({ manifest }) => manifest["source-date-epoch"] === epoch);
  return {
    ...common,
    ...(isSame && epoch !== undefined ? { "source-date-epoch": epoch } : {}),
    files: files.map(({ filename, size, sha256 }) => ({ filename, size, sha256 })),
    "built-by": Object.fromEntries(
      all.map(({ name, manifest }) => [name, builderText(manifest)] as const),
    ),
  };
}

/** What built the files of an artifact, in one line. */
const builderText = (manifest: Manifest | undefined): string =>
  manifest === undefined
    ? "other steps"
    : Object.entries(manifest["built-by"])
        .map(([what, value]) => `${what} ${value}`)
        .join(", ");
