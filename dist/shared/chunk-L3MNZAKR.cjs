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
  shortPath: () => shortPath,
  when: () => when
});
module.exports = __toCommonJS(stdin_exports);
function when(pattern, explain) {
  return (output) => {
    const match = pattern.exec(output);
    return match === null ? void 0 : explain(...match.slice(1).map((group) => group ?? ""));
  };
}
var shortPath = (path) => /^(?:[A-Za-z]:)?[\\/]/.test(path) ? path.replace(/^.*[\\/]/, "") : path;
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  shortPath,
  when
});
