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
  upload: () => import_chunk_OGPIAR6X.upload
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_OGPIAR6X = require("./shared/chunk-OGPIAR6X.cjs");
var import_chunk_TQSWSPB7 = require("./shared/chunk-TQSWSPB7.cjs");
var import_chunk_LATDLAGC = require("./shared/chunk-LATDLAGC.cjs");
var import_chunk_26DD5E2X = require("./shared/chunk-26DD5E2X.cjs");
var import_chunk_W5SYVPGT = require("./shared/chunk-W5SYVPGT.cjs");
var import_chunk_EZDESCTN = require("./shared/chunk-EZDESCTN.cjs");
var import_chunk_OPJ7MCSH = require("./shared/chunk-OPJ7MCSH.cjs");
var import_chunk_CCDJY7NR = require("./shared/chunk-CCDJY7NR.cjs");
var import_chunk_VAPVU5MC = require("./shared/chunk-VAPVU5MC.cjs");
var import_chunk_RMFKQQNZ = require("./shared/chunk-RMFKQQNZ.cjs");
var import_chunk_GYS5Y7YR = require("./shared/chunk-GYS5Y7YR.cjs");
var import_chunk_YA4AHGCA = require("./shared/chunk-YA4AHGCA.cjs");
var import_chunk_W4P7Q4E3 = require("./shared/chunk-W4P7Q4E3.cjs");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  upload
});
