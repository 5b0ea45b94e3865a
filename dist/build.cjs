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
  build: () => import_chunk_BGVAG4HP.build,
  readBuild: () => import_chunk_BGVAG4HP.readBuild
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_BGVAG4HP = require("./shared/chunk-BGVAG4HP.cjs");
var import_chunk_LRYYZURM = require("./shared/chunk-LRYYZURM.cjs");
var import_chunk_ECOGMWVO = require("./shared/chunk-ECOGMWVO.cjs");
var import_chunk_VZ5ZNMOQ = require("./shared/chunk-VZ5ZNMOQ.cjs");
var import_chunk_GNFNKPR2 = require("./shared/chunk-GNFNKPR2.cjs");
var import_chunk_YCX3DSH3 = require("./shared/chunk-YCX3DSH3.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_PYOSEMVI = require("./shared/chunk-PYOSEMVI.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_OMGGG4ZY = require("./shared/chunk-OMGGG4ZY.cjs");
var import_chunk_E3PNLEKJ = require("./shared/chunk-E3PNLEKJ.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  build,
  readBuild
});
