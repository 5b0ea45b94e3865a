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
  inspectAttestation: () => inspectAttestation,
  isTimely: () => isTimely
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_NKEYSXGX = require("./chunk-NKEYSXGX.cjs");
var import_chunk_OF6LMIR5 = require("./chunk-OF6LMIR5.cjs");
var import_node_crypto = require("node:crypto");
function inspectAttestation(attestation) {
  const { verification_material: material, envelope } = attestation;
  const statement = readStatement(bytesOf(envelope.statement));
  const certificate = readCertificate(bytesOf(material.certificate));
  if (certificate === void 0) {
    return { unreadable: "invalid X.509 certificate", claims: /* @__PURE__ */ new Map(), statement };
  }
  const claims = (0, import_chunk_OF6LMIR5.certificateClaims)(certificate.raw) ?? /* @__PURE__ */ new Map();
  const entry = material.transparency_entries[0] ?? {};
  if (!isEntry(entry)) return { unreadable: "invalid transparency log entry", claims, statement };
  const unverified = signatureFault(attestation, certificate) ?? entryFault(attestation, entry);
  return {
    claims,
    statement,
    ...isTimely(attestation) ? {} : { untimely: untimely(certificate) },
    ...unverified === void 0 ? {} : { unverified }
  };
}
var untimely = ({ validFrom, validTo }) => `invalid signing cert: not valid at time of signing (${validFrom} to ${validTo})`;
var bytesOf = (base64) => Buffer.from(base64, "base64");
function readCertificate(der) {
  try {
    return new import_node_crypto.X509Certificate(der);
  } catch {
    return void 0;
  }
}
function isTimely({ verification_material: material }) {
  const certificate = readCertificate(bytesOf(material.certificate));
  const integrated = Number(material.transparency_entries[0]?.["integratedTime"]) * 1e3;
  return certificate !== void 0 && Date.parse(certificate.validFrom) <= integrated && integrated <= Date.parse(certificate.validTo);
}
var fieldsOf = (value) => typeof value === "object" && value !== null ? value : {};
var isNumber = (value) => typeof value === "string" && /^\d+$/.test(value);
function isEntry(entry) {
  const { logIndex, logId, kindVersion, inclusionProof, canonicalizedBody } = entry;
  const { kind, version } = fieldsOf(kindVersion);
  const proof = fieldsOf(inclusionProof);
  const texts = [
    fieldsOf(logId)["keyId"],
    kind,
    version,
    canonicalizedBody,
    proof["rootHash"],
    fieldsOf(proof["checkpoint"])["envelope"]
  ];
  const numbers = [logIndex, proof["logIndex"], proof["treeSize"]];
  return texts.every((text) => typeof text === "string") && numbers.every(isNumber) && Array.isArray(proof["hashes"]);
}
var preAuthEncoding = (payload) => Buffer.concat([
  Buffer.from(`DSSEv1 ${import_chunk_NKEYSXGX.statementType.length} ${import_chunk_NKEYSXGX.statementType} ${payload.length} `),
  payload
]);
function signatureFault({ envelope }, { publicKey }) {
  const signed = preAuthEncoding(bytesOf(envelope.statement));
  try {
    if ((0, import_node_crypto.verify)("sha256", signed, publicKey, bytesOf(envelope.signature))) return void 0;
  } catch {
  }
  return "DSSE: invalid signature";
}
function entryFault(attestation, entry) {
  const { kind, version } = fieldsOf(entry["kindVersion"]);
  if (`${kind}/${version}` === "hashedrekord/0.0.2") return void 0;
  if (`${kind}/${version}` !== "dsse/0.0.1") {
    return `Unsupported DSSE log entry type: ${kind}/${version}`;
  }
  const { payloadHash, signatures } = fieldsOf(bodyOf(entry)["spec"]);
  const { envelope, verification_material: material } = attestation;
  const sha256 = (0, import_node_crypto.createHash)("sha256").update(bytesOf(envelope.statement)).digest("hex");
  if (fieldsOf(payloadHash)["value"] !== sha256) {
    return "log entry payload hash does not match bundle";
  }
  const [one, ...others] = Array.isArray(signatures) ? signatures : [];
  const { signature, verifier } = fieldsOf(one);
  const isSame = others.length === 0 && bytesOf(String(signature)).equals(bytesOf(envelope.signature)) && readCertificate(bytesOf(String(verifier)))?.raw.equals(bytesOf(material.certificate));
  return isSame === true ? void 0 : "log entry signatures do not match bundle";
}
function bodyOf({ canonicalizedBody }) {
  try {
    return fieldsOf(JSON.parse(bytesOf(String(canonicalizedBody)).toString("utf8")));
  } catch {
    return {};
  }
}
function readStatement(payload) {
  let value;
  try {
    value = JSON.parse(payload.toString("utf8"));
  } catch {
    return "invalid statement: Invalid JSON";
  }
  const { _type, subject, predicateType } = fieldsOf(value);
  if (_type !== "https://in-toto.io/Statement/v1") {
    return "invalid statement: _type: Input should be 'https://in-toto.io/Statement/v1'";
  }
  if (typeof predicateType !== "string") return "invalid statement: predicateType";
  if (!Array.isArray(subject) || subject.length === 0) return "invalid statement: subject";
  const subjects = subject.map((item) => {
    const { name, digest } = fieldsOf(item);
    const { sha256 } = fieldsOf(digest);
    return {
      name: typeof name === "string" ? name : "",
      sha256: typeof sha256 === "string" ? sha256 : void 0
    };
  });
  return { subjects, predicateType };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  inspectAttestation,
  isTimely
});
