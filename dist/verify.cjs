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
  verify: () => import_chunk_AVTTJCNS.verify
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_AVTTJCNS = require("./shared/chunk-AVTTJCNS.cjs");
var import_chunk_ZL2BXGOA = require("./shared/chunk-ZL2BXGOA.cjs");
var import_chunk_SU7KMTBK = require("./shared/chunk-SU7KMTBK.cjs");
var import_chunk_OF6LMIR5 = require("./shared/chunk-OF6LMIR5.cjs");
var import_chunk_MTFTMZ75 = require("./shared/chunk-MTFTMZ75.cjs");
var import_chunk_JHUEW64V = require("./shared/chunk-JHUEW64V.cjs");
var import_chunk_KUCPTDLY = require("./shared/chunk-KUCPTDLY.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_R2CZN5I7 = require("./shared/chunk-R2CZN5I7.cjs");
var import_chunk_NIWIK5BD = require("./shared/chunk-NIWIK5BD.cjs");
var import_chunk_S5FPDLMP = require("./shared/chunk-S5FPDLMP.cjs");
var import_chunk_WFWGBFVY = require("./shared/chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_NEUSUDRZ = require("./shared/chunk-NEUSUDRZ.cjs");
var import_chunk_C6EDQYVR = require("./shared/chunk-C6EDQYVR.cjs");
var import_chunk_2FERURSA = require("./shared/chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./shared/chunk-PGKKINL7.cjs");
var import_chunk_KGHPJYFV = require("./shared/chunk-KGHPJYFV.cjs");
var import_chunk_VCKBNY35 = require("./shared/chunk-VCKBNY35.cjs");
var import_chunk_F2SIID5Z = require("./shared/chunk-F2SIID5Z.cjs");
var import_chunk_KNNQSNMG = require("./shared/chunk-KNNQSNMG.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_HK35UK7D = require("./shared/chunk-HK35UK7D.cjs");
var import_chunk_7F2KU672 = require("./shared/chunk-7F2KU672.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  verify
});
