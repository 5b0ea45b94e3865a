import { createHash, type Hash, hash } from "node:crypto";
import { closeSync, fstatSync, openSync, read, readSync } from "node:fs";
import type { ByteSource } from "./byte-source.ts";
import { diskError } from "./disk-error.ts";

const capacity = 1024 * 1024;

/**
 * A file read once from its beginning, hashed on the way.
 * What cannot be opened or read is a `PublishError` with the code `disk-error`.
 */
export class FileSource implements ByteSource {
  readonly size: number;
  readonly #path: string;
  readonly #descriptor: number;
  /** The digest of a file that was read in one piece, which is quicker by itself. */
  #hash: Hash | string | undefined;
  #buffer: Buffer;
  #start = 0;
  #end = 0;
  #fileOffset = 0;
  #atEnd = false;
  readonly #hashes: boolean;

  /** Without `hashes` there is no digest at the end, which is quicker. */
  constructor(path: string, hashes = true) {
    this.#path = path;
    this.#hashes = hashes;
    let descriptor: number | undefined;
    try {
      descriptor = openSync(path, "r");
      this.size = fstatSync(descriptor).size;
      this.#buffer = Buffer.allocUnsafe(Math.min(capacity, this.size + 1));
      this.#take(readSync(descriptor, this.#buffer, 0, this.#buffer.length, 0));
    } catch (cause) {
      if (descriptor !== undefined) closeSync(descriptor);
      throw diskError("read", path, cause);
    }
    this.#descriptor = descriptor;
  }

  get position(): number {
    return this.#fileOffset - (this.#end - this.#start);
  }

  ready(length: number): boolean {
    return this.#atEnd || this.#end - this.#start >= length;
  }

  async fill(length: number): Promise<void> {
    if (length > this.#buffer.length - this.#start) this.#compact(length);
    while (!this.ready(length)) this.#take(await this.#read());
  }

  peek(length: number): Buffer {
    return this.#buffer.subarray(this.#start, Math.min(this.#start + length, this.#end));
  }

  skip(length: number): void {
    this.#start += length;
    if (this.#start === this.#end) {
      this.#start = 0;
      this.#end = 0;
    }
  }

  /** Bytes from anywhere in the file, fewer at its end; the position stays. */
  readAt(offset: number, length: number): Buffer {
    const first = Math.max(0, Math.min(offset, this.size));
    const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, this.size - first)));
    try {
      let done = 0;
      while (done < buffer.length) {
        const count = readSync(this.#descriptor, buffer, done, buffer.length - done, first + done);
        if (count === 0) break;
        done += count;
      }
      return buffer.subarray(0, done);
    } catch (cause) {
      throw diskError("read", this.#path, cause);
    }
  }

  /** Reads what is left; returns the lower-case hex SHA-256 of the whole file. */
  async finish(): Promise<string> {
    while (!this.#atEnd) {
      this.#start = 0;
      this.#end = 0;
      await this.fill(1);
    }
    this.#start = this.#end;
    return typeof this.#hash === "string" ? this.#hash : this.#running().digest("hex");
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #take(count: number): void {
    if (count === 0) this.#atEnd = true;
    if (this.#hashes) this.#digest(this.#buffer.subarray(this.#end, this.#end + count));
    this.#end += count;
    this.#fileOffset += count;
    // A file that grows while it is read is taken as it was when it was opened.
    if (this.#fileOffset >= this.size) this.#atEnd = true;
  }

  #digest(bytes: Buffer): void {
    if (bytes.length === this.size) this.#hash = hash("sha256", bytes, "hex");
    else if (bytes.length > 0) this.#running().update(bytes);
  }

  #running(): Hash {
    if (typeof this.#hash !== "object") this.#hash = createHash("sha256");
    return this.#hash;
  }

  #compact(length: number): void {
    const left = this.#buffer.subarray(this.#start, this.#end);
    const target = length > this.#buffer.length ? Buffer.allocUnsafe(length) : this.#buffer;
    left.copy(target, 0);
    this.#buffer = target;
    this.#start = 0;
    this.#end = left.length;
  }

  #read(): Promise<number> {
    const room = Math.min(this.#buffer.length - this.#end, this.size - this.#fileOffset);
    return new Promise((resolve, reject) => {
      read(this.#descriptor, this.#buffer, this.#end, room, this.#fileOffset, (cause, count) => {
        if (cause === null) resolve(count);
        else reject(diskError("read", this.#path, cause));
      });
    });
  }
}
