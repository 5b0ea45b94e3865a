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
  finishUpload: () => finishUpload
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_X76XKUA4 = require("./chunk-X76XKUA4.cjs");
var import_chunk_F2SIID5Z = require("./chunk-F2SIID5Z.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_promises = require("node:fs/promises");
var nothing = { get: () => void 0, names: [] };
var ignore = () => void 0;
function postHost(env) {
  const parts = (0, import_chunk_6CJDLMRJ.processParts)(env, nothing, { show: ignore, debug: ignore });
  const say = (text) => (0, import_chunk_6CJDLMRJ.print)("stdout", `${parts.secrets.mask(text)}
`);
  const command = (name) => (message) => say(`::${name}::${escaped(message)}`);
  return {
    ...parts,
    kind: "runner",
    style: import_chunk_6CJDLMRJ.plain,
    log: {
      debug: command("debug"),
      info: say,
      warning: command("warning"),
      error: command("error")
    },
    group: (_title, task) => task(),
    progress: () => ({ advance: ignore, end: ignore }),
    setOutput: ignore,
    saveState: ignore,
    addSecret: (value) => void parts.secrets.add(value),
    addSummary: async (markdown) => {
      const path = env["GITHUB_STEP_SUMMARY"];
      if (path) await (0, import_promises.appendFile)(path, parts.secrets.mask(markdown)).catch(ignore);
    },
    annotate: ignore
  };
}
var escaped = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
async function finishUpload(env) {
  const host = postHost(env);
  try {
    const tokens = read(env, import_chunk_X76XKUA4.stateNames.tokens) ?? [];
    for (const { token } of tokens) host.addSecret(token);
    const progress = read(env, import_chunk_X76XKUA4.stateNames.progress);
    const isFinished = Boolean(env[`STATE_${import_chunk_X76XKUA4.stateNames.finished}`]);
    if (progress !== void 0 && !isFinished) await reportProgress(progress, host);
    if (tokens.length > 0) await burnTokens(tokens, host);
  } catch (error) {
    host.log.info(`What the upload left could not be tidied up: ${String(error)}`);
  }
  await host.end();
}
function read(env, name) {
  try {
    return JSON.parse(env[`STATE_${name}`] ?? "");
  } catch {
    return void 0;
  }
}
var advice = "run the job again: it sends only what the index lacks";
async function reportProgress(progress, host) {
  const { release, index, sent, unsent, doubt } = progress;
  const title = `The upload of ${release} to ${index} was cut off`;
  const lines = [
    ["sent", sent],
    ["in doubt", doubt],
    ["not sent", unsent]
  ];
  const shown = lines.filter(([what, names]) => what === "sent" || names.length > 0);
  const text = shown.map(([what, names]) => `  ${what}: ${names.join(", ") || "nothing"}`);
  host.log.warning(`${[title, ...text].join("\n")}
hint: ${advice}`);
  const items = shown.map(
    ([what, names]) => `- ${what}: ${names.map(import_chunk_KZS7P2PH.code).join(", ") || "nothing"}`
  );
  await host.addSummary(`### ${title}

${items.join("\n")}

Hint: ${advice}
`);
}
async function burnTokens(tokens, host) {
  const [{ openHttp }, { burnToken }] = await Promise.all([
    Promise.resolve().then(() => __toESM(require("./network-ADDJADTC.cjs"))),
    Promise.resolve().then(() => __toESM(require("./exchange-2NN6YPL3.cjs")))
  ]);
  const http = await openHttp(host, {
    caCertificate: host.env["INPUT_CA-CERTIFICATE"] || void 0,
    clientCertificate: host.env["INPUT_CLIENT-CERTIFICATE"] || void 0,
    clientKey: host.env["INPUT_CLIENT-KEY"] || void 0
  });
  const pace = { attempts: 3, delay: import_chunk_F2SIID5Z.retryDelay, timeout: 10 };
  for (const { site, token } of tokens) {
    const { burnt, reason } = await burnToken(http, new URL(site), token, pace);
    host.log.info(
      burnt ? "The token of the upload was given back" : `The token of the upload was not given back, and ends by itself: ${reason}`
    );
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  finishUpload
});
