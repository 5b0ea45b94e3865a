import { randomUUID } from "node:crypto";
import { open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isNativeError } from "node:util/types";

/** The code of a failed system call, such as `ENOENT`. */
export const systemErrorCode = (error: unknown): string | undefined =>
  isNativeError(error) && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;

const isMissing = (error: unknown): boolean => systemErrorCode(error) === "ENOENT";

/** What Windows answers, which offers no such thing for folders. */
const UNSUPPORTED = new Set(["EISDIR", "EPERM", "EACCES", "EINVAL"]);

/** Makes the names in a folder survive a loss of power. */
async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!UNSUPPORTED.has(systemErrorCode(error) ?? "")) throw error;
  }
}

/** Moves a file that is already on disk to its place: whoever looks sees it whole or not at all. */
export async function moveIntoPlace(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Writes a file by way of `temporary`, a folder of the same file system. */
export async function writeDurably(
  path: string,
  content: string | Uint8Array,
  temporary: string,
): Promise<void> {
  const unfinished = join(temporary, randomUUID());
  try {
    const handle = await open(unfinished, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await moveIntoPlace(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** The names in a folder, in order; none when the folder does not exist. */
export async function listNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** The text of a file, or `undefined` when there is none. */
export async function readTextIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
