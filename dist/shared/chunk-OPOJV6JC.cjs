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
  findingsOf: () => findingsOf,
  readAttestationFile: () => readAttestationFile
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_M5KLUXKK = require("./chunk-M5KLUXKK.cjs");
var import_chunk_XDBNF7V5 = require("./chunk-XDBNF7V5.cjs");
function readAttestations(text) {
  const value = parse(text);
  if (value === void 0) return { ok: false, problems: ["Invalid JSON"] };
  if (!Array.isArray(value)) return { ok: false, problems: ["Input should be a valid array"] };
  const problems = [];
  for (const [index, item] of value.entries()) {
    judgeAttestation(String(index), item, (place, message) => {
      problems.push(`${place}: ${message}`);
    });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, attestations: value };
}
function readAttestationFile(text) {
  const value = parse(text);
  return value === void 0 ? { ok: false, problems: ["Invalid JSON"] } : readAttestations(JSON.stringify([value]));
}
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function judgeAttestation(place, value, complain) {
  if (!isObject(value)) {
    complain(place, "Input should be an object");
    return;
  }
  if (!("version" in value)) complain(`${place}.version`, "Field required");
  else if (value["version"] !== 1 && value["version"] !== true) {
    complain(`${place}.version`, "Input should be 1");
  }
  const material = child(place, value, "verification_material", complain);
  if (material !== void 0) {
    const inMaterial = `${place}.verification_material`;
    judgeBytes(inMaterial, material, "certificate", complain);
    judgeEntries(`${inMaterial}.transparency_entries`, material, complain);
  }
  const envelope = child(place, value, "envelope", complain);
  if (envelope === void 0) return;
  judgeBytes(`${place}.envelope`, envelope, "statement", complain);
  judgeBytes(`${place}.envelope`, envelope, "signature", complain);
}
function child(place, parent, name, complain) {
  const value = parent[name];
  if (isObject(value)) return value;
  complain(`${place}.${name}`, name in parent ? "Input should be an object" : "Field required");
  return void 0;
}
function judgeEntries(place, { transparency_entries: entries }, complain) {
  if (entries === void 0) {
    complain(place, "Field required");
    return;
  }
  if (!Array.isArray(entries)) {
    complain(place, "Input should be a valid array");
    return;
  }
  if (entries.length === 0) {
    complain(place, "List should have at least 1 item after validation, not 0");
  }
  for (const [index, entry] of entries.entries()) {
    if (!isObject(entry)) complain(`${place}.${index}`, "Input should be an object");
  }
}
function judgeBytes(place, parent, name, complain) {
  const value = parent[name];
  if (value === void 0) {
    complain(`${place}.${name}`, "Field required");
    return;
  }
  if (typeof value !== "string") {
    complain(`${place}.${name}`, "Input should be a valid bytes");
    return;
  }
  if (!isBase64(value)) complain(`${place}.${name}`, "Base64 decoding error");
}
function isBase64(text) {
  const known = text.replaceAll(/[^A-Za-z0-9+/=]/g, "");
  const [data = ""] = /^[^=]*/.exec(known) ?? [];
  const padding = known.length - data.length;
  return data.length % 4 === 0 || data.length % 4 + Math.min(padding, 2) >= 4;
}
async function attestationsOf(field, { isPublic = false, ...context }) {
  const read = readAttestations(field);
  if (!read.ok) return { ...context, malformed: read.problems, facts: [] };
  const facts = isPublic ? await Promise.all(read.attestations.map(inspectTrust)) : read.attestations.map(import_chunk_M5KLUXKK.inspectAttestation);
  return { ...context, facts };
}
async function inspectTrust(attestation) {
  const { distrust } = await Promise.resolve().then(() => __toESM(require("./trust-DDYY5ES3.cjs")));
  const { publicRoot } = await Promise.resolve().then(() => __toESM(require("./public-root-JQAP2Z4G.cjs")));
  const facts = (0, import_chunk_M5KLUXKK.inspectAttestation)(attestation);
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
  const { findings, first } = await (0, import_chunk_XDBNF7V5.judgeUpload)(upload, options, import_chunk_XDBNF7V5.attestationRules);
  const others = findings.filter((finding) => finding.message !== first?.message);
  return first === void 0 ? findings : [first, ...others];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  attestationsOf,
  findingsOf,
  readAttestationFile
});
