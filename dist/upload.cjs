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
  upload: () => import_chunk_NR62B6BA.upload
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_NR62B6BA = require("./shared/chunk-NR62B6BA.cjs");
var import_chunk_3HIUMPTV = require("./shared/chunk-3HIUMPTV.cjs");
var import_chunk_KZB4DAOQ = require("./shared/chunk-KZB4DAOQ.cjs");
var import_chunk_4LO6A4H2 = require("./shared/chunk-4LO6A4H2.cjs");
var import_chunk_X76XKUA4 = require("./shared/chunk-X76XKUA4.cjs");
var import_chunk_YUJLRWWS = require("./shared/chunk-YUJLRWWS.cjs");
var import_chunk_43SE4Z46 = require("./shared/chunk-43SE4Z46.cjs");
var import_chunk_KZ3VMAZ7 = require("./shared/chunk-KZ3VMAZ7.cjs");
var import_chunk_NIWIK5BD = require("./shared/chunk-NIWIK5BD.cjs");
var import_chunk_S5FPDLMP = require("./shared/chunk-S5FPDLMP.cjs");
var import_chunk_WFWGBFVY = require("./shared/chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_NKLGTL6I = require("./shared/chunk-NKLGTL6I.cjs");
var import_chunk_E35A3ADB = require("./shared/chunk-E35A3ADB.cjs");
var import_chunk_2FERURSA = require("./shared/chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./shared/chunk-PGKKINL7.cjs");
var import_chunk_UL3NZQVU = require("./shared/chunk-UL3NZQVU.cjs");
var import_chunk_GNT3H3MC = require("./shared/chunk-GNT3H3MC.cjs");
var import_chunk_F2SIID5Z = require("./shared/chunk-F2SIID5Z.cjs");
var import_chunk_EIMADTGP = require("./shared/chunk-EIMADTGP.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_7MQPJN72 = require("./shared/chunk-7MQPJN72.cjs");
var import_chunk_WE3T2UOZ = require("./shared/chunk-WE3T2UOZ.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  upload
});
