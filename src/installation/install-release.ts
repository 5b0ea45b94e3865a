import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CommandResult, Host } from "../host/host.ts";
import type { IndexSettings } from "./index-settings.ts";
import type { CleanEnvironment } from "./installers.ts";
import { type FileUnderTest, isWheel, type ReleaseUnderTest } from "./release-under-test.ts";

/** What is installed into one environment. */
export interface InstallPlan {
  readonly release: ReleaseUnderTest;
  /** A file by itself; without one the installer chooses among those of the index. */
  readonly file?: FileUnderTest | undefined;
  readonly extra?: string | undefined;
  /** From where dependencies come. */
  readonly dependencies: () => Promise<IndexSettings>;
}

/** One run of the installer. */
export interface InstallStep {
  readonly what: string;
  readonly words: readonly string[];
  readonly result: CommandResult;
}

export interface Installation {
  readonly steps: readonly InstallStep[];
  readonly ok: boolean;
  /** Whether an sdist was built although wheels were there. */
  readonly builtFromSdist: boolean;
}

/**
 * Installs the release. The files under test come from the index under test, by hash; what they
 * depend on, and what builds an sdist, from another index only.
 */
export async function installRelease(
  plan: InstallPlan,
  environment: CleanEnvironment,
  folder: string,
  host: Host,
): Promise<Installation> {
  const { release, file } = plan;
  if (file !== undefined) return installFile(file, plan, environment);
  if (release.index !== undefined && release.isPypi) {
    return installByName(plan, release.index, environment);
  }
  const sdist = release.files.find((one) => !isWheel(one));
  if (!release.files.some(isWheel)) return installFile(sdist, plan, environment);
  const step = await installByHash(plan, environment, folder, host);
  if (step.result.status === 0) return thenDependencies(step, plan, environment);
  if (sdist === undefined || !fitsNowhere(step.result.output)) return ended([step]);
  return { ...(await installFile(sdist, plan, environment)), builtFromSdist: true };
}

const ended = (steps: readonly InstallStep[]): Installation => ({
  steps,
  ok: steps.at(-1)?.result.status === 0,
  builtFromSdist: false,
});

/** `name[extra]` */
const requirementOf = ({ release, extra }: InstallPlan): string =>
  extra === undefined ? release.name : `${release.name}[${extra}]`;

/** By address and hash, so that no index is asked for the release itself. */
async function installFile(
  file: FileUnderTest | undefined,
  plan: InstallPlan,
  { install }: CleanEnvironment,
): Promise<Installation> {
  const words = [`${requirementOf(plan)} @ ${file === undefined ? "" : addressOf(file)}`];
  const result = await install(words, await plan.dependencies());
  return ended([{ what: "the release", words, result }]);
}

const addressOf = ({ url, path, sha256 }: FileUnderTest): string => {
  const address = path === undefined ? url : pathToFileURL(path);
  return `${address?.href}#sha256=${sha256}`;
};

/** As users do it: there the index of the release and that of its dependencies are one. */
async function installByName(
  plan: InstallPlan,
  index: IndexSettings,
  { install }: CleanEnvironment,
): Promise<Installation> {
  const words = [`${requirementOf(plan)}==${plan.release.version}`];
  const result = await install(words, index);
  return ended([{ what: "the release", words, result }]);
}

/** The installer chooses a wheel of the index; nothing else may come from there. */
async function installByHash(
  { release }: InstallPlan,
  { install }: CleanEnvironment,
  folder: string,
  host: Host,
): Promise<InstallStep> {
  const requirements = join(folder, "requirements.txt");
  const hashes = release.files.map(({ sha256 }) => ` --hash=sha256:${sha256}`).join("");
  await host.files.write(requirements, `${release.name}==${release.version}${hashes}\n`);
  const words = ["--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", requirements];
  if (release.index === undefined) throw new Error("a release without index has only files");
  return { what: "the release from the index", words, result: await install(words, release.index) };
}

/** What is installed satisfies the requirement, so it stays, whatever the other index has. */
async function thenDependencies(
  step: InstallStep,
  plan: InstallPlan,
  { install }: CleanEnvironment,
): Promise<Installation> {
  const words = [`${requirementOf(plan)}==${plan.release.version}`];
  const result = await install(words, await plan.dependencies());
  return ended([step, { what: "what the release depends on", words, result }]);
}

/** Whether the installer found files and none for this platform; the sdist has the same `requires-python`. */
const fitsNowhere = (output: string): boolean =>
  (/No matching distribution found/.test(output) && !/Requires-Python/.test(output)) ||
  /has no wheels? with a matching|no wheels with a matching|has no (usable|compatible) wheels/.test(
    output.replace(/\s+/g, " "),
  );
