import { join } from "node:path";
import type { ArchiveFacts, ArchiveProblem } from "../../src/archives/facts.ts";
import type { ReadArchiveOptions } from "../../src/archives/read-archive.ts";
import { readArchive } from "../../src/archives/read-archive.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Reads an archive that stands in a file of its own. */
export async function readBytes(
  bytes: Uint8Array,
  format: "zip" | "tar.gz",
  options: Partial<ReadArchiveOptions> = {},
): Promise<ArchiveFacts> {
  await using folder = await temporaryFolder({ archive: bytes });
  const all = { format, wanted: () => true, hashMembers: true, ...options };
  return await readArchive(join(folder.path, "archive"), all);
}

/** What PyPI would say: the first refusal. */
export const refusalOf = (problems: readonly ArchiveProblem[]): string | undefined =>
  problems.find(({ refusal }) => refusal !== undefined)?.refusal;

export const kindsOf = (problems: readonly ArchiveProblem[]): readonly string[] =>
  problems.map(({ kind }) => kind);
