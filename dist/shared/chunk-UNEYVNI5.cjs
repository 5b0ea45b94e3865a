var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  isStageName: () => isStageName,
  stageEntry: () => stageEntry,
  stageNames: () => stageNames
});
module.exports = __toCommonJS(stdin_exports);
var stages = {
  build: {
    summary: "Clean, isolated build: sdist, then the wheel from the sdist; the same bytes every time",
    positional: "project-dir",
    load: async () => (await Promise.resolve().then(() => __toESM(require("../build.cjs")))).build
  },
  check: {
    summary: "Find what an index would refuse, before anything is sent",
    positional: "packages-dir",
    load: async () => (await Promise.resolve().then(() => __toESM(require("../check.cjs")))).check
  },
  upload: {
    summary: "Compare with the index by hash, then send what is missing",
    positional: "packages-dir",
    load: async () => (await Promise.resolve().then(() => __toESM(require("../upload.cjs")))).upload
  },
  verify: {
    summary: "Wait until the index serves the files, compare bytes, install, import and run",
    positional: "packages-dir",
    load: async () => (await Promise.resolve().then(() => __toESM(require("../verify.cjs")))).verify
  },
  rehearse: {
    summary: "The whole release against an embedded index, seen by nobody",
    positional: "project-dir",
    load: async () => (await Promise.resolve().then(() => __toESM(require("../rehearse.cjs")))).rehearse
  },
  index: {
    summary: "Serve the embedded index until Ctrl-C",
    terminalOnly: true,
    load: async () => (await Promise.resolve().then(() => __toESM(require("../serve-index.cjs")))).serveIndex
  }
};
var stageNames = Object.keys(stages);
var stageEntry = (name) => stages[name];
var isStageName = (name) => Object.hasOwn(stages, name);
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isStageName,
  stageEntry,
  stageNames
});
