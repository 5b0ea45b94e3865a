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
  jobIdentity: () => jobIdentity,
  recordName: () => recordName,
  recordPrefix: () => recordPrefix
});
module.exports = __toCommonJS(stdin_exports);
var import_node_crypto = require("node:crypto");
function jobIdentity({ env, inputs }) {
  const run = env["GITHUB_RUN_ID"];
  const job = env["GITHUB_JOB"];
  if (!run || !job) return void 0;
  const leg = legOf(inputs.get("matrix"));
  const attempt = env["GITHUB_RUN_ATTEMPT"];
  return {
    job,
    ...leg === void 0 ? {} : { leg },
    step: env["GITHUB_ACTION"] || "0",
    ...attempt ? { attempt } : {},
    repository: env["GITHUB_REPOSITORY"] ?? "",
    run
  };
}
function legOf(matrix) {
  if (matrix === void 0) return void 0;
  const text = matrix.replace(/\s+/g, " ").trim();
  return ["", "null", "{}", "{ }"].includes(text) ? void 0 : text.slice(0, 1e3);
}
var recordPrefix = "release-record-";
function recordName({ job, leg, step, attempt }) {
  const hash = leg === void 0 ? void 0 : (0, import_node_crypto.createHash)("sha256").update(leg).digest("hex").slice(0, 8);
  const parts = [job, hash, step, attempt].filter((part) => part !== void 0);
  return recordPrefix + parts.map((part) => part.replace(/[^\w.-]/g, "-")).join("-");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  jobIdentity,
  recordName,
  recordPrefix
});
