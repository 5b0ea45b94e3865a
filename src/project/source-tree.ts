import { basename, resolve } from "node:path";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { pathMatcher } from "../python/glob.ts";

/** The packages that a project says its wheels hold, as check-wheel-contents takes them. */
export interface DeclaredPackages {
  /** Modules or packages. */
  readonly packages: readonly string[];
  /** Folders whose contents are installed. */
  readonly sourceFolders: readonly string[];
  /** Globs of files and folders to leave out. */
  readonly omit: readonly string[];
}

/** What check-wheel-contents leaves out of source trees unless told otherwise. */
export const usuallyOmitted: readonly string[] = [
  ".*",
  "CVS",
  "RCS",
  "*.pyc",
  "*.pyo",
  "*.egg-info",
];

/** The paths that the declared packages have in an installed library; fails where one does not exist. */
export async function expectedLibrary(
  folder: string,
  { packages, sourceFolders, omit }: DeclaredPackages,
  host: Host,
): Promise<ReadonlySet<string>> {
  const matchers = omit.map(pathMatcher);
  const isOmitted = (path: string) => matchers.some((matches) => matches(path));
  const tree = new Tree();
  for (const name of packages) {
    const path = resolve(folder, name);
    const entry = await host.files.stat(path);
    if (entry === undefined) throw absent("package", name);
    const files =
      entry.kind === "folder"
        ? await filesBelow(path, `${basename(path)}/`, isOmitted, host)
        : [basename(path)];
    tree.add(`package \`${name}\``, files);
  }
  for (const name of sourceFolders) {
    const path = resolve(folder, name);
    if ((await host.files.stat(path))?.kind !== "folder") throw absent("src-dir", name);
    tree.add(`src-dir \`${name}\``, await filesBelow(path, "", isOmitted, host));
  }
  return tree.paths;
}

const absent = (setting: string, name: string) =>
  new PublishError("invalid-input", `\`${setting}\` names \`${name}\`, which does not exist`, {
    hint: "paths are relative to the folder of `pyproject.toml`",
  });

/** The files of several folders, none of which has a name of another at its top. */
class Tree {
  readonly paths = new Set<string>();
  readonly #top = new Set<string>();

  add(from: string, files: readonly string[]): void {
    const names = new Set(files.map((path) => path.split("/")[0] ?? ""));
    for (const name of names) {
      if (!this.#top.has(name)) continue;
      throw new PublishError("invalid-input", `${from} adds \`${name}\`, which is there already`);
    }
    for (const name of names) this.#top.add(name);
    for (const path of files) this.paths.add(path);
  }
}

async function filesBelow(
  folder: string,
  prefix: string,
  isOmitted: (path: string) => boolean,
  host: Host,
): Promise<string[]> {
  const found: string[] = [];
  for (const { name, kind } of (await host.files.list(folder)) ?? []) {
    const path = resolve(folder, name);
    if (isOmitted(path.replaceAll("\\", "/"))) continue;
    if (kind === "folder") {
      found.push(...(await filesBelow(path, `${prefix}${name}/`, isOmitted, host)));
    } else found.push(prefix + name);
  }
  return found;
}
