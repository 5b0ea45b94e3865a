import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";

/** What git knows of the project's folder. */
export interface Checkout {
  /** The folder that holds `.git`. */
  readonly root: string;
  /** The commit that is checked out; absent before the first one. */
  readonly commit: string | undefined;
  /** When it was made: seconds since 1970 UTC. */
  readonly committed: number | undefined;
}

/** The checkout that `folder` is in, or `undefined` where there is no git or no checkout. */
export async function findCheckout(folder: string, host: Host): Promise<Checkout | undefined> {
  const root = await git(["rev-parse", "--show-toplevel"], folder, host);
  if (root === undefined) return refuseUnknownCheckout(folder, host);
  const head = await git(["log", "-1", "--format=%H %ct"], folder, host);
  const [commit, time] = head?.split(" ") ?? [];
  return { root, commit, committed: time === undefined ? undefined : Number(time) };
}

/** What git tracks must not be cleaned away because git could not be asked. */
async function refuseUnknownCheckout(folder: string, host: Host): Promise<undefined> {
  for (let above = folder; ; above = dirname(above)) {
    if ((await host.files.stat(join(above, ".git"))) !== undefined) {
      throw new PublishError(
        "program-missing",
        `\`${above}\` is a git checkout that git does not read`,
        {
          hint: "put git on PATH; where it is, `git status` in that folder says what is wrong",
        },
      );
    }
    if (dirname(above) === above) return undefined;
  }
}

/** The paths below `folder` that git tracks, relative to it and `/`-separated. */
export async function trackedPaths(folder: string, host: Host): Promise<readonly string[]> {
  const listed = await git(["ls-files", "-z"], folder, host);
  return (listed ?? "").split("\0").filter((path) => path !== "");
}

/** The paths below `folder` that git tracks, those of submodules too; `undefined` without a checkout. */
export async function versionedFiles(
  folder: string,
  host: Host,
): Promise<readonly string[] | undefined> {
  const listed = await git(["ls-files", "-z", "--recurse-submodules"], folder, host);
  return listed?.split("\0").filter((path) => path !== "");
}

/** Whether `path` is `folder` itself or below it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (!isAbsolute(way) && way.split(sep)[0] !== "..");
}

async function git(
  words: readonly string[],
  folder: string,
  host: Host,
): Promise<string | undefined> {
  try {
    const { status, stdout } = await host.run({
      program: "git",
      // A runner's checkout may belong to another user; hooks and pagers have no business here.
      arguments: ["-c", "safe.directory=*", "-c", "core.fsmonitor=false", ...words],
      folder,
    });
    return status === 0 ? stdout.replace(/\n$/, "") : undefined;
  } catch (error) {
    if (error instanceof PublishError && error.code === "program-missing") return undefined;
    throw error;
  }
}

/** The git reference of the run, such as `refs/tags/v1.0.0`. */
export const referenceOf = (host: Host): string | undefined => host.env["GITHUB_REF"] || undefined;

/** `path` as seen from `folder`, for messages. */
export const shown = (path: string, folder: string): string =>
  isWithin(path, folder) ? relative(folder, path) || "." : join(path);

/** The commit that a tag of the checkout stands for; `undefined` where the checkout does not have the tag. */
export const commitOfTag = (tag: string, folder: string, host: Host): Promise<string | undefined> =>
  git(["rev-parse", "--quiet", "--verify", `refs/tags/${tag}^{commit}`], folder, host);

/** Whether files that git tracks are other than in the commit. */
export async function hasUncommittedChanges(folder: string, host: Host): Promise<boolean> {
  const changes = await git(["status", "--porcelain", "--untracked-files=no"], folder, host);
  return changes !== "";
}

/** The paths below `folder` that git would take in, as it neither tracks nor ignores them. */
export async function newPaths(folder: string, host: Host): Promise<readonly string[]> {
  const listed = await git(["ls-files", "-z", "--others", "--exclude-standard"], folder, host);
  return (listed ?? "").split("\0").filter((path) => path !== "");
}

/** What git does not track in `folder`, ignored or not; a folder of such files by its own name, with `/`. */
export async function untrackedPaths(
  folder: string,
  host: Host,
): Promise<readonly string[] | undefined> {
  const listed = await git(["ls-files", "-z", "--others", "--directory"], folder, host);
  return listed?.split("\0").filter((path) => path !== "");
}
