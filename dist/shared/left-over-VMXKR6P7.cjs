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
  leftOverOfOtherRun: () => leftOverOfOtherRun
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_QKLIYTNP = require("./chunk-QKLIYTNP.cjs");
var import_node_path = require("node:path");
async function leftOverOfOtherRun(folder, manifestSha256, host) {
  const path = (0, import_node_path.join)(folder, import_chunk_QKLIYTNP.manifestName);
  const text = await host.files.readText(path);
  if (text === void 0 || await host.files.sha256(path) === manifestSha256) return [];
  const manifest = readable(text, path);
  const run = host.env["GITHUB_RUN_ID"];
  if (manifest?.run === void 0 || !run || manifest.run === run) return [];
  const names = new Set(manifest.files.map(({ filename }) => filename));
  const belongsToIt = (name) => name === import_chunk_QKLIYTNP.manifestName || names.has(name) || names.has(name.replace(/\.[^.]+\.attestation$/, ""));
  const left = (await host.files.list(folder) ?? []).map(({ name }) => name).filter(belongsToIt);
  host.log.info(
    `\`${folder}\` holds what run \`${manifest.run}\` has left there; it gives way to the artifact of this run`
  );
  return left;
}
function readable(text, path) {
  try {
    return (0, import_chunk_QKLIYTNP.parseManifest)(text, path);
  } catch (error) {
    if (error instanceof import_chunk_QKLIYTNP.PublishError) return void 0;
    throw error;
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  leftOverOfOtherRun
});
