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
  fileOperations: () => fileOperations
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_crypto = require("node:crypto");
var fs = __toESM(require("node:fs/promises"));
var import_node_path = require("node:path");
var chunkSize = 1024 * 1024;
var fileOperations = {
  async *stream(path) {
    let file;
    try {
      file = await fs.open(path);
      let [buffer, other] = [Buffer.allocUnsafeSlow(chunkSize), Buffer.allocUnsafeSlow(chunkSize)];
      for (; ; ) {
        const { bytesRead } = await file.read(buffer, 0, buffer.length);
        if (bytesRead === 0) break;
        yield buffer.subarray(0, bytesRead);
        [buffer, other] = [other, buffer];
      }
    } catch (cause) {
      throw (0, import_chunk_6CJDLMRJ.diskError)("read", path, cause);
    } finally {
      await file?.close();
    }
  },
  async sha256(path) {
    const hash = (0, import_node_crypto.createHash)("sha256");
    for await (const chunk of fileOperations.stream(path)) hash.update(chunk);
    return hash.digest("hex");
  },
  async write(path, content) {
    const { target, isDevice } = await writtenThrough(path);
    const draft = isDevice ? target : `${(0, import_node_path.join)((0, import_node_path.dirname)(target), `.${(0, import_node_path.basename)(target)}`)}.${(0, import_node_crypto.randomUUID)()}.tmp`;
    try {
      await makeFolders((0, import_node_path.dirname)(target));
      await fs.writeFile(draft, content, { flag: isDevice ? "a" : "w" });
      if (!isDevice) await fs.rename(draft, target);
    } catch (cause) {
      if (!isDevice) await fs.rm(draft, { force: true }).catch(() => void 0);
      throw cause instanceof import_chunk_6CJDLMRJ.PublishError ? cause : (0, import_chunk_6CJDLMRJ.diskError)("written", path, cause);
    }
  },
  makeFolder: (path) => orDiskError("written", path, makeFolders(path)),
  remove: (path) => orDiskError("removed", path, fs.rm(path, { recursive: true, force: true, maxRetries: 3 })),
  async move(from, to) {
    await fileOperations.makeFolder((0, import_node_path.dirname)(to));
    try {
      await fs.rename(from, to);
    } catch (cause) {
      if ((0, import_chunk_6CJDLMRJ.systemCode)(cause) !== "EXDEV") throw (0, import_chunk_6CJDLMRJ.diskError)("written", to, cause);
      await fileOperations.write(to, fileOperations.stream(from));
      await fileOperations.remove(from);
    }
  },
  async copyFolder(from, to, skip) {
    const filter = (source) => {
      const path = (0, import_node_path.relative)(from, source).split(import_node_path.sep).join("/");
      return path === "" || !skip(path);
    };
    const copied = fs.cp(from, to, { recursive: true, verbatimSymlinks: true, filter });
    await orDiskError("written", to, copied);
  }
};
async function writtenThrough(path) {
  try {
    const stats = await fs.stat(path);
    const isDevice = !stats.isDirectory() && (!stats.isFile() || /^\/(dev|proc)\//.test(path));
    return { target: isDevice ? path : await fs.realpath(path), isDevice };
  } catch {
    return { target: path, isDevice: false };
  }
}
async function makeFolders(path) {
  try {
    await fs.mkdir(path);
  } catch (cause) {
    const code = (0, import_chunk_6CJDLMRJ.systemCode)(cause);
    if (code === "ENOENT" && (0, import_node_path.dirname)(path) !== path && !await isFolder((0, import_node_path.dirname)(path))) {
      await makeFolders((0, import_node_path.dirname)(path));
      await fs.mkdir(path).catch((error) => refuseUnlessFolder(path, error));
    } else await refuseUnlessFolder(path, cause);
  }
}
async function refuseUnlessFolder(path, cause) {
  if (await isFolder(path)) return;
  if ((0, import_chunk_6CJDLMRJ.systemCode)(cause) !== "EEXIST") throw cause;
  throw Object.assign(new Error("a file is in the way", { cause }), { code: "ENOTDIR" });
}
var isFolder = (path) => fs.stat(path).then(
  (stats) => stats.isDirectory(),
  () => false
);
async function orDiskError(done, path, task) {
  try {
    return await task;
  } catch (cause) {
    throw (0, import_chunk_6CJDLMRJ.diskError)(done, path, cause);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  fileOperations
});
