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
var stdin_exports = {};
__export(stdin_exports, {
  readTar: () => import_chunk_M3SSC3ZP.readTar,
  unpackLimit: () => import_chunk_M3SSC3ZP.unpackLimit
});
module.exports = __defProp(stdin_exports, "__esModule", { value: true });
var import_chunk_M3SSC3ZP = require("./chunk-M3SSC3ZP.cjs");
var import_chunk_LMLDNUNO = require("./chunk-LMLDNUNO.cjs");
var import_chunk_27AJWSRZ = require("./chunk-27AJWSRZ.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  readTar,
  unpackLimit
});
