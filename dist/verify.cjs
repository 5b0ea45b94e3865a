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
  verify: () => import_chunk_WPOX3F6S.verify
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_WPOX3F6S = require("./shared/chunk-WPOX3F6S.cjs");
var import_chunk_O67SIYSF = require("./shared/chunk-O67SIYSF.cjs");
var import_chunk_EMMW7ZIL = require("./shared/chunk-EMMW7ZIL.cjs");
var import_chunk_SU7KMTBK = require("./shared/chunk-SU7KMTBK.cjs");
var import_chunk_OF6LMIR5 = require("./shared/chunk-OF6LMIR5.cjs");
var import_chunk_RKLSYYGY = require("./shared/chunk-RKLSYYGY.cjs");
var import_chunk_CGY4RC6V = require("./shared/chunk-CGY4RC6V.cjs");
var import_chunk_WFWGBFVY = require("./shared/chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_EQXU5TZU = require("./shared/chunk-EQXU5TZU.cjs");
var import_chunk_BYMHCRUH = require("./shared/chunk-BYMHCRUH.cjs");
var import_chunk_3ZWEN5T7 = require("./shared/chunk-3ZWEN5T7.cjs");
var import_chunk_4LRBLCGW = require("./shared/chunk-4LRBLCGW.cjs");
var import_chunk_2FERURSA = require("./shared/chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./shared/chunk-PGKKINL7.cjs");
var import_chunk_NZNSSCV7 = require("./shared/chunk-NZNSSCV7.cjs");
var import_chunk_F2SIID5Z = require("./shared/chunk-F2SIID5Z.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_QFJPMD4S = require("./shared/chunk-QFJPMD4S.cjs");
var import_chunk_SU7PTTRU = require("./shared/chunk-SU7PTTRU.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  verify
});
