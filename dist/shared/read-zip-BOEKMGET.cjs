var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  readZip: () => readZip
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_FXMMS7R7 = require("./chunk-FXMMS7R7.cjs");
var import_chunk_GYS5Y7YR = require("./chunk-GYS5Y7YR.cjs");
var import_chunk_W4P7Q4E3 = require("./chunk-W4P7Q4E3.cjs");
var import_node_zlib = require("node:zlib");
var import_node_crypto = require("node:crypto");
var import_node_zlib2 = require("node:zlib");
var maximumSize = 32 * 1024 * 1024;
var maximumEntries = 25e4;
var fail = (words, end = "bad-zip") => ({ end, words });
function readDirectory(file, end) {
  const start = end.location - end.size;
  if (start < 0) return fail("Bad offset for central directory");
  if (end.size > maximumSize) {
    return fail(`the central directory has ${end.size} bytes`, "too-large");
  }
  const bytes = file.readAt(start, end.size);
  const entries = [];
  for (let at = 0; at < end.size; ) {
    if (entries.length === maximumEntries) return fail("there are too many members", "too-large");
    const read = readEntry(bytes, at, start - end.offset);
    if (read.entry === void 0) return read;
    entries.push(read.entry);
    at += import_chunk_GYS5Y7YR.sizes.directoryHeader + read.entry.nameLength + read.entry.extraLength;
    at += read.commentLength;
  }
  return { entries };
}
function readEntry(bytes, at, prefix) {
  if (at + import_chunk_GYS5Y7YR.sizes.directoryHeader > bytes.length) return fail("Truncated central directory");
  if (bytes.readUInt32LE(at) !== import_chunk_GYS5Y7YR.signatures.directoryHeader) {
    return fail("Bad magic number for central directory");
  }
  const fields = (0, import_chunk_GYS5Y7YR.readFields)(bytes, at + 8);
  const nameAt = at + import_chunk_GYS5Y7YR.sizes.directoryHeader;
  const name = bytes.subarray(nameAt, nameAt + fields.nameLength);
  const extra = bytes.subarray(
    nameAt + fields.nameLength,
    nameAt + fields.nameLength + fields.extraLength
  );
  const text = (fields.flags & import_chunk_GYS5Y7YR.flagUtf8) === 0 ? (0, import_chunk_GYS5Y7YR.decodeCodePage437)(name) : (0, import_chunk_GYS5Y7YR.decodeUtf8)(name);
  if (text === void 0) return fail("a name is said to be UTF-8 and is not", "crash");
  const version = bytes.readUInt8(at + 6);
  if (version > 63) return fail(`zip file version ${version / 10}`, "crash");
  const sizesAndName = readExtra(extra, {
    size: fields.size,
    compressedSize: fields.compressedSize,
    offset: bytes.readUInt32LE(at + 42),
    name: text,
    nameBytes: name
  });
  if (typeof sizesAndName === "string") return fail(sizesAndName);
  const entry = {
    ...fields,
    ...sizesAndName,
    offset: sizesAndName.offset + prefix,
    key: name.toString("latin1"),
    stored: text,
    unixMode: bytes.readUInt8(at + 5) === 3 ? bytes.readUInt16LE(at + 40) : 0
  };
  return { entry, commentLength: bytes.readUInt16LE(at + 32) };
}
function readExtra(extra, { nameBytes, ...declared }) {
  const result = { ...declared, name: upToNul(declared.name) };
  for (let at = 0; at + 4 <= extra.length; ) {
    const id = extra.readUInt16LE(at);
    const length = extra.readUInt16LE(at + 2);
    if (at + 4 + length > extra.length) {
      return `Corrupt extra field ${id.toString(16).padStart(4, "0")} (size=${length})`;
    }
    const data = extra.subarray(at + 4, at + 4 + length);
    const words = id === import_chunk_GYS5Y7YR.extraZip64 ? readZip64(data, result) : id === import_chunk_GYS5Y7YR.extraUnicodePath ? readUnicodePath(data, result, nameBytes) : void 0;
    if (words !== void 0) return words;
    at += 4 + length;
  }
  return result;
}
function readZip64(data, result) {
  let at = 0;
  const fields = [
    ["size", "File size"],
    ["compressedSize", "Compress size"],
    ["offset", "Header offset"]
  ];
  for (const [field, title] of fields) {
    if (result[field] !== import_chunk_GYS5Y7YR.sentinel32) continue;
    if (at + 8 > data.length) return `Corrupt zip64 extra field. ${title} not found.`;
    result[field] = (0, import_chunk_GYS5Y7YR.read64)(data, at);
    at += 8;
  }
  return void 0;
}
function readUnicodePath(data, result, name) {
  if (data.length < 5) return "Corrupt unicode path extra field (0x7075)";
  if (data.readUInt8(0) !== 1 || data.readUInt32LE(1) !== (0, import_node_zlib.crc32)(name)) return void 0;
  const text = (0, import_chunk_GYS5Y7YR.decodeUtf8)(data.subarray(5));
  if (text === void 0) {
    return "Corrupt unicode path extra field (0x7075): invalid utf-8 bytes";
  }
  if (text !== "") result.name = upToNul(text);
  return void 0;
}
var upToNul = (name) => {
  const at = name.indexOf("\0");
  return at < 0 ? name : name.slice(0, at);
};
var atOnceCompressed = 512 * 1024;
var atOnceSize = 2 * 1024 * 1024;
async function unpackMember(source, entry, options) {
  const small = entry.compressedSize <= atOnceCompressed && entry.size <= atOnceSize;
  const atOnce = small ? await unpackAtOnce(source, entry, options) : void 0;
  return atOnce ?? await unpackInChunks(source, entry, options);
}
async function unpackAtOnce(source, entry, options) {
  const data = await (0, import_chunk_FXMMS7R7.peekAt)(source, entry.compressedSize);
  if (data.length < entry.compressedSize) return void 0;
  const inflated = (
    // Some writers call an empty member deflated and write nothing at all.
    entry.method === import_chunk_GYS5Y7YR.stored || entry.size === 0 && data.length === 0 ? { content: data, consumed: data.length } : (0, import_chunk_FXMMS7R7.inflateAtOnce)(data, entry.size)
  );
  if (inflated === void 0) return void 0;
  const { content } = inflated;
  const unpacked = {
    size: content.length,
    ...options.hash ? { sha256: (0, import_node_crypto.hash)("sha256", content, "hex") } : {},
    ...options.keep ? { content: entry.method === import_chunk_GYS5Y7YR.stored ? Buffer.from(content) : content } : {},
    ...troubleOf(entry, content.length, (0, import_node_zlib2.crc32)(content), inflated.consumed)
  };
  source.skip(data.length);
  return unpacked;
}
var Passage = class {
  size = 0;
  crc = 0;
  #hash;
  #parts;
  constructor(options) {
    this.#hash = options.hash ? (0, import_node_crypto.createHash)("sha256") : void 0;
    this.#parts = options.keep ? [] : void 0;
  }
  add = (chunk) => {
    this.size += chunk.length;
    this.crc = (0, import_node_zlib2.crc32)(chunk, this.crc);
    this.#hash?.update(chunk);
    this.#parts?.push(Buffer.from(chunk));
  };
  end() {
    return {
      size: this.size,
      ...this.#hash === void 0 ? {} : { sha256: this.#hash.digest("hex") },
      ...this.#parts === void 0 ? {} : { content: Buffer.concat(this.#parts) }
    };
  }
};
async function unpackInChunks(source, entry, options) {
  const passage = new Passage(options);
  const dataEnd = source.position + entry.compressedSize;
  const problem = entry.method === import_chunk_GYS5Y7YR.stored ? await passStored(source, entry, passage) : await passDeflated(source, entry, passage);
  const consumed = entry.compressedSize - (dataEnd - source.position);
  await (0, import_chunk_FXMMS7R7.takeChunks)(source, dataEnd - source.position, () => {
  });
  const trouble = problem === void 0 ? troubleOf(entry, passage.size, passage.crc, consumed) : { trouble: problem };
  return { ...passage.end(), ...trouble };
}
async function passStored(source, entry, passage) {
  const count = await (0, import_chunk_FXMMS7R7.takeChunks)(source, entry.compressedSize, passage.add);
  return count < entry.compressedSize ? truncated : void 0;
}
async function passDeflated(source, entry, passage) {
  const dataEnd = source.position + entry.compressedSize;
  const chunks = (0, import_chunk_FXMMS7R7.inflateChunks)(source, entry.compressedSize);
  let next = await chunks.next();
  for (; next.done !== true; next = await chunks.next()) {
    if (passage.size + next.value.length > entry.size) {
      await chunks.return({ end: "invalid", consumed: 0 });
      const what = `unpacks to more than the declared ${entry.size} bytes`;
      return { kind: "size-mismatch", what };
    }
    passage.add(next.value);
  }
  if (next.value.end === "complete") return void 0;
  return next.value.end === "truncated" && source.position < dataEnd ? truncated : broken;
}
var truncated = { kind: "truncated", what: "is cut off" };
var broken = {
  kind: "checksum",
  what: "is damaged: its compressed data makes no sense"
};
function troubleOf(entry, size, crc, consumed) {
  if (size !== entry.size) {
    const what = `unpacks to ${size} bytes, declared are ${entry.size}`;
    return { trouble: { kind: "size-mismatch", what } };
  }
  if (crc !== entry.crc) {
    return { trouble: { kind: "checksum", what: "is damaged: its CRC-32 is wrong" } };
  }
  if (consumed !== entry.compressedSize) {
    const what = `has ${entry.compressedSize - consumed} bytes after its compressed data`;
    return { trouble: { kind: "size-mismatch", what } };
  }
  return {};
}
var malformed = "Malformed zip file";
var ZipFraming = class {
  #declared = /* @__PURE__ */ new Map();
  #localNames = /* @__PURE__ */ new Set();
  #directoryNames = /* @__PURE__ */ new Set();
  #directory;
  #zip64Seen = false;
  #locatorSeen = false;
  #end;
  /** Bytes of data after the last local header that was in order. */
  dataSize = 0;
  constructor(entries) {
    for (const entry of entries) this.#declared.set(entry.stored, entry);
  }
  localHeader(fields, name, extra) {
    if ((0, import_chunk_GYS5Y7YR.hasControlBytes)(name)) return "Invalid character in filename";
    const found = localSizes(fields, extra);
    if (typeof found === "string") return found;
    if ((fields.flags & import_chunk_GYS5Y7YR.flagDataDescriptor) !== 0) return "ZIP contains a data descriptor";
    const text = (0, import_chunk_GYS5Y7YR.decodeUtf8)(name);
    if (text === void 0) return "Filename not unicode";
    const entry = this.#declared.get(text);
    if (entry === void 0) return "Filename not in central directory";
    if (entry.compressedSize !== found.compressedSize) return "Mis-matched data size";
    if (entry.size !== found.size) return "Mis-matched file size";
    const key = name.toString("latin1");
    if (this.#localNames.has(key)) return "Duplicate filename in local headers";
    this.#localNames.add(key);
    this.dataSize = found.compressedSize;
    return void 0;
  }
  /** What must be asked before the name of an entry is even read. */
  directoryComment(length) {
    return length === 0 ? void 0 : "Comment in central directory";
  }
  directoryHeader(offset, name, extraLength) {
    if ((0, import_chunk_GYS5Y7YR.hasControlBytes)(name)) return "Invalid character in filename";
    this.#directory ??= { offset, size: 0, records: 0 };
    this.#directory.records += 1;
    this.#directory.size += import_chunk_GYS5Y7YR.sizes.directoryHeader + name.length + extraLength;
    const key = name.toString("latin1");
    if (this.#directoryNames.has(key)) return "Duplicate filename in central directory";
    if (!this.#localNames.has(key)) return "Missing filename in local headers";
    this.#directoryNames.add(key);
    return void 0;
  }
  zip64EndOfDirectory(record) {
    this.#zip64Seen = true;
    if ((0, import_chunk_GYS5Y7YR.read64)(record, 24) !== (0, import_chunk_GYS5Y7YR.read64)(record, 32)) return malformed;
    if ((0, import_chunk_GYS5Y7YR.read64)(record, 4) !== 44) return "ZIP64 extensible data not allowed";
    this.#end = {
      records: (0, import_chunk_GYS5Y7YR.read64)(record, 32),
      size: (0, import_chunk_GYS5Y7YR.read64)(record, 40),
      offset: (0, import_chunk_GYS5Y7YR.read64)(record, 48)
    };
    return void 0;
  }
  zip64Locator() {
    this.#locatorSeen = true;
  }
  /** What must be asked before the rest of the record is even read. */
  endWithoutLocator() {
    return this.#zip64Seen && !this.#locatorSeen ? malformed : void 0;
  }
  endOfDirectory(offset, record) {
    if (record.readUInt16LE(8) !== record.readUInt16LE(10)) return malformed;
    const end = (this.#locatorSeen ? this.#end : void 0) ?? {
      records: record.readUInt16LE(10),
      size: record.readUInt32LE(12),
      offset: record.readUInt32LE(16)
    };
    const found = this.#directory ?? { offset, size: 0, records: 0 };
    if (end.records !== found.records) return "Mismatched central directory records";
    if (end.offset !== found.offset) return "Mismatched central directory offset";
    if (end.size !== found.size) return "Mismatched central directory size";
    return this.#directoryNames.size === this.#localNames.size ? void 0 : "Mis-matched local headers and central directory";
  }
};
function localSizes(fields, extra) {
  const found = { compressedSize: fields.compressedSize, size: fields.size };
  if (extra.length === 0) return found;
  const seen = /* @__PURE__ */ new Set();
  for (let at = 0; at < extra.length; ) {
    if (extra.length - at < 4) return malformed;
    const id = extra.readUInt16LE(at);
    const length = extra.readUInt16LE(at + 2);
    const data = extra.subarray(at + 4, at + 4 + length);
    if (data.length < length) return malformed;
    const words = readLocalExtra(id, data, { fields, found, seen });
    if (words !== void 0) return words;
    at += 4 + length;
  }
  return found;
}
function readLocalExtra(id, data, { fields, found, seen }) {
  if (id !== import_chunk_GYS5Y7YR.extraZip64 && id !== import_chunk_GYS5Y7YR.extraUnicodePath) return void 0;
  if (seen.has(id)) return "Invalid duplicate extra in local file";
  seen.add(id);
  return id === import_chunk_GYS5Y7YR.extraZip64 ? readLocalZip64(data, found, fields.method) : checkUnicodePath(data.subarray(5));
}
function readLocalZip64(data, found, method) {
  if (![0, 8, 16, 24, 28].includes(data.length)) return malformed;
  if (data.length === 0) {
    const incomplete = found.compressedSize === import_chunk_GYS5Y7YR.sentinel32 || found.size === import_chunk_GYS5Y7YR.sentinel32;
    return incomplete ? malformed : void 0;
  }
  if (data.length === 8 && method !== import_chunk_GYS5Y7YR.stored) return malformed;
  if (found.size === import_chunk_GYS5Y7YR.sentinel32) found.size = (0, import_chunk_GYS5Y7YR.read64)(data, 0);
  found.compressedSize = (0, import_chunk_GYS5Y7YR.read64)(data, data.length === 8 ? 0 : 8);
  return void 0;
}
function checkUnicodePath(name) {
  if ((0, import_chunk_GYS5Y7YR.hasControlBytes)(name)) return "Invalid character in filename";
  return (0, import_chunk_GYS5Y7YR.decodeUtf8)(name) === void 0 ? "Filename not valid UTF-8" : void 0;
}
var skip = (source, length) => (0, import_chunk_FXMMS7R7.takeChunks)(source, length, () => {
});
var ZipWalk = class {
  #source;
  #use;
  #framing;
  #byOffset;
  #waiting;
  constructor(source, entries, use) {
    this.#source = source;
    this.#use = use;
    this.#framing = new ZipFraming(entries);
    this.#byOffset = new Map(entries.map((entry) => [entry.offset, entry]));
    this.#waiting = new Set(entries);
  }
  /** Reads record after record; ends at the first thing that PyPI refuses. */
  async inSequence() {
    for (; ; ) {
      const head = await (0, import_chunk_FXMMS7R7.peekAt)(this.#source, 4);
      if (head.length < 4) return { words: malformed };
      const end = await this.#record(head.readUInt32LE(0));
      if (end !== void 0) return end;
    }
  }
  /** Unpacks what `inSequence` did not come to, by the central directory alone. */
  async theRest() {
    const waiting = [...this.#waiting].sort((a, b) => a.offset - b.offset);
    for (const entry of waiting) {
      if (entry.offset < this.#source.position) {
        this.#use.missing(entry, "overlaps something else in the archive");
        continue;
      }
      await skip(this.#source, entry.offset - this.#source.position);
      const header = await this.#localHeader();
      if (header === void 0) {
        this.#use.missing(entry, "is not where the central directory says");
        continue;
      }
      this.#source.skip(header.length);
      await this.#use.unpack(entry, header);
    }
  }
  async #record(signature) {
    switch (signature) {
      case import_chunk_GYS5Y7YR.signatures.localHeader:
        return await this.#local();
      case import_chunk_GYS5Y7YR.signatures.directoryHeader:
        return await this.#directoryHeader();
      case import_chunk_GYS5Y7YR.signatures.zip64EndOfDirectory:
        return await this.#plain(
          import_chunk_GYS5Y7YR.sizes.zip64EndOfDirectory,
          (record) => this.#framing.zip64EndOfDirectory(record)
        );
      case import_chunk_GYS5Y7YR.signatures.zip64Locator:
        return await this.#plain(import_chunk_GYS5Y7YR.sizes.zip64Locator, () => this.#framing.zip64Locator());
      case import_chunk_GYS5Y7YR.signatures.endOfDirectory:
        return await this.#endOfDirectory();
      default:
        return { words: "Unknown record signature" };
    }
  }
  async #localHeader() {
    const fixed = await (0, import_chunk_FXMMS7R7.peekAt)(this.#source, import_chunk_GYS5Y7YR.sizes.localHeader);
    if (fixed.length < import_chunk_GYS5Y7YR.sizes.localHeader) return void 0;
    if (fixed.readUInt32LE(0) !== import_chunk_GYS5Y7YR.signatures.localHeader) return void 0;
    const fields = (0, import_chunk_GYS5Y7YR.readFields)(fixed, 6);
    const length = import_chunk_GYS5Y7YR.sizes.localHeader + fields.nameLength + fields.extraLength;
    const bytes = await (0, import_chunk_FXMMS7R7.peekAt)(this.#source, length);
    if (bytes.length < length) return void 0;
    const name = bytes.subarray(import_chunk_GYS5Y7YR.sizes.localHeader, import_chunk_GYS5Y7YR.sizes.localHeader + fields.nameLength);
    const extra = bytes.subarray(import_chunk_GYS5Y7YR.sizes.localHeader + fields.nameLength);
    return { fields, key: name.toString("latin1"), name, extra, length };
  }
  async #local() {
    const header = await this.#localHeader();
    if (header === void 0) return { words: malformed };
    const entry = this.#byOffset.get(this.#source.position);
    const words = this.#framing.localHeader(header.fields, header.name, header.extra);
    if (words !== void 0) return { words, member: entry?.name ?? header.name.toString() };
    const dataSize = this.#framing.dataSize;
    this.#source.skip(header.length);
    const dataEnd = this.#source.position + dataSize;
    if (entry !== void 0 && entry.compressedSize === dataSize) {
      this.#waiting.delete(entry);
      await this.#use.unpack(entry, header);
    }
    await skip(this.#source, dataEnd - this.#source.position);
    return void 0;
  }
  async #directoryHeader() {
    const fixed = await (0, import_chunk_FXMMS7R7.peekAt)(this.#source, import_chunk_GYS5Y7YR.sizes.directoryHeader);
    if (fixed.length < import_chunk_GYS5Y7YR.sizes.directoryHeader) return { words: malformed };
    const comment = this.#framing.directoryComment(fixed.readUInt16LE(32));
    if (comment !== void 0) return { words: comment };
    const nameLength = fixed.readUInt16LE(28);
    const extraLength = fixed.readUInt16LE(30);
    const length = import_chunk_GYS5Y7YR.sizes.directoryHeader + nameLength + extraLength;
    const bytes = await (0, import_chunk_FXMMS7R7.peekAt)(this.#source, length);
    if (bytes.length < length) return { words: malformed };
    const name = bytes.subarray(import_chunk_GYS5Y7YR.sizes.directoryHeader, import_chunk_GYS5Y7YR.sizes.directoryHeader + nameLength);
    const words = this.#framing.directoryHeader(this.#source.position, name, extraLength);
    if (words !== void 0) return { words, member: name.toString() };
    this.#source.skip(length);
    return void 0;
  }
  async #plain(length, check) {
    const record = await (0, import_chunk_FXMMS7R7.peekAt)(this.#source, length);
    const words = record.length < length ? malformed : check(record);
    if (words !== void 0) return { words };
    this.#source.skip(length);
    return void 0;
  }
  async #endOfDirectory() {
    const offset = this.#source.position;
    const early = this.#framing.endWithoutLocator();
    if (early !== void 0) return { words: early };
    const record = await (0, import_chunk_FXMMS7R7.peekAt)(this.#source, import_chunk_GYS5Y7YR.sizes.endOfDirectory);
    if (record.length < import_chunk_GYS5Y7YR.sizes.endOfDirectory) return { words: malformed };
    const words = this.#framing.endOfDirectory(offset, record);
    if (words !== void 0) return { words };
    const end = offset + import_chunk_GYS5Y7YR.sizes.endOfDirectory + record.readUInt16LE(20);
    return end === this.#source.size ? {} : { words: "Trailing data" };
  }
};
async function readZip(source, options) {
  const opened = await openZip(source);
  if (!("entries" in opened)) return { members: [], contents: /* @__PURE__ */ new Map(), problems: [opened] };
  const reader = new ZipReader(source, opened.entries, options);
  return await reader.read();
}
async function openZip(source) {
  const start = await (0, import_chunk_FXMMS7R7.peekAt)(source, 64 * 1024);
  if (!(0, import_chunk_FXMMS7R7.isZipFile)(source)) return notZip(source, start);
  if ((0, import_chunk_FXMMS7R7.startsAsTar)(start)) {
    const words = "File is both a zip and a tar file";
    return (0, import_chunk_GYS5Y7YR.refusedWhenOpened)(
      "not-an-archive",
      "the file is a zip and a tar archive at once",
      words
    );
  }
  const found = (0, import_chunk_FXMMS7R7.findEnd)(source);
  const directory = found.end === void 0 ? { end: "bad-zip", words: found.words } : readDirectory(source, found.end);
  if (directory.entries !== void 0) return { entries: directory.entries };
  const message = `the central directory of the zip cannot be read: ${directory.words}`;
  if (directory.end === "bad-zip") return (0, import_chunk_GYS5Y7YR.refusedWhenOpened)("framing", message, "None");
  return { kind: directory.end === "too-large" ? "too-large" : "framing", message };
}
function notZip(source, start) {
  const refusal = "File is not a zipfile";
  if (source.size === 0) return (0, import_chunk_GYS5Y7YR.refusedWhenOpened)("not-an-archive", "the file is empty", refusal);
  const begins = start.length >= 4 && start.readUInt32LE(0) === 67324752;
  return begins ? (0, import_chunk_GYS5Y7YR.refusedWhenOpened)(
    "truncated",
    "the zip is cut off: its central directory is missing or broken",
    refusal
  ) : (0, import_chunk_GYS5Y7YR.refusedWhenOpened)("not-an-archive", "the file is not a zip archive", refusal);
}
var ZipReader = class {
  #source;
  #entries;
  #options;
  #problems;
  #members;
  #contents = /* @__PURE__ */ new Map();
  #byName;
  #unpackable;
  constructor(source, entries, options) {
    this.#source = source;
    this.#entries = entries;
    this.#options = options;
    this.#problems = (0, import_chunk_GYS5Y7YR.directoryProblems)(entries, source.size);
    this.#unpackable = !this.#problems.some(({ kind }) => kind === "compression-ratio");
    this.#members = new Map(entries.map((entry) => [entry, describe(entry)]));
    this.#byName = new Map(entries.map((entry) => [entry.name, entry]));
  }
  async read() {
    const walk = new ZipWalk(this.#source, this.#entries, this);
    const { words, member } = await walk.inSequence();
    if (words !== void 0) this.#problems.push((0, import_chunk_GYS5Y7YR.framingProblem)(words, member, this.#entries));
    await walk.theRest();
    const members = [...this.#members.values()];
    this.#judgeNames(members);
    return { members, contents: this.#contents, problems: this.#problems };
  }
  async unpack(entry, header) {
    this.#compare(entry, header);
    if (!this.#readable(entry)) return;
    const keep = this.#keeps(entry);
    const link = isSymlink(entry.unixMode) && entry.size <= 4096;
    const hash2 = this.#options.hashMembers && !entry.name.endsWith("/");
    const unpacked = await unpackMember(this.#source, entry, { hash: hash2, keep: keep || link });
    const { trouble, content, size, sha256 } = unpacked;
    if (trouble !== void 0) this.#report(trouble.kind, entry, trouble.what);
    else if (keep && content !== void 0) this.#contents.set(entry.name, content);
    this.#members.set(entry, {
      ...describe(entry),
      size,
      ...sha256 === void 0 ? {} : { sha256 },
      ...link && content !== void 0 ? { target: Buffer.from(content).toString() } : {}
    });
  }
  /** Whether the content is wanted; as for CPython, the last of equal names counts. */
  #keeps(entry) {
    const wanted = this.#byName.get(entry.name) === entry && this.#options.wanted(entry.name);
    if (!wanted || entry.size <= this.#options.wantedLimit) return wanted;
    this.#report("too-large", entry, `has ${entry.size} bytes`);
    return false;
  }
  missing(entry, why) {
    this.#report("header-mismatch", entry, why);
  }
  #report(kind, entry, what) {
    this.#problems.push((0, import_chunk_GYS5Y7YR.memberProblem)(kind, entry, what));
  }
  /** Readers that stream and readers that go by the central directory must see the same member. */
  #compare(entry, { fields, key }) {
    const differs = (what) => this.#report("header-mismatch", entry, `has another ${what} in its local header`);
    if (key !== entry.key) differs("name");
    else if (fields.method !== entry.method) differs("compression method");
    else if (((fields.flags ^ entry.flags) & import_chunk_GYS5Y7YR.flagEncrypted) !== 0) differs("encryption flag");
    else if (fields.crc !== entry.crc && (fields.flags & 8) === 0) differs("CRC-32");
  }
  #readable(entry) {
    if ((entry.flags & import_chunk_GYS5Y7YR.flagEncrypted) !== 0) {
      this.#report("encrypted", entry, "is encrypted");
      return false;
    }
    return this.#unpackable && (entry.method === import_chunk_GYS5Y7YR.stored || entry.method === import_chunk_GYS5Y7YR.deflated);
  }
  #judgeNames(members) {
    const reported = new Set(this.#problems.map(({ kind, member }) => `${kind} ${member}`));
    const found = (0, import_chunk_GYS5Y7YR.repeatedNames)(members);
    for (const { name, kind } of members) {
      const problem = (0, import_chunk_GYS5Y7YR.nameProblem)(name, "zip");
      if (problem !== void 0) found.push(problem);
      if (kind === "symlink") {
        const message = `\`${name}\` is a symbolic link, which installers unpack as a plain file`;
        found.push({ kind: "unsafe-link", message, member: name });
      }
      if (kind === "device") {
        found.push({ kind: "device", message: `\`${name}\` is a device`, member: name });
      }
    }
    this.#problems.push(...found.filter((one) => !reported.has(`${one.kind} ${one.member}`)));
  }
};
var typeOf = (unixMode) => unixMode & 61440;
var isSymlink = (unixMode) => typeOf(unixMode) === 40960;
var kindsByType = {
  0: "file",
  2401: "device",
  4802: "device",
  9604: "folder",
  14406: "device",
  16807: "file",
  21609: "symlink"
};
var describe = (entry) => ({
  name: entry.name,
  kind: entry.name.endsWith("/") ? "folder" : kindsByType[typeOf(entry.unixMode)] ?? "other",
  size: entry.size,
  mode: entry.unixMode === 0 ? void 0 : entry.unixMode & 4095,
  modified: (0, import_chunk_GYS5Y7YR.dosTime)(entry.date, entry.time)
});
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  readZip
});
