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
  forgeOf: () => forgeOf,
  openArtifactStore: () => openArtifactStore,
  requireArtifactStore: () => requireArtifactStore
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_path = require("node:path");
function carryOverAdvice(forge, { inputs }) {
  const folder = inputs.get("packages-dir") ?? "dist";
  if (forge === void 0) {
    return `hand over the folder \`${folder}\` as it is, with the hidden file \`.release-manifest.json\``;
  }
  if (forge === "act") {
    return "start act with `--artifact-server-path FOLDER`; or set `artifact-name: none` on the steps of this action, and give each job the same absolute `packages-dir`";
  }
  const wanted = inputs.get("artifact-name") ?? "distributions";
  const name = /^[\w.-]+$/.test(wanted) && wanted !== "none" ? wanted : "distributions";
  const token = forge === "GitHub" ? "use this action as a step of its own (`uses:`), since only that gets the runner's token; or " : "";
  return `${token}set \`artifact-name: none\` on the steps of this action, and carry the folder over with other steps
${stepsFor(forge, name, plain(folder))}`;
}
var plain = (text) => /^[\w./][\w./-]*$/.test(text) ? text : JSON.stringify(text);
var versionFor = (forge) => forge === "GitHub" ? "v4" : "v3";
var stepsFor = (forge, name, folder) => [
  "# in the job that builds, after its last step",
  `- uses: actions/upload-artifact@${versionFor(forge)}`,
  "  with:",
  `    name: ${name}`,
  `    path: ${folder}`,
  "    include-hidden-files: true",
  "    if-no-files-found: error",
  "# in each job that needs the folder, before its first step of this action",
  `- uses: actions/download-artifact@${versionFor(forge)}`,
  "  with:",
  `    name: ${name}`,
  `    path: ${folder}`
].join("\n");
function forgeOf(env) {
  if (env["FORGEJO_ACTIONS"]) return "Forgejo";
  if (env["GITEA_ACTIONS"]) return "Gitea";
  if (env["ACT"]) return "act";
  return isGitHub(env["GITHUB_SERVER_URL"]) ? "GitHub" : "GitHub Enterprise Server";
}
function isGitHub(url) {
  if (!url) return true;
  if (!URL.canParse(url)) return false;
  return /^github\.com$|\.ghe\.com$|\.localhost$/i.test(new URL(url).hostname);
}
function readRuntimeToken(token) {
  const { scp, exp } = payloadOf(token);
  if (typeof scp !== "string") return void 0;
  const scopes = scp.split(" ").map((scope) => scope.split(":"));
  const found = scopes.find((parts) => parts.length === 3 && parts[0] === "Actions.Results");
  const [, runId = "", jobId = ""] = found ?? [];
  if (runId === "" || jobId === "") return void 0;
  return { runId, jobId, expires: typeof exp === "number" ? exp : void 0 };
}
function payloadOf(token) {
  const [, payload = ""] = token.split(".");
  try {
    const read = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return typeof read === "object" && read !== null ? read : {};
  } catch {
    return {};
  }
}
var tolerance = 300;
function chooseStore({ kind, env }, now) {
  if (kind === "terminal") {
    return none(void 0, "artifacts belong to the jobs of a workflow, and this is a terminal");
  }
  const forge = forgeOf(env);
  if (forge === "GitHub Enterprise Server") {
    return none(
      forge,
      `GitHub Enterprise Server (${env["GITHUB_SERVER_URL"]}) has none for artifacts of version 4`
    );
  }
  const url = env["ACTIONS_RESULTS_URL"];
  const token = env["ACTIONS_RUNTIME_TOKEN"];
  if (!url || !token) return none(forge, `the runner gives this step no ${missing(url, token)}`);
  if (!URL.canParse(url)) return none(forge, `\`ACTIONS_RESULTS_URL\` is no URL: \`${url}\``);
  return withToken({ forge, url, token }, now);
}
function withToken(access, now) {
  const { forge, token } = access;
  const job = readRuntimeToken(token);
  if (job === void 0) {
    return none(forge, "`ACTIONS_RUNTIME_TOKEN` lacks the scope `Actions.Results`");
  }
  if (job.expires !== void 0 && job.expires + tolerance < now / 1e3) {
    const reason = `The job's token for artifacts, \`ACTIONS_RUNTIME_TOKEN\`, expired on ${shownTime(job.expires)}`;
    return { kind: "none", code: "artifact-token-expired", forge, reason };
  }
  return { kind: forge === "GitHub" ? "github" : "service", access: { ...access, job } };
}
var none = (forge, reason) => ({
  kind: "none",
  code: "no-artifact-service",
  forge,
  reason: `No artifact service: ${reason}`
});
var missing = (url, token) => [url ? "" : "`ACTIONS_RESULTS_URL`", token ? "" : "`ACTIONS_RUNTIME_TOKEN`"].filter((name) => name !== "").join(" and no ");
var shownTime = (seconds) => `${new Date(seconds * 1e3).toISOString().slice(0, 19).replace("T", " at ")} UTC`;
async function openArtifactStore(host, network) {
  const choice = chooseStore(host, Date.now());
  if (choice.kind === "none") {
    const { code, forge, reason } = choice;
    return { kind: "none", code, reason, advice: adviceFor(code, forge, host) };
  }
  const { access } = choice;
  const store = choice.kind === "github" ? await openGitHubStore(host) : await openServiceStore(access, host, network);
  return advised(store, carryOverAdvice(access.forge, host));
}
async function requireArtifactStore(host, network) {
  const store = await openArtifactStore(host, network);
  if (store.title !== void 0) return store;
  throw new import_chunk_6CJDLMRJ.PublishError(store.code, store.reason, { hint: store.advice });
}
var adviceFor = (code, forge, host) => code === "artifact-token-expired" ? "run the job again: its token lives as long as the job" : carryOverAdvice(forge, host);
async function openGitHubStore(host) {
  const { githubStore } = await Promise.resolve().then(() => __toESM(require("./github-store-7S5AFGND.cjs")));
  return githubStore(host);
}
function givenNetwork({ inputs }) {
  const path = inputs.get("ca-certificate");
  return {
    caCertificate: path === void 0 ? void 0 : (0, import_node_path.resolve)(path),
    clientCertificate: void 0,
    clientKey: void 0
  };
}
async function openServiceStore({ forge, url, token, job }, host, network) {
  const { openHttp } = await Promise.resolve().then(() => __toESM(require("./network-ADDJADTC.cjs")));
  const { createResultsStore } = await Promise.resolve().then(() => __toESM(require("./results-store-4XMAT3HM.cjs")));
  const http = await openHttp(host, network ?? givenNetwork(host));
  const title = `the artifact service of ${forge}`;
  return createResultsStore({ title, url: new URL(url), token, job, http, host });
}
function advised(store, advice) {
  const explained = async (task) => {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof import_chunk_6CJDLMRJ.PublishError) || error.code !== "no-artifact-service") throw error;
      throw withHint(error, advice);
    }
  };
  return {
    title: store.title,
    list: () => explained(() => store.list()),
    upload: (...values) => explained(() => store.upload(...values)),
    download: (...values) => explained(() => store.download(...values))
  };
}
var withHint = (cause, hint) => new import_chunk_6CJDLMRJ.PublishError(cause.code, cause.message, { hint, cause });
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  forgeOf,
  openArtifactStore,
  requireArtifactStore
});
