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
  verify: () => import_chunk_JZ3ZCZ45.verify
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_JZ3ZCZ45 = require("./shared/chunk-JZ3ZCZ45.cjs");
var import_chunk_J37OHXBA = require("./shared/chunk-J37OHXBA.cjs");
var import_chunk_SU7KMTBK = require("./shared/chunk-SU7KMTBK.cjs");
var import_chunk_OF6LMIR5 = require("./shared/chunk-OF6LMIR5.cjs");
var import_chunk_J22BAGJR = require("./shared/chunk-J22BAGJR.cjs");
var import_chunk_MQB7QBXZ = require("./shared/chunk-MQB7QBXZ.cjs");
var import_chunk_XMRUHFQR = require("./shared/chunk-XMRUHFQR.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_FA5RH3NS = require("./shared/chunk-FA5RH3NS.cjs");
var import_chunk_NIWIK5BD = require("./shared/chunk-NIWIK5BD.cjs");
var import_chunk_S5FPDLMP = require("./shared/chunk-S5FPDLMP.cjs");
var import_chunk_WFWGBFVY = require("./shared/chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_3ODY3JHG = require("./shared/chunk-3ODY3JHG.cjs");
var import_chunk_J3XBBUTR = require("./shared/chunk-J3XBBUTR.cjs");
var import_chunk_2FERURSA = require("./shared/chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./shared/chunk-PGKKINL7.cjs");
var import_chunk_G4UKHGGV = require("./shared/chunk-G4UKHGGV.cjs");
var import_chunk_OBPJ7IJM = require("./shared/chunk-OBPJ7IJM.cjs");
var import_chunk_F2SIID5Z = require("./shared/chunk-F2SIID5Z.cjs");
var import_chunk_ZBMY7SYV = require("./shared/chunk-ZBMY7SYV.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_M4AOZGSB = require("./shared/chunk-M4AOZGSB.cjs");
var import_chunk_6JX7FAMB = require("./shared/chunk-6JX7FAMB.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  verify
});
