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
  endIncomplete: () => endIncomplete,
  guardFiles: () => guardFiles,
  guardUpload: () => guardUpload,
  withGuarded: () => withGuarded
});
module.exports = __toCommonJS(stdin_exports);
var unguarded = { summary: "" };
async function guardFiles(words = [], distributions, host) {
  if (words.length === 0) return unguarded;
  const { guard } = await Promise.resolve().then(() => __toESM(require("./guard-ZU6TN63A.cjs")));
  const { name, version } = distributions[0]?.metadata?.single ?? {};
  const title = name === void 0 ? "The release" : `${name} ${version ?? ""}`.trim();
  return guard(words, [{ title, distributions }], host);
}
async function guardUpload(words = [], plan, { index: { title }, host }) {
  if (words.length === 0) return unguarded;
  const { guard } = await Promise.resolve().then(() => __toESM(require("./guard-ZU6TN63A.cjs")));
  const releases = plan.map(({ name, version, distributions, state }) => ({
    ...{ title: `${name} ${version}`, distributions },
    index: { ...state, title, version }
  }));
  return guard(words, releases, host);
}
var withGuarded = (result, { summary }) => summary === "" ? result : { ...result, summary: `${result.summary}
${summary}` };
async function endIncomplete(guarded) {
  const { failure } = guarded;
  if (failure === void 0) return { outputs: {}, summary: guarded.summary };
  const { failureSummary } = await Promise.resolve().then(() => __toESM(require("./failures-V3RKNMRX.cjs")));
  return { outputs: {}, summary: `${failureSummary(failure)}
${guarded.summary}`, failure };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  endIncomplete,
  guardFiles,
  guardUpload,
  withGuarded
});
