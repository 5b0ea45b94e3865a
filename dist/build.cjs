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
  build: () => import_chunk_U4ZQNGFO.build,
  readBuild: () => import_chunk_U4ZQNGFO.readBuild
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_U4ZQNGFO = require("./shared/chunk-U4ZQNGFO.cjs");
var import_chunk_PPV4BXFC = require("./shared/chunk-PPV4BXFC.cjs");
var import_chunk_KUTZMCKT = require("./shared/chunk-KUTZMCKT.cjs");
var import_chunk_XW3BBAPH = require("./shared/chunk-XW3BBAPH.cjs");
var import_chunk_BYMHCRUH = require("./shared/chunk-BYMHCRUH.cjs");
var import_chunk_KWJMWBVD = require("./shared/chunk-KWJMWBVD.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_E5PVCKGT = require("./shared/chunk-E5PVCKGT.cjs");
var import_chunk_SCMIEE3N = require("./shared/chunk-SCMIEE3N.cjs");
var import_chunk_3FFXXKA2 = require("./shared/chunk-3FFXXKA2.cjs");
var import_chunk_L6OX2XWS = require("./shared/chunk-L6OX2XWS.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  build,
  readBuild
});
