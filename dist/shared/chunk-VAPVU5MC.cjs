var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  ASCII_WHITESPACE: () => ASCII_WHITESPACE,
  FileSource: () => FileSource,
  WHITESPACE: () => WHITESPACE,
  canonicalizeVersion: () => canonicalizeVersion,
  compareVersions: () => compareVersions,
  defineStage: () => defineStage,
  diskError: () => diskError,
  explainInvalidVersion: () => explainInvalidVersion,
  formatVersion: () => formatVersion,
  hasSeveralLines: () => hasSeveralLines,
  isPrerelease: () => isPrerelease,
  isValidName: () => isValidName,
  normalizeName: () => normalizeName,
  parseVersion: () => parseVersion,
  readArchive: () => readArchive,
  splitWords: () => splitWords,
  strip: () => strip,
  stripEnd: () => stripEnd,
  stripStart: () => stripStart
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_RMFKQQNZ = require("./chunk-RMFKQQNZ.cjs");
var import_chunk_GYS5Y7YR = require("./chunk-GYS5Y7YR.cjs");
var import_chunk_YA4AHGCA = require("./chunk-YA4AHGCA.cjs");
var import_node_crypto = require("node:crypto");
var import_node_fs = require("node:fs");
var defineStage = (stage) => ({
  ...stage,
  start: (input, host) => stage.run(stage.readInputs(input), host)
});
function diskError(done, path, cause) {
  const { message } = cause;
  const reason = String(message ?? cause).replace(/, \w+( '.*)?$/s, "");
  return new import_chunk_YA4AHGCA.PublishError("disk-error", `\`${path}\` cannot be ${done}: ${reason}`, { cause });
}
var capacity = 1024 * 1024;
var FileSource = class {
  size;
  #path;
  #descriptor;
  #hash = (0, import_node_crypto.createHash)("sha256");
  #buffer;
  #start = 0;
  #end = 0;
  #fileOffset = 0;
  #atEnd = false;
  constructor(path) {
    this.#path = path;
    let descriptor;
    try {
      descriptor = (0, import_node_fs.openSync)(path, "r");
      this.size = (0, import_node_fs.fstatSync)(descriptor).size;
      this.#buffer = Buffer.allocUnsafe(Math.min(capacity, this.size + 1));
      this.#take((0, import_node_fs.readSync)(descriptor, this.#buffer, 0, this.#buffer.length, 0));
    } catch (cause) {
      if (descriptor !== void 0) (0, import_node_fs.closeSync)(descriptor);
      throw diskError("read", path, cause);
    }
    this.#descriptor = descriptor;
  }
  get position() {
    return this.#fileOffset - (this.#end - this.#start);
  }
  ready(length) {
    return this.#atEnd || this.#end - this.#start >= length;
  }
  async fill(length) {
    if (length > this.#buffer.length - this.#start) this.#compact(length);
    while (!this.ready(length)) this.#take(await this.#read());
  }
  peek(length) {
    return this.#buffer.subarray(this.#start, Math.min(this.#start + length, this.#end));
  }
  skip(length) {
    this.#start += length;
    if (this.#start === this.#end) {
      this.#start = 0;
      this.#end = 0;
    }
  }
  /** Bytes from anywhere in the file, fewer at its end; the position stays. */
  readAt(offset, length) {
    const first = Math.max(0, Math.min(offset, this.size));
    const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, this.size - first)));
    try {
      let done = 0;
      while (done < buffer.length) {
        const count = (0, import_node_fs.readSync)(this.#descriptor, buffer, done, buffer.length - done, first + done);
        if (count === 0) break;
        done += count;
      }
      return buffer.subarray(0, done);
    } catch (cause) {
      throw diskError("read", this.#path, cause);
    }
  }
  /** Reads what is left; returns the lower-case hex SHA-256 of the whole file. */
  async finish() {
    while (!this.#atEnd) {
      this.#start = 0;
      this.#end = 0;
      await this.fill(1);
    }
    this.#start = this.#end;
    return this.#hash.digest("hex");
  }
  close() {
    (0, import_node_fs.closeSync)(this.#descriptor);
  }
  #take(count) {
    if (count === 0) this.#atEnd = true;
    this.#hash.update(this.#buffer.subarray(this.#end, this.#end + count));
    this.#end += count;
    this.#fileOffset += count;
    if (this.#fileOffset >= this.size) this.#atEnd = true;
  }
  #compact(length) {
    const left = this.#buffer.subarray(this.#start, this.#end);
    const target = length > this.#buffer.length ? Buffer.allocUnsafe(length) : this.#buffer;
    left.copy(target, 0);
    this.#buffer = target;
    this.#start = 0;
    this.#end = left.length;
  }
  #read() {
    const room = Math.min(this.#buffer.length - this.#end, this.size - this.#fileOffset);
    return new Promise((resolve, reject) => {
      (0, import_node_fs.read)(this.#descriptor, this.#buffer, this.#end, room, this.#fileOffset, (cause, count) => {
        if (cause === null) resolve(count);
        else reject(diskError("read", this.#path, cause));
      });
    });
  }
};
var defaultWantedLimit = 16 * 1024 * 1024;
async function readArchive(path, options) {
  const source = new FileSource(path);
  try {
    const { members, contents, problems } = await read2(source, options);
    const sha256 = await source.finish();
    const { format } = options;
    return { format, size: source.size, sha256, members, contents, problems: (0, import_chunk_GYS5Y7YR.inOrder)(problems) };
  } finally {
    source.close();
  }
}
async function read2(source, options) {
  const { wanted, wantedLimit = defaultWantedLimit, hashMembers = false } = options;
  const readOptions = { wanted, wantedLimit, hashMembers };
  if (options.format === "zip") return (await Promise.resolve().then(() => __toESM(require("./read-zip-BOEKMGET.cjs")))).readZip(source, readOptions);
  return (await Promise.resolve().then(() => __toESM(require("./read-tar-R5DTOA6L.cjs")))).readTar(source, readOptions);
}
var WHITESPACE = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
var ASCII_WHITESPACE = "[\\t-\\r\\x1c-\\x20]";
var isWhitespace = (code) => code >= 9 && code <= 13 || code >= 28 && code <= 32 || code === 133 || code === 160 || code >= 5760 && isWideWhitespace(code);
var isWideWhitespace = (code) => code === 5760 || code >= 8192 && code <= 8202 || code === 8232 || code === 8233 || code === 8239 || code === 8287 || code === 12288;
function stripStart(text) {
  let start = 0;
  while (start < text.length && isWhitespace(text.charCodeAt(start))) start += 1;
  return text.slice(start);
}
function stripEnd(text) {
  let end = text.length;
  while (end > 0 && isWhitespace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
var strip = (text) => stripStart(stripEnd(text));
var splitWords = (text) => strip(text).split(new RegExp(`${WHITESPACE}+`)).filter((word) => word !== "");
var LINE_BREAK = "(?:\\r\\n|[\\n-\\r\\x1c-\\x1e\\x85\\u2028\\u2029])";
var hasSeveralLines = (text) => new RegExp(`${LINE_BREAK}.`, "s").test(text.replaceAll("\r\n", "\n"));
var VERSION_PATTERN = "v?(?:([0-9]+)!)?([0-9]+(?:\\.[0-9]+)*)(?:[._-]?(alpha|a|beta|b|preview|pre|c|rc)[._-]?([0-9]+)?)?(?:-([0-9]+)|[._-]?(post|rev|r)[._-]?([0-9]+)?)?(?:[._-]?(dev)[._-]?([0-9]+)?)?(?:\\+([a-z0-9]+(?:[._-][a-z0-9]+)*))?";
var PRE_RELEASE_LETTERS = {
  a: "a",
  alpha: "a",
  b: "b",
  beta: "b",
  c: "rc",
  rc: "rc",
  pre: "rc",
  preview: "rc"
};
var MAX_DIGITS = 4300;
var versionExpression;
function splitVersion(text) {
  versionExpression ??= new RegExp(`^${VERSION_PATTERN}$`, "i");
  const match = versionExpression.exec(strip(text));
  if (match === null) return void 0;
  const [, epoch, release = "", letter, pre, dashed, post, postNumber, dev, devNumber, local] = match;
  return {
    epoch: epoch ?? "0",
    release: release.split("."),
    letter: letter === void 0 ? void 0 : PRE_RELEASE_LETTERS[letter.toLowerCase()],
    pre: pre ?? "0",
    post: dashed ?? (post === void 0 ? void 0 : postNumber ?? "0"),
    dev: dev === void 0 ? void 0 : devNumber ?? "0",
    local: local?.toLowerCase().split(/[._-]/)
  };
}
var isNumber = (text) => /^[0-9]+$/.test(text);
var numbersOf = ({ epoch, release, pre, post, dev, local }) => [
  epoch,
  ...release,
  pre,
  post ?? "0",
  dev ?? "0",
  ...local?.filter(isNumber) ?? []
];
var tooLong = (digits) => digits.length > MAX_DIGITS;
function parseVersion(text) {
  const parts = splitVersion(text);
  if (parts === void 0 || text.length > MAX_DIGITS && numbersOf(parts).some(tooLong)) {
    return void 0;
  }
  const { letter, post, dev, local } = parts;
  return {
    epoch: BigInt(parts.epoch),
    release: parts.release.map(BigInt),
    pre: letter === void 0 ? void 0 : [letter, BigInt(parts.pre)],
    post: post === void 0 ? void 0 : BigInt(post),
    dev: dev === void 0 ? void 0 : BigInt(dev),
    local: local?.map((part) => isNumber(part) ? String(BigInt(part)) : part).join(".")
  };
}
function explainInvalidVersion(text) {
  const parts = splitVersion(text);
  const long = parts === void 0 ? void 0 : numbersOf(parts).find(tooLong);
  if (long === void 0) {
    return { error: "InvalidVersion", message: `Invalid version: ${(0, import_chunk_RMFKQQNZ.repr)(text)}` };
  }
  return {
    error: "ValueError",
    message: `Exceeds the limit (${MAX_DIGITS} digits) for integer string conversion: value has ${long.length} digits; use sys.set_int_max_str_digits() to increase the limit`
  };
}
var formatBase = ({ epoch, release }) => `${epoch === 0n ? "" : `${epoch}!`}${release.join(".")}`;
function formatPublic(version) {
  const { pre, post, dev } = version;
  return formatBase(version) + (pre === void 0 ? "" : pre.join("")) + (post === void 0 ? "" : `.post${post}`) + (dev === void 0 ? "" : `.dev${dev}`);
}
var formatVersion = (version) => formatPublic(version) + (version.local === void 0 ? "" : `+${version.local}`);
function canonicalizeVersion(version) {
  const last = version.release.findLastIndex((part) => part !== 0n);
  return formatVersion({ ...version, release: version.release.slice(0, Math.max(last + 1, 1)) });
}
var isPrerelease = ({ pre, dev }) => pre !== void 0 || dev !== void 0;
var PRE_RANK = { a: 0n, b: 1n, rc: 2n };
var sign = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function compareReleases(a, b) {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const order = sign(a[index] ?? 0n, b[index] ?? 0n);
    if (order !== 0) return order;
  }
  return 0;
}
function preRank({ pre, post, dev }) {
  if (pre !== void 0) return [PRE_RANK[pre[0]], pre[1]];
  return post === void 0 && dev !== void 0 ? [-1n, 0n] : [3n, 0n];
}
function compareSuffixes(a, b) {
  const [rankA, numberA] = preRank(a);
  const [rankB, numberB] = preRank(b);
  return sign(rankA, rankB) || sign(numberA, numberB) || sign(a.post ?? -1n, b.post ?? -1n) || compareDevelopment(a.dev, b.dev);
}
function compareDevelopment(a, b) {
  if (a === void 0 || b === void 0) return Number(a === void 0) - Number(b === void 0);
  return sign(a, b);
}
function compareLocalParts(a, b) {
  const [numericA, numericB] = [/^[0-9]+$/.test(a), /^[0-9]+$/.test(b)];
  if (numericA !== numericB) return numericA ? 1 : -1;
  return numericA ? sign(BigInt(a), BigInt(b)) : sign(a, b);
}
function compareLocals(a, b) {
  if (a === void 0 || b === void 0) return Number(b === void 0) - Number(a === void 0);
  const [partsA, partsB] = [a.split("."), b.split(".")];
  for (const [index, part] of partsA.entries()) {
    const other = partsB[index];
    if (other === void 0) return 1;
    const order = compareLocalParts(part, other);
    if (order !== 0) return order;
  }
  return partsA.length - partsB.length;
}
var compareVersions = (a, b) => sign(a.epoch, b.epoch) || compareReleases(a.release, b.release) || compareSuffixes(a, b) || compareLocals(a.local, b.local);
var normalizeName = (text) => text.toLowerCase().replace(/[-_.]+/g, "-");
var isValidName = (text) => /^(?:[a-z0-9]|[a-z0-9][a-z0-9._-]*[a-z0-9])$/i.test(text);
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  ASCII_WHITESPACE,
  FileSource,
  WHITESPACE,
  canonicalizeVersion,
  compareVersions,
  defineStage,
  diskError,
  explainInvalidVersion,
  formatVersion,
  hasSeveralLines,
  isPrerelease,
  isValidName,
  normalizeName,
  parseVersion,
  readArchive,
  splitWords,
  strip,
  stripEnd,
  stripStart
});
