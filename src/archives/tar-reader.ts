import type { ByteSource } from "./byte-source.ts";
import { peekAt, takeChunks } from "./byte-source.ts";
import type { PaxRecords } from "./pax.ts";
import { applyPax, isSparse, readPaxRecords } from "./pax.ts";
import type { TarHeader } from "./tar-header.ts";
import { blockSize, readHeader, TarHeaderError, textOf } from "./tar-header.ts";

/** A member as CPython 3.14's tarfile sees it; its data comes next in the source. */
export interface TarEntry {
  name: string;
  linkname: string;
  /** Bytes when unpacked. */
  size: number;
  mtime: number;
  readonly type: string;
  readonly mode: number;
  sparse: boolean;
  /** Bytes of data that the header says follow, without padding. */
  dataSize: number;
}

/** How the members ended; `error` is what CPython raises, `quiet` what it takes for an end. */
export interface TarEnd {
  readonly how: "end" | "quiet" | "error" | "limit";
  readonly words: string;
}

const regular = "0\u00007S";
const withoutData = "123456";
const maximumExtension = 1024 * 1024;
const maximumDepth = 64;

export const roundUp = (size: number): number => Math.ceil(size / blockSize) * blockSize;

/** Reads the members of a tar one after the other: ustar, GNU and pax, as CPython's tarfile. */
export class TarReader {
  readonly #source: ByteSource;
  readonly #globals: PaxRecords = new Map();
  #nextHeader = 0;
  end: TarEnd | undefined;
  /** Whether the source had fewer bytes than were asked for. */
  ranOut = false;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** The next member, or `undefined` when there is none: then `end` says why. */
  async next(): Promise<TarEntry | undefined> {
    if (this.end !== undefined) return undefined;
    const distance = this.#nextHeader - this.#source.position;
    if ((await takeChunks(this.#source, distance, () => {})) < distance) {
      this.ranOut = true;
      return this.#stop("error", "unexpected end of data");
    }
    const start = this.#source.position;
    try {
      return await this.#member(0);
    } catch (error) {
      if (error instanceof TarHeaderError) return this.#stopAt(error, start);
      throw error;
    }
  }

  #stop(how: TarEnd["how"], words: string): undefined {
    this.end = { how, words };
  }

  #stopAt({ failure, message }: TarHeaderError, start: number): undefined {
    if (failure === "end") return this.#stop("end", message);
    if (failure === "limit") return this.#stop("limit", message);
    // What cannot be read is an error in the first member, and the end of the archive later.
    return this.#stop(start === 0 || failure === "subsequent" ? "error" : "quiet", message);
  }

  async #member(depth: number): Promise<TarEntry> {
    if (depth > maximumDepth)
      throw new TarHeaderError("headers are nested too deeply", { failure: "limit" });
    const block = await peekAt(this.#source, blockSize);
    this.ranOut = block.length < blockSize;
    const header = readHeader(block);
    this.#source.skip(blockSize);
    switch (header.type) {
      case "L":
      case "K":
        return await this.#longName(header, depth);
      case "x":
      case "X":
      case "g":
        return await this.#pax(header, depth);
      case "S":
        return await this.#sparse(header);
      default:
        return this.#plain(header);
    }
  }

  #plain(header: TarHeader): TarEntry {
    const entry = entryOf(header);
    entry.dataSize = withoutData.includes(header.type) ? 0 : checkedSize(header.size);
    this.#nextHeader = this.#source.position + roundUp(entry.dataSize);
    applyPax(this.#globals, entry);
    if (entry.type === "5") entry.name = entry.name.replace(/\/+$/, "");
    return entry;
  }

  async #sparse(header: TarHeader): Promise<TarEntry> {
    for (let more = header.sparse?.more; more === true; ) {
      const block = await peekAt(this.#source, blockSize);
      if (block.length < blockSize)
        throw new TarHeaderError("truncated header", { failure: "subsequent" });
      more = block[504] !== 0;
      this.#source.skip(blockSize);
    }
    const entry = entryOf(header);
    entry.sparse = true;
    entry.dataSize = checkedSize(header.size);
    this.#nextHeader = this.#source.position + roundUp(entry.dataSize);
    entry.size = header.sparse?.size ?? header.size;
    return entry;
  }

  async #longName(header: TarHeader, depth: number): Promise<TarEntry> {
    const text = textOf(await this.#extension(header));
    const entry = await this.#following(depth);
    if (header.type === "L") entry.name = text;
    else entry.linkname = text;
    if (entry.type === "5") entry.name = entry.name.replace(/\/$/, "");
    return entry;
  }

  async #pax(header: TarHeader, depth: number): Promise<TarEntry> {
    const data = await this.#extension(header);
    const local = header.type !== "g";
    const records = local ? new Map(this.#globals) : this.#globals;
    readPaxRecords(data, records);
    const entry = await this.#following(depth);
    if (isSparse(records)) entry.sparse = true;
    if (!local) return entry;
    applyPax(records, entry);
    if (records.has("size")) this.#resize(entry);
    return entry;
  }

  /** The pax header's size takes the place of the header's. */
  #resize(entry: TarEntry): void {
    if (withoutData.includes(entry.type)) return;
    entry.dataSize = checkedSize(entry.size);
    this.#nextHeader = this.#source.position + roundUp(entry.dataSize);
  }

  /** The header that a long name or a pax header is about. */
  async #following(depth: number): Promise<TarEntry> {
    try {
      return await this.#member(depth + 1);
    } catch (cause) {
      if (!(cause instanceof TarHeaderError) || cause.failure === "limit") throw cause;
      throw new TarHeaderError(cause.message, { failure: "subsequent", cause });
    }
  }

  async #extension(header: TarHeader): Promise<Buffer> {
    const size = roundUp(checkedSize(header.size));
    if (size > maximumExtension) {
      throw new TarHeaderError(`a name or header of ${header.size} bytes`, { failure: "limit" });
    }
    const parts: Buffer[] = [];
    const count = await takeChunks(this.#source, size, (chunk) => parts.push(Buffer.from(chunk)));
    this.ranOut = count < size;
    return Buffer.concat(parts);
  }
}

const entryOf = ({ name, linkname, size, mtime, type, mode }: TarHeader): TarEntry => ({
  name,
  linkname,
  size,
  mtime,
  type,
  mode,
  sparse: false,
  dataSize: 0,
});

/** A negative size would lead back to headers already read. */
function checkedSize(size: number): number {
  if (size < 0) throw new TarHeaderError("invalid offset", { failure: "invalid" });
  return size;
}

export const isRegular = (type: string): boolean => regular.includes(type);
