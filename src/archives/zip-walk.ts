import { peekAt, takeChunks } from "./byte-source.ts";
import type { FileSource } from "./file-source.ts";
import type { DirectoryEntry } from "./zip-directory.ts";
import { malformed, ZipFraming } from "./zip-framing.ts";
import type { HeaderFields } from "./zip-records.ts";
import { readFields, signatures, sizes } from "./zip-records.ts";

/** A local header, when the source stands right behind it. */
export interface LocalHeader {
  readonly fields: HeaderFields;
  readonly key: string;
}

/** What is done with a member whose data comes next, or with one that is not where it should be. */
export interface MemberUse {
  unpack(entry: DirectoryEntry, header: LocalHeader): Promise<void>;
  missing(entry: DirectoryEntry, why: string): void;
}

/** What ends a walk: the archive's proper end, or PyPI's words for what is wrong. */
export type WalkEnd = { readonly words?: string; readonly member?: string };

const skip = (source: FileSource, length: number) => takeChunks(source, length, () => {});

/**
 * Goes through a zip once from its first byte on, as long as its records are in order.
 * Members are unpacked where the central directory says that they are.
 */
export class ZipWalk {
  readonly #source: FileSource;
  readonly #use: MemberUse;
  readonly #framing: ZipFraming;
  readonly #byOffset: Map<number, DirectoryEntry>;
  readonly #waiting: Set<DirectoryEntry>;

  constructor(source: FileSource, entries: readonly DirectoryEntry[], use: MemberUse) {
    this.#source = source;
    this.#use = use;
    this.#framing = new ZipFraming(entries);
    this.#byOffset = new Map(entries.map((entry) => [entry.offset, entry]));
    this.#waiting = new Set(entries);
  }

  /** Reads record after record; ends at the first thing that PyPI refuses. */
  async inSequence(): Promise<WalkEnd> {
    for (;;) {
      const head = await peekAt(this.#source, 4);
      if (head.length < 4) return { words: malformed };
      const end = await this.#record(head.readUInt32LE(0));
      if (end !== undefined) return end;
    }
  }

  /** Unpacks what `inSequence` did not come to, by the central directory alone. */
  async theRest(): Promise<void> {
    const waiting = [...this.#waiting].sort((a, b) => a.offset - b.offset);
    for (const entry of waiting) {
      if (entry.offset < this.#source.position) {
        this.#use.missing(entry, "overlaps something else in the archive");
        continue;
      }
      await skip(this.#source, entry.offset - this.#source.position);
      const header = await this.#localHeader();
      if (header === undefined) {
        this.#use.missing(entry, "is not where the central directory says");
        continue;
      }
      this.#source.skip(header.length);
      await this.#use.unpack(entry, header);
    }
  }

  async #record(signature: number): Promise<WalkEnd | undefined> {
    switch (signature) {
      case signatures.localHeader:
        return await this.#local();
      case signatures.directoryHeader:
        return await this.#directoryHeader();
      case signatures.zip64EndOfDirectory:
        return await this.#plain(sizes.zip64EndOfDirectory, (record) =>
          this.#framing.zip64EndOfDirectory(record),
        );
      case signatures.zip64Locator:
        return await this.#plain(sizes.zip64Locator, () => this.#framing.zip64Locator());
      case signatures.endOfDirectory:
        return await this.#endOfDirectory();
      default:
        return { words: "Unknown record signature" };
    }
  }

  async #localHeader(): Promise<(LocalHeader & LocalBytes) | undefined> {
    const fixed = await peekAt(this.#source, sizes.localHeader);
    if (fixed.length < sizes.localHeader) return undefined;
    if (fixed.readUInt32LE(0) !== signatures.localHeader) return undefined;
    const fields = readFields(fixed, 6);
    const length = sizes.localHeader + fields.nameLength + fields.extraLength;
    const bytes = await peekAt(this.#source, length);
    if (bytes.length < length) return undefined;
    const name = bytes.subarray(sizes.localHeader, sizes.localHeader + fields.nameLength);
    const extra = bytes.subarray(sizes.localHeader + fields.nameLength);
    return { fields, key: name.toString("latin1"), name, extra, length };
  }

  async #local(): Promise<WalkEnd | undefined> {
    const header = await this.#localHeader();
    if (header === undefined) return { words: malformed };
    const entry = this.#byOffset.get(this.#source.position);
    const words = this.#framing.localHeader(header.fields, header.name, header.extra);
    if (words !== undefined) return { words, member: entry?.name ?? header.name.toString() };
    const dataSize = this.#framing.dataSize;
    this.#source.skip(header.length);
    const dataEnd = this.#source.position + dataSize;
    if (entry !== undefined && entry.compressedSize === dataSize) {
      this.#waiting.delete(entry);
      await this.#use.unpack(entry, header);
    }
    await skip(this.#source, dataEnd - this.#source.position);
    return undefined;
  }

  async #directoryHeader(): Promise<WalkEnd | undefined> {
    const fixed = await peekAt(this.#source, sizes.directoryHeader);
    if (fixed.length < sizes.directoryHeader) return { words: malformed };
    const comment = this.#framing.directoryComment(fixed.readUInt16LE(32));
    if (comment !== undefined) return { words: comment };
    const nameLength = fixed.readUInt16LE(28);
    const extraLength = fixed.readUInt16LE(30);
    const length = sizes.directoryHeader + nameLength + extraLength;
    const bytes = await peekAt(this.#source, length);
    if (bytes.length < length) return { words: malformed };
    const name = bytes.subarray(sizes.directoryHeader, sizes.directoryHeader + nameLength);
    const words = this.#framing.directoryHeader(this.#source.position, name, extraLength);
    if (words !== undefined) return { words, member: name.toString() };
    this.#source.skip(length);
    return undefined;
  }

  async #plain(
    length: number,
    check: (record: Buffer) => string | undefined,
  ): Promise<WalkEnd | undefined> {
    const record = await peekAt(this.#source, length);
    const words = record.length < length ? malformed : check(record);
    if (words !== undefined) return { words };
    this.#source.skip(length);
    return undefined;
  }

  async #endOfDirectory(): Promise<WalkEnd> {
    const offset = this.#source.position;
    const early = this.#framing.endWithoutLocator();
    if (early !== undefined) return { words: early };
    const record = await peekAt(this.#source, sizes.endOfDirectory);
    if (record.length < sizes.endOfDirectory) return { words: malformed };
    const words = this.#framing.endOfDirectory(offset, record);
    if (words !== undefined) return { words };
    const end = offset + sizes.endOfDirectory + record.readUInt16LE(20);
    return end === this.#source.size ? {} : { words: "Trailing data" };
  }
}

interface LocalBytes {
  readonly name: Buffer;
  readonly extra: Buffer;
  readonly length: number;
}
