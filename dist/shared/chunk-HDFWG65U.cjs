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
  containsVersion: () => containsVersion
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var publicPart = (version) => ({ ...version, local: void 0 });
var isSame = (a, b) => (0, import_chunk_KZS7P2PH.compareVersions)(a, b) === 0;
var isEqual = (version, bound) => isSame(bound.local === void 0 ? publicPart(version) : version, bound);
var startsWith = (version, prefix) => {
  const length = prefix.release.length;
  const start = version.release.slice(0, length);
  return version.epoch === prefix.epoch && (0, import_chunk_KZS7P2PH.compareReleases)(start, prefix.release) === 0;
};
var isBefore = (version, bound) => {
  if ((0, import_chunk_KZS7P2PH.compareVersions)(version, bound) >= 0) return false;
  if ((0, import_chunk_KZS7P2PH.isPrerelease)(bound) || !(0, import_chunk_KZS7P2PH.isPrerelease)(version)) return true;
  return (0, import_chunk_KZS7P2PH.compareVersions)(version, { ...bound, dev: 0n, local: void 0 }) < 0;
};
var isAfter = (version, bound) => {
  if ((0, import_chunk_KZS7P2PH.compareVersions)(version, bound) <= 0) return false;
  if (bound.post === void 0 && version.post !== void 0) {
    const base = { ...publicPart(version), post: void 0, dev: void 0 };
    if (isSame(base, bound)) return false;
  }
  return version.local === void 0 || !isSame(publicPart(version), bound);
};
var isAtLeast = (version, bound) => (0, import_chunk_KZS7P2PH.compareVersions)(publicPart(version), bound) >= 0;
var isAtMost = (version, bound) => (0, import_chunk_KZS7P2PH.compareVersions)(publicPart(version), bound) <= 0;
var isCompatible = (version, bound) => isAtLeast(version, bound) && startsWith(version, { ...bound, release: bound.release.slice(0, -1) });
var COMPARISONS = {
  "==": isEqual,
  "!=": (version, bound) => !isEqual(version, bound),
  "<": isBefore,
  ">": isAfter,
  "<=": isAtMost,
  ">=": isAtLeast,
  "~=": isCompatible
};
function matches(text, version, specifier) {
  const { operator, version: bound } = specifier;
  if (operator === "===") return text.toLowerCase() === bound.toLowerCase();
  if (version === void 0) return false;
  if (bound.endsWith(".*")) {
    const prefix = (0, import_chunk_KZS7P2PH.parseVersion)(bound.slice(0, -".*".length));
    return prefix !== void 0 && startsWith(version, prefix) === (operator === "==");
  }
  const parsedBound = (0, import_chunk_KZS7P2PH.parseVersion)(bound);
  return parsedBound !== void 0 && COMPARISONS[operator](version, parsedBound);
}
function containsVersion(specifiers, text) {
  const version = (0, import_chunk_KZS7P2PH.parseVersion)(text);
  return specifiers.every((specifier) => matches(text, version, specifier));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  containsVersion
});
