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
  upload: () => import_chunk_APC4M3E3.upload
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_APC4M3E3 = require("./shared/chunk-APC4M3E3.cjs");
var import_chunk_RJ6EHNBH = require("./shared/chunk-RJ6EHNBH.cjs");
var import_chunk_KO2CFMS5 = require("./shared/chunk-KO2CFMS5.cjs");
var import_chunk_4LO6A4H2 = require("./shared/chunk-4LO6A4H2.cjs");
var import_chunk_X76XKUA4 = require("./shared/chunk-X76XKUA4.cjs");
var import_chunk_YVA4M23V = require("./shared/chunk-YVA4M23V.cjs");
var import_chunk_43SE4Z46 = require("./shared/chunk-43SE4Z46.cjs");
var import_chunk_BLVG6LBK = require("./shared/chunk-BLVG6LBK.cjs");
var import_chunk_NIWIK5BD = require("./shared/chunk-NIWIK5BD.cjs");
var import_chunk_S5FPDLMP = require("./shared/chunk-S5FPDLMP.cjs");
var import_chunk_WFWGBFVY = require("./shared/chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_LSKJCSIF = require("./shared/chunk-LSKJCSIF.cjs");
var import_chunk_UTTYYMHN = require("./shared/chunk-UTTYYMHN.cjs");
var import_chunk_2FERURSA = require("./shared/chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./shared/chunk-PGKKINL7.cjs");
var import_chunk_ZUWIXYF5 = require("./shared/chunk-ZUWIXYF5.cjs");
var import_chunk_QKW3YQWZ = require("./shared/chunk-QKW3YQWZ.cjs");
var import_chunk_F2SIID5Z = require("./shared/chunk-F2SIID5Z.cjs");
var import_chunk_R5DKBC6R = require("./shared/chunk-R5DKBC6R.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_YVYRD2YJ = require("./shared/chunk-YVYRD2YJ.cjs");
var import_chunk_QKLIYTNP = require("./shared/chunk-QKLIYTNP.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  upload
});
