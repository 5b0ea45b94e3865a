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
  build: () => import_chunk_BIHH7JOX.build,
  readBuild: () => import_chunk_BIHH7JOX.readBuild
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_BIHH7JOX = require("./shared/chunk-BIHH7JOX.cjs");
var import_chunk_VGM255YD = require("./shared/chunk-VGM255YD.cjs");
var import_chunk_T3P6POBG = require("./shared/chunk-T3P6POBG.cjs");
var import_chunk_H545SLOF = require("./shared/chunk-H545SLOF.cjs");
var import_chunk_NXA3DCTE = require("./shared/chunk-NXA3DCTE.cjs");
var import_chunk_AWVL4QEF = require("./shared/chunk-AWVL4QEF.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_R5DKBC6R = require("./shared/chunk-R5DKBC6R.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_YVYRD2YJ = require("./shared/chunk-YVYRD2YJ.cjs");
var import_chunk_QKLIYTNP = require("./shared/chunk-QKLIYTNP.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  build,
  readBuild
});
