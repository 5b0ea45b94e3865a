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
  serveIndex: () => serveIndex
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_67BC3UYS = require("./shared/chunk-67BC3UYS.cjs");
var import_chunk_PQYY4RLX = require("./shared/chunk-PQYY4RLX.cjs");
var import_chunk_KZS7P2PH = require("./shared/chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./shared/chunk-6CJDLMRJ.cjs");
var import_node_events = require("node:events");
var import_node_path = require("node:path");
var serveIndex = (0, import_chunk_KZS7P2PH.defineStage)({
  readInputs(input) {
    const directory = input.optionalPath("directory");
    return {
      directory: directory === void 0 ? void 0 : (0, import_node_path.resolve)(directory),
      port: input.port("port"),
      hostname: input.text("hostname"),
      fallbackIndex: input.url("fallback-index")?.href,
      limits: (0, import_chunk_KZS7P2PH.readSizeLimits)(input)
    };
  },
  async run({ directory, port, hostname, fallbackIndex, limits }, host) {
    const index = await (0, import_chunk_67BC3UYS.startIndex)({
      directory: directory ?? await host.temporaryFolder("index"),
      port,
      hostname,
      limits,
      ...fallbackIndex === void 0 ? {} : { fallbackIndex },
      render: (0, import_chunk_KZS7P2PH.rendererOf)(host),
      onRequest: host.log.debug
    });
    host.log.info(`Listening on ${index.url}`);
    host.log.info(
      `  upload to   ${index.url}legacy/ (user __token__, any password that starts with pypi-)`
    );
    host.log.info(`  install by  pip install --index-url ${index.url}simple/ NAME`);
    if (!host.cancelled.aborted) await (0, import_node_events.once)(host.cancelled, "abort");
    await index.close();
    host.log.info("Stopped");
    return { outputs: {}, summary: "" };
  }
});
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  serveIndex
});
