import { readSync, writeFileSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { mkdtemp, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { canonicalMember, inCanonicalOrder } from "./canonical-member.ts";
import { diskError, isSystemError } from "./disk-error.ts";
import { GzipWriter } from "./gzip-writer.ts";
import { readArchive } from "./read-archive.ts";
import { eachPiece, forEachMember, readSoundSdist } from "./sound-sdist.ts";
import { blockSize } from "./tar-header.ts";
import type { TarMember } from "./tar-writer.ts";
import { headerBlocks, padding, recordSize } from "./tar-writer.ts";

const pieceSize = 256 * 1024;

interface SpooledMember extends TarMember {
  /** Where its data is in the spool. */
  readonly offset: number;
}

/**
 * Writes the sdist `from` to `to` so that the same content always gives the same bytes: members
 * sorted, times set to `epoch` (seconds since 1970), no owners, plain modes, one compressor.
 * `from` and `to` may be the same. An sdist with problems is a `PublishError` (`sdist-unusable`).
 */
export async function rewriteSdist(
  from: string,
  to: string,
  epoch: number,
): Promise<{ changed: boolean }> {
  const before = await readSoundSdist(from);
  try {
    const folder = await mkdtemp(join(dirname(to), ".canonical-sdist-"));
    try {
      const written = join(folder, "sdist.tar.gz");
      await writeCanonical(from, written, { spool: join(folder, "spool"), epoch });
      const after = await readArchive(written, { format: "tar.gz", wanted: () => false });
      await rename(written, to);
      return { changed: before.sha256 !== after.sha256 };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } catch (cause) {
    throw isSystemError(cause) ? diskError("written", to, cause) : cause;
  }
}

interface Circumstances {
  readonly spool: string;
  readonly epoch: number;
}

async function writeCanonical(from: string, to: string, { spool, epoch }: Circumstances) {
  await using data = await open(spool, "wx+");
  const members = inCanonicalOrder(await spoolMembers(from, data, epoch));
  await using file = await open(to, "wx");
  const writer = new GzipWriter(file);
  for (const member of members) {
    await writer.write(headerBlocks(member));
    await copy(data, member, writer);
    await writer.write(padding(member.size));
  }
  await writer.write(endOfArchive(writer.size));
  await writer.end();
}

/** Two blocks of zeros, and as many more as fill up a record. */
const endOfArchive = (size: number): Buffer =>
  Buffer.alloc(Math.ceil((size + 2 * blockSize) / recordSize) * recordSize - size);

/** Keeps the content of all files in `spool`, so that they can be written in another order. */
async function spoolMembers(
  from: string,
  spool: FileHandle,
  epoch: number,
): Promise<SpooledMember[]> {
  const members = new Map<string, SpooledMember>();
  let offset = 0;
  await forEachMember(from, async (entry, source) => {
    const member = { ...canonicalMember(entry, epoch), offset };
    // A folder that is there twice is written once.
    members.set(entry.name, member);
    await eachPiece(source, member.size, (piece) => writeFileSync(spool.fd, piece));
    offset += member.size;
  });
  return [...members.values()];
}

async function copy(spool: FileHandle, member: SpooledMember, writer: GzipWriter): Promise<void> {
  const buffer = Buffer.allocUnsafe(Math.min(member.size, pieceSize));
  for (let done = 0; done < member.size; ) {
    const length = Math.min(buffer.length, member.size - done);
    const bytesRead = readSync(spool.fd, buffer, 0, length, member.offset + done);
    if (bytesRead === 0) throw new Error("the spool ends too early");
    await writer.write(buffer.subarray(0, bytesRead));
    done += bytesRead;
  }
}
