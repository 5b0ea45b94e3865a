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
  peerSettings: () => peerSettings
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_H7LFJRDY = require("./chunk-H7LFJRDY.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var CHECKS = "W001 W002 W003 W004 W005 W006 W007 W008 W009 W010 W101 W102 W201 W202".split(" ");
var tableOf = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
function peerSettings(text, path, names) {
  const { name, tool } = (0, import_chunk_H7LFJRDY.parsePyproject)(text, path);
  const isOther = (one) => one !== void 0 && name !== void 0 && (0, import_chunk_KZS7P2PH.normalizeName)(one) !== (0, import_chunk_KZS7P2PH.normalizeName)(name);
  if (names.length > 0 && names.every(isOther)) return void 0;
  const wheels = tableOf(tool["check-wheel-contents"]);
  const manifest = tableOf(tool["check-manifest"]);
  return {
    wheels: wheels && wheelSettings(wheels, path),
    manifest: manifest && {
      ignore: texts(manifest["ignore"]) ?? [],
      ignoreDefaultRules: manifest["ignore-default-rules"] === true,
      ignoreBadIdeas: texts(manifest["ignore-bad-ideas"]) ?? []
    }
  };
}
function wheelSettings(table, path) {
  const list = (key) => wordList(table[key], key, path);
  const [select, ignore] = [list("select"), list("ignore")];
  const selected = select === void 0 ? CHECKS : checks(select, path);
  const ignored = new Set(checks(ignore ?? [], path));
  return {
    ignored: CHECKS.filter((id) => !selected.includes(id) || ignored.has(id)).map((id) => `C${id}`),
    toplevel: list("toplevel"),
    packages: list("package"),
    sourceFolders: list("src_dir"),
    omit: list("package_omit")
  };
}
var texts = (value) => Array.isArray(value) ? value.filter((item) => typeof item === "string") : void 0;
function wordList(value, key, path) {
  if (value === void 0) return void 0;
  if (typeof value === "string") {
    return value.split(",").map((word) => word.trim()).filter((word) => word !== "");
  }
  const list = texts(value);
  if (list !== void 0 && list.length === value.length) return list;
  throw invalid(path, `\`${key}\` must be a list of texts, or a text with commas`);
}
var checks = (prefixes, path) => prefixes.flatMap((prefix) => {
  const found = prefix === "" ? [] : CHECKS.filter((id) => id.startsWith(prefix));
  if (found.length > 0) return found;
  throw invalid(path, `no check begins with \`${prefix}\``);
});
var invalid = (path, problem) => new import_chunk_6CJDLMRJ.PublishError("invalid-input", `\`${path}\`: \`[tool.check-wheel-contents]\`: ${problem}`);
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  peerSettings
});
