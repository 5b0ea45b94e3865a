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
  exerciseLocal: () => import_chunk_WV3OZI5I.exerciseLocal,
  exerciseServed: () => import_chunk_WV3OZI5I.exerciseServed
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_WV3OZI5I = require("./chunk-WV3OZI5I.cjs");
var import_chunk_PKWC7QTO = require("./chunk-PKWC7QTO.cjs");
var import_chunk_WGQOQPMV = require("./chunk-WGQOQPMV.cjs");
var import_chunk_L3MNZAKR = require("./chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./chunk-JLAGQWAB.cjs");
var import_chunk_PGKKINL7 = require("./chunk-PGKKINL7.cjs");
var import_chunk_LSPSWN7V = require("./chunk-LSPSWN7V.cjs");
var import_chunk_5NRI7P7Z = require("./chunk-5NRI7P7Z.cjs");
var import_chunk_F2SIID5Z = require("./chunk-F2SIID5Z.cjs");
var import_chunk_Z3PJUGOV = require("./chunk-Z3PJUGOV.cjs");
var import_chunk_DD265UGL = require("./chunk-DD265UGL.cjs");
var import_chunk_CJ2CGKXM = require("./chunk-CJ2CGKXM.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  exerciseLocal,
  exerciseServed
});
