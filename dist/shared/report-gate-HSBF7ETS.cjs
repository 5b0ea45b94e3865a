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
  gateSummary: () => gateSummary,
  problemsOf: () => problemsOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_YVA4M23V = require("./chunk-YVA4M23V.cjs");
var import_chunk_YVYRD2YJ = require("./chunk-YVYRD2YJ.cjs");
var import_chunk_QKLIYTNP = require("./chunk-QKLIYTNP.cjs");
var problemsOf = (rows) => rows.flatMap(({ problems }) => problems);
function gateLines(rows, title, style) {
  const table = (0, import_chunk_YVYRD2YJ.textTable)(
    rows.map(({ check, state, evidence, jobs }) => [
      state,
      import_chunk_YVA4M23V.gateChecks[check],
      evidence + (jobs.length === 0 ? "" : ` (${jobs.join(", ")})`)
    ])
  );
  return [style.bold(title), ...table.map((line) => `  ${line}`)];
}
function gateSummary(rows, title) {
  const table = (0, import_chunk_YVYRD2YJ.markdownTable)(
    ["Check", "State", "Evidence", "Job"],
    rows.map(({ check, state, evidence, jobs, problems }) => [
      import_chunk_YVA4M23V.gateChecks[check],
      state === "ok" ? state : `**${state}**`,
      [evidence, ...problems.map(({ text }) => text)].map(withoutTags).join("<br>"),
      jobs.map((job) => `\`${job}\``).join(", ")
    ])
  );
  return `### ${title}

${table}`;
}
var withoutTags = (text) => text.replaceAll("<", "&lt;");
function gateFailure(rows, index) {
  const failed = rows.filter(({ state }) => state === "failed");
  if (failed.length === 0) return void 0;
  const lines = failed.flatMap(
    ({ check, problems }) => problems.map(({ text }) => `${import_chunk_YVA4M23V.gateChecks[check]}: ${text}`)
  );
  const jobs = [...new Set(problemsOf(failed).flatMap(({ job }) => job || []))];
  const names = jobs.map((job) => `\`${job}\``).join(", ");
  const again = jobs.length === 0 ? "mend what is named above; what is in the files needs a new build, and a new tag" : `run the ${jobs.length === 1 ? "job" : "jobs"} ${names} again, then this one; mend first what is named above`;
  return new import_chunk_QKLIYTNP.PublishError(
    "gate-failed",
    `The gate before ${index} found ${(0, import_chunk_YVYRD2YJ.count)(lines.length, "problem")}, so nothing was sent
  ${lines.join("\n  ")}`,
    { hint: again }
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  gateFailure,
  gateLines,
  gateSummary,
  problemsOf
});
