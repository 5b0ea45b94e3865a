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
  build: () => import_chunk_GTES24G5.build,
  readBuild: () => import_chunk_GTES24G5.readBuild
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_GTES24G5 = require("./shared/chunk-GTES24G5.cjs");
var import_chunk_NQPIJZ2D = require("./shared/chunk-NQPIJZ2D.cjs");
var import_chunk_5H73P3Z2 = require("./shared/chunk-5H73P3Z2.cjs");
var import_chunk_MHIPN63T = require("./shared/chunk-MHIPN63T.cjs");
var import_chunk_IMSBS4AD = require("./shared/chunk-IMSBS4AD.cjs");
var import_chunk_Z2XHSS2N = require("./shared/chunk-Z2XHSS2N.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_EIMADTGP = require("./shared/chunk-EIMADTGP.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_7MQPJN72 = require("./shared/chunk-7MQPJN72.cjs");
var import_chunk_WE3T2UOZ = require("./shared/chunk-WE3T2UOZ.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  build,
  readBuild
});
