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
  exerciseLocal: () => import_chunk_Y54WDLVX.exerciseLocal,
  exerciseServed: () => import_chunk_Y54WDLVX.exerciseServed
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_Y54WDLVX = require("./chunk-Y54WDLVX.cjs");
var import_chunk_4CDDT4B3 = require("./chunk-4CDDT4B3.cjs");
var import_chunk_JAGVQL7Y = require("./chunk-JAGVQL7Y.cjs");
var import_chunk_L3MNZAKR = require("./chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./chunk-JLAGQWAB.cjs");
var import_chunk_PGKKINL7 = require("./chunk-PGKKINL7.cjs");
var import_chunk_UL3NZQVU = require("./chunk-UL3NZQVU.cjs");
var import_chunk_GNT3H3MC = require("./chunk-GNT3H3MC.cjs");
var import_chunk_F2SIID5Z = require("./chunk-F2SIID5Z.cjs");
var import_chunk_Z3PJUGOV = require("./chunk-Z3PJUGOV.cjs");
var import_chunk_7MQPJN72 = require("./chunk-7MQPJN72.cjs");
var import_chunk_WE3T2UOZ = require("./chunk-WE3T2UOZ.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  exerciseLocal,
  exerciseServed
});
