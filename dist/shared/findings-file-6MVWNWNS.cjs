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
  findingsFile: () => findingsFile
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_Z3PJUGOV = require("./chunk-Z3PJUGOV.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var findingsFile = (path, findings, options) => {
  const isSarif = /\.sarif(\.json)?$/i.test(path);
  const content = isSarif ? sarifLog(findings, options) : jsonReport(findings);
  return `${JSON.stringify(content, void 0, 2)}
`;
};
var jsonReport = (findings) => ({
  schema: 1,
  tool: { name: "pypi-publish", version: import_chunk_Z3PJUGOV.version },
  errors: (0, import_chunk_KZS7P2PH.countOf)(findings, "error"),
  warnings: (0, import_chunk_KZS7P2PH.countOf)(findings, "warning"),
  findings: (0, import_chunk_KZS7P2PH.byGravity)(findings)
});
var sarifLevels = { error: "error", warning: "warning", info: "note" };
var documentation = "https://github.com/org/pypi-publish/blob/v1/docs/rules.md";
function sarifLog(findings, { rules, packages }) {
  const used = new Set(findings.map(({ rule }) => rule));
  const descriptors = rules.filter(({ id }) => used.has(id));
  const indices = new Map(descriptors.map(({ id }, index) => [id, index]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "pypi-publish",
            version: import_chunk_Z3PJUGOV.version,
            semanticVersion: import_chunk_Z3PJUGOV.version,
            informationUri: "https://github.com/org/pypi-publish",
            rules: descriptors.map(sarifRule)
          }
        },
        columnKind: "unicodeCodePoints",
        results: (0, import_chunk_KZS7P2PH.byGravity)(findings).map(
          (finding) => sarifResult(finding, indices.get(finding.rule), packages)
        )
      }
    ]
  };
}
var sarifRule = ({ id, title, why, fix, source, level }) => ({
  id,
  shortDescription: { text: title },
  fullDescription: { text: `${title}. ${why}.` },
  help: { text: `${why}. ${fix}.`, markdown: `${why}.

${fix}.` },
  helpUri: `${documentation}#${id.toLowerCase()}`,
  defaultConfiguration: { level: sarifLevels[level] },
  properties: { tags: ["python", "packaging", source] }
});
function sarifResult(finding, ruleIndex, packages) {
  const { rule, level, file, message, hint, refusal, first } = finding;
  const about = file === void 0 ? "" : `${file}: `;
  const advice = hint === void 0 ? "" : `
hint: ${hint}`;
  return {
    ruleId: rule,
    ...ruleIndex === void 0 ? {} : { ruleIndex },
    level: sarifLevels[level],
    message: { text: `${about}${message}${advice}` },
    locations: [sarifLocation(finding, packages)],
    // What stays the same when lines move, so that a result is known again.
    partialFingerprints: { "finding/v1": fingerprint(`${rule}
${file ?? ""}
${message}`) },
    properties: { ...file && { file }, ...refusal && { refusal }, ...first && { first } }
  };
}
function sarifLocation({ location, file }, packages) {
  const fallback = file === void 0 || packages === void 0 ? void 0 : `${packages}/${file}`;
  const path = location?.path ?? fallback ?? "pyproject.toml";
  return {
    physicalLocation: {
      artifactLocation: { uri: path.split("/").map(encodeURIComponent).join("/") },
      region: { startLine: location?.line ?? 1 }
    }
  };
}
function fingerprint(text) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  findingsFile
});
