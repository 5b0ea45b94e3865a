import { basename, join, resolve } from "node:path";
import { type Distribution, readRelease } from "../distributions.ts";
import { readOwnName } from "../hand-over/artifact-name.ts";
import type { HandOver } from "../hand-over/build-hand-over.ts";
import { type BuildOrigin, originOfBuild, readLeg } from "../hand-over/build-job.ts";
import type { Host } from "../host/host.ts";
import type { InputReader } from "../inputs.ts";
import { formatManifest, type Manifest, manifestName } from "../manifest.ts";
import { type BuildOptions, buildDistributions } from "../project/build-distributions.ts";
import { type Checkout, findCheckout } from "../project/checkout.ts";
import { cleanProject } from "../project/clean.ts";
import { type Identity, identityOfBuild } from "../project/identity.ts";
import { readPyproject } from "../project/read-pyproject.ts";
import { verifyReproducible } from "../project/reproduce.ts";
import { refuseOtherCommit } from "../project/tagged-checkout.ts";
import { warnOfReach } from "../project/within-reach.ts";
import type { Pyproject } from "../python/pyproject.ts";
import { readTag } from "../release-tag.ts";
import { contentLines } from "../report/contents.ts";
import { fileLines, filesOutput, fileTable } from "../report/release-files.ts";
import { formatSize } from "../report/sizes.ts";
import { details, fenced } from "../report/tables.ts";
import { projectSettings } from "../settings.ts";
import { version } from "../version.ts";
import { defineStage, type StageResult } from "./stage.ts";

export interface BuildInputs {
  /** Absolute, as all paths are. */
  readonly project: string;
  readonly packages: string;
  readonly command: string | undefined;
  readonly normalizeSdist: boolean;
  readonly verifyReproducible: boolean;
  /** Bytes. */
  readonly maxSize: { readonly wheel: number | undefined; readonly sdist: number | undefined };
  /** The tag that is released, where it is not the one that started the run. */
  readonly tag?: string | undefined;
  /** The leg of the matrix that runs. */
  readonly leg?: string | undefined;
  /** Where later jobs are to find the distributions; on a runner only. */
  readonly artifact?: { readonly name: string | undefined; readonly rebuild: boolean };
}

/** Makes sdist and wheel of a project, the same bytes for the same commit, and the release manifest. */
export const build = defineStage<BuildInputs>({
  readInputs: (input) => ({
    ...readBuild(input),
    tag: readTag(input),
    leg: readLeg(input),
    artifact: { name: readOwnName(input), rebuild: input.boolean("rebuild") },
  }),

  async run(inputs, host) {
    const { project, tag } = inputs;
    const pyproject = await readPyproject(project, host);
    const checkout = await findCheckout(project, host);
    await refuseOtherCommit(tag, project, checkout, host);
    const origin = originOfBuild({ ...inputs, commit: checkout?.commit }, host);
    const handOver = await openHandOverFor(inputs, origin, host);
    if (handOver?.adopted !== undefined) {
      return adopt(handOver.adopted, inputs, checkout, host);
    }
    await warnOfReach(project, host);
    const options = { ...inputs, origin, epoch: epochOf(checkout, host) };
    const { manifest, distributions } = await buildFiles(pyproject, options, checkout, host);
    const handedOver = await handOver?.store(inputs.packages, manifest.files);
    return report(manifest, distributions, { ...inputs, title: "Built", note: handedOver }, host);
  },
});

/** The inputs of a build, wherever its files go. */
export function readBuild(input: InputReader): BuildInputs {
  const project = resolve(input.path("project-dir"));
  return {
    project,
    packages: resolve(input.path("packages-dir", project)),
    command: input.optionalText("build-command"),
    normalizeSdist: input.boolean("normalize-sdist"),
    verifyReproducible: input.boolean("verify-reproducible"),
    maxSize: { wheel: input.size("max-wheel-size"), sdist: input.size("max-sdist-size") },
  };
}

/** In a terminal nobody waits for the files; what hands them over is loaded where somebody does. */
async function openHandOverFor(
  { project, artifact }: BuildInputs,
  origin: BuildOrigin,
  host: Host,
): Promise<HandOver | undefined> {
  if (host.kind === "terminal" || artifact?.name === undefined) return undefined;
  const { openHandOver } = await import("../hand-over/build-hand-over.ts");
  return openHandOver({ ...artifact, artifactName: artifact.name, origin, project }, host);
}

/** Takes what the run has built before, as if it had been built now. */
async function adopt(
  { release, manifest }: NonNullable<HandOver["adopted"]>,
  inputs: BuildInputs,
  checkout: Checkout | undefined,
  host: Host,
): Promise<StageResult> {
  const { packages, artifact } = inputs;
  await clean(inputs, checkout, host);
  const names = [manifestName, ...release.distributions.map(({ filename }) => filename)];
  for (const name of names) await host.files.move(join(release.folder, name), join(packages, name));
  const note = `Artifact \`${artifact?.name}\` of this run holds what the same job has built from the same commit: it was adopted; \`rebuild: true\` builds it again`;
  host.log.info(note);
  return report(manifest, release.distributions, { ...inputs, title: "Adopted", note }, host);
}

type BuildTask = Omit<BuildOptions, "work"> & BuildInputs & { readonly origin: BuildOrigin };

async function buildFiles(
  pyproject: Pyproject | undefined,
  task: BuildTask,
  checkout: Checkout | undefined,
  host: Host,
) {
  // What would fail without any doing of the project fails before an earlier build is removed.
  await host.pythons.find();
  const options = { ...task, work: await host.temporaryFolder("build") };
  await clean(task, checkout, host);
  const built = await buildDistributions(options, host);
  const identity = await identityOfBuild(built, pyproject);
  if (task.verifyReproducible) await buildAgain(built, options, checkout, host);
  for (const path of built) await host.files.move(path, join(task.packages, basename(path)));
  const { distributions } = await readRelease(task.packages, {}, host);
  return { manifest: await writeManifest(identity, distributions, task, host), distributions };
}

/** 1980-01-02, since ZIP knows no time before 1980, in whatever time zone. */
const earliest = 315_619_200;

/** The commit's time, so that the same commit gives the same bytes. */
function epochOf(checkout: Checkout | undefined, { env }: Host): number {
  const given = env["SOURCE_DATE_EPOCH"];
  if (given && /^\d+$/.test(given)) return Number(given);
  return Math.max(checkout?.committed ?? earliest, earliest);
}

async function clean(
  { project, packages }: BuildInputs,
  checkout: Checkout | undefined,
  host: Host,
): Promise<void> {
  const { removed, tracked } = await cleanProject(project, packages, checkout, host);
  if (removed.length > 0) host.log.info(`Removed from earlier builds: ${removed.join(", ")}`);
  if (tracked.length === 0) return;
  const names = tracked.map((path) => `\`${path}\``).join(", ");
  host.log.warning(`Kept ${names}: git tracks ${tracked.length === 1 ? "it" : "them"}`);
}

async function buildAgain(
  built: readonly string[],
  options: BuildOptions,
  checkout: Checkout | undefined,
  host: Host,
): Promise<void> {
  host.log.info(
    "Building again, under another path, umask, time zone, locale, hash seed and clock",
  );
  await verifyReproducible(built, options, checkout?.root ?? options.project, host);
  host.log.info("The second build gave the same bytes");
}

async function writeManifest(
  identity: Identity,
  distributions: readonly Distribution[],
  { project, packages, epoch, origin: { job, ...origin } }: BuildTask,
  host: Host,
): Promise<Manifest> {
  const manifest: Manifest = {
    schema: 1,
    ...identity,
    ...origin,
    "source-date-epoch": epoch,
    files: distributions.map(({ filename, size, sha256 }) => ({ filename, size, sha256 })),
    settings: await projectSettings(join(project, "pyproject.toml"), host),
    "built-by": {
      "pypi-publish": version,
      python: (await host.pythons.find()).version,
      platform: `${process.platform} ${process.arch}`,
      ...job,
    },
  };
  await host.files.write(join(packages, manifestName), formatManifest(manifest));
  return manifest;
}

interface ReportOptions extends BuildInputs {
  readonly title: "Built" | "Adopted";
  /** Where the files went, or where they come from. */
  readonly note: string | undefined;
}

async function report(
  manifest: Manifest,
  distributions: readonly Distribution[],
  { packages, maxSize, title, note, verifyReproducible: isProven }: ReportOptions,
  host: Host,
): Promise<StageResult> {
  const heading = `${title} ${manifest.name} ${manifest.version}`;
  let summary = `### ${heading}\n\n${note === undefined ? "" : `${note}\n\n`}${fileTable(manifest.files)}\n`;
  for (const { filename, facts } of distributions) {
    const lines = contentLines(facts.members);
    await host.group(`Contents of ${filename}`, async () => {
      for (const line of lines) host.log.info(`  ${line}`);
    });
    summary += details(`Contents of ${filename}`, fenced(lines.join("\n")));
  }
  host.log.info(host.style.bold(heading));
  for (const line of fileLines(manifest.files)) host.log.info(line);
  for (const { filename, kind, size } of distributions) {
    const limit = maxSize[kind];
    if (limit === undefined || size <= limit) continue;
    host.log.warning(
      `\`${filename}\` has ${formatSize(size)}, more than \`max-${kind}-size\` allows (${formatSize(limit)})`,
    );
  }
  const manifestSha256 = await host.files.sha256(join(packages, manifestName));
  return {
    outputs: {
      name: manifest.name,
      version: manifest.version,
      files: filesOutput(manifest.files),
      "packages-dir": packages,
      "manifest-sha256": manifestSha256,
    },
    summary,
    evidence: {
      stage: "build",
      ...(title === "Built" && isProven ? { reproducible: true } : {}),
    },
  };
}
