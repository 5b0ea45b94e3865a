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
  upload: () => import_chunk_H2N6PDC3.upload
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_H2N6PDC3 = require("./shared/chunk-H2N6PDC3.cjs");
var import_chunk_MGOUGZBR = require("./shared/chunk-MGOUGZBR.cjs");
var import_chunk_DXSUAT2V = require("./shared/chunk-DXSUAT2V.cjs");
var import_chunk_4LO6A4H2 = require("./shared/chunk-4LO6A4H2.cjs");
var import_chunk_X76XKUA4 = require("./shared/chunk-X76XKUA4.cjs");
var import_chunk_YUJLRWWS = require("./shared/chunk-YUJLRWWS.cjs");
var import_chunk_43SE4Z46 = require("./shared/chunk-43SE4Z46.cjs");
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
  upload
});
