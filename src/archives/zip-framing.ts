import type { DirectoryEntry } from "./zip-directory.ts";
import type { HeaderFields } from "./zip-records.ts";
import {
  decodeUtf8,
  extraUnicodePath,
  extraZip64,
  flagDataDescriptor,
  nameText,
  read64,
  scanName,
  sentinel32,
  sizes,
  stored,
} from "./zip-records.ts";

export const malformed = "Malformed zip file";

/**
 * Compares the records of a zip, in the order in which they stand in the file, with its central
 * directory. Every method returns PyPI's words for what is wrong, or nothing.
 * The rules and their order are Warehouse's: warehouse/utils/zipfiles.py.
 */
export class ZipFraming {
  readonly #declared = new Map<string, Declared>();
  #locals = 0;
  #centrals = 0;
  #directory: { readonly offset: number; size: number; records: number } | undefined;
  #zip64Seen = false;
  #locatorSeen = false;
  #end: DirectoryEndFields | undefined;
  /** Bytes of data after the last local header that was in order. */
  dataSize = 0;

  constructor(entries: readonly DirectoryEntry[]) {
    for (const entry of entries) {
      this.#declared.set(entry.stored, { entry, local: false, central: false });
    }
  }

  /** `key` has the bytes of the name, one character each. */
  localHeader(fields: HeaderFields, key: string, extra: Buffer): string | undefined {
    if (scanName(key) === "control") return "Invalid character in filename";
    const found = extra.length === 0 ? fields : localSizes(fields, extra);
    if (typeof found === "string") return found;
    if ((fields.flags & flagDataDescriptor) !== 0) return "ZIP contains a data descriptor";
    const text = nameText(key);
    if (text === undefined) return "Filename not unicode";
    const declared = this.#declared.get(text);
    if (declared === undefined) return "Filename not in central directory";
    if (declared.entry.compressedSize !== found.compressedSize) return "Mis-matched data size";
    if (declared.entry.size !== found.size) return "Mis-matched file size";
    if (declared.local) return "Duplicate filename in local headers";
    declared.local = true;
    this.#locals += 1;
    this.dataSize = found.compressedSize;
    return undefined;
  }

  /** What must be asked before the name of an entry is even read. */
  directoryComment(length: number): string | undefined {
    return length === 0 ? undefined : "Comment in central directory";
  }

  directoryHeader(offset: number, key: string, extraLength: number): string | undefined {
    if (scanName(key) === "control") return "Invalid character in filename";
    this.#directory ??= { offset, size: 0, records: 0 };
    this.#directory.records += 1;
    this.#directory.size += sizes.directoryHeader + key.length + extraLength;
    // Names of local headers are UTF-8: what is not has none.
    const text = nameText(key);
    const declared = text === undefined ? undefined : this.#declared.get(text);
    if (declared?.central === true) return "Duplicate filename in central directory";
    if (declared?.local !== true) return "Missing filename in local headers";
    declared.central = true;
    this.#centrals += 1;
    return undefined;
  }

  zip64EndOfDirectory(record: Buffer): string | undefined {
    this.#zip64Seen = true;
    if (read64(record, 24) !== read64(record, 32)) return malformed;
    if (read64(record, 4) !== 44) return "ZIP64 extensible data not allowed";
    this.#end = {
      records: read64(record, 32),
      size: read64(record, 40),
      offset: read64(record, 48),
    };
    return undefined;
  }

  zip64Locator(): undefined {
    this.#locatorSeen = true;
  }

  /** What must be asked before the rest of the record is even read. */
  endWithoutLocator(): string | undefined {
    return this.#zip64Seen && !this.#locatorSeen ? malformed : undefined;
  }

  endOfDirectory(offset: number, record: Buffer): string | undefined {
    if (record.readUInt16LE(8) !== record.readUInt16LE(10)) return malformed;
    const end = (this.#locatorSeen ? this.#end : undefined) ?? {
      records: record.readUInt16LE(10),
      size: record.readUInt32LE(12),
      offset: record.readUInt32LE(16),
    };
    const found = this.#directory ?? { offset, size: 0, records: 0 };
    if (end.records !== found.records) return "Mismatched central directory records";
    if (end.offset !== found.offset) return "Mismatched central directory offset";
    if (end.size !== found.size) return "Mismatched central directory size";
    return this.#centrals === this.#locals
      ? undefined
      : "Mis-matched local headers and central directory";
  }
}

/** A name of the central directory, and where it was met since. */
interface Declared {
  readonly entry: DirectoryEntry;
  local: boolean;
  central: boolean;
}

interface DirectoryEndFields {
  readonly records: number;
  readonly size: number;
  readonly offset: number;
}

interface LocalSizes {
  compressedSize: number;
  size: number;
}

/** The sizes that a local header means once its extra fields are read, or PyPI's words. */
function localSizes(fields: HeaderFields, extra: Buffer): LocalSizes | string {
  const found: LocalSizes = { compressedSize: fields.compressedSize, size: fields.size };
  const seen = new Set<number>();
  for (let at = 0; at < extra.length; ) {
    if (extra.length - at < 4) return malformed;
    const id = extra.readUInt16LE(at);
    const length = extra.readUInt16LE(at + 2);
    const data = extra.subarray(at + 4, at + 4 + length);
    if (data.length < length) return malformed;
    const words = readLocalExtra(id, data, { fields, found, seen });
    if (words !== undefined) return words;
    at += 4 + length;
  }
  return found;
}

interface LocalExtraContext {
  readonly fields: HeaderFields;
  readonly found: LocalSizes;
  readonly seen: Set<number>;
}

function readLocalExtra(
  id: number,
  data: Buffer,
  { fields, found, seen }: LocalExtraContext,
): string | undefined {
  if (id !== extraZip64 && id !== extraUnicodePath) return undefined;
  if (seen.has(id)) return "Invalid duplicate extra in local file";
  seen.add(id);
  return id === extraZip64
    ? readLocalZip64(data, found, fields.method)
    : checkUnicodePath(data.subarray(5));
}

function readLocalZip64(data: Buffer, found: LocalSizes, method: number): string | undefined {
  if (![0, 8, 16, 24, 28].includes(data.length)) return malformed;
  if (data.length === 0) {
    const incomplete = found.compressedSize === sentinel32 || found.size === sentinel32;
    return incomplete ? malformed : undefined;
  }
  // One size alone serves for both only where nothing is compressed.
  if (data.length === 8 && method !== stored) return malformed;
  if (found.size === sentinel32) found.size = read64(data, 0);
  found.compressedSize = read64(data, data.length === 8 ? 0 : 8);
  return undefined;
}

function checkUnicodePath(name: Buffer): string | undefined {
  if (scanName(name.toString("latin1")) === "control") return "Invalid character in filename";
  return decodeUtf8(name) === undefined ? "Filename not valid UTF-8" : undefined;
}
