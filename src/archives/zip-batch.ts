import { gunzipSync } from "node:zlib";
import type { DirectoryEntry } from "./zip-directory.ts";
import type { UnpackOptions } from "./zip-member.ts";
import { deflated } from "./zip-records.ts";

/** A small member whose compressed data was read. */
interface WaitingMember {
  readonly entry: DirectoryEntry;
  readonly options: UnpackOptions;
  /** When it was met, for the order of what is wrong. */
  readonly turn: number;
}

/** What it unpacks to; or, where not all are sound, its compressed data, valid until the next `add`. */
type TakenMember = WaitingMember &
  (
    | { readonly content: Buffer; readonly data?: never }
    | { readonly content?: never; readonly data: Buffer }
  );

const largestData = 16 * 1024;
const largestSize = 64 * 1024;
const capacity = 128 * 1024;
const capacityUnpacked = 256 * 1024;

// RFC 1952: magic number and method 8, no flags, no time, unknown system; CRC-32 and size follow.
const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
const gzipMagic = gzipHeader.subarray(0, 3);
const gzipTrailer = 8;
const framing = gzipHeader.length + gzipTrailer;

/**
 * Unpacks small members many at a time. An engine of zlib for each of them takes longer than all
 * the rest; but a gzip file may have many members, and one engine unpacks and checks them all.
 */
export class ZipBatch {
  readonly #bytes: Buffer;
  readonly #waiting: WaitingMember[] = [];
  #end = 0;
  #unpacked = 0;

  /** `size` is that of the zip, `count` the number of its members. */
  constructor(size: number, count: number) {
    const enough = size + count * framing + largestData + framing;
    this.#bytes = Buffer.allocUnsafe(Math.min(capacity, enough));
  }

  /** Whether a member is small enough, and deflated. */
  takes({ method, size, compressedSize }: DirectoryEntry): boolean {
    // An empty one would hide that the data of the member before it goes on.
    if (method !== deflated || size === 0 || size > largestSize) return false;
    return (
      compressedSize <= largestData && this.#bytes.length - this.#end >= compressedSize + framing
    );
  }

  /** Whether it is time to unpack what is there. */
  get isFull(): boolean {
    const room = this.#bytes.length - this.#end;
    return room < largestData + framing || this.#unpacked > capacityUnpacked - largestSize;
  }

  add(entry: DirectoryEntry, options: UnpackOptions, turn: number, data: Buffer): void {
    this.#end += gzipHeader.copy(this.#bytes, this.#end);
    this.#end += data.copy(this.#bytes, this.#end);
    this.#end = this.#bytes.writeUInt32LE(entry.crc, this.#end);
    this.#end = this.#bytes.writeUInt32LE(entry.size, this.#end);
    this.#unpacked += entry.size;
    this.#waiting.push({ entry, options, turn });
  }

  /** Unpacks what was added and forgets it. */
  take(): readonly TakenMember[] {
    const waiting = this.#waiting.splice(0);
    const content = this.#unpack(waiting);
    this.#end = 0;
    this.#unpacked = 0;
    let [at, contentAt] = [gzipHeader.length, 0];
    return waiting.map(({ entry, options, turn }) => {
      const [dataAt, start] = [at, contentAt];
      at += entry.compressedSize + framing;
      contentAt += entry.size;
      return content === undefined
        ? {
            entry,
            options,
            turn,
            data: this.#bytes.subarray(dataAt, dataAt + entry.compressedSize),
          }
        : { entry, options, turn, content: content.subarray(start, contentAt) };
    });
  }

  /**
   * The contents one after the other, `undefined` unless all members are sound. That they are told
   * apart rightly: none begins where another's data should be, so each part that zlib finds ends
   * where a member ends, and has its size; as no member is empty, fewer parts would be too short.
   */
  #unpack(waiting: readonly WaitingMember[]): Buffer | undefined {
    const packed = this.#bytes.subarray(0, this.#end);
    if (packed.length === 0 || !beginsOnlyAt(packed, waiting)) return undefined;
    try {
      const options = { maxOutputLength: this.#unpacked + 1, chunkSize: this.#unpacked + 64 };
      const result = gunzipSync(packed, { ...options, info: true });
      const { buffer, engine } = result as unknown as SyncResult;
      const isWhole = engine.bytesWritten === packed.length && buffer.length === this.#unpacked;
      return isWhole ? buffer : undefined;
    } catch {
      return undefined;
    }
  }
}

interface SyncResult {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

function beginsOnlyAt(packed: Buffer, waiting: readonly WaitingMember[]): boolean {
  let start = 0;
  let found = packed.indexOf(gzipMagic);
  for (const { entry } of waiting) {
    if (found !== start) return false;
    start += entry.compressedSize + framing;
    found = packed.indexOf(gzipMagic, found + 1);
  }
  return found === -1;
}
