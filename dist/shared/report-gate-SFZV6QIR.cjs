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
  gateFailure: () => gateFailure,
  gateLines: () => gateLines,
  gateSummary: () => gateSummary
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_YUJLRWWS = require("./chunk-YUJLRWWS.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
function gateLines(rows, title, style) {
  const table = (0, import_chunk_KZS7P2PH.textTable)(
    rows.map(({ check, state, evidence, jobs }) => [
      state,
      import_chunk_YUJLRWWS.gateChecks[check],
      evidence + (jobs.length === 0 ? "" : ` (${jobs.join(", ")})`)
    ])
  );
  return [style.bold(title), ...table.map((line) => `  ${line}`)];
}
function gateSummary(rows, title, failure) {
  const table = (0, import_chunk_KZS7P2PH.markdownTable)(
    ["Check", "State", "Evidence", "Job"],
    rows.map(({ check, state, evidence, jobs, problems }) => [
      import_chunk_YUJLRWWS.gateChecks[check],
      state === "ok" ? state : `**${state}**`,
      [evidence, ...problems.map(({ text }) => text)].map(withoutMarkup).join("<br>"),
      jobs.map((job) => `\`${job}\``).join(", ")
    ])
  );
  const [first = ""] = failure?.message.split("\n") ?? [];
  const failed = failure === void 0 ? "" : `**Failed:** ${first} (\`${failure.code}\`)

Hint: ${failure.hint}

`;
  return `### ${title}

${failed}${table}`;
}
var withoutMarkup = (text) => text.replace(
  /((?<!`)`[^`]+`(?!`))|[<&[`]/g,
  (sign, code) => code ?? `&#${sign.charCodeAt(0)};`
);
function gateFailure(rows, index) {
  const failed = rows.filter(({ state }) => state === "failed");
  if (failed.length === 0) return void 0;
  const lines = failed.flatMap(
    ({ check, problems }) => problems.map(({ text }) => `${import_chunk_YUJLRWWS.gateChecks[check]}: ${text}`)
  );
  const named = new Set(failed.flatMap(({ problems }) => problems.flatMap(({ job }) => job || [])));
  const order = rows.flatMap(({ jobs: jobs2 }) => jobs2);
  const jobs = [...named].sort((one, other) => order.indexOf(one) - order.indexOf(other));
  const names = jobs.map((job) => `\`${job}\``).join(", ");
  const again = jobs.length === 0 ? "mend what is named, then run this job again; what is in the files, or in the workflow, needs a new commit and a new tag" : `run the ${jobs.length === 1 ? "job" : "jobs"} ${names} again, then this one; mend first what is named`;
  return new import_chunk_6CJDLMRJ.PublishError(
    "gate-failed",
    `The gate before ${index} found ${(0, import_chunk_KZS7P2PH.count)(lines.length, "problem")}, so nothing was sent
  ${lines.join("\n  ")}`,
    { hint: again }
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  gateFailure,
  gateLines,
  gateSummary
});
