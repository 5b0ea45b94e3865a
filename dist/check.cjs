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
  check: () => import_chunk_KZS7P2PH.check,
  checkDistributions: () => import_chunk_KZS7P2PH.checkDistributions,
  checkFailure: () => import_chunk_KZS7P2PH.checkFailure,
  readExpectations: () => import_chunk_KZS7P2PH.readExpectations,
  readReportFiles: () => import_chunk_KZS7P2PH.readReportFiles,
  readSizeLimits: () => import_chunk_KZS7P2PH.readSizeLimits,
  rendererOf: () => import_chunk_KZS7P2PH.rendererOf,
  reportFindings: () => import_chunk_KZS7P2PH.reportFindings
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_KZS7P2PH = require("./shared/chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./shared/chunk-6CJDLMRJ.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  check,
  checkDistributions,
  checkFailure,
  readExpectations,
  readReportFiles,
  readSizeLimits,
  rendererOf,
  reportFindings
});
