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
  askAudience: () => import_chunk_UL72KABJ.askAudience,
  burnToken: () => import_chunk_UL72KABJ.burnToken,
  mintToken: () => import_chunk_UL72KABJ.mintToken,
  readJson: () => import_chunk_UL72KABJ.readJson,
  requestIdentityToken: () => import_chunk_UL72KABJ.requestIdentityToken
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_UL72KABJ = require("./chunk-UL72KABJ.cjs");
var import_chunk_O5UYIGYP = require("./chunk-O5UYIGYP.cjs");
var import_chunk_I24H5GH2 = require("./chunk-I24H5GH2.cjs");
var import_chunk_F2SIID5Z = require("./chunk-F2SIID5Z.cjs");
var import_chunk_Z3PJUGOV = require("./chunk-Z3PJUGOV.cjs");
var import_chunk_E3PNLEKJ = require("./chunk-E3PNLEKJ.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  askAudience,
  burnToken,
  mintToken,
  readJson,
  requestIdentityToken
});
