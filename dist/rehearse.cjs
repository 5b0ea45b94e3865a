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
var import_chunk_SCS5U4VV = require("./shared/chunk-SCS5U4VV.cjs");
var import_chunk_PQYY4RLX = require("./shared/chunk-PQYY4RLX.cjs");
var import_chunk_GTES24G5 = require("./shared/chunk-GTES24G5.cjs");
var import_chunk_NQPIJZ2D = require("./shared/chunk-NQPIJZ2D.cjs");
var import_chunk_5H73P3Z2 = require("./shared/chunk-5H73P3Z2.cjs");
var import_chunk_MHIPN63T = require("./shared/chunk-MHIPN63T.cjs");
var import_chunk_IMSBS4AD = require("./shared/chunk-IMSBS4AD.cjs");
var import_chunk_Z2XHSS2N = require("./shared/chunk-Z2XHSS2N.cjs");
var import_chunk_NR62B6BA = require("./shared/chunk-NR62B6BA.cjs");
var import_chunk_3HIUMPTV = require("./shared/chunk-3HIUMPTV.cjs");
var import_chunk_KZB4DAOQ = require("./shared/chunk-KZB4DAOQ.cjs");
var import_chunk_4LO6A4H2 = require("./shared/chunk-4LO6A4H2.cjs");
var import_chunk_X76XKUA4 = require("./shared/chunk-X76XKUA4.cjs");
var import_chunk_YUJLRWWS = require("./shared/chunk-YUJLRWWS.cjs");
var import_chunk_43SE4Z46 = require("./shared/chunk-43SE4Z46.cjs");
var import_chunk_KIFPXMHQ = require("./shared/chunk-KIFPXMHQ.cjs");
var import_chunk_Y54WDLVX = require("./shared/chunk-Y54WDLVX.cjs");
var import_chunk_SU7KMTBK = require("./shared/chunk-SU7KMTBK.cjs");
var import_chunk_OF6LMIR5 = require("./shared/chunk-OF6LMIR5.cjs");
var import_chunk_DL5327SZ = require("./shared/chunk-DL5327SZ.cjs");
var import_chunk_4CDDT4B3 = require("./shared/chunk-4CDDT4B3.cjs");
var import_chunk_JAGVQL7Y = require("./shared/chunk-JAGVQL7Y.cjs");
var import_chunk_L3MNZAKR = require("./shared/chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_KZ3VMAZ7 = require("./shared/chunk-KZ3VMAZ7.cjs");
var import_chunk_NIWIK5BD = require("./shared/chunk-NIWIK5BD.cjs");
var import_chunk_S5FPDLMP = require("./shared/chunk-S5FPDLMP.cjs");
var import_chunk_WFWGBFVY = require("./shared/chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./shared/chunk-KT3HJBIU.cjs");
var import_chunk_NKLGTL6I = require("./shared/chunk-NKLGTL6I.cjs");
var import_chunk_E35A3ADB = require("./shared/chunk-E35A3ADB.cjs");
var import_chunk_2FERURSA = require("./shared/chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./shared/chunk-PGKKINL7.cjs");
var import_chunk_UL3NZQVU = require("./shared/chunk-UL3NZQVU.cjs");
var import_chunk_GNT3H3MC = require("./shared/chunk-GNT3H3MC.cjs");
var import_chunk_F2SIID5Z = require("./shared/chunk-F2SIID5Z.cjs");
var import_chunk_EIMADTGP = require("./shared/chunk-EIMADTGP.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_7MQPJN72 = require("./shared/chunk-7MQPJN72.cjs");
var import_chunk_WE3T2UOZ = require("./shared/chunk-WE3T2UOZ.cjs");
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
var rehearse = (0, import_chunk_7MQPJN72.defineStage)({
  readInputs(input) {
    const directory = input.optionalPath("directory");
    return {
      build: (0, import_chunk_GTES24G5.readBuild)(input),
      strict: input.boolean("strict"),
      ignore: input.list("ignore"),
      project: (0, import_node_path.resolve)(input.path("project-dir")),
      expectations: (0, import_chunk_7MQPJN72.readExpectations)(input),
      limits: (0, import_chunk_7MQPJN72.readSizeLimits)(input),
      reports: (0, import_chunk_7MQPJN72.readReportFiles)(input),
      directory: directory === void 0 ? void 0 : (0, import_node_path.resolve)(directory),
      timeout: input.seconds("timeout"),
      exercise: (0, import_chunk_7MQPJN72.readExercise)(input, "rehearse")
    };
  },
  async run(inputs, host) {
    const acts = actsOf(host);
    try {
      await rehearseStages(inputs, acts, host);
    } catch (error) {
      if (!(error instanceof import_chunk_WE3T2UOZ.PublishError) || host.cancelled.aborted) throw error;
      return { outputs: acts.outputs(), summary: failed(error, acts), failure: error };
    }
    return report(acts, inputs.directory, host);
  }
});
async function rehearseStages(inputs, acts, host) {
  const { packages } = inputs.build;
  const directory = inputs.directory ?? await host.temporaryFolder("index");
  const server = await (0, import_chunk_SCS5U4VV.startIndex)({
    ...{ directory, port: 0, limits: inputs.limits },
    render: (0, import_chunk_7MQPJN72.rendererOf)(host),
    onRequest: host.log.debug
  });
  host.atEnd(() => server.close());
  await acts.run("build", () => import_chunk_GTES24G5.build.run(inputs.build, host));
  const manifestSha256 = acts.outputs()["manifest-sha256"];
  const { strict, ignore, project, expectations, limits, reports } = inputs;
  await acts.run(
    "check",
    () => import_chunk_7MQPJN72.check.run(
      { packages, manifestSha256, strict, ignore, project, expectations, limits, reports },
      host
    )
  );
  const location = (0, import_chunk_PGKKINL7.locateIndex)(new URL("legacy/", server.url), void 0);
  const index = { ...location, title: "the embedded index", pages: void 0 };
  await acts.run(
    "upload",
    () => import_chunk_NR62B6BA.upload.run(
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
    () => import_chunk_KIFPXMHQ.verify.run({ packages, manifestSha256, index, timeout, exercise }, host)
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
      times.push([stage, (0, import_chunk_7MQPJN72.formatSeconds)((performance.now() - started) / 1e3)]);
      const { files = outputs["files"] } = outputs;
      Object.assign(outputs, result.outputs, files === void 0 ? {} : { files });
      summaries.push((0, import_chunk_7MQPJN72.details)(stage, result.summary));
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
  for (const line of (0, import_chunk_7MQPJN72.fileLines)(files)) log.info(line);
  log.info(`  upload: ${state}`);
  log.info(`  files:  ${packages}`);
  log.info(`  index:  ${where}`);
  for (const line of (0, import_chunk_7MQPJN72.textTable)(acts.times, /* @__PURE__ */ new Set([1]))) log.info(`  ${line}`);
  const places = [
    ["Upload", state],
    ["Files", (0, import_chunk_7MQPJN72.code)(packages ?? "")],
    ["Index", directory === void 0 ? where : (0, import_chunk_7MQPJN72.code)(where)]
  ];
  return {
    outputs: acts.outputs(),
    summary: [
      `## ${title}
`,
      (0, import_chunk_7MQPJN72.fileTable)(files),
      (0, import_chunk_7MQPJN72.markdownTable)(["What", "Where and how"], places),
      (0, import_chunk_7MQPJN72.markdownTable)(["Stage", "Time"], acts.times),
      ...acts.summaries
    ].join("\n")
  };
}
function failed(error, { summaries }) {
  return ["## The rehearsal failed\n", (0, import_chunk_DL5327SZ.failureSummary)(error), ...summaries].join("\n");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  rehearse
});
