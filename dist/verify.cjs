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
  verify: () => import_chunk_JXI2X5MT.verify
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_JXI2X5MT = require("./shared/chunk-JXI2X5MT.cjs");
var import_chunk_Y6TET5H3 = require("./shared/chunk-Y6TET5H3.cjs");
var import_chunk_P2SE55YZ = require("./shared/chunk-P2SE55YZ.cjs");
var import_chunk_SU7KMTBK = require("./shared/chunk-SU7KMTBK.cjs");
var import_chunk_OF6LMIR5 = require("./shared/chunk-OF6LMIR5.cjs");
var import_chunk_2XNMI6RZ = require("./shared/chunk-2XNMI6RZ.cjs");
var import_chunk_CGY4RC6V = require("./shared/chunk-CGY4RC6V.cjs");
var import_chunk_WFWGBFVY = require("./shared/chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_UCE7ZG4K = require("./shared/chunk-UCE7ZG4K.cjs");
var import_chunk_CDJXPDOP = require("./shared/chunk-CDJXPDOP.cjs");
var import_chunk_2FERURSA = require("./shared/chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./shared/chunk-PGKKINL7.cjs");
var import_chunk_BMQFZYCC = require("./shared/chunk-BMQFZYCC.cjs");
var import_chunk_5WEBT6EW = require("./shared/chunk-5WEBT6EW.cjs");
var import_chunk_F2SIID5Z = require("./shared/chunk-F2SIID5Z.cjs");
var import_chunk_BYMHCRUH = require("./shared/chunk-BYMHCRUH.cjs");
var import_chunk_KWJMWBVD = require("./shared/chunk-KWJMWBVD.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_PHZJPDGW = require("./shared/chunk-PHZJPDGW.cjs");
var import_chunk_SCMIEE3N = require("./shared/chunk-SCMIEE3N.cjs");
var import_chunk_3FFXXKA2 = require("./shared/chunk-3FFXXKA2.cjs");
var import_chunk_L6OX2XWS = require("./shared/chunk-L6OX2XWS.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  verify
});
