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
  build: () => import_chunk_XTWCHKUY.build,
  readBuild: () => import_chunk_XTWCHKUY.readBuild
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_XTWCHKUY = require("./shared/chunk-XTWCHKUY.cjs");
var import_chunk_6VPX26PW = require("./shared/chunk-6VPX26PW.cjs");
var import_chunk_PSAE7QAB = require("./shared/chunk-PSAE7QAB.cjs");
var import_chunk_SJ7KSU5O = require("./shared/chunk-SJ7KSU5O.cjs");
var import_chunk_YGPU52E4 = require("./shared/chunk-YGPU52E4.cjs");
var import_chunk_3RTQALDD = require("./shared/chunk-3RTQALDD.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_S6D2GSET = require("./shared/chunk-S6D2GSET.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_DD265UGL = require("./shared/chunk-DD265UGL.cjs");
var import_chunk_CJ2CGKXM = require("./shared/chunk-CJ2CGKXM.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  build,
  readBuild
});
