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
  check: () => import_chunk_BJV254UH.check,
  checkDistributions: () => import_chunk_BJV254UH.checkDistributions,
  checkFailure: () => import_chunk_BJV254UH.checkFailure,
  readExpectations: () => import_chunk_BJV254UH.readExpectations,
  readReportFiles: () => import_chunk_BJV254UH.readReportFiles,
  readSizeLimits: () => import_chunk_BJV254UH.readSizeLimits,
  rendererOf: () => import_chunk_BJV254UH.rendererOf,
  reportFindings: () => import_chunk_BJV254UH.reportFindings
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_BJV254UH = require("./shared/chunk-BJV254UH.cjs");
var import_chunk_CR5YD6DR = require("./shared/chunk-CR5YD6DR.cjs");
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
