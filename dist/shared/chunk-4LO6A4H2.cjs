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
  publisherFormLink: () => publisherFormLink
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_WFWGBFVY = require("./chunk-WFWGBFVY.cjs");
function publisherFormLink(index, project, settings) {
  const site = (0, import_chunk_WFWGBFVY.publicIndexOf)(index)?.site;
  if (site === void 0) return void 0;
  const path = project.isOnIndex ? `manage/project/${encodeURIComponent(project.name)}/settings/publishing/` : "manage/account/publishing/";
  const link = new URL(path, site);
  const fields = {
    provider: "github",
    ...project.isOnIndex ? {} : { project_name: project.name },
    owner: settings.owner,
    repository: settings.repository,
    workflow_filename: settings.workflow,
    ...settings.environment === void 0 ? {} : { environment: settings.environment }
  };
  link.search = new URLSearchParams(fields).toString();
  return link;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  publisherFormLink
});
