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
  hideCredential: () => hideCredential,
  hidePassword: () => hidePassword,
  kindOf: () => kindOf,
  knownIndexes: () => knownIndexes,
  targetOf: () => targetOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_S5FPDLMP = require("./chunk-S5FPDLMP.cjs");
var import_chunk_2FERURSA = require("./chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./chunk-PGKKINL7.cjs");
function hideCredential(credential, host) {
  hidePassword(credential.password, host);
  const password = (0, import_chunk_S5FPDLMP.sentPassword)(credential);
  host.addSecret((0, import_chunk_2FERURSA.basicCredential)({ user: credential.user.trim(), password }));
}
function hidePassword(password, host) {
  const trimmed = password.trim();
  const encoded = encodeURIComponent(Buffer.from(trimmed).toString());
  for (const form of /* @__PURE__ */ new Set([trimmed, encoded])) host.addSecret(form);
  if (/[\r\n]/.test(trimmed)) for (const line of trimmed.split(/[\r\n]+/)) host.addSecret(line);
}
var knownIndexes = Object.values(import_chunk_PGKKINL7.publicIndexes);
var aliases = {
  pypi: ["www.pypi.org", "pypi.python.org"],
  testpypi: ["testpypi.python.org", "upload.test.pypi.org"]
};
function kindOf({ hostname }) {
  for (const kind of ["pypi", "testpypi"]) {
    const { upload, site } = import_chunk_PGKKINL7.publicIndexes[kind];
    if ([upload.hostname, site.hostname, ...aliases[kind]].includes(hostname)) return kind;
  }
  return "other";
}
function targetOf(upload) {
  const kind = kindOf(upload);
  return kind === "other" ? void 0 : import_chunk_PGKKINL7.publicIndexes[kind];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  hideCredential,
  hidePassword,
  kindOf,
  knownIndexes,
  targetOf
});
