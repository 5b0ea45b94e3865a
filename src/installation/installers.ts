import { devNull } from "node:os";
import { join } from "node:path";
import { PublishError } from "../errors.ts";
import type { Command, CommandResult, Environment, Host, PythonInterpreter } from "../host/host.ts";
import { cleanVariables } from "./clean-variables.ts";
import { type IndexSettings, indexVariables, pipVariables, uvVariables } from "./index-settings.ts";

export type InstallerName = "uv" | "pip";

/** A virtual environment that sees nothing of this machine, and what fills it. */
export interface CleanEnvironment {
  readonly installer: InstallerName;
  readonly python: PythonInterpreter;
  /** For everything that runs in it: an empty folder as home, no settings. */
  readonly variables: Environment;
  /** `pip install`; only `index` is asked. Run in the environment's own folder, unless told otherwise. */
  install(
    words: readonly string[],
    index: IndexSettings,
    circumstances?: Pick<Command, "folder" | "env">,
  ): Promise<CommandResult>;
  /** `pip check` */
  check(): Promise<CommandResult>;
}

/** Makes an environment of `python` in `folder`. */
export type EnvironmentMaker = (
  python: PythonInterpreter,
  folder: string,
) => Promise<CleanEnvironment>;

/** Seconds that an installer may take; only a network that hangs takes so long. */
const installLimit = 1200;

/** uv where it is wished for or there, else pip; `cache` is an empty folder of this process. */
export async function environmentMaker(
  wish: "auto" | InstallerName,
  cache: string,
  host: Host,
): Promise<EnvironmentMaker> {
  const uv = wish === "pip" ? undefined : await host.pythons.uv();
  if (uv !== undefined) return (python, folder) => withUv(uv, python, folder, cache, host);
  if (wish === "uv") {
    throw new PublishError("program-missing", "Input `installer` is `uv`, and there is no uv", {
      hint: "put uv on PATH (in a workflow, astral-sh/setup-uv), or give `installer: auto`",
    });
  }
  return (python, folder) => withPip(python, folder, host);
}

async function withUv(
  uv: string,
  base: PythonInterpreter,
  folder: string,
  cache: string,
  host: Host,
): Promise<CleanEnvironment> {
  const home = join(folder, "home");
  const place = join(folder, "environment");
  await host.files.makeFolder(home);
  const variables = cleanVariables(host.env, home);
  const run = (
    words: readonly string[],
    more: Environment = {},
    place: Pick<Command, "folder"> = {},
  ) =>
    host.run({
      program: uv,
      arguments: [
        "--no-config",
        "--no-progress",
        "--color",
        "never",
        "--cache-dir",
        cache,
        ...words,
      ],
      folder,
      env: { ...variables, UV_PYTHON_DOWNLOADS: "never", UV_LINK_MODE: "copy", ...more },
      timeout: installLimit,
      keep: indexVariables,
      ...place,
    });
  const made = await run(["venv", "--quiet", "--python", base.path, place]);
  const python = await madeEnvironment(made, base, place, host);
  const target = ["--python", python.path];
  return {
    ...{ installer: "uv", python, variables },
    install: (words, index, { env, ...place } = {}) =>
      run(["pip", "install", ...target, ...words], { ...uvVariables(index), ...env }, place),
    check: () => run(["pip", "check", ...target]),
  };
}

async function withPip(
  base: PythonInterpreter,
  folder: string,
  host: Host,
): Promise<CleanEnvironment> {
  const home = join(folder, "home");
  const place = join(folder, "environment");
  await host.files.makeFolder(home);
  const variables = cleanVariables(host.env, home);
  // The pinned pip is the newest, which fills environments of the Pythons that it supports.
  const tools = isForPinnedPip(base) ? await host.pythons.withTools("build") : undefined;
  const run = (
    program: string,
    words: readonly string[],
    more: Environment = {},
    place: Pick<Command, "folder"> = {},
  ) =>
    host.run({
      ...{ program, arguments: ["-I", "-m", ...words], folder, timeout: installLimit },
      keep: indexVariables,
      env: { ...variables, ...ownPipOnly, ...more },
      ...place,
    });
  const bare = tools === undefined ? [] : ["--without-pip"];
  const python = await madeEnvironment(
    await run(base.path, ["venv", ...bare, place]),
    base,
    place,
    host,
  );
  const [program, pipWords] =
    tools === undefined ? [python.path, ["pip"]] : [tools.path, ["pip", "--python", python.path]];
  const pip = (words: readonly string[], more?: Environment, place?: Pick<Command, "folder">) =>
    run(program, [...pipWords, ...words], more, place);
  return {
    ...{ installer: "pip", python, variables },
    install: (words, index, { env, ...place } = {}) =>
      pip(["install", ...quiet, ...words], { ...pipVariables(index), ...env }, place),
    check: () => pip(["check"]),
  };
}

const ownPipOnly: Environment = {
  // pip's own way to say: no configuration file at all.
  PIP_CONFIG_FILE: devNull,
  PIP_NO_INPUT: "1",
  PIP_DISABLE_PIP_VERSION_CHECK: "1",
  PIP_ROOT_USER_ACTION: "ignore",
};

const quiet = ["--no-cache-dir", "--progress-bar", "off", "--no-warn-script-location"];

const isForPinnedPip = ({ version }: PythonInterpreter): boolean =>
  Number(version.split(".")[1]) >= 10;

async function madeEnvironment(
  { status, output }: CommandResult,
  base: PythonInterpreter,
  place: string,
  host: Host,
): Promise<PythonInterpreter> {
  const path = host.pythons.interpreterIn(place);
  const python = status === 0 ? await host.pythons.inspect(path) : undefined;
  if (python !== undefined) return python;
  const lines = output.trimEnd().split("\n").slice(-5);
  throw new PublishError(
    "python-missing",
    `No environment can be made with \`${base.path}\` (Python ${base.version})\n${lines.map((line) => `  ${line}`).join("\n")}`,
    {
      hint: "install its `venv` module (Debian and Ubuntu: `apt-get install python3-venv`), or name other `python-versions`",
    },
  );
}
