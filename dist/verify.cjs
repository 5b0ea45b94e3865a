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
  verify: () => import_chunk_RS4Z3PBF.verify
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_RS4Z3PBF = require("./shared/chunk-RS4Z3PBF.cjs");
var import_chunk_RX2XHV5U = require("./shared/chunk-RX2XHV5U.cjs");
var import_chunk_SU7KMTBK = require("./shared/chunk-SU7KMTBK.cjs");
var import_chunk_OF6LMIR5 = require("./shared/chunk-OF6LMIR5.cjs");
var import_chunk_ZOWDB7C5 = require("./shared/chunk-ZOWDB7C5.cjs");
var import_chunk_SRPSKV76 = require("./shared/chunk-SRPSKV76.cjs");
var import_chunk_PKIQS7FS = require("./shared/chunk-PKIQS7FS.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_7Y6MGW3M = require("./shared/chunk-7Y6MGW3M.cjs");
var import_chunk_CGY4RC6V = require("./shared/chunk-CGY4RC6V.cjs");
var import_chunk_WFWGBFVY = require("./shared/chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_7QTHHTYM = require("./shared/chunk-7QTHHTYM.cjs");
var import_chunk_HWMDEHGV = require("./shared/chunk-HWMDEHGV.cjs");
var import_chunk_2FERURSA = require("./shared/chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./shared/chunk-PGKKINL7.cjs");
var import_chunk_6GJZPFAS = require("./shared/chunk-6GJZPFAS.cjs");
var import_chunk_NEHXL4SQ = require("./shared/chunk-NEHXL4SQ.cjs");
var import_chunk_F2SIID5Z = require("./shared/chunk-F2SIID5Z.cjs");
var import_chunk_YI5W4V23 = require("./shared/chunk-YI5W4V23.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_GXG32BOS = require("./shared/chunk-GXG32BOS.cjs");
var import_chunk_UJVEDBJV = require("./shared/chunk-UJVEDBJV.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  verify
});
