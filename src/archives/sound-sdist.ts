import { PublishError } from "../errors.ts";
import type { ByteSource } from "./byte-source.ts";
import { takeChunks } from "./byte-source.ts";
import type { ArchiveFacts, ArchiveProblemKind } from "./facts.ts";
import { FileSource } from "./file-source.ts";
import { GunzipSource } from "./gunzip-source.ts";
import { readArchive } from "./read-archive.ts";
import { unpackLimit } from "./read-tar.ts";
import type { TarEntry } from "./tar-reader.ts";
import { TarReader } from "./tar-reader.ts";

/** What does not stand in the way of unpacking. */
const harmless: readonly ArchiveProblemKind[] = ["colliding-name", "compression-ratio"];

/** Reads an sdist and throws a `PublishError` (`sdist-unusable`) that names what is wrong with it. */
export async function readSoundSdist(path: string): Promise<ArchiveFacts> {
  const facts = await readArchive(path, { format: "tar.gz", wanted: () => false });
  const problems = facts.problems.filter(({ kind }) => !harmless.includes(kind));
  const [first, ...others] = problems;
  if (first === undefined) return facts;
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  throw new PublishError("sdist-unusable", `\`${path}\` cannot be used: ${first.message}${more}`, {
    hint: "run `check` on the sdist to see everything that is wrong with it",
  });
}

/** Hands over every member with the bytes from which its data can be taken, in the archive's order. */
export async function forEachMember(
  path: string,
  use: (entry: TarEntry, source: GunzipSource) => Promise<void>,
): Promise<void> {
  const file = new FileSource(path);
  const gunzip = new GunzipSource(file, unpackLimit(file.size));
  try {
    const reader = new TarReader(gunzip);
    for (let entry = await reader.next(); entry !== undefined; entry = await reader.next()) {
      await use(entry, gunzip);
    }
  } finally {
    await gunzip.close();
    file.close();
  }
}

/** Hands over the next `size` bytes of a sound sdist in pieces of a quarter mebibyte at most. */
export async function eachPiece(
  source: ByteSource,
  size: number,
  use: (piece: Buffer) => Promise<void> | void,
): Promise<void> {
  for (let left = size; left > 0; ) {
    const chunks: Buffer[] = [];
    const count = await takeChunks(source, Math.min(left, 256 * 1024), (chunk) => {
      chunks.push(Buffer.from(chunk));
    });
    // It was read from beginning to end before.
    if (count === 0)
      throw new PublishError("sdist-unusable", "the sdist changed while it was read");
    await use(Buffer.concat(chunks));
    left -= count;
  }
}
