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
  locate: () => locate
});
module.exports = __toCommonJS(stdin_exports);
var keys = {
  name: ["name"],
  version: ["version"],
  summary: ["description"],
  description: ["readme"],
  "description-content-type": ["readme"],
  "author-email": ["authors"],
  "maintainer-email": ["maintainers"],
  classifier: ["classifiers"],
  keywords: ["keywords"],
  license: ["license"],
  "license-expression": ["license"],
  "license-file": ["license-files"],
  "home-page": ["urls"],
  "download-url": ["urls"],
  "project-url": ["urls"],
  "requires-python": ["requires-python"],
  "requires-dist": ["dependencies", "optional-dependencies"],
  "provides-extra": ["optional-dependencies"],
  dynamic: ["dynamic"],
  "import-name": ["import-names"],
  "import-namespace": ["import-namespaces"]
};
function locate(findings, sources, descriptions) {
  return findings.map((finding) => {
    const location = inReadme(finding, sources, descriptions) ?? inPyproject(finding, sources);
    return location === void 0 ? finding : { ...finding, location };
  });
}
function inReadme({ line, file = "" }, { readme }, descriptions) {
  const wanted = line === void 0 ? void 0 : linesOf(descriptions.get(file) ?? "")[line - 1];
  if (line === void 0 || wanted === void 0 || readme === void 0) return void 0;
  const lines = linesOf(readme.text);
  if (lines[line - 1] === wanted) return { path: readme.path, line };
  const first = wanted.trim() === "" ? -1 : lines.indexOf(wanted);
  const isOnly = first !== -1 && lines.lastIndexOf(wanted) === first;
  return isOnly ? { path: readme.path, line: first + 1 } : void 0;
}
var linesOf = (text) => text.split(/\r?\n/).map((line) => line.trimEnd());
function inPyproject({ field = "", message }, { pyproject }) {
  const names = keys[field.replaceAll("_", "-").replace(/s$/, "")] ?? keys[field];
  if (names === void 0 || pyproject === void 0) return void 0;
  const lines = projectLines(linesOf(pyproject.text));
  const start = lines.findIndex(({ key }) => key !== void 0 && names.includes(key));
  if (start === -1) return void 0;
  const block = lines.slice(start).filter(({ of }) => names.includes(of));
  const entry = block.find(({ text }) => quotedIn(text).some((value) => message.includes(value)));
  return { path: pyproject.path, line: (entry ?? lines[start])?.number ?? 1 };
}
var quotedIn = (text) => [...text.matchAll(/"([^"]{3,})"|'([^']{3,})'/g)].map(([, a, b]) => a ?? b ?? "");
function projectLines(lines) {
  const found = [];
  let [table, of] = ["", ""];
  for (const [index, text] of lines.entries()) {
    const header = /^\s*\[\[?\s*([\w.-]+)\s*\]\]?\s*(?:#.*)?$/.exec(text)?.[1];
    if (header !== void 0) table = header;
    const key = header === void 0 ? /^\s*([\w-]+)(?:\.[\w-]+)*\s*=/.exec(text)?.[1] : void 0;
    const sub = /^project\.([\w-]+)/.exec(table)?.[1];
    const begins = keyThatBegins(table, sub, header, key);
    of = begins ?? of;
    const isInside = table === "project" || sub !== void 0;
    if (isInside) found.push({ number: index + 1, text, key: begins, of });
  }
  return found;
}
function keyThatBegins(table, sub, header, key) {
  if (header !== void 0) return sub;
  return table === "project" ? key : void 0;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  locate
});
