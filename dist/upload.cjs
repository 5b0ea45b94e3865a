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
  upload: () => import_chunk_Z7ZKE2IK.upload
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_Z7ZKE2IK = require("./shared/chunk-Z7ZKE2IK.cjs");
var import_chunk_JKH3MAOZ = require("./shared/chunk-JKH3MAOZ.cjs");
var import_chunk_4LO6A4H2 = require("./shared/chunk-4LO6A4H2.cjs");
var import_chunk_X76XKUA4 = require("./shared/chunk-X76XKUA4.cjs");
var import_chunk_6IW6WQVZ = require("./shared/chunk-6IW6WQVZ.cjs");
var import_chunk_CGY4RC6V = require("./shared/chunk-CGY4RC6V.cjs");
var import_chunk_WFWGBFVY = require("./shared/chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_YX3CG4WD = require("./shared/chunk-YX3CG4WD.cjs");
var import_chunk_UY5OW2Y5 = require("./shared/chunk-UY5OW2Y5.cjs");
var import_chunk_NWTETHOL = require("./shared/chunk-NWTETHOL.cjs");
var import_chunk_QLE5LB4C = require("./shared/chunk-QLE5LB4C.cjs");
var import_chunk_2FERURSA = require("./shared/chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./shared/chunk-PGKKINL7.cjs");
var import_chunk_QDZURBTR = require("./shared/chunk-QDZURBTR.cjs");
var import_chunk_F2SIID5Z = require("./shared/chunk-F2SIID5Z.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_BJV254UH = require("./shared/chunk-BJV254UH.cjs");
var import_chunk_CR5YD6DR = require("./shared/chunk-CR5YD6DR.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  upload
});
