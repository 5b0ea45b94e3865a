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
  build: () => import_chunk_C6PQGDQ2.build
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_C6PQGDQ2 = require("./shared/chunk-C6PQGDQ2.cjs");
var import_chunk_SSBLZVIW = require("./shared/chunk-SSBLZVIW.cjs");
var import_chunk_6NPL4PGN = require("./shared/chunk-6NPL4PGN.cjs");
var import_chunk_HIWBDH2L = require("./shared/chunk-HIWBDH2L.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_6RFIHDRU = require("./shared/chunk-6RFIHDRU.cjs");
var import_chunk_T5HBBSTF = require("./shared/chunk-T5HBBSTF.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  build
});
