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
  build: () => import_chunk_W7L2ZTVI.build,
  readBuild: () => import_chunk_W7L2ZTVI.readBuild
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_W7L2ZTVI = require("./shared/chunk-W7L2ZTVI.cjs");
var import_chunk_C6MD4CSU = require("./shared/chunk-C6MD4CSU.cjs");
var import_chunk_LXGU5V37 = require("./shared/chunk-LXGU5V37.cjs");
var import_chunk_TI2CU4TX = require("./shared/chunk-TI2CU4TX.cjs");
var import_chunk_MADUMVM6 = require("./shared/chunk-MADUMVM6.cjs");
var import_chunk_3SAMHZY4 = require("./shared/chunk-3SAMHZY4.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_KNNQSNMG = require("./shared/chunk-KNNQSNMG.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_HK35UK7D = require("./shared/chunk-HK35UK7D.cjs");
var import_chunk_7F2KU672 = require("./shared/chunk-7F2KU672.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  build,
  readBuild
});
