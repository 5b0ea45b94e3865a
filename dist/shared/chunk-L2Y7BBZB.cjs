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
  credentialFailure: () => credentialFailure,
  fixedAuthority: () => fixedAuthority,
  refuseCredential: () => refuseCredential,
  refusedAuthority: () => refusedAuthority
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_S5FPDLMP = require("./chunk-S5FPDLMP.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
function fixedAuthority(found) {
  const { user, source } = found;
  const credential = { user: user.trim(), password: (0, import_chunk_S5FPDLMP.sentPassword)(found) };
  return {
    kind: credential.user === import_chunk_S5FPDLMP.TOKEN_USER ? "token" : "password",
    source,
    credential: () => Promise.resolve(credential),
    end: () => Promise.resolve()
  };
}
var refusedAuthority = (findings) => ({
  kind: "token",
  source: "a credential that must not be sent",
  credential: () => Promise.reject(credentialFailure(findings)),
  end: () => Promise.resolve()
});
function credentialFailure(findings) {
  const errors = findings.filter(({ level }) => level === "error");
  const [first] = errors;
  const isElsewhere = errors.some(({ rule }) => rule === "AU002");
  const code = isElsewhere ? "credential-wrong-index" : "credential-unusable";
  const message = errors.map(({ rule, message: message2 }) => `${message2} (${rule})`).join("\n");
  return new import_chunk_6CJDLMRJ.PublishError(code, message, {
    ...first?.hint === void 0 ? {} : { hint: first.hint }
  });
}
function refuseCredential(findings) {
  if (findings.some(({ level }) => level === "error")) throw credentialFailure(findings);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  credentialFailure,
  fixedAuthority,
  refuseCredential,
  refusedAuthority
});
