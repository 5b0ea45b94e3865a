import { copyFile, link, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { diskError } from "../archives/disk-error.ts";
import type { FileToStore } from "./store.ts";

/**
 * Puts files where their names say, in an empty folder; returns their paths there. They are links
 * to the same files where both are on one disk. `disk-error` when one is missing.
 */
export async function stageFiles(files: readonly FileToStore[], folder: string): Promise<string[]> {
  const staged: string[] = [];
  for (const { name, path } of files) {
    const target = join(folder, name);
    try {
      await mkdir(dirname(target), { recursive: true });
      await link(path, target).catch(() => copyFile(path, target));
    } catch (error) {
      throw diskError("read", path, error);
    }
    staged.push(target);
  }
  return staged;
}
