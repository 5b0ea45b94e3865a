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
  attestationsOf: () => import_chunk_RHF7JS5F.attestationsOf,
  findingsOf: () => import_chunk_RHF7JS5F.findingsOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_RHF7JS5F = require("./chunk-RHF7JS5F.cjs");
var import_chunk_M5KLUXKK = require("./chunk-M5KLUXKK.cjs");
var import_chunk_NKEYSXGX = require("./chunk-NKEYSXGX.cjs");
var import_chunk_YO7PMZY5 = require("./chunk-YO7PMZY5.cjs");
var import_chunk_ENEE7GJ4 = require("./chunk-ENEE7GJ4.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  attestationsOf,
  findingsOf
});
