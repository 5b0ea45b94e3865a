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
  upload: () => import_chunk_TOFPGYYZ.upload
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_TOFPGYYZ = require("./shared/chunk-TOFPGYYZ.cjs");
var import_chunk_3ET6PY3N = require("./shared/chunk-3ET6PY3N.cjs");
var import_chunk_4LO6A4H2 = require("./shared/chunk-4LO6A4H2.cjs");
var import_chunk_X76XKUA4 = require("./shared/chunk-X76XKUA4.cjs");
var import_chunk_LH4G3NZS = require("./shared/chunk-LH4G3NZS.cjs");
var import_chunk_CGY4RC6V = require("./shared/chunk-CGY4RC6V.cjs");
var import_chunk_WFWGBFVY = require("./shared/chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_ZKKJTZVV = require("./shared/chunk-ZKKJTZVV.cjs");
var import_chunk_DEIJK3HU = require("./shared/chunk-DEIJK3HU.cjs");
var import_chunk_5THAEVMG = require("./shared/chunk-5THAEVMG.cjs");
var import_chunk_LYJOYRAR = require("./shared/chunk-LYJOYRAR.cjs");
var import_chunk_2FERURSA = require("./shared/chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./shared/chunk-PGKKINL7.cjs");
var import_chunk_CX7QRVM5 = require("./shared/chunk-CX7QRVM5.cjs");
var import_chunk_F2SIID5Z = require("./shared/chunk-F2SIID5Z.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_AJVTA3P6 = require("./shared/chunk-AJVTA3P6.cjs");
var import_chunk_E3VVCSLH = require("./shared/chunk-E3VVCSLH.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  upload
});
