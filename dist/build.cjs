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
  build: () => import_chunk_GKAFTJN4.build,
  readBuild: () => import_chunk_GKAFTJN4.readBuild
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_GKAFTJN4 = require("./shared/chunk-GKAFTJN4.cjs");
var import_chunk_LSDFOFBQ = require("./shared/chunk-LSDFOFBQ.cjs");
var import_chunk_PL6QTFLI = require("./shared/chunk-PL6QTFLI.cjs");
var import_chunk_3XH3YBX7 = require("./shared/chunk-3XH3YBX7.cjs");
var import_chunk_7MRIHLJ7 = require("./shared/chunk-7MRIHLJ7.cjs");
var import_chunk_H7LFJRDY = require("./shared/chunk-H7LFJRDY.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_WYRWNQYK = require("./shared/chunk-WYRWNQYK.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_KZS7P2PH = require("./shared/chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./shared/chunk-6CJDLMRJ.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  build,
  readBuild
});
