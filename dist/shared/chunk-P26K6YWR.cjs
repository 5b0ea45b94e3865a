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
  MemberWriter: () => MemberWriter,
  measureFiles: () => measureFiles,
  planZip: () => planZip,
  refuseNames: () => refuseNames,
  unpackArtifact: () => unpackArtifact,
  zipBlocks: () => zipBlocks
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_fs = require("node:fs");
var import_node_zlib = require("node:zlib");
var import_node_path = require("node:path");
var import_node_fs2 = require("node:fs");
var import_node_path2 = require("node:path");
var date = 33;
var fileMode = 33188;
var sentinel16 = 65535;
var unix = 3;
var [plainVersion, zip64Version] = [20, 45];
function planZip(members) {
  const parts = [];
  const directory = [];
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
var needsZip64 = (value) => value >= import_chunk_KZS7P2PH.sentinel32;
function localHeader(member) {
  const isLarge = needsZip64(member.size);
  const extra = isLarge ? zip64Field([member.size, member.size]) : Buffer.alloc(0);
  const header = Buffer.alloc(import_chunk_KZS7P2PH.sizes.localHeader);
  header.writeUInt32LE(import_chunk_KZS7P2PH.signatures.localHeader, 0);
  header.writeUInt16LE(isLarge ? zip64Version : plainVersion, 4);
  writeFields(header, 6, member, extra.length);
  return Buffer.concat([header, Buffer.from(member.name), extra]);
}
function directoryHeader(member, offset) {
  const large = [member.size, member.size, offset].filter(needsZip64);
  const extra = large.length === 0 ? Buffer.alloc(0) : zip64Field(large);
  const version = large.length === 0 ? plainVersion : zip64Version;
  const header = Buffer.alloc(import_chunk_KZS7P2PH.sizes.directoryHeader);
  header.writeUInt32LE(import_chunk_KZS7P2PH.signatures.directoryHeader, 0);
  header.writeUInt8(version, 4);
  header.writeUInt8(unix, 5);
  header.writeUInt16LE(version, 6);
  writeFields(header, 8, member, extra.length);
  header.writeUInt32LE(fileMode * 65536, 38);
  header.writeUInt32LE(Math.min(offset, import_chunk_KZS7P2PH.sentinel32), 42);
  return Buffer.concat([header, Buffer.from(member.name), extra]);
}
function writeFields(header, at, member, extraLength) {
  const size = Math.min(member.size, import_chunk_KZS7P2PH.sentinel32);
  header.writeUInt16LE(import_chunk_KZS7P2PH.flagUtf8, at);
  header.writeUInt16LE(import_chunk_KZS7P2PH.stored, at + 2);
  header.writeUInt16LE(date, at + 6);
  header.writeUInt32LE(member.crc, at + 8);
  header.writeUInt32LE(size, at + 12);
  header.writeUInt32LE(size, at + 16);
  header.writeUInt16LE(Buffer.byteLength(member.name), at + 20);
  header.writeUInt16LE(extraLength, at + 22);
}
function zip64Field(values) {
  const field = Buffer.alloc(4 + 8 * values.length);
  field.writeUInt16LE(import_chunk_KZS7P2PH.extraZip64, 0);
  field.writeUInt16LE(8 * values.length, 2);
  for (const [index, value] of values.entries()) {
    field.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  }
  return field;
}
function endOfDirectory(count, size, offset) {
  const isLarge = count >= sentinel16 || needsZip64(size) || needsZip64(offset);
  const end = Buffer.alloc(import_chunk_KZS7P2PH.sizes.endOfDirectory);
  end.writeUInt32LE(import_chunk_KZS7P2PH.signatures.endOfDirectory, 0);
  end.writeUInt16LE(Math.min(count, sentinel16), 8);
  end.writeUInt16LE(Math.min(count, sentinel16), 10);
  end.writeUInt32LE(Math.min(size, import_chunk_KZS7P2PH.sentinel32), 12);
  end.writeUInt32LE(Math.min(offset, import_chunk_KZS7P2PH.sentinel32), 16);
  return isLarge ? Buffer.concat([zip64End(count, size, offset), end]) : end;
}
function zip64End(count, size, offset) {
  const record = Buffer.alloc(import_chunk_KZS7P2PH.sizes.zip64EndOfDirectory + import_chunk_KZS7P2PH.sizes.zip64Locator);
  record.writeUInt32LE(import_chunk_KZS7P2PH.signatures.zip64EndOfDirectory, 0);
  record.writeBigUInt64LE(BigInt(import_chunk_KZS7P2PH.sizes.zip64EndOfDirectory - 12), 4);
  record.writeUInt8(zip64Version, 12);
  record.writeUInt8(unix, 13);
  record.writeUInt16LE(zip64Version, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  record.writeUInt32LE(import_chunk_KZS7P2PH.signatures.zip64Locator, import_chunk_KZS7P2PH.sizes.zip64EndOfDirectory);
  record.writeBigUInt64LE(BigInt(offset + size), import_chunk_KZS7P2PH.sizes.zip64EndOfDirectory + 8);
  record.writeUInt32LE(1, import_chunk_KZS7P2PH.sizes.zip64EndOfDirectory + 16);
  return record;
}
var chunkSize = 1024 * 1024;
var chunksInTurn = 16;
async function measureFiles(files) {
  const buffer = Buffer.allocUnsafeSlow(chunkSize);
  const measured = [];
  for (const { name, path } of files) {
    measured.push({ name, path, ...await measure(path, buffer) });
  }
  return measured;
}
function measure(path, buffer) {
  return reading(path, async (descriptor) => {
    const modified = modifiedAt(descriptor);
    let [size, crc] = [0, 0];
    for (let count = 1; ; count += 1) {
      const length = (0, import_node_fs.readSync)(descriptor, buffer, 0, buffer.length, size);
      if (length === 0) return { size, crc, modified };
      crc = (0, import_node_zlib.crc32)(buffer.subarray(0, length), crc);
      size += length;
      if (count % chunksInTurn === 0) await turn();
    }
  });
}
var turn = () => new Promise((resolve) => setImmediate(resolve));
var modifiedAt = (descriptor) => (0, import_node_fs.fstatSync)(descriptor, { bigint: true }).mtimeNs;
async function reading(path, task) {
  let descriptor;
  try {
    descriptor = (0, import_node_fs.openSync)(path, "r");
    return await task(descriptor);
  } catch (cause) {
    throw cause instanceof import_chunk_6CJDLMRJ.PublishError ? cause : (0, import_chunk_KZS7P2PH.diskError)("read", path, cause);
  } finally {
    if (descriptor !== void 0) (0, import_node_fs.closeSync)(descriptor);
  }
}
async function* zipBlocks({ parts }, size) {
  const total = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  const length = Math.min(size, total);
  let [block, other] = [Buffer.allocUnsafeSlow(length), Buffer.allocUnsafeSlow(length)];
  let filled = 0;
  for (const part of parts) {
    for await (const count of fill(part, () => block.subarray(filled))) {
      filled += count;
      if (filled < block.length) continue;
      yield block;
      [block, other] = [other, block];
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}
var sizeOf = (part) => Buffer.isBuffer(part) ? part.length : part.size;
async function* fill(part, room) {
  if (!Buffer.isBuffer(part)) {
    yield* fillFrom(part, room);
    return;
  }
  for (let at = 0; at < part.length; ) {
    const count = part.copy(room(), 0, at);
    at += count;
    yield count;
  }
}
async function* fillFrom({ path, size, modified }, room) {
  let descriptor;
  try {
    descriptor = (0, import_node_fs.openSync)(path, "r");
    if (modifiedAt(descriptor) !== modified) throw changed(path);
    for (let at = 0; at < size; ) {
      const target = room();
      const length = Math.min(target.length, size - at, chunkSize);
      const count = (0, import_node_fs.readSync)(descriptor, target, 0, length, at);
      if (count === 0) throw changed(path);
      at += count;
      await turn();
      yield count;
    }
  } catch (cause) {
    throw cause instanceof import_chunk_6CJDLMRJ.PublishError ? cause : (0, import_chunk_KZS7P2PH.diskError)("read", path, cause);
  } finally {
    if (descriptor !== void 0) (0, import_node_fs.closeSync)(descriptor);
  }
}
var changed = (path) => new import_chunk_6CJDLMRJ.PublishError("disk-error", `\`${path}\` changed while it was being handed over`, {
  hint: "let nothing write there meanwhile, and run the stage again"
});
var notInNames = /["*/:<>?\\|\r\n]/;
function artifactNameProblem(name) {
  if (name === "" || name === "." || name === "..") {
    return `An artifact cannot be called \`${name}\``;
  }
  const odd = notInNames.exec(name)?.[0];
  return odd === void 0 ? void 0 : `The name of the artifact \`${printable(name)}\` has \`${printable(odd)}\` in it`;
}
var printable = (text) => JSON.stringify(text).slice(1, -1);
function memberNameProblem(names) {
  const seen = /* @__PURE__ */ new Set();
  for (const name of names) {
    const parts = name.split("/");
    if (parts.some((part) => artifactNameProblem(part) !== void 0)) {
      return `The path \`${printable(name)}\` cannot be in an artifact`;
    }
    const key = name.normalize("NFC").toLowerCase();
    if (seen.has(key)) return `The path \`${printable(name)}\` would be in the artifact twice`;
    seen.add(key);
  }
  return void 0;
}
function refuseNames(name, files) {
  const problem = artifactNameProblem(name) ?? memberNameProblem(files.map((file) => file.name));
  if (problem === void 0) return;
  throw new import_chunk_6CJDLMRJ.PublishError("invalid-input", problem, {
    hint: "artifacts are unpacked on other systems too: use letters, digits, `.`, `-` and `_`"
  });
}
var MemberWriter = class {
  problems = [];
  #folder;
  #folders = /* @__PURE__ */ new Set();
  #open = /* @__PURE__ */ new Set();
  constructor(folder) {
    this.#folder = folder;
  }
  scan = (name, size) => {
    if ((0, import_chunk_KZS7P2PH.nameProblem)(name, "zip") !== void 0 || name.includes(":")) {
      return this.#refuse(name, "has a name that is not safe everywhere");
    }
    const path = (0, import_node_path2.join)(this.#folder, ...name.split("/"));
    let left = size;
    let descriptor;
    let isDone = false;
    const write = (chunk) => {
      if (isDone) return;
      descriptor ??= this.#create(name, path);
      isDone = descriptor === void 0;
      if (descriptor === void 0) return;
      writeAll(descriptor, chunk);
      left -= chunk.length;
      isDone = left <= 0;
      if (isDone) this.#close(descriptor);
    };
    if (size === 0) write(nothing);
    return size === 0 ? void 0 : write;
  };
  close() {
    for (const descriptor of this.#open) (0, import_node_fs2.closeSync)(descriptor);
  }
  /** `wx`: nothing is written over, and no link followed. */
  #create(name, path) {
    try {
      this.#makeFolder((0, import_node_path2.dirname)(path));
      const descriptor = (0, import_node_fs2.openSync)(path, "wx");
      this.#open.add(descriptor);
      return descriptor;
    } catch (cause) {
      const { code = "" } = cause;
      if (!/^(?:EEXIST|ENOTDIR|EISDIR|ENAMETOOLONG|EINVAL|ENOENT)$/.test(code)) throw cause;
      this.#refuse(name, "cannot be unpacked beside the others");
      return void 0;
    }
  }
  #makeFolder(path) {
    if (this.#folders.has(path)) return;
    (0, import_node_fs2.mkdirSync)(path, { recursive: true });
    this.#folders.add(path);
  }
  #close(descriptor) {
    if (this.#open.delete(descriptor)) (0, import_node_fs2.closeSync)(descriptor);
  }
  #refuse(name, why) {
    const message = `\`${JSON.stringify(name).slice(1, -1)}\` ${why}`;
    this.problems.push({ kind: "unsafe-path", message, member: name });
  }
};
var nothing = new Uint8Array();
function writeAll(descriptor, chunk) {
  for (let done = 0; done < chunk.length; ) {
    done += (0, import_node_fs2.writeSync)(descriptor, chunk, done, chunk.length - done);
  }
}
async function extractZip(path, folder, { hashes }) {
  const source = new import_chunk_KZS7P2PH.FileSource(path, hashes);
  const writer = new MemberWriter(folder);
  try {
    const { members, problems } = await (0, import_chunk_KZS7P2PH.readZip)(source, {
      wanted: () => false,
      wantedLimit: 0,
      hashMembers: false,
      scan: writer.scan
    });
    const names = members.filter(({ kind }) => kind !== "folder").map(({ name }) => name);
    const wrong = problems.filter(({ kind }) => kind !== "data-descriptor");
    return {
      names,
      sha256: hashes ? await source.finish() : void 0,
      problems: wrong.length > 0 ? wrong : writer.problems
    };
  } catch (cause) {
    throw (0, import_chunk_KZS7P2PH.isSystemError)(cause) ? (0, import_chunk_KZS7P2PH.diskError)("written", folder, cause) : cause;
  } finally {
    writer.close();
    source.close();
  }
}
async function unpackArtifact(artifact, folder, host, fetchZip, fetchArriving) {
  const work = await host.temporaryFolder("artifact");
  const fetchOnce = (part) => unpackOnce(artifact, (0, import_node_path.join)(work, part), host.files, fetchZip);
  try {
    const first = fetchArriving ? await arriving((0, import_node_path.join)(work, "1"), host.files, fetchArriving) : await fetchOnce("1");
    const got = first === void 0 || "failure" in first ? await fetchOnce("2") : first;
    if ("failure" in got) throw got.failure;
    await host.files.makeFolder(folder);
    for (const name of got.names) await putInPlace(host.files, got.folder, name, folder);
    return got.names;
  } finally {
    await host.files.remove(work);
  }
}
async function arriving(folder, files, fetchArriving) {
  await files.makeFolder(folder);
  const names = await fetchArriving(folder);
  return names && { folder, names };
}
async function unpackOnce(artifact, work, files, fetchZip) {
  const [zip, folder] = [(0, import_node_path.join)(work, "artifact.zip"), (0, import_node_path.join)(work, "files")];
  await files.makeFolder(folder);
  await fetchZip(zip);
  const expected = artifact.digest?.slice("sha256:".length);
  const hashes = expected !== void 0;
  const { names, sha256, problems } = await extractZip(zip, folder, { hashes });
  await files.remove(zip);
  if (sha256 !== expected) {
    const what = `has the SHA-256 ${sha256}, and the service says ${expected}`;
    return { failure: damaged(artifact, what) };
  }
  const [problem] = problems;
  if (problem === void 0) return { folder, names };
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more problems)` : "";
  return { failure: damaged(artifact, `cannot be unpacked: ${problem.message}${more}`) };
}
var damaged = ({ name }, what) => new import_chunk_6CJDLMRJ.PublishError("artifact-damaged", `The artifact \`${name}\` ${what}`, {
  hint: "run the job that hands it over again, then this one"
});
async function putInPlace(files, from, name, to) {
  const parts = name.split("/");
  for (let length = 1; length < parts.length; length += 1) {
    const above = (0, import_node_path.join)(to, ...parts.slice(0, length));
    if ((await files.stat(above))?.kind === "symlink") {
      throw new import_chunk_6CJDLMRJ.PublishError(
        "disk-error",
        `\`${name}\` of the artifact would be written through the link \`${above}\``,
        { hint: "remove the link, and run the stage again" }
      );
    }
  }
  const target = (0, import_node_path.join)(to, ...parts);
  if ((await files.stat(target))?.kind === "symlink") await files.remove(target);
  await files.makeFolder((0, import_node_path.dirname)(target));
  await files.move((0, import_node_path.join)(from, ...parts), target);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  MemberWriter,
  measureFiles,
  planZip,
  refuseNames,
  unpackArtifact,
  zipBlocks
});
