import { crc32 } from "node:zlib";
import type { DirectoryEnd, RandomAccess } from "./zip-end.ts";
import type { HeaderFields } from "./zip-records.ts";
import {
  decodeCodePage437,
  decodeUtf8,
  extraUnicodePath,
  extraZip64,
  flagUtf8,
  nameText,
  read64,
  readFields,
  sentinel32,
  signatures,
  sizes,
} from "./zip-records.ts";

/** A member as the central directory describes it. */
export interface DirectoryEntry extends HeaderFields {
  /** The bytes of the name, one character each. */
  readonly key: string;
  /** The name as CPython's zipfile first decodes it. */
  readonly stored: string;
  /** The name as CPython's zipfile gives it. */
  readonly name: string;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header is, counted from the beginning of the file. */
  readonly offset: number;
  /** Unix mode with the file's type, or 0. */
  readonly unixMode: number;
}

export type Directory =
  | { readonly entries: readonly DirectoryEntry[] }
  /** `bad-zip`: CPython's BadZipFile; `crash`: another exception; `too-large`: our own limit. */
  | { readonly entries?: never; readonly end: DirectoryFailure; readonly words: string };

type DirectoryFailure = "bad-zip" | "crash" | "too-large";

const maximumSize = 32 * 1024 * 1024;
const maximumEntries = 250_000;

const fail = (words: string, end: DirectoryFailure = "bad-zip") => ({ end, words });

/** Reads the central directory as `zipfile.ZipFile` of CPython 3.14 does. */
export function readDirectory(file: RandomAccess, end: DirectoryEnd): Directory {
  const start = end.location - end.size;
  if (start < 0) return fail("Bad offset for central directory");
  if (end.size > maximumSize) {
    return fail(`the central directory has ${end.size} bytes`, "too-large");
  }
  const bytes = file.readAt(start, end.size);
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at < end.size; ) {
    if (entries.length === maximumEntries) return fail("there are too many members", "too-large");
    const read = readEntry(bytes, at, start - end.offset);
    if (read.entry === undefined) return read;
    entries.push(read.entry);
    at += sizes.directoryHeader + read.entry.nameLength + read.entry.extraLength;
    at += read.commentLength;
  }
  return { entries };
}

type ReadEntry =
  | { readonly entry: DirectoryEntry; readonly commentLength: number }
  | { readonly entry?: never; readonly end: DirectoryFailure; readonly words: string };

function readEntry(bytes: Buffer, at: number, prefix: number): ReadEntry {
  if (at + sizes.directoryHeader > bytes.length) return fail("Truncated central directory");
  if (bytes.readUInt32LE(at) !== signatures.directoryHeader) {
    return fail("Bad magic number for central directory");
  }
  const fields = readFields(bytes, at + 8);
  const nameAt = at + sizes.directoryHeader;
  const extraAt = nameAt + fields.nameLength;
  const key = bytes.toString("latin1", nameAt, extraAt);
  const stored = (fields.flags & flagUtf8) === 0 ? decodeCodePage437(key) : nameText(key);
  if (stored === undefined) return fail("a name is said to be UTF-8 and is not", "crash");
  const version = bytes.readUInt8(at + 6);
  if (version > 63) return fail(`zip file version ${version / 10}`, "crash");
  const meant = {
    size: fields.size,
    compressedSize: fields.compressedSize,
    offset: bytes.readUInt32LE(at + 42),
    name: upToNul(stored),
  };
  const extraEnd = Math.min(extraAt + fields.extraLength, bytes.length);
  const words =
    extraAt >= extraEnd ? undefined : readExtra(bytes.subarray(extraAt, extraEnd), meant, key);
  if (words !== undefined) return fail(words);
  const entry = {
    flags: fields.flags,
    method: fields.method,
    time: fields.time,
    date: fields.date,
    crc: fields.crc,
    compressedSize: meant.compressedSize,
    size: meant.size,
    nameLength: fields.nameLength,
    extraLength: fields.extraLength,
    key,
    stored,
    name: meant.name,
    offset: meant.offset + prefix,
    unixMode: bytes.readUInt8(at + 5) === 3 ? bytes.readUInt16LE(at + 40) : 0,
  };
  return { entry, commentLength: bytes.readUInt16LE(at + 32) };
}

interface FromExtra {
  size: number;
  compressedSize: number;
  offset: number;
  name: string;
}

/** Puts in what extra fields change, as `ZipInfo._decodeExtra` of CPython 3.14; or its words. */
function readExtra(extra: Buffer, meant: FromExtra, key: string): string | undefined {
  for (let at = 0; at + 4 <= extra.length; ) {
    const id = extra.readUInt16LE(at);
    const length = extra.readUInt16LE(at + 2);
    if (at + 4 + length > extra.length) {
      return `Corrupt extra field ${id.toString(16).padStart(4, "0")} (size=${length})`;
    }
    const data = extra.subarray(at + 4, at + 4 + length);
    let words: string | undefined;
    if (id === extraZip64) words = readZip64(data, meant);
    else if (id === extraUnicodePath) words = readUnicodePath(data, meant, key);
    if (words !== undefined) return words;
    at += 4 + length;
  }
  return undefined;
}

function readZip64(data: Buffer, result: FromExtra): string | undefined {
  let at = 0;
  const fields = [
    ["size", "File size"],
    ["compressedSize", "Compress size"],
    ["offset", "Header offset"],
  ] as const;
  for (const [field, title] of fields) {
    if (result[field] !== sentinel32) continue;
    if (at + 8 > data.length) return `Corrupt zip64 extra field. ${title} not found.`;
    result[field] = read64(data, at);
    at += 8;
  }
  return undefined;
}

function readUnicodePath(data: Buffer, result: FromExtra, key: string): string | undefined {
  if (data.length < 5) return "Corrupt unicode path extra field (0x7075)";
  if (data.readUInt8(0) !== 1 || data.readUInt32LE(1) !== crc32(Buffer.from(key, "latin1")))
    return undefined;
  const text = decodeUtf8(data.subarray(5));
  if (text === undefined) {
    return "Corrupt unicode path extra field (0x7075): invalid utf-8 bytes";
  }
  if (text !== "") result.name = upToNul(text);
  return undefined;
}

const upToNul = (name: string): string => {
  const at = name.indexOf("\0");
  return at < 0 ? name : name.slice(0, at);
};
