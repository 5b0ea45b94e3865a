import { copyFile, mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import type { ArtifactStore, StoredArtifact } from "../../src/artifacts/store.ts";
import { PublishError } from "../../src/errors.ts";
import { files } from "../../src/host/files.ts";
import { formatManifest, type Manifest, manifestName } from "../../src/manifest.ts";

export interface ArtifactFolder extends ArtifactStore {
  /** Puts an artifact there as other steps would. */
  put(name: string, contents: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
  /** What is asked of it, in order. */
  readonly asked: string[];
}

/** Keeps artifacts in folders below `root`; `overwrites`: as Gitea does, the last one has the name. */
export function artifactFolder(root: string, overwrites = false): ArtifactFolder {
  const asked: string[] = [];
  const membersOf = async (name: string) => {
    const entries = await readdir(join(root, name), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(root, name).length + 1));
  };
  const sizeOf = async (name: string) => {
    const sizes = (await membersOf(name)).map(async (member) => stat(join(root, name, member)));
    return (await Promise.all(sizes)).reduce((sum, { size }) => sum + size, 0);
  };
  const describe = async (name: string): Promise<StoredArtifact> => ({
    ...{ name, id: name },
    size: await sizeOf(name),
  });
  const copy = async (from: string, to: string) => {
    await mkdir(dirname(to), { recursive: true });
    await copyFile(from, to);
  };
  return {
    title: "the artifact service of a folder",
    asked,
    list: async () => {
      asked.push("list");
      return Promise.all((await readdir(root)).map(describe));
    },
    upload: async (name, contents, { replace = false } = {}) => {
      asked.push(`upload ${name}${replace ? " in place" : ""}`);
      if (!replace && !overwrites && (await readdir(root)).includes(name)) {
        throw new PublishError("artifact-name-taken", `\`${name}\` is there`);
      }
      await rm(join(root, name), { recursive: true, force: true });
      for (const file of contents) await copy(file.path, join(root, name, file.name));
      return { size: await sizeOf(name), sha256: "0".repeat(64) };
    },
    download: async ({ name }, folder) => {
      asked.push(`download ${name}`);
      const members = await membersOf(name);
      for (const member of members) await copy(join(root, name, member), join(folder, member));
      return members.map((member) => member.split(sep).join("/"));
    },
    put: async (name, contents) => {
      for (const [member, content] of Object.entries(contents)) {
        await mkdir(dirname(join(root, name, member)), { recursive: true });
        await writeFile(join(root, name, member), content);
      }
    },
  };
}

/** The environment of a job, as far as the hand-over looks at it. */
export const jobEnvironment = {
  GITHUB_REPOSITORY: "acme/demo",
  GITHUB_RUN_ID: "7",
  GITHUB_REF: "refs/tags/v1.0",
  GITHUB_SHA: "a".repeat(40),
  GITHUB_JOB: "build",
} as const;

/** What `build` leaves: the files and a manifest, which may say something else. */
export async function builtFiles(
  contents: Readonly<Record<string, string | Uint8Array>>,
  folder: string,
  changes: Partial<Manifest> = {},
): Promise<Record<string, string | Uint8Array>> {
  const listed: Manifest["files"][number][] = [];
  for (const [filename, content] of Object.entries(contents)) {
    const path = join(folder, "hashed");
    await writeFile(path, content);
    listed.push({ filename, size: (await stat(path)).size, sha256: await files.sha256(path) });
    await rm(path);
  }
  const manifest: Manifest = {
    schema: 1,
    ...{ name: "demo-pkg", version: "1.0" },
    ...{ commit: "a".repeat(40), ref: "refs/tags/v1.0", repository: "acme/demo", run: "7" },
    files: listed,
    settings: {},
    "built-by": { "pypi-publish": "0", job: "build", project: "." },
    ...changes,
  };
  return { ...contents, [manifestName]: formatManifest(manifest) };
}
