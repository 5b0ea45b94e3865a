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
  FileSource: () => FileSource,
  TarHeaderError: () => TarHeaderError,
  attestationRules: () => attestationRules,
  attestationsBeside: () => attestationsBeside,
  belongs: () => belongs,
  blockSize: () => blockSize,
  byGravity: () => byGravity,
  canonicalizeVersion: () => canonicalizeVersion,
  check: () => check,
  checkDistributions: () => checkDistributions,
  checkFailure: () => checkFailure,
  code: () => code,
  commitOfTag: () => commitOfTag,
  compareReleases: () => compareReleases,
  compareVersions: () => compareVersions,
  count: () => count,
  countOf: () => countOf,
  defineStage: () => defineStage,
  describe: () => describe,
  details: () => details,
  diskError: () => diskError,
  endIncomplete: () => endIncomplete,
  extraZip64: () => extraZip64,
  fenced: () => fenced,
  fileLines: () => fileLines,
  fileTable: () => fileTable,
  filesOutput: () => filesOutput,
  findCheckout: () => findCheckout,
  findEnd: () => findEnd,
  findingLines: () => findingLines,
  findingTable: () => findingTable,
  firstRefusal: () => firstRefusal,
  flagUtf8: () => flagUtf8,
  fnmatchPattern: () => fnmatchPattern,
  formatSeconds: () => formatSeconds,
  formatSize: () => formatSize,
  formatVersion: () => formatVersion,
  gatherContext: () => gatherContext,
  guardUpload: () => guardUpload,
  hasUncommittedChanges: () => hasUncommittedChanges,
  inflateAtOnce: () => inflateAtOnce,
  inflateChunks: () => inflateChunks,
  isBomb: () => isBomb,
  isPrerelease: () => isPrerelease,
  isSystemError: () => isSystemError,
  isValidName: () => isValidName,
  isWithin: () => isWithin,
  isZipFile: () => isZipFile,
  judgeUpload: () => judgeUpload,
  listAttestationFiles: () => listAttestationFiles,
  manifestPattern: () => manifestPattern,
  markdownTable: () => markdownTable,
  metadataMember: () => metadataMember,
  nameProblem: () => nameProblem,
  nameText: () => nameText,
  newPaths: () => newPaths,
  normalizeName: () => normalizeName,
  parseMetadata: () => parseMetadata,
  parseRequirement: () => parseRequirement,
  parseSdistFilename: () => parseSdistFilename,
  parseSpecifierSet: () => parseSpecifierSet,
  parseTag: () => parseTag,
  parseVersion: () => parseVersion,
  parseWheelFilename: () => parseWheelFilename,
  pathMatcher: () => pathMatcher,
  peekAt: () => peekAt,
  readArchive: () => readArchive,
  readDirectory: () => readDirectory,
  readDistribution: () => readDistribution,
  readExercise: () => readExercise,
  readExpectations: () => readExpectations,
  readFields: () => readFields,
  readHeader: () => readHeader,
  readRelease: () => readRelease,
  readReportFiles: () => readReportFiles,
  readSizeLimits: () => readSizeLimits,
  readTag: () => readTag,
  readZip: () => readZip,
  referenceOf: () => referenceOf,
  refusedWhenOpened: () => refusedWhenOpened,
  releasedTag: () => releasedTag,
  rendererOf: () => rendererOf,
  repeatedNames: () => repeatedNames,
  reportFindings: () => reportFindings,
  repr: () => repr,
  scanForEncryption: () => scanForEncryption,
  scanMembers: () => scanMembers,
  secretLevel: () => secretLevel,
  sentinel32: () => sentinel32,
  setRules: () => setRules,
  shown: () => shown,
  signatures: () => signatures,
  sizes: () => sizes,
  splitWheelFilename: () => splitWheelFilename,
  splitWords: () => splitWords,
  startsAsTar: () => startsAsTar,
  stored: () => stored,
  strip: () => strip,
  stripEnd: () => stripEnd,
  stripStart: () => stripStart,
  systemReason: () => systemReason,
  tagMatchesVersion: () => tagMatchesVersion,
  tagReference: () => tagReference,
  taggedVersions: () => taggedVersions,
  takeChunks: () => takeChunks,
  tally: () => tally,
  textOf: () => textOf,
  textTable: () => textTable,
  trackedPaths: () => trackedPaths,
  ultranormalizeName: () => ultranormalizeName,
  untrackedPaths: () => untrackedPaths,
  uploadRules: () => uploadRules,
  versionedFiles: () => versionedFiles,
  wantedMembers: () => wantedMembers,
  withGuarded: () => withGuarded
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_path = require("node:path");
var import_node_path2 = require("node:path");
var import_node_path3 = require("node:path");
var import_node_crypto = require("node:crypto");
var import_node_fs = require("node:fs");
var import_node_util = require("node:util");
var import_node_zlib = require("node:zlib");
var import_node_zlib2 = require("node:zlib");
var import_node_buffer = require("node:buffer");
var import_node_zlib3 = require("node:zlib");
var import_node_crypto2 = require("node:crypto");
var import_node_zlib4 = require("node:zlib");
var import_node_zlib5 = require("node:zlib");
var import_node_buffer2 = require("node:buffer");
var import_node_buffer3 = require("node:buffer");
var import_node_path4 = require("node:path");
var import_node_path5 = require("node:path");
var import_node_path6 = require("node:path");
var import_node_buffer4 = require("node:buffer");
async function listAttestationFiles(distributions, files) {
  const folders = new Set(distributions.map(({ path }) => (0, import_node_path2.dirname)(path)));
  const names = [];
  for (const folder of folders) {
    for (const { name, kind } of await files.list(folder) ?? []) {
      if (kind === "file" && name.endsWith(".attestation")) names.push(name);
    }
  }
  const isOrphan = (name) => !distributions.some(({ filename }) => belongs(name, filename));
  return { names, orphans: names.filter(isOrphan) };
}
var belongs = (name, filename) => name.startsWith(`${filename}.`) && name.endsWith(".attestation");
async function attestationsBeside(distributions, files) {
  const { names, orphans } = await listAttestationFiles(distributions, files);
  const attestations = /* @__PURE__ */ new Map();
  if (names.length === 0) return { attestations, orphans };
  const { attestationsOf } = await Promise.resolve().then(() => __toESM(require("./judge-files-43NZ4JK4.cjs")));
  for (const { filename, path } of distributions) {
    const own = names.filter((name) => belongs(name, filename));
    const texts = await Promise.all(own.map((name) => files.readText((0, import_node_path2.join)((0, import_node_path2.dirname)(path), name))));
    if (texts.length === 0) continue;
    const field = `[${texts.join(",")}]`;
    attestations.set(filename, await attestationsOf(field, { isPublic: true }));
  }
  return { attestations, orphans };
}
function unicodeExpression(source, flags = "u") {
  let expression;
  return () => {
    expression ??= new RegExp(source, flags);
    return expression;
  };
}
var ESCAPES = {
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "	": "\\t"
};
function escapeCharacter(character) {
  const known = ESCAPES[character];
  if (known !== void 0) return known;
  const code2 = character.codePointAt(0) ?? 0;
  const hex = code2.toString(16);
  if (code2 <= 255) return `\\x${hex.padStart(2, "0")}`;
  return code2 <= 65535 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}
var escapable = unicodeExpression(String.raw`[\\\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}`, "gu");
var isPlain = (text) => /^[ -[\]-~]*$/.test(text);
function repr(text) {
  const quote2 = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = isPlain(text) ? text : text.replace(escapable(), escapeCharacter);
  return quote2 + (quote2 === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote2;
}
var WHITESPACE = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
var ASCII_WHITESPACE = "[\\t-\\r\\x1c-\\x20]";
var isWhitespace = (code2) => code2 >= 9 && code2 <= 13 || code2 >= 28 && code2 <= 32 || code2 === 133 || code2 === 160 || code2 >= 5760 && isWideWhitespace(code2);
var isWideWhitespace = (code2) => code2 === 5760 || code2 >= 8192 && code2 <= 8202 || code2 === 8232 || code2 === 8233 || code2 === 8239 || code2 === 8287 || code2 === 12288;
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
var splitWords = (text) => strip(text).split(new RegExp(`${WHITESPACE}+`)).filter((word2) => word2 !== "");
var LINE_BREAK = "(?:\\r\\n|[\\n-\\r\\x1c-\\x1e\\x85\\u2028\\u2029])";
var hasSeveralLines = (text) => new RegExp(`${LINE_BREAK}.`, "s").test(text.replaceAll("\r\n", "\n"));
var PARAMETER = /;\s*([^\s;="]+)\s*=\s*(?:"((?:[^\\"]|\\.)*)(?:"|$)|([^\s;"()<>@,:\\/[\]?=]*))/gs;
function parseContentType(text) {
  const [first = "", ...rest] = text.split(";");
  const type = strip(first).toLowerCase();
  const parameters = /* @__PURE__ */ new Map();
  for (const [, name = "", quoted, token] of `;${rest.join(";")}`.matchAll(PARAMETER)) {
    const value = quoted === void 0 ? token : quoted.replace(/\\(.)/gs, "$1");
    const key = name.toLowerCase();
    if (!parameters.has(key)) parameters.set(key, value ?? "");
  }
  return { type: type.split("/").length === 2 ? type : "text/plain", parameters };
}
var TYPES = ["text/x-rst", "text/markdown", "text/plain"];
var VARIANTS = ["CommonMark", "GFM"];
var list = (values) => `[${values.map(repr).join(", ")}]`;
function explainInvalidContentType(text) {
  const field = "'description-content-type'";
  const { type, parameters } = parseContentType(text);
  if (!TYPES.includes(type) || !text.toLowerCase().includes(type)) {
    return `${field} must be one of ${list(TYPES)}, not ${repr(text)}`;
  }
  const charset = parameters.get("charset") ?? "UTF-8";
  if (charset !== "UTF-8") {
    return `${field} can only specify the UTF-8 charset, not ${repr(charset)}`;
  }
  const variant = parameters.get("variant") ?? "GFM";
  if (type !== "text/markdown" || VARIANTS.includes(variant)) return void 0;
  return `valid Markdown variants for ${field} are ${list(VARIANTS)}, not ${repr(variant)}`;
}
var withMark = (finding, first) => finding.rule === first?.rule && finding.message === first.message ? { ...finding, first: true } : finding;
async function withLocations(findings, distributions, project, host) {
  const canBePlaced = ({ field, line }) => field !== void 0 || line !== void 0;
  if (!findings.some(canBePlaced)) return findings;
  const { readSources } = await Promise.resolve().then(() => __toESM(require("./sources-DGGRCSPZ.cjs")));
  const { locate: locate2 } = await Promise.resolve().then(() => __toESM(require("./locations-B7TG6CFS.cjs")));
  const descriptions = distributions.map(
    (file) => [file.filename, descriptionOf(file).text]
  );
  return locate2(findings, await readSources(project, host), new Map(descriptions));
}
async function writeReports(files, findings, distributions, packages, host, render) {
  if (files.findings !== void 0) {
    const { findingsFile } = await Promise.resolve().then(() => __toESM(require("./findings-file-6MVWNWNS.cjs")));
    const { setRules: setRules2, uploadRules: uploadRules2 } = await Promise.resolve().then(() => __toESM(require("./rules-SLZD2IVG.cjs")));
    const { inCheckout } = await Promise.resolve().then(() => __toESM(require("./sources-DGGRCSPZ.cjs")));
    const options = { rules: [...uploadRules2, ...setRules2], packages: inCheckout(packages, host) };
    await host.files.write(files.findings, findingsFile(files.findings, findings, options));
    host.log.info(`Wrote the findings to \`${files.findings}\``);
  }
  const [first] = distributions;
  if (files.readmePreview !== void 0 && first !== void 0) {
    const { previewPage } = await Promise.resolve().then(() => __toESM(require("./readme-preview-MWVSPZQM.cjs")));
    await host.files.write(files.readmePreview, await previewPage(descriptionOf(first), render));
    host.log.info(`Wrote the description as PyPI would show it to \`${files.readmePreview}\``);
  }
}
function descriptionOf({ filename, metadata }) {
  const single2 = metadata?.single ?? {};
  const type = single2["description-content-type"];
  return {
    title: `${single2.name ?? filename} ${single2.version ?? ""}`.trim(),
    summary: single2.summary ?? "",
    text: single2.description ?? "",
    contentType: type === void 0 ? "text/x-rst" : parseContentType(type).type
  };
}
function diskError(done, path, cause) {
  const message = `\`${path}\` cannot be ${done}: ${systemReason(cause)}`;
  return new import_chunk_6CJDLMRJ.PublishError("disk-error", message, { cause });
}
function systemReason(cause) {
  const { message } = cause;
  return String(message ?? cause).replace(/^(\w+ )?[A-Z]+: |, \w+( '.*)?$/gs, "");
}
var isSystemError = (error) => import_node_util.types.isNativeError(error) && "errno" in error;
var capacity = 1024 * 1024;
var FileSource = class {
  size;
  #path;
  #descriptor;
  /** The digest of a file that was read in one piece, which is quicker by itself. */
  #hash;
  #buffer;
  #start = 0;
  #end = 0;
  #fileOffset = 0;
  #atEnd = false;
  #hashes;
  /** Without `hashes` there is no digest at the end, which is quicker. */
  constructor(path, hashes = true) {
    this.#path = path;
    this.#hashes = hashes;
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
        const count3 = (0, import_node_fs.readSync)(this.#descriptor, buffer, done, buffer.length - done, first + done);
        if (count3 === 0) break;
        done += count3;
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
    return typeof this.#hash === "string" ? this.#hash : this.#running().digest("hex");
  }
  close() {
    (0, import_node_fs.closeSync)(this.#descriptor);
  }
  #take(count3) {
    if (count3 === 0) this.#atEnd = true;
    if (this.#hashes) this.#digest(this.#buffer.subarray(this.#end, this.#end + count3));
    this.#end += count3;
    this.#fileOffset += count3;
    if (this.#fileOffset >= this.size) this.#atEnd = true;
  }
  #digest(bytes) {
    if (bytes.length === this.size) this.#hash = (0, import_node_crypto.hash)("sha256", bytes, "hex");
    else if (bytes.length > 0) this.#running().update(bytes);
  }
  #running() {
    if (typeof this.#hash !== "object") this.#hash = (0, import_node_crypto.createHash)("sha256");
    return this.#hash;
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
    return new Promise((resolve3, reject) => {
      (0, import_node_fs.read)(this.#descriptor, this.#buffer, this.#end, room, this.#fileOffset, (cause, count3) => {
        if (cause === null) resolve3(count3);
        else reject(diskError("read", this.#path, cause));
      });
    });
  }
};
async function peekAt(source, length) {
  if (!source.ready(length)) await source.fill(length);
  return source.peek(length);
}
async function takeChunks(source, length, use2) {
  let left = length;
  while (left > 0) {
    if (!source.ready(1)) await source.fill(1);
    const chunk = source.peek(left);
    if (chunk.length === 0) break;
    use2(chunk);
    source.skip(chunk.length);
    left -= chunk.length;
  }
  return length - left;
}
var BufferSource = class {
  position = 0;
  #bytes;
  constructor(bytes) {
    this.#bytes = bytes;
  }
  ready() {
    return true;
  }
  fill() {
    return Promise.resolve();
  }
  peek(length) {
    return this.#bytes.subarray(this.position, this.position + length);
  }
  skip(length) {
    this.position += length;
  }
};
function isPlain2(name) {
  let previous = 47;
  for (let index = 0; index < name.length; index++) {
    const code2 = name.charCodeAt(index);
    if (code2 < 32 || code2 > 126 || code2 === 92 || code2 === 58) return false;
    if (previous === 47 && (code2 === 46 || code2 === 47)) return false;
    previous = code2;
  }
  return name !== "";
}
function hasControlCharacter(text) {
  for (let index = 0; index < text.length; index++) {
    const code2 = text.charCodeAt(index);
    if (code2 < 32 || code2 === 127) return true;
  }
  return false;
}
var shown = (name) => `\`${JSON.stringify(name).slice(1, -1)}\``;
function nameProblem(name, format) {
  if (isPlain2(name)) return void 0;
  const unsafe = danger(name, format);
  if (unsafe !== void 0) {
    return { kind: "unsafe-path", message: `the path ${shown(name)} ${unsafe}`, member: name };
  }
  const bad = badName(name);
  return bad === void 0 ? void 0 : { kind: "bad-name", message: bad, member: name };
}
function danger(name, format) {
  if (name.startsWith("/")) return "is absolute";
  if (/^[a-z]:/i.test(name)) return "names a drive";
  if (name.includes("..") && name.split(/[/\\]/).includes("..")) return "contains `..`";
  if (format === "zip" && name.includes("\\")) return "contains a backslash";
  return name.startsWith("\\") ? "begins with a backslash" : void 0;
}
function badName(name) {
  if (name === "") return "a member has an empty name";
  if (name.includes("\uFFFD")) return `the name ${shown(name)} is not UTF-8`;
  return hasControlCharacter(name) ? `the name ${shown(name)} contains a control character` : void 0;
}
var folded = (path) => path.normalize("NFC").toLowerCase();
var withoutSlash = (name) => name.endsWith("/") ? name.slice(0, -1) : name;
function repeatedNames(members) {
  const problems = [];
  const similar = /* @__PURE__ */ new Map();
  const exact = /* @__PURE__ */ new Map();
  for (const member of members) {
    const path = withoutSlash(member.name);
    const key = folded(path);
    const other = similar.get(key);
    if (other === void 0) {
      similar.set(key, member);
      continue;
    }
    exact.set(withoutSlash(other.name), other);
    const problem2 = repeats(member, exact.get(path), other);
    if (problem2 !== void 0) problems.push(problem2);
    exact.set(path, member);
    similar.set(key, member);
  }
  return problems;
}
function repeats(member, same, other) {
  const { name } = member;
  if (same === void 0) {
    const message = `${shown(name)} and ${shown(other.name)} are one and the same file where case or Unicode form does not count`;
    return { kind: "colliding-name", message, member: name };
  }
  if (member.kind === "folder" && same.kind === "folder") return void 0;
  return {
    kind: "duplicate-name",
    message: `${shown(name)} is there more than once`,
    member: name
  };
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
    const code2 = text.charCodeAt(index);
    return code2 === 32 || code2 >= 9 && code2 <= 13 || code2 >= 28 && code2 <= 31;
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
  const stored2 = String.fromCharCode(block[156] ?? 0);
  for (const start of [108, 116, 329, 337]) numberOf(field(start, start + 8));
  let name = textOf(field(0, 100));
  const type = stored2 === "\0" && name.endsWith("/") ? "5" : stored2;
  if (type === "5") name = name.replace(/\/+$/, "");
  const prefix2 = textOf(field(345, 500));
  if (prefix2 !== "" && !"LKS".includes(type)) name = `${prefix2}/${name}`;
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
  if (!mayHoldChecksum(block)) return false;
  try {
    readHeader(block);
    return true;
  } catch (error) {
    return error instanceof TarHeaderError && error.failure === "end";
  }
}
function mayHoldChecksum(block) {
  const field = block.subarray(148, 156);
  const end = field.indexOf(0);
  if (end === 0) return block[0] === 0;
  const digits = field.subarray(0, end < 0 ? field.length : end);
  return field[0] === 128 || field[0] === 255 || digits.every(mayBeInNumber);
}
var mayBeInNumber = (byte) => byte > 32 ? "+-01234567Oo_".includes(String.fromCharCode(byte)) : byte >= 28 || byte >= 9 && byte <= 13;
function firstUnpacked(start) {
  const someBytes = start.subarray(0, 4096);
  try {
    return (0, import_node_zlib.gunzipSync)(someBytes, { finishFlush: 2 }).subarray(0, blockSize);
  } catch {
    return Buffer.alloc(0);
  }
}
var signatures = {
  localHeader: 67324752,
  directoryHeader: 33639248,
  endOfDirectory: 101010256,
  zip64EndOfDirectory: 101075792,
  zip64Locator: 117853008
};
var sizes = {
  localHeader: 30,
  directoryHeader: 46,
  endOfDirectory: 22,
  zip64EndOfDirectory: 56,
  zip64Locator: 20
};
var stored = 0;
var deflated = 8;
var sentinel32 = 4294967295;
var flagEncrypted = 1;
var flagDataDescriptor = 8;
var flagUtf8 = 2048;
var extraZip64 = 1;
var extraUnicodePath = 28789;
var read64 = (bytes, offset) => Number(bytes.readBigUInt64LE(offset));
var readFields = (bytes, offset) => ({
  flags: bytes.readUInt16LE(offset),
  method: bytes.readUInt16LE(offset + 2),
  time: bytes.readUInt16LE(offset + 4),
  date: bytes.readUInt16LE(offset + 6),
  crc: bytes.readUInt32LE(offset + 8),
  compressedSize: bytes.readUInt32LE(offset + 12),
  size: bytes.readUInt32LE(offset + 16),
  nameLength: bytes.readUInt16LE(offset + 20),
  extraLength: bytes.readUInt16LE(offset + 22)
});
var decodeUtf8 = (bytes) => (0, import_node_buffer.isUtf8)(bytes) ? bytes.toString("utf8") : void 0;
function scanName(key) {
  if (/^[ -~]*$/.test(key)) return "ascii";
  for (let index = 0; index < key.length; index++) {
    const code2 = key.charCodeAt(index);
    if (code2 < 32 || code2 === 127) return "control";
  }
  return "other";
}
var nameText = (key) => scanName(key) === "ascii" ? key : decodeUtf8(Buffer.from(key, "latin1"));
var decodeCodePage437 = (key) => scanName(key) === "ascii" ? key : Array.from(key, (character) => {
  const code2 = character.charCodeAt(0);
  return code2 < 128 ? character : upperHalf[code2 - 128] ?? "\uFFFD";
}).join("");
var upperHalf = "\xC7\xFC\xE9\xE2\xE4\xE0\xE5\xE7\xEA\xEB\xE8\xEF\xEE\xEC\xC4\xC5\xC9\xE6\xC6\xF4\xF6\xF2\xFB\xF9\xFF\xD6\xDC\xA2\xA3\xA5\u20A7\u0192\xE1\xED\xF3\xFA\xF1\xD1\xAA\xBA\xBF\u2310\xAC\xBD\xBC\xA1\xAB\xBB\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255D\u255C\u255B\u2510\u2514\u2534\u252C\u251C\u2500\u253C\u255E\u255F\u255A\u2554\u2569\u2566\u2560\u2550\u256C\u2567\u2568\u2564\u2565\u2559\u2558\u2552\u2553\u256B\u256A\u2518\u250C\u2588\u2584\u258C\u2590\u2580\u03B1\xDF\u0393\u03C0\u03A3\u03C3\xB5\u03C4\u03A6\u0398\u03A9\u03B4\u221E\u03C6\u03B5\u2229\u2261\xB1\u2265\u2264\u2320\u2321\xF7\u2248\xB0\u2219\xB7\u221A\u207F\xB2\u25A0\xA0";
var last = {
  date: 0,
  time: 0,
  moment: void 0
};
function dosTime(date, time) {
  if (date !== last.date || time !== last.time) last = { date, time, moment: momentOf(date, time) };
  return last.moment;
}
function momentOf(date, time) {
  const year = 1980 + (date >> 9);
  const month = date >> 5 & 15;
  const day = date & 31;
  const [hours, minutes, seconds] = [time >> 11, time >> 5 & 63, (time & 31) * 2];
  const milliseconds = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  const read3 = new Date(milliseconds);
  const sound = read3.getUTCMonth() === month - 1 && read3.getUTCDate() === day;
  return sound && hours < 24 && minutes < 60 ? milliseconds / 1e3 : void 0;
}
var largestData = 16 * 1024;
var largestSize = 64 * 1024;
var capacity2 = 128 * 1024;
var capacityUnpacked = 256 * 1024;
var gzipHeader = Buffer.from([31, 139, 8, 0, 0, 0, 0, 0, 0, 255]);
var gzipMagic = gzipHeader.subarray(0, 3);
var gzipTrailer = 8;
var framing = gzipHeader.length + gzipTrailer;
var ZipBatch = class {
  #bytes;
  #waiting = [];
  #end = 0;
  #unpacked = 0;
  /** `size` is that of the zip, `count` the number of its members. */
  constructor(size, count3) {
    const enough = size + count3 * framing + largestData + framing;
    this.#bytes = Buffer.allocUnsafe(Math.min(capacity2, enough));
  }
  /** Whether a member is small enough, and deflated. */
  takes({ method, size, compressedSize }) {
    if (method !== deflated || size === 0 || size > largestSize) return false;
    return compressedSize <= largestData && this.#bytes.length - this.#end >= compressedSize + framing;
  }
  /** Whether it is time to unpack what is there. */
  get isFull() {
    const room = this.#bytes.length - this.#end;
    return room < largestData + framing || this.#unpacked > capacityUnpacked - largestSize;
  }
  add(entry, options, turn, data) {
    this.#end += gzipHeader.copy(this.#bytes, this.#end);
    this.#end += data.copy(this.#bytes, this.#end);
    this.#end = this.#bytes.writeUInt32LE(entry.crc, this.#end);
    this.#end = this.#bytes.writeUInt32LE(entry.size, this.#end);
    this.#unpacked += entry.size;
    this.#waiting.push({ entry, options, turn });
  }
  /** Unpacks what was added and forgets it. */
  take() {
    const waiting = this.#waiting.splice(0);
    const content = this.#unpack(waiting);
    this.#end = 0;
    this.#unpacked = 0;
    let [at, contentAt] = [gzipHeader.length, 0];
    return waiting.map(({ entry, options, turn }) => {
      const [dataAt, start] = [at, contentAt];
      at += entry.compressedSize + framing;
      contentAt += entry.size;
      return content === void 0 ? {
        entry,
        options,
        turn,
        data: this.#bytes.subarray(dataAt, dataAt + entry.compressedSize)
      } : { entry, options, turn, content: content.subarray(start, contentAt) };
    });
  }
  /**
   * The contents one after the other, `undefined` unless all members are sound. That they are told
   * apart rightly: none begins where another's data should be, so each part that zlib finds ends
   * where a member ends, and has its size; as no member is empty, fewer parts would be too short.
   */
  #unpack(waiting) {
    const packed = this.#bytes.subarray(0, this.#end);
    if (packed.length === 0 || !beginsOnlyAt(packed, waiting)) return void 0;
    try {
      const options = { maxOutputLength: this.#unpacked + 1, chunkSize: this.#unpacked + 64 };
      const result = (0, import_node_zlib2.gunzipSync)(packed, { ...options, info: true });
      const { buffer, engine } = result;
      const isWhole = engine.bytesWritten === packed.length && buffer.length === this.#unpacked;
      return isWhole ? buffer : void 0;
    } catch {
      return void 0;
    }
  }
};
function beginsOnlyAt(packed, waiting) {
  let start = 0;
  let found = packed.indexOf(gzipMagic);
  for (const { entry } of waiting) {
    if (found !== start) return false;
    start += entry.compressedSize + framing;
    found = packed.indexOf(gzipMagic, found + 1);
  }
  return found === -1;
}
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
    const read3 = readEntry(bytes, at, start - end.offset);
    if (read3.entry === void 0) return read3;
    entries.push(read3.entry);
    at += sizes.directoryHeader + read3.entry.nameLength + read3.entry.extraLength;
    at += read3.commentLength;
  }
  return { entries };
}
function readEntry(bytes, at, prefix2) {
  if (at + sizes.directoryHeader > bytes.length) return fail("Truncated central directory");
  if (bytes.readUInt32LE(at) !== signatures.directoryHeader) {
    return fail("Bad magic number for central directory");
  }
  const fields = readFields(bytes, at + 8);
  const nameAt = at + sizes.directoryHeader;
  const extraAt = nameAt + fields.nameLength;
  const key = bytes.toString("latin1", nameAt, extraAt);
  const stored2 = (fields.flags & flagUtf8) === 0 ? decodeCodePage437(key) : nameText(key);
  if (stored2 === void 0) return fail("a name is said to be UTF-8 and is not", "crash");
  const version = bytes.readUInt8(at + 6);
  if (version > 63) return fail(`zip file version ${version / 10}`, "crash");
  const meant = {
    size: fields.size,
    compressedSize: fields.compressedSize,
    offset: bytes.readUInt32LE(at + 42),
    name: upToNul(stored2)
  };
  const extraEnd = Math.min(extraAt + fields.extraLength, bytes.length);
  const words = extraAt >= extraEnd ? void 0 : readExtra(bytes.subarray(extraAt, extraEnd), meant, key);
  if (words !== void 0) return fail(words);
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
    stored: stored2,
    name: meant.name,
    offset: meant.offset + prefix2,
    unixMode: bytes.readUInt8(at + 5) === 3 ? bytes.readUInt16LE(at + 40) : 0
  };
  return { entry, commentLength: bytes.readUInt16LE(at + 32) };
}
function readExtra(extra, meant, key) {
  for (let at = 0; at + 4 <= extra.length; ) {
    const id = extra.readUInt16LE(at);
    const length = extra.readUInt16LE(at + 2);
    if (at + 4 + length > extra.length) {
      return `Corrupt extra field ${id.toString(16).padStart(4, "0")} (size=${length})`;
    }
    const data = extra.subarray(at + 4, at + 4 + length);
    let words;
    if (id === extraZip64) words = readZip64(data, meant);
    else if (id === extraUnicodePath) words = readUnicodePath(data, meant, key);
    if (words !== void 0) return words;
    at += 4 + length;
  }
  return void 0;
}
function readZip64(data, result) {
  let at = 0;
  const fields = [
    ["size", "File size"],
    ["compressedSize", "Compress size"],
    ["offset", "Header offset"]
  ];
  for (const [field, title] of fields) {
    if (result[field] !== sentinel32) continue;
    if (at + 8 > data.length) return `Corrupt zip64 extra field. ${title} not found.`;
    result[field] = read64(data, at);
    at += 8;
  }
  return void 0;
}
function readUnicodePath(data, result, key) {
  if (data.length < 5) return "Corrupt unicode path extra field (0x7075)";
  if (data.readUInt8(0) !== 1 || data.readUInt32LE(1) !== (0, import_node_zlib3.crc32)(Buffer.from(key, "latin1")))
    return void 0;
  const text = decodeUtf8(data.subarray(5));
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
var notZip = "File is not a zip file";
var maximumComment = 65535;
function findEnd(file) {
  if (file.size < sizes.endOfDirectory) return { words: notZip };
  const last2 = file.size - sizes.endOfDirectory;
  const record = file.readAt(last2, sizes.endOfDirectory);
  if (isEnd(record, 0) && record.readUInt16LE(20) === 0) return withZip64(file, record, last2);
  const first = Math.max(0, last2 - maximumComment);
  const tail = file.readAt(first, maximumComment + sizes.endOfDirectory);
  const at = tail.lastIndexOf("PK", void 0, "latin1");
  const found = at < 0 ? void 0 : tail.subarray(at, at + sizes.endOfDirectory);
  if (found?.length !== sizes.endOfDirectory) return { words: notZip };
  return withZip64(file, found, first + at);
}
var isEnd = (bytes, offset) => bytes.length >= offset + 4 && bytes.readUInt32LE(offset) === signatures.endOfDirectory;
function withZip64(file, record, location) {
  const end = {
    records: record.readUInt16LE(10),
    sameDisk: record.readUInt16LE(4) === record.readUInt16LE(6),
    size: record.readUInt32LE(12),
    offset: record.readUInt32LE(16),
    location
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
function zip64End(file, declared, adjacent) {
  if (declared > adjacent) return { words: "Corrupt zip64 end of central directory locator" };
  let gap = adjacent - declared;
  let record = file.readAt(declared, sizes.zip64EndOfDirectory);
  if (!isZip64End(record) && gap !== 0) {
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
var isZip64End = (bytes) => bytes.length === sizes.zip64EndOfDirectory && bytes.readUInt32LE(0) === signatures.zip64EndOfDirectory;
function isZipFile(file) {
  const { end } = findEnd(file);
  if (end === void 0) return false;
  if (end.records === 0 && end.size === 0 && end.offset === 0) return true;
  const start = end.location - end.size;
  if (!end.sameDisk || start < 0 || end.size < sizes.directoryHeader) return false;
  const header = file.readAt(start, sizes.directoryHeader);
  return header.length === sizes.directoryHeader && header.readUInt32LE(0) === signatures.directoryHeader;
}
var typeOf = (unixMode) => unixMode & 61440;
var kindsByType = /* @__PURE__ */ new Map([
  [0, "file"],
  [4096, "device"],
  [8192, "device"],
  [16384, "folder"],
  [24576, "device"],
  [32768, "file"],
  [40960, "symlink"]
]);
var isShortLink = ({ unixMode, size }) => typeOf(unixMode) === 40960 && size <= 4096;
function describe(entry, counted) {
  const member = {
    name: entry.name,
    kind: entry.name.endsWith("/") ? "folder" : kindsByType.get(typeOf(entry.unixMode)) ?? "other",
    size: counted?.size ?? entry.size,
    mode: entry.unixMode === 0 ? void 0 : entry.unixMode & 4095,
    modified: dosTime(entry.date, entry.time)
  };
  if (counted?.sha256 !== void 0) member.sha256 = counted.sha256;
  if (counted?.target !== void 0) member.target = counted.target;
  return member;
}
async function* inflateChunks(source, limit) {
  const engine = (0, import_node_zlib5.createInflateRaw)({ chunkSize: 128 * 1024 });
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
var written = (engine, chunk) => new Promise((resolve3) => {
  engine.once("close", resolve3);
  engine.write(chunk, () => {
    engine.removeListener("close", resolve3);
    resolve3();
  });
});
var finished = (engine) => new Promise((resolve3) => {
  engine.once("end", () => resolve3("complete"));
  engine.once(
    "error",
    (error) => resolve3(error.code === "Z_BUF_ERROR" ? "truncated" : "invalid")
  );
  engine.once("close", () => resolve3("truncated"));
  if (engine.destroyed) resolve3("truncated");
  else engine.end();
});
function inflateAtOnce(data, limit) {
  try {
    const chunkSize = Math.min(Math.max(limit + 1, 64), 128 * 1024);
    const result = (0, import_node_zlib5.inflateRawSync)(data, { maxOutputLength: limit + 1, chunkSize, info: true });
    const { buffer, engine } = result;
    return buffer.length > limit ? void 0 : { content: buffer, consumed: engine.bytesWritten };
  } catch {
    return void 0;
  }
}
var atOnceCompressed = 512 * 1024;
var atOnceSize = 2 * 1024 * 1024;
function unpackAtOnce(source, entry, options) {
  if (entry.size > atOnceSize || !source.ready(entry.compressedSize)) return void 0;
  const data = source.peek(entry.compressedSize);
  if (data.length < entry.compressedSize) return void 0;
  const inflated = contentOf(data, entry);
  if (inflated === void 0) return void 0;
  const { content, consumed } = inflated;
  const trouble = troubleOf(entry, content.length, (0, import_node_zlib4.crc32)(content), consumed);
  source.skip(data.length);
  return { ...use(content, options), trouble };
}
function use(content, { hash: hashes, keep, scan }) {
  scan?.(content);
  return {
    size: content.length,
    sha256: hashes ? (0, import_node_crypto2.hash)("sha256", content, "hex") : void 0,
    content: keep ? Buffer.from(content) : void 0,
    trouble: void 0
  };
}
var contentOf = (data, { method, size }) => (
  // Some writers call an empty member deflated and write nothing at all.
  method === stored || size === 0 && data.length === 0 ? { content: data, consumed: data.length } : inflateAtOnce(data, size)
);
async function unpackMember(source, entry, options) {
  if (entry.compressedSize <= atOnceCompressed) {
    if (!source.ready(entry.compressedSize)) await source.fill(entry.compressedSize);
    const atOnce = unpackAtOnce(source, entry, options);
    if (atOnce !== void 0) return atOnce;
  }
  return await unpackInChunks(source, entry, options);
}
var Passage = class {
  size = 0;
  crc = 0;
  #hash;
  #parts;
  #scan;
  constructor(options) {
    this.#hash = options.hash ? (0, import_node_crypto2.createHash)("sha256") : void 0;
    this.#parts = options.keep ? [] : void 0;
    this.#scan = options.scan;
  }
  add = (chunk) => {
    this.size += chunk.length;
    this.crc = (0, import_node_zlib4.crc32)(chunk, this.crc);
    this.#hash?.update(chunk);
    this.#scan?.(chunk);
    this.#parts?.push(Buffer.from(chunk));
  };
  sha256() {
    return this.#hash?.digest("hex");
  }
  content() {
    return this.#parts === void 0 ? void 0 : Buffer.concat(this.#parts);
  }
};
async function unpackInChunks(source, entry, options) {
  const passage = new Passage(options);
  const dataEnd = source.position + entry.compressedSize;
  const problem2 = entry.method === stored ? await passStored(source, entry, passage) : await passDeflated(source, entry, passage);
  const consumed = entry.compressedSize - (dataEnd - source.position);
  await takeChunks(source, dataEnd - source.position, () => {
  });
  const trouble = problem2 ?? troubleOf(entry, passage.size, passage.crc, consumed);
  return { size: passage.size, sha256: passage.sha256(), content: passage.content(), trouble };
}
async function passStored(source, entry, passage) {
  const count3 = await takeChunks(source, entry.compressedSize, passage.add);
  return count3 < entry.compressedSize ? truncated : void 0;
}
async function passDeflated(source, entry, passage) {
  const dataEnd = source.position + entry.compressedSize;
  const chunks = inflateChunks(source, entry.compressedSize);
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
    return { kind: "size-mismatch", what: `unpacks to ${size} bytes, declared are ${entry.size}` };
  }
  if (crc !== entry.crc) return { kind: "checksum", what: "is damaged: its CRC-32 is wrong" };
  if (consumed === entry.compressedSize) return void 0;
  const what = `has ${entry.compressedSize - consumed} bytes after its compressed data`;
  return { kind: "size-mismatch", what };
}
var archivesPage = "https://docs.pypi.org/archives";
var refusedWhenOpened = (kind, message, refusal2) => ({ kind, message, refusal: refusal2, step: "open" });
var ratioMinimumSize = 64 * 1024 * 1024;
var ratioThreshold = 50;
var isBomb = (unpacked, packed) => unpacked > ratioMinimumSize && unpacked / packed > ratioThreshold;
function directoryProblems(entries, fileSize) {
  const problems = [];
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (isBomb(total, fileSize)) {
    const message = `${fileSize} bytes declare to unpack to ${total} bytes, more than ${ratioThreshold} times as many`;
    const refusal2 = `File exceeds compression ratio of ${ratioThreshold}`;
    problems.push(refusedWhenOpened("compression-ratio", message, refusal2));
  }
  const odd = entries.find(({ method }) => method !== stored && method !== deflated);
  if (odd !== void 0) {
    const message = `${shown(odd.name)} uses compression method ${odd.method}, only stored (0) and deflated (8) are allowed`;
    const refusal2 = "File does not use a supported compression type";
    const problem2 = refusedWhenOpened("compression-method", message, refusal2);
    problems.push({ ...problem2, member: odd.name });
  }
  return problems;
}
var kinds = {
  "Duplicate filename in central directory": "duplicate-name",
  "Duplicate filename in local headers": "duplicate-name",
  "Filename not unicode": "bad-name",
  "Filename not valid UTF-8": "bad-name",
  "Invalid character in filename": "bad-name",
  "Trailing data": "trailing-data",
  "ZIP contains a data descriptor": "data-descriptor"
};
var explanations = {
  "Comment in central directory": "a member has a comment in the central directory",
  "Duplicate filename in central directory": "is listed more than once",
  "Duplicate filename in local headers": "is there more than once",
  "Filename not in central directory": "is not listed in the central directory",
  "Filename not unicode": "has a name that is not UTF-8",
  "Invalid character in filename": "has a control character in its name",
  "Malformed zip file": "a record of the zip is cut off or contradicts itself",
  "Mis-matched data size": "has another compressed size in the central directory",
  "Mis-matched file size": "has another size in the central directory",
  "Missing filename in local headers": "is listed in the central directory only",
  "Trailing data": "there is something after the end of the zip",
  "Unknown record signature": "there is something before, between or behind the members that is no record of a zip"
};
function framingProblem(words, member, entries) {
  return {
    kind: kinds[words] ?? "framing",
    message: framingMessage(words, member, entries),
    ...member === void 0 ? {} : { member },
    refusal: `ZIP archive not accepted: ${words}. See ${archivesPage} for more information`,
    step: "framing"
  };
}
function framingMessage(words, member, entries) {
  if (words === "ZIP contains a data descriptor") {
    const count3 = entries.filter(({ flags }) => (flags & flagDataDescriptor) !== 0).length;
    const others = count3 > 1 ? ` and ${count3 - 1} more` : "";
    return `${shown(member ?? "")}${others} was written as a stream: its size and CRC-32 follow the data (data descriptor)`;
  }
  const explanation = explanations[words] ?? `the records of the zip contradict each other: ${words}`;
  const whole = member === void 0 || /^(a|the|there) /.test(explanation);
  return whole ? explanation : `${shown(member)} ${explanation}`;
}
var readByPyPI = (name, size) => /^[^/]+\.dist-info\/WHEEL$/.test(name) || /\.pye?$/.test(name) && size <= 5 * 1024 * 1024;
function memberProblem(kind, entry, what) {
  const problem2 = { kind, message: `${shown(entry.name)} ${what}`, member: entry.name };
  const refused2 = kind === "checksum" || kind === "header-mismatch";
  return refused2 && readByPyPI(entry.name, entry.size) ? { ...problem2, refusal: "None", step: "content" } : problem2;
}
var steps = ["open", "content", "framing"];
var inOrder = (problems) => problems.toSorted((a, b) => rank(a) - rank(b));
var rank = ({ step, member = "" }) => {
  if (step === void 0) return steps.length;
  const first = step === "content" && member.endsWith("/WHEEL");
  return steps.indexOf(step) - (first ? 0.5 : 0);
};
var malformed = "Malformed zip file";
var ZipFraming = class {
  #declared = /* @__PURE__ */ new Map();
  #locals = 0;
  #centrals = 0;
  #directory;
  #zip64Seen = false;
  #locatorSeen = false;
  #end;
  /** Bytes of data after the last local header that was in order. */
  dataSize = 0;
  constructor(entries) {
    for (const entry of entries) {
      this.#declared.set(entry.stored, { entry, local: false, central: false });
    }
  }
  /** `key` has the bytes of the name, one character each. */
  localHeader(fields, key, extra) {
    if (scanName(key) === "control") return "Invalid character in filename";
    const found = extra.length === 0 ? fields : localSizes(fields, extra);
    if (typeof found === "string") return found;
    if ((fields.flags & flagDataDescriptor) !== 0) return "ZIP contains a data descriptor";
    const text = nameText(key);
    if (text === void 0) return "Filename not unicode";
    const declared = this.#declared.get(text);
    if (declared === void 0) return "Filename not in central directory";
    if (declared.entry.compressedSize !== found.compressedSize) return "Mis-matched data size";
    if (declared.entry.size !== found.size) return "Mis-matched file size";
    if (declared.local) return "Duplicate filename in local headers";
    declared.local = true;
    this.#locals += 1;
    this.dataSize = found.compressedSize;
    return void 0;
  }
  /** What must be asked before the name of an entry is even read. */
  directoryComment(length) {
    return length === 0 ? void 0 : "Comment in central directory";
  }
  directoryHeader(offset, key, extraLength) {
    if (scanName(key) === "control") return "Invalid character in filename";
    this.#directory ??= { offset, size: 0, records: 0 };
    this.#directory.records += 1;
    this.#directory.size += sizes.directoryHeader + key.length + extraLength;
    const text = nameText(key);
    const declared = text === void 0 ? void 0 : this.#declared.get(text);
    if (declared?.central === true) return "Duplicate filename in central directory";
    if (declared?.local !== true) return "Missing filename in local headers";
    declared.central = true;
    this.#centrals += 1;
    return void 0;
  }
  zip64EndOfDirectory(record) {
    this.#zip64Seen = true;
    if (read64(record, 24) !== read64(record, 32)) return malformed;
    if (read64(record, 4) !== 44) return "ZIP64 extensible data not allowed";
    this.#end = {
      records: read64(record, 32),
      size: read64(record, 40),
      offset: read64(record, 48)
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
    return this.#centrals === this.#locals ? void 0 : "Mis-matched local headers and central directory";
  }
};
function localSizes(fields, extra) {
  const found = { compressedSize: fields.compressedSize, size: fields.size };
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
  if (id !== extraZip64 && id !== extraUnicodePath) return void 0;
  if (seen.has(id)) return "Invalid duplicate extra in local file";
  seen.add(id);
  return id === extraZip64 ? readLocalZip64(data, found, fields.method) : checkUnicodePath(data.subarray(5));
}
function readLocalZip64(data, found, method) {
  if (![0, 8, 16, 24, 28].includes(data.length)) return malformed;
  if (data.length === 0) {
    const incomplete = found.compressedSize === sentinel32 || found.size === sentinel32;
    return incomplete ? malformed : void 0;
  }
  if (data.length === 8 && method !== stored) return malformed;
  if (found.size === sentinel32) found.size = read64(data, 0);
  found.compressedSize = read64(data, data.length === 8 ? 0 : 8);
  return void 0;
}
function checkUnicodePath(name) {
  if (scanName(name.toString("latin1")) === "control") return "Invalid character in filename";
  return decodeUtf8(name) === void 0 ? "Filename not valid UTF-8" : void 0;
}
var longestRecord = sizes.directoryHeader + 2 * 65535;
var skip = (source, length) => takeChunks(source, length, () => {
});
var ZipWalk = class {
  #source;
  #use;
  #framing;
  /** By offset; those before `#next` have been met or passed. */
  #entries;
  #next = 0;
  #passed = [];
  constructor(source, entries, use2) {
    this.#source = source;
    this.#use = use2;
    this.#framing = new ZipFraming(entries);
    this.#entries = entries.toSorted((a, b) => a.offset - b.offset);
  }
  /** Reads record after record; ends at the first thing that PyPI refuses. */
  async inSequence() {
    for (; ; ) {
      if (!this.#source.ready(longestRecord)) await this.#source.fill(longestRecord);
      const record = this.#source.peek(longestRecord);
      if (record.length < 4) return { words: malformed };
      const step = this.#record(record);
      const end = step instanceof Promise ? await step : step;
      if (end !== void 0) return end;
    }
  }
  /** Unpacks what `inSequence` did not come to, by the central directory alone. */
  async theRest() {
    for (const entry of [...this.#passed, ...this.#entries.slice(this.#next)]) {
      if (entry.offset < this.#source.position) {
        this.#use.missing(entry, "overlaps something else in the archive");
        continue;
      }
      await skip(this.#source, entry.offset - this.#source.position);
      const header = readLocalHeader(await peekAt(this.#source, longestRecord));
      if (header === void 0) {
        this.#use.missing(entry, "is not where the central directory says");
        continue;
      }
      this.#source.skip(header.length);
      await this.#use.unpack(entry, header);
    }
  }
  #record(record) {
    switch (record.readUInt32LE(0)) {
      case signatures.localHeader:
        return this.#local(record);
      case signatures.directoryHeader:
        return this.#directoryHeader(record);
      case signatures.zip64EndOfDirectory:
        return this.#plain(
          record.subarray(0, sizes.zip64EndOfDirectory),
          (bytes) => bytes.length < sizes.zip64EndOfDirectory ? malformed : this.#framing.zip64EndOfDirectory(bytes)
        );
      case signatures.zip64Locator:
        return this.#plain(
          record.subarray(0, sizes.zip64Locator),
          (bytes) => bytes.length < sizes.zip64Locator ? malformed : this.#framing.zip64Locator()
        );
      case signatures.endOfDirectory:
        return this.#endOfDirectory(record);
      default:
        return { words: "Unknown record signature" };
    }
  }
  #local(record) {
    const header = readLocalHeader(record);
    if (header === void 0) return { words: malformed };
    const entry = this.#entryHere();
    const words = this.#framing.localHeader(header.fields, header.key, header.extra);
    if (words !== void 0) {
      return { words, member: entry?.name ?? Buffer.from(header.key, "latin1").toString() };
    }
    const { dataSize } = this.#framing;
    this.#source.skip(header.length);
    const dataEnd = this.#source.position + dataSize;
    if (entry === void 0 || entry.compressedSize !== dataSize) return this.#skipTo(dataEnd);
    this.#next += 1;
    return this.#use.unpack(entry, header)?.then(() => void 0);
  }
  async #skipTo(position) {
    await skip(this.#source, position - this.#source.position);
  }
  /** The member that the central directory has at the source's position. */
  #entryHere() {
    const { position } = this.#source;
    for (; ; ) {
      const entry = this.#entries[this.#next];
      if (entry === void 0 || entry.offset > position) return void 0;
      if (entry.offset === position) return entry;
      this.#passed.push(entry);
      this.#next += 1;
    }
  }
  #directoryHeader(record) {
    if (record.length < sizes.directoryHeader) return { words: malformed };
    const comment = this.#framing.directoryComment(record.readUInt16LE(32));
    if (comment !== void 0) return { words: comment };
    const nameEnd = sizes.directoryHeader + record.readUInt16LE(28);
    const extraLength = record.readUInt16LE(30);
    if (record.length < nameEnd + extraLength) return { words: malformed };
    const key = record.toString("latin1", sizes.directoryHeader, nameEnd);
    const words = this.#framing.directoryHeader(this.#source.position, key, extraLength);
    if (words !== void 0) return { words, member: Buffer.from(key, "latin1").toString() };
    this.#source.skip(nameEnd + extraLength);
    return void 0;
  }
  #plain(record, check2) {
    const words = check2(record);
    if (words !== void 0) return { words };
    this.#source.skip(record.length);
    return void 0;
  }
  #endOfDirectory(record) {
    const offset = this.#source.position;
    const early = this.#framing.endWithoutLocator();
    if (early !== void 0) return { words: early };
    if (record.length < sizes.endOfDirectory) return { words: malformed };
    const words = this.#framing.endOfDirectory(offset, record);
    if (words !== void 0) return { words };
    const end = offset + sizes.endOfDirectory + record.readUInt16LE(20);
    return end === this.#source.size ? {} : { words: "Trailing data" };
  }
};
var none = Buffer.alloc(0);
function readLocalHeader(bytes) {
  if (bytes.length < sizes.localHeader) return void 0;
  if (bytes.readUInt32LE(0) !== signatures.localHeader) return void 0;
  const fields = readFields(bytes, 6);
  const nameEnd = sizes.localHeader + fields.nameLength;
  const length = nameEnd + fields.extraLength;
  if (bytes.length < length) return void 0;
  const key = bytes.toString("latin1", sizes.localHeader, nameEnd);
  const extra = fields.extraLength === 0 ? none : bytes.subarray(nameEnd, length);
  return { fields, key, extra, length };
}
async function readZip(source, options) {
  const opened = await openZip(source);
  if (!("entries" in opened)) return { members: [], contents: /* @__PURE__ */ new Map(), problems: [opened] };
  const reader = new ZipReader(source, opened.entries, options);
  return await reader.read();
}
async function openZip(source) {
  const start = await peekAt(source, 64 * 1024);
  if (!isZipFile(source)) return notZip2(source, start);
  if (startsAsTar(start)) {
    const words = "File is both a zip and a tar file";
    return refusedWhenOpened(
      "not-an-archive",
      "the file is a zip and a tar archive at once",
      words
    );
  }
  const found = findEnd(source);
  const directory = found.end === void 0 ? { end: "bad-zip", words: found.words } : readDirectory(source, found.end);
  if (directory.entries !== void 0) return { entries: directory.entries };
  const message = `the central directory of the zip cannot be read: ${directory.words}`;
  if (directory.end === "bad-zip") return refusedWhenOpened("framing", message, "None");
  return { kind: directory.end === "too-large" ? "too-large" : "framing", message };
}
function notZip2(source, start) {
  const refusal2 = "File is not a zipfile";
  if (source.size === 0) return refusedWhenOpened("not-an-archive", "the file is empty", refusal2);
  const begins = start.length >= 4 && start.readUInt32LE(0) === 67324752;
  return begins ? refusedWhenOpened(
    "truncated",
    "the zip is cut off: its central directory is missing or broken",
    refusal2
  ) : refusedWhenOpened("not-an-archive", "the file is not a zip archive", refusal2);
}
var ZipReader = class {
  #source;
  #entries;
  #options;
  #problems;
  #members = /* @__PURE__ */ new Map();
  #contents = /* @__PURE__ */ new Map();
  #unpackable;
  #batch;
  /** What is wrong with members, by when they were met. */
  #troubles = [];
  #turn = 0;
  constructor(source, entries, options) {
    this.#source = source;
    this.#entries = entries;
    this.#options = options;
    this.#problems = directoryProblems(entries, source.size);
    this.#batch = new ZipBatch(source.size, entries.length);
    this.#unpackable = !this.#problems.some(({ kind }) => kind === "compression-ratio");
  }
  async read() {
    const walk = new ZipWalk(this.#source, this.#entries, this);
    const { words, member } = await walk.inSequence();
    const framing2 = words && framingProblem(words, member, this.#entries);
    if (framing2) this.#troubles.push({ turn: ++this.#turn, problem: framing2 });
    await walk.theRest();
    await this.#unpackBatch();
    this.#troubles.sort((a, b) => a.turn - b.turn);
    this.#problems.push(...this.#troubles.map(({ problem: problem2 }) => problem2));
    const members = this.#entries.map((entry) => this.#members.get(entry) ?? describe(entry));
    this.#judgeNames(members);
    const contents = /* @__PURE__ */ new Map();
    for (const entry of this.#entries) {
      const content = this.#contents.get(entry);
      if (content !== void 0) contents.set(entry.name, content);
      else if (contents.size > 0) contents.delete(entry.name);
    }
    return { members, contents, problems: this.#problems };
  }
  unpack(entry, header) {
    this.#turn += 1;
    this.#compare(entry, header);
    if (!this.#readable(entry) || this.#isUnwanted(entry)) return this.#pass(entry);
    const folder = entry.name.endsWith("/");
    const options = {
      hash: this.#options.hashMembers && !folder,
      keep: !folder && (this.#keeps(entry) || isShortLink(entry)),
      scan: folder ? void 0 : this.#options.scan?.(entry.name, entry.size)
    };
    if (this.#batch.takes(entry) && this.#source.ready(entry.compressedSize)) {
      return this.#unpackSoon(entry, options);
    }
    const atOnce = unpackAtOnce(this.#source, entry, options);
    if (atOnce === void 0) return this.#unpackLater(this.#source, entry, options);
    this.#note(entry, atOnce);
    return void 0;
  }
  #unpackSoon(entry, options) {
    const data = this.#source.peek(entry.compressedSize);
    if (data.length < entry.compressedSize) {
      return this.#unpackLater(this.#source, entry, options);
    }
    this.#batch.add(entry, options, this.#turn, data);
    this.#source.skip(data.length);
    return this.#batch.isFull ? this.#unpackBatch() : void 0;
  }
  async #unpackBatch() {
    for (const { entry, options, turn, data, content } of this.#batch.take()) {
      if (content !== void 0) this.#note(entry, use(content, options), turn);
      else await this.#unpackLater(new BufferSource(data), entry, options, turn);
    }
  }
  async #unpackLater(source, entry, options, turn = this.#turn) {
    this.#note(entry, await unpackMember(source, entry, options), turn);
  }
  async #pass(entry) {
    await takeChunks(this.#source, entry.compressedSize, () => {
    });
  }
  #note(entry, unpacked, turn = this.#turn) {
    const { trouble, content, size, sha256 } = unpacked;
    if (trouble !== void 0) this.#report(trouble.kind, entry, trouble.what, turn);
    const link = isShortLink(entry);
    if (content !== void 0 && trouble === void 0 && (!link || this.#keeps(entry))) {
      this.#contents.set(entry, content);
    }
    const target = link && content !== void 0 ? Buffer.from(content).toString() : void 0;
    this.#members.set(entry, describe(entry, { size, sha256, target }));
  }
  #isUnwanted = ({ name }) => this.#options.onlyWanted === true && !this.#options.wanted(name);
  #keeps(entry) {
    if (!this.#options.wanted(entry.name)) return false;
    if (entry.size <= this.#options.wantedLimit) return true;
    this.#report("too-large", entry, `has ${entry.size} bytes`);
    return false;
  }
  missing(entry, why) {
    this.#report("header-mismatch", entry, why);
  }
  #report(kind, entry, what, turn = this.#turn) {
    this.#troubles.push({ turn, problem: memberProblem(kind, entry, what) });
  }
  /** Readers that stream and readers that go by the central directory must see the same member. */
  #compare(entry, { fields, key }) {
    const differs = (what) => this.#report("header-mismatch", entry, `has another ${what} in its local header`);
    if (key !== entry.key) differs("name");
    else if (fields.method !== entry.method) differs("compression method");
    else if (((fields.flags ^ entry.flags) & flagEncrypted) !== 0) differs("encryption flag");
    else if (fields.crc !== entry.crc && (fields.flags & 8) === 0) differs("CRC-32");
  }
  #readable(entry) {
    if ((entry.flags & flagEncrypted) !== 0) {
      this.#report("encrypted", entry, "is encrypted");
      return false;
    }
    return this.#unpackable && (entry.method === stored || entry.method === deflated);
  }
  #judgeNames(members) {
    const reported = new Set(this.#problems.map(({ kind, member }) => `${kind} ${member}`));
    const found = repeatedNames(members);
    for (const { name, kind } of members) {
      const problem2 = nameProblem(name, "zip");
      if (problem2 !== void 0) found.push(problem2);
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
var defaultWantedLimit = 16 * 1024 * 1024;
async function readArchive(path, options) {
  const source = new FileSource(path);
  try {
    const { members, contents, problems } = await read2(source, options);
    const sha256 = await source.finish();
    const { format } = options;
    return { format, size: source.size, sha256, members, contents, problems: inOrder(problems) };
  } finally {
    source.close();
  }
}
async function read2(source, options) {
  const { wantedLimit = defaultWantedLimit, hashMembers = false } = options;
  const readOptions = { ...options, wantedLimit, hashMembers };
  if (options.format === "zip") return readZip(source, readOptions);
  return (await Promise.resolve().then(() => __toESM(require("./read-tar-6RYY62SK.cjs")))).readTar(source, readOptions);
}
var LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
var HEADER_LINE = /^(?:From |[!-9;-~]*:|[\t ])/;
function* linesOf(text) {
  let start = 0;
  while (start < text.length) {
    LINE.lastIndex = start;
    const [line = ""] = LINE.exec(text) ?? [];
    start += line.length;
    yield { text: line, end: start };
  }
}
function splitHead(text) {
  const head = [];
  let start = 0;
  for (const line of linesOf(text)) {
    if (!HEADER_LINE.test(line.text)) {
      return { head, body: text.slice(/^[\r\n]/.test(line.text) ? line.end : start) };
    }
    head.push(line.text);
    start = line.end;
  }
  return { head, body: "" };
}
function parseHeader(lines) {
  const text = lines.join("");
  const colon = text.indexOf(":");
  const value = text.slice(colon + 1).replace(/^[ \t]+/, "");
  let end = value.length;
  while (end > 0 && (value[end - 1] === "\r" || value[end - 1] === "\n")) end -= 1;
  return [text.slice(0, colon), value.slice(0, end)];
}
function groupLines(head) {
  const groups = [];
  let current;
  for (const line of head) {
    if (line.startsWith(" ") || line.startsWith("	")) {
      current?.push(line);
    } else if (line.startsWith("From ") || line.startsWith(":")) {
      current = void 0;
    } else {
      current = [line];
      groups.push(current);
    }
  }
  return groups;
}
function parseHeaderBlock(text) {
  const { head, body } = splitHead(text);
  const last2 = head.at(-1);
  const envelope = head.length > 1 && last2?.startsWith("From ") ? last2 : "";
  return { headers: groupLines(head).map(parseHeader), body: envelope + body };
}
var METADATA_VERSIONS = ["1.0", "1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "2.5"];
var METADATA_FIELDS = {
  "metadata-version": { kind: "single", added: "1.0" },
  name: { kind: "single", added: "1.0" },
  version: { kind: "single", added: "1.0" },
  dynamic: { kind: "multiple", added: "2.2" },
  platform: { kind: "multiple", added: "1.0" },
  "supported-platform": { kind: "multiple", added: "1.1" },
  summary: { kind: "single", added: "1.0" },
  description: { kind: "single", added: "1.0" },
  "description-content-type": { kind: "single", added: "2.1" },
  keywords: { kind: "keywords", added: "1.0" },
  "home-page": { kind: "single", added: "1.0" },
  "download-url": { kind: "single", added: "1.1" },
  author: { kind: "single", added: "1.0" },
  "author-email": { kind: "single", added: "1.0" },
  maintainer: { kind: "single", added: "1.2" },
  "maintainer-email": { kind: "single", added: "1.2" },
  license: { kind: "single", added: "1.0" },
  "license-expression": { kind: "single", added: "2.4" },
  "license-file": { kind: "multiple", added: "2.4" },
  classifier: { kind: "multiple", added: "1.1" },
  "requires-dist": { kind: "multiple", added: "1.2" },
  "requires-python": { kind: "single", added: "1.2" },
  "requires-external": { kind: "multiple", added: "1.2" },
  "project-url": { kind: "urls", added: "1.2" },
  "provides-extra": { kind: "multiple", added: "2.1" },
  "provides-dist": { kind: "multiple", added: "1.2" },
  "obsoletes-dist": { kind: "multiple", added: "1.2" },
  "import-name": { kind: "multiple", added: "2.5" },
  "import-namespace": { kind: "multiple", added: "2.5" },
  requires: { kind: "multiple", added: "1.1" },
  provides: { kind: "multiple", added: "1.1" },
  obsoletes: { kind: "multiple", added: "1.1" }
};
var isMetadataField = (name) => Object.hasOwn(METADATA_FIELDS, name);
var isSingleField = (name) => METADATA_FIELDS[name].kind === "single";
var isMultipleField = (name) => METADATA_FIELDS[name].kind === "multiple";
function decodeUtf82(bytes) {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return decoder.decode(import_node_buffer2.Buffer.from(bytes, "latin1"));
  } catch {
    return void 0;
  }
}
var splitKeywords = (text) => text.split(",").map(strip);
function splitProjectUrls(values) {
  const urls = /* @__PURE__ */ new Map();
  for (const value of values) {
    const comma = value.indexOf(",");
    const label = strip(comma === -1 ? value : value.slice(0, comma));
    if (urls.has(label)) return void 0;
    urls.set(label, comma === -1 ? "" : strip(value.slice(comma + 1)));
  }
  return urls;
}
var readImportNames = (values) => values.join("") === "" && values.length === 1 ? [] : values;
function storeField(draft, name, values) {
  if (isMultipleField(name)) {
    draft.multiple[name] = name === "import-name" ? readImportNames(values) : values;
    return void 0;
  }
  if (name === "project-url") {
    draft.projectUrls = splitProjectUrls(values);
    return draft.projectUrls === void 0 ? "duplicate-label" : void 0;
  }
  const [value, second] = values;
  if (value === void 0 || second !== void 0) return "repeated";
  if (isSingleField(name)) draft.single[name] = value;
  else draft.keywords = splitKeywords(value);
  return void 0;
}
function storeHeader(draft, name, raw) {
  const decoded2 = raw.map(decodeUtf82);
  const values = decoded2.map((value, index) => value ?? raw[index] ?? "");
  const refuse5 = (reason) => draft.unparsed.push({ name, values, reason });
  if (decoded2.includes(void 0)) {
    refuse5("undecodable");
  } else if (isMetadataField(name)) {
    const reason = storeField(draft, name, values);
    if (reason !== void 0) refuse5(reason);
  } else {
    refuse5("unknown-field");
  }
}
function storeBody(draft, body) {
  const text = decodeUtf82(body);
  const index = draft.unparsed.findIndex(({ name }) => name === "description");
  const before = draft.unparsed[index];
  const header = draft.single.description;
  if (before !== void 0) {
    draft.unparsed[index] = { ...before, values: [...before.values, text ?? body] };
  } else if (text === void 0) {
    draft.unparsed.push({ name: "description", values: [body], reason: "undecodable" });
  } else if (header === void 0) {
    draft.single.description = text;
  } else {
    delete draft.single.description;
    const values = [header, text];
    draft.unparsed.push({ name: "description", values, reason: "description-twice" });
  }
}
function parseMetadata(content) {
  const { buffer, byteOffset, byteLength } = content;
  const text = import_node_buffer2.Buffer.from(buffer, byteOffset, byteLength).toString("latin1");
  const { headers, body } = parseHeaderBlock(text);
  const byName = /* @__PURE__ */ new Map();
  for (const [header, value] of headers) {
    const name = header.toLowerCase();
    const values = byName.get(name);
    if (values === void 0) byName.set(name, [value]);
    else values.push(value);
  }
  const draft = {
    single: {},
    multiple: {},
    keywords: void 0,
    projectUrls: void 0,
    unparsed: []
  };
  for (const [name, values] of byName) storeHeader(draft, name, values);
  if (body !== "") storeBody(draft, body);
  return draft;
}
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
    return { error: "InvalidVersion", message: `Invalid version: ${repr(text)}` };
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
  const last2 = version.release.findLastIndex((part) => part !== 0n);
  return formatVersion({ ...version, release: version.release.slice(0, Math.max(last2 + 1, 1)) });
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
var PLURAL = /* @__PURE__ */ new Set(["classifier", "project-url"]);
var formFieldName = (field) => field.replaceAll("-", "_") + (PLURAL.has(field) ? "s" : "");
function listOf(metadata, name) {
  const values = metadata.multiple[name] ?? [];
  const isEmpty2 = name === "import-name" && name in metadata.multiple && values.length === 0;
  return isEmpty2 ? [""] : values;
}
function valuesOf(metadata, name) {
  if (isMultipleField(name)) return listOf(metadata, name);
  if (name === "project-url") {
    return [...metadata.projectUrls ?? []].map(([label, url]) => `${label}, ${url}`);
  }
  const value = isSingleField(name) ? metadata.single[name] : metadata.keywords?.join(",");
  return value === void 0 ? [] : [value];
}
var introducesLicenseFile = parseVersion("2.4");
function dropsLicenseFiles(metadata) {
  const version = parseVersion(metadata.single["metadata-version"] ?? "");
  if (version === void 0 || introducesLicenseFile === void 0) return false;
  return compareVersions(version, introducesLicenseFile) < 0;
}
var repeatedFields = ({ unparsed }) => unparsed.filter(({ reason }) => reason !== "undecodable" && reason !== "unknown-field");
function metadataFields(metadata) {
  const fields = [];
  const add = (name, values) => {
    for (const value of values) fields.push([formFieldName(name), value]);
  };
  const repeated = new Map(repeatedFields(metadata).map(({ name, values }) => [name, values]));
  for (const name of Object.keys(METADATA_FIELDS)) {
    if (!isMetadataField(name)) continue;
    if (name === "license-file" && dropsLicenseFiles(metadata)) continue;
    add(name, repeated.get(name) ?? valuesOf(metadata, name));
  }
  return fields;
}
function uploadForm(input) {
  const { metadata, filetype, pyversion, sha256, blake2, attestations } = input;
  const fields = [
    [":action", "file_upload"],
    ["protocol_version", "1"],
    ...metadataFields(metadata),
    ["filetype", filetype],
    ["pyversion", pyversion],
    ["sha256_digest", sha256]
  ];
  if (blake2 !== void 0) fields.push(["blake2_256_digest", blake2]);
  if (attestations !== void 0) fields.push(["attestations", attestations]);
  return fields;
}
function splitWheelFilename(filename) {
  const [name, version, rest] = filename.split("-", 3);
  if (name === void 0 || version === void 0 || rest === void 0) return void 0;
  return { name, version, distInfo: `${name}-${version}.dist-info` };
}
var locate = (member) => ({
  member,
  folder: member.slice(0, member.indexOf("/"))
});
function metadataMember(filename, members) {
  const pattern = filename.endsWith(".whl") ? /^[^/]+\.dist-info\/METADATA$/ : /^[^/]+\/PKG-INFO$/;
  const found = [
    ...new Set(members.filter(({ name }) => pattern.test(name)).map(({ name }) => name))
  ];
  const expected = `${splitWheelFilename(filename)?.distInfo}/METADATA`;
  if (found.includes(expected)) return locate(expected);
  const [only, second] = found;
  return only === void 0 || second !== void 0 ? void 0 : locate(only);
}
var WANTED = new RegExp(
  [
    "^[^/]+\\.dist-info/(?:METADATA|WHEEL|RECORD|entry_points\\.txt|top_level\\.txt)$",
    "^[^/]+/(?:PKG-INFO|pyproject\\.toml|setup\\.cfg|setup\\.py)$"
  ].join("|")
);
var wantedMembers = (name) => WANTED.test(name);
var AWS_SECRET = /(?<![A-Za-z0-9/+=])(?=[A-Za-z/+]*\d)(?=[a-z\d/+]*[A-Z])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/;
var PATTERNS = [
  { kind: "PyPI token", start: "pypi-AgE", whole: /^pypi-AgE[\w-]{60,}/ },
  { kind: "GitHub token", start: "gh[pousr]_", whole: /^gh[pousr]_[A-Za-z0-9]{36,}(?!\w)/ },
  { kind: "GitHub token", start: "github_pat_", whole: /^github_pat_\w{82}(?!\w)/ },
  { kind: "GitLab token", start: "glpat-", whole: /^glpat-[\w-]{20,}/ },
  {
    kind: "AWS access key",
    start: "A(?:KIA|SIA)",
    whole: /^A(?:KIA|SIA)[A-Z2-7]{16}(?!\w)/,
    // The identifier alone opens nothing.
    near: AWS_SECRET
  },
  { kind: "Google API key", start: "AIza", whole: /^AIza[\w-]{35}(?![\w-])/ },
  {
    kind: "Azure storage key",
    start: "AccountKey=",
    // The first is the public key of Microsoft's emulator.
    whole: /^AccountKey=(?!Eby8vdM02x)[A-Za-z0-9+/]{86}==/
  },
  { kind: "Slack token", start: "xox[bpars]-", whole: /^xox[bpars]-\d{8,}-[A-Za-z0-9-]{20,}/ },
  {
    kind: "Slack webhook",
    start: "hooks\\.slack\\.com/services/",
    whole: /^hooks\.slack\.com\/services\/T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/[A-Za-z0-9]{24}/
  },
  { kind: "Stripe key", start: "[sr]k_live_", whole: /^[sr]k_live_[A-Za-z0-9]{24,}/ },
  { kind: "OpenAI key", start: "sk-[\\w-]{20,80}T3BlbkFJ", whole: /^sk-[\w-]+T3BlbkFJ[\w-]{20,}/ },
  { kind: "Anthropic key", start: "sk-ant-", whole: /^sk-ant-[a-z]+\d\d-[\w-]{80,}/ },
  { kind: "npm token", start: "npm_", whole: /^npm_[A-Za-z0-9]{36}(?!\w)/ },
  { kind: "Hugging Face token", start: "hf_", whole: /^hf_[A-Za-z]{34}(?!\w)/ },
  { kind: "SendGrid key", start: "SG\\.", whole: /^SG\.[\w-]{22}\.[\w-]{43}(?![\w-])/ },
  {
    kind: "private key",
    form: "key",
    start: "-----BEGIN (?:[A-Z]+ )?PRIVATE KEY",
    // In a string of a program or in JSON its lines are separated by `\n`, quotes or both.
    whole: /^-----BEGIN (?:[A-Z]+ )?PRIVATE KEY(?: BLOCK)?-----(?:[\s"'+,]|\\[rn])*(?:[A-Z][\w-]+: [^\n]*\s+)*[A-Za-z0-9+/]{40,}/
  }
];
var CREDENTIAL_FILE = /(?:^|\/)(?:\.pypirc|[._]netrc|\.npmrc|\.git-credentials|\.git\/config|\.env(?:\.\w+)?)$/;
var CREDENTIAL = {
  kind: "password",
  start: "(?:[Pp]ass(?:word|wd)?|PASSWORD|_authToken|AUTHORIZATION|://[^\\s/@:]+:)",
  whole: /^(?:(?:pass(?:word|wd)?|_authToken)(?:\s*[=:]\s*|[ \t]+)|authorization: basic |:\/\/[^\s/@:]+:)["']?(?!\$|%\(|<)[^\s@"']{8,}/i
};
var joined = (patterns2) => patterns2.map(({ start }) => `(?:${start})`).join("|");
var secretStart = joined(PATTERNS);
var secretStartIn = (name) => CREDENTIAL_FILE.test(name) ? joined([...PATTERNS, CREDENTIAL]) : void 0;
var PLACEHOLDER = /example|placeholder|dummy|redacted|changeme|your[-_]|x{6}|0{8}|\*{3}|\.{3}|12345678|abcdefgh/i;
function looksDrawn(secret) {
  const drawn = secret.slice(8);
  return !PLACEHOLDER.test(secret) && new Set(drawn).size >= Math.min(12, drawn.length / 2);
}
function isSecret({ kind, whole, near }, { after, before }) {
  const secret = whole.exec(after)?.[0];
  if (secret === void 0 || kind !== "password" && /\w$/.test(before)) return void 0;
  if (kind !== "password" && !looksDrawn(secret)) return void 0;
  if (near === void 0) return secret;
  const other = near.exec(`${before.slice(-200)} ${after.slice(secret.length, 300)}`)?.[0];
  return other !== void 0 && looksDrawn(other) ? secret : void 0;
}
function secretAt(hit) {
  for (const pattern of [...PATTERNS, CREDENTIAL]) {
    const secret = isSecret(pattern, hit);
    if (secret === void 0) continue;
    const { kind, form = "token" } = pattern;
    const shown2 = form === "key" ? /^-----[^-]+-----/.exec(secret)?.[0] : secret.slice(0, 8);
    return { kind, form, line: hit.line(), shown: `${shown2 ?? ""}\u2026` };
  }
  return void 0;
}
var reach = 512;
var TextSearch = class {
  #pattern;
  #size;
  #use;
  /** The end of what came before; the first `#done` characters have been searched. */
  #kept = "";
  #done = 0;
  #seen = 0;
  #lines = 1;
  /** `pattern` is global and matches at most a few dozen bytes; `size` is that of the content. */
  constructor(pattern, size, use2) {
    this.#pattern = pattern;
    this.#size = size;
    this.#use = use2;
  }
  add(chunk) {
    const bytes = import_node_buffer3.Buffer.isBuffer(chunk) ? chunk : import_node_buffer3.Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const text = bytes.toString("latin1");
    const window = this.#kept === "" ? text : this.#kept + text;
    this.#seen += text.length;
    const isLast = this.#seen >= this.#size;
    const end = isLast ? window.length : Math.max(window.length - reach, this.#done);
    this.#search(window, end);
    if (isLast) {
      this.#kept = "";
      this.#done = 0;
      return;
    }
    const start = Math.max(end - reach, 0);
    this.#lines += countLines(window, 0, start);
    this.#kept = window.slice(start);
    this.#done = end - start;
  }
  #search(window, end) {
    const pattern = this.#pattern;
    pattern.lastIndex = this.#done;
    for (let found = pattern.exec(window); found !== null; found = pattern.exec(window)) {
      const { index } = found;
      if (index >= end) return;
      this.#use({
        text: found[0],
        after: window.slice(index, index + reach),
        before: window.slice(Math.max(index - reach, 0), index),
        line: () => this.#lines + countLines(window, 0, index)
      });
      pattern.lastIndex = index + found[0].length;
    }
  }
};
function countLines(text, start, end) {
  let count3 = 0;
  let index = text.indexOf("\n", start);
  while (index !== -1 && index < end) {
    count3 += 1;
    index = text.indexOf("\n", index + 1);
  }
  return count3;
}
var PYARMOR = "__pyarmor__\\(__name__, __file__,|__pyarmor_enter__|__pyarmor_exit__|__pyarmor_assert__|__pyarmor_bcc__";
var PYE_BEGIN = "---BEGIN PYE FILE---";
var PYE_END = "---END PYE FILE---";
var ENCRYPTED = `${PYARMOR}|${PYE_BEGIN}|${PYE_END}`;
var NOTEBOOK_OUTPUT = '"output_type"';
var MAX_SCANNED = 5 * 1024 * 1024;
var MAX_SECRETS = 5;
var isPython = (name) => /\.pye?$/i.test(name);
var BINARY = /\.(?:so|pyd|dll|dylib|exe|lib|a|o|png|jpe?g|gif|webp|ico|icns|pdf|woff2?|ttf|otf|eot|zip|gz|bz2|xz|zst|tar|whl|jar|pyc|mo|wasm|npy|npz|parquet|pkl|h5|db|sqlite|mp[34])$|\.so\.[\d.]+$/i;
var patterns = /* @__PURE__ */ new Map();
function patternOf(kind, source) {
  const known = patterns.get(kind);
  if (known !== void 0) return known;
  const pattern = new RegExp(source(), "g");
  patterns.set(kind, pattern);
  return pattern;
}
var EncryptionMarks = class {
  marks = /* @__PURE__ */ new Map();
  #halves = /* @__PURE__ */ new Map();
  /** Whether the hit was one of these. */
  take(name, text) {
    if (text.startsWith("__pyarmor_")) this.add(name, "pyarmor");
    else if (text === PYE_BEGIN || text === PYE_END) this.#half(name, text);
    else return false;
    return true;
  }
  add(name, mark) {
    const known = this.marks.get(name);
    if (known === void 0) this.marks.set(name, /* @__PURE__ */ new Set([mark]));
    else known.add(mark);
  }
  #half(name, text) {
    const halves = this.#halves.get(name) ?? /* @__PURE__ */ new Set();
    this.#halves.set(name, halves.add(text));
    if (halves.size === 2) this.add(name, "sourcedefender");
  }
};
function scanForEncryption() {
  const encryption = new EncryptionMarks();
  return {
    marks: encryption.marks,
    start(name, size) {
      if (size > MAX_SCANNED || !isPython(name)) return void 0;
      const search = new TextSearch(
        patternOf("encrypted", () => ENCRYPTED),
        size,
        ({ text }) => {
          encryption.take(name, text);
        }
      );
      return (chunk) => search.add(chunk);
    }
  };
}
function patternFor(name) {
  if (isPython(name)) return patternOf("python", () => `${ENCRYPTED}|${secretStart}`);
  if (name.endsWith(".ipynb")) {
    return patternOf("notebook", () => `${NOTEBOOK_OUTPUT}|${secretStart}`);
  }
  const ofFile = secretStartIn(name);
  return ofFile === void 0 ? patternOf("text", () => secretStart) : patternOf("credentials", () => ofFile);
}
function scanMembers() {
  const encryption = new EncryptionMarks();
  const secrets = /* @__PURE__ */ new Map();
  const take = (name, hit) => {
    if (hit.text === NOTEBOOK_OUTPUT) encryption.add(name, "notebook-output");
    else if (!encryption.take(name, hit.text)) addSecret(secrets, name, hit);
  };
  return {
    marks: encryption.marks,
    secrets,
    start(name, size) {
      if (size > MAX_SCANNED || size === 0 || BINARY.test(name)) return void 0;
      const search = new TextSearch(patternFor(name), size, (hit) => take(name, hit));
      return (chunk) => search.add(chunk);
    }
  };
}
function addSecret(secrets, name, hit) {
  const known = secrets.get(name);
  if (known !== void 0 && known.length >= MAX_SECRETS) return;
  const secret = secretAt(hit);
  if (secret === void 0) return;
  if (known === void 0) secrets.set(name, [secret]);
  else known.push(secret);
}
async function readRelease(folder, claims2, host, depth = "everything") {
  const entries = await host.files.list(folder);
  if (entries === void 0) throw await noFolder(folder, host);
  const distributions = [];
  for (const entry of entries) {
    const { name, kind } = entry;
    const type = kind === "file" ? (0, import_chunk_6CJDLMRJ.distributionKind)(name) : void 0;
    if (type !== void 0)
      distributions.push(await readDistribution((0, import_node_path3.join)(folder, name), name, type, depth));
    else if (!isExpected(name)) sayIgnored(folder, entry, host);
  }
  if (distributions.length === 0) {
    throw new import_chunk_6CJDLMRJ.PublishError("no-distributions", `\`${folder}\` holds no distributions`, {
      hint: buildHint
    });
  }
  const read3 = await readManifest(folder, claims2.manifestSha256, host);
  if (read3.manifest !== void 0) {
    await refuseForeign(read3.manifest, claims2, folder, host);
    (0, import_chunk_6CJDLMRJ.compareWithManifest)(read3.manifest, distributions);
  }
  return { folder, distributions, ...read3 };
}
async function refuseForeign(manifest, { manifestSha256, tag }, folder, host) {
  if (host.kind === "terminal" || manifestSha256 !== void 0) return;
  const { refuseForeignOrigin } = await Promise.resolve().then(() => __toESM(require("./origin-K3242OCI.cjs")));
  refuseForeignOrigin(manifest, tag, { folder }, host);
}
async function noFolder(folder, host) {
  const isThere = await host.files.stat(folder) !== void 0;
  return isThere ? new import_chunk_6CJDLMRJ.PublishError("invalid-input", `\`${folder}\` is a file, not a folder`, {
    hint: "name the folder that holds the distributions; all of them are taken"
  }) : new import_chunk_6CJDLMRJ.PublishError("no-distributions", `\`${folder}\` does not exist`, { hint: buildHint });
}
var buildHint = "run the stage `build` first, or download the artifact that holds them into this folder";
var reasons = {
  file: "neither wheel nor sdist",
  folder: "a folder",
  symlink: "a symbolic link",
  other: "not a file"
};
function sayIgnored(folder, { name, kind }, { log }) {
  const say = (0, import_chunk_6CJDLMRJ.distributionKind)(name) === void 0 ? log.info : log.warning;
  say(`Ignored \`${(0, import_node_path3.join)(folder, name)}\`: ${reasons[kind]}`);
}
var isExpected = (name) => name === import_chunk_6CJDLMRJ.manifestName || name === ".gitignore" || /\.(attestation|asc)$/.test(name);
async function readDistribution(path, filename, kind, depth = "everything") {
  const format = filename.endsWith(".tar.gz") ? "tar.gz" : "zip";
  const { start, marks, secrets } = scanMembers();
  const all = { scan: start, hashMembers: kind === "wheel" };
  const facts = await readArchive(path, {
    format,
    wanted: wantedMembers,
    ...depth === "everything" ? all : { onlyWanted: true }
  });
  const location = metadataMember(filename, facts.members);
  const content = location === void 0 ? void 0 : facts.contents.get(location.member);
  const metadata = content === void 0 ? void 0 : parseMetadata(content);
  const { size, sha256 } = facts;
  const form = metadata === void 0 ? void 0 : uploadForm({
    metadata,
    filetype: kind === "wheel" ? "bdist_wheel" : "sdist",
    pyversion: kind === "wheel" ? pythonTag(filename) : "source",
    sha256
  });
  return { filename, path, kind, size, sha256, facts, metadata, form, marks, secrets };
}
var pythonTag = (filename) => filename.split("-").at(-3) ?? "py3";
async function readManifest(folder, expected, host) {
  const path = (0, import_node_path3.join)(folder, import_chunk_6CJDLMRJ.manifestName);
  const text = await host.files.readText(path);
  if (text === void 0) {
    if (expected !== void 0) throw noManifest(path);
    return { manifest: void 0, manifestSha256: void 0 };
  }
  const sha256 = await host.files.sha256(path);
  if (expected !== void 0 && sha256 !== expected) throw changedManifest(path, sha256, expected);
  return { manifest: (0, import_chunk_6CJDLMRJ.parseManifest)(text, path), manifestSha256: sha256 };
}
var noManifest = (path) => new import_chunk_6CJDLMRJ.PublishError(
  "manifest-mismatch",
  `\`${path}\` does not exist, but \`manifest-sha256\` is given`,
  {
    hint: "hidden files get lost on the way: with actions/upload-artifact set `include-hidden-files: true`"
  }
);
var changedManifest = (path, sha256, expected) => new import_chunk_6CJDLMRJ.PublishError(
  "manifest-mismatch",
  `\`${path}\` has sha256 ${sha256}, but \`manifest-sha256\` is ${expected}`,
  { hint: "the manifest was changed after the build: run `build` again" }
);
function readExercise(input, stage) {
  const report = input.optionalPath("report-file");
  const options = {
    pythons: input.list("python-versions"),
    installer: input.choice("installer").value,
    dependencyIndex: input.url("dependency-index"),
    importNames: input.list("import-names"),
    entryPointArguments: input.optionalText("entry-point-arguments"),
    smokeTest: input.optionalText("smoke-test"),
    sdist: stage === "rehearse" ? false : input.boolean("verify-sdist"),
    extras: input.boolean("verify-extras"),
    importBudget: input.seconds("import-budget"),
    installBudget: input.seconds("install-budget"),
    strict: input.boolean("strict"),
    project: (0, import_node_path4.resolve)(input.path("project-dir")),
    reports: report === void 0 ? void 0 : (0, import_node_path4.dirname)((0, import_node_path4.resolve)(report))
  };
  return options;
}
var prefix = "refs/tags/";
var readTag = (input) => parseTag(input.optionalText("tag"));
function parseTag(given) {
  if (given === void 0) return void 0;
  const tag = given.startsWith(prefix) ? given.slice(prefix.length) : given;
  if (isTagName(tag)) return tag;
  throw new import_chunk_6CJDLMRJ.PublishError(
    "invalid-input",
    `Input \`tag\` must be the name of a tag; got \`${given}\``,
    {
      hint: "such as `v1.2.0`, with or without `refs/tags/`"
    }
  );
}
function releasedTag(given, env) {
  if (given !== void 0) return given;
  const ref = env["GITHUB_REF"] ?? "";
  return ref.startsWith(prefix) ? ref.slice(prefix.length) : void 0;
}
var tagReference = (tag) => prefix + tag;
function isTagName(tag) {
  if (/[\s\p{Cc}~^:?*[\\]|\.\.|@\{|\/\/|[./]$/u.test(tag)) return false;
  return tag !== "@" && !tag.startsWith("-") && tag.split("/").every((part) => part !== "" && !part.startsWith(".") && !part.endsWith(".lock"));
}
async function findCheckout(folder, host) {
  const root = await git(["rev-parse", "--show-toplevel"], folder, host);
  if (root === void 0) return refuseUnknownCheckout(folder, host);
  const head = await git(["log", "-1", "--format=%H %ct"], folder, host);
  const [commit, time] = head?.split(" ") ?? [];
  return { root, commit, committed: time === void 0 ? void 0 : Number(time) };
}
async function refuseUnknownCheckout(folder, host) {
  for (let above = folder; ; above = (0, import_node_path6.dirname)(above)) {
    if (await host.files.stat((0, import_node_path6.join)(above, ".git")) !== void 0) {
      throw new import_chunk_6CJDLMRJ.PublishError(
        "program-missing",
        `\`${above}\` is a git checkout that git does not read`,
        {
          hint: "put git on PATH; where it is, `git status` in that folder says what is wrong"
        }
      );
    }
    if ((0, import_node_path6.dirname)(above) === above) return void 0;
  }
}
async function trackedPaths(folder, host) {
  const listed = await git(["ls-files", "-z"], folder, host);
  return (listed ?? "").split("\0").filter((path) => path !== "");
}
async function versionedFiles(folder, host) {
  const listed = await git(["ls-files", "-z", "--recurse-submodules"], folder, host);
  return listed?.split("\0").filter((path) => path !== "");
}
function isWithin(path, folder) {
  const way = (0, import_node_path6.relative)(folder, path);
  return way === "" || !(0, import_node_path6.isAbsolute)(way) && way.split(import_node_path6.sep)[0] !== "..";
}
async function git(words, folder, host) {
  try {
    const { status, stdout } = await host.run({
      program: "git",
      // A runner's checkout may belong to another user; hooks and pagers have no business here.
      arguments: ["-c", "safe.directory=*", "-c", "core.fsmonitor=false", ...words],
      folder
    });
    return status === 0 ? stdout.replace(/\n$/, "") : void 0;
  } catch (error) {
    if (error instanceof import_chunk_6CJDLMRJ.PublishError && error.code === "program-missing") return void 0;
    throw error;
  }
}
var referenceOf = (host) => host.env["GITHUB_REF"] || void 0;
var commitOfTag = (tag, folder, host) => git(["rev-parse", "--quiet", "--verify", `refs/tags/${tag}^{commit}`], folder, host);
async function hasUncommittedChanges(folder, host) {
  const changes = await git(["status", "--porcelain", "--untracked-files=no"], folder, host);
  return changes !== "";
}
async function newPaths(folder, host) {
  const listed = await git(["ls-files", "-z", "--others", "--exclude-standard"], folder, host);
  return (listed ?? "").split("\0").filter((path) => path !== "");
}
async function untrackedPaths(folder, host) {
  const listed = await git(["ls-files", "-z", "--others", "--directory"], folder, host);
  return listed?.split("\0").filter((path) => path !== "");
}
async function gatherContext(folder, distributions, expectations, host) {
  const project = await readProject(folder, distributions, host);
  const wheels = merge(project.settings?.wheels, expectations);
  const hasSdist = distributions.some(({ kind }) => kind === "sdist");
  const asked = hasSdist ? project.settings?.manifest : void 0;
  const tag = releasedTag(expectations.tag, host.env);
  const context = {
    ...wheels.toplevel === void 0 ? {} : { toplevel: wheels.toplevel },
    ...await declaredLibrary(project, wheels, host),
    ...asked === void 0 ? {} : { manifest: await manifestCheck(project, asked, host) },
    ...tag === void 0 ? {} : { tag }
  };
  return { context, ignore: project.settings?.wheels?.ignored ?? [] };
}
async function readProject(folder, distributions, host) {
  const path = (0, import_node_path5.join)(folder, "pyproject.toml");
  const text = await host.files.readText(path);
  const isThere = text !== void 0 || await host.files.stat((0, import_node_path5.join)(folder, "setup.py")) !== void 0;
  const source = text ?? (isThere ? void 0 : packedSettings(distributions));
  if (source === void 0 || !/check-(?:wheel-contents|manifest)/.test(source)) {
    return { folder, isThere, settings: void 0 };
  }
  const { peerSettings } = await Promise.resolve().then(() => __toESM(require("./peer-settings-TBPBATYF.cjs")));
  const names = distributions.map(({ metadata }) => metadata?.single.name);
  if (text !== void 0) return { folder, isThere, settings: peerSettings(text, path, names) };
  return { folder, isThere, settings: packedPeerSettings(() => peerSettings(source, path, names)) };
}
function packedSettings(distributions) {
  const contents = distributions.find(({ kind }) => kind === "sdist")?.facts.contents;
  for (const [name, content] of contents ?? []) {
    if (/^[^/]+\/pyproject\.toml$/.test(name)) return new TextDecoder().decode(content);
  }
  return void 0;
}
function packedPeerSettings(read3) {
  try {
    return read3();
  } catch (error) {
    if (error instanceof import_chunk_6CJDLMRJ.PublishError) return void 0;
    throw error;
  }
}
function merge(settings, given) {
  const choose = (one, other) => one.length > 0 ? one : other;
  return {
    toplevel: choose(given.toplevel, settings?.toplevel)?.map((name) => name.replace(/\/+$/, "")),
    packages: choose(given.packages, settings?.packages),
    sourceFolders: choose(given.sourceFolders, settings?.sourceFolders),
    omit: choose(given.omit, settings?.omit)
  };
}
async function declaredLibrary({ folder, isThere }, { packages, sourceFolders, omit }, host) {
  if (packages === void 0 && sourceFolders === void 0) return {};
  if (!isThere) return { libraryUnknown: true };
  const { expectedLibrary, usuallyOmitted } = await Promise.resolve().then(() => __toESM(require("./source-tree-5ZE3QTSZ.cjs")));
  const declared = {
    packages: packages ?? [],
    sourceFolders: sourceFolders ?? [],
    omit: omit ?? usuallyOmitted
  };
  return { library: await expectedLibrary(folder, declared, host) };
}
async function manifestCheck({ folder, isThere }, settings, host) {
  const tracked = isThere ? await versionedFiles(folder, host) : void 0;
  const manifestIn = isThere ? await host.files.readText((0, import_node_path5.join)(folder, "MANIFEST.in")) : void 0;
  return { ...settings, tracked, manifestIn };
}
var units = ["B", "kB", "MB", "GB"];
function formatSize(bytes) {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1e3;
    unit += 1;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : 1;
  return `${value.toFixed(digits).replace(/\.0$/, "")} ${units[unit]}`;
}
function formatSeconds(seconds) {
  if (seconds < 0.9995) return `${Math.round(seconds * 1e3)} ms`;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
var count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.map(escapeCell).join(" | ")} |`;
  const rule = `|${head.map(() => "---|").join("")}`;
  return `${[line(head), rule, ...rows.map(line)].join("\n")}
`;
}
var escapeCell = (text) => text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");
var code = (text) => text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
function fenced(text) {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}
${text}
${fence}
`;
}
function details(title, body) {
  const shown2 = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replace(/(?<!`)`([^`]+)`(?!`)|`` (.+?) ``/g, "<code>$1$2</code>");
  return `<details><summary>${shown2}</summary>

${body}
</details>
`;
}
function textTable(rows, right = /* @__PURE__ */ new Set()) {
  const widths = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return rows.map(
    (row) => row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return right.has(column) ? cell.padStart(width) : cell.padEnd(width);
    }).join("  ").trimEnd()
  );
}
var gravest = { error: 0, warning: 1, info: 2 };
var rank2 = ({ level, first }) => gravest[level] * 2 + (first ? 0 : 1);
var byGravity = (findings) => findings.toSorted((a, b) => rank2(a) - rank2(b) || compare(a.rule, b.rule));
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
var countOf = (findings, level) => findings.filter((finding) => finding.level === level).length;
function tally(findings) {
  const parts = ["error", "warning"].map((level) => [countOf(findings, level), level]).filter(([number]) => number > 0).map(([number, level]) => count(number, level));
  return parts.length === 0 ? "no problems" : parts.join(", ");
}
function findingLines(findings, style) {
  const paint = { error: style.red, warning: style.yellow, info: style.cyan };
  const lines = [];
  for (const [file, group] of byFile(findings)) {
    lines.push(style.bold(file));
    for (const finding of group) {
      const { rule, level, hint, refusal: refusal2, first } = finding;
      lines.push(`  ${paint[level](level)} ${rule} ${shownMessage(finding)}`);
      if (hint !== void 0) lines.push(style.dim(`    hint: ${hint}`));
      if (first && refusal2) {
        lines.push(
          style.dim(`    PyPI would answer ${refusal2.status}: ${oneLine(refusal2.message)}`)
        );
      }
    }
  }
  return lines;
}
var oneLine = (text) => text.replaceAll(/\s*\n\s*/g, " ");
var printable = (text) => /^[ -~]*$/.test(text) ? text : text.replaceAll(new RegExp("\\p{Cc}", "gu"), escapeControl);
var escapeControl = (character) => character === "\n" ? " " : `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, "0")}`;
function shownMessage({ message, location }) {
  const where = location === void 0 ? "" : ` (${location.path}:${location.line})`;
  return `${printable(message)}${where}`;
}
var SET = "All files together";
function byFile(findings) {
  const files = /* @__PURE__ */ new Map();
  for (const finding of byGravity(findings)) {
    const file = finding.file ?? SET;
    const group = files.get(file);
    if (group === void 0) files.set(file, [finding]);
    else group.push(finding);
  }
  return files;
}
var MOST_ROWS = 100;
function findingTable(findings) {
  const sorted = byGravity(findings);
  const problems = sorted.filter(({ level }) => level !== "info");
  const notes = sorted.filter(({ level }) => level === "info");
  return [
    problems.length === 0 ? "" : tableOf(problems),
    firstAnswers(problems),
    notes.length === 0 ? "" : details(count(notes.length, "note"), tableOf(notes))
  ].filter((part) => part !== "").join("\n");
}
function tableOf(findings) {
  const table = markdownTable(
    ["Level", "Rule", "File", "Finding", "Hint"],
    findings.slice(0, MOST_ROWS).map((finding) => [
      finding.level,
      finding.rule,
      finding.file === void 0 ? "" : code(finding.file),
      shownMessage(finding),
      finding.hint ?? ""
    ])
  );
  const rest = findings.length - MOST_ROWS;
  return rest > 0 ? `${table}
... and ${rest} more, which are in the log
` : table;
}
function firstAnswers(findings) {
  const lines = findings.flatMap(
    ({ first, file, refusal: refusal2 }) => first && file && refusal2 ? [`- ${code(file)}: ${refusal2.status} ${code(oneLine(refusal2.message))}`] : []
  );
  return lines.length === 0 ? "" : `PyPI would answer:

${lines.join("\n")}
`;
}
var fileTable = (files, more = []) => markdownTable(
  ["File", "Size", "SHA-256", ...more.map(({ title }) => title)],
  files.map((file) => [
    code(file.filename),
    formatSize(file.size),
    code(file.sha256),
    ...more.map(({ value }) => value(file))
  ])
);
var fileLines = (files) => textTable(
  files.map(({ filename, size, sha256 }) => [filename, formatSize(size), `sha256 ${sha256}`]),
  /* @__PURE__ */ new Set([1])
).map((line) => `  ${line}`);
var filesOutput = (files) => JSON.stringify(files.map(({ filename, size, sha256 }) => ({ filename, size, sha256 })));
var STEPS = [
  "protocol",
  "form",
  /** Fields that are given more often than they may be. */
  "repeated-fields",
  /** The core metadata as `packaging.metadata` judges it. */
  "metadata",
  /** What PyPI asks of the metadata beyond that. */
  "metadata-policy",
  "file-missing",
  "new-project",
  "description",
  "filename",
  "content-type",
  "size",
  "digest",
  "existing-file",
  "used-filename",
  "closed-release",
  "second-sdist",
  "archive-open",
  "archive-layout",
  "archive-content",
  "archive-framing",
  "sdist-layout",
  "sdist-filename",
  "sdist-licences",
  "wheel-filename",
  "platform-tags",
  "wheel-name",
  "wheel-licences",
  "record",
  "entry-points",
  "wheel-metadata",
  "filename-length",
  "attestations"
];
var positions = new Map(STEPS.map((step, index) => [step, index]));
var positionOf = (step) => positions.get(step) ?? STEPS.length;
var FIRST_FIELDS = ["metadata-version", "name", "version"];
function compareFields(a, b) {
  const rank3 = (field) => {
    const index = FIRST_FIELDS.indexOf(field);
    return index === -1 ? FIRST_FIELDS.length : index;
  };
  if (rank3(a) !== rank3(b)) return rank3(a) - rank3(b);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
var normalizeName = (text) => text.toLowerCase().replace(/[-_.]+/g, "-");
var isValidName = (text) => /^(?:[a-z0-9]|[a-z0-9][a-z0-9._-]*[a-z0-9])$/i.test(text);
var invalid = (message) => ({ ok: false, message });
function expandTags(python, abi, platform) {
  const tags = /* @__PURE__ */ new Set();
  for (const interpreter of python.toLowerCase().split(".")) {
    for (const binary of abi.toLowerCase().split(".")) {
      for (const system of platform.toLowerCase().split(".")) {
        tags.add(`${interpreter}-${binary}-${system}`);
      }
    }
  }
  return [...tags];
}
var escapedName = unicodeExpression(String.raw`^[\p{L}\p{N}_.]*\n?$`);
var isEscapedName = (text) => (
  // `packaging` anchors with `$`, which lets one newline pass at the end.
  !text.includes("__") && (/^[\w.]*$/.test(text) || escapedName().test(text))
);
function parseWheelFilename(filename) {
  if (!filename.endsWith(".whl")) {
    return invalid(`Invalid wheel filename (extension must be '.whl'): ${repr(filename)}`);
  }
  const stem = filename.slice(0, -".whl".length);
  const parts = stem.split("-");
  if (parts.length !== 5 && parts.length !== 6) {
    return invalid(`Invalid wheel filename (wrong number of parts): ${repr(stem)}`);
  }
  const [name = "", versionText = ""] = parts;
  if (!isEscapedName(name)) return invalid(`Invalid project name: ${repr(stem)}`);
  const version = parseVersion(versionText);
  if (version === void 0) {
    return invalid(`Invalid wheel filename (invalid version): ${repr(stem)}`);
  }
  const [python = "", abi = "", platform = ""] = parts.slice(-3);
  const found = { ok: true, name: normalizeName(name), version, python, abi, platform };
  const tags = expandTags(python, abi, platform);
  if (parts.length === 5) return { ...found, build: void 0, tags };
  const [, , buildText = ""] = parts;
  const build = /^(\d+)([^\n]*)/.exec(buildText);
  if (build === null) return invalid(`Invalid build number: ${buildText} in ${repr(stem)}`);
  return { ...found, build: [BigInt(build[1] ?? "0"), build[2] ?? ""], tags };
}
function parseSdistFilename(filename) {
  const extension = [".tar.gz", ".zip"].find((candidate) => filename.endsWith(candidate));
  if (extension === void 0) {
    return invalid(
      `Invalid sdist filename (extension must be '.tar.gz' or '.zip'): ${repr(filename)}`
    );
  }
  const stem = filename.slice(0, -extension.length);
  const dash = stem.lastIndexOf("-");
  if (dash === -1) return invalid(`Invalid sdist filename: ${repr(filename)}`);
  const version = parseVersion(stem.slice(dash + 1));
  if (version === void 0) {
    return invalid(`Invalid sdist filename (invalid version): ${repr(filename)}`);
  }
  return { ok: true, name: normalizeName(stem.slice(0, dash)), version };
}
function metadataFieldOf(formField) {
  const dashed = formField.replaceAll("_", "-");
  return [dashed, dashed.replace(/s$/, "")].filter(isMetadataField).find((name) => formFieldName(name) === formField);
}
function groupValues(form) {
  const groups = /* @__PURE__ */ new Map();
  for (const [formField, value] of form) {
    const name = metadataFieldOf(formField);
    if (name === void 0) continue;
    const values = groups.get(name);
    if (values === void 0) groups.set(name, [value]);
    else values.push(value);
  }
  return groups;
}
function isOlder(version, other) {
  const versions = METADATA_VERSIONS;
  return versions.includes(version) && versions.indexOf(version) < versions.indexOf(other);
}
function readFormMetadata(form) {
  const groups = groupValues(form);
  const found = [...groups].filter(
    // One empty value is no value.
    ([, values]) => values.length > 1 || values[0] !== ""
  );
  const ofKind = (...kinds2) => found.filter(([name]) => kinds2.includes(METADATA_FIELDS[name].kind));
  const onceOnly = ofKind("single", "keywords");
  const repeated = onceOnly.filter(([, values]) => values.length > 1).map(([name]) => name);
  const urls = splitProjectUrls(ofKind("urls").flatMap(([, values]) => values));
  if (urls === void 0) repeated.push("project-url");
  return {
    single: new Map(onceOnly.map(([name, [value = ""]]) => [name, value])),
    multiple: new Map(ofKind("multiple")),
    projectUrls: urls ?? /* @__PURE__ */ new Map(),
    repeated: repeated.map(formFieldName),
    present: found.map(([name]) => name),
    isTooNew: (field) => isOlder(groups.get("metadata-version")?.[0], METADATA_FIELDS[field].added)
  };
}
function once(compute) {
  let known;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
function withoutUnknown(form) {
  const last2 = new Map(form);
  const deleted = [...last2].filter(([, value]) => strip(value) === "UNKNOWN").map(([name]) => name);
  return deleted.length === 0 ? form : form.filter(([name]) => !deleted.includes(name));
}
function decode(content) {
  if (content === void 0) return void 0;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return void 0;
  }
}
function kindOf(filename) {
  if (filename.endsWith(".whl")) return "wheel";
  return /\.(?:tar\.gz|zip)$/.test(filename) ? "sdist" : "other";
}
function rememberRendering(render) {
  const verdicts = /* @__PURE__ */ new Map();
  return (text, contentType) => {
    const known = verdicts.get(text);
    if (known !== void 0) return known;
    const verdict = render(text, contentType);
    verdicts.set(text, verdict);
    return verdict;
  };
}
function subjectOf(upload, render, now) {
  const { filename, facts } = upload;
  const kind = kindOf(filename);
  const fields = once(() => withoutUnknown(upload.form ?? []));
  const field = (name) => fields().find(([key]) => key === name)?.[1];
  const metadata = once(() => readFormMetadata(fields()));
  const version = once(() => parseVersion(metadata().single.get("version") ?? ""));
  const wheel = once(() => kind === "wheel" ? parseWheelFilename(filename) : void 0);
  const sdist = once(() => kind === "sdist" ? parseSdistFilename(filename) : void 0);
  const memberNames = once(() => new Set(facts?.members.map(({ name }) => name)));
  const location = once(() => facts && metadataMember(filename, facts.members));
  const archived = once(() => {
    if (upload.archived !== void 0) return upload.archived;
    const content = facts?.contents.get(location()?.member ?? "");
    return content && parseMetadata(content);
  });
  const distInfo = once(() => splitWheelFilename(filename)?.distInfo);
  return {
    ...upload,
    kind,
    field,
    render: rememberRendering(render),
    now,
    text: (member) => decode(facts?.contents.get(member)),
    get fields() {
      return fields();
    },
    get metadata() {
      return metadata();
    },
    get name() {
      return field("name");
    },
    get normalizedName() {
      const name = field("name");
      return name && normalizeName(name);
    },
    get version() {
      return version();
    },
    get wheel() {
      return wheel();
    },
    get sdist() {
      return sdist();
    },
    get distInfo() {
      return distInfo();
    },
    get memberNames() {
      return memberNames();
    },
    get location() {
      return location();
    },
    get archived() {
      return archived();
    }
  };
}
function isIdentical({ filename, facts, digests, state }) {
  const existing = state?.existingFile;
  if (existing === void 0 || existing.filename !== filename) return false;
  const same = (a, b) => a === void 0 || b === void 0 || a === b;
  return same(existing.sha256, facts?.sha256) && same(existing.blake2_256, digests?.blake2_256);
}
var tableDates = {
  classifiers: "2026-11-21",
  licences: "2026-11-21",
  "platform-tags": "2026-08-14",
  "metadata-versions": "2026-08-14"
};
var TABLE_AGE_LIMIT = 60 * 24 * 60 * 60 * 1e3;
var isOld = (table, now) => now.getTime() - Date.parse(tableDates[table]) > TABLE_AGE_LIMIT;
function levelOf({ rule, observation }, options, now) {
  const level = observation.level ?? rule.level;
  if (level !== "error") return level;
  if ((observation.refuses ?? rule.refuses) === "PyPI" && options.index === "other") return "info";
  const mayChange = rule.table !== void 0 && observation.lasting !== true;
  return mayChange && isOld(rule.table, now) ? "warning" : level;
}
var toRefusal = ({ status = 400, message }) => ({ status, message });
function toFinding(found, file, options) {
  const { rule, observation } = found;
  const about = observation.file ?? file;
  return {
    rule: rule.id,
    level: levelOf(found, options, options.now ?? /* @__PURE__ */ new Date()),
    ...about === void 0 ? {} : { file: about },
    message: observation.message,
    hint: observation.hint ?? rule.fix,
    ...observation.refusal === void 0 ? {} : { refusal: toRefusal(observation.refusal) },
    ...observation.refusal?.field === void 0 ? {} : { field: observation.refusal.field },
    ...observation.line === void 0 ? {} : { line: observation.line }
  };
}
function comesFirst(a, b) {
  if (b === void 0) return true;
  if (a.step !== b.step) return positionOf(a.step) < positionOf(b.step);
  const crash2 = (refusal2) => refusal2.status === 500 ? 0 : 1;
  if (crash2(a) !== crash2(b)) return crash2(a) < crash2(b);
  const fields = compareFields(a.field ?? "", b.field ?? "");
  return fields < 0 || fields === 0 && (a.order ?? "") < (b.order ?? "");
}
function firstOf(cases) {
  let first;
  for (const found of cases) {
    const { refusal: refusal2 } = found.observation;
    if (refusal2 && comesFirst(refusal2, first?.observation.refusal)) first = found;
  }
  return first;
}
var isReached = (upload, { step }) => !isIdentical(upload) || positionOf(step) < positionOf("existing-file");
function judgeBy(rule, subject, cases) {
  if (rule.only !== void 0 && rule.only !== subject.kind) return void 0;
  const add = (observations2) => {
    for (const observation of observations2) cases.push({ rule, observation });
  };
  const observations = rule.judge(subject);
  if ("then" in observations) return observations.then(add);
  add(observations);
  return void 0;
}
var subjects = /* @__PURE__ */ new WeakMap();
function subjectFor(upload, { render, now = /* @__PURE__ */ new Date() }) {
  const known = subjects.get(render) ?? /* @__PURE__ */ new WeakMap();
  subjects.set(render, known);
  const subject = known.get(upload) ?? subjectOf(upload, render, now);
  known.set(upload, subject);
  return subject;
}
async function judgeUpload(upload, options, rules = uploadRules) {
  const subject = subjectFor(upload, options);
  const cases = [];
  for (const rule of rules) {
    const waiting = judgeBy(rule, subject, cases);
    if (waiting !== void 0) await waiting;
  }
  const reached = cases.filter(
    ({ observation: { refusal: refusal2 } }) => refusal2 !== void 0 && isReached(upload, refusal2)
  );
  const finish = (found) => toFinding(found, upload.filename, options);
  const shown2 = cases.filter(({ rule }) => options.ignore?.has(rule.id) !== true);
  const first = firstOf(reached);
  return { findings: shown2.map(finish), first: first && finish(first) };
}
var refusingRules;
var inOrder2 = () => {
  refusingRules ??= uploadRules.filter(({ steps: steps2 = [] }) => steps2.length > 0).map((rule) => ({ rule, position: Math.min(...(rule.steps ?? []).map(positionOf)) })).toSorted((a, b) => a.position - b.position);
  return refusingRules;
};
async function firstRefusal(upload, options) {
  const subject = subjectFor(upload, options);
  let first;
  for (const { rule, position } of inOrder2()) {
    const found = first?.observation.refusal;
    if (found && positionOf(found.step) < position) break;
    const observed = [];
    await judgeBy(rule, subject, observed);
    const cases = observed.filter(
      ({ observation: { refusal: refusal3 } }) => refusal3 !== void 0 && isReached(upload, refusal3)
    );
    first = firstOf(first === void 0 ? cases : [first, ...cases]);
  }
  const refusal2 = first?.observation.refusal;
  return refusal2 && toRefusal(refusal2);
}
async function judgeSet(uploads, options) {
  const about = { uploads: uploads.map((upload) => subjectFor(upload, options)) };
  const findings = [];
  for (const rule of setRules) {
    if (options.ignore?.has(rule.id) === true) continue;
    for (const observation of await rule.judge(about)) {
      findings.push(toFinding({ rule, observation }, void 0, options));
    }
  }
  return findings;
}
var unguarded = { summary: "" };
async function guardFiles(words = [], distributions, host) {
  if (words.length === 0) return unguarded;
  const { guard } = await Promise.resolve().then(() => __toESM(require("./guard-GPZE374B.cjs")));
  const { name, version } = distributions[0]?.metadata?.single ?? {};
  const title = name === void 0 ? "The release" : `${name} ${version ?? ""}`.trim();
  return guard(words, [{ title, distributions }], host);
}
async function guardUpload(words = [], plan, { index: { title }, host }) {
  if (words.length === 0) return unguarded;
  const { guard } = await Promise.resolve().then(() => __toESM(require("./guard-GPZE374B.cjs")));
  const releases = plan.map(({ name, version, distributions, state }) => ({
    ...{ title: `${name} ${version}`, distributions },
    index: { ...state, title, version }
  }));
  return guard(words, releases, host);
}
var withGuarded = (result, { summary }) => summary === "" ? result : { ...result, summary: `${result.summary}
${summary}` };
async function endIncomplete(guarded) {
  const { failure } = guarded;
  if (failure === void 0) return { outputs: {}, summary: guarded.summary };
  const { failureSummary } = await Promise.resolve().then(() => __toESM(require("./failures-MNBEUZ77.cjs")));
  return { outputs: {}, summary: `${failureSummary(failure)}
${guarded.summary}`, failure };
}
var defineStage = (stage) => ({
  ...stage,
  start: (input, host) => stage.run(stage.readInputs(input), host)
});
var annotations = 10;
function readInstallTest(input) {
  const options = readExercise(input, "check");
  return input.boolean("install-test") ? options : void 0;
}
var readExpectations = (input) => ({
  toplevel: input.list("toplevel"),
  packages: input.list("package"),
  sourceFolders: input.list("src-dir"),
  omit: input.list("package-omit")
});
var readSizeLimits = (input) => ({
  fileSizeLimit: input.size("file-size-limit") ?? Number.POSITIVE_INFINITY,
  projectSizeLimit: input.size("project-size-limit") ?? Number.POSITIVE_INFINITY
});
var readReportFiles = (input) => ({
  findings: input.optionalPath("findings-file"),
  readmePreview: input.optionalPath("readme-preview")
});
var check = defineStage({
  readInputs: (input) => ({
    packages: (0, import_node_path.resolve)(input.path("packages-dir", input.path("project-dir"))),
    manifestSha256: input.optionalText("manifest-sha256"),
    tag: readTag(input),
    strict: input.boolean("strict"),
    ignore: input.list("ignore"),
    project: (0, import_node_path.resolve)(input.path("project-dir")),
    expectations: readExpectations(input),
    limits: readSizeLimits(input),
    expect: input.list("expect"),
    reports: readReportFiles(input),
    installTest: readInstallTest(input)
  }),
  async run(inputs, host) {
    const { packages, manifestSha256, tag, strict, ignore, project, expectations } = inputs;
    const release = await readRelease(packages, { manifestSha256, tag }, host);
    const { distributions } = release;
    const gathered = await gatherContext(project, distributions, { ...expectations, tag }, host);
    const ignored = [...ignore, ...gathered.ignore];
    const { attestations, orphans } = await attestationsBeside(distributions, host.files);
    const context = { ...gathered.context, orphanAttestations: orphans };
    const { limits, reports } = inputs;
    const known = { context, limits, attestations };
    const found = await checkDistributions(distributions, ignored, host, known);
    const findings = await withLocations(found, distributions, project, host);
    await writeReports(reports, findings, distributions, packages, host, rendererOf(host));
    const title = `Checked ${count(distributions.length, "file")}: ${tally(findings)}`;
    reportFindings(title, findings, host);
    const guarded = await guardFiles(inputs.expect, distributions, host);
    const [errors, warnings] = [countOf(findings, "error"), countOf(findings, "warning")];
    const failed = errors > 0 || strict && warnings > 0;
    const tried = await installAndTry(inputs.installTest, distributions, host);
    const failure = failed ? checkFailure(findings, strict) : guarded.failure ?? tried?.failure;
    return {
      outputs: {
        ...firstIdentity(distributions),
        files: filesOutput(distributions),
        ...release.manifestSha256 === void 0 ? {} : { "manifest-sha256": release.manifestSha256 },
        errors: String(errors),
        warnings: String(warnings),
        ...tried === void 0 ? {} : { environments: tried.outputs.environments }
      },
      summary: `### ${title}${guarded.failure === void 0 ? "" : ", and files are missing"}

${findings.length > 0 ? `${findingTable(findings)}
` : ""}${guarded.summary}${tried === void 0 ? "" : `${tried.report}
`}${fileTable(distributions)}`,
      ...failure === void 0 ? {} : { failure },
      evidence: { stage: "check", errors, warnings, ignored }
    };
  }
});
async function installAndTry(options, distributions, host) {
  if (options === void 0) return void 0;
  const { exerciseLocal } = await Promise.resolve().then(() => __toESM(require("./exercise-release-IMQBCG6C.cjs")));
  const { identityOf } = await Promise.resolve().then(() => __toESM(require("./identity-M3QAKB4F.cjs")));
  return exerciseLocal(identityOf(distributions), distributions, options, host);
}
var rendererOf = (host) => async (text, contentType) => {
  if (contentType === "text/x-rst") return host.renderReStructuredText(text);
  if (contentType !== "text/markdown") {
    return { kind: "not-rendered", reason: `\`${contentType}\` is not rendered here` };
  }
  const { renderMarkdown } = await Promise.resolve().then(() => __toESM(require("./render-markdown-OONX4TSK.cjs")));
  return { kind: "rendered", html: renderMarkdown(text) };
};
async function checkDistributions(distributions, ignore, host, { context = {}, limits, stateOf, attestations, index = "pypi" } = {}) {
  const options = { ignore: new Set(ignore), render: rendererOf(host), index };
  const uploads = [];
  for (const distribution of distributions) {
    const { filename, form, facts, metadata, marks, secrets } = distribution;
    const state = { ...stateOf?.(distribution), ...limits };
    const digests = await digestsOf(distribution, state, host);
    const known = { filename, form, facts, archived: metadata, marks, secrets, context, state };
    const attested = attestations?.get(filename);
    uploads.push({
      ...known,
      ...digests === void 0 ? {} : { digests },
      ...attested === void 0 ? {} : { attestations: attested }
    });
  }
  const findings = [];
  for (const upload of uploads) {
    const { findings: ofFile, first } = await judgeUpload(upload, options);
    findings.push(...ofFile.map((finding) => withMark(finding, first)));
  }
  return [...findings, ...await judgeSet(uploads, options)];
}
async function digestsOf({ path, sha256 }, { existingFile }, host) {
  if (existingFile === void 0 || existingFile.sha256 === sha256) return void 0;
  const { createDigests } = await Promise.resolve().then(() => __toESM(require("./digests-6SQW5MFH.cjs")));
  const digests = await createDigests();
  for await (const chunk of host.files.stream(path)) digests.update(chunk);
  return { blake2_256: digests.digest().blake2 };
}
function reportFindings(title, findings, host) {
  const lines = [...findingLines(findings, host.style), host.style.bold(title)];
  host.log.info(lines.join("\n"));
  const grave = byGravity(findings).filter(({ level }) => level !== "info");
  for (const finding of grave.slice(0, annotations)) host.annotate(finding);
}
function checkFailure(findings, strict) {
  const first = byGravity(findings)[0];
  const example = first === void 0 ? "" : `, such as ${first.rule}: ${first.message}`;
  return new import_chunk_6CJDLMRJ.PublishError("check-failed", `The distributions have ${tally(findings)}${example}`, {
    hint: strict ? "mend what the findings above name; `strict` counts warnings too" : "mend what the findings above name, then build again"
  });
}
function firstIdentity(distributions) {
  const { name, version } = distributions[0]?.metadata?.single ?? {};
  return { ...name === void 0 ? {} : { name }, ...version === void 0 ? {} : { version } };
}
var SHOWN = 5;
function showPaths(paths) {
  const shown2 = paths.slice(0, SHOWN).map((path) => `\`${path}\``);
  const rest = paths.length - shown2.length;
  return shown2.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
function splitFields(line) {
  if (line === "") return [];
  if (!line.includes('"')) return line.split(",");
  const fields = [];
  for (const [, quoted, plain2] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"?|([^,]*))/g)) {
    fields.push(quoted === void 0 ? plain2 ?? "" : quoted.replaceAll('""', '"'));
  }
  return fields;
}
function parseRecord(text) {
  const lines = text.split(/\r\n|[\n\r]/);
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => {
    const [path, hash3 = "", size = ""] = splitFields(line);
    return { path, hash: hash3, size };
  });
}
var records = /* @__PURE__ */ new WeakMap();
function recordOf(subject) {
  const known = records.get(subject);
  if (known !== void 0) return known;
  const text = subject.text(`${subject.distInfo}/RECORD`);
  if (text === void 0) return void 0;
  const lines = parseRecord(text);
  records.set(subject, lines);
  return lines;
}
var defineRule = (rule) => rule;
var defineSetRule = (rule) => rule;
function listedPaths(lines) {
  const paths = /* @__PURE__ */ new Set();
  for (const { path } of lines) if (path !== void 0) paths.add(path.replaceAll("\\", "/"));
  return paths;
}
var isExempt = (path, distInfo) => path.endsWith("/") || path === `${distInfo}/RECORD.jws` || path === `${distInfo}/RECORD.p7s`;
function* judgeSet2(subject) {
  const { distInfo = "", memberNames } = subject;
  const recorded = recordOf(subject);
  if (recorded === void 0) return;
  const paths = listedPaths(recorded);
  const unlisted = [...memberNames].filter(
    (name) => !(paths.has(name) || isExempt(name, distInfo))
  );
  if (unlisted.length > 0) yield { message: `RECORD does not list ${showPaths(unlisted)}` };
  const absent = [...paths].filter((path) => !(memberNames.has(path) || isExempt(path, distInfo)));
  if (absent.length > 0) yield { message: `RECORD lists ${showPaths(absent)}, which is not there` };
}
function sha256Of({ hash: hash3 }) {
  if (!hash3.startsWith("sha256=")) return void 0;
  return import_node_buffer4.Buffer.from(hash3.slice("sha256=".length), "base64url").toString("hex");
}
function explainDifference({ name, size, sha256 }, line) {
  const expected = sha256 === void 0 ? void 0 : sha256Of(line);
  if (expected !== void 0 && sha256 !== expected) {
    return `\`${name}\` is not the file whose hash RECORD has`;
  }
  if (line.size === "" || Number(line.size) === size) return void 0;
  return `\`${name}\` has ${size} bytes, ${line.size} by RECORD`;
}
function* judgeHashes(subject) {
  const recorded = new Map((recordOf(subject) ?? []).map((line) => [line.path, line]));
  for (const member of subject.facts?.members ?? []) {
    const line = member.kind === "file" ? recorded.get(member.name) : void 0;
    const message = line && explainDifference(member, line);
    if (message !== void 0) yield { message };
  }
}
var recordRules = [
  defineRule({
    id: "WH004",
    title: "RECORD does not list what the wheel holds",
    why: "Tools that go by RECORD and tools that unpack everything install different files; PyPI writes an e-mail about it, and has announced that it will refuse such wheels",
    fix: "Build the wheel again, and do not add or remove files afterwards",
    source: "PyPI",
    refuses: "nowhere",
    level: "warning",
    only: "wheel",
    judge: judgeSet2
  }),
  defineRule({
    id: "WH005",
    title: "Member is not what RECORD says",
    why: "A file was changed after the wheel was built, and installers may refuse it",
    fix: "Build the wheel again, and do not change files afterwards",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "error",
    only: "wheel",
    judge: judgeHashes
  })
];
var CORE_METADATA = "https://packaging.python.org/specifications/core-metadata";
var pypiHelp = (anchor) => `https://pypi.org/help/#${anchor}`;
function metadataRefusal(step, field, message, see = CORE_METADATA) {
  const sentence = message.endsWith(".") ? message : `${message}.`;
  return { step, field, message: `${sentence} See ${see} for more information.` };
}
var formRefusal = (field, message) => ({
  step: "form",
  field,
  message: `Invalid value for ${field}. Error: ${message}`
});
var archiveRefusal = (step, message) => ({
  step,
  message: `Invalid distribution file. ${message}`
});
var crash = (step, message) => ({
  step,
  status: 500,
  message
});
var isOpen = ({ facts, kind }) => kind === "wheel" && facts?.problems.some(({ step }) => step === "open") === false;
function misplacedFolder({ distInfo, memberNames }) {
  const folders = /* @__PURE__ */ new Set();
  for (const name of memberNames) {
    const folder = /^([^/]+\.dist-info)\//.exec(name)?.[1];
    if (folder === distInfo) return void 0;
    if (folder !== void 0) folders.add(folder);
  }
  const [only, second] = folders;
  return second === void 0 ? only : void 0;
}
function* judgeFolder(subject) {
  const { distInfo } = subject;
  const folder = isOpen(subject) ? misplacedFolder(subject) : void 0;
  if (folder === void 0 || distInfo === void 0) return;
  yield {
    message: `The metadata is in \`${folder}\`, and the filename asks for \`${distInfo}\``,
    refusal: archiveRefusal("archive-layout", `WHEEL not found at ${distInfo}/WHEEL`)
  };
}
function expectedPath(subject, name) {
  const { distInfo } = subject;
  if (!isOpen(subject) || distInfo === void 0) return void 0;
  return misplacedFolder(subject) === void 0 ? `${distInfo}/${name}` : void 0;
}
function* judgeWheelFile(subject) {
  const path = expectedPath(subject, "WHEEL");
  if (path === void 0 || subject.memberNames.has(path)) return;
  const refusal2 = archiveRefusal("archive-layout", `WHEEL not found at ${path}`);
  yield { message: `The wheel has no \`${path}\``, refusal: refusal2 };
}
var missing = ({ filename }, name, path) => `Wheel '${filename}' does not contain the required ${name} file: ${path}`;
function* judgeMetadataFile(subject) {
  const path = expectedPath(subject, "METADATA");
  if (path === void 0 || subject.memberNames.has(path)) return;
  const refusal2 = {
    step: "wheel-metadata",
    message: missing(subject, "METADATA", path)
  };
  yield { message: `The wheel has no \`${path}\``, refusal: refusal2 };
}
function* judgeRecordFile(subject) {
  const path = expectedPath(subject, "RECORD");
  if (path === void 0) return;
  const refusal2 = { step: "record", message: missing(subject, "RECORD", path) };
  if (!subject.memberNames.has(path)) {
    yield { message: `The wheel has no \`${path}\``, refusal: refusal2 };
    return;
  }
  if (subject.facts?.contents.has(path) !== true) return;
  const lines = recordOf(subject);
  if (lines === void 0) {
    yield { message: `\`${path}\` is not UTF-8`, refusal: refusal2 };
  } else if (lines.some(({ path: name }) => name === void 0)) {
    const words = "ValueError: not enough values to unpack (expected at least 1, got 0)";
    yield { message: `\`${path}\` has an empty line`, refusal: crash("record", words) };
  }
}
var shared = { source: "PyPI", refuses: "PyPI", level: "error" };
var wheelMetadataRules = [
  defineRule({
    ...shared,
    id: "WH006",
    title: "Folder of the metadata is not named as the filename says",
    why: "It is `{name}-{version}.dist-info`, with name and version exactly as in the filename",
    fix: "Build the wheel again; renaming the file is not enough",
    refuses: "any index",
    steps: ["archive-layout"],
    only: "wheel",
    judge: judgeFolder
  }),
  defineRule({
    ...shared,
    id: "WH001",
    title: "WHEEL is missing",
    why: "Installers read from it what kind of wheel it is, in the folder that the filename names",
    fix: "Build the wheel again; renaming the file is not enough",
    refuses: "any index",
    steps: ["archive-layout"],
    only: "wheel",
    judge: judgeWheelFile
  }),
  defineRule({
    ...shared,
    id: "WH003",
    title: "RECORD is missing or cannot be read",
    why: "It lists every file of the wheel with its hash (PEP 376, PEP 427)",
    fix: "Build the wheel again, and do not change it afterwards",
    steps: ["record"],
    only: "wheel",
    judge: judgeRecordFile
  }),
  defineRule({
    ...shared,
    id: "WH002",
    title: "METADATA is missing",
    why: "It holds the metadata of a wheel, in the folder that the filename names",
    fix: "Build the wheel again; renaming the file is not enough",
    refuses: "any index",
    steps: ["wheel-metadata"],
    only: "wheel",
    judge: judgeMetadataFile
  })
];
var STATIC = /* @__PURE__ */ new Set([
  "any",
  "linux_armv6l",
  "linux_armv7l",
  "manylinux1_i686",
  "manylinux1_x86_64",
  "manylinux2010_i686",
  "manylinux2010_x86_64",
  "manylinux2014_aarch64",
  "manylinux2014_armv7l",
  "manylinux2014_i686",
  "manylinux2014_ppc64",
  "manylinux2014_ppc64le",
  "manylinux2014_s390x",
  "manylinux2014_x86_64",
  "win32",
  "win_amd64",
  "win_arm64",
  "win_ia64"
]);
var MACOS_ARCHITECTURES = "arm64 fat fat3 fat64 i386 intel ppc ppc64 universal universal2 x86_64".split(" ");
var MACOS_MAJOR_VERSIONS = ["11", "12", "13", "14", "15", "26"];
var LINUX_ARCHITECTURES = {
  many: "aarch64 armv7l i686 ppc64 ppc64le riscv64 s390x x86_64".split(" "),
  musl: "aarch64 armv7l i686 ppc64le riscv64 s390x x86_64".split(" ")
};
var IOS_ARCHITECTURES = ["arm64", "x86_64"];
var ANDROID_ARCHITECTURES = ["arm64_v8a", "armeabi_v7a", "x86", "x86_64"];
function isMacos(tag) {
  const [, major = "", minor, architecture = ""] = /^macosx_(\d+)_(\d+)_(.*)/.exec(tag) ?? [];
  if (!MACOS_ARCHITECTURES.includes(architecture)) return false;
  return major === "10" || minor === "0" && MACOS_MAJOR_VERSIONS.includes(major);
}
function isLinux(tag) {
  const [, library = "", architecture = ""] = /^(many|musl)linux_\d+_\d+_(.*)/.exec(tag) ?? [];
  return LINUX_ARCHITECTURES[library]?.includes(architecture) === true;
}
function isMobile(tag) {
  const [, ios = ""] = /^ios_\d+_\d+_(.*)_(?:iphoneos|iphonesimulator)/.exec(tag) ?? [];
  const [, android = ""] = /^android_\d+_(.*)/.exec(tag) ?? [];
  return IOS_ARCHITECTURES.includes(ios) || ANDROID_ARCHITECTURES.includes(android);
}
var isAllowedPlatform = (tag) => STATIC.has(tag) || isMacos(tag) || isLinux(tag) || isMobile(tag) || /^pyemscripten_\d+_\d+_wasm32/.test(tag);
var escapeName = (normalizedName) => normalizedName.replaceAll("-", "_");
var wrongProject = (name, normalizedName) => `Start filename for ${repr(name)} with ${repr(escapeName(normalizedName))}.`;
var isSdist = ({ kind, form, field }) => kind === "sdist" && (form === void 0 || field("filetype") === "sdist");
var beforeDash = (text) => text.slice(0, Math.max(text.lastIndexOf("-"), 0));
function namedProject({ filename, sdist, version, normalizedName }) {
  if (sdist?.ok !== true) return void 0;
  if (version?.post === void 0 || sdist.name === normalizedName) return sdist.name;
  const dashes = filename.split("-").length - 1;
  return dashes < 2 ? sdist.name : normalizeName(beforeDash(beforeDash(filename)));
}
function refuseFilename(subject) {
  const { filename, sdist, name, normalizedName, version } = subject;
  if (sdist?.ok === false) return `Invalid source distribution filename: ${filename}`;
  if (name === void 0 || normalizedName === void 0) return void 0;
  if (namedProject(subject) !== normalizedName) return wrongProject(name, normalizedName);
  if (version === void 0) return void 0;
  const expected = `${escapeName(normalizedName)}-${formatVersion(version)}.tar.gz`;
  if (filename === expected) return void 0;
  return `Filename ${repr(filename)} is invalid, should be ${repr(expected)}.`;
}
function* judgeName(subject) {
  if (!(isSdist(subject) && subject.filename.endsWith(".tar.gz"))) return;
  const message = refuseFilename(subject);
  if (message === void 0) return;
  const { filename, name, version } = subject;
  const metadata = version === void 0 ? "" : ` and version \`${formatVersion(version)}\``;
  yield {
    message: name === void 0 ? `\`${filename}\` is not \`{name}-{version}.tar.gz\`` : `\`${filename}\` is not the filename for the name \`${name}\`${metadata}`,
    refusal: { step: "sdist-filename", message }
  };
}
function* judgeZip(subject) {
  if (!(isSdist(subject) && subject.filename.endsWith(".zip"))) return;
  const message = refuseFilename(subject);
  yield {
    message: `\`${subject.filename}\` is an sdist in a zip`,
    ...message === void 0 ? {} : { refusal: { step: "sdist-filename", message } }
  };
}
var sdistFilenameRules = [
  defineRule({
    id: "FN003",
    title: "Filename of an sdist is not the one of PEP 625",
    why: "It is `{name}-{version}.tar.gz`, both normalised, with underscores in the name",
    fix: "Build with a current backend, which writes this filename; renaming the file is not enough",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["sdist-filename"],
    only: "sdist",
    judge: judgeName
  }),
  defineRule({
    id: "FN004",
    title: "An sdist that is a zip",
    why: "Since PEP 625 an sdist is a `.tar.gz`",
    fix: "Build the sdist as `.tar.gz`",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["sdist-filename"],
    only: "sdist",
    judge: judgeZip
  })
];
function* judgeGrammar({ filename, wheel }) {
  if (wheel === void 0 || wheel.ok) return;
  const refusal2 = splitWheelFilename(filename) === void 0 ? archiveRefusal("archive-layout", "Unable to parse name and version from wheel filename") : { step: "wheel-filename", message: wheel.message };
  yield {
    message: `\`${filename}\` is not \`{name}-{version}[-{build}]-{python}-{abi}-{platform}.whl\``,
    refusal: refusal2
  };
}
function* judgeProject(subject) {
  const { filename, wheel, name, normalizedName } = subject;
  if (wheel?.ok !== true || name === void 0 || normalizedName === void 0) return;
  const written2 = filename.slice(0, filename.indexOf("-"));
  const expected = escapeName(normalizedName);
  if (wheel.name !== normalizedName) {
    const message = wrongProject(name, normalizedName);
    yield {
      message: `\`${filename}\` does not begin with the name of the project, \`${expected}\``,
      refusal: { step: "wheel-name", message }
    };
  } else if (written2 !== expected) {
    yield {
      message: `\`${filename}\` begins with \`${written2}\` instead of \`${expected}\``,
      refusal: {
        step: "wheel-name",
        message: `Filename ${repr(filename)} should contain the normalized project name ${repr(expected)}, not ${repr(written2)}.`
      }
    };
  }
}
function* judgeVersion({ filename, wheel, version }) {
  if (wheel?.ok !== true || version === void 0) return;
  if (compareVersions(wheel.version, version) === 0) return;
  const [wanted, found] = [formatVersion(version), formatVersion(wheel.version)];
  const message = `Version in filename should be ${repr(wanted)} not ${repr(found)}.`;
  yield {
    message: `\`${filename}\` has version \`${found}\`, its metadata \`${wanted}\``,
    refusal: { step: "wheel-name", message }
  };
}
function* judgePlatforms({ filename, wheel }) {
  if (wheel?.ok !== true) return;
  for (const platform of new Set(wheel.platform.toLowerCase().split("."))) {
    if (isAllowedPlatform(platform)) continue;
    yield {
      message: `The platform tag \`${platform}\` is not accepted by PyPI`,
      // A wheel for any Linux promises nothing (PEP 513); names of systems are added to.
      lasting: /^linux_(?:x86_64|i686|aarch64)$/.test(platform),
      ...platform.startsWith("linux_") && {
        hint: "Repair the wheel with auditwheel, which makes it a manylinux or musllinux wheel"
      },
      refusal: {
        step: "platform-tags",
        message: `Binary wheel '${filename}' has an unsupported platform tag '${platform}'.`
      }
    };
  }
}
var isSorted = (tags) => tags.every((tag, index) => index === 0 || (tags[index - 1] ?? "") < tag);
function* judgeSpelling({ filename, wheel }) {
  if (wheel?.ok !== true) return;
  const { version = "" } = splitWheelFilename(filename) ?? {};
  const parsed2 = parseVersion(version);
  if (parsed2 !== void 0 && formatVersion(parsed2) !== version) {
    const normalised = formatVersion(parsed2);
    yield { message: `The version in \`${filename}\` is normalised \`${normalised}\`` };
  }
  for (const tags of [wheel.python, wheel.abi, wheel.platform]) {
    if (isSorted(tags.split("."))) continue;
    const unique = new Set(tags.split(".")).size === tags.split(".").length;
    const message = `The compressed tags \`${tags}\` are not sorted, or not unique`;
    const hint = "Nothing is to be done for installers; the backend's next version may sort them";
    yield unique ? { message, level: "info", hint } : { message };
  }
}
function* judgeTagParts({ filename, wheel }) {
  if (wheel?.ok !== true) return;
  const tags = [wheel.python, wheel.abi, wheel.platform].flatMap((part) => part.split("."));
  const odd = tags.filter((tag) => !/^[a-z0-9_]+$/i.test(tag));
  if (odd.length === 0) return;
  yield {
    message: `\`${filename}\` has the odd tags ${odd.map((tag) => `\`${tag}\``).join(", ")}`
  };
}
var BINARY2 = /\.(?:so(?:\.[\d.]+)?|pyd|dll|dylib|exe|a|lib|node|wasm)$/i;
var isProgram = ({ name, kind, mode = 0 }) => kind === "file" && (mode & 73) !== 0 && !/\.[a-z]\w*$/i.test(name);
var isBound = (member) => BINARY2.test(member.name) || /\.data\/scripts\/./.test(member.name) || isProgram(member);
function* judgePurity({ filename, wheel, facts, kind }) {
  if (wheel?.ok !== true || facts === void 0 || kind !== "wheel") return;
  if (facts.members.some(isBound)) return;
  if (wheel.platform !== "any") {
    const message = `\`${filename}\` is for \`${wheel.platform}\` and has no binaries`;
    yield wheel.abi === "none" ? { message, level: "info" } : { message };
  } else if (wheel.abi !== "none") {
    yield { message: `\`${filename}\` is for the ABI \`${wheel.abi}\` and has no binaries` };
  }
}
var refusing = { source: "PyPI", level: "error" };
var ours = { source: "pypi-publish", refuses: "nowhere", level: "warning" };
var wheelFilenameRules = [
  defineRule({
    ...refusing,
    id: "FN005",
    title: "Filename of a wheel is malformed",
    why: "Installers read name, version and tags from it and from nothing else",
    fix: "Build the wheel again; renaming the file is not enough",
    refuses: "any index",
    steps: ["archive-layout", "wheel-filename"],
    only: "wheel",
    judge: judgeGrammar
  }),
  defineRule({
    ...refusing,
    id: "FN008",
    title: "Platform tag that PyPI does not take",
    why: "Wheels on PyPI run on every system of their kind, which the tag has to promise",
    fix: "Build for a platform that PyPI takes, or publish the sdist only",
    refuses: "PyPI",
    table: "platform-tags",
    steps: ["platform-tags"],
    only: "wheel",
    judge: judgePlatforms
  }),
  defineRule({
    ...refusing,
    id: "FN006",
    title: "Filename of a wheel does not begin with the normalised name",
    why: "It begins with the name in lower case with underscores (PEP 427, PEP 503)",
    fix: "Build with a current backend, which writes this filename; renaming the file is not enough",
    refuses: "any index",
    steps: ["wheel-name"],
    only: "wheel",
    judge: judgeProject
  }),
  defineRule({
    ...refusing,
    id: "FN007",
    title: "Version in the filename is not that of the metadata",
    why: "Installers choose by filename and find another version inside",
    fix: "Build the wheel again; renaming the file is not enough",
    refuses: "any index",
    steps: ["wheel-name"],
    only: "wheel",
    judge: judgeVersion
  }),
  defineRule({
    ...ours,
    id: "FN010",
    title: "Filename of a wheel is not spelled as the specification says",
    why: "Versions are normalised and compressed tags sorted, so that a wheel has one filename",
    fix: "Build with a current backend",
    only: "wheel",
    judge: judgeSpelling
  }),
  defineRule({
    ...ours,
    id: "FN011",
    title: "Odd characters in the tags of a wheel",
    why: "`packaging` refuses them from 26.3 on, and so will PyPI and pip",
    fix: "Build the wheel with tags of letters, digits and underscores",
    only: "wheel",
    judge: judgeTagParts
  }),
  defineRule({
    ...ours,
    id: "FN012",
    title: "Tags for one platform or ABI, and nothing that is bound to it",
    why: "The wheel is installed on fewer systems than it could be",
    fix: "Build a pure wheel, `py3-none-any`",
    only: "wheel",
    judge: judgePurity
  })
];
function foldersOf({ memberNames }, suffix) {
  const folders = /* @__PURE__ */ new Set();
  for (const name of memberNames) {
    const end = name.indexOf("/");
    if (end > suffix.length && name.startsWith(suffix, end - suffix.length)) {
      folders.add(name.slice(0, end));
    }
  }
  return [...folders];
}
function* judgeFolders(subject) {
  const distInfos = foldersOf(subject, ".dist-info");
  if (distInfos.length > 1) {
    yield { message: `The wheel has several metadata folders: ${showPaths(distInfos)}` };
  }
  const { name, version } = splitWheelFilename(subject.filename) ?? {};
  const expected = `${name}-${version}.data`;
  const others = foldersOf(subject, ".data").filter((folder) => folder !== expected);
  if (others.length > 0) {
    yield {
      message: `${showPaths(others)} would not be installed: only \`${expected}\` is looked at`
    };
  }
}
function readWheelFile(subject) {
  const text = subject.text(`${subject.distInfo}/WHEEL`);
  if (text === void 0) return void 0;
  const { headers } = parseHeaderBlock(text);
  return {
    values: (name) => headers.filter(([header]) => header.toLowerCase() === name).map(([, value]) => value.trim())
  };
}
function* judgeVersion2(file) {
  const [version = ""] = file.values("wheel-version");
  if (!/^\d+\.\d+$/.test(version)) {
    yield { message: `WHEEL has the Wheel-Version \`${version}\``, level: "error" };
  } else if (!version.startsWith("1.")) {
    yield {
      message: `WHEEL has the Wheel-Version \`${version}\`, installers know \`1.0\``,
      level: "error"
    };
  }
}
function* judgeRoot(file) {
  const [root = ""] = file.values("root-is-purelib");
  if (/^(?:true|false)$/i.test(root)) return;
  yield { message: `WHEEL has the Root-Is-Purelib \`${root}\``, level: "error" };
}
function expandTags2(set) {
  const [pythons = [], abis = [], platforms = []] = set.split("-").map((part) => part.split("."));
  return pythons.flatMap(
    (python) => abis.flatMap((abi) => platforms.map((platform) => `${python}-${abi}-${platform}`))
  );
}
function* judgeTags(file, { wheel, filename }) {
  if (wheel?.ok !== true) return;
  const written2 = file.values("tag").map((tag) => tag.toLowerCase());
  const compressed = written2.filter((tag) => tag.includes("."));
  if (compressed.length > 0) {
    const message = `WHEEL has ${showPaths(compressed)} in one line: every tag has a line of its own`;
    yield { message, hint: "Build with a current backend" };
  }
  const listed = new Set(written2.flatMap(expandTags2));
  const named = new Set(wheel.tags);
  const missing2 = wheel.tags.filter((tag) => !listed.has(tag));
  const extra = [...listed].filter((tag) => !named.has(tag));
  if (missing2.length > 0) {
    yield { message: `WHEEL does not have the tags ${showPaths(missing2)} of \`${filename}\`` };
  }
  if (extra.length > 0) {
    yield { message: `WHEEL has the tags ${showPaths(extra)}, the filename does not` };
  }
  const [build] = file.values("build");
  const expected = wheel.build?.join("");
  if (build === expected) return;
  yield { message: `WHEEL has the build \`${build ?? ""}\`, the filename \`${expected ?? ""}\`` };
}
function* judgeWheelFile2(subject) {
  const file = readWheelFile(subject);
  if (file === void 0) return;
  yield* judgeVersion2(file);
  yield* judgeRoot(file);
  yield* judgeTags(file, subject);
}
var wheelFileRules = [
  defineRule({
    id: "WH007",
    title: "Several metadata folders, or a data folder of another name",
    why: "Installers look at one of them, and which one differs",
    fix: "Clean the project before building",
    source: "check-wheel-contents",
    refuses: "nowhere",
    level: "error",
    only: "wheel",
    judge: judgeFolders
  }),
  defineRule({
    id: "WH008",
    title: "WHEEL contradicts the filename",
    why: "Tools read the tags from the one or the other",
    fix: "Build the wheel again; to change tags use `wheel tags`, not a new name",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    only: "wheel",
    judge: judgeWheelFile2
  })
];
var libraries = /* @__PURE__ */ new WeakMap();
var DATA_FOLDER = /^[A-Za-z0-9][\w.]*-[\w.!+]+\.data$/;
function libraryPath(path) {
  if (!(path.includes(".dist-info") || path.includes(".data"))) return path;
  const [first = "", second] = path.split("/", 2);
  if (first.endsWith(".dist-info")) return void 0;
  if (!DATA_FOLDER.test(first)) return path;
  if (second !== "purelib" && second !== "platlib") return void 0;
  return path.slice(first.length + second.length + 2);
}
function readLibrary({ facts }) {
  const files = [];
  const top = /* @__PURE__ */ new Map();
  for (const { name, kind } of facts?.members ?? []) {
    const path = kind === "folder" ? void 0 : libraryPath(name);
    if (path === void 0 || path === "") continue;
    const file = { path: name, parts: path.split("/") };
    const [first = ""] = file.parts;
    files.push(file);
    const group = top.get(first);
    if (group === void 0) top.set(first, [file]);
    else group.push(file);
  }
  return { files, top };
}
function libraryOf(subject) {
  const known = libraries.get(subject);
  if (known !== void 0) return known;
  const library = readLibrary(subject);
  libraries.set(subject, library);
  return library;
}
var moduleName = (file) => /^(.+?)\.(?:py|pyd|so|[-\w]+\.(?:pyd|so))$/.exec(file)?.[1];
var isModule = ({ parts }) => moduleName(parts.at(-1) ?? "") !== void 0;
var contentRule = (rule) => defineRule({
  ...rule,
  source: "check-wheel-contents",
  refuses: "nowhere",
  level: "warning",
  only: "wheel"
});
function* judgeMissing(subject) {
  const { library, libraryUnknown } = subject.context ?? {};
  if (libraryUnknown === true) {
    yield {
      level: "info",
      message: "The wheel was not compared with the packages that the project declares",
      hint: "There is no checkout: run the stage `check` where the project is checked out"
    };
  }
  if (library === void 0) return;
  const paths = new Set(libraryOf(subject).files.map(({ parts }) => parts.join("/")));
  const missing2 = [...library].filter((path) => !paths.has(path));
  if (missing2.length > 0) yield { message: `The wheel lacks ${showPaths(missing2)}` };
}
function* judgeExtra(subject) {
  const library = subject.context?.library;
  if (library === void 0) return;
  const extra = libraryOf(subject).files.filter(({ parts }) => !library.has(parts.join("/")));
  if (extra.length === 0) return;
  yield { message: `${showPaths(extra.map(({ path }) => path))} is in no package of the project` };
}
function* judgeAbsentNames(subject) {
  const { top } = libraryOf(subject);
  const absent = (subject.context?.toplevel ?? []).filter((name) => !top.has(name));
  if (absent.length > 0) yield { message: `The wheel lacks ${showPaths(absent)} at the top` };
}
function* judgeUndeclaredNames(subject) {
  const toplevel = subject.context?.toplevel;
  if (toplevel === void 0) return;
  const extra = [...libraryOf(subject).top].filter(
    ([name, files]) => !(toplevel.includes(name) || /.\.pth$/.test(name) && files[0]?.parts.length === 1)
  );
  if (extra.length === 0) return;
  yield { message: `The wheel has ${showPaths(extra.map(([name]) => name))} at the top` };
}
var wheelExpectationRules = [
  contentRule({
    id: "CW101",
    title: "File of the project that the wheel lacks",
    why: "`package` or `src-dir` says that the wheel has it",
    fix: "Include it in the wheel, or name it in `package-omit`",
    judge: judgeMissing
  }),
  contentRule({
    id: "CW102",
    title: "File of the wheel that the project lacks",
    why: "By `package` or `src-dir` it is not part of the project; often a build folder was not cleaned",
    fix: "Clean the project before building, or correct `package` and `src-dir`",
    judge: judgeExtra
  }),
  contentRule({
    id: "CW201",
    title: "Declared name that is not at the top",
    why: "`toplevel` says that the wheel has it",
    fix: "Include it in the wheel, or correct `toplevel`",
    judge: judgeAbsentNames
  }),
  contentRule({
    id: "CW202",
    title: "Name at the top that is not declared",
    why: "`toplevel` does not have it, so it may be there by mistake",
    fix: "Exclude it from the wheel, or add it to `toplevel`",
    judge: judgeUndeclaredNames
  })
];
var EntryPointReader = class {
  entries = [];
  #groups = /* @__PURE__ */ new Set();
  #group;
  /** The entry that a deeper line goes on with. */
  #open;
  #indentation = 0;
  /** Takes one line; the answer is what is wrong with it. */
  read(line) {
    const text = strip(line);
    if (text === "" || /^[#;]/.test(text)) {
      if (text === "") this.#open?.lines.push("");
      return void 0;
    }
    const indentation = line.length - stripStart(line).length;
    if (this.#open !== void 0 && indentation > this.#indentation) {
      this.#open.lines.push(text);
      return void 0;
    }
    this.#indentation = indentation;
    const header = /^\[(.+)\]/s.exec(text)?.[1];
    return header === void 0 ? this.#readEntry(text) : this.#readHeader(header);
  }
  #readHeader(group) {
    if (this.#groups.has(group)) return `the section \`[${group}]\` is there twice`;
    if (group !== "DEFAULT") this.#groups.add(group);
    this.#group = group;
    this.#open = void 0;
    return void 0;
  }
  #readEntry(text) {
    const group = this.#group;
    if (group === void 0) return "it is in no section";
    const equals = text.indexOf("=");
    const name = stripEnd(text.slice(0, Math.max(equals, 0)));
    if (name === "") return "it is not `name = module:object`";
    if (this.entries.some((one) => one.group === group && one.name === name)) {
      return `\`${name}\` is there twice`;
    }
    this.#open = { group, name, lines: [strip(text.slice(equals + 1))] };
    this.entries.push(this.#open);
    return void 0;
  }
};
function parseEntryPoints(text) {
  const reader = new EntryPointReader();
  for (const [index, line] of text.split("\n").entries()) {
    const reason = reader.read(line);
    if (reason !== void 0) return { ok: false, line: index + 1, reason };
  }
  const entries = reader.entries.map(({ lines, ...entry }) => ({
    ...entry,
    value: stripEnd(lines.join("\n"))
  }));
  return { ok: true, entries };
}
var scriptName = unicodeExpression(String.raw`^[\p{L}\p{N}_.-]+$`);
var isScriptName = (name) => /^[\w.-]+$/.test(name) || scriptName().test(name);
var SCRIPT_GROUPS = ["console_scripts", "gui_scripts"];
var refuse = (filename) => ({
  step: "entry-points",
  message: `Wheel '${filename}' has invalid entry points defined in the entry_points.txt file`
});
var memberOf = ({ distInfo, kind, facts }) => {
  const member = `${distInfo}/entry_points.txt`;
  return kind === "wheel" && facts?.contents.has(member) === true ? member : void 0;
};
function* judgeGrammar2(subject) {
  const member = memberOf(subject);
  if (member === void 0) return;
  const text = subject.text(member);
  const refusal2 = refuse(subject.filename);
  if (text === void 0) {
    yield { message: `\`${member}\` is not UTF-8`, refusal: refusal2 };
    return;
  }
  const parsed2 = parseEntryPoints(text);
  if (!parsed2.ok) {
    yield { message: `Line ${parsed2.line} of \`${member}\`: ${parsed2.reason}`, refusal: refusal2 };
    return;
  }
  for (const { group, name } of parsed2.entries) {
    if (!(SCRIPT_GROUPS.includes(group) || group === "DEFAULT") || isScriptName(name)) continue;
    yield { message: `\`${name}\` in \`[${group}]\` cannot be the name of a program`, refusal: refusal2 };
  }
}
var referencePattern = (identifier) => {
  const dotted = String.raw`${identifier}(?:\.${identifier})*`;
  return String.raw`^${dotted}\s*(?::\s*${dotted})?\s*(?:\[[^\]]*\])?$`;
};
var asciiReference = new RegExp(referencePattern(String.raw`[A-Za-z_]\w*`));
var anyReference = unicodeExpression(referencePattern(String.raw`[\p{XIDS}_]\p{XIDC}*`));
var isReference = (text) => asciiReference.test(text) || anyReference().test(text);
function modulesOf({ memberNames }) {
  const modules = /* @__PURE__ */ new Set();
  for (const member of memberNames) {
    const path = member.replace(/^[^/]+\.data\/(?:purelib|platlib)\//, "");
    const file = path.slice(path.lastIndexOf("/") + 1);
    if (/\.(?:py|pyc|so|pyd)$/.test(file)) {
      modules.add(path.slice(0, path.length - file.length) + file.slice(0, file.indexOf(".")));
    }
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
      modules.add(path.slice(0, end));
    }
  }
  return modules;
}
var MISSING = "names a module that is not in the wheel";
function explainReference({ group, value }, modules) {
  const isScript = SCRIPT_GROUPS.includes(group);
  if (!isReference(value) || isScript && !value.includes(":")) {
    return "is not `module:object`";
  }
  const [module2 = ""] = value.split(/[:[\s]/, 1);
  if (!isScript || modules().has(module2.replaceAll(".", "/"))) return void 0;
  return MISSING;
}
function isOfRequirement({ value }, { metadata }) {
  const [name = ""] = value.split(/[.:[\s]/, 1);
  return (metadata.multiple.get("requires-dist") ?? []).some((requirement) => {
    const [project = ""] = /^[\w.-]+/.exec(requirement) ?? [];
    return normalizeName(project) === normalizeName(name);
  });
}
function* judgeReferences(subject) {
  const member = memberOf(subject);
  const parsed2 = parseEntryPoints((member && subject.text(member)) ?? "");
  if (!parsed2.ok) return;
  let modules;
  const allModules = () => {
    modules ??= modulesOf(subject);
    return modules;
  };
  for (const entry of parsed2.entries) {
    const problem2 = explainReference(entry, allModules);
    if (problem2 === void 0 || problem2 === MISSING && isOfRequirement(entry, subject)) continue;
    yield { message: `\`${entry.name} = ${entry.value}\` in \`[${entry.group}]\` ${problem2}` };
  }
}
var entryPointRules = [
  defineRule({
    id: "WH009",
    title: "Entry points that cannot be read",
    why: "Installers make programs from them",
    fix: "Correct `[project.scripts]` and `[project.entry-points]`; names have letters, digits, `.`, `_` and `-`",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["entry-points"],
    only: "wheel",
    judge: judgeGrammar2
  }),
  defineRule({
    id: "WH010",
    title: "Entry point that leads nowhere",
    why: "The program is installed and fails when it is started",
    fix: "Correct `[project.scripts]`, or include the module in the wheel",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    only: "wheel",
    judge: judgeReferences
  })
];
var KEYWORDS = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(" ")
);
var anyIdentifier = unicodeExpression(String.raw`^[_\p{XIDS}]\p{XIDC}*$`);
var isIdentifier = (text) => /^[A-Za-z_]\w*$/.test(text) || anyIdentifier().test(text);
var isKeyword = (text) => KEYWORDS.has(text);
var isIdentifier2 = (text) => isIdentifier(text) && !isKeyword(text);
var isEmpty = ({ facts }) => facts === void 0 || facts.members.length === 0;
var isPathFile = (name) => /.\.pth$/.test(name);
var pathsOf = (files) => files.map(({ path }) => path);
var judgeFiles = (choose, describe3) => (subject) => {
  const paths = isEmpty(subject) ? [] : choose(subject);
  return paths.length === 0 ? [] : [{ message: describe3(showPaths(paths)) }];
};
var topFiles = ({ top }) => [...top.values()].flat().filter(({ parts }) => parts.length === 1);
var bytecode = ({ memberNames }) => [...memberNames].filter((name) => /\.py[co]$/.test(name));
var COMMON_HASHES = /* @__PURE__ */ new Set([
  "sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU",
  "sha256=AbpHGcgLb-kRsJGnwFEktk7uzpZOCcBY74-YBdrKVGs",
  "sha256=frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN_XKdLCPjaYaY",
  "sha256=5FQ0s_2rPa2Vpj_dOhp6usXXAHPT9X-MBVVZLP2Uoqo",
  "sha256=iwhKnzeBJLKxpRVjvzwiRE63_zNpIBfaKLITauVph-0",
  "sha256=7dRrSvfwwa7lx9UmxdRmahXhjCBDHMYzZYp8pcodZ3c"
]);
var mayBeTwice = (path = "") => /(?:^|\/)__init__\.pyi?$|\.dist-info\//.test(path);
var isCommon = ({ path, hash: hash3, size }) => hash3 === "" || size === "0" || COMMON_HASHES.has(hash3) || mayBeTwice(path);
var MAX_GROUPS = 3;
function judgeDuplicates(subject) {
  const byContent = /* @__PURE__ */ new Map();
  for (const line of recordOf(subject) ?? []) {
    const { path = "", hash: hash3, size } = line;
    if (isCommon(line)) continue;
    const paths = byContent.get(`${hash3} ${size}`);
    if (paths === void 0) byContent.set(`${hash3} ${size}`, [path]);
    else paths.push(path);
  }
  const groups = [...byContent.values()].filter((paths) => paths.length > 1);
  const observations = groups.slice(0, MAX_GROUPS).map((paths) => ({ message: `The same content is in ${showPaths(paths)}` }));
  const rest = groups.slice(MAX_GROUPS);
  if (rest.length > 0) {
    const message = `${rest.flat().length} more files share their contents, in ${rest.length} groups`;
    observations.push({ message });
  }
  return observations;
}
var isLibraryFolder = (name) => /\.(?:libs|dylibs)$/.test(name);
var isBundledLibrary = (name) => /-[0-9a-f]{32}\.dll$/.test(name);
var strayFiles = (subject) => pathsOf(
  topFiles(libraryOf(subject)).filter(
    (file) => !(isModule(file) || isPathFile(file.parts[0] ?? "") || isBundledLibrary(file.parts[0] ?? ""))
  )
);
var isCompiledGroup = (name) => /^[0-9a-f]{20}__mypyc\./.test(name);
var isLoadedByName = (path) => /\/migrations\/\d{4}_\w+\.py$|\/hook-[\w.-]+\.py$/.test(path);
function isImportable({ parts, path }) {
  if (isCompiledGroup(parts[0] ?? "") || isLibraryFolder(parts[0] ?? "")) return true;
  if (isLoadedByName(path)) return true;
  const name = moduleName(parts.at(-1) ?? "") ?? "";
  return [...parts.slice(0, -1), name].every(isIdentifier2);
}
var unimportable = (subject) => pathsOf(libraryOf(subject).files.filter((file) => isModule(file) && !isImportable(file)));
var COMMON_NAMES = new Set(
  ".eggs .nox .tox .venv app build cli data dist doc docs example examples lib scripts src test tests venv".split(" ")
);
var commonNames = (subject) => [...libraryOf(subject).top.keys()].filter(
  (name) => COMMON_NAMES.has(name) && subject.context?.toplevel?.includes(name) !== true
);
var topInit = (subject) => pathsOf(libraryOf(subject).top.get("__init__.py") ?? []);
function* judgeEmptyLibrary(subject) {
  if (isEmpty(subject) || libraryOf(subject).files.length > 0) return;
  const names = [...subject.memberNames];
  if (names.some((name) => /^[^/]+\.data\/scripts\/./.test(name))) return;
  if (names.some((name) => !/^[^/]+\.dist-info\//.test(name)))
    yield { message: "The wheel has nothing to import" };
}
function* judgeEmptyWheel(subject) {
  if (isEmpty(subject)) return;
  if ([...subject.memberNames].every((name) => /^[^/]+\.dist-info\//.test(name))) {
    yield { message: "The wheel has no files but its metadata" };
  }
}
var topEntries = ({ top }) => [...top.keys()].filter(
  (name) => !(name.startsWith("_") || isPathFile(name) || isLibraryFolder(name) || isBundledLibrary(name) || isCompiledGroup(name) || // PEP 561
  name.endsWith("-stubs") && top.has(name.replace(/-stubs$/, "")))
);
function severalEntries(subject) {
  const { toplevel, library, libraryUnknown } = subject.context ?? {};
  if (toplevel !== void 0 || library !== void 0 || libraryUnknown === true) return [];
  const entries = topEntries(libraryOf(subject));
  return entries.length > 1 ? entries : [];
}
var isStubs = (name) => name.endsWith("-stubs") && isIdentifier2(name.slice(0, -"-stubs".length));
var emptyFolders = (subject) => [...libraryOf(subject).top].filter(([, files]) => files.some(({ parts }) => parts.length > 1)).filter(([name, files]) => !(isStubs(name) || isLibraryFolder(name) || files.some(isModule))).map(([name]) => `${name}/`);
var wheelContentRules = [
  contentRule({
    id: "CW001",
    title: "Compiled Python files",
    why: "Installers compile themselves, for the Python they install to",
    fix: "Clean the project before building, and exclude `__pycache__`",
    judge: judgeFiles(bytecode, (paths) => `The wheel has ${paths}`)
  }),
  contentRule({
    id: "CW002",
    title: "Files with the same content",
    why: "A file is often there twice because a build folder was not cleaned",
    fix: "Clean the project before building; ignore the rule where it is meant",
    judge: judgeDuplicates
  }),
  contentRule({
    id: "CW003",
    title: "Files beside the packages that are no modules",
    why: "They land in site-packages itself, where projects overwrite each other's files",
    fix: "Move them into the package, or exclude them",
    judge: judgeFiles(strayFiles, (paths) => `${paths} would be put into site-packages itself`)
  }),
  contentRule({
    id: "CW004",
    title: "Modules that cannot be imported",
    why: "Part of their path is no Python identifier",
    fix: "Rename them, or exclude them",
    judge: judgeFiles(unimportable, (paths) => `${paths} cannot be imported`)
  }),
  contentRule({
    id: "CW005",
    title: "Common name at the top",
    why: "Projects that ship `tests` or `docs` at the top overwrite each other's files",
    fix: "Exclude them from the wheel, or move them into the package",
    judge: judgeFiles(commonNames, (paths) => `The wheel has ${paths} at the top`)
  }),
  contentRule({
    id: "CW006",
    title: "`__init__.py` at the top",
    why: "It makes site-packages a package",
    fix: "Correct the folder that the backend takes for the package's parent",
    judge: judgeFiles(topInit, (paths) => `${paths} is at the top`)
  }),
  contentRule({
    id: "CW007",
    title: "Nothing to import",
    why: "A wheel without library installs nothing that Python sees",
    fix: "Tell the backend where the packages are; ignore the rule where there are none",
    judge: judgeEmptyLibrary
  }),
  contentRule({
    id: "CW008",
    title: "Empty wheel",
    why: "It installs nothing",
    fix: "Tell the backend where the packages are; ignore the rule where there are none",
    judge: judgeEmptyWheel
  }),
  contentRule({
    id: "CW009",
    title: "Several names at the top",
    why: "Often one of them is there by mistake",
    fix: "Exclude what is not part of the project; ignore the rule where it is meant",
    judge: judgeFiles(severalEntries, (paths) => `The wheel has ${paths} at the top`)
  }),
  contentRule({
    id: "CW010",
    title: "Folder at the top without modules",
    why: "Data beside the packages lands in site-packages itself",
    fix: "Move it into the package, or exclude it",
    judge: judgeFiles(emptyFolders, (paths) => `${paths} has no modules`)
  })
];
var lastValue = ({ fields }, name) => fields.findLast(([key]) => key === name)?.[1];
function* judgeProtocol(subject) {
  const version = lastValue(subject, "protocol_version") ?? "1";
  if (version === "1") return;
  const refusal2 = { step: "protocol", message: "Unknown protocol version." };
  yield { message: `The form field \`protocol_version\` is \`${version}\``, refusal: refusal2 };
}
var FILE_TYPES = ["sdist", "bdist_wheel"];
function* judgeFileType({ form, field }) {
  if (form === void 0) return;
  const type = field("filetype") ?? "";
  if (type === "") {
    const refusal2 = formRefusal("filetype", "This field is required.");
    yield { message: "The form field `filetype` is missing", refusal: refusal2 };
  } else if (!FILE_TYPES.includes(type)) {
    const refusal2 = formRefusal("filetype", "Use a known file type.");
    yield { message: `The form field \`filetype\` is \`${type}\``, refusal: refusal2 };
  }
}
function* judgePythonVersion({ form, field }) {
  if (form === void 0) return;
  const type = field("filetype") ?? "";
  const version = field("pyversion") ?? "";
  if (type === "sdist" && version !== "" && version !== "source") {
    const refusal2 = formRefusal("pyversion", "Use 'source' as Python version for an sdist.");
    yield { message: `The form field \`pyversion\` of an sdist is \`${version}\``, refusal: refusal2 };
  } else if (type !== "" && type !== "sdist" && version === "") {
    const words = "Python version is required for binary distribution uploads.";
    const refusal2 = formRefusal("pyversion", words);
    yield { message: "The form field `pyversion` is missing", refusal: refusal2 };
  }
}
var DIGESTS = [
  { name: "sha256_digest", algorithm: "SHA256" },
  { name: "blake2_256_digest", algorithm: "BLAKE2" }
];
function* judgeDigests({ form, field }) {
  if (form === void 0) return;
  for (const { name, algorithm } of DIGESTS) {
    const value = field(name) ?? "";
    if (value.trim() === "" || /^[a-f0-9]{64}\n?$/i.test(value)) continue;
    const refusal3 = formRefusal(name, `Use a valid, hex-encoded, ${algorithm} message digest.`);
    yield { message: `The form field \`${name}\` is no digest`, refusal: refusal3 };
  }
  if (["md5_digest", "sha256_digest", "blake2_256_digest"].some((name) => field(name))) return;
  const message = "Error: Include at least one message digest.";
  const refusal2 = { step: "form", field: "__all__", message };
  yield { message: "The form has no digest of the file", refusal: refusal2 };
}
function* judgeDigestValues({ facts, digests, field }) {
  if (facts === void 0) return;
  const known = { md5: digests?.md5, sha256: facts.sha256, blake2_256: digests?.blake2_256 };
  for (const [name, actual] of Object.entries(known)) {
    const given = field(`${name}_digest`) ?? "";
    if (given === "" || actual === void 0 || given.toLowerCase() === actual) continue;
    yield {
      message: `The form field \`${name}_digest\` is not the digest of the file, \`${actual}\``,
      refusal: {
        step: "digest",
        message: "The digest supplied does not match a digest calculated from the uploaded file."
      }
    };
  }
}
function* judgeFilePart({ form, facts, contentType }) {
  if (form !== void 0 && facts === void 0) {
    const message = "Upload payload does not have a file.";
    yield { message: "The upload has no file", refusal: { step: "file-missing", message } };
  }
  if (contentType === "" || contentType?.startsWith("image/")) {
    yield {
      message: `The file is sent as \`${contentType}\``,
      refusal: { step: "content-type", message: "Invalid distribution file." }
    };
  }
}
var shared2 = {
  source: "PyPI",
  refuses: "any index",
  level: "error"
};
var uploadFormRules = [
  defineRule({
    ...shared2,
    id: "UF001",
    title: "Unknown version of the upload protocol",
    why: "The upload API has one version, 1",
    fix: "Send `protocol_version` `1`",
    steps: ["protocol"],
    judge: judgeProtocol
  }),
  defineRule({
    ...shared2,
    id: "UF002",
    title: "Unknown type of distribution",
    why: "PyPI takes sdists and wheels, nothing else (PEP 527)",
    fix: "Send `filetype` `sdist` or `bdist_wheel`",
    steps: ["form"],
    judge: judgeFileType
  }),
  defineRule({
    ...shared2,
    id: "UF003",
    title: "Python version of the distribution missing or wrong",
    why: "The index lists for which Python a distribution is",
    fix: "Send `pyversion` `source` for an sdist, the Python tag for a wheel",
    steps: ["form"],
    judge: judgePythonVersion
  }),
  defineRule({
    ...shared2,
    id: "UF004",
    title: "Digest missing or malformed",
    why: "The index compares a digest with what it received",
    fix: "Send `sha256_digest` as 64 hexadecimal digits",
    steps: ["form"],
    judge: judgeDigests
  }),
  defineRule({
    ...shared2,
    id: "UF005",
    title: "Digest of another file",
    why: "The file was changed on its way, or after it was hashed",
    fix: "Hash the file again and send it again",
    steps: ["digest"],
    judge: judgeDigestValues
  }),
  defineRule({
    ...shared2,
    id: "UF006",
    title: "No file, or one that is sent as an image",
    why: "An upload is a form with one file in the part `content`",
    fix: "Send the file in the part `content` as `application/octet-stream`",
    steps: ["file-missing", "content-type"],
    judge: judgeFilePart
  })
];
var STANDARD_LIBRARY = " abc annotationlib argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile calendar cmath cmd code codecs codeop collections colorsys compileall compression concurrent configparser contextlib contextvars copy copyreg csv ctypes curses dataclasses datetime dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools gc getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox marshal math mimetypes mmap modulefinder multiprocessing netrc ntpath numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc queue quopri random re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 ssl stat statistics string stringprep struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo ";
var GENERIC = " api base benchmarks common config constants core helper helpers main misc models resources sample samples settings setup shared tools unittests util utils versioneer ";
var isIn = (list2, name) => list2.includes(` ${name} `);
var plain = (name) => name.toLowerCase().replace(/[._-]/g, "");
function importNames(subject) {
  const names = [...libraryOf(subject).top].filter(([, files]) => files.some(isModule)).map(([name, files]) => files[0]?.parts.length === 1 ? moduleName(name) ?? "" : name);
  return [...new Set(names)].filter((name) => /^[A-Za-z]\w*$/.test(name));
}
function* judgeNames(subject) {
  const { toplevel } = subject.context ?? {};
  const isMeant = (name) => plain(name) === plain(subject.name ?? "") || toplevel?.includes(name) === true;
  const names = importNames(subject);
  const standard = names.filter((name) => isIn(STANDARD_LIBRARY, name));
  if (standard.length > 0) {
    yield {
      // A backport is called like the module that it brings to older Pythons.
      level: standard.every(isMeant) ? "info" : "warning",
      message: `${showPaths(standard)} is in Python's standard library, which is found first`
    };
  }
  const generic = names.filter((name) => isIn(GENERIC, name) && !isMeant(name));
  if (generic.length > 0) {
    yield { message: `${showPaths(generic)} at the top may be the name of other projects too` };
  }
}
var topLevelNameRules = [
  defineRule({
    id: "WH013",
    title: "Import name that others have",
    why: "Python imports the first of that name that it finds, and installers let projects overwrite each other's files",
    fix: "Move the modules into a package with the name of the project",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    only: "wheel",
    judge: judgeNames
  })
];
var COMPARED = [
  "requires-python",
  "requires-dist",
  "provides-extra",
  "license",
  "license-expression",
  "summary"
];
function fieldText({ single: single2, multiple }, field) {
  const values = field === "requires-dist" || field === "provides-extra" ? multiple[field] : void 0;
  if (values !== void 0) return [...values].sort((a, b) => a < b ? -1 : 1).join("\n");
  return field in single2 ? single2[field] ?? "" : "";
}
function isOpen2({ archived, kind }, field) {
  if (kind !== "sdist") return false;
  const version = Number(archived?.single["metadata-version"]);
  const dynamic = archived?.multiple.dynamic ?? [];
  return !(version >= 2.2) || dynamic.some((one) => one.toLowerCase() === field);
}
function* judgeAgreement({ uploads }) {
  const [reference, ...others] = uploads.filter(({ archived }) => archived !== void 0).toSorted((a, b) => Number(a.kind === "sdist") - Number(b.kind === "sdist"));
  const expected = reference?.archived;
  if (reference === void 0 || expected === void 0) return;
  for (const other of others) {
    const { archived } = other;
    const differing = COMPARED.filter(
      (field) => archived !== void 0 && !isOpen2(other, field) && fieldText(archived, field) !== fieldText(expected, field)
    );
    if (differing.length === 0) continue;
    const fields = differing.map((field) => `\`${field}\``).join(", ");
    yield {
      message: `\`${other.filename}\` and \`${reference.filename}\` differ in ${fields}`,
      file: other.filename
    };
  }
}
var setMetadataRules = [
  defineSetRule({
    id: "MD020",
    title: "Files of a release contradict each other",
    why: "PyPI shows the metadata of the first file; installers read that of the file they choose",
    fix: "Build all files from one state of the project, with the same backend",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeAgreement
  })
];
function commonPath(names) {
  const absolute = names.filter((name) => name.startsWith("/")).length;
  if (absolute !== 0 && absolute !== names.length) return { kind: "mixed" };
  let shared9;
  for (const name of names) {
    const parts = name.split("/").filter((part) => part !== "" && part !== ".");
    const known = shared9 ?? parts;
    const end = known.findIndex((part, index) => part !== parts[index]);
    shared9 = end === -1 ? known : known.slice(0, end);
  }
  const path = (absolute > 0 ? "/" : "") + (shared9 ?? []).join("/");
  return path === "" || path === "/" ? { kind: "none" } : { kind: "folder", path };
}
function sdistFolder({ facts, kind }) {
  if (facts === void 0 || kind !== "sdist" || facts.members.length === 0) return void 0;
  const name = (member) => member.kind === "folder" && facts.format === "tar.gz" ? member.name.replace(/\/+$/, "") : member.name;
  return commonPath(facts.members.map(name));
}
var isReadable = ({ facts }) => facts?.problems.some(({ step }) => step === "open") === false;
function* judgeFolder2(subject) {
  const { kind, facts } = subject;
  if (kind !== "sdist" || facts === void 0 || !isReadable(subject)) return;
  const folder = sdistFolder(subject);
  if (folder?.kind === "folder") return;
  if (folder?.kind === "mixed") {
    const refusal3 = crash("archive-layout", "ValueError: Can't mix absolute and relative paths");
    yield { message: "The sdist has absolute and relative paths", refusal: refusal3 };
    return;
  }
  const words = "Incorrect number of top-level directories in sdist";
  const refusal2 = archiveRefusal("archive-layout", words);
  yield { message: "The sdist does not have one folder that holds everything", refusal: refusal2 };
}
function refuseMissing(subject, path) {
  const step = subject.facts?.format === "zip" ? "archive-layout" : "sdist-layout";
  return archiveRefusal(step, `PKG-INFO not found at ${path}`);
}
function* judgePackageInfo(subject) {
  const folder = sdistFolder(subject);
  if (folder?.kind !== "folder" || !isReadable(subject)) return;
  const path = `${folder.path}/PKG-INFO`;
  if (subject.memberNames.has(path)) return;
  const refusal2 = refuseMissing(subject, path);
  const prefixed = subject.memberNames.has(`./${path}`);
  yield {
    message: `The sdist has no \`${path}\``,
    ...prefixed && { hint: "Pack without a leading `./`: PyPI looks for the exact path" },
    refusal: refusal2
  };
}
function* judgeFolderName(subject) {
  const folder = sdistFolder(subject);
  const { sdist, filename } = subject;
  if (folder?.kind !== "folder" || sdist?.ok !== true) return;
  const expected = filename.replace(/\.(?:tar\.gz|zip)$/, "");
  if (folder.path === expected || !subject.memberNames.has(`${folder.path}/PKG-INFO`)) return;
  yield { message: `The sdist unpacks into \`${folder.path}\` instead of \`${expected}\`` };
}
function* judgeBuildSystem({ facts, memberNames }) {
  if (facts === void 0 || facts.members.length === 0) return;
  const has = (pattern) => [...memberNames].some((name) => pattern.test(name));
  if (has(/^(?:\.\/)?[^/]+\/(?:pyproject\.toml|setup\.py)$/)) return;
  if (has(/^(?:\.\/)?[^/]+\/setup\.cfg$/)) return;
  yield { message: "The sdist has neither `pyproject.toml` nor `setup.py`" };
}
var sdistLayoutRules = [
  defineRule({
    id: "TG002",
    title: "Not one top-level folder",
    why: "An sdist unpacks into one folder, `{name}-{version}` (PEP 625)",
    fix: "Build the sdist with a current backend",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["archive-layout"],
    only: "sdist",
    judge: judgeFolder2
  }),
  defineRule({
    id: "TG003",
    title: "PKG-INFO is missing",
    why: "It holds the metadata of an sdist (PEP 643)",
    fix: "Build the sdist with a current backend; `git archive` and `tar` do not write PKG-INFO",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["archive-layout", "sdist-layout"],
    only: "sdist",
    judge: judgePackageInfo
  }),
  defineRule({
    id: "TG006",
    title: "Folder of an sdist is not `{name}-{version}`",
    why: "Tools expect the folder that the filename names (PEP 625)",
    fix: "Build the sdist with a current backend",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    only: "sdist",
    judge: judgeFolderName
  }),
  defineRule({
    id: "TG009",
    title: "Nothing to build from",
    why: "Without `pyproject.toml` or `setup.py` nobody can build a wheel from the sdist",
    fix: "Add a `pyproject.toml` with a `[build-system]` table",
    source: "pyroma",
    refuses: "nowhere",
    level: "warning",
    only: "sdist",
    judge: judgeBuildSystem
  })
];
var quote = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
function characterClass(glob, start, { ranges }) {
  let first = start + 1;
  if (glob[first] === "!") first += 1;
  const end = glob.indexOf("]", first + 1);
  if (end === -1) return void 0;
  const inner = glob.slice(first, end);
  const source = ranges ? inner.replace(/[\\\]^[]/g, "\\$&") : quote(inner);
  return { source: `[${glob[start + 1] === "!" ? "^" : ""}${source}]`, end };
}
function translateOne(glob, index, dialect) {
  const character = glob.charAt(index);
  if (character === "*") return { source: `${dialect.one}*`, end: index };
  if (character === "?") return { source: dialect.one, end: index };
  const group = character === "[" ? characterClass(glob, index, dialect) : void 0;
  return group ?? { source: quote(character), end: index };
}
function translate(glob, dialect) {
  let source = "";
  for (let index = 0; index < glob.length; index += 1) {
    const one = translateOne(glob, index, dialect);
    source += one.source;
    index = one.end;
  }
  return source;
}
function compile(source) {
  try {
    return new RegExp(`^${source}$`, "s");
  } catch {
    return /(?!)/;
  }
}
var fnmatchPattern = (glob) => compile(translate(glob, { one: ".", ranges: true }));
function manifestPattern(glob) {
  const parts = glob.split("/");
  const sources = parts.map((part, index) => {
    const isLast = index === parts.length - 1;
    if (part === "**") return isLast ? ".*" : "(?:[^/]+\\/)*";
    return translate(part, { one: "[^/]", ranges: false }) + (isLast ? "" : "\\/");
  });
  return compile(sources.join(""));
}
function pathMatcher(glob) {
  const patterns2 = glob.split("/").filter((part) => part !== "" && part !== ".").map(fnmatchPattern);
  return (path) => {
    const parts = path.split("/").slice(-patterns2.length);
    return patterns2.length > 0 && parts.length === patterns2.length && patterns2.every((pattern, index) => pattern.test(parts[index] ?? ""));
  };
}
var anywhere = (glob) => glob.startsWith("/") ? glob : `**/${glob}`;
var below = (folder) => `${folder.replace(/\/$/, "")}/**`;
var DEFAULTS = [
  ...["PKG-INFO", "*.egg-info/*", "setup.cfg", ".hgtags", ".hgsigs", ".hgignore"].map(anywhere),
  ...[".gitignore", ".bzrignore", ".gitattributes"].map(anywhere),
  below(".github"),
  ...[".circleci/config.yml", ".gitpod.yml", ".travis.yml", "Jenkinsfile", "*.mo"].map(anywhere)
];
var manifestLines = (text) => text.split(/\r?\n/).map((line) => line.replace(/(^|[^\\])#.*$/, "$1").trim()).join("\n").replaceAll("\\\n", "").split("\n");
function excluded(line) {
  const [command = "", ...words] = line.split(/\s+/);
  const [folder = "", ...patterns2] = words;
  switch (command) {
    case "exclude":
      return words;
    case "global-exclude":
      return words.map(anywhere);
    case "recursive-exclude":
      return patterns2.map((glob) => `${folder.replace(/\/$/, "")}/**/${glob}`);
    case "prune":
      return words.length === 0 ? [] : [below(words.join(" "))];
    default:
      return [];
  }
}
function ignoresOf(manifest) {
  const patterns2 = [
    ...manifest.ignoreDefaultRules ? [] : DEFAULTS,
    ...manifest.ignore.filter((glob) => glob !== "").map(anywhere),
    ...manifestLines(manifest.manifestIn ?? "").flatMap(excluded)
  ].map(manifestPattern);
  return (path) => patterns2.some((pattern) => pattern.test(path));
}
function toleratesOf({ ignoreBadIdeas }) {
  const patterns2 = ignoreBadIdeas.filter((glob) => glob !== "").map(anywhere).map(manifestPattern);
  return (path) => patterns2.some((pattern) => pattern.test(path));
}
var normalize = (path) => path.split("/").filter((part) => part !== "" && part !== ".").join("/");
function fileList(paths) {
  const names = new Set([...paths].map(normalize));
  for (const name of [...names]) {
    for (let end = name.lastIndexOf("/"); end > 0; end = name.lastIndexOf("/", end - 1)) {
      names.delete(name.slice(0, end));
    }
  }
  names.delete("");
  return [...names].toSorted();
}
function compare2({ context, facts }) {
  const tracked = context?.manifest?.tracked;
  if (context?.manifest === void 0 || tracked === void 0) return void 0;
  if (facts === void 0 || facts.members.length === 0) return void 0;
  const isIgnored = ignoresOf(context.manifest);
  const wanted = (paths) => fileList(paths).filter((path) => !isIgnored(path));
  const source = wanted(tracked);
  const packed = wanted(
    fileList(facts.members.map(({ name }) => name)).map(
      (path) => path.includes("/") ? path.slice(path.indexOf("/") + 1) : ""
    )
  );
  const [inSource, inSdist] = [new Set(source), new Set(packed)];
  return {
    missing: source.filter((path) => !inSdist.has(path)),
    extra: packed.filter((path) => !inSource.has(path))
  };
}
function* judgeMissing2(subject) {
  const { manifest } = subject.context ?? {};
  if (manifest !== void 0 && manifest.tracked === void 0) {
    yield {
      level: "info",
      message: "The sdist was not compared with the files under version control",
      hint: "There is no checkout: run the stage `check` where the project is checked out with git"
    };
  }
  const { missing: missing2 = [] } = compare2(subject) ?? {};
  if (missing2.length > 0) yield { message: `The sdist lacks ${showPaths(missing2)}` };
}
function* judgeExtra2(subject) {
  const { extra = [] } = compare2(subject) ?? {};
  if (extra.length > 0) yield { message: `${showPaths(extra)} is not under version control` };
}
var GENERATED = "PKG-INFO *.egg-info *.mo *.py[co] *.so *.pyd *~ .*.sw[po] .#*".split(" ");
function* judgeGenerated({ context }) {
  const { manifest } = context ?? {};
  if (manifest?.tracked === void 0) return;
  const patterns2 = GENERATED.map(fnmatchPattern);
  const isTolerated = toleratesOf(manifest);
  const generated = fileList(manifest.tracked).filter((path) => {
    const base = path.slice(path.lastIndexOf("/") + 1);
    return patterns2.some((one) => one.test(path) || one.test(base)) && !isTolerated(path);
  });
  if (generated.length > 0) yield { message: `${showPaths(generated)} is under version control` };
}
var BUILD_SYSTEM = /^\s*\[\s*(?:build-system|"build-system")\s*\]/m;
function* judgeBuildSystem2({ facts, memberNames, text }) {
  if (facts === void 0 || facts.members.length === 0) return;
  const find = (file) => [...memberNames].find((name) => name.split("/").length === 2 && name.endsWith(`/${file}`));
  const settings = find("pyproject.toml");
  if (settings !== void 0) {
    const content = text(settings);
    if (content === void 0 || BUILD_SYSTEM.test(content)) return;
    yield { level: "info", message: "`pyproject.toml` has no `[build-system]` table" };
  } else if (find("setup.py") !== void 0) {
    yield { level: "info", message: "The sdist has a `setup.py`, but no `pyproject.toml`" };
  } else if (find("setup.cfg") !== void 0) {
    yield { message: "The sdist has only `setup.cfg` to be built from" };
  }
}
var manifestRule = (rule) => defineRule({
  ...rule,
  source: "check-manifest",
  refuses: "nowhere",
  level: "warning",
  only: "sdist"
});
var sdistContentRules = [
  manifestRule({
    id: "SD001",
    title: "File under version control that the sdist lacks",
    why: "Who builds or tests from the sdist misses it; the project asks for this check with `[tool.check-manifest]`",
    fix: "Include it in the sdist, or name it in `ignore` of `[tool.check-manifest]`",
    judge: judgeMissing2
  }),
  manifestRule({
    id: "SD002",
    title: "File of the sdist that is not under version control",
    why: "It comes from the machine that built, and the next build may not have it",
    fix: "Add it to version control, exclude it from the sdist, or name it in `ignore` of `[tool.check-manifest]`",
    judge: judgeExtra2
  }),
  manifestRule({
    id: "SD003",
    title: "Generated file under version control",
    why: "It grows stale, and builds overwrite it",
    fix: "Remove it with `git rm --cached`, or name it in `ignore-bad-ideas` of `[tool.check-manifest]`",
    judge: judgeGenerated
  }),
  defineRule({
    id: "SD004",
    title: "No build system declared",
    why: "Without a `[build-system]` table tools guess how the project is built (PEP 517)",
    fix: "Add a `[build-system]` table with `requires` and `build-backend` to `pyproject.toml`",
    source: "pyroma",
    refuses: "nowhere",
    level: "warning",
    only: "sdist",
    judge: judgeBuildSystem2
  })
];
var parsed = (value) => ({ ok: true, value });
var refused = (error, message) => ({
  ok: false,
  error,
  message
});
var SIMPLE_ESCAPES = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  v: "\v"
};
var HEX_LENGTHS = { x: 2, u: 4, U: 8 };
var ESCAPE = /\\(?:([0-7]{1,3})|([xuU])([0-9a-fA-F]*)|(.))/gsu;
var refuse2 = (reason) => refused("SyntaxError", `${reason} (<unknown>, line 1)`);
function positionOf2(text, offset) {
  let position = 0;
  for (const character of text.slice(0, offset)) position += character > "\x7F" ? 10 : 1;
  return position;
}
function judgeHex(letter, digits) {
  const length = HEX_LENGTHS[letter] ?? 0;
  if (digits.length < length) return `truncated \\${letter}${"X".repeat(length)} escape`;
  const code2 = Number.parseInt(digits.slice(0, length), 16);
  return code2 > 1114111 ? "illegal Unicode character" : void 0;
}
function findBrokenEscape(text) {
  for (const { 2: letter, 3: digits = "", index } of text.matchAll(ESCAPE)) {
    const problem2 = letter === void 0 ? void 0 : judgeHex(letter, digits);
    if (letter === void 0 || problem2 === void 0) continue;
    const start = positionOf2(text, index);
    const end = start + 1 + Math.min(digits.length, HEX_LENGTHS[letter] ?? 0);
    return refuse2(
      `(unicode error) 'unicodeescape' codec can't decode bytes in position ${start}-${end}: ` + problem2
    );
  }
  return void 0;
}
function decodeHex(letter, digits) {
  const length = HEX_LENGTHS[letter] ?? 0;
  const code2 = Number.parseInt(digits.slice(0, length), 16);
  return String.fromCodePoint(code2) + digits.slice(length);
}
var decodeEscapes = (text) => text.replace(
  ESCAPE,
  (all, octal, letter, digits, other) => {
    if (octal !== void 0) return String.fromCodePoint(Number.parseInt(octal, 8));
    if (letter !== void 0) return decodeHex(letter, digits ?? "");
    return SIMPLE_ESCAPES[other ?? ""] ?? all;
  }
);
var isUnterminated = (text) => /^(?:[^\\]|\\.)*\\$/s.test(text) || /^(?:[^\\\n]|\\.)*\n/s.test(text);
function parseStringLiteral(literal) {
  const text = literal.slice(1, -1).replace(/\r\n?/g, "\n");
  if (!/[\\\n\0]/.test(text)) return parsed(text);
  if (text.includes("\0")) {
    return refused("SyntaxError", "source code string cannot contain null bytes");
  }
  if (isUnterminated(text)) return refuse2("unterminated string literal (detected at line 1)");
  return findBrokenEscape(text) ?? parsed(decodeEscapes(text));
}
var RELEASE = "v?(?:[0-9]+!)?[0-9]+((?:\\.[0-9]+)*)";
var SUFFIX = "(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?(?:[-_.]?dev[-_.]?[0-9]*)?";
var LOCAL = "\\+[a-z0-9]+(?:[-_.][a-z0-9]+)*";
var clausePattern = (whitespace, suffix) => `===${whitespace}*(?:(?!${whitespace})[^;)])*|(?:[~=!<>]=|[<>])${whitespace}*${RELEASE}(?:(\\.\\*)|${suffix}(${LOCAL})?)`;
var isAsciiText = (text) => /^[\0-\x7f]*$/.test(text);
var FOLDED_SUFFIX = SUFFIX.replace("st|", "[s\u017F]t|").replace("vi", "v[i\u0130\u0131]");
var expressions = /* @__PURE__ */ new Map();
function expressionFor(alphabet) {
  const known = expressions.get(alphabet);
  if (known !== void 0) return known;
  const whitespace = alphabet === "ascii" ? ASCII_WHITESPACE : WHITESPACE;
  const suffix = alphabet === "folded" ? FOLDED_SUFFIX : SUFFIX;
  const expression = new RegExp(clausePattern(whitespace, suffix), "iy");
  expressions.set(alphabet, expression);
  return expression;
}
function matchSpecifier(text, position) {
  const isCompatible = text.startsWith("~=", position);
  const folding = isCompatible ? "folded" : "unicode";
  const expression = expressionFor(isAsciiText(text) ? "ascii" : folding);
  expression.lastIndex = position;
  const match = expression.exec(text);
  if (match === null) return void 0;
  const [clause, numbers, wildcard = "", local = ""] = match;
  if (isCompatible && numbers === "") return void 0;
  return /^[=!]=/.test(clause) ? clause : clause.slice(0, clause.length - (wildcard + local).length);
}
var OPERATORS = ["===", "~=", "==", "!=", "<=", ">=", "<", ">"];
function parseSpecifier(text) {
  if (matchSpecifier(text, 0) !== text) return void 0;
  const operator = OPERATORS.find((candidate) => text.startsWith(candidate));
  return operator && { operator, version: strip(text.slice(operator.length)) };
}
var formatSpecifier = ({ operator, version }) => operator + version;
function canonicalize({ operator, version }) {
  const found = operator === "===" ? void 0 : parseVersion(version);
  if (found === void 0) return operator + version;
  return operator + (operator === "~=" ? formatVersion(found) : canonicalizeVersion(found));
}
function parseSpecifierSet(text) {
  const specifiers = [];
  for (const part of text.split(",").map(strip)) {
    if (part === "") continue;
    const specifier = parseSpecifier(part);
    if (specifier === void 0) {
      return refused("InvalidSpecifier", `Invalid specifier: ${repr(part)}`);
    }
    specifiers.push(specifier);
  }
  return parsed(specifiers);
}
function formatSpecifierSet(specifiers) {
  const clauses = specifiers.map((specifier) => [formatSpecifier(specifier), canonicalize(specifier)]).toSorted(([a], [b]) => a < b ? -1 : Number(a > b));
  const unique = /* @__PURE__ */ new Map();
  for (const [text, canonical] of clauses) {
    if (!unique.has(canonical)) unique.set(canonical, text);
  }
  return [...unique.values()].join(",");
}
var DependencySyntaxError = class extends Error {
  name = "DependencySyntaxError";
};
var UNICODE_WORD = "[\\p{L}\\p{N}_]";
var UNICODE_BOUNDARY = `(?:(?<=${UNICODE_WORD})(?!${UNICODE_WORD})|(?<!${UNICODE_WORD})(?=${UNICODE_WORD}))`;
var VARIABLES = [
  "python_version",
  "python_full_version",
  "os[._]name",
  "sys[._]platform",
  "platform_(?:release|system)",
  "platform[._](?:version|machine|python_implementation)",
  "python_implementation",
  "implementation_(?:name|version)",
  "extras?",
  "dependency_groups"
];
var word = (pattern) => `\\b(?:${pattern})\\b`;
var TOKENS = {
  LEFT_PARENTHESIS: "\\(",
  RIGHT_PARENTHESIS: "\\)",
  LEFT_BRACKET: "\\[",
  RIGHT_BRACKET: "\\]",
  SEMICOLON: ";",
  COMMA: ",",
  QUOTED_STRING: `'[^']*'|"[^"]*"`,
  OP: "===|==|~=|!=|<=|>=|<|>",
  BOOLOP: word("or|and"),
  IN: word("in"),
  NOT: word("not"),
  VARIABLE: word(VARIABLES.join("|")),
  AT: "@",
  URL: "[^ \\t]+",
  IDENTIFIER: word("[a-zA-Z0-9][a-zA-Z0-9._\\-]*"),
  VERSION_PREFIX_TRAIL: "\\.\\*",
  VERSION_LOCAL_LABEL_TRAIL: "\\+[a-z0-9]+(?:[\\-_.][a-z0-9]+)*",
  WS: "[ \\t]+",
  // Python's `$` is also before a newline at the end.
  END: "$|(?=\\n$)"
};
var expressions2 = /* @__PURE__ */ new Map();
function expressionOf(name, isAscii) {
  const key = `${name} ${isAscii}`;
  const known = expressions2.get(key);
  if (known !== void 0) return known;
  const pattern = TOKENS[name];
  const expression = isAscii ? new RegExp(pattern, "y") : new RegExp(pattern.replaceAll("\\b", UNICODE_BOUNDARY), "uy");
  expressions2.set(key, expression);
  return expression;
}
var Tokenizer = class {
  source;
  position = 0;
  /** How many parentheses are open. */
  depth = 0;
  #isAscii;
  constructor(source) {
    this.source = source;
    this.#isAscii = isAsciiText(source);
  }
  /** The next token when it is of the kind, without moving on. */
  peek(name) {
    if (name === "SPECIFIER") return matchSpecifier(this.source, this.position);
    const expression = expressionOf(name, this.#isAscii);
    expression.lastIndex = this.position;
    return expression.exec(this.source)?.[0];
  }
  /** The next token when it is of the kind, moving behind it. */
  take(name) {
    const token = this.peek(name);
    this.position += token?.length ?? 0;
    return token;
  }
  expect(name, expected) {
    return this.take(name) ?? this.fail(`Expected ${expected}`);
  }
  /** What is read between a pair of tokens, or without them where the first is not there. */
  enclosed(open, close, around, read3) {
    const start = this.position;
    const opened = this.take(open) !== void 0;
    const value = read3(this);
    if (opened && this.take(close) === void 0) {
      this.fail(`Expected matching ${close} for ${open}, after ${around}`, start);
    }
    return value;
  }
  /** Ends the reading with a message that points at the place, as `packaging` writes it. */
  fail(message, start = this.position, end = this.position) {
    const width = (from, to) => [...this.source.slice(from, to)].length;
    const tildes = width(start, end) + Math.max(0, end - this.source.length);
    const pointer = `${" ".repeat(width(0, start))}${"~".repeat(tildes)}^`;
    throw new DependencySyntaxError(`${message}
    ${this.source}
    ${pointer}`);
  }
};
var PythonFailure = class extends Error {
  refusal;
  constructor(refusal2) {
    super(refusal2.message);
    this.refusal = refusal2;
  }
};
var MAX_DEPTH = 400;
function readOperand(tokenizer) {
  const variable = tokenizer.take("VARIABLE")?.replaceAll(".", "_");
  if (variable !== void 0) {
    const isOldName = variable === "python_implementation";
    return { kind: "variable", text: isOldName ? "platform_python_implementation" : variable };
  }
  const literal = tokenizer.take("QUOTED_STRING");
  if (literal === void 0) tokenizer.fail("Expected a marker variable or quoted string");
  const value = parseStringLiteral(literal);
  if (!value.ok) throw new PythonFailure(value);
  return { kind: "value", text: value.value };
}
function readOperator(tokenizer) {
  if (tokenizer.take("IN") !== void 0) return "in";
  if (tokenizer.take("NOT") !== void 0) {
    tokenizer.expect("WS", "whitespace after 'not'");
    tokenizer.expect("IN", "'in' after 'not'");
    return "not in";
  }
  return tokenizer.expect(
    "OP",
    "marker operator, one of <=, <, !=, ==, >=, >, ~=, ===, in, not in"
  );
}
function readComparison(tokenizer) {
  const left = readOperand(tokenizer);
  tokenizer.take("WS");
  const operator = readOperator(tokenizer);
  tokenizer.take("WS");
  return { kind: "comparison", left, operator, right: readOperand(tokenizer) };
}
function readGroupInParentheses(tokenizer) {
  tokenizer.take("WS");
  tokenizer.depth += 1;
  if (tokenizer.depth > MAX_DEPTH) {
    throw new PythonFailure(refused("RecursionError", "maximum recursion depth exceeded"));
  }
  const group = readMarker(tokenizer);
  tokenizer.depth -= 1;
  tokenizer.take("WS");
  return group;
}
function readTerm(tokenizer) {
  tokenizer.take("WS");
  const term = tokenizer.peek("LEFT_PARENTHESIS") === void 0 ? readComparison(tokenizer) : tokenizer.enclosed(
    "LEFT_PARENTHESIS",
    "RIGHT_PARENTHESIS",
    "marker expression",
    readGroupInParentheses
  );
  tokenizer.take("WS");
  return term;
}
function readMarker(tokenizer) {
  const terms = [readTerm(tokenizer)];
  const operators = [];
  for (; ; ) {
    const operator = tokenizer.take("BOOLOP");
    if (operator === void 0) return { kind: "group", terms, operators };
    operators.push(operator);
    terms.push(readTerm(tokenizer));
  }
}
var isExtra = ({ kind, text }) => kind === "variable" && text === "extra";
var normalizeExtra = ({ text }) => ({
  kind: "value",
  text: normalizeName(text)
});
function normalizeExtras(term) {
  if (term.kind === "group") return term;
  if (isExtra(term.left)) return { ...term, right: normalizeExtra(term.right) };
  return isExtra(term.right) ? { ...term, left: normalizeExtra(term.left) } : term;
}
function readRequirementMarker(tokenizer) {
  const { terms, ...group } = readMarker(tokenizer);
  return { ...group, terms: terms.map(normalizeExtras) };
}
function catchRefusal(error, read3) {
  try {
    return read3();
  } catch (cause) {
    if (cause instanceof DependencySyntaxError) return refused(error, cause.message);
    if (cause instanceof PythonFailure) return cause.refusal;
    throw cause;
  }
}
var formatOperand = ({ kind, text }) => kind === "variable" ? text : `"${text}"`;
function formatTerms({ terms, operators }) {
  const parts = terms.flatMap((term, index) => [
    formatTerm(term),
    ...operators.slice(index, index + 1)
  ]);
  return parts.join(" ");
}
function formatTerm(term) {
  if (term.kind === "comparison") return formatMarker(term);
  const [first, second] = term.terms;
  return first !== void 0 && second === void 0 ? formatMarker(first) : `(${formatTerms(term)})`;
}
function formatMarker(marker) {
  if (marker.kind === "comparison") {
    const { left, operator, right } = marker;
    return `${formatOperand(left)} ${operator} ${formatOperand(right)}`;
  }
  const [first, second] = marker.terms;
  return first !== void 0 && second === void 0 ? formatMarker(first) : formatTerms(marker);
}
function readExtraNames(tokenizer) {
  tokenizer.take("WS");
  const first = tokenizer.take("IDENTIFIER");
  const extras = first === void 0 ? [] : [first];
  while (extras.length > 0) {
    tokenizer.take("WS");
    if (tokenizer.peek("IDENTIFIER") !== void 0) {
      tokenizer.fail("Expected comma between extra names");
    }
    if (tokenizer.take("COMMA") === void 0) break;
    tokenizer.take("WS");
    extras.push(tokenizer.expect("IDENTIFIER", "extra name after comma"));
  }
  tokenizer.take("WS");
  return extras;
}
function readExtras(tokenizer) {
  if (tokenizer.peek("LEFT_BRACKET") === void 0) return [];
  const extras = tokenizer.enclosed("LEFT_BRACKET", "RIGHT_BRACKET", "extras", readExtraNames);
  return [...new Set(extras)].toSorted((a, b) => a < b ? -1 : 1);
}
function refuseTrail(tokenizer, start) {
  const { position } = tokenizer;
  if (tokenizer.peek("VERSION_PREFIX_TRAIL") !== void 0) {
    const message = ".* suffix can only be used with `==` or `!=` operators";
    tokenizer.fail(message, start, position + 1);
  }
  if (tokenizer.peek("VERSION_LOCAL_LABEL_TRAIL") !== void 0) {
    tokenizer.fail("Local version label can only be used with `==` or `!=` operators", start);
  }
}
function readSpecifiers(tokenizer) {
  let text = "";
  tokenizer.take("WS");
  for (; ; ) {
    const start = tokenizer.position;
    const specifier = tokenizer.take("SPECIFIER");
    if (specifier === void 0) break;
    text += specifier;
    refuseTrail(tokenizer, start);
    tokenizer.take("WS");
    const comma = tokenizer.take("COMMA");
    if (comma === void 0) break;
    text += comma;
    tokenizer.take("WS");
  }
  tokenizer.take("WS");
  return text;
}
function readMarker2(tokenizer, start, expected) {
  if (tokenizer.peek("END") !== void 0) return void 0;
  if (tokenizer.take("SEMICOLON") === void 0) {
    tokenizer.fail(`Expected ${expected} or end`, start);
  }
  const marker = readRequirementMarker(tokenizer);
  tokenizer.take("WS");
  return marker;
}
function readDirectReference(tokenizer) {
  tokenizer.take("WS");
  const start = tokenizer.position;
  const url = tokenizer.expect("URL", "URL after @");
  if (tokenizer.peek("END") === void 0) tokenizer.expect("WS", "whitespace after URL");
  const marker = readMarker2(tokenizer, start, "semicolon (after URL and whitespace)");
  return { url, specifier: "", marker };
}
function readVersions(tokenizer) {
  const start = tokenizer.position;
  const specifier = tokenizer.enclosed(
    "LEFT_PARENTHESIS",
    "RIGHT_PARENTHESIS",
    "version specifier",
    readSpecifiers
  );
  tokenizer.take("WS");
  const expected = specifier === "" ? "semicolon (after name with no version specifier)" : "comma (within version specifier), semicolon (after version specifier)";
  return { url: void 0, specifier, marker: readMarker2(tokenizer, start, expected) };
}
var parseRequirement = (text) => catchRefusal("InvalidRequirement", () => {
  const tokenizer = new Tokenizer(text);
  tokenizer.take("WS");
  const name = tokenizer.expect(
    "IDENTIFIER",
    "package name at the start of dependency specifier"
  );
  tokenizer.take("WS");
  const extras = readExtras(tokenizer);
  tokenizer.take("WS");
  const isDirect = tokenizer.take("AT") !== void 0;
  const { url, specifier, marker } = isDirect ? readDirectReference(tokenizer) : readVersions(tokenizer);
  tokenizer.expect("END", "end of dependency specifier");
  const specifiers = parseSpecifierSet(specifier);
  if (!specifiers.ok) return specifiers;
  return parsed({ name, extras, specifiers: specifiers.value, url, marker });
});
function formatRequirement(requirement) {
  const { name, extras, specifiers, url, marker } = requirement;
  const reference = url === void 0 ? "" : ` @ ${url}${marker === void 0 ? "" : " "}`;
  return name + (extras.length === 0 ? "" : `[${extras.join(",")}]`) + formatSpecifierSet(specifiers) + reference + (marker === void 0 ? "" : `; ${formatMarker(marker)}`);
}
var LICENSE_IDS = ` 0BSD 3D-Slicer-1.0 AAL Abstyles AdaCore-doc Adobe-2006 Adobe-Display-PostScript Adobe-Glyph
 Adobe-Utopia ADSL AFL-1.1 AFL-1.2 AFL-2.0 AFL-2.1 AFL-3.0 Afmparse AGPL-1.0 AGPL-1.0-only
 AGPL-1.0-or-later AGPL-3.0 AGPL-3.0-only AGPL-3.0-or-later Aladdin AMD-newlib AMDPLPA AML
 AML-glslang AMPAS ANTLR-PD ANTLR-PD-fallback any-OSI any-OSI-perl-modules Apache-1.0 Apache-1.1
 Apache-2.0 APAFML APL-1.0 App-s2p APSL-1.0 APSL-1.1 APSL-1.2 APSL-2.0 Arphic-1999 Artistic-1.0
 Artistic-1.0-cl8 Artistic-1.0-Perl Artistic-2.0 Artistic-dist Aspell-RU ASWF-Digital-Assets-1.0
 ASWF-Digital-Assets-1.1 Baekmuk Bahyph Barr bcrypt-Solar-Designer Beerware Bitstream-Charter
 Bitstream-Vera BitTorrent-1.0 BitTorrent-1.1 blessing BlueOak-1.0.0 Boehm-GC Boehm-GC-without-fee
 Borceux Brian-Gladman-2-Clause Brian-Gladman-3-Clause BSD-1-Clause BSD-2-Clause
 BSD-2-Clause-Darwin BSD-2-Clause-first-lines BSD-2-Clause-FreeBSD BSD-2-Clause-NetBSD
 BSD-2-Clause-Patent BSD-2-Clause-pkgconf-disclaimer BSD-2-Clause-Views BSD-3-Clause
 BSD-3-Clause-acpica BSD-3-Clause-Attribution BSD-3-Clause-Clear BSD-3-Clause-flex BSD-3-Clause-HP
 BSD-3-Clause-LBNL BSD-3-Clause-Modification BSD-3-Clause-No-Military-License
 BSD-3-Clause-No-Nuclear-License BSD-3-Clause-No-Nuclear-License-2014
 BSD-3-Clause-No-Nuclear-Warranty BSD-3-Clause-Open-MPI BSD-3-Clause-Sun BSD-4-Clause
 BSD-4-Clause-Shortened BSD-4-Clause-UC BSD-4.3RENO BSD-4.3TAHOE BSD-Advertising-Acknowledgement
 BSD-Attribution-HPND-disclaimer BSD-Inferno-Nettverk BSD-Protection BSD-Source-beginning-file
 BSD-Source-Code BSD-Systemics BSD-Systemics-W3Works BSL-1.0 BUSL-1.1 bzip2-1.0.5 bzip2-1.0.6
 C-UDA-1.0 CAL-1.0 CAL-1.0-Combined-Work-Exception Caldera Caldera-no-preamble Catharon CATOSL-1.1
 CC-BY-1.0 CC-BY-2.0 CC-BY-2.5 CC-BY-2.5-AU CC-BY-3.0 CC-BY-3.0-AT CC-BY-3.0-AU CC-BY-3.0-DE
 CC-BY-3.0-IGO CC-BY-3.0-NL CC-BY-3.0-US CC-BY-4.0 CC-BY-NC-1.0 CC-BY-NC-2.0 CC-BY-NC-2.5
 CC-BY-NC-3.0 CC-BY-NC-3.0-DE CC-BY-NC-4.0 CC-BY-NC-ND-1.0 CC-BY-NC-ND-2.0 CC-BY-NC-ND-2.5
 CC-BY-NC-ND-3.0 CC-BY-NC-ND-3.0-DE CC-BY-NC-ND-3.0-IGO CC-BY-NC-ND-4.0 CC-BY-NC-SA-1.0
 CC-BY-NC-SA-2.0 CC-BY-NC-SA-2.0-DE CC-BY-NC-SA-2.0-FR CC-BY-NC-SA-2.0-UK CC-BY-NC-SA-2.5
 CC-BY-NC-SA-3.0 CC-BY-NC-SA-3.0-DE CC-BY-NC-SA-3.0-IGO CC-BY-NC-SA-4.0 CC-BY-ND-1.0 CC-BY-ND-2.0
 CC-BY-ND-2.5 CC-BY-ND-3.0 CC-BY-ND-3.0-DE CC-BY-ND-4.0 CC-BY-SA-1.0 CC-BY-SA-2.0 CC-BY-SA-2.0-UK
 CC-BY-SA-2.1-JP CC-BY-SA-2.5 CC-BY-SA-3.0 CC-BY-SA-3.0-AT CC-BY-SA-3.0-DE CC-BY-SA-3.0-IGO
 CC-BY-SA-4.0 CC-PDDC CC-PDM-1.0 CC-SA-1.0 CC0-1.0 CDDL-1.0 CDDL-1.1 CDL-1.0 CDLA-Permissive-1.0
 CDLA-Permissive-2.0 CDLA-Sharing-1.0 CECILL-1.0 CECILL-1.1 CECILL-2.0 CECILL-2.1 CECILL-B
 CECILL-C CERN-OHL-1.1 CERN-OHL-1.2 CERN-OHL-P-2.0 CERN-OHL-S-2.0 CERN-OHL-W-2.0 CFITSIO check-cvs
 checkmk ClArtistic Clips CMU-Mach CMU-Mach-nodoc CNRI-Jython CNRI-Python
 CNRI-Python-GPL-Compatible COIL-1.0 Community-Spec-1.0 Condor-1.1 copyleft-next-0.3.0
 copyleft-next-0.3.1 Cornell-Lossless-JPEG CPAL-1.0 CPL-1.0 CPOL-1.02 Cronyx Crossword CryptoSwift
 CrystalStacker CUA-OPL-1.0 Cube curl cve-tou D-FSL-1.0 DEC-3-Clause diffmark DL-DE-BY-2.0
 DL-DE-ZERO-2.0 DOC DocBook-DTD DocBook-Schema DocBook-Stylesheet DocBook-XML Dotseqn DRL-1.0
 DRL-1.1 DSDP dtoa dvipdfm ECL-1.0 ECL-2.0 eCos-2.0 EFL-1.0 EFL-2.0 eGenix Elastic-2.0 Entessa
 EPICS EPL-1.0 EPL-2.0 ErlPL-1.1 etalab-2.0 EUDatagrid EUPL-1.0 EUPL-1.1 EUPL-1.2 Eurosym Fair FBM
 FDK-AAC Ferguson-Twofish Frameworx-1.0 FreeBSD-DOC FreeImage FSFAP FSFAP-no-warranty-disclaimer
 FSFUL FSFULLR FSFULLRSD FSFULLRWD FSL-1.1-ALv2 FSL-1.1-MIT FTL Furuseth fwlw
 Game-Programming-Gems GCR-docs GD generic-xts GFDL-1.1 GFDL-1.1-invariants-only
 GFDL-1.1-invariants-or-later GFDL-1.1-no-invariants-only GFDL-1.1-no-invariants-or-later
 GFDL-1.1-only GFDL-1.1-or-later GFDL-1.2 GFDL-1.2-invariants-only GFDL-1.2-invariants-or-later
 GFDL-1.2-no-invariants-only GFDL-1.2-no-invariants-or-later GFDL-1.2-only GFDL-1.2-or-later
 GFDL-1.3 GFDL-1.3-invariants-only GFDL-1.3-invariants-or-later GFDL-1.3-no-invariants-only
 GFDL-1.3-no-invariants-or-later GFDL-1.3-only GFDL-1.3-or-later Giftware GL2PS Glide Glulxe
 GLWTPL gnuplot GPL-1.0 GPL-1.0+ GPL-1.0-only GPL-1.0-or-later GPL-2.0 GPL-2.0+ GPL-2.0-only
 GPL-2.0-or-later GPL-2.0-with-autoconf-exception GPL-2.0-with-bison-exception
 GPL-2.0-with-classpath-exception GPL-2.0-with-font-exception GPL-2.0-with-GCC-exception GPL-3.0
 GPL-3.0+ GPL-3.0-only GPL-3.0-or-later GPL-3.0-with-autoconf-exception GPL-3.0-with-GCC-exception
 Graphics-Gems gSOAP-1.3b gtkbook Gutmann HaskellReport HDF5 hdparm HIDAPI Hippocratic-2.1 HP-1986
 HP-1989 HPND HPND-DEC HPND-doc HPND-doc-sell HPND-export-US HPND-export-US-acknowledgement
 HPND-export-US-modify HPND-export2-US HPND-Fenneberg-Livingston HPND-INRIA-IMAG HPND-Intel
 HPND-Kevlin-Henney HPND-Markus-Kuhn HPND-merchantability-variant HPND-MIT-disclaimer HPND-Netrek
 HPND-Pbmplus HPND-sell-MIT-disclaimer-xserver HPND-sell-regexpr HPND-sell-variant
 HPND-sell-variant-MIT-disclaimer HPND-sell-variant-MIT-disclaimer-rev HPND-UC HPND-UC-export-US
 HTMLTIDY IBM-pibs ICU IEC-Code-Components-EULA IJG IJG-short ImageMagick iMatix Imlib2 Info-ZIP
 Inner-Net-2.0 InnoSetup Intel Intel-ACPI Interbase-1.0 IPA IPL-1.0 ISC ISC-Veillard Jam
 JasPer-2.0 jove JPL-image JPNIC JSON Kastrup Kazlib Knuth-CTAN LAL-1.2 LAL-1.3 Latex2e
 Latex2e-translated-notice Leptonica LGPL-2.0 LGPL-2.0+ LGPL-2.0-only LGPL-2.0-or-later LGPL-2.1
 LGPL-2.1+ LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0 LGPL-3.0+ LGPL-3.0-only LGPL-3.0-or-later
 LGPLLR Libpng libpng-1.6.35 libpng-2.0 libselinux-1.0 libtiff libutil-David-Nugent LiLiQ-P-1.1
 LiLiQ-R-1.1 LiLiQ-Rplus-1.1 Linux-man-pages-1-para Linux-man-pages-copyleft
 Linux-man-pages-copyleft-2-para Linux-man-pages-copyleft-var Linux-OpenIB LOOP LPD-document
 LPL-1.0 LPL-1.02 LPPL-1.0 LPPL-1.1 LPPL-1.2 LPPL-1.3a LPPL-1.3c lsof Lucida-Bitmap-Fonts
 LZMA-SDK-9.11-to-9.20 LZMA-SDK-9.22 Mackerras-3-Clause Mackerras-3-Clause-acknowledgment magaz
 mailprio MakeIndex man2html Martin-Birgmeier McPhee-slideshow metamail Minpack MIPS MirOS MIT
 MIT-0 MIT-advertising MIT-Click MIT-CMU MIT-enna MIT-feh MIT-Festival MIT-Khronos-old
 MIT-Modern-Variant MIT-open-group MIT-testregex MIT-Wu MITNFA MMIXware Motosoto MPEG-SSG
 mpi-permissive mpich2 MPL-1.0 MPL-1.1 MPL-2.0 MPL-2.0-no-copyleft-exception mplus MS-LPL MS-PL
 MS-RL MTLL MulanPSL-1.0 MulanPSL-2.0 Multics Mup NAIST-2003 NASA-1.3 Naumen NBPL-1.0 NCBI-PD
 NCGL-UK-2.0 NCL NCSA Net-SNMP NetCDF Newsletr NGPL ngrep NICTA-1.0 NIST-PD NIST-PD-fallback
 NIST-Software NLOD-1.0 NLOD-2.0 NLPL Nokia NOSL Noweb NPL-1.0 NPL-1.1 NPOSL-3.0 NRL NTIA-PD NTP
 NTP-0 Nunit O-UDA-1.0 OAR OCCT-PL OCLC-2.0 ODbL-1.0 ODC-By-1.0 OFFIS OFL-1.0 OFL-1.0-no-RFN
 OFL-1.0-RFN OFL-1.1 OFL-1.1-no-RFN OFL-1.1-RFN OGC-1.0 OGDL-Taiwan-1.0 OGL-Canada-2.0 OGL-UK-1.0
 OGL-UK-2.0 OGL-UK-3.0 OGTSL OLDAP-1.1 OLDAP-1.2 OLDAP-1.3 OLDAP-1.4 OLDAP-2.0 OLDAP-2.0.1
 OLDAP-2.1 OLDAP-2.2 OLDAP-2.2.1 OLDAP-2.2.2 OLDAP-2.3 OLDAP-2.4 OLDAP-2.5 OLDAP-2.6 OLDAP-2.7
 OLDAP-2.8 OLFL-1.3 OML OpenPBS-2.3 OpenSSL OpenSSL-standalone OpenVision OPL-1.0 OPL-UK-3.0
 OPUBL-1.0 OSET-PL-2.1 OSL-1.0 OSL-1.1 OSL-2.0 OSL-2.1 OSL-3.0 PADL Parity-6.0.0 Parity-7.0.0
 PDDL-1.0 PHP-3.0 PHP-3.01 Pixar pkgconf Plexus pnmstitch PolyForm-Noncommercial-1.0.0
 PolyForm-Small-Business-1.0.0 PostgreSQL PPL PSF-2.0 psfrag psutils Python-2.0 Python-2.0.1
 python-ldap Qhull QPL-1.0 QPL-1.0-INRIA-2004 radvd Rdisc RHeCos-1.1 RPL-1.1 RPL-1.5 RPSL-1.0
 RSA-MD RSCPL Ruby Ruby-pty SAX-PD SAX-PD-2.0 Saxpath SCEA SchemeReport Sendmail Sendmail-8.23
 Sendmail-Open-Source-1.1 SGI-B-1.0 SGI-B-1.1 SGI-B-2.0 SGI-OpenGL SGP4 SHL-0.5 SHL-0.51 SimPL-2.0
 SISSL SISSL-1.2 SL Sleepycat SMAIL-GPL SMLNJ SMPPL SNIA snprintf SOFA softSurfer Soundex
 Spencer-86 Spencer-94 Spencer-99 SPL-1.0 ssh-keyscan SSH-OpenSSH SSH-short SSLeay-standalone
 SSPL-1.0 StandardML-NJ SugarCRM-1.1.3 SUL-1.0 Sun-PPP Sun-PPP-2000 SunPro SWL swrule Symlinks
 TAPR-OHL-1.0 TCL TCP-wrappers TermReadKey TGPPL-1.0 ThirdEye threeparttable TMate TORQUE-1.1 TOSL
 TPDL TPL-1.0 TrustedQSL TTWL TTYP0 TU-Berlin-1.0 TU-Berlin-2.0 Ubuntu-font-1.0 UCAR UCL-1.0 ulem
 UMich-Merit Unicode-3.0 Unicode-DFS-2015 Unicode-DFS-2016 Unicode-TOU UnixCrypt Unlicense
 Unlicense-libtelnet Unlicense-libwhirlpool UPL-1.0 URT-RLE Vim VOSTROM VSL-1.0 W3C W3C-19980720
 W3C-20150513 w3m Watcom-1.0 Widget-Workshop Wsuipa WTFPL wwl wxWindows X11
 X11-distribute-modifications-variant X11-swapped Xdebug-1.03 Xerox Xfig XFree86-1.1 xinetd
 xkeyboard-config-Zinoviev xlock Xnet xpp XSkat xzoom YPL-1.0 YPL-1.1 Zed Zeeff Zend-2.0
 Zimbra-1.3 Zimbra-1.4 Zlib zlib-acknowledgement ZPL-1.1 ZPL-2.0 ZPL-2.1 `;
var EXCEPTION_IDS = ` 389-exception Asterisk-exception Asterisk-linking-protocols-exception Autoconf-exception-2.0
 Autoconf-exception-3.0 Autoconf-exception-generic Autoconf-exception-generic-3.0
 Autoconf-exception-macro Bison-exception-1.24 Bison-exception-2.2 Bootloader-exception
 CGAL-linking-exception Classpath-exception-2.0 CLISP-exception-2.0 cryptsetup-OpenSSL-exception
 Digia-Qt-LGPL-exception-1.1 DigiRule-FOSS-exception eCos-exception-2.0
 erlang-otp-linking-exception Fawkes-Runtime-exception FLTK-exception fmt-exception
 Font-exception-2.0 freertos-exception-2.0 GCC-exception-2.0 GCC-exception-2.0-note
 GCC-exception-3.1 Gmsh-exception GNAT-exception GNOME-examples-exception GNU-compiler-exception
 gnu-javamail-exception GPL-3.0-389-ds-base-exception GPL-3.0-interface-exception
 GPL-3.0-linking-exception GPL-3.0-linking-source-exception GPL-CC-1.0 GStreamer-exception-2005
 GStreamer-exception-2008 harbour-exception i2p-gpl-java-exception Independent-modules-exception
 KiCad-libraries-exception LGPL-3.0-linking-exception libpri-OpenH323-exception Libtool-exception
 Linux-syscall-note LLGPL LLVM-exception LZMA-exception mif-exception mxml-exception
 Nokia-Qt-exception-1.1 OCaml-LGPL-linking-exception OCCT-exception-1.0
 OpenJDK-assembly-exception-1.0 openvpn-openssl-exception PCRE2-exception polyparse-exception
 PS-or-PDF-font-exception-20170817 QPL-1.0-INRIA-2004-exception Qt-GPL-exception-1.0
 Qt-LGPL-exception-1.1 Qwt-exception-1.0 romic-exception RRDtool-FLOSS-exception-2.0
 SANE-exception SHL-2.0 SHL-2.1 stunnel-exception SWI-exception Swift-exception Texinfo-exception
 u-boot-exception-2.0 UBDL-exception Universal-FOSS-exception-1.0 vsftpd-openssl-exception
 WxWindows-exception-3.1 x11vnc-openssl-exception `;
var DEPRECATED_IDS = ` AGPL-1.0 AGPL-3.0 BSD-2-Clause-FreeBSD BSD-2-Clause-NetBSD bzip2-1.0.5 eCos-2.0 GFDL-1.1 GFDL-1.2
 GFDL-1.3 GPL-1.0 GPL-1.0+ GPL-2.0 GPL-2.0+ GPL-2.0-with-autoconf-exception
 GPL-2.0-with-bison-exception GPL-2.0-with-classpath-exception GPL-2.0-with-font-exception
 GPL-2.0-with-GCC-exception GPL-3.0 GPL-3.0+ GPL-3.0-with-autoconf-exception
 GPL-3.0-with-GCC-exception LGPL-2.0 LGPL-2.0+ LGPL-2.1 LGPL-2.1+ LGPL-3.0 LGPL-3.0+ Net-SNMP
 Nokia-Qt-exception-1.1 Nunit StandardML-NJ wxWindows `;
var OPERATORS2 = /* @__PURE__ */ new Set(["or", "and", "with"]);
var MAX_DEPTH2 = 200;
function findIdentifier(identifiers, lower) {
  if (lower === "") return void 0;
  const index = identifiers.toLowerCase().replaceAll("\n", " ").indexOf(` ${lower} `);
  return index === -1 ? void 0 : identifiers.slice(index + 1, index + 1 + lower.length);
}
var kindOf2 = (token) => {
  if (token === "(") return "open";
  if (token === ")") return "close";
  return OPERATORS2.has(token) ? "operator" : "operand";
};
var beginsOperand = (kind) => kind === "open" || kind === "operand";
var isInOrder = (kinds2) => [...kinds2, void 0].every((kind, index) => {
  const before = kinds2[index - 1] ?? "open";
  return beginsOperand(kind) === (before === "open" || before === "operator");
});
function isBalanced(kinds2) {
  let depth = 0;
  for (const kind of kinds2) {
    if (kind === "open") depth += 1;
    if (kind === "close") depth -= 1;
    if (depth < 0 || depth > MAX_DEPTH2) return false;
  }
  return depth === 0;
}
function collectReferences(text) {
  const prefix2 = "LicenseRef-";
  const references = splitWords(text).filter(
    (word2) => word2.toLowerCase().startsWith(prefix2.toLowerCase())
  );
  return new Map(
    references.map((word2) => [word2.toLowerCase(), prefix2 + word2.slice(prefix2.length)])
  );
}
function readReference(token, references) {
  if (!/^[a-z0-9.-]*$/.test(token)) {
    return refused("InvalidLicenseExpression", `Invalid licenseref: ${repr(token)}`);
  }
  const reference = references.get(token);
  return reference === void 0 ? refused("KeyError", repr(token)) : parsed(reference);
}
function readLicense(token, references) {
  const suffix = token.endsWith("+") ? "+" : "";
  const name = token.slice(0, token.length - suffix.length);
  if (name.startsWith("licenseref-")) {
    const reference = readReference(name, references);
    return reference.ok ? parsed(reference.value + suffix) : reference;
  }
  const identifier = findIdentifier(LICENSE_IDS, name);
  if (identifier !== void 0) return parsed(identifier + suffix);
  return refused("InvalidLicenseExpression", `Unknown license: ${repr(name)}`);
}
function readException(token) {
  const identifier = findIdentifier(EXCEPTION_IDS, token);
  if (identifier !== void 0) return parsed(identifier);
  return refused("InvalidLicenseExpression", `Unknown license exception: ${repr(token)}`);
}
function readWords(tokens, references) {
  const words = [];
  for (const token of tokens) {
    if (kindOf2(token) !== "operand") {
      words.push(token.toUpperCase());
      continue;
    }
    const word2 = words.at(-1) === "WITH" ? readException(token) : readLicense(token, references);
    if (!word2.ok) return word2;
    words.push(word2.value);
  }
  return parsed(words);
}
var isDeprecated = (word2) => findIdentifier(DEPRECATED_IDS, word2.replace(/\+$/, "").toLowerCase()) !== void 0;
function parseLicenseExpression(text) {
  const spaced = text.replaceAll("(", " ( ").replaceAll(")", " ) ");
  const tokens = splitWords(spaced.toLowerCase());
  const kinds2 = tokens.map(kindOf2);
  if (!isInOrder(kinds2) || !isBalanced(kinds2)) {
    return refused("InvalidLicenseExpression", `Invalid license expression: ${repr(text)}`);
  }
  const words = readWords(tokens, collectReferences(spaced));
  if (!words.ok) return words;
  return parsed({
    text: words.value.join(" ").replaceAll("( ", "(").replaceAll(" )", ")"),
    deprecated: words.value.filter(isDeprecated)
  });
}
var problem = (message) => message === void 0 ? void 0 : { message };
var single = (judge) => ([value = ""]) => judge(value);
var each = (judge) => (values) => {
  for (const value of values) {
    const found = judge(value);
    if (found !== void 0) return found;
  }
  return void 0;
};
var invalid2 = (value, field) => ({
  message: `${repr(value)} is invalid for '${field}'`
});
function judgeMetadataVersion(value) {
  if (METADATA_VERSIONS.some((known) => known === value)) return void 0;
  const shown2 = value === void 0 ? "None" : repr(value);
  return { message: `${shown2} is not a valid metadata version` };
}
function judgeVersion3(value) {
  if (value === "") return { message: "'version' is a required field" };
  if (parseVersion(value) !== void 0) return void 0;
  const { error, message } = explainInvalidVersion(value);
  return error === "ValueError" ? { message, crash: error } : invalid2(value, "version");
}
function judgeName2(value) {
  if (value === "") return { message: "'name' is a required field" };
  return isValidName(value) ? void 0 : invalid2(value, "name");
}
function judgeContentType(value) {
  if (hasSeveralLines(value)) {
    const message = "Header values may not contain linefeed or carriage return characters";
    return { message, crash: "ValueError" };
  }
  return problem(explainInvalidContentType(value));
}
function judgeDynamic(value) {
  const field = value.toLowerCase();
  if (["name", "version", "metadata-version"].includes(field)) {
    return { message: `${repr(field)} is not allowed as a dynamic field` };
  }
  const message = `${repr(field)} is not a valid dynamic field`;
  return isMetadataField(field) ? void 0 : { message };
}
function judgeRequirement(value) {
  const requirement = parseRequirement(value);
  if (requirement.ok) return void 0;
  if (requirement.error === "InvalidRequirement") return invalid2(value, "requires-dist");
  return { message: requirement.message, crash: requirement.error };
}
function judgeLicenseExpression(value) {
  const expression = parseLicenseExpression(value);
  if (expression.ok) return void 0;
  if (expression.error === "InvalidLicenseExpression") return invalid2(value, "license-expression");
  return { message: expression.message, crash: expression.error };
}
var isAbsolute2 = (path) => /^(?:\/|[a-zA-Z]:[\\/]|[\\/]{2}[^\\/]+[\\/])/s.test(path);
var isPlainPath = (path) => path === "." || !path.includes("\\") && path.split("/").every((part) => part !== "" && part !== ".");
function judgeLicenseFile(value) {
  const { message } = invalid2(value, "license-file");
  if (value.includes("..")) {
    return { message: `${message}, parent directory indicators are not allowed` };
  }
  if (value.includes("*")) return { message: `${message}, paths must be resolved` };
  if (isAbsolute2(value)) return { message: `${message}, paths must be relative` };
  return isPlainPath(value) ? void 0 : { message: `${message}, paths must use '/' delimiter` };
}
function judgeIdentifier(identifier) {
  if (!isIdentifier(identifier)) {
    return `${repr(identifier)} is not a valid identifier`;
  }
  return isKeyword(identifier) ? `${repr(identifier)} is a keyword` : void 0;
}
var judgeImportName = (field) => (value) => {
  const [before = "", ...options] = value.split(";");
  const name = stripEnd(before);
  const bad = name.split(".").map(judgeIdentifier).find((found) => found !== void 0);
  if (bad !== void 0) return { message: `${invalid2(name, field).message}; ${bad}` };
  if (options.length === 0 || stripStart(options.join(";")) === "private") return void 0;
  return { message: `${invalid2(value, field).message}; the only valid option is 'private'` };
};
var JUDGES = {
  "metadata-version": ([value]) => judgeMetadataVersion(value),
  name: single(judgeName2),
  version: single(judgeVersion3),
  summary: single(
    (value) => value.includes("\n") ? { message: "'summary' must be a single line" } : void 0
  ),
  "description-content-type": single(judgeContentType),
  dynamic: each(judgeDynamic),
  "provides-extra": each(
    (value) => isValidName(value) ? void 0 : invalid2(value, "provides-extra")
  ),
  "requires-python": single(
    (value) => parseSpecifierSet(value).ok ? void 0 : invalid2(value, "requires-python")
  ),
  "requires-dist": each(judgeRequirement),
  "license-expression": single(judgeLicenseExpression),
  "license-file": each(judgeLicenseFile),
  "import-name": each(judgeImportName("import-name")),
  "import-namespace": each(judgeImportName("import-namespace"))
};
var judgeField = (field, values) => JUDGES[field]?.(values);
function valuesOf2({ metadata }, field) {
  const single2 = metadata.single.get(field);
  return single2 === void 0 ? metadata.multiple.get(field) ?? [] : [single2];
}
function* refusedValues(subject, field, describe3) {
  if (subject.metadata.isTooNew(field)) return;
  for (const value of valuesOf2(subject, field)) {
    const problem2 = judgeField(field, [value]);
    if (problem2 === void 0) continue;
    yield {
      message: describe3(value),
      refusal: problem2.crash === void 0 ? metadataRefusal("metadata", field, problem2.message) : crash("metadata", `${problem2.crash}: ${problem2.message}`)
    };
  }
}
var judgedByPackaging = (field, describe3) => (subject) => refusedValues(subject, field, describe3);
var titleOf = (field) => field.split("-").map((word2) => word2 === "url" ? "URL" : word2.charAt(0).toUpperCase() + word2.slice(1)).join("-");
var explain = ({ message }) => message.split("\n", 1)[0] ?? message;
function describe2(value) {
  const parsed2 = parseRequirement(value);
  const reason = parsed2.ok ? "" : `: ${explain(parsed2)}`;
  return `\`Requires-Dist: ${value}\` is not valid${reason}`;
}
var RELATED = ["provides-dist", "obsoletes-dist"];
var DEPENDENCIES = [...RELATED, "requires-dist"];
var dependencies = ({ metadata }, fields) => fields.flatMap(
  (field) => (metadata.multiple.get(field) ?? []).map((value) => ({ field, value }))
);
function* judgeRelated(subject) {
  for (const { field, value } of dependencies(subject, RELATED)) {
    const parsed2 = parseRequirement(value);
    if (parsed2.ok) continue;
    const words = `${repr(value)} is invalid: ${parsed2.message}`;
    yield {
      message: `\`${value}\` in \`${field}\` is not valid: ${explain(parsed2)}`,
      refusal: parsed2.error.startsWith("Invalid") ? metadataRefusal("metadata-policy", field, words) : crash("metadata-policy", `${parsed2.error}: ${parsed2.message}`)
    };
  }
}
function* judgeAll(subject) {
  yield* refusedValues(subject, "requires-dist", describe2);
  yield* judgeRelated(subject);
}
function* judgeDirect(subject) {
  for (const { field, value } of dependencies(subject, DEPENDENCIES)) {
    const parsed2 = value.includes("@") ? parseRequirement(value) : void 0;
    if (parsed2?.ok !== true || parsed2.value.url === void 0) continue;
    const shown2 = field === "requires-dist" ? formatRequirement(parsed2.value) : repr(value);
    const words = `Can't have direct dependency: ${shown2}`;
    const refusal2 = metadataRefusal("metadata-policy", field, words);
    yield { message: `\`${value}\` in \`${field}\` names a URL`, refusal: refusal2 };
  }
}
var requirementRules = [
  defineRule({
    id: "MD012",
    title: "Dependency that is not valid",
    why: "Installers read dependencies by PEP 508",
    fix: 'Write `name>=1.0; python_version >= "3.10"`, with commas between version specifiers',
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["metadata", "metadata-policy"],
    judge: judgeAll
  }),
  defineRule({
    id: "MD013",
    title: "Direct dependency",
    why: "What is on PyPI depends on what is on an index, not on a URL that may change",
    fix: "Publish the dependency and name its version, or move it out of the metadata",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["metadata-policy"],
    judge: judgeDirect
  }),
  defineRule({
    id: "MD014",
    title: "Requires-Python that is not valid",
    why: "Installers choose releases by it, as a set of version specifiers",
    fix: "Write `>=3.10`, with commas between several specifiers",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["metadata"],
    judge: judgedByPackaging(
      "requires-python",
      (value) => `\`Requires-Python: ${value}\` is not a set of version specifiers`
    )
  })
];
function taggedVersions(tag) {
  const name = tag.replace(/^refs\/tags\//, "");
  const whole = parseVersion(name);
  if (whole !== void 0) return [whole];
  const ends = [...name.matchAll(/[-_/@=]/g)].map(({ index }) => name.slice(index + 1));
  return ends.flatMap((end) => parseVersion(end) ?? []);
}
function tagMatchesVersion(tag, version) {
  const parsed2 = parseVersion(version);
  if (parsed2 === void 0) return false;
  return taggedVersions(tag).some((one) => compareVersions(one, parsed2) === 0);
}
function* judgeTag({ uploads }) {
  const tag = uploads[0]?.context?.tag;
  const tagged = tag === void 0 ? [] : taggedVersions(tag);
  if (tag === void 0 || tagged.length === 0) return;
  const seen = /* @__PURE__ */ new Set();
  for (const { version, filename } of uploads) {
    if (version === void 0 || tagged.some((one) => compareVersions(one, version) === 0))
      continue;
    const text = formatVersion(version);
    if (seen.has(text)) continue;
    seen.add(text);
    yield { message: `The version is \`${text}\`, but the tag is \`${tag}\``, file: filename };
  }
}
var GENERATED2 = /(?:^|\/)(?:_?_?version_?_?|__?version_\w+|__config__|_version_info)\.py$|_pb2(?:_grpc)?\.py$/;
function pathEnds({ memberNames }) {
  const ends = /* @__PURE__ */ new Set();
  for (const name of memberNames) {
    if (!name.endsWith(".py")) continue;
    for (let start = name.indexOf("/"); start !== -1; start = name.indexOf("/", start + 1)) {
      ends.add(name.slice(start + 1));
    }
  }
  return ends;
}
function lackingSources(wheel, ends) {
  const lacking = [];
  for (const files of libraryOf(wheel).top.values()) {
    const paths = files.map(({ parts }) => parts.join("/")).filter((path) => path.endsWith(".py"));
    if (!paths.some((path) => ends.has(path))) continue;
    lacking.push(...paths.filter((path) => !(ends.has(path) || GENERATED2.test(path))));
  }
  return lacking;
}
function* judgeSources({ uploads }) {
  const [sdist, second] = uploads.filter(({ kind }) => kind === "sdist");
  if (sdist?.facts === void 0 || second !== void 0) return;
  let ends;
  for (const wheel of uploads) {
    if (wheel.kind !== "wheel" || wheel.normalizedName !== sdist.normalizedName) continue;
    ends ??= pathEnds(sdist);
    const lacking = lackingSources(wheel, ends);
    if (lacking.length === 0) continue;
    const message = `\`${sdist.filename}\` lacks ${showPaths(lacking)} of \`${wheel.filename}\``;
    yield { message, file: sdist.filename };
    return;
  }
}
function* judgeSdist({ uploads }) {
  if (uploads.length === 0 || uploads.some(({ kind }) => kind === "sdist")) return;
  yield { message: "There is no sdist" };
}
var releaseSourceRules = [
  defineSetRule({
    id: "MD024",
    title: "Version is not the tag's",
    why: "People look for the source of a version at its tag",
    fix: "Set the version of the project to the tag's, or tag the commit of this version",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeTag
  }),
  defineSetRule({
    id: "SD005",
    title: "Modules of a wheel that the sdist lacks",
    why: "A wheel that others build from the sdist is then another one",
    fix: "Include them in the sdist, and build the wheel from the sdist, as the stage `build` does",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeSources
  }),
  defineSetRule({
    id: "QU011",
    title: "No sdist",
    why: "Distributors build from it, and so do people whose system has no wheel",
    fix: "Build an sdist too",
    source: "pyroma",
    refuses: "nowhere",
    level: "info",
    judge: judgeSdist
  })
];
function groupBy(uploads, key) {
  const groups = /* @__PURE__ */ new Map();
  for (const upload of uploads) {
    const name = key(upload);
    if (name === void 0) continue;
    const group = groups.get(name);
    if (group === void 0) groups.set(name, [upload]);
    else group.push(upload);
  }
  return groups;
}
var listOf2 = (uploads) => uploads.map(({ filename }) => `\`${filename}\``).join(", ");
function* judgeContents({ uploads }) {
  for (const group of groupBy(uploads, ({ facts }) => facts?.sha256).values()) {
    const [, second] = group;
    if (second === void 0) continue;
    const message = `${listOf2(group)} have the same content`;
    yield { message, file: second.filename };
  }
}
var namedRelease = ({ wheel, sdist }) => {
  const named = wheel ?? sdist;
  return named?.ok === true ? named : void 0;
};
function* judgeSdists({ uploads }) {
  const sdists = uploads.filter(({ kind }) => kind === "sdist");
  const byRelease = groupBy(sdists, (upload) => {
    const release = namedRelease(upload);
    return release && `${release.name} ${formatVersion(release.version)}`;
  });
  for (const group of byRelease.values()) {
    const [, second] = group;
    if (second === void 0) continue;
    yield {
      message: `${listOf2(group)} are sdists of one release`,
      file: second.filename,
      refusal: { step: "second-sdist", message: "Only one sdist may be uploaded per release." }
    };
  }
}
function* judgeMixture({ uploads }) {
  const projects = [...groupBy(uploads, (upload) => namedRelease(upload)?.name).keys()];
  if (projects.length > 1) {
    const names2 = projects.map((name) => `\`${escapeName(name)}\``).join(", ");
    yield { message: `The files are of several projects: ${names2}` };
    return;
  }
  const versionOf = (upload) => {
    const release = namedRelease(upload);
    return release && formatVersion(release.version);
  };
  const versions = [...groupBy(uploads, versionOf).keys()];
  if (versions.length < 2) return;
  const names = versions.map((version) => `\`${version}\``).join(", ");
  yield { message: `The files are of several versions: ${names}` };
}
function* judgeNames2({ uploads }) {
  for (const group of groupBy(uploads, ({ filename }) => filename.toLowerCase()).values()) {
    const [, second] = group;
    if (second === void 0) continue;
    yield {
      message: `${listOf2(group)} differ in upper and lower case only`,
      file: second.filename
    };
  }
}
function* judgeCompleteness({ uploads }) {
  if (uploads.length === 0) return;
  if (!uploads.some(({ kind }) => kind === "wheel")) yield { message: "There is no wheel" };
}
var shared3 = { source: "pypi-publish", refuses: "nowhere" };
var releaseSetRules = [
  defineSetRule({
    id: "ST001",
    title: "Two files with the same content",
    why: "PyPI refuses a second file with the content of another",
    fix: "Remove one of them",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    judge: judgeContents
  }),
  defineSetRule({
    id: "ST002",
    title: "Two sdists",
    why: "A release has one sdist",
    fix: "Remove one of them",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["second-sdist"],
    judge: judgeSdists
  }),
  defineSetRule({
    ...shared3,
    id: "ST003",
    title: "Files of several versions or projects",
    why: "Files of an earlier build are published with this release",
    fix: "Clean the folder and build again; the stage `build` does both",
    level: "warning",
    judge: judgeMixture
  }),
  defineSetRule({
    ...shared3,
    id: "ST004",
    title: "Filenames that differ in case only",
    why: "On macOS and Windows one replaces the other",
    fix: "Remove the one that is not named as its backend names it today",
    level: "error",
    judge: judgeNames2
  }),
  defineSetRule({
    ...shared3,
    id: "ST005",
    title: "No wheel",
    why: "Without one everybody builds the project while installing it",
    fix: "Build a wheel too",
    level: "info",
    judge: judgeCompleteness
  })
];
async function classifiersOfLicence(licence) {
  const { default: text } = await Promise.resolve().then(() => __toESM(require("./classifiers-NATHJXWH.cjs")));
  const family = /^L?GPL$/.test(licence);
  return text.split("\n").map((line) => line.split("	", 1)[0] ?? "").filter((one) => one.startsWith("License")).filter((one) => {
    const short = /\((.*?)\)/.exec(one)?.[1];
    if (short !== void 0) return short === licence || family && short.startsWith(licence);
    if (one.includes("Zope")) return licence === "ZPL";
    return licence === "MIT" && one.includes("MIT License");
  });
}
async function judgeLicence({ metadata }) {
  const licence = metadata.single.get("license");
  if (licence === void 0 || licence.length > 40 || metadata.single.has("license-expression")) {
    return [];
  }
  const given = (metadata.multiple.get("classifier") ?? []).filter(
    (one) => one.startsWith("License")
  );
  const expected = await classifiersOfLicence(licence);
  if (expected.length === 0 || expected.some((one) => given.includes(one))) return [];
  if (given.length === 0) {
    return [{ level: "info", message: `License is \`${licence}\`, and no classifier says so` }];
  }
  return [
    { message: `License is \`${licence}\`, but the classifier is \`${given.join("`, `")}\`` }
  ];
}
var qualityExtraRules = [
  defineRule({
    id: "QU010",
    title: "Licence and classifier say different things",
    why: "Nobody knows under which licence the project is",
    fix: 'Write `license = "MIT"` in `pyproject.toml`, an SPDX expression, and remove the classifiers that begin with `License ::`',
    source: "pyroma",
    refuses: "nowhere",
    level: "warning",
    judge: judgeLicence
  })
];
var judgedBy = (ask) => (subject) => {
  const message = subject.form === void 0 ? void 0 : ask(subject);
  return message === void 0 ? [] : [{ message }];
};
var MIN_SUMMARY = 10;
function askSummary({ metadata }) {
  const summary = strip(metadata.single.get("summary") ?? "");
  if (summary === "") return "There is no Summary";
  return [...summary].length > MIN_SUMMARY ? void 0 : `The Summary is only \`${summary}\``;
}
var classifiers = ({ metadata }) => metadata.multiple.get("classifier") ?? [];
var askClassifiers = (subject) => classifiers(subject).length > 0 ? void 0 : "There are no classifiers";
var askPythonVersions = (subject) => classifiers(subject).some((one) => /^Programming Language :: Python :: \d+\.\d+$/.test(one)) ? void 0 : "No classifier names a Python version, such as `Programming Language :: Python :: 3.13`";
var askStatus = (subject) => classifiers(subject).some((one) => one.startsWith("Development Status ::")) ? void 0 : "No classifier tells the development status";
var askFor = (field, title) => ({ metadata }) => metadata.single.has(field) ? void 0 : `There is no ${title}`;
var askAuthor = ({ metadata }) => metadata.single.has("author") || metadata.single.get("author-email")?.includes("<") ? void 0 : "There is no name of an author";
var askUrl = ({ metadata }) => metadata.single.has("home-page") || metadata.projectUrls.size > 0 ? void 0 : "There is no URL of the project";
var qualityRule = ({ ask, ...about }) => defineRule({
  ...about,
  source: "pyroma",
  refuses: "nowhere",
  level: "info",
  judge: judgedBy(ask)
});
var FOUND = "People find and choose projects by it";
var qualityRules = [
  qualityRule({
    id: "QU001",
    title: "Summary missing or very short",
    why: "It is the line that search results show",
    fix: "Write `description` in `pyproject.toml`",
    ask: askSummary
  }),
  qualityRule({
    id: "QU002",
    title: "No classifiers",
    why: FOUND,
    fix: "Choose some from https://pypi.org/classifiers/",
    ask: askClassifiers
  }),
  qualityRule({
    id: "QU003",
    title: "No classifier for a Python version",
    why: FOUND,
    fix: "Add a classifier for each Python version that is tested",
    ask: askPythonVersions
  }),
  qualityRule({
    id: "QU004",
    title: "No Requires-Python",
    why: "Without it installers choose the release for Pythons on which it does not run",
    fix: "Set `requires-python` in `pyproject.toml`",
    ask: askFor("requires-python", "Requires-Python")
  }),
  qualityRule({
    id: "QU005",
    title: "No keywords",
    why: FOUND,
    fix: "Set `keywords` in `pyproject.toml`",
    ask: askFor("keywords", "Keywords")
  }),
  qualityRule({
    id: "QU006",
    title: "No author",
    why: "People want to know who made it",
    fix: "Set `authors` in `pyproject.toml`",
    ask: askAuthor
  }),
  qualityRule({
    id: "QU007",
    title: "No address of an author",
    why: "People who find a security problem have to write to somebody",
    fix: "Set `authors` in `pyproject.toml` with an `email`",
    ask: askFor("author-email", "Author-email")
  }),
  qualityRule({
    id: "QU008",
    title: "No URL",
    why: "People look for the source, the documentation and the issues",
    fix: "Set `[project.urls]` in `pyproject.toml`",
    ask: askUrl
  }),
  qualityRule({
    id: "QU009",
    title: "No development status",
    why: "It tells how much people may rely on the project",
    fix: "Add a classifier that begins with `Development Status ::`",
    ask: askStatus
  })
];
var PLAIN_ADDRESS = /^(?:[^"(),:;<>@[\\\]]* ?<)?[a-z0-9+_-]{1,60}(?:\.[a-z0-9+_-]{1,30})?@(?:[a-z0-9]{1,40}[.-]){0,3}[a-z0-9]{1,40}\.(?!arpa|invalid|local|onion|test)[a-z]{2,20}(>?)$/i;
function isPlainAddress(value) {
  const match = PLAIN_ADDRESS.exec(value);
  return match !== null && match[1] === ">" === value.includes("<") && !value.includes("xn--");
}
var UNRESERVED = "[\\w.~!$&'()*+,;=-]|%[0-9a-f]{2}";
var HOST = `(?:${UNRESERVED})*|\\[[0-9a-f:.]+(?:%25[\\w.~-]+)?\\]|\\[v[0-9a-f]+\\.[\\w.~!$&'()*+,;=:-]+\\]`;
var withPort;
function hasHugePort(authority) {
  if (!/:\d{5}$/.test(authority)) return false;
  withPort ??= new RegExp(`^(?:(?:${UNRESERVED}|:)+@)?(${HOST}):(\\d{1,5})$`, "i");
  const [, host = "", port = ""] = withPort.exec(authority) ?? [];
  const isAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
  if (isAddress && host.split(".").some((part) => Number(part) > 255)) return false;
  return Number(port) > 65535;
}
function isWebAddress(text) {
  const [, scheme = "", authority = "", path = "", query = ""] = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^\\/?#]*))?([^?#]*)(?:\?([^#]*))?/i.exec(text) ?? [];
  if (!/^https?$/i.test(scheme)) return false;
  return !/[[\]]/.test(path + query) && !hasHugePort(authority);
}
var ADDRESSES = ["author-email", "maintainer-email"];
async function judgeAddresses({ metadata }) {
  const fields = ADDRESSES.filter(
    (field) => !isPlainAddress(metadata.single.get(field) ?? "a@b.co")
  );
  if (fields.length === 0) return [];
  const { parseAddresses, parseSingleAddress } = await Promise.resolve().then(() => __toESM(require("./address-list-CG3XRBWP.cjs")));
  const { explainInvalidEmail } = await Promise.resolve().then(() => __toESM(require("./email-address-A36R2PF5.cjs")));
  return fields.flatMap((field) => {
    const value = metadata.single.get(field) ?? "";
    const single2 = parseSingleAddress(value);
    const reason = single2 && explainInvalidEmail(single2);
    if (reason !== void 0 && single2 !== void 0) {
      const words = `${repr(single2)} is not a valid email address: ${reason}`;
      const refusal2 = metadataRefusal("metadata-policy", field, words);
      return [{ message: `\`${single2}\` in \`${field}\` is not a valid address`, refusal: refusal2 }];
    }
    if (single2 !== void 0) return [];
    return parseAddresses(value).filter((address) => address !== "" && explainInvalidEmail(address) !== void 0).map((address) => ({
      message: `\`${address}\` in \`${field}\` is not a valid address`,
      level: "warning"
    }));
  });
}
function* judgeUrls({ metadata }) {
  for (const field of ["home-page", "download-url"]) {
    const url = metadata.single.get(field);
    if (url === void 0 || isWebAddress(url)) continue;
    yield {
      message: `\`${url}\` in \`${field}\` is no URL of the web`,
      refusal: metadataRefusal("metadata-policy", field, `${repr(url)} is not a valid url.`)
    };
  }
}
var MAX_LABEL = 32;
function refuseProjectUrl(label, url) {
  if (label === "") return "Must have a label";
  if ([...label].length > MAX_LABEL) {
    return `${repr(label)} must be ${MAX_LABEL} characters or less.`;
  }
  if (url === "") return "Must have a URL";
  return isWebAddress(url) ? void 0 : `${repr(url)} is not a valid url`;
}
function* judgeProjectUrls({ metadata }) {
  for (const [label, url] of metadata.projectUrls) {
    const words = refuseProjectUrl(label, url);
    if (words === void 0) continue;
    yield {
      message: `\`Project-URL: ${label}, ${url}\` is not a label of at most ${MAX_LABEL} characters and a URL`,
      refusal: metadataRefusal("metadata-policy", "project-url", words)
    };
  }
}
function* judgeImportNames(subject) {
  for (const field of ["import-name", "import-namespace"]) {
    const describe3 = (value) => `\`${titleOf(field)}: ${value}\` cannot be imported`;
    yield* refusedValues(subject, field, describe3);
  }
}
var shared4 = {
  source: "PyPI",
  refuses: "any index",
  level: "error"
};
var metadataValueRules = [
  defineRule({
    ...shared4,
    id: "MD007",
    title: "E-mail address that is none",
    why: "Author-email and Maintainer-email are for writing to (RFC 822)",
    fix: "Write `Name <name@example.org>`, with a domain that exists on the public internet",
    refuses: "PyPI",
    steps: ["metadata-policy"],
    judge: judgeAddresses
  }),
  defineRule({
    ...shared4,
    id: "MD010",
    title: "Home-Page or Download-URL that is no URL",
    why: "They are links on the project's page",
    fix: "Begin it with `https://`, without spaces before it",
    refuses: "PyPI",
    steps: ["metadata-policy"],
    judge: judgeUrls
  }),
  defineRule({
    ...shared4,
    id: "MD011",
    title: "Project-URL without label or URL",
    why: "They are links on the project's page, each with its label",
    fix: 'Write `Label = "https://\u2026"` under `[project.urls]`',
    refuses: "PyPI",
    steps: ["metadata-policy"],
    judge: judgeProjectUrls
  }),
  defineRule({
    ...shared4,
    id: "MD016",
    title: "Extra with an invalid name",
    why: "The name of an extra has the form of a project's name",
    fix: "Rename the extra under `[project.optional-dependencies]`",
    steps: ["metadata"],
    judge: judgedByPackaging(
      "provides-extra",
      (extra) => `The extra \`${extra}\` is not a valid name`
    )
  }),
  defineRule({
    ...shared4,
    id: "MD017",
    title: "Import name that is none",
    why: "Import-Name and Import-Namespace say what can be imported (PEP 794)",
    fix: "Give dotted identifiers, with `; private` after those that are not public",
    steps: ["metadata"],
    judge: judgeImportNames
  })
];
function* judgeMetadataVersion2({ form, metadata }) {
  if (form === void 0) return;
  const version = metadata.single.get("metadata-version");
  const problem2 = judgeField("metadata-version", version === void 0 ? [] : [version]);
  if (problem2 === void 0) return;
  yield {
    message: version === void 0 ? "Metadata-Version is missing" : `Metadata-Version is \`${version}\``,
    lasting: !isNewer(version),
    refusal: metadataRefusal("metadata", "metadata-version", problem2.message)
  };
}
function isNewer(version = "") {
  const [known, given] = [METADATA_VERSIONS.at(-1), version].map(
    (text) => parseVersion(text ?? "")
  );
  return known !== void 0 && given !== void 0 && compareVersions(given, known) > 0;
}
function* judgeAge({ metadata }) {
  const version = metadata.single.get("metadata-version");
  for (const field of metadata.present) {
    if (!metadata.isTooNew(field)) continue;
    const words = `${field} introduced in metadata version ${METADATA_FIELDS[field].added}, not ${version}`;
    yield {
      message: `${titleOf(field)} does not exist in metadata version ${version}, only from ${METADATA_FIELDS[field].added} on`,
      refusal: metadataRefusal("metadata", field, words)
    };
  }
}
function* judgeRepeated({ metadata }) {
  for (const field of metadata.repeated) {
    const isLabel = field === "project_urls";
    yield {
      message: isLabel ? "Two values of Project-URL have the same label" : `The field \`${field}\` is there more than once`,
      refusal: metadataRefusal("repeated-fields", field, `${repr(field)} has invalid data`)
    };
  }
}
function shorten(value) {
  const characters = [...value];
  if (characters.length <= 60) return value;
  return `${characters.slice(0, 30).join("")}...${characters.slice(-30).join("")}`;
}
function* judgeName3({ form, name = "" }) {
  if (form === void 0 || isValidName(name)) return;
  const error = name === "" ? "This field is required." : "Start and end with a letter or numeral containing only ASCII numeric and '.', '_' and '-'.";
  const words = `${repr(shorten(name))} is an invalid value for Name. Error: ${error}`;
  yield {
    message: name === "" ? "Name is missing" : `Name \`${name}\` is not valid`,
    refusal: metadataRefusal("form", "name", words)
  };
}
var LOCAL_VERSIONS = "https://packaging.python.org/en/latest/specifications/version-specifiers/#local-version-identifiers";
function* judgeLocalVersion(version) {
  if (version.local === void 0) return;
  const text = formatVersion(version);
  const words = `The use of local versions in ${repr(text)} is not allowed.`;
  yield {
    message: `Version \`${text}\` has the local part \`+${version.local}\``,
    hint: "Leave out what follows the `+`: local versions are not for a public index",
    refuses: "PyPI",
    refusal: metadataRefusal("metadata-policy", "version", words, LOCAL_VERSIONS)
  };
}
function* judgeVersion4(subject) {
  const { form, metadata, version } = subject;
  if (form === void 0) return;
  if (!metadata.single.has("version")) {
    const refusal2 = metadataRefusal("metadata", "version", "'version' is a required field");
    yield { message: "Version is missing", refusal: refusal2 };
  }
  const describe3 = (text) => `Version \`${shorten(text)}\` is not one of PEP 440`;
  yield* refusedValues(subject, "version", describe3);
  if (version !== void 0) yield* judgeLocalVersion(version);
}
var MAX_SUMMARY = 512;
function* judgeSummary(subject) {
  yield* refusedValues(subject, "summary", () => "Summary has several lines");
  const { length } = [...subject.metadata.single.get("summary") ?? ""];
  if (length <= MAX_SUMMARY) return;
  const words = `'summary' field must be ${MAX_SUMMARY} characters or less.`;
  yield {
    message: `Summary has ${length} characters, ${MAX_SUMMARY} are allowed`,
    refusal: metadataRefusal("metadata-policy", "summary", words)
  };
}
function* judgeDynamic2(subject) {
  const describe3 = (field) => `\`Dynamic: ${field}\` is not possible`;
  yield* refusedValues(subject, "dynamic", describe3);
  const values = subject.metadata.multiple.get("dynamic") ?? [];
  if (!values.some((value) => value.toLowerCase() === "dynamic")) return;
  const words = "Dynamic field 'dynamic' is not a valid dynamic field.";
  const refusal2 = metadataRefusal("metadata-policy", "dynamic", words);
  yield { message: describe3("dynamic"), refusal: refusal2 };
}
var shared5 = {
  source: "PyPI",
  refuses: "any index",
  level: "error",
  steps: ["metadata"]
};
var metadataRules = [
  defineRule({
    ...shared5,
    id: "MD003",
    title: "Field given more than once",
    why: "Only some fields of the core metadata are lists, and every URL has its own label",
    fix: "Give the field once",
    steps: ["repeated-fields"],
    judge: judgeRepeated
  }),
  defineRule({
    ...shared5,
    id: "MD001",
    title: "Metadata version that PyPI does not know",
    why: "PyPI takes 1.0, 1.1, 1.2 and 2.1 to 2.5",
    fix: "Build with a backend that writes a metadata version that PyPI takes",
    table: "metadata-versions",
    judge: judgeMetadataVersion2
  }),
  defineRule({
    ...shared5,
    id: "MD002",
    title: "Field that is newer than the metadata version",
    why: "A reader of the older version does not know the field",
    fix: "Update the build backend, so that it writes the metadata version that has the field",
    judge: judgeAge
  }),
  defineRule({
    ...shared5,
    id: "MD004",
    title: "Name missing or invalid",
    why: "A name has ASCII letters, digits, `.`, `_` and `-`, and begins and ends with a letter or digit",
    fix: "Correct `name` in `pyproject.toml`",
    steps: ["form"],
    judge: judgeName3
  }),
  defineRule({
    ...shared5,
    id: "MD005",
    title: "Version missing or invalid",
    why: "Installers compare versions by the rules of PEP 440",
    fix: "Choose a version such as `1.2.3`, `1.2.3rc1` or `1.2.3.post1`",
    steps: ["metadata", "metadata-policy"],
    judge: judgeVersion4
  }),
  defineRule({
    ...shared5,
    id: "MD006",
    title: "Summary too long or of several lines",
    why: "It is shown on one line in lists",
    fix: "Shorten `description` in `pyproject.toml`; the long text belongs into the README",
    steps: ["metadata", "metadata-policy"],
    judge: judgeSummary
  }),
  defineRule({
    ...shared5,
    id: "MD015",
    title: "Field that cannot be dynamic",
    why: "Name, version and metadata version of an sdist are final (PEP 643)",
    fix: "Remove it from `dynamic`",
    steps: ["metadata", "metadata-policy"],
    judge: judgeDynamic2
  })
];
var marked = ({ facts, marks }, mark) => (facts?.members ?? []).map(({ name }) => name).filter((name) => marks?.get(name)?.has(mark) === true);
var ENCRYPTORS = [
  { mark: "pyarmor", name: "PyArmor" },
  { mark: "sourcedefender", name: "SourceDefender" }
];
var POLICY = "https://pypi.org/policy/acceptable-use-policy/";
function* judgeEncryption(subject) {
  for (const { mark, name } of ENCRYPTORS) {
    const [first] = marked(subject, mark);
    if (first === void 0) continue;
    const words = `${name}-encrypted content is not allowed. See ${POLICY} for more information.`;
    yield {
      message: `\`${first}\` is encrypted with ${name}`,
      refusal: archiveRefusal("archive-content", words)
    };
  }
}
var ILLUSTRATIVE = /(?:^|[/_.-])(?:(?!(?:la|con|pro|at|fas|grea)tests?(?![a-z\d]))[a-z\d]{0,20}tests?|testing|testdata|examples?|samples?|fixtures?|docs?|(?:test|dummy|mock|fake)[ _-]?(?:servers?|data|certs?|keys?)?)(?:[/_.-]|$)/i;
function secretLevel({ kind, form }, name, isSdist2) {
  if (kind === "PyPI token") return "error";
  if (ILLUSTRATIVE.test(name)) return "info";
  return form === "key" && isSdist2 ? "warning" : "error";
}
function* judgeSecrets({ secrets, kind: type }) {
  const illustrative = /* @__PURE__ */ new Map();
  for (const [name, found] of secrets ?? []) {
    for (const secret of found) {
      const { kind, line, shown: shown2 } = secret;
      const level = secretLevel(secret, name, type === "sdist");
      if (level === "info") illustrative.set(kind, (illustrative.get(kind) ?? /* @__PURE__ */ new Set()).add(name));
      else
        yield { message: `Line ${line} of \`${name}\` has a secret: ${kind} \`${shown2}\``, level };
    }
  }
  for (const [kind, names] of illustrative) {
    const message = `${showPaths([...names])} has a secret, made for tests by its path: ${kind}`;
    const hint = "Nothing is to be done if it was made for tests alone; revoke it otherwise";
    yield { message, level: "info", hint };
  }
}
function* judgeNotebooks(subject) {
  const notebooks = marked(subject, "notebook-output");
  if (notebooks.length === 0) return;
  yield { message: `${showPaths(notebooks)} has the outputs of its author's session` };
}
var DATA = /(?:\.(?:md|rst|txt|toml|cfg|ini|json|ya?ml|html?|css|csv|png|jpe?g|gif|svg|typed|pyi|ipynb)|\.dist-info\/\w+)$/i;
function* judgeModes({ facts }) {
  const names = (facts?.members ?? []).filter(
    ({ kind, mode = 0, name }) => kind === "file" && (mode & 73) !== 0 && DATA.test(name)
  ).map(({ name }) => name);
  if (names.length > 0) yield { message: `${showPaths(names)} can be executed, but is no program` };
}
var SUSPICIOUS = /(?:^|\/)(?:[.]|id_|credentials|node_modules|__MACOSX|Thumbs|desktop)|(?:~|\.(?:sw[op]|orig|rej))$/;
var SECRET_FILES = /(?:^|\/)(?:\.env(?:\.\w+)?|\.pypirc|\.netrc|\.npmrc|id_(?:rsa|dsa|ecdsa|ed25519)|credentials\.json|\.aws\/credentials)$/;
var JUNK = /(?:^|\/)(?:\.git|\.hg|\.svn|\.idea|\.vscode|\.mypy_cache|\.pytest_cache|\.ruff_cache|\.tox|\.nox|\.venv|node_modules|__MACOSX|\.ipynb_checkpoints)\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.coverage)$|~$|\.(?:swp|swo|orig|rej)$/;
var mayHoldSecrets = (name) => SECRET_FILES.test(name) && !ILLUSTRATIVE.test(name);
var isKnownForm = (name) => /\.(?:pypirc|netrc|npmrc)$/.test(name);
var MADE_BY_TOOLS = /\/Cargo\.toml\.orig$|^[^/]+\/pyproject\.toml\.orig$|\/package\.json\.orig$/;
function* judgeNames3({ memberNames, secrets: found }) {
  const suspicious = [...memberNames].filter((name) => SUSPICIOUS.test(name));
  const secrets = suspicious.filter((name) => mayHoldSecrets(name) && found?.has(name) !== true);
  const [known, unknown2] = [secrets.filter(isKnownForm), secrets.filter((n) => !isKnownForm(n))];
  const junk = suspicious.filter((name) => JUNK.test(name) && !MADE_BY_TOOLS.test(name));
  if (unknown2.length > 0) yield { message: `${showPaths(unknown2)} may hold secrets` };
  if (known.length > 0) {
    const message = `${showPaths(known)} is where credentials are kept, and none was found in it`;
    yield { message, level: "info" };
  }
  if (junk.length > 0) yield { message: `${showPaths(junk)} is of no use to others` };
}
var memberMarkRules = [
  defineRule({
    id: "WH011",
    title: "Encrypted code",
    why: "PyPI's acceptable use policy forbids code that nobody can read",
    fix: "Publish the source, or compiled extensions",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    only: "wheel",
    steps: ["archive-content"],
    judge: judgeEncryption
  }),
  defineRule({
    id: "WH014",
    title: "Secret in a distribution",
    why: "Whoever downloads it can use the secret",
    fix: "Revoke the secret, remove it from the project, and build again",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "error",
    judge: judgeSecrets
  }),
  defineRule({
    id: "WH012",
    title: "Files that nobody means to publish",
    why: "Settings, caches and repositories of the author's machine may tell more than they should",
    fix: "Exclude them from the build",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeNames3
  }),
  defineRule({
    id: "WH015",
    title: "Outputs in a notebook",
    why: "They make it large, and may show data, names and paths of the author's machine",
    fix: "Clear the outputs before building, as `jupyter nbconvert --clear-output` does, or exclude it",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "info",
    judge: judgeNotebooks
  }),
  defineRule({
    id: "WH016",
    title: "Data that can be executed",
    why: "The executable bit belongs to programs; a checkout on Windows sets it on everything",
    fix: "Remove the bit (`git update-index --chmod=-x FILE`), and build again",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "info",
    judge: judgeModes
  })
];
var FIELD = "license-expression";
function describeExpression(value) {
  const parsed2 = parseLicenseExpression(value);
  return `\`License-Expression: ${value}\`${parsed2.ok ? "" : `: ${parsed2.message}`}`;
}
function* judgeExpression(subject) {
  for (const observation of refusedValues(subject, FIELD, describeExpression)) {
    const parsed2 = parseLicenseExpression(subject.metadata.single.get(FIELD) ?? "");
    const lasting = parsed2.ok || !/^Unknown license(?: exception)?:/.test(parsed2.message);
    yield { ...observation, lasting };
  }
}
function* judgeDeprecated({ metadata }) {
  const value = metadata.single.get(FIELD);
  const parsed2 = value === void 0 ? void 0 : parseLicenseExpression(value);
  if (parsed2?.ok !== true) return;
  for (const id of parsed2.value.deprecated) {
    const message = `\`${id}\` in \`License-Expression: ${value}\` is deprecated`;
    const [, gnu, later] = /^([AL]?GPL-[\d.]+|GFDL-[\d.]+)(\+?)$/.exec(id) ?? [];
    const successors = later === "" ? `\`${gnu}-only\` or \`${gnu}-or-later\`` : `\`${gnu}-or-later\``;
    yield gnu === void 0 ? { message } : { message, hint: `Write ${successors}` };
  }
}
function* judgeBoth({ metadata }) {
  if (!(metadata.single.has("license") && metadata.single.has(FIELD))) return;
  const words = "License is deprecated when License-Expression is present. Only License-Expression should be present.";
  yield {
    message: "There is a License beside License-Expression",
    refusal: metadataRefusal("metadata-policy", "license", words)
  };
}
var licenceFiles = ({ metadata }) => metadata.multiple.get("license-file") ?? [];
function licenceFolder(subject) {
  if (subject.kind === "wheel") {
    const { distInfo } = subject;
    return distInfo === void 0 ? void 0 : { path: `${distInfo}/licenses`, step: "wheel-licences" };
  }
  const folder = sdistFolder(subject);
  return folder?.kind === "folder" ? { path: folder.path, step: "sdist-licences" } : void 0;
}
function* judgeFiles2(subject) {
  const folder = licenceFolder(subject);
  if (folder === void 0 || subject.facts === void 0) return;
  for (const file of licenceFiles(subject)) {
    const path = `${folder.path}/${file}`;
    if (subject.memberNames.has(path)) continue;
    const message = `License-File ${file} does not exist in distribution file ${subject.filename} at ${path}`;
    yield {
      message: `\`License-File: ${file}\` is not at \`${path}\``,
      refusal: { step: folder.step, message }
    };
  }
}
var classifiers2 = ({ metadata }) => (metadata.multiple.get("classifier") ?? []).filter((one) => one.startsWith("License ::"));
function* judgeClassifiers(subject) {
  const [first] = classifiers2(subject);
  if (first === void 0 || !subject.metadata.single.has(FIELD)) return;
  yield { message: `There is the classifier \`${first}\` beside License-Expression` };
}
function* judgeAny(subject) {
  const { form, metadata } = subject;
  if (form === void 0 || metadata.single.has(FIELD) || metadata.single.has("license")) return;
  if (classifiers2(subject).length > 0) return;
  yield { message: "The metadata does not say under which licence the project is" };
}
var LICENCE_NAME = /(?:^|[/_-])(?:licen[cs]es?|copying|copyright|unlicense|notice|[al]?gpl)(?:$|[./_-])/i;
var isLicence = ({ name }) => LICENCE_NAME.test(name) && !/\.(?:py[cio]?|so|pyd|js|c|h|rs)$/.test(name);
function* judgeShipped({ facts, kind }) {
  if (facts === void 0 || kind === "other" || facts.members.length === 0) return;
  if (facts.members.some(isLicence)) return;
  yield { message: `The ${kind} has no licence file` };
}
var refusing2 = { source: "PyPI", level: "error" };
var licenceRules = [
  defineRule({
    ...refusing2,
    id: "LI001",
    title: "Licence expression that is not valid",
    why: "License-Expression is an SPDX expression (PEP 639)",
    fix: "Write identifiers of https://spdx.org/licenses/, such as `MIT OR Apache-2.0`; `LicenseRef-Name` for others",
    refuses: "PyPI",
    table: "licences",
    steps: ["metadata"],
    judge: judgeExpression
  }),
  defineRule({
    ...refusing2,
    id: "LI003",
    title: "License-File that is no plain relative path",
    why: "Paths are relative, resolved and separated by `/` (PEP 639)",
    fix: "Correct `license-files` in `pyproject.toml`",
    refuses: "any index",
    steps: ["metadata"],
    judge: judgedByPackaging(
      "license-file",
      (path) => `\`License-File: ${path}\` is no plain relative path`
    )
  }),
  defineRule({
    ...refusing2,
    id: "LI002",
    title: "License beside License-Expression",
    why: "License-Expression takes the place of License (PEP 639)",
    fix: 'Write `license = "MIT"` in `pyproject.toml`, not a table, and build with a current backend',
    refuses: "any index",
    steps: ["metadata-policy"],
    judge: judgeBoth
  }),
  defineRule({
    ...refusing2,
    id: "LI004",
    title: "Licence file that is not there",
    why: "Every License-File has to be in the distribution (PEP 639)",
    fix: "Name existing files in `license-files`, and build with a current backend, which puts them there",
    refuses: "PyPI",
    steps: ["sdist-licences", "wheel-licences"],
    judge: judgeFiles2
  }),
  defineRule({
    id: "LI005",
    title: "Licence classifier beside License-Expression",
    why: "Licence classifiers are deprecated (PEP 639), and the two may contradict each other",
    fix: "Remove the classifiers that begin with `License ::`",
    source: "pyroma",
    refuses: "nowhere",
    level: "warning",
    judge: judgeClassifiers
  }),
  defineRule({
    id: "LI006",
    title: "No licence",
    why: "Without a licence nobody may use the project",
    fix: "Set `license` in `pyproject.toml` to an SPDX expression such as `MIT`",
    source: "pyroma",
    refuses: "nowhere",
    level: "warning",
    judge: judgeAny
  }),
  defineRule({
    id: "LI007",
    title: "Licence identifier that is deprecated",
    why: "SPDX advises against identifiers that leave open what is meant, such as `GPL-3.0`",
    fix: "Use the successor, such as `GPL-3.0-only` or `GPL-3.0-or-later`",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeDeprecated
  }),
  defineRule({
    id: "LI008",
    title: "No licence file in the distribution",
    why: "Most licences ask that their text goes with every copy",
    fix: "Add the licence text to the project, and name it in `license-files`",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeShipped
  })
];
var STORAGE_LIMITS = "https://docs.pypi.org/project-management/storage-limits";
var MIB = 1024 ** 2;
var GIB = 1024 ** 3;
var FILE_SIZE_LIMIT = 100 * MIB;
var PROJECT_SIZE_LIMIT = 10 * GIB;
function* judgeFileSize({ facts, state, name }) {
  const limit = state?.fileSizeLimit ?? FILE_SIZE_LIMIT;
  if (facts === void 0 || facts.size <= limit) return;
  const see = `${STORAGE_LIMITS}#requesting-a-file-size-limit-increase`;
  yield {
    message: `The file has ${megabytes(facts.size)} MiB, ${megabytes(limit)} are allowed`,
    refusal: {
      step: "size",
      message: `File too large. Limit for project ${repr(name ?? "")} is ${Math.floor(limit / MIB)} MB. See ${see} for more information.`
    }
  };
}
var megabytes = (bytes) => (bytes / MIB).toFixed(1);
function* judgeProjectSize({ facts, state, name }) {
  const limit = state?.projectSizeLimit ?? PROJECT_SIZE_LIMIT;
  const total = (facts?.size ?? 0) + (state?.projectSize ?? 0);
  if (facts === void 0 || total <= limit) return;
  const see = `${STORAGE_LIMITS}#requesting-a-project-size-limit-increase`;
  yield {
    message: `The project has ${megabytes(total)} MiB with this file, ${megabytes(limit)} are allowed`,
    refusal: {
      step: "size",
      // What is too large by itself is found first.
      order: "project",
      message: `Project size too large. Limit for project ${repr(name ?? "")} total size is ${Math.floor(limit / GIB)} GB. See ${see}`
    }
  };
}
var GROWTH = 2;
var GROWN_BY = MIB;
function* judgeGrowth({ facts, state }) {
  const previous = state?.previousFile;
  if (facts === void 0 || previous === void 0) return;
  const { size } = facts;
  if (size <= previous.size * GROWTH || size - previous.size <= GROWN_BY) return;
  yield {
    message: `The file has ${megabytes(size)} MiB, that of \`${previous.version}\` has ${megabytes(previous.size)}`
  };
}
var SEE_FILENAMES = `See ${pypiHelp("file-name-reuse")} for more information.`;
function* judgeExistingFile(subject) {
  const { filename, state, digests } = subject;
  const existing = state?.existingFile;
  if (existing === void 0) return;
  if (isIdentical(subject)) {
    yield { level: "info", message: `The index has \`${filename}\` already, byte for byte` };
    return;
  }
  const hash3 = digests?.blake2_256 ?? "";
  const sameName = existing.filename === filename;
  yield {
    message: sameName ? `The index has another file of the name \`${filename}\`` : `The index has the same content as \`${existing.filename}\``,
    ...sameName ? {} : { refuses: "PyPI" },
    refusal: {
      step: "existing-file",
      message: `File already exists (${repr(filename)}, with blake2_256 hash ${repr(hash3)}). ${SEE_FILENAMES}`
    }
  };
}
function* judgeUsedFilename(subject) {
  const { filename, state } = subject;
  if (state?.filenameUsed !== true || isIdentical(subject)) return;
  yield {
    message: `A file of the name \`${filename}\` was deleted from the index`,
    refusal: {
      step: "used-filename",
      message: `This filename was previously used by a file that has since been deleted. Use a different version. ${SEE_FILENAMES}`
    }
  };
}
var RELEASE_DAYS = 14;
var DAY = 24 * 60 * 60 * 1e3;
function* judgeReleaseAge(subject) {
  const { state, now } = subject;
  const created = state?.releaseCreated;
  if (created === void 0 || isIdentical(subject)) return;
  if (now.getTime() - created.getTime() <= RELEASE_DAYS * DAY) return;
  yield {
    message: `The release exists since ${created.toISOString().slice(0, 10)}`,
    refusal: {
      step: "closed-release",
      message: `Uploading new files to releases older than ${RELEASE_DAYS} days is not allowed.`
    }
  };
}
function* judgeSecondSdist(subject) {
  const { state, field, form, kind } = subject;
  if (isIdentical(subject)) return;
  const isSdist2 = form === void 0 ? kind === "sdist" : field("filetype") === "sdist";
  if (state?.hasSdist !== true || !isSdist2) return;
  const message = "Only one sdist may be uploaded per release.";
  yield { message: "The release has an sdist already", refusal: { step: "second-sdist", message } };
}
async function judgeNewProject({ state, name, normalizedName }) {
  if (state?.project !== "new" || name === void 0 || normalizedName === void 0) return [];
  const see = `See ${pypiHelp("project-name")} for more information.`;
  const { default: names } = await Promise.resolve().then(() => __toESM(require("./stdlib-names-U7RCTK2G.cjs")));
  if (`
${names}`.includes(`
${normalizedName}
`)) {
    return [
      {
        message: `\`${name}\` is the name of a module of Python's standard library`,
        refusal: {
          step: "new-project",
          message: `The name ${repr(name)} isn't allowed (conflict with Python Standard Library module name). ${see}`
        }
      }
    ];
  }
  if (state.similarProject === void 0) return [];
  return [
    {
      message: `\`${name}\` is too similar to \`${state.similarProject}\``,
      refusal: {
        step: "new-project",
        message: `The name ${repr(name)} is too similar to an existing project. ${see}`
      }
    }
  ];
}
var ultranormalizeName = (name) => name.replace(/[._-]/g, "").replace(/[lLiI]/g, "1").replace(/[oO]/g, "0").toLowerCase();
var shared6 = { source: "PyPI", refuses: "PyPI", level: "error" };
var indexStateRules = [
  defineRule({
    ...shared6,
    id: "IX005",
    title: "Name that a new project cannot have",
    why: "Names of the standard library, and names that look like another project's, deceive people",
    fix: "Choose another name",
    steps: ["new-project"],
    judge: judgeNewProject
  }),
  defineRule({
    ...shared6,
    id: "SZ001",
    title: "File too large",
    why: "PyPI takes 100 MiB per file, unless it has granted the project more",
    fix: "Leave data out of the distribution, or ask PyPI for more and set `file-size-limit`",
    steps: ["size"],
    judge: judgeFileSize
  }),
  defineRule({
    ...shared6,
    id: "SZ002",
    title: "Project too large",
    why: "PyPI takes 10 GiB per project, unless it has granted the project more",
    fix: "Delete old releases, or ask PyPI for more and set `project-size-limit`",
    steps: ["size"],
    judge: judgeProjectSize
  }),
  defineRule({
    id: "SZ003",
    title: "File much larger than in the release before",
    why: "What makes a file double is often data or a build folder that nobody meant to publish",
    fix: "Compare the contents of both; leave out what is not needed to run the project",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeGrowth
  }),
  defineRule({
    ...shared6,
    id: "IX001",
    title: "The index has another file of that name or with that content",
    why: "A filename stands for one content, for ever",
    fix: "Raise the version and build again",
    refuses: "any index",
    steps: ["existing-file"],
    judge: judgeExistingFile
  }),
  defineRule({
    ...shared6,
    id: "IX008",
    title: "Filename of a deleted file",
    why: "A filename stands for one content, for ever, also after the file was deleted",
    fix: "Raise the version and build again",
    steps: ["used-filename"],
    judge: judgeUsedFilename
  }),
  defineRule({
    ...shared6,
    id: "IX002",
    title: "Release is closed",
    why: "PyPI takes files for a release until 14 days after its first",
    fix: "Raise the version and build again",
    steps: ["closed-release"],
    judge: judgeReleaseAge
  }),
  defineRule({
    ...shared6,
    id: "IX003",
    title: "Release has an sdist already",
    why: "A release has one sdist",
    fix: "Raise the version and build again",
    steps: ["second-sdist"],
    judge: judgeSecondSdist
  })
];
var releaseOf = ({ normalizedName, version }) => `${normalizedName} ${version && formatVersion(version)}`;
function firstOfReleases(uploads) {
  const known = uploads.filter(({ state }) => state !== void 0);
  return new Map(known.toReversed().map((subject) => [releaseOf(subject), subject])).values();
}
var judgedBy2 = (ask) => ({ uploads }) => [...firstOfReleases(uploads)].toReversed().flatMap((subject) => {
  const found = ask(subject.state ?? {}, subject) ?? [];
  return typeof found === "string" ? { message: found } : found;
});
var CLOSED = /* @__PURE__ */ new Set(["archived", "quarantined"]);
function askStatus2({ projectStatus }, { name }) {
  if (projectStatus === void 0) return void 0;
  const message = `The index says that \`${name}\` is ${projectStatus}`;
  if (projectStatus === "deprecated") {
    return { level: "info", message, hint: "Tell users what to use in its place" };
  }
  return CLOSED.has(projectStatus) ? { message: `${message}: it takes no files` } : void 0;
}
var askNew = ({ project }, { name }) => project === "new" ? `The index has nothing of \`${name}\` yet: the first upload takes the name` : void 0;
function askVersion({ versions }, { version }) {
  if (version === void 0) return void 0;
  const known = (versions ?? []).map(parseVersion).filter((one) => one !== void 0);
  const same = known.filter((one) => compareVersions(one, version) === 0);
  const own = formatVersion(version);
  const [other] = same;
  if (other === void 0) return askOrder(version, known);
  if (same.some((one) => formatVersion(one) === own)) return void 0;
  return {
    message: `\`${own}\` is the version \`${formatVersion(other)}\`, which the index has: the files join that release`,
    hint: "Raise the version, unless it is meant so"
  };
}
function askOrder(version, known) {
  const finals = known.filter((one) => !isPrerelease(one));
  const latest = highest(finals.length > 0 ? finals : known);
  if (latest === void 0 || compareVersions(version, latest) > 0) return void 0;
  const message = `\`${formatVersion(version)}\` is lower than \`${formatVersion(latest)}\`, the latest that the index has: installers go on taking that`;
  return isNextOfSeries(version, known) ? { message, level: "info" } : { message };
}
var highest = (versions) => versions.toSorted(compareVersions).at(-1);
function isNextOfSeries(version, known) {
  const series = known.filter(
    ({ epoch, release: [major] }) => epoch === version.epoch && major === version.release[0]
  );
  const last2 = highest(series);
  return last2 !== void 0 && compareVersions(version, last2) > 0;
}
var askName = ({ displayName }, { name }) => displayName === void 0 || name === void 0 || displayName === name ? void 0 : `The index shows the project as \`${displayName}\`, this upload renames it to \`${name}\``;
var askYanked = ({ isYanked }, { version }) => isYanked === true ? `The release ${version === void 0 ? "" : `\`${formatVersion(version)}\` `}is yanked: installers pass it over, with what is added to it` : void 0;
var ENOUGH_OWNERS = 3;
function askOwners({ owners }) {
  if (owners === void 0 || owners === 0 || owners >= ENOUGH_OWNERS) return void 0;
  return `The project has ${owners === 1 ? "one owner" : "two owners"} on the index`;
}
var shared7 = { source: "pypi-publish", refuses: "nowhere" };
var indexReleaseRules = [
  defineSetRule({
    id: "IX004",
    title: "Project takes no files",
    why: "An archived project is closed by its owners, a quarantined one by the index (PEP 792)",
    fix: "Take the project out of the archive on its page of settings, or ask those who run the index",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    judge: judgedBy2(askStatus2)
  }),
  defineSetRule({
    ...shared7,
    id: "IX006",
    title: "Version that is not the newest",
    why: "A lower version is hardly ever installed, and another spelling of a version makes no release of its own",
    fix: "Raise the version and build again, unless it is meant so",
    level: "warning",
    judge: judgedBy2(askVersion)
  }),
  defineSetRule({
    ...shared7,
    id: "IX007",
    title: "Project is renamed",
    why: "PyPI shows the project under the name of the last upload",
    fix: "Write `name` in `pyproject.toml` as the index has it, unless it is meant so",
    level: "warning",
    judge: judgedBy2(askName)
  }),
  defineSetRule({
    ...shared7,
    id: "IX009",
    title: "New project",
    why: "A name with a typing error makes a project of its own",
    fix: "Compare the name with the one that is meant; PyPI refuses some that nobody else knows of",
    level: "info",
    judge: judgedBy2(askNew)
  }),
  defineSetRule({
    ...shared7,
    id: "IX010",
    title: "Release is yanked",
    why: "Who yanked a release did not want it to be installed, whatever is added to it (PEP 592)",
    fix: "Raise the version and build again; to add files to the yanked release, set `ignore: IX010`",
    level: "error",
    judge: judgedBy2(askYanked)
  }),
  defineSetRule({
    id: "QU012",
    title: "Fewer than three owners",
    why: "Nobody can publish when the owners are away or have lost their access",
    fix: "Invite more people, or move the project to an organisation",
    source: "pyroma",
    refuses: "nowhere",
    level: "info",
    judge: judgedBy2(askOwners)
  })
];
var refuse3 = (message) => ({ step: "filename", message });
var isControl = (character) => character < " " || character === "\x7F";
function* judgeCharacters({ filename }) {
  if ([...filename].some(isControl)) {
    yield {
      message: `The filename ${JSON.stringify(filename)} has control characters`,
      refusal: refuse3(
        "Cannot upload a file with non-printable characters (ordinals 0-31) or the DEL character (ordinal 127) in the name."
      )
    };
  }
  if (/[/\\]/.test(filename)) {
    yield {
      message: `The filename \`${filename}\` has path separators`,
      refusal: refuse3("Cannot upload a file with '/' or '\\' in the name.")
    };
  }
}
var EXTENSIONS = {
  sdist: [".tar.gz", ".zip"],
  bdist_wheel: [".whl"]
};
function* judgeExtension({ filename, form, field }) {
  const extension = /^.+?(\.(?:tar\.gz|zip|whl))$/i.exec(filename)?.[1];
  if (extension === void 0) {
    yield {
      message: `\`${filename}\` is named neither like an sdist nor like a wheel`,
      refusal: refuse3(
        "Invalid file extension: Use .tar.gz, .whl or .zip extension. See https://www.python.org/dev/peps/pep-0527 and https://peps.python.org/pep-0715/ for more information"
      )
    };
    return;
  }
  const type = form === void 0 ? Object.keys(EXTENSIONS).find((key) => EXTENSIONS[key]?.includes(extension.toLowerCase())) : field("filetype");
  const allowed = EXTENSIONS[type ?? ""];
  if (allowed === void 0 || allowed.includes(extension)) return;
  yield {
    message: `\`${extension}\` is not the extension of a distribution of type \`${type}\``,
    refusal: refuse3(
      `Invalid file extension: Extension ${extension} is invalid for filetype ${type}. See https://www.python.org/dev/peps/pep-0527 for more information.`
    )
  };
}
var MAX_BYTES = 255;
var MAX_WHEEL_BYTES = MAX_BYTES - ".metadata".length;
function* judgeLength({ filename, kind }) {
  const length = new TextEncoder().encode(filename).length;
  const limit = kind === "wheel" ? MAX_WHEEL_BYTES : MAX_BYTES;
  if (length <= limit) return;
  yield {
    message: `The filename has ${length} bytes, ${limit} are possible`,
    refusal: length > MAX_BYTES ? crash("size", "OSError: [Errno 36] File name too long") : { step: "filename-length", message: `Filename is too long: '${filename}'` }
  };
}
var filenameRules = [
  defineRule({
    id: "FN002",
    title: "Control characters or path separators in the filename",
    why: "PyPI's storage does not take them, and nobody needs them",
    fix: "Build the distribution again; backends write valid filenames",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["filename"],
    judge: judgeCharacters
  }),
  defineRule({
    id: "FN001",
    title: "Not the extension of an sdist or a wheel",
    why: "PyPI takes `.tar.gz` and `.whl`, spelled like that (PEP 527)",
    fix: "Build an sdist and a wheel; other formats cannot be published",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["filename"],
    judge: judgeExtension
  }),
  defineRule({
    id: "FN009",
    title: "Filename too long",
    why: "File systems take 255 bytes, and PyPI stores `{filename}.metadata` beside a wheel",
    fix: "Shorten the name, the version or the compressed tags",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["size", "filename-length"],
    judge: judgeLength
  })
];
function descriptionOf2({ metadata }) {
  const text = metadata.single.get("description");
  if (text === void 0) return void 0;
  const type = metadata.single.get("description-content-type");
  return { text, type: type === void 0 ? "text/x-rst" : parseContentType(type).type };
}
var withoutCode = (text) => text.replace(/^ {0,3}(```|~~~).*?^ {0,3}\1/gms, "").replace(/(`+)[^`].{0,1000}?\1/gs, "");
var isRelative = (target) => target !== "" && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\{)/i.test(target);
var MARKDOWN_TARGETS = [
  /\]\(\s*<?([^)\s>]+)/g,
  // A footnote is defined like a link, but for the `^`.
  /^ {0,3}\[(?!\^)[^\]\n]+\]:\s*<?([^\s>]+)/gm,
  /<(?:img|source)\b[^>]*?\ssrc(?:set)?=["']?([^"'\s>]+)/gi,
  /<a\b[^>]*?\shref=["']?([^"'\s>]+)/gi
];
var RST_TARGETS = [
  /^\s*\.\. (?:\|[^|]+\| )?(?:image|figure)::\s*(\S+)/gm,
  /^\s*:target:\s*(\S+)/gm,
  /<([^<>`\s]+[^_<>`\s])>`_/g
];
function targetsOf({ text, type }) {
  if (type !== "text/markdown" && type !== "text/x-rst") return [];
  const isMarkdown = type === "text/markdown";
  const plain2 = isMarkdown ? withoutCode(text) : text;
  const patterns2 = isMarkdown ? MARKDOWN_TARGETS : RST_TARGETS;
  const targets = patterns2.flatMap(
    (pattern) => [...plain2.matchAll(pattern)].map(([, target = ""]) => target)
  );
  return [...new Set(targets.filter(isRelative))];
}
function readHtml(html) {
  const values = (pattern) => [...html.matchAll(pattern)].map(([, value = ""]) => value.replaceAll("&amp;", "&"));
  return {
    targets: values(/<(?:a|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g),
    names: new Set(values(/\sid="([^"]*)"/g))
  };
}
var withoutPrefix = (name) => name.replace(/^user-content-/, "");
function decoded(target) {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
function missingAnchors(html) {
  const { targets, names } = readHtml(html);
  const known = new Set([...names].map(withoutPrefix));
  return targets.filter((target) => /^#./.test(target)).map((target) => withoutPrefix(decoded(target.slice(1)))).filter((name) => name !== "top" && !known.has(name));
}
var lineOf = (text, words) => {
  const index = text.indexOf(words);
  return index === -1 ? void 0 : text.slice(0, index).split("\n").length;
};
function observe(text, target, message) {
  const line = target === void 0 ? void 0 : lineOf(text, target);
  return { message, ...line === void 0 ? {} : { line } };
}
var isSuspect = (text, targets) => targets.length > 0 || /\]\(#|\]:\s*#|href=["']?#/.test(text);
async function judgeLinks(subject) {
  const description = descriptionOf2(subject);
  if (description === void 0) return [];
  const { text, type } = description;
  const likely = targetsOf(description);
  if (!/^text\/(?:markdown|x-rst)$/.test(type) || !isSuspect(text, likely)) return [];
  const verdict = await subject.render(text, type);
  const html = verdict.kind === "rendered" ? verdict.html : "";
  const targets = html === "" ? likely : readHtml(html).targets.map(decoded).filter(isRelative);
  const links = [...new Set(targets)];
  const anchors = [...new Set(missingAnchors(html))];
  const observations = [];
  if (links.length > 0) {
    const message = `The description links to ${showPaths(links)}, which PyPI does not have`;
    observations.push(observe(text, links[0], message));
  }
  if (anchors.length > 0) {
    const shown2 = showPaths(anchors.map((name) => `#${name}`));
    const message = `The description links to ${shown2}, and has no heading of that name on PyPI`;
    const hint = "Correct the link: the name of a heading is its text in lower case, with hyphens";
    observations.push({ ...observe(text, `#${anchors[0]}`, message), hint, level: "info" });
  }
  return observations;
}
var LIKE_MARKDOWN = [/^#{1,6} \S/m, /^```(?!`)/m, /\[[^\]\n]+\]\(https?:/];
var LIKE_RST = [/^\.\. [\w-]+::/m, /^[^\n]+\n(={4,}|-{4,}|~{4,})\n\n?\.\. /m, /:[a-z]+:`[^`]+`/];
var count2 = (text, patterns2) => patterns2.filter((pattern) => pattern.test(text)).length;
function* judgeMarkup(subject) {
  const { text = "", type } = descriptionOf2(subject) ?? {};
  const [markdown, rst] = [count2(text, LIKE_MARKDOWN), count2(text, LIKE_RST)];
  if (type === "text/x-rst" && markdown > rst) {
    yield { message: "The description looks like Markdown and is declared as reStructuredText" };
  }
  if (type === "text/markdown" && rst > markdown) {
    yield { message: "The description looks like reStructuredText and is declared as Markdown" };
  }
}
var descriptionLinkRules = [
  defineRule({
    id: "DS006",
    title: "Links that lead nowhere on PyPI",
    why: "The description is shown without the files of the repository beside it",
    fix: "Use absolute URLs in the README",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeLinks
  }),
  defineRule({
    id: "DS007",
    title: "Description in another markup than declared",
    why: "It is shown as garbled text",
    fix: "Correct the suffix of the README, or the content type in `readme` of `pyproject.toml`",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeMarkup
  })
];
var FIELD2 = "description-content-type";
var descriptionOf3 = ({ metadata }) => metadata.single.get("description") ?? "";
function mediaTypeOf({ metadata }) {
  const value = metadata.single.get(FIELD2);
  return value === void 0 ? "text/x-rst" : parseContentType(value).type;
}
function refuseDescription({ metadata }) {
  const value = metadata.single.get(FIELD2);
  const how = value === void 0 ? "in the default format of reStructuredText." : `for '${value}'.`;
  const see = `See ${pypiHelp("description-content-type")} for more information.`;
  return { step: "description", message: `The description failed to render ${how} ${see}` };
}
function isEmptyMarkdown(text) {
  const definition = /^ {0,3}\[[^\]\s][^\]]*\]:\s*(?:<[^>\n]*>|\S+)(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$/gm;
  return strip(text.replace(definition, "")) === "";
}
async function renderDescription(subject) {
  const text = descriptionOf3(subject);
  if (text === "") return void 0;
  const type = mediaTypeOf(subject);
  if (type === "text/x-rst") return await subject.render(text, type);
  const isEmpty2 = type === "text/markdown" && isEmptyMarkdown(text);
  return isEmpty2 ? { kind: "failed", messages: [NO_CONTENT] } : { kind: "rendered", html: "" };
}
var NO_CONTENT = "No content rendered";
var INDENTED = "Build with a current setuptools: an old one wrote the description as a header, indented, and PyPI takes the indentation for part of the text";
function isIndentedHeader(text) {
  const lines = text.split("\n").slice(1).filter((line) => strip(line) !== "");
  return lines.length > 1 && lines.every((line) => line.startsWith(" ".repeat(8)));
}
async function judgeRendering(subject) {
  const verdict = await renderDescription(subject);
  if (verdict?.kind !== "failed") return [];
  const messages = verdict.messages.filter((message) => !message.startsWith(NO_CONTENT));
  const isIndented = isIndentedHeader(descriptionOf3(subject));
  return (isIndented ? messages.slice(0, 1) : messages).map((message) => {
    const { line, words } = explain2(message);
    const where = line === void 0 ? "" : `line ${line}: `;
    return {
      message: `The description does not render: ${where}${words}`,
      refusal: refuseDescription(subject),
      ...line === void 0 ? {} : { line },
      ...isIndented ? { hint: INDENTED } : {}
    };
  });
}
function explain2(message) {
  const [, line, words] = /^<string>:(\d+): \([A-Z]+\/\d\) (.*)$/s.exec(message) ?? [];
  return {
    line: line === void 0 ? void 0 : Number(line),
    words: (words ?? message).replace(/\.$/, "")
  };
}
async function judgeEmpty(subject) {
  const verdict = await renderDescription(subject);
  if (verdict?.kind !== "failed") return [];
  if (!verdict.messages.every((message) => message.startsWith(NO_CONTENT))) return [];
  return [
    {
      message: "Nothing is left of the description when it is rendered",
      refusal: refuseDescription(subject)
    }
  ];
}
async function judgeUnrendered(subject) {
  const verdict = await renderDescription(subject);
  if (verdict?.kind !== "not-rendered") return [];
  return [{ message: `The description was not rendered: ${verdict.reason}` }];
}
function* judgeMissingType(subject) {
  if (descriptionOf3(subject) === "" || subject.metadata.single.has(FIELD2)) return;
  yield {
    message: "Description-Content-Type is missing, and PyPI takes reStructuredText for granted"
  };
}
var MIN_DESCRIPTION = 100;
function* judgeMissing3(subject) {
  const { form } = subject;
  const text = strip(descriptionOf3(subject));
  if (form === void 0 || [...text].length > MIN_DESCRIPTION) return;
  yield {
    message: text === "" ? "There is no description" : `The description is only \`${text}\``
  };
}
var descriptionRules = [
  defineRule({
    id: "DS001",
    title: "Content type of the description that PyPI does not know",
    why: "PyPI renders plain text, reStructuredText and Markdown, all as UTF-8",
    fix: "Use `text/markdown`, `text/x-rst` or `text/plain`; `UTF-8` and `GFM` are spelled like that",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["metadata"],
    judge: judgedByPackaging(
      FIELD2,
      (value) => `\`Description-Content-Type: ${value}\` is not one that PyPI knows`
    )
  }),
  defineRule({
    id: "DS004",
    title: "reStructuredText that does not render",
    why: "PyPI refuses a description for which docutils has a warning",
    fix: "Correct the README; roles and directives of Sphinx are unknown on PyPI",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["description"],
    judge: judgeRendering
  }),
  defineRule({
    id: "DS005",
    title: "Description that renders to nothing",
    why: "PyPI refuses a description of which nothing is left",
    fix: "Write a README, or leave the description out",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["description"],
    judge: judgeEmpty
  }),
  defineRule({
    id: "DS008",
    title: "Description that could not be checked",
    why: "Whether reStructuredText renders is known when docutils has rendered it, and not before",
    fix: "Let the job reach a package index once, so that docutils can be installed for the check",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeUnrendered
  }),
  defineRule({
    id: "DS002",
    title: "Content type of the description is missing",
    why: "A README in Markdown is shown as garbled text, or refused, when it is taken for reStructuredText",
    fix: "Name the README in `readme` of `pyproject.toml`; its suffix gives the content type",
    source: "twine",
    refuses: "nowhere",
    level: "warning",
    judge: judgeMissingType
  }),
  defineRule({
    id: "DS003",
    title: "Description missing or very short",
    why: "It is what people see on the project's page",
    fix: "Name the README in `readme` of `pyproject.toml`",
    source: "twine",
    refuses: "nowhere",
    level: "warning",
    judge: judgeMissing3
  })
];
var refuse4 = (classifier, words, rank3) => ({
  ...metadataRefusal("metadata-policy", "classifier", words),
  order: `${rank3}${classifier}`
});
var isPrivate = (classifier) => classifier.startsWith("Private ::");
var classifiersOf = ({ metadata }) => [...new Set(metadata.multiple.get("classifier"))].toSorted((a, b) => a < b ? -1 : 1);
var unknown = (classifier) => refuse4(classifier, `${repr(classifier)} is not a valid classifier.`, "0");
var listOf3 = (values) => `[${values.map(repr).join(", ")}]`;
function judgeDeprecated2(classifier, successors) {
  const instead = successors.length === 0 ? "" : `, use one of ${listOf3(successors)} instead`;
  const words = `The classifier ${repr(classifier)} has been deprecated${instead}.`;
  return {
    message: `The classifier \`${classifier}\` is deprecated`,
    hint: successors.length === 0 ? "Remove it" : `Use ${successors.map((one) => `\`${one}\``).join(" or ")} instead`,
    refusal: refuse4(classifier, words, "1")
  };
}
async function findClassifier() {
  const { default: text } = await Promise.resolve().then(() => __toESM(require("./classifiers-NATHJXWH.cjs")));
  const table = `
${text}`;
  return (classifier) => {
    if (/[\n\t]/.test(classifier)) return void 0;
    if (table.includes(`
${classifier}
`)) return classifier;
    const start = table.indexOf(`
${classifier}	`) + 1;
    return start === 0 ? void 0 : table.slice(start, table.indexOf("\n", start));
  };
}
async function judgeClassifiers2(subject) {
  const given = classifiersOf(subject).filter((classifier) => !isPrivate(classifier));
  if (given.length === 0) return [];
  const find = await findClassifier();
  return given.flatMap((classifier) => {
    const line = find(classifier);
    if (line === classifier) return [];
    if (line !== void 0) return [judgeDeprecated2(classifier, line.split("	").slice(2))];
    const message = `\`${classifier}\` is not a classifier`;
    return [{ message, refusal: unknown(classifier) }];
  });
}
function* judgePrivate(subject) {
  for (const classifier of classifiersOf(subject)) {
    if (!isPrivate(classifier)) continue;
    const message = `The classifier \`${classifier}\` keeps the project from being published`;
    yield { message, refusal: unknown(classifier) };
  }
}
var classifierRules = [
  defineRule({
    id: "MD008",
    title: "Classifier that PyPI does not know, or no longer",
    why: "Classifiers are a fixed list, by which projects are found",
    fix: "Choose one from https://pypi.org/classifiers/, with the same spelling",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    table: "classifiers",
    steps: ["metadata-policy"],
    judge: judgeClassifiers2
  }),
  defineRule({
    id: "MD009",
    title: "Private project",
    why: "Classifiers that begin with `Private ::` are a guard against publishing by mistake",
    fix: "Publish to the private index, or remove the classifier",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["metadata-policy"],
    judge: judgePrivate
  })
];
function isSameFile(a, b) {
  if (a.endsWith(".whl") !== b.endsWith(".whl")) return false;
  if (!a.endsWith(".whl")) return isSameSdist(a, b);
  const [one, other] = [parseWheelFilename(a), parseWheelFilename(b)];
  if (!(one.ok && other.ok)) return false;
  return one.name === other.name && compareVersions(one.version, other.version) === 0 && String(one.build) === String(other.build) && one.tags.toSorted().join() === other.tags.toSorted().join();
}
function isSameSdist(a, b) {
  const [one, other] = [parseSdistFilename(a), parseSdistFilename(b)];
  if (!(one.ok && other.ok)) return false;
  return one.name === other.name && compareVersions(one.version, other.version) === 0;
}
function subjectProblem(name) {
  if (name === "") return "missing name";
  if (name.endsWith(".whl")) return problemOf(parseWheelFilename(name));
  if (/\.(?:tar\.gz|zip)$/.test(name)) return problemOf(parseSdistFilename(name));
  return `unknown distribution format: ${name}`;
}
var problemOf = (parsed2) => parsed2.ok ? void 0 : parsed2.message;
function subjectMismatch(facts, { filename, facts: file }) {
  if (typeof facts.statement === "string") return void 0;
  const [subject, ...others] = facts.statement.subjects;
  if (subject === void 0 || others.length > 0) {
    return "too many subjects in statement (must be exactly one)";
  }
  const invalid3 = subjectProblem(subject.name);
  if (invalid3 !== void 0) return `invalid subject: ${invalid3}`;
  if (!isSameFile(subject.name, filename)) {
    return `subject does not match distribution name: ${subject.name} != ${filename}`;
  }
  if (file === void 0 || subject.sha256 === file.sha256) return void 0;
  return "subject does not match distribution digest";
}
var claims = { issuer: 8, repository: 12, digest: 13, ref: 14, workflow: 18 };
function identityMismatch(found, { issuer, repository, workflow }) {
  const home = `https://github.com/${repository}`;
  const single2 = [
    ["OIDCIssuerV2", claims.issuer, issuer],
    ["OIDCSourceRepositoryURI", claims.repository, home]
  ];
  for (const [name, number, expected] of single2) {
    const value = found.get(number);
    if (value === void 0) {
      return `Certificate does not contain ${name} (1.3.6.1.4.1.57264.1.${number}) extension`;
    }
    if (value !== expected) {
      return `Certificate's ${name} does not match (got ${value}, expected ${expected})`;
    }
  }
  const config = found.get(claims.workflow) ?? "";
  const suffixes = [found.get(claims.digest), found.get(claims.ref)].filter(Boolean);
  const accepted = suffixes.map((suffix) => `${home}/.github/workflows/${workflow}@${suffix}`);
  if (accepted.includes(config)) return void 0;
  return `Certificate's Build Config URI (${config}) does not match expected Trusted Publisher (${workflow} @ ${repository})`;
}
var refusal = (order, message) => ({
  refusal: {
    step: "attestations",
    order,
    message: `Invalid attestations supplied during upload: ${message}`
  }
});
var unverified = (order, reason) => refusal(
  order,
  `Could not verify the uploaded artifact using the included attestation: Verification failed: ${reason}`
);
var orderOf = (index, check2) => `3${index}${check2}`;
function* judgeTrust({ attestations }) {
  if (attestations?.trusted !== false) return;
  yield {
    message: "The upload has attestations, but is not made under trusted publishing",
    ...refusal("0", "Attestations are only supported when using Trusted Publishing")
  };
}
function* judgeShape({ attestations }) {
  if (attestations === void 0) return;
  const { malformed: malformed2 = [], facts } = attestations;
  if (malformed2.length > 0) {
    const shown2 = malformed2.map((problem2) => `\`${problem2}\``).join(", ");
    yield { message: `Not an attestation: ${shown2}`, ...refusal("1", malformedText(malformed2)) };
  } else if (facts.length === 0) {
    const text = "Malformed attestations: an empty attestation set is not permitted";
    yield { message: "The list of attestations is empty", ...refusal("1", text) };
  }
  for (const [index, { unreadable, statement }] of facts.entries()) {
    if (unreadable !== void 0) {
      const text = `Unknown error while trying to verify included attestations: ${unreadable}`;
      yield {
        message: `Attestation ${index + 1} cannot be read: ${unreadable}`,
        ...refusal(orderOf(index, "a"), text)
      };
    } else if (typeof statement === "string") {
      yield {
        message: `Attestation ${index + 1} holds no in-toto statement: ${statement}`,
        ...unverified(orderOf(index, "f"), statement)
      };
    }
  }
}
function malformedText(problems) {
  const count3 = problems.length === 1 ? "1 validation error" : `${problems.length} validation errors`;
  const lines = problems.map(
    (problem2) => problem2.replace(
      /^(?:([\d][\w.]*): )?/,
      (_, place) => place === void 0 ? "  " : `${place}
  `
    )
  );
  return `Malformed attestations: ${count3} for list[Attestation]
${lines.join("\n")}`;
}
var typeOf2 = ({ statement }) => typeof statement === "string" ? void 0 : statement.predicateType;
function* judgeCount({ attestations }) {
  const facts = attestations?.facts ?? [];
  if (facts.length > 2) {
    yield {
      message: `There are ${facts.length} attestations, more than 2`,
      ...refusal("2", "A maximum of 2 attestations per file are supported")
    };
  }
  const types2 = facts.map(typeOf2);
  for (const [index, type] of types2.entries()) {
    if (type === void 0 || types2.indexOf(type) === index) continue;
    const text = `Multiple attestations for the same file with the same predicate type (${type}) are not supported`;
    yield {
      message: `There are several attestations with the predicate type \`${type}\``,
      ...refusal(orderOf(index, "i"), text)
    };
  }
}
function* judgeSubjects(subject) {
  for (const [index, facts] of (subject.attestations?.facts ?? []).entries()) {
    const mismatch = subjectMismatch(facts, subject);
    if (mismatch === void 0) continue;
    yield {
      message: `Attestation ${index + 1} is about another file: ${mismatch}`,
      ...unverified(orderOf(index, "g"), mismatch)
    };
  }
}
var PREDICATES = [
  "https://docs.pypi.org/attestations/publish/v1",
  "https://slsa.dev/provenance/v1"
];
function* judgePredicates({ attestations }) {
  for (const [index, facts] of (attestations?.facts ?? []).entries()) {
    const type = typeOf2(facts);
    if (type === void 0 || PREDICATES.includes(type)) continue;
    yield {
      message: `Attestation ${index + 1} has the predicate type \`${type}\``,
      ...unverified(orderOf(index, "h"), `unknown attestation type: ${type}`)
    };
  }
}
function* judgeIdentity({ attestations }) {
  const publisher = attestations?.publisher;
  if (publisher === void 0) return;
  for (const [index, { unreadable, claims: found }] of attestations?.facts.entries() ?? []) {
    const mismatch = unreadable === void 0 ? identityMismatch(found, publisher) : void 0;
    if (mismatch === void 0) continue;
    yield {
      message: `Attestation ${index + 1} was made by another workflow than the one that publishes: ${mismatch}`,
      ...unverified(orderOf(index, "c"), mismatch)
    };
  }
}
function* judgeSignatures({ attestations }) {
  for (const [index, facts] of (attestations?.facts ?? []).entries()) {
    const say = (check2, reason) => ({
      message: `Attestation ${index + 1} does not hold: ${reason}`,
      ...unverified(orderOf(index, check2), reason)
    });
    if (facts.untimely !== void 0) yield say("b", facts.untimely);
    if (facts.unverified !== void 0) yield say("d", facts.unverified);
    else if (facts.untrusted !== void 0) {
      const message = `Attestation ${index + 1} is ${facts.untrusted}`;
      yield { message, level: "warning", refuses: "nowhere" };
    }
  }
}
function* judgeOrphans({ uploads }) {
  for (const name of uploads[0]?.context?.orphanAttestations ?? []) {
    yield { message: `\`${name}\` lies beside no distribution of that name` };
  }
}
var shared8 = {
  source: "PyPI",
  refuses: "PyPI",
  level: "error",
  steps: ["attestations"]
};
var attestationRules = [
  defineRule({
    ...shared8,
    id: "AU006",
    title: "Attestations without trusted publishing",
    why: "PyPI takes attestations from trusted publishers only",
    fix: "Upload with trusted publishing, or set `attestations: off`",
    judge: judgeTrust
  }),
  defineRule({
    ...shared8,
    id: "AT001",
    title: "Malformed attestation",
    why: "PyPI takes attestation objects of version 1 as PEP 740 describes them",
    fix: "Delete the `.attestation` file; `upload` makes a new one",
    judge: judgeShape
  }),
  defineRule({
    ...shared8,
    id: "AT002",
    title: "Too many attestations",
    why: "PyPI takes two attestations per file, of different kinds",
    fix: "Delete the `.attestation` files that are not needed",
    judge: judgeCount
  }),
  defineRule({
    ...shared8,
    id: "AT003",
    title: "Attestation of another file",
    why: "An attestation names one file and its SHA-256 hash",
    fix: "Delete the `.attestation` file; `upload` makes a new one",
    judge: judgeSubjects
  }),
  defineRule({
    ...shared8,
    id: "AT004",
    title: "Unknown kind of attestation",
    why: "PyPI takes the predicates of PyPI's publish attestations and of SLSA provenance",
    fix: "Delete the `.attestation` file",
    judge: judgePredicates
  }),
  defineRule({
    ...shared8,
    id: "AT005",
    title: "Attestation of another workflow",
    why: "The certificate must name the repository and the workflow that the trusted publisher names",
    fix: "Make the attestations in the workflow that publishes",
    judge: judgeIdentity
  }),
  defineRule({
    ...shared8,
    id: "AT006",
    title: "Signature that does not hold",
    why: "PyPI verifies the signature with the certificate, and the certificate by the transparency log",
    fix: "Delete the `.attestation` file; `upload` makes a new one",
    judge: judgeSignatures
  })
];
var attestationSetRules = [
  defineSetRule({
    id: "AT007",
    title: "Attestation without its distribution",
    why: "An attestation is uploaded with the file that it is about",
    fix: "Delete the file, or put the distribution beside it",
    source: "twine",
    refuses: "nowhere",
    level: "warning",
    judge: judgeOrphans
  })
];
var EXPLANATIONS = {
  "unknown-field": "is no field of the core metadata",
  undecodable: "is not UTF-8",
  repeated: "is there more than once",
  "duplicate-label": "has a label twice",
  "description-twice": "is there as a header and as the body"
};
function* judgeHeaders({ archived, location }) {
  for (const { name, reason } of archived?.unparsed ?? []) {
    yield {
      message: `\`${name}\` in \`${location?.member}\` ${EXPLANATIONS[reason]}`,
      // The index decides about fields of tomorrow; everything else loses what the author wrote.
      level: reason === "unknown-field" ? "warning" : "error"
    };
  }
}
function* judgeAgreement2(subject) {
  const { archived, wheel, sdist, filename, location } = subject;
  const named = wheel ?? sdist;
  if (archived === void 0 || named?.ok !== true) return;
  const { name = "", version = "" } = archived.single;
  const parsed2 = parseVersion(version);
  if (name !== "" && normalizeName(name) !== named.name) {
    yield {
      message: `\`${location?.member}\` is of \`${name}\`, the filename of \`${named.name}\``
    };
  }
  if (parsed2 !== void 0 && compareVersions(parsed2, named.version) !== 0) {
    const expected = formatVersion(named.version);
    yield {
      message: `\`${location?.member}\` of \`${filename}\` has version \`${version}\`, the filename \`${expected}\``
    };
  }
}
function* judgeDroppedFiles({ archived, location }) {
  const files = archived?.multiple["license-file"] ?? [];
  if (archived === void 0 || files.length === 0 || !dropsLicenseFiles(archived)) return;
  yield {
    message: `License-File in \`${location?.member}\` is left out of the upload: metadata version ${archived.single["metadata-version"]} does not have it`
  };
}
function* judgeUnknown({ archived, location }) {
  for (const [field, value] of Object.entries(archived?.single ?? {})) {
    if (field === "description" || strip(value) !== "UNKNOWN") continue;
    yield { message: `\`${field}\` in \`${location?.member}\` is \`UNKNOWN\`` };
  }
}
function* judgeSpelling2({ archived }) {
  const version = archived?.single.version ?? "";
  const parsed2 = parseVersion(version);
  if (parsed2 === void 0 || formatVersion(parsed2) === version) return;
  yield { message: `Version \`${version}\` is normalised \`${formatVersion(parsed2)}\`` };
}
var archivedMetadataRules = [
  defineRule({
    id: "MD018",
    title: "Header that cannot be taken over",
    why: "What has no place in the core metadata is lost on the way to the index",
    fix: "Build with a current backend; write the metadata as UTF-8",
    source: "twine",
    refuses: "nowhere",
    level: "error",
    judge: judgeHeaders
  }),
  defineRule({
    id: "MD019",
    title: "Name or version is not that of the filename",
    why: "Installers choose by filename, and stop when they find another project or version inside",
    fix: "Build the distribution again; renaming the file is not enough",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "error",
    judge: judgeAgreement2
  }),
  defineRule({
    id: "MD021",
    title: "License-File under an old metadata version",
    why: "The field exists from metadata version 2.4 on; PyPI does not get to know the licence files",
    fix: "Update setuptools or the backend that wrote it",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "info",
    judge: judgeDroppedFiles
  }),
  defineRule({
    id: "MD022",
    title: "Value that says `UNKNOWN`",
    why: "Old backends wrote it for what is not set, and PyPI drops it",
    fix: "Set the field in `pyproject.toml`, or update the backend",
    source: "pyroma",
    refuses: "nowhere",
    level: "warning",
    judge: judgeUnknown
  }),
  defineRule({
    id: "MD023",
    title: "Version is not spelled in its normal form",
    why: "The index and installers show the normalised version, which is then another text",
    fix: "Write the version in its normal form",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeSpelling2
  })
];
var FIRST_TIME = 315532800;
function* judgeTimes({ facts }) {
  if (facts?.format !== "zip") return;
  const files = facts.members.filter(({ kind }) => kind === "file");
  const odd = files.find(({ modified }) => modified === void 0 || modified < FIRST_TIME);
  if (odd !== void 0) {
    yield { message: `\`${odd.name}\` has no time that a zip can record` };
    return;
  }
  const times = new Set(files.map(({ modified }) => modified));
  if (times.size < 2) return;
  yield { message: `The members have ${times.size} different times` };
}
var archiveTimeRules = [
  defineRule({
    id: "ZP012",
    title: "Times that differ from build to build",
    why: "A build that takes its times from the files gives other bytes each time, and a release that is run again then finds different files on the index",
    fix: "Set `SOURCE_DATE_EPOCH` when building; the stage `build` does",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "info",
    judge: judgeTimes
  })
];
var STEP_OF = {
  open: "archive-open",
  content: "archive-content",
  framing: "archive-framing"
};
function readingStep(member, { distInfo }) {
  if (member === `${distInfo}/WHEEL` || /\.pye?$/.test(member)) return "archive-content";
  if (member === `${distInfo}/RECORD`) return "record";
  return member === `${distInfo}/METADATA` ? "wheel-metadata" : void 0;
}
function crashOf({ kind, member = "" }, subject) {
  const step = readingStep(member, subject);
  if (step === void 0) return void 0;
  if (kind === "encrypted") {
    const words = "is encrypted, password required for extraction";
    return crash(step, `RuntimeError: File ${repr(member)} ${words}`);
  }
  const isExpected2 = kind !== "checksum" || step === "archive-content";
  return isExpected2 ? void 0 : crash(step, `BadZipFile: Bad CRC-32 for file ${repr(member)}`);
}
function refusalOf(problem2, subject) {
  const { refusal: refusal2, step } = problem2;
  if (refusal2 !== void 0 && step !== void 0) return archiveRefusal(STEP_OF[step], refusal2);
  return subject.kind === "wheel" ? crashOf(problem2, subject) : void 0;
}
function judgeProblems(format, kinds2) {
  return function* judge(subject) {
    if (subject.facts?.format !== format) return;
    for (const problem2 of subject.facts.problems) {
      if (!kinds2.includes(problem2.kind)) continue;
      const refusal2 = refusalOf(problem2, subject);
      const message = problem2.message.charAt(0).toUpperCase() + problem2.message.slice(1);
      yield { message, ...refusal2 === void 0 ? {} : { refusal: refusal2 } };
    }
  };
}
var ALL_STEPS = ["archive-open", "archive-content", "archive-framing"];
var CRASHES = ["record", "wheel-metadata"];
var archiveRule = (format) => ({ kinds: kinds2, level = "error", source = "PyPI", ...about }) => defineRule({
  ...about,
  source,
  refuses: source === "PyPI" ? "any index" : "nowhere",
  level,
  steps: [...ALL_STEPS, ...CRASHES],
  judge: judgeProblems(format, kinds2)
});
var REBUILD = "Build the distribution again, and do not change the file afterwards";
var REPACK = "Build the wheel with a tool that writes plain zips, such as Python's `zipfile`";
var EXPLAINED = "PyPI takes only zips that every reader understands in the same way";
var zipRules = [
  {
    id: "ZP001",
    title: "Not a zip",
    why: "A wheel is a zip",
    fix: REBUILD,
    kinds: ["not-an-archive", "truncated"]
  },
  {
    id: "ZP006",
    title: "Unpacks to far more than its size",
    why: "A small file that fills disks is how archives attack",
    fix: "Leave generated or repetitive data out of the wheel",
    kinds: ["compression-ratio", "too-large"]
  },
  {
    id: "ZP005",
    title: "Compression that installers do not know",
    why: "Members of a wheel are stored or deflated",
    fix: REPACK,
    kinds: ["compression-method"]
  },
  {
    id: "ZP008",
    title: "Members that cannot be read",
    why: "An encrypted or damaged member makes the wheel useless",
    fix: REBUILD,
    kinds: ["encrypted", "checksum"]
  },
  {
    id: "ZP002",
    title: "Data descriptors",
    why: `${EXPLAINED}; sizes after the data are what streaming zip writers leave`,
    fix: REPACK,
    kinds: ["data-descriptor"]
  },
  {
    id: "ZP004",
    title: "Two members of one name",
    why: `${EXPLAINED}; which of the two counts differs`,
    fix: "Find out which step adds the file a second time",
    kinds: ["duplicate-name"]
  },
  {
    id: "ZP007",
    title: "Names of members that are not text",
    why: `${EXPLAINED}; names are UTF-8 without control characters`,
    fix: "Rename the files",
    kinds: ["bad-name"]
  },
  {
    id: "ZP003",
    title: "Records of the zip that contradict each other",
    why: EXPLAINED,
    fix: REBUILD,
    kinds: ["framing", "header-mismatch", "size-mismatch", "trailing-data"]
  },
  {
    id: "ZP009",
    title: "Members that would be unpacked outside their folder",
    why: "Absolute paths and `..` overwrite files of whoever unpacks the wheel",
    fix: "Find out which step adds these members",
    source: "pypi-publish",
    kinds: ["unsafe-path"]
  },
  {
    id: "ZP010",
    title: "Names that are the same on some systems",
    why: "macOS and Windows do not tell them apart, and one file replaces the other",
    fix: "Rename one of the files",
    source: "pypi-publish",
    level: "warning",
    kinds: ["colliding-name"]
  },
  {
    id: "ZP011",
    title: "Links or devices in a wheel",
    why: "Installers write them as ordinary files that hold the path",
    fix: "Put the file itself into the wheel",
    source: "pypi-publish",
    level: "warning",
    kinds: ["unsafe-link", "device"]
  }
].map((rule) => archiveRule("zip")(rule));
var tarRules = [
  {
    id: "TG001",
    title: "Not a gzipped tar, or one that is damaged",
    why: "An sdist is a tar that is compressed with gzip (PEP 625)",
    fix: REBUILD,
    kinds: [
      "not-an-archive",
      "truncated",
      "checksum",
      "framing",
      "header-mismatch",
      "size-mismatch",
      "compression-method",
      "encrypted",
      "data-descriptor"
    ]
  },
  {
    id: "TG004",
    title: "Sparse members",
    why: "Readers differ in what they unpack from them",
    fix: "Pack without `--sparse`",
    kinds: ["sparse"]
  },
  {
    id: "TG007",
    title: "Members that installers refuse to unpack",
    why: "Python's data filter refuses paths and links that lead outside, and devices (PEP 706)",
    fix: "Leave these members out",
    source: "pypi-publish",
    kinds: ["unsafe-path", "unsafe-link", "device", "bad-name"]
  },
  {
    id: "TG008",
    title: "Members twice, or data after the end",
    why: "Readers differ in what they unpack",
    fix: "Build the sdist with a current backend",
    source: "pypi-publish",
    level: "warning",
    kinds: ["duplicate-name", "colliding-name", "trailing-data"]
  },
  {
    id: "TG010",
    title: "Unpacks to far more than its size",
    why: "A small file that fills disks is how archives attack",
    fix: "Leave generated or repetitive data out of the sdist",
    source: "pypi-publish",
    level: "warning",
    kinds: ["compression-ratio", "too-large"]
  }
].map((rule) => archiveRule("tar.gz")(rule));
var uploadRules = [
  ...uploadFormRules,
  ...metadataRules,
  ...metadataValueRules,
  ...requirementRules,
  ...classifierRules,
  ...licenceRules,
  ...descriptionRules,
  ...filenameRules,
  ...indexStateRules,
  ...zipRules,
  ...archiveTimeRules,
  ...tarRules,
  ...memberMarkRules,
  ...sdistLayoutRules,
  ...sdistFilenameRules,
  ...wheelFilenameRules,
  ...wheelMetadataRules,
  ...entryPointRules,
  ...wheelFileRules,
  ...recordRules,
  ...attestationRules,
  ...wheelContentRules,
  ...wheelExpectationRules,
  ...topLevelNameRules,
  ...sdistContentRules,
  ...descriptionLinkRules,
  ...qualityRules,
  ...qualityExtraRules,
  ...archivedMetadataRules
];
var setRules = [
  ...releaseSetRules,
  ...setMetadataRules,
  ...releaseSourceRules,
  ...indexReleaseRules,
  ...attestationSetRules
];
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  FileSource,
  TarHeaderError,
  attestationRules,
  attestationsBeside,
  belongs,
  blockSize,
  byGravity,
  canonicalizeVersion,
  check,
  checkDistributions,
  checkFailure,
  code,
  commitOfTag,
  compareReleases,
  compareVersions,
  count,
  countOf,
  defineStage,
  describe,
  details,
  diskError,
  endIncomplete,
  extraZip64,
  fenced,
  fileLines,
  fileTable,
  filesOutput,
  findCheckout,
  findEnd,
  findingLines,
  findingTable,
  firstRefusal,
  flagUtf8,
  fnmatchPattern,
  formatSeconds,
  formatSize,
  formatVersion,
  gatherContext,
  guardUpload,
  hasUncommittedChanges,
  inflateAtOnce,
  inflateChunks,
  isBomb,
  isPrerelease,
  isSystemError,
  isValidName,
  isWithin,
  isZipFile,
  judgeUpload,
  listAttestationFiles,
  manifestPattern,
  markdownTable,
  metadataMember,
  nameProblem,
  nameText,
  newPaths,
  normalizeName,
  parseMetadata,
  parseRequirement,
  parseSdistFilename,
  parseSpecifierSet,
  parseTag,
  parseVersion,
  parseWheelFilename,
  pathMatcher,
  peekAt,
  readArchive,
  readDirectory,
  readDistribution,
  readExercise,
  readExpectations,
  readFields,
  readHeader,
  readRelease,
  readReportFiles,
  readSizeLimits,
  readTag,
  readZip,
  referenceOf,
  refusedWhenOpened,
  releasedTag,
  rendererOf,
  repeatedNames,
  reportFindings,
  repr,
  scanForEncryption,
  scanMembers,
  secretLevel,
  sentinel32,
  setRules,
  shown,
  signatures,
  sizes,
  splitWheelFilename,
  splitWords,
  startsAsTar,
  stored,
  strip,
  stripEnd,
  stripStart,
  systemReason,
  tagMatchesVersion,
  tagReference,
  taggedVersions,
  takeChunks,
  tally,
  textOf,
  textTable,
  trackedPaths,
  ultranormalizeName,
  untrackedPaths,
  uploadRules,
  versionedFiles,
  wantedMembers,
  withGuarded
});
