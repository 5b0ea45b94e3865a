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
  credentialFailure: () => import_chunk_L2Y7BBZB.credentialFailure,
  fixedAuthority: () => import_chunk_L2Y7BBZB.fixedAuthority,
  refuseCredential: () => import_chunk_L2Y7BBZB.refuseCredential,
  refusedAuthority: () => import_chunk_L2Y7BBZB.refusedAuthority
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_L2Y7BBZB = require("./chunk-L2Y7BBZB.cjs");
var import_chunk_S5FPDLMP = require("./chunk-S5FPDLMP.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  credentialFailure,
  fixedAuthority,
  refuseCredential,
  refusedAuthority
});
