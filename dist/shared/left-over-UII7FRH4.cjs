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
  leftOverIn: () => leftOverIn
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_path = require("node:path");
async function leftOverIn(folder, manifestSha256, host) {
  const path = (0, import_node_path.join)(folder, import_chunk_6CJDLMRJ.manifestName);
  const text = await host.files.readText(path);
  const manifest = text === void 0 ? void 0 : readable(text, path);
  if (manifest === void 0) return [];
  const there = (await host.files.list(folder) ?? []).map(({ name }) => name);
  const isWanted = await host.files.sha256(path) === manifestSha256;
  const why = isWanted ? lackOf(manifest, there) : otherRunOf(manifest, host);
  if (why === void 0) return [];
  host.log.info(`\`${folder}\` ${why}; it gives way to the artifact of this run`);
  const names = new Set(manifest.files.map(({ filename }) => filename));
  return there.filter(
    (name) => name === import_chunk_6CJDLMRJ.manifestName || names.has(name) || names.has(name.replace(/\.[^.]+\.attestation$/, ""))
  );
}
function otherRunOf({ run }, { env }) {
  const own = env["GITHUB_RUN_ID"];
  return run && own && run !== own ? `holds what run \`${run}\` has left there` : void 0;
}
function lackOf({ files }, there) {
  const missing = files.find(({ filename }) => !there.includes(filename));
  return missing && `lacks \`${missing.filename}\`, as after a job that was cut off`;
}
function readable(text, path) {
  try {
    return (0, import_chunk_6CJDLMRJ.parseManifest)(text, path);
  } catch (error) {
    if (error instanceof import_chunk_6CJDLMRJ.PublishError) return void 0;
    throw error;
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  leftOverIn
});
