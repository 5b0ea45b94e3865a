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
  build: () => import_chunk_NSFQOCVD.build
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_NSFQOCVD = require("./shared/chunk-NSFQOCVD.cjs");
var import_chunk_WKYGTLQ4 = require("./shared/chunk-WKYGTLQ4.cjs");
var import_chunk_BYMHCRUH = require("./shared/chunk-BYMHCRUH.cjs");
var import_chunk_3ZWEN5T7 = require("./shared/chunk-3ZWEN5T7.cjs");
var import_chunk_NW3IUITD = require("./shared/chunk-NW3IUITD.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_QFJPMD4S = require("./shared/chunk-QFJPMD4S.cjs");
var import_chunk_SU7PTTRU = require("./shared/chunk-SU7PTTRU.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  build
});
