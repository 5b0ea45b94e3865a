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
  upload: () => import_chunk_QAR4P55N.upload
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_QAR4P55N = require("./shared/chunk-QAR4P55N.cjs");
var import_chunk_Y7MFJ7XP = require("./shared/chunk-Y7MFJ7XP.cjs");
var import_chunk_RMVV455Q = require("./shared/chunk-RMVV455Q.cjs");
var import_chunk_4LO6A4H2 = require("./shared/chunk-4LO6A4H2.cjs");
var import_chunk_X76XKUA4 = require("./shared/chunk-X76XKUA4.cjs");
var import_chunk_YUJLRWWS = require("./shared/chunk-YUJLRWWS.cjs");
var import_chunk_43SE4Z46 = require("./shared/chunk-43SE4Z46.cjs");
var import_chunk_VHLK2DFK = require("./shared/chunk-VHLK2DFK.cjs");
var import_chunk_NIWIK5BD = require("./shared/chunk-NIWIK5BD.cjs");
var import_chunk_S5FPDLMP = require("./shared/chunk-S5FPDLMP.cjs");
var import_chunk_WFWGBFVY = require("./shared/chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_RGOWWCJF = require("./shared/chunk-RGOWWCJF.cjs");
var import_chunk_5X2PPL5U = require("./shared/chunk-5X2PPL5U.cjs");
var import_chunk_2FERURSA = require("./shared/chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./shared/chunk-PGKKINL7.cjs");
var import_chunk_RCTCE7TB = require("./shared/chunk-RCTCE7TB.cjs");
var import_chunk_6SX2PWA4 = require("./shared/chunk-6SX2PWA4.cjs");
var import_chunk_F2SIID5Z = require("./shared/chunk-F2SIID5Z.cjs");
var import_chunk_U2BS33IP = require("./shared/chunk-U2BS33IP.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_NCYDWWLS = require("./shared/chunk-NCYDWWLS.cjs");
var import_chunk_OVZFVX7Z = require("./shared/chunk-OVZFVX7Z.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  upload
});
