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
  build: () => import_chunk_SQVINAZD.build,
  readBuild: () => import_chunk_SQVINAZD.readBuild
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_SQVINAZD = require("./shared/chunk-SQVINAZD.cjs");
var import_chunk_EDNBQBTU = require("./shared/chunk-EDNBQBTU.cjs");
var import_chunk_WJY2XTPH = require("./shared/chunk-WJY2XTPH.cjs");
var import_chunk_L6SAZOY3 = require("./shared/chunk-L6SAZOY3.cjs");
var import_chunk_BUVI3O22 = require("./shared/chunk-BUVI3O22.cjs");
var import_chunk_NLKMK5KJ = require("./shared/chunk-NLKMK5KJ.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_2ZLHU2NA = require("./shared/chunk-2ZLHU2NA.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_2M7TEN7O = require("./shared/chunk-2M7TEN7O.cjs");
var import_chunk_V4DFP3AV = require("./shared/chunk-V4DFP3AV.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  build,
  readBuild
});
