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
  build: () => import_chunk_4UPVTIYQ.build
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_4UPVTIYQ = require("./shared/chunk-4UPVTIYQ.cjs");
var import_chunk_C657MYO4 = require("./shared/chunk-C657MYO4.cjs");
var import_chunk_BYMHCRUH = require("./shared/chunk-BYMHCRUH.cjs");
var import_chunk_UY5OW2Y5 = require("./shared/chunk-UY5OW2Y5.cjs");
var import_chunk_ZR576NUX = require("./shared/chunk-ZR576NUX.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_BJV254UH = require("./shared/chunk-BJV254UH.cjs");
var import_chunk_CR5YD6DR = require("./shared/chunk-CR5YD6DR.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  build
});
