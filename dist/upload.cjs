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
  upload: () => import_chunk_NDQV56YN.upload
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_NDQV56YN = require("./shared/chunk-NDQV56YN.cjs");
var import_chunk_64FPA3ZJ = require("./shared/chunk-64FPA3ZJ.cjs");
var import_chunk_X76XKUA4 = require("./shared/chunk-X76XKUA4.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_VRWFSOPE = require("./shared/chunk-VRWFSOPE.cjs");
var import_chunk_R6H64UQR = require("./shared/chunk-R6H64UQR.cjs");
var import_chunk_I2DFNHDP = require("./shared/chunk-I2DFNHDP.cjs");
var import_chunk_XCW5IUH2 = require("./shared/chunk-XCW5IUH2.cjs");
var import_chunk_7Z74DBXZ = require("./shared/chunk-7Z74DBXZ.cjs");
var import_chunk_AT7R3YJF = require("./shared/chunk-AT7R3YJF.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_YO7PMZY5 = require("./shared/chunk-YO7PMZY5.cjs");
var import_chunk_ENEE7GJ4 = require("./shared/chunk-ENEE7GJ4.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  upload
});
