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
  expectedLibrary: () => expectedLibrary,
  usuallyOmitted: () => usuallyOmitted
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_path = require("node:path");
var usuallyOmitted = [
  ".*",
  "CVS",
  "RCS",
  "*.pyc",
  "*.pyo",
  "*.egg-info"
];
async function expectedLibrary(folder, { packages, sourceFolders, omit }, host) {
  const matchers = omit.map(import_chunk_KZS7P2PH.pathMatcher);
  const isOmitted = (path) => matchers.some((matches) => matches(path));
  const tree = new Tree();
  for (const name of packages) {
    const path = (0, import_node_path.resolve)(folder, name);
    const entry = await host.files.stat(path);
    if (entry === void 0) throw absent("package", name);
    const files = entry.kind === "folder" ? await filesBelow(path, `${(0, import_node_path.basename)(path)}/`, isOmitted, host) : [(0, import_node_path.basename)(path)];
    tree.add(`package \`${name}\``, files);
  }
  for (const name of sourceFolders) {
    const path = (0, import_node_path.resolve)(folder, name);
    if ((await host.files.stat(path))?.kind !== "folder") throw absent("src-dir", name);
    tree.add(`src-dir \`${name}\``, await filesBelow(path, "", isOmitted, host));
  }
  return tree.paths;
}
var absent = (setting, name) => new import_chunk_6CJDLMRJ.PublishError("invalid-input", `\`${setting}\` names \`${name}\`, which does not exist`, {
  hint: "paths are relative to the folder of `pyproject.toml`"
});
var Tree = class {
  paths = /* @__PURE__ */ new Set();
  #top = /* @__PURE__ */ new Set();
  add(from, files) {
    const names = new Set(files.map((path) => path.split("/")[0] ?? ""));
    for (const name of names) {
      if (!this.#top.has(name)) continue;
      throw new import_chunk_6CJDLMRJ.PublishError("invalid-input", `${from} adds \`${name}\`, which is there already`);
    }
    for (const name of names) this.#top.add(name);
    for (const path of files) this.paths.add(path);
  }
};
async function filesBelow(folder, prefix, isOmitted, host) {
  const found = [];
  for (const { name, kind } of await host.files.list(folder) ?? []) {
    const path = (0, import_node_path.resolve)(folder, name);
    if (isOmitted(path.replaceAll("\\", "/"))) continue;
    if (kind === "folder") {
      found.push(...await filesBelow(path, `${prefix}${name}/`, isOmitted, host));
    } else found.push(prefix + name);
  }
  return found;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  expectedLibrary,
  usuallyOmitted
});
