import { createHash, hash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { ByteSource } from "./byte-source.ts";
import { takeChunks } from "./byte-source.ts";
import type { ArchiveProblemKind } from "./facts.ts";
import { inflateAtOnce, inflateChunks } from "./inflate.ts";
import type { DirectoryEntry } from "./zip-directory.ts";
import { stored } from "./zip-records.ts";

export interface Unpacked {
  readonly size: number;
  readonly sha256: string | undefined;
  readonly content: Uint8Array | undefined;
  readonly trouble: Trouble | undefined;
}

interface Trouble {
  readonly kind: ArchiveProblemKind;
  readonly what: string;
}

export interface UnpackOptions {
  readonly hash: boolean;
  /** The content is wanted and small enough to be kept. */
  readonly keep: boolean;
  /** Takes the content as it passes. */
  readonly scan: ((chunk: Uint8Array) => void) | undefined;
}

const atOnceCompressed = 512 * 1024;
const atOnceSize = 2 * 1024 * 1024;

/**
 * Unpacks the member whose data begins at the source's position, and ends behind the data;
 * `undefined` when that needs waiting, more than a few mebibytes, or a word about what is wrong.
 */
export function unpackAtOnce(
  source: ByteSource,
  entry: DirectoryEntry,
  options: UnpackOptions,
): Unpacked | undefined {
  if (entry.size > atOnceSize || !source.ready(entry.compressedSize)) return undefined;
  const data = source.peek(entry.compressedSize);
  if (data.length < entry.compressedSize) return undefined;
  const inflated = contentOf(data, entry);
  if (inflated === undefined) return undefined;
  const { content, consumed } = inflated;
  const trouble = troubleOf(entry, content.length, crc32(content), consumed);
  source.skip(data.length);
  return { ...use(content, options), trouble };
}

/** Does with a member's content what is to be done; nothing of the buffer is held on to. */
export function use(content: Buffer, { hash: hashes, keep, scan }: UnpackOptions): Unpacked {
  scan?.(content);
  return {
    size: content.length,
    sha256: hashes ? hash("sha256", content, "hex") : undefined,
    content: keep ? Buffer.from(content) : undefined,
    trouble: undefined,
  };
}

const contentOf = (data: Buffer, { method, size }: DirectoryEntry) =>
  // Some writers call an empty member deflated and write nothing at all.
  method === stored || (size === 0 && data.length === 0)
    ? { content: data, consumed: data.length }
    : inflateAtOnce(data, size);

/** Unpacks the member whose data begins at the source's position, and ends behind the data. */
export async function unpackMember(
  source: ByteSource,
  entry: DirectoryEntry,
  options: UnpackOptions,
): Promise<Unpacked> {
  if (entry.compressedSize <= atOnceCompressed) {
    if (!source.ready(entry.compressedSize)) await source.fill(entry.compressedSize);
    const atOnce = unpackAtOnce(source, entry, options);
    if (atOnce !== undefined) return atOnce;
  }
  return await unpackInChunks(source, entry, options);
}

/** Counts, checks and keeps what passes. */
class Passage {
  size = 0;
  crc = 0;
  readonly #hash;
  readonly #parts: Buffer[] | undefined;
  readonly #scan;

  constructor(options: UnpackOptions) {
    this.#hash = options.hash ? createHash("sha256") : undefined;
    this.#parts = options.keep ? [] : undefined;
    this.#scan = options.scan;
  }

  readonly add = (chunk: Buffer): void => {
    this.size += chunk.length;
    this.crc = crc32(chunk, this.crc);
    this.#hash?.update(chunk);
    this.#scan?.(chunk);
    this.#parts?.push(Buffer.from(chunk));
  };

  sha256(): string | undefined {
    return this.#hash?.digest("hex");
  }

  content(): Uint8Array | undefined {
    return this.#parts === undefined ? undefined : Buffer.concat(this.#parts);
  }
}

async function unpackInChunks(
  source: ByteSource,
  entry: DirectoryEntry,
  options: UnpackOptions,
): Promise<Unpacked> {
  const passage = new Passage(options);
  const dataEnd = source.position + entry.compressedSize;
  const problem =
    entry.method === stored
      ? await passStored(source, entry, passage)
      : await passDeflated(source, entry, passage);
  const consumed = entry.compressedSize - (dataEnd - source.position);
  await takeChunks(source, dataEnd - source.position, () => {});
  const trouble = problem ?? troubleOf(entry, passage.size, passage.crc, consumed);
  return { size: passage.size, sha256: passage.sha256(), content: passage.content(), trouble };
}

async function passStored(
  source: ByteSource,
  entry: DirectoryEntry,
  passage: Passage,
): Promise<Trouble | undefined> {
  const count = await takeChunks(source, entry.compressedSize, passage.add);
  return count < entry.compressedSize ? truncated : undefined;
}

async function passDeflated(
  source: ByteSource,
  entry: DirectoryEntry,
  passage: Passage,
): Promise<Trouble | undefined> {
  const dataEnd = source.position + entry.compressedSize;
  const chunks = inflateChunks(source, entry.compressedSize);
  let next = await chunks.next();
  for (; next.done !== true; next = await chunks.next()) {
    if (passage.size + next.value.length > entry.size) {
      await chunks.return({ end: "invalid", consumed: 0 });
      const what = `unpacks to more than the declared ${entry.size} bytes`;
      return { kind: "size-mismatch", what };
    }
    passage.add(next.value);
  }
  if (next.value.end === "complete") return undefined;
  return next.value.end === "truncated" && source.position < dataEnd ? truncated : broken;
}

const truncated = { kind: "truncated", what: "is cut off" } as const;
const broken = {
  kind: "checksum",
  what: "is damaged: its compressed data makes no sense",
} as const;

function troubleOf(
  entry: DirectoryEntry,
  size: number,
  crc: number,
  consumed: number,
): Trouble | undefined {
  if (size !== entry.size) {
    return { kind: "size-mismatch", what: `unpacks to ${size} bytes, declared are ${entry.size}` };
  }
  if (crc !== entry.crc) return { kind: "checksum", what: "is damaged: its CRC-32 is wrong" };
  if (consumed === entry.compressedSize) return undefined;
  const what = `has ${entry.compressedSize - consumed} bytes after its compressed data`;
  return { kind: "size-mismatch", what };
}
