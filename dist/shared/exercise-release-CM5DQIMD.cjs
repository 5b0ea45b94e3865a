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
  exerciseLocal: () => import_chunk_4JUVPVJ4.exerciseLocal,
  exerciseServed: () => import_chunk_4JUVPVJ4.exerciseServed
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_4JUVPVJ4 = require("./chunk-4JUVPVJ4.cjs");
var import_chunk_6ZBCNHZQ = require("./chunk-6ZBCNHZQ.cjs");
var import_chunk_MJOJ4NUL = require("./chunk-MJOJ4NUL.cjs");
var import_chunk_L3MNZAKR = require("./chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./chunk-JLAGQWAB.cjs");
var import_chunk_PGKKINL7 = require("./chunk-PGKKINL7.cjs");
var import_chunk_O5UYIGYP = require("./chunk-O5UYIGYP.cjs");
var import_chunk_I24H5GH2 = require("./chunk-I24H5GH2.cjs");
var import_chunk_F2SIID5Z = require("./chunk-F2SIID5Z.cjs");
var import_chunk_Z3PJUGOV = require("./chunk-Z3PJUGOV.cjs");
var import_chunk_OMGGG4ZY = require("./chunk-OMGGG4ZY.cjs");
var import_chunk_E3PNLEKJ = require("./chunk-E3PNLEKJ.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  exerciseLocal,
  exerciseServed
});
