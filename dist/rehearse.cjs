var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all2) => {
  for (var name in all2)
    __defProp(target, name, { get: all2[name], enumerable: true });
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
  rehearse: () => rehearse
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_67BC3UYS = require("./shared/chunk-67BC3UYS.cjs");
var import_chunk_PQYY4RLX = require("./shared/chunk-PQYY4RLX.cjs");
var import_chunk_GKAFTJN4 = require("./shared/chunk-GKAFTJN4.cjs");
var import_chunk_LSDFOFBQ = require("./shared/chunk-LSDFOFBQ.cjs");
var import_chunk_PL6QTFLI = require("./shared/chunk-PL6QTFLI.cjs");
var import_chunk_3XH3YBX7 = require("./shared/chunk-3XH3YBX7.cjs");
var import_chunk_7MRIHLJ7 = require("./shared/chunk-7MRIHLJ7.cjs");
var import_chunk_H7LFJRDY = require("./shared/chunk-H7LFJRDY.cjs");
var import_chunk_VUGEZZWF = require("./shared/chunk-VUGEZZWF.cjs");
var import_chunk_L2Y7BBZB = require("./shared/chunk-L2Y7BBZB.cjs");
var import_chunk_TW6DADQL = require("./shared/chunk-TW6DADQL.cjs");
var import_chunk_4LO6A4H2 = require("./shared/chunk-4LO6A4H2.cjs");
var import_chunk_X76XKUA4 = require("./shared/chunk-X76XKUA4.cjs");
var import_chunk_YUJLRWWS = require("./shared/chunk-YUJLRWWS.cjs");
var import_chunk_43SE4Z46 = require("./shared/chunk-43SE4Z46.cjs");
var import_chunk_DD62UJWC = require("./shared/chunk-DD62UJWC.cjs");
var import_chunk_46UBAVMP = require("./shared/chunk-46UBAVMP.cjs");
var import_chunk_SU7KMTBK = require("./shared/chunk-SU7KMTBK.cjs");
var import_chunk_OF6LMIR5 = require("./shared/chunk-OF6LMIR5.cjs");
var import_chunk_DWKKRE4E = require("./shared/chunk-DWKKRE4E.cjs");
var import_chunk_6BCPOFSZ = require("./shared/chunk-6BCPOFSZ.cjs");
var import_chunk_HDFWG65U = require("./shared/chunk-HDFWG65U.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_SJDZX433 = require("./shared/chunk-SJDZX433.cjs");
var import_chunk_NIWIK5BD = require("./shared/chunk-NIWIK5BD.cjs");
var import_chunk_S5FPDLMP = require("./shared/chunk-S5FPDLMP.cjs");
var import_chunk_WFWGBFVY = require("./shared/chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_JBELAJGP = require("./shared/chunk-JBELAJGP.cjs");
var import_chunk_TV7KN47D = require("./shared/chunk-TV7KN47D.cjs");
var import_chunk_2FERURSA = require("./shared/chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./shared/chunk-PGKKINL7.cjs");
var import_chunk_BPZ43DUT = require("./shared/chunk-BPZ43DUT.cjs");
var import_chunk_GE3HIRMS = require("./shared/chunk-GE3HIRMS.cjs");
var import_chunk_F2SIID5Z = require("./shared/chunk-F2SIID5Z.cjs");
var import_chunk_WYRWNQYK = require("./shared/chunk-WYRWNQYK.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_KZS7P2PH = require("./shared/chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./shared/chunk-6CJDLMRJ.cjs");
var import_node_path = require("node:path");
var all = ["build", "check", "upload", "verify", "rehearse"];
var outputTable = {
  name: {
    description: "Name of the project, as its metadata spells it",
    stages: [...all, "validate"]
  },
  version: { description: "Version of the release", stages: [...all, "validate"] },
  files: {
    description: "The distributions as JSON: `[{filename, size, sha256}]`; after `upload` and `verify` also `url`, after `upload` also `state`",
    stages: all
  },
  "packages-dir": {
    description: "Folder of the distributions, absolute",
    stages: ["build", "rehearse"]
  },
  "manifest-sha256": {
    description: "SHA-256 of the release manifest, for the same input of later stages; after `check` of several artifacts that of the merged one",
    stages: ["build", "check", "rehearse"]
  },
  errors: { description: "Number of errors found", stages: ["validate", "check"] },
  warnings: { description: "Number of warnings found", stages: ["validate", "check"] },
  uploaded: {
    description: "Names of the files that were sent, as JSON",
    stages: ["upload", "rehearse"]
  },
  skipped: {
    description: "Names of the files that were not sent, as JSON",
    stages: ["upload", "rehearse"]
  },
  result: {
    description: "`uploaded`; `unchanged` when there was nothing to send; `dry-run` when there was, in a dry run; `failed` when the index did not take every file",
    stages: ["upload", "rehearse"]
  },
  gate: {
    description: "With `gate: true`: `passed`, or `failed` when nothing may be sent; its table is in the summary",
    stages: ["upload"]
  },
  "record-sha256": {
    description: "SHA-256 of the record that the step left for the gate; hand it on as an output of the job",
    stages: ["validate", "build", "check", "upload", "verify"]
  },
  "project-url": { description: "Page of the project on the index", stages: ["upload"] },
  "release-url": { description: "Page of the release on the index", stages: ["upload"] },
  verified: {
    description: "`true` when every file is served, identical, installs and runs",
    stages: ["verify", "rehearse"]
  },
  environments: {
    description: "Where the release was installed, as JSON: `[{python, source, extra, installer, ok, seconds, checks}]`",
    stages: ["check", "verify", "rehearse"]
  }
};
var rehearsalCredential = {
  user: "__token__",
  password: "pypi-rehearsal",
  source: "made up for the rehearsal; the embedded index takes any"
};
var rehearse = (0, import_chunk_KZS7P2PH.defineStage)({
  readInputs(input) {
    const directory = input.optionalPath("directory");
    return {
      build: (0, import_chunk_GKAFTJN4.readBuild)(input),
      strict: input.boolean("strict"),
      ignore: input.list("ignore"),
      project: (0, import_node_path.resolve)(input.path("project-dir")),
      expectations: (0, import_chunk_KZS7P2PH.readExpectations)(input),
      limits: (0, import_chunk_KZS7P2PH.readSizeLimits)(input),
      reports: (0, import_chunk_KZS7P2PH.readReportFiles)(input),
      directory: directory === void 0 ? void 0 : (0, import_node_path.resolve)(directory),
      timeout: input.seconds("timeout"),
      exercise: (0, import_chunk_KZS7P2PH.readExercise)(input, "rehearse")
    };
  },
  async run(inputs, host) {
    const acts = actsOf(host);
    try {
      await rehearseStages(inputs, acts, host);
    } catch (error) {
      if (!(error instanceof import_chunk_6CJDLMRJ.PublishError) || host.cancelled.aborted) throw error;
      return { outputs: acts.outputs(), summary: failed(error, acts), failure: error };
    }
    return report(acts, inputs.directory, host);
  }
});
async function rehearseStages(inputs, acts, host) {
  const { packages } = inputs.build;
  const directory = inputs.directory ?? await host.temporaryFolder("index");
  const server = await (0, import_chunk_67BC3UYS.startIndex)({
    ...{ directory, port: 0, limits: inputs.limits },
    render: (0, import_chunk_KZS7P2PH.rendererOf)(host),
    onRequest: host.log.debug
  });
  host.atEnd(() => server.close());
  await acts.run("build", () => import_chunk_GKAFTJN4.build.run(inputs.build, host));
  const manifestSha256 = acts.outputs()["manifest-sha256"];
  const { strict, ignore, project, expectations, limits, reports } = inputs;
  await acts.run(
    "check",
    () => import_chunk_KZS7P2PH.check.run(
      { packages, manifestSha256, strict, ignore, project, expectations, limits, reports },
      host
    )
  );
  const location = (0, import_chunk_PGKKINL7.locateIndex)(new URL("legacy/", server.url), void 0);
  const index = { ...location, title: "the embedded index", pages: void 0 };
  await acts.run(
    "upload",
    () => import_chunk_VUGEZZWF.upload.run(
      {
        ...{ packages, manifestSha256, index, ignore },
        project: inputs.project,
        given: rehearsalCredential,
        skipExisting: false,
        verifyMetadata: false,
        printHash: false,
        dryRun: false,
        concurrency: 8,
        retries: 0,
        attestations: { wish: "off", isGiven: false }
      },
      host
    )
  );
  const { timeout, exercise } = inputs;
  await acts.run(
    "verify",
    () => import_chunk_DD62UJWC.verify.run({ packages, manifestSha256, index, timeout, exercise }, host)
  );
}
function actsOf(host) {
  const outputs = {};
  const times = [];
  const summaries = [];
  return {
    times,
    summaries,
    outputs: () => Object.fromEntries(ownOutputs.flatMap((name) => pairOf(outputs, name))),
    run: async (stage, task) => {
      host.log.info(`
${host.style.bold(host.style.cyan(`== ${stage} ==`))}`);
      const started = performance.now();
      const result = await task();
      times.push([stage, (0, import_chunk_KZS7P2PH.formatSeconds)((performance.now() - started) / 1e3)]);
      const { files = outputs["files"] } = outputs;
      Object.assign(outputs, result.outputs, files === void 0 ? {} : { files });
      summaries.push((0, import_chunk_KZS7P2PH.details)(stage, result.summary));
      if (result.failure !== void 0) throw result.failure;
    }
  };
}
var ownOutputs = Object.keys(outputTable).filter(
  (name) => outputTable[name].stages.includes("rehearse")
);
var pairOf = (outputs, name) => outputs[name] === void 0 ? [] : [[name, outputs[name]]];
function report(acts, directory, host) {
  const { name, version, files: listed = "[]", result, "packages-dir": packages } = acts.outputs();
  const files = JSON.parse(listed);
  const title = `Rehearsed ${name} ${version}: built, checked, uploaded, verified`;
  const state = result === "unchanged" ? "every file was identical on the embedded index already" : "every file was sent to the embedded index";
  const where = directory ?? "a temporary folder, removed now";
  const { log, style } = host;
  log.info(`
${style.bold(style.green(title))}`);
  for (const line of (0, import_chunk_KZS7P2PH.fileLines)(files)) log.info(line);
  log.info(`  upload: ${state}`);
  log.info(`  files:  ${packages}`);
  log.info(`  index:  ${where}`);
  for (const line of (0, import_chunk_KZS7P2PH.textTable)(acts.times, /* @__PURE__ */ new Set([1]))) log.info(`  ${line}`);
  const places = [
    ["Upload", state],
    ["Files", (0, import_chunk_KZS7P2PH.code)(packages ?? "")],
    ["Index", directory === void 0 ? where : (0, import_chunk_KZS7P2PH.code)(where)]
  ];
  return {
    outputs: acts.outputs(),
    summary: [
      `## ${title}
`,
      (0, import_chunk_KZS7P2PH.fileTable)(files),
      (0, import_chunk_KZS7P2PH.markdownTable)(["What", "Where and how"], places),
      (0, import_chunk_KZS7P2PH.markdownTable)(["Stage", "Time"], acts.times),
      ...acts.summaries
    ].join("\n")
  };
}
function failed(error, { summaries }) {
  return ["## The rehearsal failed\n", (0, import_chunk_DWKKRE4E.failureSummary)(error), ...summaries].join("\n");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  rehearse
});
