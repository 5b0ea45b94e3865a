import { read64, signatures, sizes } from "./zip-records.ts";

/** Reads from anywhere in a file. */
export interface RandomAccess {
  readonly size: number;
  readAt(offset: number, length: number): Buffer;
}

/** Where the central directory is, as CPython 3.14's zipfile finds it. */
export interface DirectoryEnd {
  readonly records: number;
  readonly sameDisk: boolean;
  readonly size: number;
  readonly offset: number;
  /** Where the record that ends it begins. */
  readonly location: number;
}

/** `end`, or CPython's words for why the file cannot be read as a zip. */
export type FoundEnd =
  | { readonly end: DirectoryEnd }
  | { readonly end?: never; readonly words: string };

const notZip = "File is not a zip file";
const maximumComment = 0xffff;

/** Finds the end of the central directory as `zipfile._EndRecData` of CPython 3.14 does. */
export function findEnd(file: RandomAccess): FoundEnd {
  if (file.size < sizes.endOfDirectory) return { words: notZip };
  const last = file.size - sizes.endOfDirectory;
  const record = file.readAt(last, sizes.endOfDirectory);
  if (isEnd(record, 0) && record.readUInt16LE(20) === 0) return withZip64(file, record, last);
  const first = Math.max(0, last - maximumComment);
  const tail = file.readAt(first, maximumComment + sizes.endOfDirectory);
  const at = tail.lastIndexOf("PK\x05\x06", undefined, "latin1");
  const found = at < 0 ? undefined : tail.subarray(at, at + sizes.endOfDirectory);
  if (found?.length !== sizes.endOfDirectory) return { words: notZip };
  return withZip64(file, found, first + at);
}

const isEnd = (bytes: Buffer, offset: number): boolean =>
  bytes.length >= offset + 4 && bytes.readUInt32LE(offset) === signatures.endOfDirectory;

function withZip64(file: RandomAccess, record: Buffer, location: number): FoundEnd {
  const end = {
    records: record.readUInt16LE(10),
    sameDisk: record.readUInt16LE(4) === record.readUInt16LE(6),
    size: record.readUInt32LE(12),
    offset: record.readUInt32LE(16),
    location,
  };
  const locatorAt = location - sizes.zip64Locator;
  if (locatorAt < 0) return { end };
  const locator = file.readAt(locatorAt, sizes.zip64Locator);
  if (locator.readUInt32LE(0) !== signatures.zip64Locator) return { end };
  if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) > 1) {
    return { words: "zipfiles that span multiple disks are not supported" };
  }
  return zip64End(file, read64(locator, 8), locatorAt - sizes.zip64EndOfDirectory);
}

function zip64End(file: RandomAccess, declared: number, adjacent: number): FoundEnd {
  if (declared > adjacent) return { words: "Corrupt zip64 end of central directory locator" };
  let gap = adjacent - declared;
  let record = file.readAt(declared, sizes.zip64EndOfDirectory);
  if (!isZip64End(record) && gap !== 0) {
    // Bytes may stand before the archive: then the record is right before its locator.
    gap = 0;
    record = file.readAt(adjacent, sizes.zip64EndOfDirectory);
  }
  if (!isZip64End(record)) return { words: "Zip64 end of central directory record not found" };
  const size = read64(record, 40);
  const offset = read64(record, 48);
  const recordSize = read64(record, 4) + 12;
  if (offset + size !== declared || recordSize !== sizes.zip64EndOfDirectory + gap) {
    return { words: "Corrupt zip64 end of central directory record" };
  }
  const sameDisk = record.readUInt32LE(16) === record.readUInt32LE(20);
  return { end: { records: read64(record, 32), sameDisk, size, offset, location: adjacent - gap } };
}

const isZip64End = (bytes: Buffer): boolean =>
  bytes.length === sizes.zip64EndOfDirectory &&
  bytes.readUInt32LE(0) === signatures.zip64EndOfDirectory;

/** Whether CPython 3.14's `zipfile.is_zipfile` takes the file for a zip. */
export function isZipFile(file: RandomAccess): boolean {
  const { end } = findEnd(file);
  if (end === undefined) return false;
  if (end.records === 0 && end.size === 0 && end.offset === 0) return true;
  const start = end.location - end.size;
  if (!end.sameDisk || start < 0 || end.size < sizes.directoryHeader) return false;
  const header = file.readAt(start, sizes.directoryHeader);
  return (
    header.length === sizes.directoryHeader && header.readUInt32LE(0) === signatures.directoryHeader
  );
}
