import { join } from "node:path";
import type { Distribution } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { releasedTag } from "../release-tag.ts";
import type { ManifestCheck, ProjectContext } from "../rules/project-context.ts";
import { versionedFiles } from "./checkout.ts";
import type { PeerSettings, WheelSettings } from "./peer-settings.ts";

/** What the inputs say that wheels hold; what is given takes the place of check-wheel-contents' setting. */
export interface WheelExpectations {
  readonly toplevel: readonly string[];
  readonly packages: readonly string[];
  readonly sourceFolders: readonly string[];
  readonly omit: readonly string[];
}

export interface GatheredContext {
  readonly context: ProjectContext;
  /** Ids of rules that check-wheel-contents' settings leave out. */
  readonly ignore: readonly string[];
}

interface Project {
  /** Absolute. */
  readonly folder: string;
  /** Whether the project's files are there, not only its distributions. */
  readonly isThere: boolean;
  readonly settings: PeerSettings | undefined;
}

/** What the inputs say of the release. */
export interface ReleaseExpectations extends WheelExpectations {
  /** The tag that is released, where it is not the one that started the run. */
  readonly tag?: string | undefined;
}

/** Gathers what rules need from the outside; git runs only where a rule asks what it tracks. */
export async function gatherContext(
  folder: string,
  distributions: readonly Distribution[],
  expectations: ReleaseExpectations,
  host: Host,
): Promise<GatheredContext> {
  const project = await readProject(folder, distributions, host);
  const wheels = merge(project.settings?.wheels, expectations);
  const hasSdist = distributions.some(({ kind }) => kind === "sdist");
  const asked = hasSdist ? project.settings?.manifest : undefined;
  const tag = releasedTag(expectations.tag, host.env);
  const context: ProjectContext = {
    ...(wheels.toplevel === undefined ? {} : { toplevel: wheels.toplevel }),
    ...(await declaredLibrary(project, wheels, host)),
    ...(asked === undefined ? {} : { manifest: await manifestCheck(project, asked, host) }),
    ...(tag === undefined ? {} : { tag }),
  };
  return { context, ignore: project.settings?.wheels?.ignored ?? [] };
}

/** The settings of the checkout's `pyproject.toml`, else of the sdist's own. */
async function readProject(
  folder: string,
  distributions: readonly Distribution[],
  host: Host,
): Promise<Project> {
  const path = join(folder, "pyproject.toml");
  const text = await host.files.readText(path);
  const isThere =
    text !== undefined || (await host.files.stat(join(folder, "setup.py"))) !== undefined;
  const source = text ?? (isThere ? undefined : packedSettings(distributions));
  if (source === undefined || !/check-(?:wheel-contents|manifest)/.test(source)) {
    return { folder, isThere, settings: undefined };
  }
  const { peerSettings } = await import("./peer-settings.ts");
  const names = distributions.map(({ metadata }) => metadata?.single.name);
  if (text !== undefined) return { folder, isThere, settings: peerSettings(text, path, names) };
  return { folder, isThere, settings: packedPeerSettings(() => peerSettings(source, path, names)) };
}

function packedSettings(distributions: readonly Distribution[]): string | undefined {
  const contents = distributions.find(({ kind }) => kind === "sdist")?.facts.contents;
  for (const [name, content] of contents ?? []) {
    if (/^[^/]+\/pyproject\.toml$/.test(name)) return new TextDecoder().decode(content);
  }
  return undefined;
}

/** What is wrong in an sdist is no failure of this run's settings. */
function packedPeerSettings(read: () => PeerSettings | undefined): PeerSettings | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof PublishError) return undefined;
    throw error;
  }
}

function merge(settings: WheelSettings | undefined, given: WheelExpectations) {
  const choose = (one: readonly string[], other: readonly string[] | undefined) =>
    one.length > 0 ? one : other;
  return {
    toplevel: choose(given.toplevel, settings?.toplevel)?.map((name) => name.replace(/\/+$/, "")),
    packages: choose(given.packages, settings?.packages),
    sourceFolders: choose(given.sourceFolders, settings?.sourceFolders),
    omit: choose(given.omit, settings?.omit),
  };
}

async function declaredLibrary(
  { folder, isThere }: Project,
  { packages, sourceFolders, omit }: ReturnType<typeof merge>,
  host: Host,
): Promise<Pick<ProjectContext, "library" | "libraryUnknown">> {
  if (packages === undefined && sourceFolders === undefined) return {};
  if (!isThere) return { libraryUnknown: true };
  const { expectedLibrary, usuallyOmitted } = await import("./source-tree.ts");
  const declared = {
    packages: packages ?? [],
    sourceFolders: sourceFolders ?? [],
    omit: omit ?? usuallyOmitted,
  };
  return { library: await expectedLibrary(folder, declared, host) };
}

async function manifestCheck(
  { folder, isThere }: Project,
  settings: NonNullable<PeerSettings["manifest"]>,
  host: Host,
): Promise<ManifestCheck> {
  const tracked = isThere ? await versionedFiles(folder, host) : undefined;
  const manifestIn = isThere ? await host.files.readText(join(folder, "MANIFEST.in")) : undefined;
  return { ...settings, tracked, manifestIn };
}
