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
  verify: () => import_chunk_V6EQL55Q.verify
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_V6EQL55Q = require("./shared/chunk-V6EQL55Q.cjs");
var import_chunk_JE63ULL3 = require("./shared/chunk-JE63ULL3.cjs");
var import_chunk_SU7KMTBK = require("./shared/chunk-SU7KMTBK.cjs");
var import_chunk_OF6LMIR5 = require("./shared/chunk-OF6LMIR5.cjs");
var import_chunk_3ZVM6EDU = require("./shared/chunk-3ZVM6EDU.cjs");
var import_chunk_VI34PKOX = require("./shared/chunk-VI34PKOX.cjs");
var import_chunk_S3MHNQ7L = require("./shared/chunk-S3MHNQ7L.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_NFYIEM4I = require("./shared/chunk-NFYIEM4I.cjs");
var import_chunk_NIWIK5BD = require("./shared/chunk-NIWIK5BD.cjs");
var import_chunk_S5FPDLMP = require("./shared/chunk-S5FPDLMP.cjs");
var import_chunk_WFWGBFVY = require("./shared/chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_H473BML5 = require("./shared/chunk-H473BML5.cjs");
var import_chunk_4CRRYBG4 = require("./shared/chunk-4CRRYBG4.cjs");
var import_chunk_2FERURSA = require("./shared/chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./shared/chunk-PGKKINL7.cjs");
var import_chunk_TJ774SBD = require("./shared/chunk-TJ774SBD.cjs");
var import_chunk_2NJN6GQN = require("./shared/chunk-2NJN6GQN.cjs");
var import_chunk_F2SIID5Z = require("./shared/chunk-F2SIID5Z.cjs");
var import_chunk_2ZLHU2NA = require("./shared/chunk-2ZLHU2NA.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_2M7TEN7O = require("./shared/chunk-2M7TEN7O.cjs");
var import_chunk_V4DFP3AV = require("./shared/chunk-V4DFP3AV.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  verify
});
