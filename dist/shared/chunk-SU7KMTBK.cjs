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
  readAttestationFile: () => readAttestationFile,
  readAttestations: () => readAttestations
});
module.exports = __toCommonJS(stdin_exports);
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
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  readAttestationFile,
  readAttestations
});
