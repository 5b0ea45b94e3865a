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
  upload: () => import_chunk_ZEB676FX.upload
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_ZEB676FX = require("./shared/chunk-ZEB676FX.cjs");
var import_chunk_64FPA3ZJ = require("./shared/chunk-64FPA3ZJ.cjs");
var import_chunk_X76XKUA4 = require("./shared/chunk-X76XKUA4.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_PYZDQO5I = require("./shared/chunk-PYZDQO5I.cjs");
var import_chunk_5WLMUW6E = require("./shared/chunk-5WLMUW6E.cjs");
var import_chunk_I2DFNHDP = require("./shared/chunk-I2DFNHDP.cjs");
var import_chunk_WEY34H4E = require("./shared/chunk-WEY34H4E.cjs");
var import_chunk_7Z74DBXZ = require("./shared/chunk-7Z74DBXZ.cjs");
var import_chunk_3XXIZZX7 = require("./shared/chunk-3XXIZZX7.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_XDBNF7V5 = require("./shared/chunk-XDBNF7V5.cjs");
var import_chunk_RJQKOYPW = require("./shared/chunk-RJQKOYPW.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  upload
});
