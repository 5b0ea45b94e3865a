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
  gateChecks: () => gateChecks,
  leavable: () => leavable,
  leftOut: () => leftOut,
  rowOf: () => rowOf
});
module.exports = __toCommonJS(stdin_exports);
var gateChecks = {
  jobs: "Earlier jobs succeeded, their records are intact",
  files: "Distributions of this run, as they were built",
  tests: "Tests green",
  check: "Check clean",
  secrets: "No secrets",
  version: "Version final, and that of the tag",
  commit: "Built from the commit of the tag",
  changelog: "Changelog has an entry",
  readme: "README",
  licence: "Licence",
  complete: "All expected files",
  testpypi: "Verified on a test index",
  credential: "Credential sound"
};
var leavable = ["tests", "final", "changelog", "readme", "licence", "testpypi"];
function rowOf(check, evidence, problems, jobs = []) {
  const state = problems.length > 0 ? "failed" : "ok";
  const said = problems.map((problem) => ({ ...problem, text: onOneLine(problem.text) }));
  const all = [...jobs, ...problems.flatMap(({ job }) => job ?? [])];
  return { check, state, evidence: onOneLine(evidence), jobs: [...new Set(all)], problems: said };
}
var onOneLine = (text) => text.replace(/\s*\n\s*/g, "; ").replace(new RegExp("\\p{Cc}+", "gu"), " ").trim();
var leftOut = (check, why = `gate-without: ${check}`) => ({
  check,
  state: "left out",
  evidence: `\`${why}\``,
  jobs: [],
  problems: []
});
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  gateChecks,
  leavable,
  leftOut,
  rowOf
});
