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
  readTar: () => import_chunk_656OCV2Z.readTar,
  unpackLimit: () => import_chunk_656OCV2Z.unpackLimit
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_656OCV2Z = require("./chunk-656OCV2Z.cjs");
var import_chunk_DT2LOQPV = require("./chunk-DT2LOQPV.cjs");
var import_chunk_VJMH7FZV = require("./chunk-VJMH7FZV.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  readTar,
  unpackLimit
});
