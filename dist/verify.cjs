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
  verify: () => import_chunk_LSCH6PWK.verify
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_LSCH6PWK = require("./shared/chunk-LSCH6PWK.cjs");
var import_chunk_YCUE35YG = require("./shared/chunk-YCUE35YG.cjs");
var import_chunk_EDN5O5MJ = require("./shared/chunk-EDN5O5MJ.cjs");
var import_chunk_SU7KMTBK = require("./shared/chunk-SU7KMTBK.cjs");
var import_chunk_OF6LMIR5 = require("./shared/chunk-OF6LMIR5.cjs");
var import_chunk_LH4G3NZS = require("./shared/chunk-LH4G3NZS.cjs");
var import_chunk_CGY4RC6V = require("./shared/chunk-CGY4RC6V.cjs");
var import_chunk_WFWGBFVY = require("./shared/chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_ZKKJTZVV = require("./shared/chunk-ZKKJTZVV.cjs");
var import_chunk_BYMHCRUH = require("./shared/chunk-BYMHCRUH.cjs");
var import_chunk_DEIJK3HU = require("./shared/chunk-DEIJK3HU.cjs");
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
  verify
});
