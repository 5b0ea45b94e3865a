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
  rehearse: () => rehearse
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_LECBWG4A = require("./shared/chunk-LECBWG4A.cjs");
var import_chunk_RNEJ7MYX = require("./shared/chunk-RNEJ7MYX.cjs");
var import_chunk_M3GHRCYP = require("./shared/chunk-M3GHRCYP.cjs");
var import_chunk_FXMMS7R7 = require("./shared/chunk-FXMMS7R7.cjs");
var import_chunk_QTHSCVID = require("./shared/chunk-QTHSCVID.cjs");
var import_chunk_ABEDM6WV = require("./shared/chunk-ABEDM6WV.cjs");
var import_chunk_OGPIAR6X = require("./shared/chunk-OGPIAR6X.cjs");
var import_chunk_TQSWSPB7 = require("./shared/chunk-TQSWSPB7.cjs");
var import_chunk_TQFGDQ7F = require("./shared/chunk-TQFGDQ7F.cjs");
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
var import_node_path = require("node:path");
var rehearsalCredential = {
  user: "__token__",
  password: "pypi-rehearsal",
  source: "the rehearsal itself"
};
var rehearse = (0, import_chunk_VAPVU5MC.defineStage)({
  readInputs(input) {
    const directory = input.optionalPath("directory");
    return {
      build: import_chunk_LECBWG4A.build.readInputs(input),
      strict: input.boolean("strict"),
      ignore: input.list("ignore"),
      directory: directory === void 0 ? void 0 : (0, import_node_path.resolve)(directory),
      timeout: input.seconds("timeout"),
      importNames: input.list("import-names")
    };
  },
  async run(inputs, host) {
    const { packages } = inputs.build;
    const manifestSha256 = void 0;
    const act = actsOf(host);
    await act.run("build", () => import_chunk_LECBWG4A.build.run(inputs.build, host));
    const { strict, ignore } = inputs;
    await act.run("check", () => import_chunk_TQSWSPB7.check.run({ packages, manifestSha256, strict, ignore }, host));
    const directory = inputs.directory ?? await host.temporaryFolder("index");
    const server = await (0, import_chunk_ABEDM6WV.startIndex)({ directory, port: 0, onRequest: host.log.debug });
    host.atEnd(() => server.close());
    const location = (0, import_chunk_LATDLAGC.locateIndex)(new URL("legacy/", server.url), void 0);
    const index = { ...location, title: "the embedded index" };
    await act.run(
      "upload",
      () => import_chunk_OGPIAR6X.upload.run(
        {
          ...{ packages, manifestSha256, index, ignore },
          given: rehearsalCredential,
          skipExisting: false,
          verifyMetadata: false,
          printHash: false
        },
        host
      )
    );
    const { timeout, importNames } = inputs;
    await act.run(
      "verify",
      () => import_chunk_TQFGDQ7F.verify.run({ packages, manifestSha256, index, timeout, importNames }, host)
    );
    return report(act.outputs(), act.times, act.summaries, inputs.directory, host);
  }
});
function actsOf(host) {
  const outputs = {};
  const times = [];
  const summaries = [];
  return {
    times,
    summaries,
    outputs: () => outputs,
    run: async (stage, task) => {
      host.log.info(`
${host.style.bold(host.style.cyan(`== ${stage} ==`))}`);
      const started = performance.now();
      const result = await task();
      times.push([stage, (0, import_chunk_EZDESCTN.formatSeconds)((performance.now() - started) / 1e3)]);
      Object.assign(outputs, result.outputs);
      summaries.push(result.summary);
      if (result.failure !== void 0) throw result.failure;
    }
  };
}
function report(outputs, times, summaries, directory, host) {
  const { name, version, files = "[]", result } = outputs;
  const title = `Rehearsed ${name} ${version}: built, checked, uploaded, verified`;
  const state = result === "unchanged" ? "every file was identical on the embedded index already" : "every file was sent to the embedded index";
  const where = directory === void 0 ? "a temporary folder, removed now" : directory;
  const { log, style } = host;
  log.info(`
${style.bold(style.green(title))}`);
  for (const line of (0, import_chunk_EZDESCTN.fileLines)(JSON.parse(files))) log.info(line);
  log.info(`  upload: ${state}`);
  log.info(`  files:  ${outputs["packages-dir"]}`);
  log.info(`  index:  ${where}`);
  for (const line of (0, import_chunk_OPJ7MCSH.textTable)(times, /* @__PURE__ */ new Set([1]))) log.info(`  ${line}`);
  const table = (0, import_chunk_OPJ7MCSH.markdownTable)(["Stage", "Time"], times);
  return {
    outputs: { ...outputs, verified: "true" },
    summary: [`## ${title}`, `Upload: ${state}.`, table, ...summaries].join("\n\n")
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  rehearse
});
