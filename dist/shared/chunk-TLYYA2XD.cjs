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
  formatRecord: () => formatRecord,
  isRecordedStage: () => isRecordedStage,
  largestRecord: () => largestRecord,
  parseRecord: () => parseRecord
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_43SE4Z46 = require("./chunk-43SE4Z46.cjs");
var recordedStages = ["validate", "build", "check", "upload", "verify"];
var isRecordedStage = (name) => recordedStages.includes(name);
var ownWords = ["stage", "kind", "result"];
function formatRecord(record, mask) {
  const masked = (name, value) => typeof value === "string" && !ownWords.includes(name) ? mask(value).replace(new RegExp("\\p{Cc}+", "gu"), " ").slice(0, import_chunk_43SE4Z46.longest) : value;
  const { evidence } = record;
  const shown = evidence && JSON.parse(JSON.stringify(evidence, masked));
  return `${JSON.stringify({ ...record, evidence: shown }, void 0, 2)}
`;
}
var largestRecord = 256 * 1024;
function parseRecord(text2) {
  let value;
  try {
    value = JSON.parse(text2);
  } catch {
    return void 0;
  }
  if (!isRecord(value)) return void 0;
  const record = value;
  const { evidence, stage } = record;
  return evidence === void 0 || evidence.stage === stage ? record : void 0;
}
var sha256 = (0, import_chunk_43SE4Z46.matching)(/^[0-9a-f]{64}$/);
var command = (0, import_chunk_43SE4Z46.object)(
  {
    kind: (0, import_chunk_43SE4Z46.oneOf)("tests", "types", "lint", "format", "docs", "other"),
    command: import_chunk_43SE4Z46.text,
    ok: import_chunk_43SE4Z46.flag
  },
  { tests: import_chunk_43SE4Z46.count, coverage: import_chunk_43SE4Z46.amount, seconds: import_chunk_43SE4Z46.amount }
);
var index = (0, import_chunk_43SE4Z46.object)({ title: import_chunk_43SE4Z46.text, url: import_chunk_43SE4Z46.text });
var environment = (0, import_chunk_43SE4Z46.object)({ python: import_chunk_43SE4Z46.text, source: import_chunk_43SE4Z46.text, ok: import_chunk_43SE4Z46.flag });
var evidenceShapes = {
  validate: (0, import_chunk_43SE4Z46.object)(
    { stage: import_chunk_43SE4Z46.text, commands: (0, import_chunk_43SE4Z46.listOf)(command) },
    {
      python: import_chunk_43SE4Z46.text,
      changelog: (0, import_chunk_43SE4Z46.object)({ file: import_chunk_43SE4Z46.text, heading: import_chunk_43SE4Z46.text }),
      version: import_chunk_43SE4Z46.text,
      readme: import_chunk_43SE4Z46.text,
      licence: import_chunk_43SE4Z46.text,
      secrets: import_chunk_43SE4Z46.count
    }
  ),
  build: (0, import_chunk_43SE4Z46.object)({ stage: import_chunk_43SE4Z46.text }, { reproducible: import_chunk_43SE4Z46.flag }),
  check: (0, import_chunk_43SE4Z46.object)({
    stage: import_chunk_43SE4Z46.text,
    errors: import_chunk_43SE4Z46.count,
    warnings: import_chunk_43SE4Z46.count,
    ignored: (0, import_chunk_43SE4Z46.listOf)(import_chunk_43SE4Z46.text)
  }),
  upload: (0, import_chunk_43SE4Z46.object)({
    stage: import_chunk_43SE4Z46.text,
    index,
    credential: (0, import_chunk_43SE4Z46.object)({ kind: import_chunk_43SE4Z46.text, source: import_chunk_43SE4Z46.text }),
    result: import_chunk_43SE4Z46.text
  }),
  verify: (0, import_chunk_43SE4Z46.object)({
    stage: import_chunk_43SE4Z46.text,
    index,
    verified: import_chunk_43SE4Z46.flag,
    pythons: (0, import_chunk_43SE4Z46.listOf)(import_chunk_43SE4Z46.text),
    environments: (0, import_chunk_43SE4Z46.listOf)(environment)
  })
};
var isEvidence = (value) => {
  if (!(0, import_chunk_43SE4Z46.isObject)(value)) return false;
  const { stage } = value;
  return typeof stage === "string" && isRecordedStage(stage) && evidenceShapes[stage](value);
};
var isRecord = (0, import_chunk_43SE4Z46.object)(
  {
    schema: (0, import_chunk_43SE4Z46.oneOf)(1),
    stage: (0, import_chunk_43SE4Z46.oneOf)(...recordedStages),
    job: import_chunk_43SE4Z46.text,
    step: import_chunk_43SE4Z46.text,
    repository: import_chunk_43SE4Z46.text,
    run: import_chunk_43SE4Z46.text,
    files: (0, import_chunk_43SE4Z46.objectOf)(sha256),
    result: (0, import_chunk_43SE4Z46.oneOf)("success", "failure"),
    versions: (0, import_chunk_43SE4Z46.objectOf)(import_chunk_43SE4Z46.text)
  },
  {
    leg: import_chunk_43SE4Z46.text,
    attempt: import_chunk_43SE4Z46.text,
    commit: import_chunk_43SE4Z46.text,
    tag: import_chunk_43SE4Z46.text,
    "tag-commit": import_chunk_43SE4Z46.text,
    "manifest-sha256": sha256,
    failure: import_chunk_43SE4Z46.text,
    evidence: isEvidence
  }
);
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  formatRecord,
  isRecordedStage,
  largestRecord,
  parseRecord
});
