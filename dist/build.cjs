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
  build: () => import_chunk_EPJYTOXZ.build,
  readBuild: () => import_chunk_EPJYTOXZ.readBuild
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_EPJYTOXZ = require("./shared/chunk-EPJYTOXZ.cjs");
var import_chunk_K4VNMTYY = require("./shared/chunk-K4VNMTYY.cjs");
var import_chunk_TQS3XKGD = require("./shared/chunk-TQS3XKGD.cjs");
var import_chunk_TTSOQLHK = require("./shared/chunk-TTSOQLHK.cjs");
var import_chunk_6BPPUOZV = require("./shared/chunk-6BPPUOZV.cjs");
var import_chunk_EOMXOZQJ = require("./shared/chunk-EOMXOZQJ.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_U2BS33IP = require("./shared/chunk-U2BS33IP.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_NCYDWWLS = require("./shared/chunk-NCYDWWLS.cjs");
var import_chunk_OVZFVX7Z = require("./shared/chunk-OVZFVX7Z.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  build,
  readBuild
});
