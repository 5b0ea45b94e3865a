import { basename, join, resolve } from "node:path";
import { type Distribution, readRelease } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { formatManifest, type Manifest, manifestName } from "../manifest.ts";
import { type BuildOptions, buildDistributions } from "../project/build-distributions.ts";
import { type Checkout, findCheckout, referenceOf } from "../project/checkout.ts";
import { cleanProject } from "../project/clean.ts";
import { type Identity, identityOfBuild } from "../project/identity.ts";
import { verifyReproducible } from "../project/reproduce.ts";
import { type Pyproject, parsePyproject } from "../python/pyproject.ts";
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
}

/** Makes sdist and wheel of a project, the same bytes for the same commit, and the release manifest. */
export const build = defineStage<BuildInputs>({
  readInputs(input) {
    const project = resolve(input.path("project-dir"));
    return {
      project,
      packages: resolve(input.path("packages-dir", project)),
      command: input.optionalText("build-command"),
      normalizeSdist: input.boolean("normalize-sdist"),
      verifyReproducible: input.boolean("verify-reproducible"),
      maxSize: { wheel: input.size("max-wheel-size"), sdist: input.size("max-sdist-size") },
    };
  },

  async run(inputs, host) {
    const pyproject = await readPyproject(inputs.project, host);
    const checkout = await findCheckout(inputs.project, host);
    // What would fail without any doing of the project fails before an earlier build is removed.
    await host.pythons.find();
    const work = await host.temporaryFolder("build");
    await clean(inputs, checkout, host);
    const options = { ...inputs, work, epoch: epochOf(checkout, host) };
    const built = await buildDistributions(options, host);
    const identity = await identityOfBuild(built, pyproject);
    if (inputs.verifyReproducible) await buildAgain(built, options, checkout, host);
    for (const path of built) await host.files.move(path, join(inputs.packages, basename(path)));
    const { distributions } = await readRelease(inputs.packages, {}, host);
    const manifest = await writeManifest(identity, distributions, options, checkout, host);
    return report(manifest, distributions, inputs, host);
  },
});

async function readPyproject(project: string, host: Host): Promise<Pyproject | undefined> {
  const path = join(project, "pyproject.toml");
  const text = await host.files.readText(path);
  if (text !== undefined) return parsePyproject(text, path);
  if ((await host.files.stat(join(project, "setup.py"))) === undefined) {
    throw await noProject(project, host);
  }
  host.log.warning(`\`${path}\` does not exist: building with setuptools' defaults, as pip does`);
  return undefined;
}

async function noProject(project: string, host: Host): Promise<PublishError> {
  const kind = (await host.files.stat(project))?.kind;
  if (kind === "file") {
    return new PublishError("pyproject-missing", `\`${project}\` is a file, not a folder`, {
      hint: "name the folder that holds it as `project-dir`",
    });
  }
  const problem =
    kind === undefined ? "does not exist" : "holds neither `pyproject.toml` nor `setup.py`";
  return new PublishError("pyproject-missing", `\`${project}\` ${problem}`, {
    hint: "check the project out before this step, and name its folder as `project-dir`",
  });
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
  { project, packages, epoch }: BuildOptions,
  checkout: Checkout | undefined,
  host: Host,
): Promise<Manifest> {
  const ref = referenceOf(host);
  const manifest: Manifest = {
    schema: 1,
    ...identity,
    ...(checkout?.commit === undefined ? {} : { commit: checkout.commit }),
    ...(ref === undefined ? {} : { ref }),
    "source-date-epoch": epoch,
    files: distributions.map(({ filename, size, sha256 }) => ({ filename, size, sha256 })),
    settings: await projectSettings(join(project, "pyproject.toml"), host),
    "built-by": {
      "pypi-publish": version,
      python: (await host.pythons.find()).version,
      platform: `${process.platform} ${process.arch}`,
    },
  };
  await host.files.write(join(packages, manifestName), formatManifest(manifest));
  return manifest;
}

async function report(
  manifest: Manifest,
  distributions: readonly Distribution[],
  { packages, maxSize }: BuildInputs,
  host: Host,
): Promise<StageResult> {
  let summary = `### Built ${manifest.name} ${manifest.version}\n\n${fileTable(manifest.files)}\n`;
  for (const { filename, facts } of distributions) {
    const lines = contentLines(facts.members);
    await host.group(`Contents of ${filename}`, async () => {
      for (const line of lines) host.log.info(`  ${line}`);
    });
    summary += details(`Contents of ${filename}`, fenced(lines.join("\n")));
  }
  host.log.info(host.style.bold(`Built ${manifest.name} ${manifest.version}`));
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
  };
}
