import { extraZip64, flagUtf8, sentinel32, signatures, sizes, stored } from "./zip-records.ts";

/** A file that is to be in a zip. */
export interface StoredMember {
  /** The path in the zip, separated by "/". */
  readonly name: string;
  /** The file on disk. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** CRC-32 of its content. */
  readonly crc: number;
}

/** A piece of a zip: bytes, or the content of a file. */
export type ZipPart = Buffer | StoredMember;

/** A zip that is nowhere yet. */
export interface ZipPlan {
  /** Bytes. */
  readonly size: number;
  readonly parts: readonly ZipPart[];
}

// The earliest date that a zip can have, so that the same files give the same zip.
const date = 0x21;
const fileMode = 0o100644;
const sentinel16 = 0xffff;
const unix = 3;
const [plainVersion, zip64Version] = [20, 45];

/** Lays out a zip of files as they are, uncompressed; zip64 (APPNOTE.TXT 4.3.14) where it is needed. */
export function planZip(members: readonly StoredMember[]): ZipPlan {
  const parts: ZipPart[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const header = localHeader(member);
    parts.push(header, member);
    directory.push(directoryHeader(member, offset));
    offset += header.length + member.size;
  }
  const entries = Buffer.concat(directory);
  const end = endOfDirectory(members.length, entries.length, offset);
  parts.push(entries, end);
  return { size: offset + entries.length + end.length, parts };
}

const needsZip64 = (value: number): boolean => value >= sentinel32;

function localHeader(member: StoredMember): Buffer {
  const isLarge = needsZip64(member.size);
  const extra = isLarge ? zip64Field([member.size, member.size]) : Buffer.alloc(0);
  const header = Buffer.alloc(sizes.localHeader);
  header.writeUInt32LE(signatures.localHeader, 0);
  header.writeUInt16LE(isLarge ? zip64Version : plainVersion, 4);
  writeFields(header, 6, member, extra.length);
  return Buffer.concat([header, Buffer.from(member.name), extra]);
}

function directoryHeader(member: StoredMember, offset: number): Buffer {
  const large = [member.size, member.size, offset].filter(needsZip64);
  const extra = large.length === 0 ? Buffer.alloc(0) : zip64Field(large);
  const version = large.length === 0 ? plainVersion : zip64Version;
  const header = Buffer.alloc(sizes.directoryHeader);
  header.writeUInt32LE(signatures.directoryHeader, 0);
  header.writeUInt8(version, 4);
  header.writeUInt8(unix, 5);
  header.writeUInt16LE(version, 6);
  writeFields(header, 8, member, extra.length);
  header.writeUInt32LE(fileMode * 0x10000, 38);
  header.writeUInt32LE(Math.min(offset, sentinel32), 42);
  return Buffer.concat([header, Buffer.from(member.name), extra]);
}

/** The fields that both headers have in common, from the flags on. */
function writeFields(header: Buffer, at: number, member: StoredMember, extraLength: number): void {
  const size = Math.min(member.size, sentinel32);
  header.writeUInt16LE(flagUtf8, at);
  header.writeUInt16LE(stored, at + 2);
  header.writeUInt16LE(date, at + 6);
  header.writeUInt32LE(member.crc, at + 8);
  header.writeUInt32LE(size, at + 12);
  header.writeUInt32LE(size, at + 16);
  header.writeUInt16LE(Buffer.byteLength(member.name), at + 20);
  header.writeUInt16LE(extraLength, at + 22);
}

function zip64Field(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * values.length);
  field.writeUInt16LE(extraZip64, 0);
  field.writeUInt16LE(8 * values.length, 2);
  for (const [index, value] of values.entries()) {
    field.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  }
  return field;
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const isLarge = count >= sentinel16 || needsZip64(size) || needsZip64(offset);
  const end = Buffer.alloc(sizes.endOfDirectory);
  end.writeUInt32LE(signatures.endOfDirectory, 0);
  end.writeUInt16LE(Math.min(count, sentinel16), 8);
  end.writeUInt16LE(Math.min(count, sentinel16), 10);
  end.writeUInt32LE(Math.min(size, sentinel32), 12);
  end.writeUInt32LE(Math.min(offset, sentinel32), 16);
  return isLarge ? Buffer.concat([zip64End(count, size, offset), end]) : end;
}

function zip64End(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(sizes.zip64EndOfDirectory + sizes.zip64Locator);
  record.writeUInt32LE(signatures.zip64EndOfDirectory, 0);
  record.writeBigUInt64LE(BigInt(sizes.zip64EndOfDirectory - 12), 4);
  record.writeUInt8(zip64Version, 12);
  record.writeUInt8(unix, 13);
  record.writeUInt16LE(zip64Version, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  record.writeUInt32LE(signatures.zip64Locator, sizes.zip64EndOfDirectory);
  record.writeBigUInt64LE(BigInt(offset + size), sizes.zip64EndOfDirectory + 8);
  record.writeUInt32LE(1, sizes.zip64EndOfDirectory + 16);
  return record;
}
