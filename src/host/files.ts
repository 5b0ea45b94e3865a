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
      throw diskError("read", path, cause);
    }
  },

  async sha256(path) {
    const hash = createHash("sha256");
    for await (const chunk of files.stream(path)) hash.update(chunk);
    return hash.digest("hex");
  },

  async write(path, content) {
    const { target, isDevice } = await writtenThrough(path);
    const draft = isDevice
      ? target
      : `${join(dirname(target), `.${basename(target)}`)}.${randomUUID()}.tmp`;
    try {
      await makeFolders(dirname(target));
      const flags = isDevice ? "a" : "w";
      if (typeof content === "string") await fs.writeFile(draft, content, { flag: flags });
      else await pipeline(Readable.from(content), createWriteStream(draft, { flags }));
      if (!isDevice) await fs.rename(draft, target);
    } catch (cause) {
      if (!isDevice) await fs.rm(draft, { force: true }).catch(() => undefined);
      throw cause instanceof PublishError ? cause : diskError("written", path, cause);
    }
  },

  makeFolder: (path) => orDiskError("written", path, makeFolders(path)),

  remove: (path) =>
    orDiskError("removed", path, fs.rm(path, { recursive: true, force: true, maxRetries: 3 })),

  async move(from, to) {
    await files.makeFolder(dirname(to));
    try {
      await fs.rename(from, to);
    } catch (cause) {
      if (systemCode(cause) !== "EXDEV") throw diskError("written", to, cause);
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
    await orDiskError("written", to, copied);
  },
};

/**
 * A link is written through; a device, a pipe, and what `/dev/stdout` stands for are not replaced.
 * A folder is left as it is, for the system to complain about.
 */
async function writtenThrough(path: string): Promise<{ target: string; isDevice: boolean }> {
  try {
    const stats = await fs.stat(path);
    const isDevice = !stats.isDirectory() && (!stats.isFile() || /^\/(dev|proc)\//.test(path));
    return { target: isDevice ? path : await fs.realpath(path), isDevice };
  } catch {
    return { target: path, isDevice: false };
  }
}

/** As `mkdir` with `recursive`, which never ends below `/proc` and calls a file in the way `EEXIST`. */
async function makeFolders(path: string): Promise<void> {
  try {
    await fs.mkdir(path);
  } catch (cause) {
    const code = systemCode(cause);
    if (code === "ENOENT" && dirname(path) !== path && !(await isFolder(dirname(path)))) {
      await makeFolders(dirname(path));
      await fs.mkdir(path).catch((error) => refuseUnlessFolder(path, error));
    } else await refuseUnlessFolder(path, cause);
  }
}

/** Another process may have made it meanwhile, and a root directory cannot be made at all. */
async function refuseUnlessFolder(path: string, cause: unknown): Promise<void> {
  if (await isFolder(path)) return;
  if (systemCode(cause) !== "EEXIST") throw cause;
  throw Object.assign(new Error("a file is in the way", { cause }), { code: "ENOTDIR" });
}

const isFolder = (path: string): Promise<boolean> =>
  fs.stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

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

/** What `task` gives; a failure of the disk becomes a `PublishError` that names the path. */
async function orDiskError<Result>(
  done: Deed,
  path: string,
  task: Promise<Result>,
): Promise<Result> {
  try {
    return await task;
  } catch (cause) {
    throw diskError(done, path, cause);
  }
}

async function orMissing<Result>(path: string, task: Promise<Result>): Promise<Result | undefined> {
  try {
    return await task;
  } catch (cause) {
    const code = systemCode(cause);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw diskError("read", path, cause);
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
  EFBIG: ["it would become larger than is allowed here", "raise the limit (`ulimit -f`)"],
  EIO: ["the device failed", "check the disk"],
  EMFILE: ["too many files are open", "raise the limit (`ulimit -n`)"],
  ENOENT: ["it does not exist", "check the path"],
  ENOTDIR: ["a part of the path is not a folder", "check the path"],
};

type Deed = "read" | "written" | "removed";

/** A failure of the disk in words, with the path. */
export function diskError(done: Deed, path: string, cause: unknown): PublishError {
  const code = systemCode(cause);
  const [problem, hint] = explanations[code ?? ""] ?? [
    `the system answered ${code ?? String(cause)}`,
    "check the disk",
  ];
  return new PublishError("disk-error", `\`${path}\` cannot be ${done}: ${problem}`, {
    hint,
    cause,
  });
}
