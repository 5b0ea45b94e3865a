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
  upload: () => import_chunk_PQMQK6BC.upload
});
module.exports = __defProp(stdin_exports, "__esModule", { value: true });
var import_chunk_PQMQK6BC = require("./shared/chunk-PQMQK6BC.cjs");
var import_chunk_4M5TA6H3 = require("./shared/chunk-4M5TA6H3.cjs");
var import_chunk_QXWNTFWF = require("./shared/chunk-QXWNTFWF.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_LMLDNUNO = require("./shared/chunk-LMLDNUNO.cjs");
var import_chunk_27AJWSRZ = require("./shared/chunk-27AJWSRZ.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  upload
});
