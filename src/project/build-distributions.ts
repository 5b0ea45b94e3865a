import { basename, join } from "node:path";
import { parseArgsStringToArgv } from "string-argv";
import { rewriteSdist } from "../archives/canonical-sdist.ts";
import { extractSdist } from "../archives/extract-sdist.ts";
import { normalizeWheelModes } from "../archives/wheel-modes.ts";
import { distributionKind } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import type { Environment, Host } from "../host/host.ts";
import { explainBuildFailure } from "../python/build-failures.ts";
import { trustingGit } from "./trusting-git.ts";

export interface BuildOptions {
  /** The project's folder. */
  readonly project: string;
  /** Folder of this process for what is built on the way. */
  readonly work: string;
  /** Seconds since 1970 UTC, for everything that carries a time. */
  readonly epoch: number;
  readonly normalizeSdist: boolean;
  /** In place of `python -m build`; it leaves its files in `packages`. */
  readonly command: string | undefined;
  readonly packages: string;
  /** On top of the ordinary environment. */
  readonly env?: Environment;
}

/** Builds sdist and wheel, or what the command builds; returns their paths. */
export const buildDistributions = (options: BuildOptions, host: Host): Promise<string[]> =>
  options.command === undefined
    ? buildWithBackend(options, host)
    : buildWithCommand(options, options.command, host);

/** Sdist first, the wheel from the sdist: what users of the sdist build is what was published. */
async function buildWithBackend(options: BuildOptions, host: Host): Promise<string[]> {
  const out = join(options.work, "out");
  await host.files.makeFolder(out);
  await host.group("Build the sdist", () =>
    runBuild("--sdist", options.project, out, options, host),
  );
  const [sdist, ...others] = await distributionsIn(out, host);
  if (sdist === undefined || others.length > 0 || distributionKind(sdist) !== "sdist") {
    throw unexpected("one sdist", [sdist ?? "nothing", ...others]);
  }
  if (options.normalizeSdist) await rewriteSdist(sdist, sdist, options.epoch);
  const source = await extractSdist(sdist, join(options.work, "source"));
  await host.group("Build the wheel from the sdist", () =>
    runBuild("--wheel", source, out, options, host),
  );
  const all = await distributionsIn(out, host);
  const wheels = all.filter((path) => path !== sdist);
  const [wheel] = wheels;
  if (wheel === undefined || wheels.length > 1) throw unexpected("one wheel", wheels);
  if (options.normalizeSdist) await normalizeWheelModes(wheel);
  return all;
}

async function distributionsIn(folder: string, host: Host): Promise<string[]> {
  const entries = (await host.files.list(folder)) ?? [];
  return entries
    .filter(({ name, kind }) => kind === "file" && distributionKind(name) !== undefined)
    .map(({ name }) => join(folder, name));
}

const unexpected = (wanted: string, built: readonly string[]) =>
  new PublishError(
    "build-failed",
    `The backend was to build ${wanted} and built ${built.length === 0 ? "nothing" : built.join(", ")}`,
    { hint: "run `python -m build` and see what it writes" },
  );

async function runBuild(
  kind: "--sdist" | "--wheel",
  source: string,
  out: string,
  options: BuildOptions,
  host: Host,
): Promise<void> {
  const python = await host.pythons.withTools("build");
  const installer = (await host.files.list(python.scripts))?.some(({ name }) =>
    /^uv(\.exe)?$/.test(name),
  )
    ? "uv"
    : "pip";
  const result = await host.run({
    program: python.path,
    arguments: ["-m", "build", kind, "--installer", installer, "--outdir", out, source],
    folder: options.work,
    env: buildEnvironment(options, host),
    show: true,
  });
  if (result.status !== 0) {
    const what = `The backend could not build the ${kind.slice(2)}`;
    throw buildFailure(what, result.output, "run `python -m build` in the project's folder");
  }
}

/** Python's own settings of the caller have no place in a build. */
const buildEnvironment = ({ epoch, env }: BuildOptions, host: Host): Environment => ({
  ...trustingGit(host.env),
  SOURCE_DATE_EPOCH: String(epoch),
  PYTHONPATH: undefined,
  PYTHONHOME: undefined,
  PYTHONSTARTUP: undefined,
  ...env,
});

async function buildWithCommand(
  options: BuildOptions,
  command: string,
  host: Host,
): Promise<string[]> {
  const [program, ...words] = parseArgsStringToArgv(command);
  if (program === undefined) {
    throw new PublishError("invalid-input", "Input `build-command` names no program");
  }
  await host.files.makeFolder(options.packages);
  const result = await host.group(`Run ${program}`, () =>
    host.run({
      program,
      arguments: words,
      folder: options.project,
      env: buildEnvironment(options, host),
      show: true,
    }),
  );
  if (result.status !== 0) {
    const what = `\`${command}\` ended with status ${result.status}`;
    throw buildFailure(what, result.output, "run the command in `project-dir`");
  }
  const built = await takeDistributions(options, host);
  if (built.length === 0) {
    throw new PublishError(
      "build-failed",
      `\`${command}\` left no distribution in \`${options.packages}\``,
      {
        hint: "let the command write there, by a path relative to `project-dir`, or name its folder as `packages-dir`",
      },
    );
  }
  if (!options.normalizeSdist) return built;
  for (const path of built) {
    if (path.endsWith(".tar.gz")) await rewriteSdist(path, path, options.epoch);
    if (path.endsWith(".whl")) await normalizeWheelModes(path);
  }
  return built;
}

/** What was built comes into `packages` when everything is right, whoever built it. */
async function takeDistributions({ packages, work }: BuildOptions, host: Host): Promise<string[]> {
  const taken: string[] = [];
  for (const path of await distributionsIn(packages, host)) {
    const target = join(work, "out", basename(path));
    await host.files.move(path, target);
    taken.push(target);
  }
  return taken;
}

/** The last lines of what was said, then what they mean. */
function buildFailure(what: string, output: string, again: string): PublishError {
  const lines = output.trim() === "" ? [] : output.trimEnd().split("\n").slice(-20);
  const explained = explainBuildFailure(output);
  const cause = explained === undefined ? "" : `\n${explained.cause}`;
  return new PublishError(
    "build-failed",
    `${[what, ...lines.map((line) => `  ${line}`.trimEnd())].join("\n")}${cause}`,
    { hint: explained?.fix ?? `${again} to see all of its output` },
  );
}
