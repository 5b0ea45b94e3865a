import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { diskError, systemCode } from "./disk-error.ts";
import type { FileEntry, FileKind, Files } from "./host.ts";

const operations = async () => (await import("./file-operations.ts")).fileOperations;

/**
 * The disk of this machine. What is small is read at once: `node:fs/promises` takes longer to load.
 */
export const files: Files = {
  async stat(path) {
    const stats = orMissing(path, () => lstatSync(path));
    return stats && { name: basename(path), kind: kindOf(stats), size: stats.size };
  },

  async follow(path) {
    return orMissing(path, () => ({
      path: realpathSync(path),
      mode: process.platform === "win32" ? undefined : statSync(path).mode & 0o777,
    }));
  },

  async list(path) {
    const entries = orMissing(path, () =>
      readdirSync(path, { withFileTypes: true }).map((entry) => describe(path, entry)),
    );
    return entries?.sort((a, b) => (a.name < b.name ? -1 : 1));
  },

  async readText(path) {
    return orMissing(path, () => readFileSync(path, "utf8"));
  },

  async *stream(path) {
    const content = contentIfSmall(path);
    if (content === undefined) yield* (await operations()).stream(path);
    else yield content;
  },

  async sha256(path) {
    const content = contentIfSmall(path);
    if (content === undefined) return (await operations()).sha256(path);
    const { createHash } = await import("node:crypto");
    return createHash("sha256").update(content).digest("hex");
  },

  write: async (path, content) => (await operations()).write(path, content),
  makeFolder: async (path) => (await operations()).makeFolder(path),
  remove: async (path) => (await operations()).remove(path),
  move: async (from, to) => (await operations()).move(from, to),
  copyFolder: async (from, to, skip) => (await operations()).copyFolder(from, to, skip),
};

/** Bytes that are read sooner than another thread could be asked to. */
const small = 128 * 1024;

function contentIfSmall(path: string): Buffer | undefined {
  return orMissing(path, () => {
    const stats = statSync(path);
    return stats.isFile() && stats.size <= small ? readFileSync(path) : undefined;
  });
}

function describe(folder: string, entry: Dirent): FileEntry {
  const size = entry.isFile() ? lstatSync(join(folder, entry.name)).size : 0;
  return { name: entry.name, kind: kindOf(entry), size };
}

function kindOf(entry: {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}): FileKind {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "symlink" : "other";
}

function orMissing<Result>(path: string, read: () => Result): Result | undefined {
  try {
    return read();
  } catch (cause) {
    const code = systemCode(cause);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw diskError("read", path, cause);
  }
}
