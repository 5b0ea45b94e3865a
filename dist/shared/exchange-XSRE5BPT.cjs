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
  askAudience: () => import_chunk_OGR5IMFE.askAudience,
  burnToken: () => import_chunk_OGR5IMFE.burnToken,
  mintToken: () => import_chunk_OGR5IMFE.mintToken,
  readJson: () => import_chunk_OGR5IMFE.readJson,
  requestIdentityToken: () => import_chunk_OGR5IMFE.requestIdentityToken
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_OGR5IMFE = require("./chunk-OGR5IMFE.cjs");
var import_chunk_LSPSWN7V = require("./chunk-LSPSWN7V.cjs");
var import_chunk_5NRI7P7Z = require("./chunk-5NRI7P7Z.cjs");
var import_chunk_F2SIID5Z = require("./chunk-F2SIID5Z.cjs");
var import_chunk_Z3PJUGOV = require("./chunk-Z3PJUGOV.cjs");
var import_chunk_CJ2CGKXM = require("./chunk-CJ2CGKXM.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  askAudience,
  burnToken,
  mintToken,
  readJson,
  requestIdentityToken
});
