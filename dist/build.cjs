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
  build: () => import_chunk_WLUVO72S.build,
  readBuild: () => import_chunk_WLUVO72S.readBuild
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_WLUVO72S = require("./shared/chunk-WLUVO72S.cjs");
var import_chunk_G7OOS4YT = require("./shared/chunk-G7OOS4YT.cjs");
var import_chunk_UW6TBEKJ = require("./shared/chunk-UW6TBEKJ.cjs");
var import_chunk_245G22TD = require("./shared/chunk-245G22TD.cjs");
var import_chunk_H6WSTRCC = require("./shared/chunk-H6WSTRCC.cjs");
var import_chunk_SZXSQ5DN = require("./shared/chunk-SZXSQ5DN.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_ZBMY7SYV = require("./shared/chunk-ZBMY7SYV.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_M4AOZGSB = require("./shared/chunk-M4AOZGSB.cjs");
var import_chunk_6JX7FAMB = require("./shared/chunk-6JX7FAMB.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  build,
  readBuild
});
