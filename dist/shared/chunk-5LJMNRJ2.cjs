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
  inCheckout: () => inCheckout,
  readSources: () => readSources
});
module.exports = __toCommonJS(stdin_exports);
var import_node_path = require("node:path");
function inCheckout(path, host) {
  const way = (0, import_node_path.relative)(host.env["GITHUB_WORKSPACE"] ?? ".", path);
  if ((0, import_node_path.isAbsolute)(way) || way.split(import_node_path.sep)[0] === "..") return void 0;
  return way.split(import_node_path.sep).join(import_node_path.posix.sep);
}
async function readSources(project, host) {
  const pyproject = await readSource((0, import_node_path.join)(project, "pyproject.toml"), host);
  if (pyproject === void 0) return {};
  const readme = await readSource((0, import_node_path.join)(project, readmeName(pyproject.text)), host);
  return { pyproject, ...readme === void 0 ? {} : { readme } };
}
async function readSource(path, host) {
  const shown = inCheckout(path, host);
  if (shown === void 0 || (await host.files.stat(path))?.kind !== "file") return void 0;
  const text = await host.files.readText(path);
  return text === void 0 ? void 0 : { path: shown, text };
}
function readmeName(pyproject) {
  const value = /^\s*readme\s*=\s*(?:\{.*?\bfile\s*=\s*)?["']([^"']+)["']/m.exec(pyproject)?.[1];
  return value ?? "README.rst";
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  inCheckout,
  readSources
});
