import type { FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { Deflate } from "fflate";

// RFC 1952: deflate, no flags, no time, compression level not said, unknown operating system.
const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

// What fflate makes of the same bytes depends on how they are cut: always the same way.
const pieceSize = 64 * 1024;

/**
 * Writes a gzip file whose bytes depend on nothing but its content: node:zlib compresses
 * differently from platform to platform and version to version, fflate is plain JavaScript.
 */
export class GzipWriter {
  readonly #file: FileHandle;
  readonly #deflate: Deflate;
  readonly #piece = Buffer.alloc(pieceSize);
  #filled = 0;
  #crc = 0;
  #size = 0;
  #ready: Uint8Array[] = [header];

  constructor(file: FileHandle) {
    this.#file = file;
    // `mem` is said because its default is derived from the data with a logarithm.
    this.#deflate = new Deflate({ level: 6, mem: 8 }, (chunk) => this.#ready.push(chunk));
  }

  /** Bytes of content so far. */
  get size(): number {
    return this.#size + this.#filled;
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + pieceSize - this.#filled);
      this.#piece.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled === pieceSize) await this.#push(false);
    }
  }

  /** Writes what is left and the trailer. */
  async end(): Promise<void> {
    await this.#push(true);
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(this.#crc, 0);
    trailer.writeUInt32LE(this.#size % 2 ** 32, 4);
    await this.#file.writeFile(trailer);
  }

  async #push(last: boolean): Promise<void> {
    // fflate keeps what it was given.
    const piece = Uint8Array.from(this.#piece.subarray(0, this.#filled));
    this.#crc = crc32(piece, this.#crc);
    this.#size += piece.length;
    this.#filled = 0;
    this.#deflate.push(piece, last);
    for (const chunk of this.#ready) await this.#file.writeFile(chunk);
    this.#ready = [];
  }
}
