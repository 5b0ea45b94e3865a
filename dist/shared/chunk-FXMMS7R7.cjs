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
  TarHeaderError: () => TarHeaderError,
  blockSize: () => blockSize,
  findEnd: () => findEnd,
  inflateAtOnce: () => inflateAtOnce,
  inflateChunks: () => inflateChunks,
  isZipFile: () => isZipFile,
  peekAt: () => peekAt,
  readHeader: () => readHeader,
  startsAsTar: () => startsAsTar,
  takeChunks: () => takeChunks,
  textOf: () => textOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_GYS5Y7YR = require("./chunk-GYS5Y7YR.cjs");
var import_node_zlib = require("node:zlib");
var import_node_zlib2 = require("node:zlib");
async function peekAt(source, length) {
  if (!source.ready(length)) await source.fill(length);
  return source.peek(length);
}
async function takeChunks(source, length, use) {
  let left = length;
  while (left > 0) {
    if (!source.ready(1)) await source.fill(1);
    const chunk = source.peek(left);
    if (chunk.length === 0) break;
    use(chunk);
    source.skip(chunk.length);
    left -= chunk.length;
  }
  return length - left;
}
var blockSize = 512;
var TarHeaderError = class extends Error {
  failure;
  constructor(words, options) {
    super(words, { cause: options.cause });
    this.failure = options.failure;
  }
};
function textOf(bytes) {
  const end = bytes.indexOf(0);
  return bytes.toString("utf8", 0, end < 0 ? bytes.length : end);
}
function stripped(text) {
  const isSpace = (index) => {
    const code = text.charCodeAt(index);
    return code === 32 || code >= 9 && code <= 13 || code >= 28 && code <= 31;
  };
  let [start, end] = [0, text.length];
  while (start < end && isSpace(start)) start += 1;
  while (start < end && isSpace(end - 1)) end -= 1;
  return text.slice(start, end);
}
function numberOf(bytes) {
  const first = bytes[0];
  if (first === 128 || first === 255) {
    const start = first === 255 ? -1 : 0;
    return bytes.subarray(1).reduce((value2, byte) => value2 * 256 + byte, start);
  }
  const end = bytes.indexOf(0);
  const text = stripped(bytes.toString("latin1", 0, end < 0 ? bytes.length : end));
  if (text === "") return 0;
  const octal = /^([+-]?)(?:0o_?)?([0-7]+(?:_[0-7]+)*)$/i.exec(text);
  if (octal === null) throw new TarHeaderError("invalid header", { failure: "invalid" });
  const value = Number.parseInt((octal[2] ?? "").replaceAll("_", ""), 8);
  return octal[1] === "-" ? -value : value;
}
function checksums(block) {
  let unsigned = 8 * 32;
  let high = 0;
  for (let index = 0; index < blockSize; index++) {
    if (index >= 148 && index < 156) continue;
    const byte = block[index] ?? 0;
    unsigned += byte;
    if (byte > 127) high += 1;
  }
  return [unsigned, unsigned - high * 256];
}
var isZero = (block) => {
  for (let index = 0; index < block.length; index++) if (block[index] !== 0) return false;
  return true;
};
function checkBlock(block) {
  if (block.length === 0) throw new TarHeaderError("empty header", { failure: "empty" });
  if (block.length < blockSize)
    throw new TarHeaderError("truncated header", { failure: "truncated" });
  if (block[0] === 0 && isZero(block))
    throw new TarHeaderError("end of file header", { failure: "end" });
  if (!checksums(block).includes(numberOf(block.subarray(148, 156)))) {
    throw new TarHeaderError("bad checksum", { failure: "invalid" });
  }
}
function readHeader(block) {
  checkBlock(block);
  const field = (start, end) => block.subarray(start, end);
  const stored = String.fromCharCode(block[156] ?? 0);
  for (const start of [108, 116, 329, 337]) numberOf(field(start, start + 8));
  let name = textOf(field(0, 100));
  const type = stored === "\0" && name.endsWith("/") ? "5" : stored;
  if (type === "5") name = name.replace(/\/+$/, "");
  const prefix = textOf(field(345, 500));
  if (prefix !== "" && !"LKS".includes(type)) name = `${prefix}/${name}`;
  return {
    name,
    type,
    mode: numberOf(field(100, 108)),
    size: numberOf(field(124, 136)),
    mtime: numberOf(field(136, 148)),
    linkname: textOf(field(157, 257)),
    ...type === "S" ? { sparse: { more: block[482] !== 0, size: numberOf(field(483, 495)) } } : {}
  };
}
function startsAsTar(start) {
  const gzip = start.length > 2 && start[0] === 31 && start[1] === 139;
  return isHeader(start.subarray(0, blockSize)) || gzip && isHeader(firstUnpacked(start));
}
function isHeader(block) {
  try {
    readHeader(block);
    return true;
  } catch (error) {
    return error instanceof TarHeaderError && error.failure === "end";
  }
}
function firstUnpacked(start) {
  const someBytes = start.subarray(0, 4096);
  try {
    return (0, import_node_zlib.gunzipSync)(someBytes, { finishFlush: 2 }).subarray(0, blockSize);
  } catch {
    return Buffer.alloc(0);
  }
}
var notZip = "File is not a zip file";
var maximumComment = 65535;
function findEnd(file) {
  if (file.size < import_chunk_GYS5Y7YR.sizes.endOfDirectory) return { words: notZip };
  const last = file.size - import_chunk_GYS5Y7YR.sizes.endOfDirectory;
  const record = file.readAt(last, import_chunk_GYS5Y7YR.sizes.endOfDirectory);
  if (isEnd(record, 0) && record.readUInt16LE(20) === 0) return withZip64(file, record, last);
  const first = Math.max(0, last - maximumComment);
  const tail = file.readAt(first, maximumComment + import_chunk_GYS5Y7YR.sizes.endOfDirectory);
  const at = tail.lastIndexOf("PK", void 0, "latin1");
  const found = at < 0 ? void 0 : tail.subarray(at, at + import_chunk_GYS5Y7YR.sizes.endOfDirectory);
  if (found?.length !== import_chunk_GYS5Y7YR.sizes.endOfDirectory) return { words: notZip };
  return withZip64(file, found, first + at);
}
var isEnd = (bytes, offset) => bytes.length >= offset + 4 && bytes.readUInt32LE(offset) === import_chunk_GYS5Y7YR.signatures.endOfDirectory;
function withZip64(file, record, location) {
  const end = {
    records: record.readUInt16LE(10),
    sameDisk: record.readUInt16LE(4) === record.readUInt16LE(6),
    size: record.readUInt32LE(12),
    offset: record.readUInt32LE(16),
    location
  };
  const locatorAt = location - import_chunk_GYS5Y7YR.sizes.zip64Locator;
  if (locatorAt < 0) return { end };
  const locator = file.readAt(locatorAt, import_chunk_GYS5Y7YR.sizes.zip64Locator);
  if (locator.readUInt32LE(0) !== import_chunk_GYS5Y7YR.signatures.zip64Locator) return { end };
  if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) > 1) {
    return { words: "zipfiles that span multiple disks are not supported" };
  }
  return zip64End(file, (0, import_chunk_GYS5Y7YR.read64)(locator, 8), locatorAt - import_chunk_GYS5Y7YR.sizes.zip64EndOfDirectory);
}
function zip64End(file, declared, adjacent) {
  if (declared > adjacent) return { words: "Corrupt zip64 end of central directory locator" };
  let gap = adjacent - declared;
  let record = file.readAt(declared, import_chunk_GYS5Y7YR.sizes.zip64EndOfDirectory);
  if (!isZip64End(record) && gap !== 0) {
    gap = 0;
    record = file.readAt(adjacent, import_chunk_GYS5Y7YR.sizes.zip64EndOfDirectory);
  }
  if (!isZip64End(record)) return { words: "Zip64 end of central directory record not found" };
  const size = (0, import_chunk_GYS5Y7YR.read64)(record, 40);
  const offset = (0, import_chunk_GYS5Y7YR.read64)(record, 48);
  const recordSize = (0, import_chunk_GYS5Y7YR.read64)(record, 4) + 12;
  if (offset + size !== declared || recordSize !== import_chunk_GYS5Y7YR.sizes.zip64EndOfDirectory + gap) {
    return { words: "Corrupt zip64 end of central directory record" };
  }
  const sameDisk = record.readUInt32LE(16) === record.readUInt32LE(20);
  return { end: { records: (0, import_chunk_GYS5Y7YR.read64)(record, 32), sameDisk, size, offset, location: adjacent - gap } };
}
var isZip64End = (bytes) => bytes.length === import_chunk_GYS5Y7YR.sizes.zip64EndOfDirectory && bytes.readUInt32LE(0) === import_chunk_GYS5Y7YR.signatures.zip64EndOfDirectory;
function isZipFile(file) {
  const { end } = findEnd(file);
  if (end === void 0) return false;
  if (end.records === 0 && end.size === 0 && end.offset === 0) return true;
  const start = end.location - end.size;
  if (!end.sameDisk || start < 0 || end.size < import_chunk_GYS5Y7YR.sizes.directoryHeader) return false;
  const header = file.readAt(start, import_chunk_GYS5Y7YR.sizes.directoryHeader);
  return header.length === import_chunk_GYS5Y7YR.sizes.directoryHeader && header.readUInt32LE(0) === import_chunk_GYS5Y7YR.signatures.directoryHeader;
}
async function* inflateChunks(source, limit) {
  const engine = (0, import_node_zlib2.createInflateRaw)({ chunkSize: 128 * 1024 });
  const feed = startFeeding(engine, source, limit);
  feed.catch(() => engine.destroy());
  try {
    for await (const chunk of engine) yield chunk;
  } catch {
  } finally {
    engine.destroy();
    await feed;
  }
  return await feed;
}
async function startFeeding(engine, source, limit) {
  const start = source.position;
  engine.on("error", () => {
  });
  let left = limit;
  while (left > 0) {
    await peekAt(source, 1);
    const chunk = source.peek(left);
    if (chunk.length === 0 || engine.destroyed) break;
    const before = engine.bytesWritten;
    await written(engine, chunk);
    if (engine.errored) return { end: "invalid", consumed: source.position - start };
    const taken = engine.bytesWritten - before;
    source.skip(taken);
    left -= taken;
    if (taken < chunk.length) return { end: "complete", consumed: source.position - start };
  }
  return { end: await finished(engine), consumed: source.position - start };
}
var written = (engine, chunk) => new Promise((resolve) => {
  engine.once("close", resolve);
  engine.write(chunk, () => {
    engine.removeListener("close", resolve);
    resolve();
  });
});
var finished = (engine) => new Promise((resolve) => {
  engine.once("end", () => resolve("complete"));
  engine.once(
    "error",
    (error) => resolve(error.code === "Z_BUF_ERROR" ? "truncated" : "invalid")
  );
  engine.once("close", () => resolve("truncated"));
  if (engine.destroyed) resolve("truncated");
  else engine.end();
});
function inflateAtOnce(data, limit) {
  try {
    const chunkSize = Math.min(Math.max(limit + 1, 64), 128 * 1024);
    const result = (0, import_node_zlib2.inflateRawSync)(data, { maxOutputLength: limit + 1, chunkSize, info: true });
    const { buffer, engine } = result;
    return buffer.length > limit ? void 0 : { content: buffer, consumed: engine.bytesWritten };
  } catch {
    return void 0;
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  TarHeaderError,
  blockSize,
  findEnd,
  inflateAtOnce,
  inflateChunks,
  isZipFile,
  peekAt,
  readHeader,
  startsAsTar,
  takeChunks,
  textOf
});
