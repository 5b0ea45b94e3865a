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
  verify: () => import_chunk_F6RBHHMN.verify
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_F6RBHHMN = require("./shared/chunk-F6RBHHMN.cjs");
var import_chunk_4JUVPVJ4 = require("./shared/chunk-4JUVPVJ4.cjs");
var import_chunk_SU7KMTBK = require("./shared/chunk-SU7KMTBK.cjs");
var import_chunk_OF6LMIR5 = require("./shared/chunk-OF6LMIR5.cjs");
var import_chunk_MNAQXWDM = require("./shared/chunk-MNAQXWDM.cjs");
var import_chunk_6ZBCNHZQ = require("./shared/chunk-6ZBCNHZQ.cjs");
var import_chunk_MJOJ4NUL = require("./shared/chunk-MJOJ4NUL.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_KPF5G4BF = require("./shared/chunk-KPF5G4BF.cjs");
var import_chunk_NIWIK5BD = require("./shared/chunk-NIWIK5BD.cjs");
var import_chunk_S5FPDLMP = require("./shared/chunk-S5FPDLMP.cjs");
var import_chunk_WFWGBFVY = require("./shared/chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_E6WTZUQA = require("./shared/chunk-E6WTZUQA.cjs");
var import_chunk_7D5EGBOL = require("./shared/chunk-7D5EGBOL.cjs");
var import_chunk_2FERURSA = require("./shared/chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./shared/chunk-PGKKINL7.cjs");
var import_chunk_O5UYIGYP = require("./shared/chunk-O5UYIGYP.cjs");
var import_chunk_I24H5GH2 = require("./shared/chunk-I24H5GH2.cjs");
var import_chunk_F2SIID5Z = require("./shared/chunk-F2SIID5Z.cjs");
var import_chunk_PYOSEMVI = require("./shared/chunk-PYOSEMVI.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_OMGGG4ZY = require("./shared/chunk-OMGGG4ZY.cjs");
var import_chunk_E3PNLEKJ = require("./shared/chunk-E3PNLEKJ.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  verify
});
