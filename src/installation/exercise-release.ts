import type { Distribution } from "../distributions.ts";
import type { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import type { IndexFile } from "../index/list-files.ts";
import { type IndexLocation, publicIndexes } from "../index/locations.ts";
import type { NetworkInputs } from "../network.ts";
import type { Identity } from "../project/identity.ts";
import { recordRows } from "../python/installed.ts";
import { environmentsOutput, environmentsReport } from "../report/environments.ts";
import { count, formatSeconds } from "../report/sizes.ts";
import { type EnvironmentResult, isFailed } from "./environment-result.ts";
import type { ExerciseOptions } from "./exercise-options.ts";
import type {
  FileUnderTest,
  ReleaseMetadata,
  ReleaseUnderTest,
  WheelMember,
} from "./release-under-test.ts";
import { failureOf, verifyEnvironments, writeLogs } from "./verify-environments.ts";

/** A release that an index serves, as it was proven. */
export interface ReleaseToExercise extends Identity {
  readonly distributions: readonly Distribution[];
  readonly served: ReadonlyMap<string, Pick<IndexFile, "url">>;
  readonly simple: URL;
  /** Whether the index lets nobody read without a credential: then what was downloaded is installed. */
  readonly isClosed?: boolean;
}

export interface ExercisedRelease {
  readonly results: readonly EnvironmentResult[];
  readonly detail: string;
  readonly time: string;
  /** Of the outputs `verified` and `environments`. */
  readonly outputs: { readonly verified: string; readonly environments: string };
  /** Markdown. */
  readonly report: string;
  readonly failure: PublishError | undefined;
}

/** Installs what the index serves and tries it; the failure is told at the end, with everything else. */
export function exerciseServed(
  released: ReleaseToExercise,
  { index, network }: { readonly index: IndexLocation; readonly network?: NetworkInputs },
  options: ExerciseOptions,
  host: Host,
): Promise<ExercisedRelease> {
  const { distributions, simple, isClosed = false, served } = released;
  const isPypi = index.title === publicIndexes.pypi.title && options.dependencyIndex === undefined;
  const release: ReleaseUnderTest = {
    ...{ name: released.name, version: released.version, isPypi },
    ...(isClosed ? {} : { index: { url: simple, network } }),
    metadata: metadataOf(distributions),
    files: distributions.map((distribution) => {
      const isLocal = isClosed || (distribution.kind === "sdist" && hasCertificates(network));
      return fileUnderTest(
        distribution,
        isLocal ? undefined : served.get(distribution.filename)?.url,
      );
    }),
  };
  return exerciseRelease(release, options, host);
}

/** An sdist is built with what other indexes have, where the certificates of this one do not hold. */
const hasCertificates = (network: NetworkInputs | undefined): boolean =>
  network?.caCertificate !== undefined || network?.clientCertificate !== undefined;

/** Installs local files and tries them, before anything is published. */
export const exerciseLocal = (
  identity: Identity,
  distributions: readonly Distribution[],
  options: ExerciseOptions,
  host: Host,
): Promise<ExercisedRelease> =>
  exerciseRelease(
    {
      ...{ name: identity.name, version: identity.version, isPypi: false },
      metadata: metadataOf(distributions),
      files: distributions.map((distribution) => fileUnderTest(distribution, undefined)),
    },
    options,
    host,
  );

/** What is on no index is installed from its path. */
const fileUnderTest = (
  { filename, sha256, path, facts, kind }: Distribution,
  url: URL | undefined,
): FileUnderTest => ({
  ...{ filename, sha256 },
  ...(url === undefined ? { path } : { url }),
  ...(kind === "wheel" ? { members: membersOf(facts) } : {}),
});

/** What the wheel's own RECORD says of its members; its bytes were compared as a whole. */
function membersOf({ contents, members }: Distribution["facts"]): readonly WheelMember[] {
  const [, record] = [...contents].find(([name]) => /^[^/]+\.dist-info\/RECORD$/.test(name)) ?? [];
  if (record === undefined) return members;
  return recordRows(new TextDecoder().decode(record)).map(({ path, sha256 }) => ({
    name: path,
    ...(sha256 === undefined ? {} : { sha256 }),
  }));
}

/** What the first wheel says, else the sdist: their metadata are the same. */
function metadataOf(distributions: readonly Distribution[]): ReleaseMetadata {
  const first = distributions.find(({ kind }) => kind === "wheel") ?? distributions[0];
  const { single, multiple } = first?.metadata ?? {};
  return {
    requiresPython: single?.["requires-python"],
    extras: multiple?.["provides-extra"] ?? [],
    classifiers: multiple?.classifier ?? [],
  };
}

async function exerciseRelease(
  release: ReleaseUnderTest,
  options: ExerciseOptions,
  host: Host,
): Promise<ExercisedRelease> {
  const started = performance.now();
  const results = await verifyEnvironments(release, options, host);
  const time = formatSeconds((performance.now() - started) / 1000);
  const logs = await writeLogs(results, options, host);
  const failure = failureOf(results, options.strict);
  const failures = results.filter(isFailed).length;
  const where = count(results.length, "environment");
  const detail = `\`${release.name}==${release.version}\` in ${where}${failures === 0 ? "" : `, ${failures} failed`}`;
  const said = `${failure === undefined ? "Installed" : "Tried"}: ${detail} (${time})`;
  host.log.info(failure === undefined ? host.style.green(said) : host.style.yellow(said));
  return {
    ...{ results, detail, time, failure },
    outputs: { verified: String(failure === undefined), environments: environmentsOutput(results) },
    report: environmentsReport(results, logs),
  };
}
