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
  upload: () => import_chunk_G6XZWEME.upload
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_G6XZWEME = require("./shared/chunk-G6XZWEME.cjs");
var import_chunk_A3YBHO2P = require("./shared/chunk-A3YBHO2P.cjs");
var import_chunk_UNAJG5GN = require("./shared/chunk-UNAJG5GN.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_Y7GWTAWE = require("./shared/chunk-Y7GWTAWE.cjs");
var import_chunk_RC34JS2R = require("./shared/chunk-RC34JS2R.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  upload
});
