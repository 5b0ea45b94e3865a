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
  differencesOf: () => differencesOf,
  refuseForeignOrigin: () => refuseForeignOrigin
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
function refuseForeignOrigin(manifest, tag, place, { env }) {
  const differences = differencesOf(manifest, tag, env);
  if (differences.length === 0) return;
  const [where, first] = "folder" in place ? [`in \`${place.folder}\``, "remove the folder, where an earlier run has left it"] : [`of artifact \`${place.artifact}\``, "run the job with the stage `build` again"];
  throw new import_chunk_6CJDLMRJ.PublishError(
    "artifact-of-another-run",
    `The distributions ${where} are not of this run
  ${differences.join("\n  ")}`,
    {
      hint: `${first}; to release files of another run on purpose, give the output \`manifest-sha256\` of their build`
    }
  );
}
function differencesOf(manifest, tag, env) {
  const { repository, run, commit, ref } = manifest;
  const differences = [
    difference("repository", repository, env["GITHUB_REPOSITORY"]),
    difference("run", run, env["GITHUB_RUN_ID"]),
    tag === void 0 ? difference("commit", commit, commitOfTag(env)) : difference("reference", ref, (0, import_chunk_KZS7P2PH.tagReference)(tag))
  ];
  return differences.filter((text) => text !== void 0);
}
var commitOfTag = (env) => (0, import_chunk_KZS7P2PH.releasedTag)(void 0, env) === void 0 ? void 0 : env["GITHUB_SHA"];
function difference(what, built, here) {
  if (!built || !here || built === here) return void 0;
  return `they were built for ${what} \`${built}\`, and this is ${what} \`${here}\``;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  differencesOf,
  refuseForeignOrigin
});
