import { resolve } from "node:path";
import { PublishError } from "../errors.ts";
import { failureSummary } from "../failures.ts";
import type { Host } from "../host/host.ts";
import { locateIndex } from "../index/locations.ts";
import { type ExerciseOptions, readExercise } from "../installation/exercise-options.ts";
import type { ManifestFile } from "../manifest.ts";
import { type OutputName, type Outputs, outputTable } from "../output-table.ts";
import { startIndex } from "../rehearsal/index-server.ts";
import { fileLines, fileTable } from "../report/release-files.ts";
import { formatSeconds } from "../report/sizes.ts";
import { code, details, markdownTable, textTable } from "../report/tables.ts";
import { type BuildInputs, build, readBuild } from "./build.ts";
import {
  type CheckInputs,
  check,
  readExpectations,
  readReportFiles,
  readSizeLimits,
  rendererOf,
} from "./check.ts";
import { defineStage, type StageResult } from "./stage.ts";
import { upload } from "./upload.ts";
import { verify } from "./verify.ts";

export interface RehearseInputs {
  readonly build: BuildInputs;
  readonly strict: boolean;
  readonly ignore: readonly string[];
  readonly project: string;
  readonly expectations: CheckInputs["expectations"];
  readonly limits: CheckInputs["limits"];
  readonly reports: CheckInputs["reports"];
  /** Of the embedded index, absolute; a temporary one where none is given. */
  readonly directory: string | undefined;
  /** Seconds. */
  readonly timeout: number;
  readonly exercise: ExerciseOptions;
}

/** What the embedded index takes: no credential of the user goes there. */
const rehearsalCredential = {
  user: "__token__",
  password: "pypi-rehearsal",
  source: "made up for the rehearsal; the embedded index takes any",
};

/** Runs the whole release against an index of this process, seen by nobody. */
export const rehearse = defineStage<RehearseInputs>({
  readInputs(input) {
    const directory = input.optionalPath("directory");
    return {
      build: readBuild(input),
      strict: input.boolean("strict"),
      ignore: input.list("ignore"),
      project: resolve(input.path("project-dir")),
      expectations: readExpectations(input),
      limits: readSizeLimits(input),
      reports: readReportFiles(input),
      directory: directory === undefined ? undefined : resolve(directory),
      timeout: input.seconds("timeout"),
      exercise: readExercise(input, "rehearse"),
    };
  },

  async run(inputs, host) {
    const acts = actsOf(host);
    try {
      await rehearseStages(inputs, acts, host);
    } catch (error) {
      // What was found until then belongs into the summary; a cancellation has none.
      if (!(error instanceof PublishError) || host.cancelled.aborted) throw error;
      return { outputs: acts.outputs(), summary: failed(error, acts), failure: error };
    }
    return report(acts, inputs.directory, host);
  },
});

async function rehearseStages(inputs: RehearseInputs, acts: Acts, host: Host): Promise<void> {
  const { packages } = inputs.build;
  // First, so that a folder that is no index's is found before anything is built.
  const directory = inputs.directory ?? (await host.temporaryFolder("index"));
  const server = await startIndex({
    ...{ directory, port: 0, limits: inputs.limits },
    render: rendererOf(host),
    onRequest: host.log.debug,
  });
  host.atEnd(() => server.close());
  await acts.run("build", () => build.run(inputs.build, host));
  const manifestSha256 = acts.outputs()["manifest-sha256"];
  const { strict, ignore, project, expectations, limits, reports } = inputs;
  await acts.run("check", () =>
    check.run(
      { packages, manifestSha256, strict, ignore, project, expectations, limits, reports },
      host,
    ),
  );
  const location = locateIndex(new URL("legacy/", server.url), undefined);
  // Its pages are gone when somebody reads of them.
  const index = { ...location, title: "the embedded index", pages: undefined };
  await acts.run("upload", () =>
    upload.run(
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
        attestations: { wish: "off", isGiven: false },
      },
      host,
    ),
  );
  const { timeout, exercise } = inputs;
  await acts.run("verify", () =>
    verify.run({ packages, manifestSha256, index, timeout, exercise }, host),
  );
}

type Time = readonly [stage: string, time: string];

interface Acts {
  readonly times: readonly Time[];
  readonly summaries: readonly string[];
  /** Those that the table lists for a rehearsal. */
  outputs(): Outputs;
  /** Runs a stage; one that finds problems ends the rehearsal. */
  run(stage: string, task: () => Promise<StageResult>): Promise<void>;
}

/** Runs the stages in turn and keeps what they put out. */
function actsOf(host: Host): Acts {
  const outputs: Record<string, string> = {};
  const times: Time[] = [];
  const summaries: string[] = [];
  return {
    times,
    summaries,
    outputs: () => Object.fromEntries(ownOutputs.flatMap((name) => pairOf(outputs, name))),
    run: async (stage, task) => {
      host.log.info(`\n${host.style.bold(host.style.cyan(`== ${stage} ==`))}`);
      const started = performance.now();
      const result = await task();
      times.push([stage, formatSeconds((performance.now() - started) / 1000)]);
      // Later stages add addresses that are gone with the embedded index.
      const { files = outputs["files"] } = outputs;
      Object.assign(outputs, result.outputs, files === undefined ? {} : { files });
      summaries.push(details(stage, result.summary));
      if (result.failure !== undefined) throw result.failure;
    },
  };
}

const ownOutputs = (Object.keys(outputTable) as OutputName[]).filter((name) =>
  (outputTable[name].stages as readonly string[]).includes("rehearse"),
);

const pairOf = (outputs: Readonly<Record<string, string>>, name: string): [string, string][] =>
  outputs[name] === undefined ? [] : [[name, outputs[name]]];

function report(acts: Acts, directory: string | undefined, host: Host): StageResult {
  const { name, version, files: listed = "[]", result, "packages-dir": packages } = acts.outputs();
  const files = JSON.parse(listed) as ManifestFile[];
  const title = `Rehearsed ${name} ${version}: built, checked, uploaded, verified`;
  const state =
    result === "unchanged"
      ? "every file was identical on the embedded index already"
      : "every file was sent to the embedded index";
  const where = directory ?? "a temporary folder, removed now";
  const { log, style } = host;
  log.info(`\n${style.bold(style.green(title))}`);
  for (const line of fileLines(files)) log.info(line);
  log.info(`  upload: ${state}`);
  log.info(`  files:  ${packages}`);
  log.info(`  index:  ${where}`);
  for (const line of textTable(acts.times, new Set([1]))) log.info(`  ${line}`);
  const places = [
    ["Upload", state],
    ["Files", code(packages ?? "")],
    ["Index", directory === undefined ? where : code(where)],
  ];
  return {
    outputs: acts.outputs(),
    summary: [
      `## ${title}\n`,
      fileTable(files),
      markdownTable(["What", "Where and how"], places),
      markdownTable(["Stage", "Time"], acts.times),
      ...acts.summaries,
    ].join("\n"),
  };
}

/** The stages that went well, and the one that did not. */
function failed(error: PublishError, { summaries }: Acts): string {
  return ["## The rehearsal failed\n", failureSummary(error), ...summaries].join("\n");
}
