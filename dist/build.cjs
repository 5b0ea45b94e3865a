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
  build: () => import_chunk_DHJ7HBEB.build,
  readBuild: () => import_chunk_DHJ7HBEB.readBuild
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_DHJ7HBEB = require("./shared/chunk-DHJ7HBEB.cjs");
var import_chunk_Y5RQG6LK = require("./shared/chunk-Y5RQG6LK.cjs");
var import_chunk_OWPJUZC3 = require("./shared/chunk-OWPJUZC3.cjs");
var import_chunk_KSEPJICP = require("./shared/chunk-KSEPJICP.cjs");
var import_chunk_IAL244P5 = require("./shared/chunk-IAL244P5.cjs");
var import_chunk_AZHLBPJ5 = require("./shared/chunk-AZHLBPJ5.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_EFRGGW4J = require("./shared/chunk-EFRGGW4J.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_RGJK7ACD = require("./shared/chunk-RGJK7ACD.cjs");
var import_chunk_HUF4ZEBH = require("./shared/chunk-HUF4ZEBH.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  build,
  readBuild
});
