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
  leaveRecord: () => leaveRecord
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_TLYYA2XD = require("./chunk-TLYYA2XD.cjs");
var import_chunk_YYTZ7O2K = require("./chunk-YYTZ7O2K.cjs");
var import_chunk_2OMMOEWX = require("./chunk-2OMMOEWX.cjs");
var import_chunk_43SE4Z46 = require("./chunk-43SE4Z46.cjs");
var import_chunk_Z3PJUGOV = require("./chunk-Z3PJUGOV.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_path = require("node:path");
async function leaveRecord(ended, host, open = import_chunk_2OMMOEWX.openArtifactStore) {
  const identity = (0, import_chunk_YYTZ7O2K.jobIdentity)(host);
  if (identity === void 0) return;
  try {
    const record = await recordOf(ended, identity, host);
    if (record === void 0) return;
    const store = await open(host);
    if (store.title === void 0) return host.log.debug(`No record was left: ${store.reason}`);
    const path = (0, import_node_path.join)(await host.temporaryFolder("record"), "record.json");
    await host.files.write(path, (0, import_chunk_TLYYA2XD.formatRecord)(record, host.mask));
    const name = (0, import_chunk_YYTZ7O2K.recordName)(identity);
    await store.upload(name, [{ name: "record.json", path }], { replace: true });
    host.setOutput("record-sha256", await host.files.sha256(path));
    host.log.debug(`Left the record \`${name}\``);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    host.log.warning(
      `The record of this stage could not be left: ${reason}. An upload with \`gate: true\` will say that the record of job \`${identity.job}\` is missing`
    );
  }
}
async function recordOf({ stage, input, failure, evidence, files }, identity, host) {
  if (!(0, import_chunk_TLYYA2XD.isRecordedStage)(stage)) return void 0;
  const project = (0, import_node_path.resolve)(readValue(input, "project-dir") ?? ".");
  const packages = (0, import_node_path.resolve)(project, readValue(input, "packages-dir") ?? "dist");
  const handedOver = stage === "validate" ? {} : await ofRelease(packages, identity, host);
  if (handedOver === void 0) return void 0;
  const tag = (0, import_chunk_KZS7P2PH.releasedTag)(host.inputs.get("tag")?.replace(/^refs\/tags\//, ""), host.env);
  const checkout = stage === "validate" || stage === "build" ? await ofCheckout(project, tag, host) : {};
  return {
    schema: 1,
    stage,
    ...identity,
    ...checkout,
    ...tag === void 0 ? {} : { tag },
    files: {},
    ...handedOver,
    ...files === void 0 ? {} : { files: hashesOf(files) },
    ...outcomeOf(failure, evidence),
    versions: {
      "pypi-publish": import_chunk_Z3PJUGOV.version,
      node: process.versions.node,
      platform: `${process.platform} ${process.arch}`
    }
  };
}
var readValue = (input, name) => input.used.get(name)?.value;
var outcomeOf = (failure, evidence) => ({
  result: failure === void 0 ? "success" : "failure",
  ...failure instanceof import_chunk_6CJDLMRJ.PublishError ? { failure: failure.code } : {},
  ...evidence === void 0 ? {} : { evidence }
});
async function ofRelease(packages, { repository, run }, host) {
  const path = (0, import_node_path.join)(packages, import_chunk_6CJDLMRJ.manifestName);
  const text = await host.files.readText(path);
  if (text === void 0) return void 0;
  const manifest = (0, import_chunk_6CJDLMRJ.parseManifest)(text, path);
  if (manifest.run !== run || manifest.repository !== repository) return void 0;
  return {
    ...manifest.commit === void 0 ? {} : { commit: manifest.commit },
    "manifest-sha256": await host.files.sha256(path),
    files: Object.fromEntries(manifest.files.map(({ filename, sha256 }) => [filename, sha256]))
  };
}
var hashesOf = (files) => Object.fromEntries(
  JSON.parse(files).map(({ filename, sha256 }) => [filename, sha256])
);
async function ofCheckout(project, tag, host) {
  const commit = (await (0, import_chunk_KZS7P2PH.findCheckout)(project, host))?.commit;
  const tagged = tag && await (0, import_chunk_KZS7P2PH.commitOfTag)(tag, project, host);
  return {
    ...commit === void 0 ? {} : { commit },
    ...tagged ? { "tag-commit": tagged } : {}
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  leaveRecord
});
