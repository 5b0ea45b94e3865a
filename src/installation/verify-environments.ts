import { availableParallelism } from "node:os";
import { join } from "node:path";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { choosePythons, withPythonsForWheels } from "./choose-pythons.ts";
import { dependencyIndex } from "./dependency-index.ts";
import { readEntryPointArguments } from "./entry-point-arguments.ts";
import { type EnvironmentCheck, type EnvironmentResult, isFailed } from "./environment-result.ts";
import type { ExerciseOptions } from "./exercise-options.ts";
import type { IndexSettings } from "./index-settings.ts";
import { environmentMaker } from "./installers.ts";
import { type PlannedEnvironment, planEnvironments } from "./plan-environments.ts";
import type { ReleaseUnderTest } from "./release-under-test.ts";
import { readSmokeTest } from "./smoke-test.ts";
import { tellWhileItLasts } from "./tell-while-it-lasts.ts";
import { type Trial, tryEnvironment } from "./try-environment.ts";

/** Installs the release into clean environments, side by side, and tries what it holds. */
export async function verifyEnvironments(
  release: ReleaseUnderTest,
  options: ExerciseOptions,
  host: Host,
): Promise<readonly EnvironmentResult[]> {
  // What is wrong with an input is said before anything is installed.
  const smokeTest = await readSmokeTest(options.smokeTest, options.project, host);
  const entryPointArguments = readEntryPointArguments(options.entryPointArguments);
  const cache = await host.temporaryFolder("installer-cache");
  const [make, pythons] = await Promise.all([
    environmentMaker(options.installer, cache, host),
    choosePythons(
      { wanted: options.pythons, requiresPython: release.metadata.requiresPython },
      host,
    ),
  ]);
  let dependencies: Promise<IndexSettings> | undefined;
  const trial: Trial = {
    ...{ release, options, smokeTest, entryPointArguments, make },
    dependencies: () => {
      dependencies ??= dependencyIndex(options.dependencyIndex, release.index?.url, host);
      return dependencies;
    },
  };
  const all = await withPythonsForWheels(release, pythons, host);
  const planned = planEnvironments(release, all, options, host);
  const results = await inParallel(planned, (one) => tryOne(one, trial, host));
  return results.flat();
}

/** A Python that was not asked for by name and makes no environment is left out with a warning. */
async function tryOne(
  planned: PlannedEnvironment,
  trial: Trial,
  host: Host,
): Promise<EnvironmentResult[]> {
  try {
    const result = await tellWhileItLasts(
      planned.title,
      tryEnvironment(planned, trial, host),
      host,
    );
    sayResult(result, host);
    return [result];
  } catch (error) {
    const isMissing = error instanceof PublishError && error.code === "python-missing";
    const isByRole = trial.options.pythons.every((word) => /^(newest|oldest|all)$/.test(word));
    const isOnly = planned.isFirst === true;
    if (!isMissing || !isByRole || isOnly) throw error;
    host.log.warning(`Skipped ${planned.title}: ${error.message}`);
    return [];
  }
}

function sayResult({ title, installer, checks }: EnvironmentResult, { log, style }: Host): void {
  log.info(style.bold(`${title} (${installer})`));
  for (const { name, status, message } of checks) {
    const state =
      status === "ok" ? "ok" : `${status}${message === undefined ? "" : `: ${message}`}`;
    log.info(`  ${name}: ${status === "ok" ? state : style.yellow(state)}`);
  }
}

/** As many at a time as there are cores. */
async function inParallel<Item, Result>(
  items: readonly Item[],
  task: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== undefined) results[index] = await task(item);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

/** The failure of the first environment in which something failed. */
export function failureOf(
  results: readonly EnvironmentResult[],
  strict: boolean,
): PublishError | undefined {
  const grave = strict ? ["failed", "warning"] : ["failed"];
  for (const { title, checks } of results) {
    const found = checks.filter(({ status }) => grave.includes(status));
    const check = found.find(({ status }) => status === "failed") ?? found[0];
    if (check !== undefined) return failureOfCheck(title, check);
  }
  return undefined;
}

/** Characters of a line in a message; the log has all of it. */
const longestLine = 500;

function failureOfCheck(
  title: string,
  { name, message = name, hint, output = "" }: EnvironmentCheck,
): PublishError {
  const lines = output.trimEnd().split("\n").slice(-15);
  const shown =
    output.trim() === ""
      ? ""
      : `\n${lines.map((line) => `  ${line.slice(0, longestLine)}`).join("\n")}`;
  return new PublishError(
    name === "install" ? "install-failed" : "exercise-failed",
    `${title}: ${message}${shown}`,
    hint === undefined ? {} : { hint },
  );
}

/** Writes the logs of the environments in which something failed; returns their paths. */
export async function writeLogs(
  results: readonly EnvironmentResult[],
  { reports }: ExerciseOptions,
  host: Host,
): Promise<ReadonlyMap<EnvironmentResult, string>> {
  const folder = reports ?? host.env["RUNNER_TEMP"];
  const paths = new Map<EnvironmentResult, string>();
  if (!folder) return paths;
  for (const result of results.filter(isFailed)) {
    const path = join(folder, `${result.title.replace(/[^\w.]+/g, "-").toLowerCase()}.log`);
    await host.files.write(path, `${result.log}\n`);
    host.log.info(`The full log of ${result.title}: ${path}`);
    paths.set(result, path);
  }
  return paths;
}
