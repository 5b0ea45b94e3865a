import type { Http } from "../http.ts";
import { parseSdistFilename, parseWheelFilename } from "../python/filename.ts";
import {
  canonicalizeVersion,
  compareVersions,
  formatVersion,
  parseVersion,
  type Version,
} from "../python/version.ts";
import type { IndexState } from "../rules/subject.ts";
import type { IndexFile } from "./list-files.ts";
import type { IndexLocation } from "./locations.ts";
import {
  askProjectJson,
  askProjectStatus,
  askReleaseJson,
  type KnownFile,
  type ProjectJson,
} from "./project-json.ts";

/** What an index has of a project, as far as the rules ask for it. */
export interface ReleaseState {
  /** `new` where nothing of it is there; PyPI's API tells no empty project from none. */
  readonly project: "new" | "there";
  /** As the index shows it, not normalised. */
  readonly displayName?: string;
  /** PEP 792: `active`, `archived`, `quarantined` or `deprecated`. */
  readonly status?: string;
  /** Of all releases. */
  readonly files: readonly KnownFile[];
  readonly owners?: number;
}

/** What the rules need of a local file. */
interface LocalFile {
  readonly filename: string;
  readonly kind: "sdist" | "wheel";
  /** Lower-case hex. */
  readonly sha256: string;
  readonly form: readonly (readonly [name: string, value: string])[] | undefined;
}

/**
 * Asks PyPI's JSON API about a project and one of its releases, and the simple API of a project that
 * is there for its status; `undefined` for an index without that API. Fails with `index-unreachable`.
 */
export async function askReleaseState(
  project: string,
  version: string,
  { json, simple }: Pick<IndexLocation, "json" | "simple">,
  http: Http,
  signal: AbortSignal,
): Promise<ReleaseState | undefined> {
  if (json === undefined) return undefined;
  // Both are waited for, so that nothing is left in flight when one fails.
  const answers = await Promise.allSettled([
    askProjectJson(project, json, http, signal),
    askReleaseJson(project, version, json, http, signal),
  ]);
  const [known, release] = [answerOf(answers[0]), answerOf(answers[1])];
  // Nobody asks for the page of a new project: its 404 would be kept for a minute.
  if (known === undefined && release.length === 0) return { project: "new", files: [] };
  const status = simple && (await askProjectStatus(project, simple, http, signal));
  return {
    project: "there",
    ...(known === undefined ? {} : namedAndOwned(known)),
    ...(status === undefined ? {} : { status }),
    // The answer about the release may be the younger one.
    files: merge(release, known?.files ?? []),
  };
}

function answerOf<Value>(answer: PromiseSettledResult<Value>): Value {
  if (answer.status === "fulfilled") return answer.value;
  throw answer.reason;
}

const namedAndOwned = ({ name, owners }: ProjectJson) => ({
  displayName: name,
  ...(owners === undefined ? {} : { owners }),
});

function merge(first: readonly KnownFile[], second: readonly KnownFile[]): KnownFile[] {
  const names = new Set(first.map(({ filename }) => filename));
  return [...first, ...second.filter(({ filename }) => !names.has(filename))];
}

/** The same of an index that has the simple API alone, from what it lists. */
export const listedState = (listed: readonly IndexFile[] | undefined): ReleaseState => ({
  project: listed === undefined || listed.length === 0 ? "new" : "there",
  files: (listed ?? []).map(({ filename, sha256, yanked, url }) => ({
    filename,
    yanked,
    url,
    ...(sha256 === undefined ? {} : { sha256 }),
  })),
});

/** Whether the rules that PyPI alone has hold on an index: on Warehouse, and the embedded index. */
export const judgedAs = ({ json }: Pick<IndexLocation, "json">): "pypi" | "other" =>
  json === undefined ? "other" : "pypi";

/** The files of a release, by whatever spelling of its version. */
export function filesOfRelease(state: ReleaseState, version: string): readonly KnownFile[] {
  const parsed = parseVersion(version);
  const key = parsed && canonicalizeVersion(parsed);
  return state.files.filter((file) => {
    const own = versionOf(file);
    return own !== undefined && canonicalizeVersion(own) === key;
  });
}

/** What the rules about an index are given for a local file. */
export function stateFor(local: LocalFile, state: ReleaseState): IndexState {
  const version = local.form?.find(([name]) => name === "version")?.[1] ?? "";
  const { ofRelease, previous } = knownOf(version, state);
  const existing = existingFile(local, state.files);
  const counterpart = previous.get(withoutVersion(local));
  const size = counterpart?.file.size;
  return {
    ...ofRelease,
    ...(existing === undefined ? {} : { existingFile: existing }),
    ...(counterpart === undefined || size === undefined
      ? {}
      : { previousFile: { version: formatVersion(counterpart.version), size } }),
  };
}

/** What is the same for all local files of a release. */
interface KnownOfRelease {
  readonly ofRelease: IndexState;
  readonly previous: ReturnType<typeof previousFiles>;
}

/** Large projects have thousands of files, and a release may have hundreds. */
const known = new WeakMap<ReleaseState, Map<string, KnownOfRelease>>();

function knownOf(version: string, state: ReleaseState): KnownOfRelease {
  const byVersion = known.get(state) ?? new Map<string, KnownOfRelease>();
  known.set(state, byVersion);
  const found = byVersion.get(version) ?? {
    ofRelease: releaseStateFor(version, state),
    previous: previousFiles(version, state),
  };
  byVersion.set(version, found);
  return found;
}

function releaseStateFor(version: string, state: ReleaseState): IndexState {
  const release = filesOfRelease(state, version);
  const created = earliest(release);
  const total = totalSize(state.files);
  const { project, displayName, status, owners } = state;
  return {
    project,
    versions: versionsOf([...state.files.filter(({ yanked }) => !yanked), ...release]),
    isYanked: release.length > 0 && release.every(({ yanked }) => yanked),
    hasSdist: release.some(({ filename }) => !filename.endsWith(".whl")),
    ...(created === undefined ? {} : { releaseCreated: created }),
    ...(total === undefined ? {} : { projectSize: total }),
    ...(displayName === undefined ? {} : { displayName }),
    ...(status === undefined ? {} : { projectStatus: status }),
    ...(owners === undefined ? {} : { owners }),
  };
}

const isDistribution = ({ filename }: KnownFile): boolean =>
  /\.(?:whl|tar\.gz|zip)$/.test(filename);

/** Large projects have thousands of files, and each local file is held against all. */
const versions = new WeakMap<KnownFile, Version | undefined>();

/** The version that a file is of, as the index or else its name says. */
export const versionOfFile = (file: KnownFile): Version | undefined => versionOf(file);

function versionOf(file: KnownFile): Version | undefined {
  if (!versions.has(file)) versions.set(file, readVersion(file));
  return versions.get(file);
}

function readVersion({ filename, version }: KnownFile): Version | undefined {
  if (version !== undefined) return parseVersion(version);
  const named = filename.endsWith(".whl")
    ? parseWheelFilename(filename)
    : parseSdistFilename(filename);
  return named.ok ? named.version : undefined;
}

/** As the index spells them. */
function versionsOf(files: readonly KnownFile[]): string[] {
  const spelled = files.map((file) => {
    const version = versionOf(file);
    return version && formatVersion(version);
  });
  return [...new Set(spelled)].filter((version) => version !== undefined);
}

function earliest(files: readonly KnownFile[]): Date | undefined {
  const times = files.flatMap(({ uploaded }) => uploaded?.getTime() ?? []);
  return times.length === 0 ? undefined : new Date(Math.min(...times));
}

/** One of unknown content proves nothing. */
function existingFile({ filename, sha256 }: LocalFile, files: readonly KnownFile[]) {
  const found =
    files.find((file) => file.filename === filename) ??
    files.find((file) => file.sha256 === sha256);
  if (found?.sha256 === undefined) return undefined;
  const { blake2_256 } = found;
  return {
    filename: found.filename,
    sha256: found.sha256,
    ...(blake2_256 === undefined ? {} : { blake2_256 }),
  };
}

function totalSize(files: readonly KnownFile[]): number | undefined {
  const sizes = files.flatMap(({ size }) => size ?? []);
  return sizes.length === files.length ? sizes.reduce((sum, size) => sum + size, 0) : undefined;
}

/** Files of two releases are compared that differ in the version alone. */
const withoutVersion = ({ filename }: { readonly filename: string }): string =>
  filename.endsWith(".whl") ? filename.split("-").slice(-3).join("-") : "sdist";

/** The counterparts in the releases before this one, each the newest; by what its version leaves. */
function previousFiles(text: string, { files }: ReleaseState) {
  const own = parseVersion(text);
  const earlier = files.flatMap((file) => {
    const version = file.yanked || !isDistribution(file) ? undefined : versionOf(file);
    const isEarlier = version && own && compareVersions(version, own) < 0;
    return isEarlier ? [{ version, file }] : [];
  });
  const byAge = earlier.toSorted((a, b) => compareVersions(b.version, a.version)).toReversed();
  return new Map(byAge.map(({ version, file }) => [withoutVersion(file), { version, file }]));
}
