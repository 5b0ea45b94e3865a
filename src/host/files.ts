import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, type Dirent } from "node:fs";
import * as fs from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { PublishError } from "../errors.ts";
import type { FileEntry, FileKind, Files } from "./host.ts";

const chunkSize = 1024 * 1024;

/** The disk of this machine. */
export const files: Files = {
  async stat(path) {
    const stats = await orMissing(path, fs.lstat(path));
    return stats && { name: basename(path), kind: kindOf(stats), size: stats.size };
  },

  async list(path) {
    const entries = await orMissing(path, fs.readdir(path, { withFileTypes: true }));
    if (entries === undefined) return undefined;
    const listed = await Promise.all(entries.map((entry) => describe(path, entry)));
    return listed.sort((a, b) => (a.name < b.name ? -1 : 1));
  },

  readText: (path) => orMissing(path, fs.readFile(path, "utf8")),

  async *stream(path) {
    try {
      yield* createReadStream(path, { highWaterMark: chunkSize });
    } catch (cause) {
      throw diskError(path, cause);
    }
  },

  async sha256(path) {
    const hash = createHash("sha256");
    for await (const chunk of files.stream(path)) hash.update(chunk);
    return hash.digest("hex");
  },

  async write(path, content) {
    const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
    try {
      await fs.mkdir(dirname(path), { recursive: true });
      if (typeof content === "string") await fs.writeFile(temporary, content);
      else await pipeline(Readable.from(content), createWriteStream(temporary));
      await fs.rename(temporary, path);
    } catch (cause) {
      await fs.rm(temporary, { force: true }).catch(() => undefined);
      throw cause instanceof PublishError ? cause : diskError(path, cause);
    }
  },

  async makeFolder(path) {
    await orDiskError(path, fs.mkdir(path, { recursive: true }));
  },

  remove: (path) => orDiskError(path, fs.rm(path, { recursive: true, force: true, maxRetries: 3 })),

  async move(from, to) {
    await files.makeFolder(dirname(to));
    try {
      await fs.rename(from, to);
    } catch (cause) {
      if (systemCode(cause) !== "EXDEV") throw diskError(to, cause);
      await files.write(to, files.stream(from));
      await files.remove(from);
    }
  },

  async copyFolder(from, to, skip) {
    const filter = (source: string) => {
      const path = relative(from, source).split(sep).join("/");
      return path === "" || !skip(path);
    };
    const copied = fs.cp(from, to, { recursive: true, verbatimSymlinks: true, filter });
    await orDiskError(to, copied);
  },
};

async function describe(folder: string, entry: Dirent): Promise<FileEntry> {
  const size = entry.isFile() ? (await fs.lstat(join(folder, entry.name))).size : 0;
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

async function orDiskError<Result>(path: string, task: Promise<Result>): Promise<Result> {
  try {
    return await task;
  } catch (cause) {
    throw diskError(path, cause);
  }
}

async function orMissing<Result>(path: string, task: Promise<Result>): Promise<Result | undefined> {
  try {
    return await task;
  } catch (cause) {
    const code = systemCode(cause);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw diskError(path, cause);
  }
}

/** Errors of `node:fs` come from another realm inside jest, so `instanceof` does not see them. */
const systemCode = (cause: unknown): string | undefined =>
  typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : undefined;

const explanations: Readonly<Record<string, readonly [problem: string, hint: string]>> = {
  EACCES: ["permission denied", "give this user the right to it, or choose another folder"],
  EPERM: ["operation not permitted", "give this user the right to it, or choose another folder"],
  EROFS: ["the file system is read-only", "choose a folder that can be written to"],
  ENOSPC: ["the disk is full", "free some space, or choose a folder on another disk"],
  EDQUOT: ["the disk quota is used up", "free some space, or choose a folder on another disk"],
  EISDIR: ["it is a folder", "name a file"],
  ENOENT: ["it does not exist", "check the path"],
  ENOTDIR: ["a part of the path is not a folder", "check the path"],
};

/** A failure of the disk in words, with the path. */
export function diskError(path: string, cause: unknown): PublishError {
  const code = systemCode(cause);
  const [problem, hint] = explanations[code ?? ""] ?? [
    `the system answered ${code ?? String(cause)}`,
    "check the disk",
  ];
  return new PublishError("disk-error", `\`${path}\` cannot be used: ${problem}`, { hint, cause });
}
