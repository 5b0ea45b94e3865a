import { createHash, hash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { ByteSource } from "./byte-source.ts";
import { peekAt, takeChunks } from "./byte-source.ts";
import type { ArchiveProblemKind } from "./facts.ts";
import { inflateAtOnce, inflateChunks } from "./inflate.ts";
import type { DirectoryEntry } from "./zip-directory.ts";
import { stored } from "./zip-records.ts";

export interface Unpacked {
  readonly size: number;
  readonly sha256?: string;
  readonly content?: Uint8Array;
  readonly trouble?: { readonly kind: ArchiveProblemKind; readonly what: string };
}

export interface UnpackOptions {
  readonly hash: boolean;
  /** The content is wanted and small enough to be kept. */
  readonly keep: boolean;
}

const atOnceCompressed = 512 * 1024;
const atOnceSize = 2 * 1024 * 1024;

/** Unpacks the member whose data begins at the source's position, and ends behind the data. */
export async function unpackMember(
  source: ByteSource,
  entry: DirectoryEntry,
  options: UnpackOptions,
): Promise<Unpacked> {
  const small = entry.compressedSize <= atOnceCompressed && entry.size <= atOnceSize;
  const atOnce = small ? await unpackAtOnce(source, entry, options) : undefined;
  return atOnce ?? (await unpackInChunks(source, entry, options));
}

async function unpackAtOnce(
  source: ByteSource,
  entry: DirectoryEntry,
  options: UnpackOptions,
): Promise<Unpacked | undefined> {
  const data = await peekAt(source, entry.compressedSize);
  if (data.length < entry.compressedSize) return undefined;
  const inflated =
    // Some writers call an empty member deflated and write nothing at all.
    entry.method === stored || (entry.size === 0 && data.length === 0)
      ? { content: data, consumed: data.length }
      : inflateAtOnce(data, entry.size);
  if (inflated === undefined) return undefined;
  const { content } = inflated;
  const unpacked: Unpacked = {
    size: content.length,
    ...(options.hash ? { sha256: hash("sha256", content, "hex") } : {}),
    ...(options.keep ? { content: entry.method === stored ? Buffer.from(content) : content } : {}),
    ...troubleOf(entry, content.length, crc32(content), inflated.consumed),
  };
  source.skip(data.length);
  return unpacked;
}

/** Counts, checks and keeps what passes. */
class Passage {
  size = 0;
  crc = 0;
  readonly #hash;
  readonly #parts: Buffer[] | undefined;

  constructor(options: UnpackOptions) {
    this.#hash = options.hash ? createHash("sha256") : undefined;
    this.#parts = options.keep ? [] : undefined;
  }

  readonly add = (chunk: Buffer): void => {
    this.size += chunk.length;
    this.crc = crc32(chunk, this.crc);
    this.#hash?.update(chunk);
    this.#parts?.push(Buffer.from(chunk));
  };

  end(): Pick<Unpacked, "size" | "sha256" | "content"> {
    return {
      size: this.size,
      ...(this.#hash === undefined ? {} : { sha256: this.#hash.digest("hex") }),
      ...(this.#parts === undefined ? {} : { content: Buffer.concat(this.#parts) }),
    };
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
  const trouble =
    problem === undefined
      ? troubleOf(entry, passage.size, passage.crc, consumed)
      : { trouble: problem };
  return { ...passage.end(), ...trouble };
}

type Trouble = NonNullable<Unpacked["trouble"]>;

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
): { trouble?: Trouble } {
  if (size !== entry.size) {
    const what = `unpacks to ${size} bytes, declared are ${entry.size}`;
    return { trouble: { kind: "size-mismatch", what } };
  }
  if (crc !== entry.crc) {
    return { trouble: { kind: "checksum", what: "is damaged: its CRC-32 is wrong" } };
  }
  if (consumed !== entry.compressedSize) {
    const what = `has ${entry.compressedSize - consumed} bytes after its compressed data`;
    return { trouble: { kind: "size-mismatch", what } };
  }
  return {};
}
