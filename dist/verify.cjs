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
  verify: () => import_chunk_2RB6KWFJ.verify
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_2RB6KWFJ = require("./shared/chunk-2RB6KWFJ.cjs");
var import_chunk_WV3OZI5I = require("./shared/chunk-WV3OZI5I.cjs");
var import_chunk_SU7KMTBK = require("./shared/chunk-SU7KMTBK.cjs");
var import_chunk_OF6LMIR5 = require("./shared/chunk-OF6LMIR5.cjs");
var import_chunk_TEF4RYKR = require("./shared/chunk-TEF4RYKR.cjs");
var import_chunk_PKWC7QTO = require("./shared/chunk-PKWC7QTO.cjs");
var import_chunk_WGQOQPMV = require("./shared/chunk-WGQOQPMV.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_Y3HDOD2Z = require("./shared/chunk-Y3HDOD2Z.cjs");
var import_chunk_NIWIK5BD = require("./shared/chunk-NIWIK5BD.cjs");
var import_chunk_S5FPDLMP = require("./shared/chunk-S5FPDLMP.cjs");
var import_chunk_WFWGBFVY = require("./shared/chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_64SEBF2D = require("./shared/chunk-64SEBF2D.cjs");
var import_chunk_BP3ZO2R3 = require("./shared/chunk-BP3ZO2R3.cjs");
var import_chunk_2FERURSA = require("./shared/chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./shared/chunk-PGKKINL7.cjs");
var import_chunk_LSPSWN7V = require("./shared/chunk-LSPSWN7V.cjs");
var import_chunk_5NRI7P7Z = require("./shared/chunk-5NRI7P7Z.cjs");
var import_chunk_F2SIID5Z = require("./shared/chunk-F2SIID5Z.cjs");
var import_chunk_S6D2GSET = require("./shared/chunk-S6D2GSET.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_DD265UGL = require("./shared/chunk-DD265UGL.cjs");
var import_chunk_CJ2CGKXM = require("./shared/chunk-CJ2CGKXM.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  verify
});
