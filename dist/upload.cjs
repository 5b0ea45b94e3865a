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
  upload: () => import_chunk_UIAZQQJL.upload
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_UIAZQQJL = require("./shared/chunk-UIAZQQJL.cjs");
var import_chunk_ELAFQ2RC = require("./shared/chunk-ELAFQ2RC.cjs");
var import_chunk_NUVVGLUJ = require("./shared/chunk-NUVVGLUJ.cjs");
var import_chunk_4LO6A4H2 = require("./shared/chunk-4LO6A4H2.cjs");
var import_chunk_X76XKUA4 = require("./shared/chunk-X76XKUA4.cjs");
var import_chunk_YVA4M23V = require("./shared/chunk-YVA4M23V.cjs");
var import_chunk_43SE4Z46 = require("./shared/chunk-43SE4Z46.cjs");
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
  upload
});
