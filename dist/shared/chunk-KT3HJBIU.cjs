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
  claimRows: () => claimRows,
  isReusable: () => isReusable,
  parseWorkflowRef: () => parseWorkflowRef,
  readClaims: () => readClaims,
  settingsFromEnvironment: () => settingsFromEnvironment,
  settingsOf: () => settingsOf
});
module.exports = __toCommonJS(stdin_exports);
var shownClaims = [
  "iss",
  "aud",
  "sub",
  "repository",
  "repository_owner",
  "repository_owner_id",
  "workflow_ref",
  "job_workflow_ref",
  "ref",
  "environment"
];
function readClaims(token) {
  const [, payload = ""] = token.split(".");
  try {
    const value = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    if (typeof value !== "object" || value === null) return {};
    const entries = Object.entries(value).map(([name, claim]) => [name, textOf(claim)]);
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}
var textOf = (claim) => typeof claim === "string" ? claim : JSON.stringify(claim);
var claimRows = (claims) => shownClaims.map((name) => [name, claims[name] ?? "(absent)"]);
function parseWorkflowRef(text) {
  const [, repository, file] = /^([^/]+\/[^/]+)\/\.github\/workflows\/([^/@]+)@/.exec(text ?? "") ?? [];
  return repository === void 0 || file === void 0 ? void 0 : { repository, file };
}
function settingsOf(claims) {
  const workflow = parseWorkflowRef(claims["job_workflow_ref"] ?? claims["workflow_ref"]);
  return settings(claims["repository"], workflow, claims["environment"]);
}
var settingsFromEnvironment = (env) => settings(env["GITHUB_REPOSITORY"], parseWorkflowRef(env["GITHUB_WORKFLOW_REF"]), void 0);
function settings(full, workflow, environment) {
  const [owner, repository] = full?.split("/") ?? [];
  if (!owner || !repository || workflow === void 0) return void 0;
  return { owner, repository, workflow: workflow.file, environment: environment || void 0 };
}
function isReusable(claims) {
  const { workflow_ref: caller, job_workflow_ref: called } = claims;
  return caller !== void 0 && called !== void 0 && caller !== called;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  claimRows,
  isReusable,
  parseWorkflowRef,
  readClaims,
  settingsFromEnvironment,
  settingsOf
});
