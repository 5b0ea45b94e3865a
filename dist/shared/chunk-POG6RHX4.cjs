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
  refuseErrors: () => refuseErrors
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_CDJXPDOP = require("./chunk-CDJXPDOP.cjs");
var import_chunk_SCMIEE3N = require("./chunk-SCMIEE3N.cjs");
async function findingsOf(plan, missing, { ignore, index, limits, project }, host) {
  if (missing.length === 0) return [];
  const distributions = plan.flatMap((release) => release.distributions);
  const gathered = await (0, import_chunk_SCMIEE3N.gatherContext)(project, distributions, nothingExpected, host);
  const states = new Map(
    plan.flatMap(({ state, files }) => files.map(({ file }) => [file, state]))
  );
  const found = await (0, import_chunk_SCMIEE3N.checkDistributions)(
    distributions,
    [...ignore, ...gathered.ignore, "IX001"],
    host,
    {
      index: (0, import_chunk_CDJXPDOP.judgedAs)(index),
      context: gathered.context,
      ...limits === void 0 ? {} : { limits },
      stateOf: (file) => {
        const state = states.get(file);
        return state === void 0 || state.unasked !== void 0 ? void 0 : (0, import_chunk_CDJXPDOP.stateFor)(file, state);
      }
    }
  );
  const names = new Set(missing.map(({ file }) => file.filename));
  return onePerMessage(found).filter(
    ({ file, level, rule }) => (file === void 0 || names.has(file)) && (level !== "info" || rule.startsWith("IX"))
  );
}
async function refuseErrors(plan, missing, chosen, inputs, host) {
  const created = plan.filter(({ state }) => state.project === "new").map(({ name }) => name);
  const findings = [
    ...missing.length === 0 ? [] : chosen.findings,
    ...missing.length === 0 ? [] : chosen.aboutNewProjects(created),
    ...inputs.verifyMetadata ? await findingsOf(plan, missing, inputs, host) : []
  ];
  const [errors, warnings] = [(0, import_chunk_SCMIEE3N.countOf)(findings, "error"), (0, import_chunk_SCMIEE3N.countOf)(findings, "warning")];
  if (errors + warnings === 0) return;
  (0, import_chunk_SCMIEE3N.reportFindings)(errors > 0 ? "Nothing was sent" : (0, import_chunk_SCMIEE3N.tally)(findings), findings, host);
  if ((0, import_chunk_SCMIEE3N.countOf)(chosen.findings, "error") > 0) await chosen.authority.credential();
  if (errors > 0) throw (0, import_chunk_SCMIEE3N.checkFailure)(findings, false);
}
var onePerMessage = (findings) => [
  ...new Map(
    findings.map((finding) => [
      JSON.stringify([finding.rule, finding.file, finding.message]),
      finding
    ])
  ).values()
];
var nothingExpected = { toplevel: [], packages: [], sourceFolders: [], omit: [] };
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  refuseErrors
});
