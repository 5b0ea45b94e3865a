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
  upload: () => import_chunk_OW26EVL2.upload
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_OW26EVL2 = require("./shared/chunk-OW26EVL2.cjs");
var import_chunk_RKFY3GPM = require("./shared/chunk-RKFY3GPM.cjs");
var import_chunk_NBEHTQ6H = require("./shared/chunk-NBEHTQ6H.cjs");
var import_chunk_4LO6A4H2 = require("./shared/chunk-4LO6A4H2.cjs");
var import_chunk_X76XKUA4 = require("./shared/chunk-X76XKUA4.cjs");
var import_chunk_F7UFWLJR = require("./shared/chunk-F7UFWLJR.cjs");
var import_chunk_ADGZGXHT = require("./shared/chunk-ADGZGXHT.cjs");
var import_chunk_5ULMCK6P = require("./shared/chunk-5ULMCK6P.cjs");
var import_chunk_NIWIK5BD = require("./shared/chunk-NIWIK5BD.cjs");
var import_chunk_S5FPDLMP = require("./shared/chunk-S5FPDLMP.cjs");
var import_chunk_WFWGBFVY = require("./shared/chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_VMBLJVR4 = require("./shared/chunk-VMBLJVR4.cjs");
var import_chunk_6I2CTUMA = require("./shared/chunk-6I2CTUMA.cjs");
var import_chunk_2FERURSA = require("./shared/chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./shared/chunk-PGKKINL7.cjs");
var import_chunk_4MXQIVWL = require("./shared/chunk-4MXQIVWL.cjs");
var import_chunk_BR2SZG6R = require("./shared/chunk-BR2SZG6R.cjs");
var import_chunk_F2SIID5Z = require("./shared/chunk-F2SIID5Z.cjs");
var import_chunk_EFRGGW4J = require("./shared/chunk-EFRGGW4J.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_RGJK7ACD = require("./shared/chunk-RGJK7ACD.cjs");
var import_chunk_HUF4ZEBH = require("./shared/chunk-HUF4ZEBH.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  upload
});
