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
  jobParts: () => jobParts,
  originOfBuild: () => originOfBuild,
  parseLeg: () => parseLeg,
  readLeg: () => readLeg
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_path = require("node:path");
var jobParts = ["job", "leg", "step", "project"];
function readLeg(input) {
  const text = input.optionalText("matrix");
  if (text === void 0) return void 0;
  const leg = parseLeg(text);
  if (leg === void 0) {
    throw new import_chunk_6CJDLMRJ.PublishError(
      "invalid-input",
      `Input \`matrix\` must be a JSON object; got \`${text}\``,
      {
        hint: "leave it out: the default is the matrix of the job"
      }
    );
  }
  const values = Object.entries(leg).toSorted(([a], [b]) => a < b ? -1 : 1);
  return values.length === 0 ? void 0 : JSON.stringify(Object.fromEntries(values));
}
function parseLeg(text) {
  try {
    const value = JSON.parse(text);
    if (value === null) return {};
    return typeof value === "object" && !Array.isArray(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
function originOfBuild(build, host) {
  const { project, commit, tag, leg } = build;
  const { env } = host;
  const onRunner = host.kind === "runner";
  const ref = tag === void 0 ? (0, import_chunk_KZS7P2PH.referenceOf)(host) : (0, import_chunk_KZS7P2PH.tagReference)(tag);
  return {
    ...only("commit", commit),
    ...only("ref", ref),
    ...onRunner ? only("repository", env["GITHUB_REPOSITORY"]) : {},
    ...onRunner ? only("run", env["GITHUB_RUN_ID"]) : {},
    job: onRunner && env["GITHUB_JOB"] ? {
      job: env["GITHUB_JOB"],
      ...only("leg", leg),
      ...only("step", env["GITHUB_ACTION"]),
      project: placeOf(project, env["GITHUB_WORKSPACE"])
    } : {}
  };
}
var only = (name, value) => value ? { [name]: value } : {};
var placeOf = (project, workspace) => workspace && (0, import_chunk_KZS7P2PH.isWithin)(project, workspace) ? (0, import_node_path.relative)(workspace, project).split(import_node_path.sep).join("/") || "." : project;
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  jobParts,
  originOfBuild,
  parseLeg,
  readLeg
});
