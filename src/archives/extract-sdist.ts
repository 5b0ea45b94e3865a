import { mkdir } from "node:fs/promises";
import { PublishError } from "../errors.ts";
import { diskError, isSystemError } from "./disk-error.ts";
import type { Member } from "./facts.ts";
import { FolderWriter } from "./folder-writer.ts";
import { eachPiece, forEachMember, readSoundSdist } from "./sound-sdist.ts";
import { isRegular } from "./tar-reader.ts";

/**
 * Unpacks an sdist into `folder`, which is made where it is missing; returns the path of the one
 * folder at the sdist's top. Nothing is written outside `folder` or over anything that is there.
 * What cannot be unpacked safely is a `PublishError`: `sdist-unusable`, or `disk-error`.
 */
export async function extractSdist(path: string, folder: string): Promise<string> {
  const { members } = await readSoundSdist(path);
  const top = topLevelFolder(path, members);
  try {
    await mkdir(folder, { recursive: true });
    const writer = new FolderWriter(folder);
    await forEachMember(path, async (entry, source) => {
      if (isRegular(entry.type)) {
        await writer.file(entry, (write) => eachPiece(source, entry.dataSize, write));
      } else if (entry.type === "5") writer.folder(entry);
      else writer.link(entry);
    });
    writer.end();
    return writer.pathOf(top);
  } catch (cause) {
    throw isSystemError(cause) ? diskError("written", folder, cause) : cause;
  }
}

/** The first part of all members' paths. */
function topLevelFolder(path: string, members: readonly Member[]): string {
  const tops = new Set<string>();
  let isFolder = false;
  for (const { name, kind } of members) {
    const [top, second] = name.split("/").filter((part) => part !== "" && part !== ".");
    if (top === undefined) continue;
    tops.add(top);
    isFolder ||= second !== undefined || kind === "folder";
  }
  const [top, ...others] = tops;
  if (top !== undefined && others.length === 0 && isFolder) return top;
  const found =
    [...tops]
      .slice(0, 3)
      .map((name) => `\`${name}\``)
      .join(", ") || "nothing";
  throw new PublishError("sdist-unusable", `\`${path}\` has ${found} at its top, not one folder`, {
    hint: "build the sdist with a PEP 517 backend: everything is in `NAME-VERSION/`",
  });
}
