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
  exerciseLocal: () => import_chunk_JE63ULL3.exerciseLocal,
  exerciseServed: () => import_chunk_JE63ULL3.exerciseServed
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_JE63ULL3 = require("./chunk-JE63ULL3.cjs");
var import_chunk_VI34PKOX = require("./chunk-VI34PKOX.cjs");
var import_chunk_S3MHNQ7L = require("./chunk-S3MHNQ7L.cjs");
var import_chunk_L3MNZAKR = require("./chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./chunk-JLAGQWAB.cjs");
var import_chunk_PGKKINL7 = require("./chunk-PGKKINL7.cjs");
var import_chunk_TJ774SBD = require("./chunk-TJ774SBD.cjs");
var import_chunk_2NJN6GQN = require("./chunk-2NJN6GQN.cjs");
var import_chunk_F2SIID5Z = require("./chunk-F2SIID5Z.cjs");
var import_chunk_Z3PJUGOV = require("./chunk-Z3PJUGOV.cjs");
var import_chunk_2M7TEN7O = require("./chunk-2M7TEN7O.cjs");
var import_chunk_V4DFP3AV = require("./chunk-V4DFP3AV.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  exerciseLocal,
  exerciseServed
});
