import { createHash, randomUUID } from "node:crypto";
import * as fs from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { PublishError } from "../errors.ts";
import { type Deed, diskError, systemCode } from "./disk-error.ts";
import type { Files } from "./host.ts";

const chunkSize = 1024 * 1024;

/** What takes time on a disk: whole contents, and everything that changes it. */
export const fileOperations: Omit<Files, "stat" | "follow" | "list" | "readText"> = {
  async *stream(path) {
    let file: fs.FileHandle | undefined;
    try {
      file = await fs.open(path);
      // Two in turn: who sends a chunk may still have its end on the way when it asks for the next.
      let [buffer, other] = [Buffer.allocUnsafeSlow(chunkSize), Buffer.allocUnsafeSlow(chunkSize)];
      for (;;) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length);
        if (bytesRead === 0) break;
        yield buffer.subarray(0, bytesRead);
        [buffer, other] = [other, buffer];
      }
    } catch (cause) {
      throw diskError("read", path, cause);
    } finally {
      await file?.close();
    }
  },

  async sha256(path) {
    const hash = createHash("sha256");
    for await (const chunk of fileOperations.stream(path)) hash.update(chunk);
    return hash.digest("hex");
  },

  async write(path, content) {
    const { target, isDevice } = await writtenThrough(path);
    const draft = isDevice
      ? target
      : `${join(dirname(target), `.${basename(target)}`)}.${randomUUID()}.tmp`;
    try {
      await makeFolders(dirname(target));
      await fs.writeFile(draft, content, { flag: isDevice ? "a" : "w" });
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
    await fileOperations.makeFolder(dirname(to));
    try {
      await fs.rename(from, to);
    } catch (cause) {
      if (systemCode(cause) !== "EXDEV") throw diskError("written", to, cause);
      await fileOperations.write(to, fileOperations.stream(from));
      await fileOperations.remove(from);
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
