import { crc32 } from "node:zlib";
import type { ByteSource } from "./byte-source.ts";
import { peekAt } from "./byte-source.ts";
import type { FileSource } from "./file-source.ts";
import { gzipHeaderLength, gzipHeaderLimit, gzipTrailerLength } from "./gzip-header.ts";
import { inflateAtOnce, inflateChunks } from "./inflate.ts";

/** Why no more bytes come out of a gzip file. */
export interface GzipTrouble {
  readonly kind: "not-gzip" | "truncated" | "damaged" | "checksum" | "trailing-data" | "too-large";
  readonly words: string;
}

const atOncePacked = 1024 * 1024;
const atOnceUnpacked = 16 * 1024 * 1024;

/** The bytes that a gzip file unpacks to; `trouble` says why they end early. */
export class GunzipSource implements ByteSource {
  readonly #file: FileSource;
  readonly #limit: number;
  readonly #chunks: AsyncGenerator<Buffer, void, undefined>;
  #buffer: Buffer = Buffer.alloc(0);
  #atEnd = false;
  #produced = 0;
  trouble: GzipTrouble | undefined;
  position = 0;

  /** At most `limit` bytes are unpacked. */
  constructor(file: FileSource, limit: number) {
    this.#file = file;
    this.#limit = limit;
    this.#chunks = this.#unpack();
  }

  ready(length: number): boolean {
    return this.#atEnd || this.#buffer.length >= length;
  }

  async fill(length: number): Promise<void> {
    while (!this.ready(length)) {
      const next = await this.#chunks.next();
      if (next.done === true) this.#atEnd = true;
      else if (this.#buffer.length === 0) this.#buffer = next.value;
      else this.#buffer = Buffer.concat([this.#buffer, next.value]);
    }
  }

  peek(length: number): Buffer {
    return length < this.#buffer.length ? this.#buffer.subarray(0, length) : this.#buffer;
  }

  skip(length: number): void {
    this.#buffer = this.#buffer.subarray(length);
    this.position += length;
  }

  /** Stops unpacking. */
  async close(): Promise<void> {
    this.#atEnd = true;
    await this.#chunks.return();
  }

  async *#unpack(): AsyncGenerator<Buffer, void, undefined> {
    do {
      const length = gzipHeaderLength(await peekAt(this.#file, gzipHeaderLimit));
      if (typeof length === "string") {
        this.#fail(length, length === "truncated" ? cutOff : "the file is not gzip");
        return;
      }
      this.#file.skip(length);
      yield* this.#member();
    } while (this.trouble === undefined && (await this.#another()));
  }

  /** Whether another gzip member follows; zeros between them are padding. */
  async #another(): Promise<boolean> {
    for (;;) {
      const bytes = await peekAt(this.#file, 2);
      if (bytes.length === 0) return false;
      if (bytes[0] === 0) this.#file.skip(1);
      else if (bytes[0] === 0x1f && bytes[1] === 0x8b) return true;
      else {
        this.#fail("trailing-data", "there is something after the end of the gzip data");
        return false;
      }
    }
  }

  async *#member(): AsyncGenerator<Buffer, void, undefined> {
    const small = this.#small();
    if (small !== undefined) {
      yield* this.#counted(small);
      await this.#checkTrailer(crc32(small), small.length);
      return;
    }
    let crc = 0;
    let size = 0;
    const chunks = inflateChunks(this.#file, Number.POSITIVE_INFINITY);
    let next = await chunks.next();
    for (; next.done !== true; next = await chunks.next()) {
      crc = crc32(next.value, crc);
      size += next.value.length;
      yield* this.#counted(next.value);
      if (this.trouble !== undefined) break;
    }
    if (next.done !== true) await chunks.return(stopped);
    else if (next.value.end === "complete") await this.#checkTrailer(crc, size);
    else if (next.value.end === "truncated") this.#fail("truncated", cutOff);
    else this.#fail("damaged", "the archive is damaged: its compressed data makes no sense");
  }

  *#counted(chunk: Buffer): Generator<Buffer, void, undefined> {
    this.#produced += chunk.length;
    if (this.#produced > this.#limit) {
      this.#fail("too-large", `the archive unpacks to more than ${this.#limit} bytes`);
    }
    yield chunk;
  }

  /** The content of a member that is small and in order, unpacked at once. */
  #small(): Buffer | undefined {
    if (this.#file.size > atOncePacked || !this.#file.ready(atOncePacked)) return undefined;
    const inflated = inflateAtOnce(this.#file.peek(atOncePacked), atOnceUnpacked);
    if (inflated === undefined) return undefined;
    this.#file.skip(inflated.consumed);
    return inflated.content;
  }

  async #checkTrailer(crc: number, size: number): Promise<void> {
    const trailer = await peekAt(this.#file, gzipTrailerLength);
    if (trailer.length < gzipTrailerLength) return this.#fail("truncated", cutOff);
    this.#file.skip(gzipTrailerLength);
    if (trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== size % 2 ** 32) {
      this.#fail("checksum", "the archive is damaged: its CRC-32 or size is wrong");
    }
  }

  #fail(kind: GzipTrouble["kind"], words: string): void {
    this.trouble = { kind, words };
  }
}

const stopped = { end: "complete", consumed: 0 } as const;
const cutOff = "the archive is cut off: its gzip data ends too early";
