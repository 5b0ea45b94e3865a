import { peekAt, takeChunks } from "./byte-source.ts";
import type { FileSource } from "./file-source.ts";
import type { DirectoryEntry } from "./zip-directory.ts";
import { malformed, ZipFraming } from "./zip-framing.ts";
import type { HeaderFields } from "./zip-records.ts";
import { readFields, signatures, sizes } from "./zip-records.ts";

/** A local header. */
export interface LocalHeader {
  readonly fields: HeaderFields;
  /** The bytes of the name, one character each. */
  readonly key: string;
  readonly extra: Buffer;
  readonly length: number;
}

/** What is done with a member whose data comes next, or with one that is not where it should be. */
export interface MemberUse {
  /** Ends behind the data; at once where that can be, for there may be many members. */
  unpack(entry: DirectoryEntry, header: LocalHeader): Promise<void> | undefined;
  missing(entry: DirectoryEntry, why: string): void;
}

/** What ends a walk: the archive's proper end, or PyPI's words for what is wrong. */
export interface WalkEnd {
  readonly words?: string;
  readonly member?: string;
}

// A header with the longest name and the longest extra field.
const longestRecord = sizes.directoryHeader + 2 * 0xffff;

const skip = (source: FileSource, length: number) => takeChunks(source, length, () => {});

/**
 * Goes through a zip once from its first byte on, as long as its records are in order.
 * Members are unpacked where the central directory says that they are.
 */
export class ZipWalk {
  readonly #source: FileSource;
  readonly #use: MemberUse;
  readonly #framing: ZipFraming;
  /** By offset; those before `#next` have been met or passed. */
  readonly #entries: readonly DirectoryEntry[];
  #next = 0;
  readonly #passed: DirectoryEntry[] = [];

  constructor(source: FileSource, entries: readonly DirectoryEntry[], use: MemberUse) {
    this.#source = source;
    this.#use = use;
    this.#framing = new ZipFraming(entries);
    this.#entries = entries.toSorted((a, b) => a.offset - b.offset);
  }

  /** Reads record after record; ends at the first thing that PyPI refuses. */
  async inSequence(): Promise<WalkEnd> {
    for (;;) {
      if (!this.#source.ready(longestRecord)) await this.#source.fill(longestRecord);
      const record = this.#source.peek(longestRecord);
      if (record.length < 4) return { words: malformed };
      const step = this.#record(record);
      const end = step instanceof Promise ? await step : step;
      if (end !== undefined) return end;
    }
  }

  /** Unpacks what `inSequence` did not come to, by the central directory alone. */
  async theRest(): Promise<void> {
    for (const entry of [...this.#passed, ...this.#entries.slice(this.#next)]) {
      if (entry.offset < this.#source.position) {
        this.#use.missing(entry, "overlaps something else in the archive");
        continue;
      }
      await skip(this.#source, entry.offset - this.#source.position);
      const header = readLocalHeader(await peekAt(this.#source, longestRecord));
      if (header === undefined) {
        this.#use.missing(entry, "is not where the central directory says");
        continue;
      }
      this.#source.skip(header.length);
      await this.#use.unpack(entry, header);
    }
  }

  #record(record: Buffer): WalkEnd | undefined | Promise<WalkEnd | undefined> {
    switch (record.readUInt32LE(0)) {
      case signatures.localHeader:
        return this.#local(record);
      case signatures.directoryHeader:
        return this.#directoryHeader(record);
      case signatures.zip64EndOfDirectory:
        return this.#plain(record.subarray(0, sizes.zip64EndOfDirectory), (bytes) =>
          bytes.length < sizes.zip64EndOfDirectory
            ? malformed
            : this.#framing.zip64EndOfDirectory(bytes),
        );
      case signatures.zip64Locator:
        return this.#plain(record.subarray(0, sizes.zip64Locator), (bytes) =>
          bytes.length < sizes.zip64Locator ? malformed : this.#framing.zip64Locator(),
        );
      case signatures.endOfDirectory:
        return this.#endOfDirectory(record);
      default:
        return { words: "Unknown record signature" };
    }
  }

  #local(record: Buffer): WalkEnd | undefined | Promise<undefined> {
    const header = readLocalHeader(record);
    if (header === undefined) return { words: malformed };
    const entry = this.#entryHere();
    const words = this.#framing.localHeader(header.fields, header.key, header.extra);
    if (words !== undefined) {
      return { words, member: entry?.name ?? Buffer.from(header.key, "latin1").toString() };
    }
    const { dataSize } = this.#framing;
    this.#source.skip(header.length);
    const dataEnd = this.#source.position + dataSize;
    if (entry === undefined || entry.compressedSize !== dataSize) return this.#skipTo(dataEnd);
    this.#next += 1;
    return this.#use.unpack(entry, header)?.then(() => undefined);
  }

  async #skipTo(position: number): Promise<undefined> {
    await skip(this.#source, position - this.#source.position);
  }

  /** The member that the central directory has at the source's position. */
  #entryHere(): DirectoryEntry | undefined {
    const { position } = this.#source;
    for (;;) {
      const entry = this.#entries[this.#next];
      if (entry === undefined || entry.offset > position) return undefined;
      if (entry.offset === position) return entry;
      this.#passed.push(entry);
      this.#next += 1;
    }
  }

  #directoryHeader(record: Buffer): WalkEnd | undefined {
    if (record.length < sizes.directoryHeader) return { words: malformed };
    const comment = this.#framing.directoryComment(record.readUInt16LE(32));
    if (comment !== undefined) return { words: comment };
    const nameEnd = sizes.directoryHeader + record.readUInt16LE(28);
    const extraLength = record.readUInt16LE(30);
    if (record.length < nameEnd + extraLength) return { words: malformed };
    const key = record.toString("latin1", sizes.directoryHeader, nameEnd);
    const words = this.#framing.directoryHeader(this.#source.position, key, extraLength);
    if (words !== undefined) return { words, member: Buffer.from(key, "latin1").toString() };
    this.#source.skip(nameEnd + extraLength);
    return undefined;
  }

  #plain(record: Buffer, check: (record: Buffer) => string | undefined): WalkEnd | undefined {
    const words = check(record);
    if (words !== undefined) return { words };
    this.#source.skip(record.length);
    return undefined;
  }

  #endOfDirectory(record: Buffer): WalkEnd {
    const offset = this.#source.position;
    const early = this.#framing.endWithoutLocator();
    if (early !== undefined) return { words: early };
    if (record.length < sizes.endOfDirectory) return { words: malformed };
    const words = this.#framing.endOfDirectory(offset, record);
    if (words !== undefined) return { words };
    const end = offset + sizes.endOfDirectory + record.readUInt16LE(20);
    return end === this.#source.size ? {} : { words: "Trailing data" };
  }
}

const none = Buffer.alloc(0);

/** Reads the local header that `bytes` begin with, if they do. */
function readLocalHeader(bytes: Buffer): LocalHeader | undefined {
  if (bytes.length < sizes.localHeader) return undefined;
  if (bytes.readUInt32LE(0) !== signatures.localHeader) return undefined;
  const fields = readFields(bytes, 6);
  const nameEnd = sizes.localHeader + fields.nameLength;
  const length = nameEnd + fields.extraLength;
  if (bytes.length < length) return undefined;
  const key = bytes.toString("latin1", sizes.localHeader, nameEnd);
  // Nearly no member has an extra field.
  const extra = fields.extraLength === 0 ? none : bytes.subarray(nameEnd, length);
  return { fields, key, extra, length };
}
