import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { distributionKind } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import type { FileEntry, Host } from "../host/host.ts";
import { manifestName } from "../manifest.ts";
import { type Checkout, isWithin, trackedPaths } from "./checkout.ts";

export interface Cleaned {
  /** Paths relative to the project. */
  readonly removed: readonly string[];
  /** Paths that git tracks and that were left alone for that. */
  readonly tracked: readonly string[];
}

/** Folders that are not the project's own: other checkouts, environments, packages of others. */
const foreignFolders = new Set([".git", ".hg", "node_modules", ".venv", "venv", ".tox", ".nox"]);

const distribution = /\.(whl|tar\.gz|zip)(\.publish\.attestation|\.asc)?$/;

/**
 * Removes what earlier builds left: `dist/`, `build/`, `*.egg-info` and bytecode, but nothing that
 * git tracks, nothing outside the project, and nothing through a symbolic link.
 */
export async function cleanProject(
  project: string,
  packages: string,
  checkout: Checkout | undefined,
  host: Host,
): Promise<Cleaned> {
  await refuseOtherThanFolder(project, packages, host);
  refuseProjectItself(project, packages);
  const tracked = checkout === undefined ? [] : await trackedPaths(project, host);
  refuseTrackedDistributions(pathOf(project, packages), tracked);
  const targets = [
    ...(await packagesTargets(project, packages, host)),
    ...(await generatedTargets(project, checkout !== undefined, host)),
  ];
  const removed: string[] = [];
  const kept: string[] = [];
  for (const target of targets) {
    const inside = tracked.filter((path) => path === target || path.startsWith(`${target}/`));
    kept.push(...inside);
    removed.push(...(await removeExcept(project, target, new Set(inside), host)));
  }
  return { removed, tracked: kept };
}

async function refuseOtherThanFolder(
  project: string,
  packages: string,
  { files }: Host,
): Promise<void> {
  const kind = (await files.stat(packages))?.kind;
  if (kind === undefined || kind === "folder") return;
  if (kind !== "symlink") {
    throw new PublishError(
      "unsafe-folder",
      `\`${relative(project, packages)}\` is a file, not a folder`,
      { hint: "name a folder as `packages-dir`" },
    );
  }
  throw new PublishError(
    "unsafe-folder",
    `\`${relative(project, packages)}\` is a symbolic link, and a build cleans no folder through a link`,
    { hint: "remove the link, or name its target as `packages-dir`" },
  );
}

/** What was built there would be a source of the next sdist. */
function refuseProjectItself(project: string, packages: string): void {
  if (resolve(project) !== resolve(packages)) return;
  throw new PublishError(
    "unsafe-folder",
    `\`packages-dir\` is \`${packages}\`, the project itself: the next sdist would ship what this build leaves there`,
    { hint: "name a folder below the project, such as `dist`" },
  );
}

/** They would stay, and be taken for files of the release. */
function refuseTrackedDistributions(packages: string, tracked: readonly string[]): void {
  const found = tracked.find(
    (path) => dirname(path) === packages && distributionKind(basename(path)) !== undefined,
  );
  if (found === undefined) return;
  throw new PublishError(
    "unsafe-folder",
    `\`${found}\` is tracked by git, so it is kept, and would become a part of the release`,
    { hint: `run \`git rm --cached ${found}\`, or choose another \`packages-dir\`` },
  );
}

/** A folder named `dist` is emptied; of any other only the distributions go. */
async function packagesTargets(project: string, packages: string, host: Host): Promise<string[]> {
  const entries = (await host.files.list(packages)) ?? [];
  const isDist = basename(packages) === "dist";
  const stale = entries.filter(
    ({ name, kind }) =>
      isDist || (kind === "file" && (distribution.test(name) || name === manifestName)),
  );
  if (stale.length > 0 && !isWithin(packages, project)) {
    throw new PublishError(
      "unsafe-folder",
      `\`${packages}\` is not a folder below the project and holds \`${stale[0]?.name}\`; it is not cleaned`,
      { hint: "empty it yourself, or choose a `packages-dir` inside the project" },
    );
  }
  return stale.map(({ name }) => pathOf(project, join(packages, name)));
}

const pathOf = (project: string, path: string): string =>
  relative(project, path).split(sep).join("/");

/** Without git nobody can say whether `build/` is output or a package, so it stays. */
async function generatedTargets(project: string, hasGit: boolean, host: Host): Promise<string[]> {
  const targets: string[] = [];
  const build = await host.files.stat(join(project, "build"));
  if (hasGit && build?.kind === "folder") targets.push("build");
  await collectGenerated(project, "", targets, host);
  return targets;
}

async function collectGenerated(
  project: string,
  folder: string,
  targets: string[],
  host: Host,
): Promise<void> {
  const entries = (await host.files.list(join(project, folder))) ?? [];
  if (isForeign(entries, folder)) return;
  const own = entries
    .map(({ name, kind }) => ({ name, kind, path: folder === "" ? name : `${folder}/${name}` }))
    .filter(({ path }) => !targets.includes(path));
  targets.push(...own.filter(isGenerated).map(({ path }) => path));
  for (const { path } of own.filter((entry) => isOwnFolder(entry) && !isGenerated(entry))) {
    await collectGenerated(project, path, targets, host);
  }
}

const isOwnFolder = ({ name, kind }: Pick<FileEntry, "name" | "kind">): boolean =>
  kind === "folder" && !foreignFolders.has(name);

/** A virtual environment under any name, or a checkout inside the project. */
const isForeign = (entries: readonly FileEntry[], folder: string): boolean =>
  entries.some(({ name }) => name === "pyvenv.cfg" || (folder !== "" && name === ".git"));

const isGenerated = ({ name, kind }: Pick<FileEntry, "name" | "kind">): boolean =>
  kind === "folder"
    ? name === "__pycache__" || name.endsWith(".egg-info")
    : kind === "file" && /\.py[co]$/.test(name);

async function removeExcept(
  project: string,
  target: string,
  keep: ReadonlySet<string>,
  host: Host,
): Promise<string[]> {
  if (keep.size === 0) {
    await host.files.remove(join(project, target));
    return [target];
  }
  if (keep.has(target)) return [];
  const entries = (await host.files.list(join(project, target))) ?? [];
  const removed: string[] = [];
  for (const { name } of entries) {
    const path = `${target}/${name}`;
    const inside = [...keep].filter((kept) => kept === path || kept.startsWith(`${path}/`));
    removed.push(...(await removeExcept(project, path, new Set(inside), host)));
  }
  return removed;
}
