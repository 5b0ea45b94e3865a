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
  provideAttestations: () => provideAttestations
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_ETS4MB6V = require("./chunk-ETS4MB6V.cjs");
var import_chunk_ZMOYLH7X = require("./chunk-ZMOYLH7X.cjs");
var import_chunk_NKEYSXGX = require("./chunk-NKEYSXGX.cjs");
var import_chunk_SU7KMTBK = require("./chunk-SU7KMTBK.cjs");
var import_chunk_OF6LMIR5 = require("./chunk-OF6LMIR5.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_path = require("node:path");
var publishSuffix = ".publish.attestation";
async function readBeside(file, names, context, files, log) {
  const sound = [];
  const faults = [];
  for (const name of names.filter((candidate) => (0, import_chunk_KZS7P2PH.belongs)(candidate, file.filename))) {
    const text = await files.readText((0, import_node_path.join)((0, import_node_path.dirname)(file.path), name)) ?? "";
    const judged = await judgeText(file, text, context);
    if (typeof judged !== "string") sound.push(judged);
    else if (name.endsWith(publishSuffix)) log.warning(`Made anew: \`${name}\`: ${judged}`);
    else faults.push(`\`${name}\`: ${judged}`);
  }
  const publish = sound.find(isPublish);
  return { publish, others: sound.filter((one) => one !== publish), faults };
}
async function judgeText(file, text, context) {
  const read = (0, import_chunk_SU7KMTBK.readAttestationFile)(text);
  if (!read.ok) return read.problems.join(", ");
  const [attestation] = read.attestations;
  const findings = await (0, import_chunk_ETS4MB6V.findingsOf)(file, JSON.stringify(read.attestations), context);
  const finding = findings.find(({ level }) => level === "error");
  if (finding !== void 0) return `${finding.rule} ${finding.message}`;
  return attestation ?? "it is empty";
}
function isPublish({ envelope }) {
  const statement = JSON.parse(Buffer.from(envelope.statement, "base64").toString("utf8"));
  return statement.predicateType === import_chunk_NKEYSXGX.publishPredicate;
}
async function writeBeside({ path }, attestation, files, log) {
  try {
    await files.write(`${path}${publishSuffix}`, JSON.stringify(attestation));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warning(`\`${(0, import_node_path.basename)(path)}${publishSuffix}\` was not kept: ${reason}`);
  }
}
async function provideAttestations(request, host, http) {
  try {
    return await provide(request, host, http);
  } catch (error) {
    const isOurs = error instanceof import_chunk_6CJDLMRJ.PublishError && passing.has(error.code);
    if (request.mode === "required" || !isOurs || host.cancelled.aborted) throw error;
    host.log.warning(
      `Uploading without attestations: ${error.message}${error.hint === void 0 ? "" : `
hint: ${error.hint}`}`
    );
    return /* @__PURE__ */ new Map();
  }
}
var passing = /* @__PURE__ */ new Set(["attestation-failed", "attestation-invalid"]);
async function provide({ distributions, publisher, dryRun = false, ...request }, host, http) {
  const { files, log } = host;
  const context = {
    trusted: true,
    isPublic: host.env["PYPI_PUBLISH_FULCIO_URL"] === void 0,
    ...publisher === void 0 ? {} : { publisher }
  };
  const { names } = await (0, import_chunk_KZS7P2PH.listAttestationFiles)(distributions, files);
  const found = /* @__PURE__ */ new Map();
  for (const file of distributions) {
    found.set(file.filename, await readBeside(file, names, context, files, log));
  }
  refuseFaults([...found.values()].flatMap(({ faults }) => faults));
  const lacking = distributions.filter(
    ({ filename }) => found.get(filename)?.publish === void 0
  );
  if (dryRun) {
    log.info(
      `Attestations: ${lacking.length} to make, ${distributions.length - lacking.length} there`
    );
    return /* @__PURE__ */ new Map();
  }
  const made = await make(lacking, request, host, http);
  const fields = fieldsOf(distributions, found, made);
  await checkFields(distributions, fields, context, log);
  for (const file of lacking) {
    const attestation = made.get(file.filename);
    if (attestation !== void 0) await writeBeside(file, attestation, files, log);
  }
  log.info(
    `Attestations: ${made.size} made, ${distributions.length - lacking.length} there already`
  );
  return fields;
}
async function make(lacking, { identityToken, patience }, host, http) {
  if (lacking.length === 0) return /* @__PURE__ */ new Map();
  const { attest, publicSigstore } = await Promise.resolve().then(() => __toESM(require("./attest-4PYXQTBX.cjs")));
  const { usualPatience } = await Promise.resolve().then(() => __toESM(require("./persistent-fetch-F6EXFXEH.cjs")));
  const services = servicesFrom(host.env, publicSigstore);
  return attest(lacking, {
    http,
    identityToken,
    services,
    patience: { ...patience ?? usualPatience, signal: host.cancelled },
    onAttested: (filename) => host.log.debug(`Attested \`${filename}\``)
  });
}
var servicesFrom = (env, usual) => ({
  fulcio: withoutSlash(env["PYPI_PUBLISH_FULCIO_URL"] ?? usual.fulcio),
  rekor: withoutSlash(env["PYPI_PUBLISH_REKOR_URL"] ?? usual.rekor)
});
var withoutSlash = (url) => url.replace(/\/+$/, "");
function fieldsOf(distributions, found, made) {
  const fields = /* @__PURE__ */ new Map();
  for (const { filename } of distributions) {
    const { publish = made.get(filename), others = [] } = found.get(filename) ?? {};
    fields.set(filename, JSON.stringify([...publish === void 0 ? [] : [publish], ...others]));
  }
  return fields;
}
async function checkFields(distributions, fields, context, log) {
  const faults = [];
  for (const file of distributions) {
    const findings = await (0, import_chunk_ETS4MB6V.findingsOf)(file, fields.get(file.filename) ?? "[]", context);
    for (const { rule, level, message } of findings) {
      const line = `\`${file.filename}\`: ${rule} ${message}`;
      if (level === "error") faults.push(line);
      else log.warning(line);
    }
  }
  refuseFaults(faults);
}
function refuseFaults(faults) {
  if (faults.length === 0) return;
  throw new import_chunk_6CJDLMRJ.PublishError(
    "attestation-invalid",
    `PyPI would refuse these attestations
  ${faults.join("\n  ")}`,
    { hint: "delete the `.attestation` files that do not fit, and make them again" }
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  provideAttestations
});
