import { resolve } from "node:path";
import type { Host } from "../host/host.ts";
import { locateIndex } from "../index/locations.ts";
import type { ManifestFile } from "../manifest.ts";
import type { Outputs } from "../output-table.ts";
import { startIndex } from "../rehearsal/index-server.ts";
import { fileLines } from "../report/release-files.ts";
import { formatSeconds } from "../report/sizes.ts";
import { markdownTable, textTable } from "../report/tables.ts";
import { type BuildInputs, build } from "./build.ts";
import { check, rendererOf } from "./check.ts";
import { defineStage, type StageResult } from "./stage.ts";
import { upload } from "./upload.ts";
import { verify } from "./verify.ts";

export interface RehearseInputs {
  readonly build: BuildInputs;
  readonly strict: boolean;
  readonly ignore: readonly string[];
  /** Of the embedded index, absolute; a temporary one where none is given. */
  readonly directory: string | undefined;
  /** Seconds. */
  readonly timeout: number;
  readonly importNames: readonly string[];
}

/** What the embedded index takes: no credential of the user goes there. */
const rehearsalCredential = {
  user: "__token__",
  password: "pypi-rehearsal",
  source: "the rehearsal itself",
};

/** Runs the whole release against an index of this process, seen by nobody. */
export const rehearse = defineStage<RehearseInputs>({
  readInputs(input) {
    const directory = input.optionalPath("directory");
    return {
      build: build.readInputs(input),
      strict: input.boolean("strict"),
      ignore: input.list("ignore"),
      directory: directory === undefined ? undefined : resolve(directory),
      timeout: input.seconds("timeout"),
      importNames: input.list("import-names"),
    };
  },

  async run(inputs, host) {
    const { packages } = inputs.build;
    const manifestSha256 = undefined;
    const act = actsOf(host);
    await act.run("build", () => build.run(inputs.build, host));
    const { strict, ignore } = inputs;
    await act.run("check", () => check.run({ packages, manifestSha256, strict, ignore }, host));
    const directory = inputs.directory ?? (await host.temporaryFolder("index"));
    const server = await startIndex({
      ...{ directory, port: 0 },
      render: rendererOf(host),
      onRequest: host.log.debug,
    });
    host.atEnd(() => server.close());
    const location = locateIndex(new URL("legacy/", server.url), undefined);
    const index = { ...location, title: "the embedded index" };
    await act.run("upload", () =>
      upload.run(
        {
          ...{ packages, manifestSha256, index, ignore },
          given: rehearsalCredential,
          skipExisting: false,
          verifyMetadata: false,
          printHash: false,
        },
        host,
      ),
    );
    const { timeout, importNames } = inputs;
    await act.run("verify", () =>
      verify.run({ packages, manifestSha256, index, timeout, importNames }, host),
    );
    return report(act.outputs(), act.times, act.summaries, inputs.directory, host);
  },
});

type Time = readonly [stage: string, time: string];

/** Runs the stages in turn and keeps what they put out; one that finds problems ends the rehearsal. */
function actsOf(host: Host) {
  const outputs: Record<string, string> = {};
  const times: Time[] = [];
  const summaries: string[] = [];
  return {
    times,
    summaries,
    outputs: (): Outputs => outputs,
    run: async (stage: string, task: () => Promise<StageResult>): Promise<void> => {
      host.log.info(`\n${host.style.bold(host.style.cyan(`== ${stage} ==`))}`);
      const started = performance.now();
      const result = await task();
      times.push([stage, formatSeconds((performance.now() - started) / 1000)]);
      Object.assign(outputs, result.outputs);
      summaries.push(result.summary);
      if (result.failure !== undefined) throw result.failure;
    },
  };
}

function report(
  outputs: Outputs,
  times: readonly Time[],
  summaries: readonly string[],
  directory: string | undefined,
  host: Host,
): StageResult {
  const { name, version, files = "[]", result } = outputs;
  const title = `Rehearsed ${name} ${version}: built, checked, uploaded, verified`;
  const state =
    result === "unchanged"
      ? "every file was identical on the embedded index already"
      : "every file was sent to the embedded index";
  const where = directory === undefined ? "a temporary folder, removed now" : directory;
  const { log, style } = host;
  log.info(`\n${style.bold(style.green(title))}`);
  for (const line of fileLines(JSON.parse(files) as ManifestFile[])) log.info(line);
  log.info(`  upload: ${state}`);
  log.info(`  files:  ${outputs["packages-dir"]}`);
  log.info(`  index:  ${where}`);
  for (const line of textTable(times, new Set([1]))) log.info(`  ${line}`);
  const table = markdownTable(["Stage", "Time"], times);
  return {
    outputs: { ...outputs, verified: "true" },
    summary: [`## ${title}`, `Upload: ${state}.`, table, ...summaries].join("\n\n"),
  };
}
