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
  GunzipSource: () => GunzipSource,
  TarReader: () => TarReader,
  isRegular: () => isRegular,
  readTar: () => readTar,
  unpackLimit: () => unpackLimit
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_node_crypto = require("node:crypto");
var import_node_zlib = require("node:zlib");
var fixedLength = 10;
var flagHeaderChecksum = 2;
var flagExtra = 4;
var flagName = 8;
var flagComment = 16;
var gzipTrailerLength = 8;
var gzipHeaderLimit = 128 * 1024;
function gzipHeaderLength(bytes) {
  if (bytes.length < fixedLength) return "truncated";
  if (bytes[0] !== 31 || bytes[1] !== 139 || bytes[2] !== 8) return "not-gzip";
  return optionalFieldsEnd(bytes, bytes[3] ?? 0);
}
function optionalFieldsEnd(bytes, flags) {
  let length = fixedLength;
  if ((flags & flagExtra) !== 0) {
    if (length + 2 > bytes.length) return "truncated";
    length += 2 + bytes.readUInt16LE(length);
  }
  for (const flag of [flagName, flagComment]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, length);
    if (end < 0) return "truncated";
    length = end + 1;
  }
  if ((flags & flagHeaderChecksum) !== 0) length += 2;
  return length > bytes.length ? "truncated" : length;
}
var atOncePacked = 1024 * 1024;
var atOnceUnpacked = 16 * 1024 * 1024;
var GunzipSource = class {
  #file;
  #limit;
  #chunks;
  #buffer = Buffer.alloc(0);
  #atEnd = false;
  #produced = 0;
  trouble;
  position = 0;
  /** At most `limit` bytes are unpacked. */
  constructor(file, limit) {
    this.#file = file;
    this.#limit = limit;
    this.#chunks = this.#unpack();
  }
  ready(length) {
    return this.#atEnd || this.#buffer.length >= length;
  }
  async fill(length) {
    while (!this.ready(length)) {
      const next = await this.#chunks.next();
      if (next.done === true) this.#atEnd = true;
      else if (this.#buffer.length === 0) this.#buffer = next.value;
      else this.#buffer = Buffer.concat([this.#buffer, next.value]);
    }
  }
  peek(length) {
    return length < this.#buffer.length ? this.#buffer.subarray(0, length) : this.#buffer;
  }
  skip(length) {
    this.#buffer = this.#buffer.subarray(length);
    this.position += length;
  }
  /** Stops unpacking. */
  async close() {
    this.#atEnd = true;
    await this.#chunks.return();
  }
  async *#unpack() {
    do {
      const length = gzipHeaderLength(await (0, import_chunk_KZS7P2PH.peekAt)(this.#file, gzipHeaderLimit));
      if (typeof length === "string") {
        this.#fail(length, length === "truncated" ? cutOff : "the file is not gzip");
        return;
      }
      this.#file.skip(length);
      yield* this.#member();
    } while (this.trouble === void 0 && await this.#another());
  }
  /** Whether another gzip member follows; zeros between them are padding. */
  async #another() {
    for (; ; ) {
      const bytes = await (0, import_chunk_KZS7P2PH.peekAt)(this.#file, 2);
      if (bytes.length === 0) return false;
      if (bytes[0] === 0) this.#file.skip(1);
      else if (bytes[0] === 31 && bytes[1] === 139) return true;
      else {
        this.#fail("trailing-data", "there is something after the end of the gzip data");
        return false;
      }
    }
  }
  async *#member() {
    const small = this.#small();
    if (small !== void 0) {
      yield* this.#counted(small);
      await this.#checkTrailer((0, import_node_zlib.crc32)(small), small.length);
      return;
    }
    let crc = 0;
    let size = 0;
    const chunks = (0, import_chunk_KZS7P2PH.inflateChunks)(this.#file, Number.POSITIVE_INFINITY);
    let next = await chunks.next();
    for (; next.done !== true; next = await chunks.next()) {
      crc = (0, import_node_zlib.crc32)(next.value, crc);
      size += next.value.length;
      yield* this.#counted(next.value);
      if (this.trouble !== void 0) break;
    }
    if (next.done !== true) await chunks.return(stopped);
    else if (next.value.end === "complete") await this.#checkTrailer(crc, size);
    else if (next.value.end === "truncated") this.#fail("truncated", cutOff);
    else this.#fail("damaged", "the archive is damaged: its compressed data makes no sense");
  }
  *#counted(chunk) {
    this.#produced += chunk.length;
    if (this.#produced > this.#limit) {
      this.#fail("too-large", `the archive unpacks to more than ${this.#limit} bytes`);
    }
    yield chunk;
  }
  /** The content of a member that is small and in order, unpacked at once. */
  #small() {
    if (this.#file.size > atOncePacked || !this.#file.ready(atOncePacked)) return void 0;
    const inflated = (0, import_chunk_KZS7P2PH.inflateAtOnce)(this.#file.peek(atOncePacked), atOnceUnpacked);
    if (inflated === void 0) return void 0;
    this.#file.skip(inflated.consumed);
    return inflated.content;
  }
  async #checkTrailer(crc, size) {
    const trailer = await (0, import_chunk_KZS7P2PH.peekAt)(this.#file, gzipTrailerLength);
    if (trailer.length < gzipTrailerLength) return this.#fail("truncated", cutOff);
    this.#file.skip(gzipTrailerLength);
    if (trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== size % 2 ** 32) {
      this.#fail("checksum", "the archive is damaged: its CRC-32 or size is wrong");
    }
  }
  #fail(kind, words) {
    this.trouble = { kind, words };
  }
};
var stopped = { end: "complete", consumed: 0 };
var cutOff = "the archive is cut off: its gzip data ends too early";
var maximumSteps = 256;
var partsOf = (path) => path.split("/").filter((part) => part !== "" && part !== ".");
function follow(start, path, links) {
  if (path.startsWith("/")) return void 0;
  const reached = [...start];
  const ahead = partsOf(path).reverse();
  for (let steps = 0; steps < maximumSteps; steps++) {
    const part = ahead.pop();
    if (part === void 0) return reached;
    const onward = part === ".." ? upward(reached) : downward(reached, part, links);
    if (onward === void 0) return void 0;
    ahead.push(...onward.reverse());
  }
  return void 0;
}
var upward = (reached) => reached.pop() === void 0 ? void 0 : [];
function downward(reached, part, links) {
  const target = links.get([...reached, part].join("/"));
  if (target === void 0) {
    reached.push(part);
    return [];
  }
  return target.startsWith("/") ? void 0 : partsOf(target);
}
function linkProblems(members) {
  const links = /* @__PURE__ */ new Map();
  for (const { kind, name, target } of members) {
    if (kind === "symlink") links.set(partsOf(name).join("/"), target ?? "");
  }
  const hardLinks = members.some(({ kind }) => kind === "hardlink");
  if (links.size === 0 && !hardLinks) return [];
  return members.flatMap((member) => throughLink(member, links) ?? escaping(member, links) ?? []);
}
function throughLink({ name }, links) {
  const parts = partsOf(name);
  for (let length = 1; length < parts.length; length++) {
    const folder = parts.slice(0, length).join("/");
    if (!links.has(folder)) continue;
    const message = `the path ${(0, import_chunk_KZS7P2PH.shown)(name)} goes through the symbolic link ${(0, import_chunk_KZS7P2PH.shown)(folder)}`;
    return { kind: "unsafe-path", message, member: name };
  }
  return void 0;
}
function escaping({ name, kind, target = "" }, links) {
  if (kind !== "symlink" && kind !== "hardlink") return void 0;
  const folder = kind === "symlink" ? partsOf(name).slice(0, -1) : [];
  const odd = target.includes("\\") || /^[a-z]:/i.test(target) || target.includes("\uFFFD");
  if (!odd && follow(folder, target, links) !== void 0) return void 0;
  const message = `the link ${(0, import_chunk_KZS7P2PH.shown)(name)} to ${(0, import_chunk_KZS7P2PH.shown)(target)} leads out of the archive`;
  return { kind: "unsafe-link", message, member: name };
}
var notTar = "File is not a tarfile";
var otherCompressions = [
  ["BZh", "bzip2"],
  ["\xFD7zXZ\0", "xz"],
  ["(\xB5/\xFD", "zstd"]
];
function notGzip(start, zip) {
  if (start[0] === 31 && start[1] === 139) return void 0;
  const kind = "not-an-archive";
  if (start.length === 0) return (0, import_chunk_KZS7P2PH.refusedWhenOpened)(kind, "the file is empty", notTar);
  const text = start.toString("latin1", 0, 8);
  const other = otherCompressions.find(([magic]) => text.startsWith(magic))?.[1];
  if (other !== void 0) {
    return (0, import_chunk_KZS7P2PH.refusedWhenOpened)(kind, `the file is compressed with ${other}, not with gzip`, "None");
  }
  if ((0, import_chunk_KZS7P2PH.startsAsTar)(start)) {
    const words = zip ? "File is both a zip and a tar file" : "None";
    return (0, import_chunk_KZS7P2PH.refusedWhenOpened)(kind, "the file is a tar that is not compressed with gzip", words);
  }
  const what = zip ? "the file is a zip, not a gzip-compressed tar" : "the file is not gzip";
  return (0, import_chunk_KZS7P2PH.refusedWhenOpened)(kind, what, notTar);
}
var sparseProblem = (member) => ({
  kind: "sparse",
  message: `${(0, import_chunk_KZS7P2PH.shown)(member)} is a sparse file`,
  member,
  refusal: "tar archive not accepted: Sparse members are not allowed. See https://docs.pypi.org/archives for more information",
  step: "content"
});
function endProblems({ end, ranOut, rest, trouble, first }) {
  const problems = [];
  if (end.how !== "end") {
    const inGzip = ranOut && trouble !== void 0;
    problems.push(inGzip ? gzipProblem(trouble, first) : tarProblem(end, first));
    if (inGzip) return problems;
  }
  if (end.how === "end" && rest > 0) {
    const message = "there is something after the end of the tar";
    problems.push({ kind: "trailing-data", message });
  }
  if (trouble !== void 0) {
    problems.push({ kind: troubleKinds[trouble.kind], message: trouble.words });
  }
  return problems;
}
var troubleKinds = {
  "not-gzip": "not-an-archive",
  checksum: "checksum",
  damaged: "checksum",
  "too-large": "too-large",
  "trailing-data": "trailing-data",
  truncated: "truncated"
};
function gzipProblem({ kind, words }, first) {
  const refusal = gzipRefusal(kind, first);
  return refusal === void 0 ? { kind: troubleKinds[kind], message: words } : (0, import_chunk_KZS7P2PH.refusedWhenOpened)(troubleKinds[kind], words, refusal);
}
function gzipRefusal(kind, first) {
  switch (kind) {
    case "too-large":
      return void 0;
    case "damaged":
      return first ? notTar : "None";
    case "truncated":
      return first ? void 0 : "None";
    case "not-gzip":
    case "checksum":
    case "trailing-data":
      return first ? notTar : void 0;
  }
}
function tarProblem({ how, words }, first) {
  if (how === "limit") return { kind: "too-large", message: `the tar cannot be read: ${words}` };
  if (how === "error" && first) {
    return (0, import_chunk_KZS7P2PH.refusedWhenOpened)("not-an-archive", `the file is not a tar: ${words}`, notTar);
  }
  const cut = words.endsWith("end of data") || words.startsWith("truncated") || words.startsWith("empty");
  const kind = cut ? "truncated" : "framing";
  const message = cut ? "the tar is cut off: it has no end-of-archive marker" : `the tar is damaged: a header is wrong (${words})`;
  return how === "error" ? (0, import_chunk_KZS7P2PH.refusedWhenOpened)(kind, message, "None") : { kind, message };
}
var shortest = 5;
var newline = 10;
function readPaxRecords(data, records) {
  for (let at = 0; at < data.length && data[at] !== 0; ) {
    const digits = /^[0-9]{1,20} /.exec(data.toString("latin1", at, at + 21))?.[0];
    if (digits === void 0) throw invalid();
    const length = Number(digits);
    const end = at + length;
    if (length < shortest || end > data.length || data[end - 1] !== newline) throw invalid();
    const record = data.subarray(at + digits.length, end - 1);
    const equals = record.indexOf("=");
    if (equals < 1) throw invalid();
    records.set(record.toString("utf8", 0, equals), record.toString("utf8", equals + 1));
    at = end;
  }
}
var invalid = () => new import_chunk_KZS7P2PH.TarHeaderError("invalid header", { failure: "invalid" });
var isSparse = (records) => records.has("GNU.sparse.map") || records.has("GNU.sparse.size") || records.get("GNU.sparse.major") === "1" && records.get("GNU.sparse.minor") === "0";
function applyPax(records, target) {
  for (const [keyword, value] of records) {
    switch (keyword) {
      case "path":
      case "GNU.sparse.name":
        target.name = keyword === "path" ? value.replace(/\/+$/, "") : value;
        break;
      case "linkpath":
        target.linkname = value;
        break;
      case "size":
      case "GNU.sparse.size":
      case "GNU.sparse.realsize":
        target.size = numberIn(value, /^\s*[+-]?\d+\s*$/);
        break;
      case "mtime":
        target.mtime = numberIn(value, /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i);
        break;
      default:
        break;
    }
  }
}
var numberIn = (text, form) => form.test(text) ? Number(text) : 0;
var regular = "0\x007S";
var withoutData = "123456";
var maximumExtension = 1024 * 1024;
var maximumDepth = 64;
var roundUp = (size) => Math.ceil(size / import_chunk_KZS7P2PH.blockSize) * import_chunk_KZS7P2PH.blockSize;
var TarReader = class {
  #source;
  #globals = /* @__PURE__ */ new Map();
  #nextHeader = 0;
  end;
  /** Whether the source had fewer bytes than were asked for. */
  ranOut = false;
  constructor(source) {
    this.#source = source;
  }
  /** The next member, or `undefined` when there is none: then `end` says why. */
  async next() {
    if (this.end !== void 0) return void 0;
    const distance = this.#nextHeader - this.#source.position;
    if (await (0, import_chunk_KZS7P2PH.takeChunks)(this.#source, distance, () => {
    }) < distance) {
      this.ranOut = true;
      return this.#stop("error", "unexpected end of data");
    }
    const start = this.#source.position;
    try {
      return await this.#member(0);
    } catch (error) {
      if (error instanceof import_chunk_KZS7P2PH.TarHeaderError) return this.#stopAt(error, start);
      throw error;
    }
  }
  #stop(how, words) {
    this.end = { how, words };
  }
  #stopAt({ failure, message }, start) {
    if (failure === "end") return this.#stop("end", message);
    if (failure === "limit") return this.#stop("limit", message);
    return this.#stop(start === 0 || failure === "subsequent" ? "error" : "quiet", message);
  }
  async #member(depth) {
    if (depth > maximumDepth)
      throw new import_chunk_KZS7P2PH.TarHeaderError("headers are nested too deeply", { failure: "limit" });
    const block = await (0, import_chunk_KZS7P2PH.peekAt)(this.#source, import_chunk_KZS7P2PH.blockSize);
    this.ranOut = block.length < import_chunk_KZS7P2PH.blockSize;
    const header = (0, import_chunk_KZS7P2PH.readHeader)(block);
    this.#source.skip(import_chunk_KZS7P2PH.blockSize);
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
  #plain(header) {
    const entry = entryOf(header);
    entry.dataSize = withoutData.includes(header.type) ? 0 : checkedSize(header.size);
    this.#nextHeader = this.#source.position + roundUp(entry.dataSize);
    applyPax(this.#globals, entry);
    if (entry.type === "5") entry.name = entry.name.replace(/\/+$/, "");
    return entry;
  }
  async #sparse(header) {
    for (let more = header.sparse?.more; more === true; ) {
      const block = await (0, import_chunk_KZS7P2PH.peekAt)(this.#source, import_chunk_KZS7P2PH.blockSize);
      if (block.length < import_chunk_KZS7P2PH.blockSize)
        throw new import_chunk_KZS7P2PH.TarHeaderError("truncated header", { failure: "subsequent" });
      more = block[504] !== 0;
      this.#source.skip(import_chunk_KZS7P2PH.blockSize);
    }
    const entry = entryOf(header);
    entry.sparse = true;
    entry.dataSize = checkedSize(header.size);
    this.#nextHeader = this.#source.position + roundUp(entry.dataSize);
    entry.size = header.sparse?.size ?? header.size;
    return entry;
  }
  async #longName(header, depth) {
    const text = (0, import_chunk_KZS7P2PH.textOf)(await this.#extension(header));
    const entry = await this.#following(depth);
    if (header.type === "L") entry.name = text;
    else entry.linkname = text;
    if (entry.type === "5") entry.name = entry.name.replace(/\/$/, "");
    return entry;
  }
  async #pax(header, depth) {
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
  #resize(entry) {
    if (withoutData.includes(entry.type)) return;
    entry.dataSize = checkedSize(entry.size);
    this.#nextHeader = this.#source.position + roundUp(entry.dataSize);
  }
  /** The header that a long name or a pax header is about. */
  async #following(depth) {
    try {
      return await this.#member(depth + 1);
    } catch (cause) {
      if (!(cause instanceof import_chunk_KZS7P2PH.TarHeaderError) || cause.failure === "limit") throw cause;
      throw new import_chunk_KZS7P2PH.TarHeaderError(cause.message, { failure: "subsequent", cause });
    }
  }
  async #extension(header) {
    const size = roundUp(checkedSize(header.size));
    if (size > maximumExtension) {
      throw new import_chunk_KZS7P2PH.TarHeaderError(`a name or header of ${header.size} bytes`, { failure: "limit" });
    }
    const parts = [];
    const count = await (0, import_chunk_KZS7P2PH.takeChunks)(this.#source, size, (chunk) => parts.push(Buffer.from(chunk)));
    this.ranOut = count < size;
    return Buffer.concat(parts);
  }
};
var entryOf = ({ name, linkname, size, mtime, type, mode }) => ({
  name,
  linkname,
  size,
  mtime,
  type,
  mode,
  sparse: false,
  dataSize: 0
});
function checkedSize(size) {
  if (size < 0) throw new import_chunk_KZS7P2PH.TarHeaderError("invalid offset", { failure: "invalid" });
  return size;
}
var isRegular = (type) => regular.includes(type);
var gibibyte = 1024 * 1024 * 1024;
var maximumMembers = 25e4;
var unpackLimit = (fileSize) => Math.max(gibibyte, 50 * fileSize);
async function readTar(source, options) {
  const start = await (0, import_chunk_KZS7P2PH.peekAt)(source, 64 * 1024);
  const zip = (0, import_chunk_KZS7P2PH.isZipFile)(source);
  const other = notGzip(start, zip);
  if (other !== void 0) return { members: [], contents: /* @__PURE__ */ new Map(), problems: [other] };
  const gunzip = new GunzipSource(source, unpackLimit(source.size));
  try {
    const reader = new TarFacts(gunzip, options);
    const problems = await reader.read();
    if ((0, import_chunk_KZS7P2PH.isBomb)(gunzip.position, source.size)) {
      const message = `${source.size} bytes unpack to ${gunzip.position} bytes or more`;
      problems.push({ kind: "compression-ratio", message });
    }
    if (zip && !problems.some(({ refusal }) => refusal === "File is not a tarfile")) {
      const words = "File is both a zip and a tar file";
      const message = "the file is a zip and a tar archive at once";
      problems.unshift((0, import_chunk_KZS7P2PH.refusedWhenOpened)("not-an-archive", message, words));
    }
    return { members: reader.members, contents: reader.contents, problems };
  } finally {
    await gunzip.close();
  }
}
var TarFacts = class {
  members = [];
  contents = /* @__PURE__ */ new Map();
  #source;
  #options;
  #problems = [];
  constructor(source, options) {
    this.#source = source;
    this.#options = options;
  }
  async read() {
    const reader = new TarReader(this.#source);
    for (let entry = await reader.next(); entry !== void 0; entry = await reader.next()) {
      if (this.members.length === maximumMembers) {
        this.#problems.push({ kind: "too-large", message: "the archive has too many members" });
        return this.#problems;
      }
      this.members.push(await this.#member(entry));
    }
    this.#problems.unshift(...await this.#ending(reader));
    for (const member of this.members) this.#judge(member);
    this.#problems.push(...(0, import_chunk_KZS7P2PH.repeatedNames)(this.members), ...linkProblems(this.members));
    return this.#problems;
  }
  async #ending({ end, ranOut }) {
    if (end === void 0) return [];
    let rest = 0;
    await (0, import_chunk_KZS7P2PH.takeChunks)(this.#source, Number.POSITIVE_INFINITY, (chunk) => {
      if (chunk.some((byte) => byte !== 0)) rest += chunk.length;
    });
    const { trouble } = this.#source;
    return endProblems({ end, ranOut, rest, trouble, first: this.members.length === 0 });
  }
  async #member(entry) {
    const kind = kindOf(entry.type);
    const member = {
      name: entry.name,
      kind,
      size: kind === "file" ? entry.size : 0,
      mode: entry.mode & 4095,
      modified: entry.mtime,
      ...kind === "symlink" || kind === "hardlink" ? { target: entry.linkname } : {}
    };
    if (entry.sparse) this.#problems.push(sparseProblem(entry.name));
    if (kind !== "file" || entry.sparse) return member;
    const sha256 = await this.#content(entry);
    return sha256 === void 0 ? member : { ...member, sha256 };
  }
  async #content(entry) {
    const { wanted, wantedLimit, hashMembers, scan } = this.#options;
    const asked = wanted(entry.name);
    const keep = asked && entry.size <= wantedLimit;
    if (asked && !keep) {
      const message = `${(0, import_chunk_KZS7P2PH.shown)(entry.name)} has ${entry.size} bytes`;
      this.#problems.push({ kind: "too-large", message, member: entry.name });
    }
    const take = scan?.(entry.name, entry.size);
    if (!(keep || hashMembers) && take === void 0) return void 0;
    const options = { keep, hash: hashMembers, scan: take };
    const read = await readContent(this.#source, entry.dataSize, options);
    if (read.content !== void 0) this.contents.set(entry.name, read.content);
    return read.sha256;
  }
  #judge({ name, kind }) {
    const problem = (0, import_chunk_KZS7P2PH.nameProblem)(name, "tar.gz");
    if (problem !== void 0) this.#problems.push(problem);
    if (kind !== "device" && kind !== "other") return;
    const message = `${(0, import_chunk_KZS7P2PH.shown)(name)} is neither a file nor a folder nor a link`;
    this.#problems.push({ kind: "device", message, member: name });
  }
};
var kindOf = (type) => {
  if (isRegular(type)) return "file";
  return kinds[type] ?? "other";
};
var kinds = {
  "1": "hardlink",
  "2": "symlink",
  "3": "device",
  "4": "device",
  "5": "folder",
  "6": "device"
};
var atOnce = 64 * 1024;
async function readContent(source, size, options) {
  const { keep, hash: hashed, scan } = options;
  if (size > atOnce) return await readLargeContent(source, size, options);
  const bytes = await (0, import_chunk_KZS7P2PH.peekAt)(source, size);
  scan?.(bytes);
  if (bytes.length < size) return {};
  source.skip(size);
  return {
    ...keep ? { content: Buffer.from(bytes) } : {},
    ...hashed ? { sha256: (0, import_node_crypto.hash)("sha256", bytes, "hex") } : {}
  };
}
async function readLargeContent(source, size, options) {
  const sum = (0, import_node_crypto.createHash)("sha256");
  const parts = [];
  const count = await (0, import_chunk_KZS7P2PH.takeChunks)(source, size, (chunk) => {
    if (options.hash) sum.update(chunk);
    options.scan?.(chunk);
    if (options.keep) parts.push(Buffer.from(chunk));
  });
  if (count < size) return {};
  return {
    ...options.keep ? { content: Buffer.concat(parts) } : {},
    ...options.hash ? { sha256: sum.digest("hex") } : {}
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  GunzipSource,
  TarReader,
  isRegular,
  readTar,
  unpackLimit
});
