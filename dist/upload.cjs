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
  upload: () => import_chunk_TZX7VWNU.upload
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_TZX7VWNU = require("./shared/chunk-TZX7VWNU.cjs");
var import_chunk_H7QEXK2R = require("./shared/chunk-H7QEXK2R.cjs");
var import_chunk_376MFIGF = require("./shared/chunk-376MFIGF.cjs");
var import_chunk_4LO6A4H2 = require("./shared/chunk-4LO6A4H2.cjs");
var import_chunk_X76XKUA4 = require("./shared/chunk-X76XKUA4.cjs");
var import_chunk_YUJLRWWS = require("./shared/chunk-YUJLRWWS.cjs");
var import_chunk_43SE4Z46 = require("./shared/chunk-43SE4Z46.cjs");
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
  upload
});
