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
  build: () => import_chunk_Z36TYHSD.build,
  readBuild: () => import_chunk_Z36TYHSD.readBuild
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_Z36TYHSD = require("./shared/chunk-Z36TYHSD.cjs");
var import_chunk_SSRCBESL = require("./shared/chunk-SSRCBESL.cjs");
var import_chunk_JQ5UTHIE = require("./shared/chunk-JQ5UTHIE.cjs");
var import_chunk_RC6VKJDI = require("./shared/chunk-RC6VKJDI.cjs");
var import_chunk_SZWPH4LD = require("./shared/chunk-SZWPH4LD.cjs");
var import_chunk_2P6RA55L = require("./shared/chunk-2P6RA55L.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_YI5W4V23 = require("./shared/chunk-YI5W4V23.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_GXG32BOS = require("./shared/chunk-GXG32BOS.cjs");
var import_chunk_UJVEDBJV = require("./shared/chunk-UJVEDBJV.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  build,
  readBuild
});
