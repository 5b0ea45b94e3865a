import { crc32 } from "node:zlib";
import { diskError, isSystemError } from "./disk-error.ts";
import { repeatedNames } from "./member-names.ts";
import { MemberWriter } from "./member-writer.ts";
import { type DirectoryEntry, readDirectory } from "./zip-directory.ts";
import { findEnd } from "./zip-end.ts";
import { describe } from "./zip-facts.ts";
import {
  flagUtf8,
  type HeaderFields,
  nameText,
  readFields,
  sentinel32,
  signatures,
  sizes,
  stored,
} from "./zip-records.ts";

/** A member that came. */
interface Arrived {
  readonly fields: HeaderFields;
  readonly key: string;
  readonly offset: number;
}

/** What follows the members: the central directory and the end, as `readDirectory` takes them at most. */
const longestTail = 33 * 1024 * 1024;

/**
 * Unpacks a zip while it arrives, when it is one as `planZip` makes them: files as they are, one after
 * the other, then the directory, which has to say the same. Whatever is otherwise makes it give up, and
 * nothing that was written may be used; the zip as a whole tells `extractZip` what is wrong, or how it
 * is to be read.
 */
export class ArrivingZip {
  readonly #folder: string;
  readonly #writer: MemberWriter;
  readonly #arrived: Arrived[] = [];
  readonly #tail: Buffer[] = [];
  #tailLength = 0;
  /** Where the next byte is. */
  #position = 0;
  /** The beginning of a header whose end has not come yet. */
  #rest: Buffer = Buffer.alloc(0);
  #member: { readonly crc: number; left: number; found: number; write: Write } | undefined;
  #isPlain = true;

  /** `folder` is a new and empty one. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#writer = new MemberWriter(folder);
  }

  /** Takes the next bytes; `false` when they cannot be of such a zip. */
  write(chunk: Uint8Array): boolean {
    let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    try {
      while (this.#isPlain && bytes.length > 0) bytes = bytes.subarray(this.#take(bytes));
    } catch (cause) {
      throw isSystemError(cause) ? diskError("written", this.#folder, cause) : cause;
    }
    return this.#isPlain;
  }

  /** The names of the files, now that everything has come; `undefined` when not all of it is in order. */
  end(): readonly string[] | undefined {
    const isWhole = this.#isPlain && this.#member === undefined && this.#rest.length === 0;
    const entries = isWhole ? this.#directory() : undefined;
    if (entries?.length !== this.#arrived.length) return undefined;
    if (!entries.every((entry, index) => isSame(entry, this.#arrived[index]))) return undefined;
    const members = entries.map((entry) => describe(entry));
    if (members.some(({ kind }) => kind !== "file")) return undefined;
    if (repeatedNames(members).length > 0 || this.#writer.problems.length > 0) return undefined;
    return members.map(({ name }) => name);
  }

  /** Lets go of the files. */
  close(): void {
    this.#writer.close();
  }

  #take(bytes: Buffer): number {
    if (this.#tailLength > 0) return this.#takeTail(bytes);
    return this.#member === undefined ? this.#takeHeader(bytes) : this.#takeContent(bytes);
  }

  #takeContent(bytes: Buffer): number {
    const member = this.#member;
    if (member === undefined) return 0;
    const content = bytes.subarray(0, member.left);
    member.found = crc32(content, member.found);
    member.write?.(content);
    member.left -= content.length;
    this.#position += content.length;
    if (member.left === 0) this.#endMember(member);
    return content.length;
  }

  #endMember({ crc, found }: { readonly crc: number; readonly found: number }): void {
    if (crc !== found) this.#isPlain = false;
    this.#member = undefined;
  }

  #takeHeader(bytes: Buffer): number {
    const before = this.#rest.length;
    const all = before === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    this.#rest = Buffer.alloc(0);
    if (all.length >= 4 && all.readUInt32LE(0) !== signatures.localHeader) {
      return this.#takeTail(all) - before;
    }
    const length = all.length < sizes.localHeader ? sizes.localHeader : headerLength(all);
    if (all.length < length) {
      this.#rest = Buffer.from(all);
      return bytes.length;
    }
    this.#begin(all, length);
    return length - before;
  }

  #begin(bytes: Buffer, length: number): void {
    const fields = readFields(bytes, 6);
    const key = bytes.toString("latin1", sizes.localHeader, length);
    this.#arrived.push({ fields, key, offset: this.#position });
    this.#position += length;
    const name = nameText(key);
    if (name === undefined || !isPlain(fields)) {
      this.#isPlain = false;
      return;
    }
    const write = this.#writer.scan(name, fields.size);
    if (this.#writer.problems.length > 0) this.#isPlain = false;
    this.#member = { crc: fields.crc, left: fields.size, found: 0, write };
    if (fields.size === 0) this.#endMember(this.#member);
  }

  #takeTail(bytes: Buffer): number {
    this.#tail.push(Buffer.from(bytes));
    this.#tailLength += bytes.length;
    if (this.#tailLength > longestTail) this.#isPlain = false;
    return bytes.length;
  }

  /** The entries of the directory, if it is right behind the members and nothing is behind its end. */
  #directory(): readonly DirectoryEntry[] | undefined {
    const tail = Buffer.concat(this.#tail);
    const begin = this.#position;
    const file = {
      size: begin + tail.length,
      // Members are not looked at again: what stands for them is nothing that is looked for.
      readAt: (offset: number, length: number) => {
        const missing = Math.min(length, Math.max(0, begin - offset));
        const rest = tail.subarray(Math.max(0, offset - begin)).subarray(0, length - missing);
        return missing === 0 ? rest : Buffer.concat([Buffer.alloc(missing), rest]);
      },
    };
    const { end } = findEnd(file);
    if (end === undefined || end.offset !== begin || end.location !== begin + end.size) {
      return undefined;
    }
    const isLast = endsPlainly(tail) && end.records === this.#arrived.length;
    return isLast ? readDirectory(file, end).entries : undefined;
  }
}

type Write = ((chunk: Uint8Array) => void) | undefined;

const headerLength = (bytes: Buffer): number =>
  sizes.localHeader + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);

const isPlain = ({ flags, method, size, compressedSize, extraLength }: HeaderFields): boolean =>
  (flags | flagUtf8) === flagUtf8 &&
  method === stored &&
  size === compressedSize &&
  size < sentinel32 &&
  extraLength === 0;

/** The record that ends a zip is the last thing in it, and has no comment. */
function endsPlainly(tail: Buffer): boolean {
  const at = tail.length - sizes.endOfDirectory;
  if (at < 0 || tail.readUInt32LE(at) !== signatures.endOfDirectory) return false;
  return tail.readUInt16LE(at + sizes.endOfDirectory - 2) === 0;
}

function isSame(entry: DirectoryEntry, arrived: Arrived | undefined): boolean {
  if (arrived === undefined) return false;
  const { fields, key, offset } = arrived;
  return (
    entry.key === key &&
    entry.name === entry.stored &&
    entry.offset === offset &&
    entry.flags === fields.flags &&
    entry.method === fields.method &&
    entry.crc === fields.crc &&
    entry.size === fields.size &&
    entry.compressedSize === fields.compressedSize
  );
}
