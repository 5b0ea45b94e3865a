import type { CommandResult, Host } from "../host/host.ts";
import { recordRows } from "../python/installed.ts";
import { compareVersions, parseVersion } from "../python/version.ts";
import { checkInstallation } from "./check-installation.ts";
import type { EnvironmentCheck, EnvironmentResult } from "./environment-result.ts";
import { type Exercise, locateScript, tryImport, tryScript } from "./exercise.ts";
import type { ExerciseOptions } from "./exercise-options.ts";
import type { IndexSettings } from "./index-settings.ts";
import { installRelease } from "./install-release.ts";
import { checkTypedMarker, compareInstalled } from "./installed-files.ts";
import { type InstalledRelease, readInstalled } from "./installed-release.ts";
import type { CleanEnvironment, EnvironmentMaker } from "./installers.ts";
import { loadEntryPoints } from "./load-entry-points.ts";
import type { PlannedEnvironment } from "./plan-environments.ts";
import { type FileUnderTest, isWheel, type ReleaseUnderTest } from "./release-under-test.ts";
import { runSmokeTest, type SmokeTest } from "./smoke-test.ts";

/** What is the same for all environments. */
export interface Trial {
  readonly release: ReleaseUnderTest;
  readonly options: ExerciseOptions;
  readonly smokeTest: SmokeTest | undefined;
  readonly entryPointArguments: Exercise["entryPointArguments"];
  readonly make: EnvironmentMaker;
  readonly dependencies: () => Promise<IndexSettings>;
}

/** Makes the environment, installs the release there, and tries what it holds. */
export async function tryEnvironment(
  planned: PlannedEnvironment,
  trial: Trial,
  host: Host,
): Promise<EnvironmentResult> {
  const started = performance.now();
  const folder = await host.temporaryFolder("verify");
  const lines: string[] = [];
  const record = (command: string, { status, output }: CommandResult) => {
    const how = status === undefined ? "ended by the time limit" : `status ${status}`;
    lines.push(`$ ${command}`, output.trimEnd(), `(${how})\n`);
  };
  const environment = await trial.make(planned.python, folder);
  const checks: EnvironmentCheck[] = [];
  for await (const check of checksOf(planned, trial, environment, folder, record, host)) {
    checks.push(check);
  }
  await host.files.remove(folder);
  return {
    title: planned.title,
    python: planned.python.version,
    source: planned.source,
    extra: planned.extra,
    installer: environment.installer,
    checks,
    seconds: (performance.now() - started) / 1000,
    log: lines.filter((line) => line !== "").join("\n"),
  };
}

type Recorder = (command: string, result: CommandResult) => void;

async function* checksOf(
  planned: PlannedEnvironment,
  trial: Trial,
  environment: CleanEnvironment,
  folder: string,
  record: Recorder,
  host: Host,
): AsyncGenerator<EnvironmentCheck> {
  const { release, options } = trial;
  const started = performance.now();
  const plan = {
    ...{ release, file: planned.file, extra: planned.extra },
    dependencies: trial.dependencies,
  };
  const installation = await installRelease(plan, environment, folder, host);
  const seconds = (performance.now() - started) / 1000;
  for (const { words, result } of installation.steps) {
    record(`${environment.installer} install ${words.join(" ")}`, result);
  }
  yield* checkInstallation(installation, {
    ...{ seconds, release, budget: options.installBudget },
    ...{ python: environment.python.version, isSdist: planned.source === "sdist" },
  });
  if (!installation.ok) return;
  const installed = await readInstalled(release.name, environment.python, host);
  yield checkVersion(installed, release);
  const compatible = await environment.check();
  record(`${environment.installer} check`, compatible);
  yield checkCompatible(compatible);
  yield* checkFiles(planned, trial, installed, environment, installation.builtFromSdist, host);
  const exercise: Exercise = {
    ...{ python: environment.python, variables: environment.variables, project: release.name },
    ...{ importBudget: options.importBudget, onRun: record, extras: release.metadata.extras },
    entryPointArguments: trial.entryPointArguments,
  };
  yield* exercises(planned, trial, installed, exercise, host);
}

function checkVersion({ version }: InstalledRelease, release: ReleaseUnderTest): EnvironmentCheck {
  const name = "version";
  if (isSameVersion(version, release.version)) return { name, status: "ok" };
  return {
    ...{ name, status: "failed" },
    message:
      version === undefined
        ? `The installed package says no version of \`${release.name}\``
        : `Version ${version} was installed in place of ${release.version}`,
    hint: "make the version in the metadata the one that is released, then release a new version",
  };
}

function isSameVersion(one: string | undefined, other: string): boolean {
  const [a, b] = [parseVersion(one ?? ""), parseVersion(other)];
  return a === undefined || b === undefined ? one === other : compareVersions(a, b) === 0;
}

function checkCompatible({ status, output }: CommandResult): EnvironmentCheck {
  const name = "pip check";
  if (status === 0) return { name, status: "ok" };
  const [line = ""] = output.split("\n").filter((one) => / (requires|has) /.test(one));
  return {
    ...{ name, status: "failed", output },
    message: `What is installed does not fit together${line === "" ? "" : `: ${line.trim()}`}`,
    hint: "correct the ranges in `dependencies`",
  };
}

async function* checkFiles(
  { file, extra }: PlannedEnvironment,
  { release }: Trial,
  installed: InstalledRelease,
  { python }: CleanEnvironment,
  builtFromSdist: boolean,
  host: Host,
): AsyncGenerator<EnvironmentCheck> {
  if (extra !== undefined) return;
  const wheel = builtFromSdist ? undefined : installedWheel(file, release, installed);
  const members = wheel?.members?.filter(({ name }) => !name.endsWith("/")) ?? [];
  yield await compareInstalled(members, installed, python, host);
  const marker = checkTypedMarker(installed, members);
  if (marker !== undefined) yield marker;
}

/** The wheel that was installed: the one with the most hashes in common with RECORD. */
function installedWheel(
  file: FileUnderTest | undefined,
  { files }: ReleaseUnderTest,
  { record }: InstalledRelease,
): FileUnderTest | undefined {
  if (file !== undefined) return isWheel(file) ? file : undefined;
  const hashes = new Set(recordRows(record).map(({ sha256 }) => sha256));
  const common = ({ members = [] }: FileUnderTest) =>
    members.filter(({ sha256 }) => sha256 !== undefined && hashes.has(sha256)).length;
  return files.filter(isWheel).toSorted((one, other) => common(other) - common(one))[0];
}

/** `none` is for what only works inside of a program that brings what it imports. */
function modulesToImport(
  given: readonly string[],
  { modules }: InstalledRelease,
): readonly string[] {
  if (given.length === 0) return modules;
  return given.filter((module) => module !== "none");
}

async function* exercises(
  { extra }: PlannedEnvironment,
  { options, smokeTest }: Trial,
  installed: InstalledRelease,
  exercise: Exercise,
  host: Host,
): AsyncGenerator<EnvironmentCheck> {
  if (extra !== undefined) {
    yield await loadEntryPoints(extra, exercise, host);
    return;
  }
  const { importNames } = options;
  for (const module of modulesToImport(importNames, installed)) {
    yield await tryImport(module, exercise, host);
  }
  for (const script of installed.scripts) yield await tryScript(script, exercise, host);
  for (const script of installed.guiScripts) yield await locateScript(script, exercise, host);
  if (smokeTest !== undefined) yield await runSmokeTest(smokeTest, exercise, host);
}
