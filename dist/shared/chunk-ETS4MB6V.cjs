var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  attestationsOf: () => attestationsOf,
  findingsOf: () => findingsOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_ZMOYLH7X = require("./chunk-ZMOYLH7X.cjs");
var import_chunk_SU7KMTBK = require("./chunk-SU7KMTBK.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
async function attestationsOf(field, { isPublic = false, ...context }) {
  const read = (0, import_chunk_SU7KMTBK.readAttestations)(field);
  if (!read.ok) return { ...context, malformed: read.problems, facts: [] };
  const facts = isPublic ? await Promise.all(read.attestations.map(inspectTrust)) : read.attestations.map(import_chunk_ZMOYLH7X.inspectAttestation);
  return { ...context, facts };
}
async function inspectTrust(attestation) {
  const { distrust } = await Promise.resolve().then(() => __toESM(require("./trust-DDYY5ES3.cjs")));
  const { publicRoot } = await Promise.resolve().then(() => __toESM(require("./public-root-JQAP2Z4G.cjs")));
  const facts = (0, import_chunk_ZMOYLH7X.inspectAttestation)(attestation);
  const reason = distrust(attestation, publicRoot);
  if (reason === void 0) return facts;
  return { ...facts, untrusted: `not of ${publicRoot.title}: ${reason}` };
}
async function findingsOf({ filename, sha256 }, field, context) {
  const facts = {
    format: filename.endsWith(".tar.gz") ? "tar.gz" : "zip",
    size: 0,
    sha256,
    members: [],
    contents: /* @__PURE__ */ new Map(),
    problems: []
  };
  const attestations = await attestationsOf(field, context);
  const options = { render: async () => ({ kind: "not-rendered", reason: "" }) };
  const upload = { filename, form: void 0, facts, attestations };
  const { findings, first } = await (0, import_chunk_KZS7P2PH.judgeUpload)(upload, options, import_chunk_KZS7P2PH.attestationRules);
  const others = findings.filter((finding) => finding.message !== first?.message);
  return first === void 0 ? findings : [first, ...others];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  attestationsOf,
  findingsOf
});
