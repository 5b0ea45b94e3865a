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
  createDigests: () => createDigests
});
module.exports = __toCommonJS(stdin_exports);
var import_node_crypto = require("node:crypto");
var free = [];
async function makeBlake2b() {
  const { default: blake2b } = await Promise.resolve().then(() => __toESM(require("./blake2b.umd.min-JRQ3TDE4.cjs")));
  return blake2b.createBLAKE2b(256);
}
async function createDigests() {
  const blake2 = free.pop() ?? await makeBlake2b();
  blake2.init();
  const sha256 = (0, import_node_crypto.createHash)("sha256");
  const md5 = (0, import_node_crypto.createHash)("md5");
  let size = 0;
  return {
    update(chunk) {
      size += chunk.length;
      sha256.update(chunk);
      md5.update(chunk);
      blake2.update(chunk);
    },
    digest: () => {
      free.push(blake2);
      return {
        size,
        sha256: sha256.digest("hex"),
        md5: md5.digest("hex"),
        blake2: blake2.digest("hex")
      };
    }
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  createDigests
});
