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
  build: () => import_chunk_ZG3EJTC3.build
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_ZG3EJTC3 = require("./shared/chunk-ZG3EJTC3.cjs");
var import_chunk_3KXXRNRI = require("./shared/chunk-3KXXRNRI.cjs");
var import_chunk_BYMHCRUH = require("./shared/chunk-BYMHCRUH.cjs");
var import_chunk_DEIJK3HU = require("./shared/chunk-DEIJK3HU.cjs");
var import_chunk_Z3CPOEUR = require("./shared/chunk-Z3CPOEUR.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_AJVTA3P6 = require("./shared/chunk-AJVTA3P6.cjs");
var import_chunk_E3VVCSLH = require("./shared/chunk-E3VVCSLH.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  build
});
