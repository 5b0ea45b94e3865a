import { delimiter, dirname, join } from "node:path";
import { PublishError } from "../errors.ts";
import type { CommandResult, Environment, Host, PythonInterpreter } from "../host/host.ts";
import { choosePythons } from "../installation/choose-pythons.ts";
import { dependencyIndex } from "../installation/dependency-index.ts";
import {
  type CleanEnvironment,
  environmentMaker,
  type InstallerName,
} from "../installation/installers.ts";
import { tellWhileItLasts } from "../installation/tell-while-it-lasts.ts";
import { trustingGit } from "../project/trusting-git.ts";
import { parseSpecifierSet } from "../python/specifier.ts";
import { containsVersion } from "../python/specifier-match.ts";
import type { InstallerWords } from "./requirement-words.ts";

/** An environment with the project and what its commands need, outside of the checkout. */
export interface PreparedEnvironment {
  readonly python: PythonInterpreter;
  readonly installer: InstallerName;
  /** For the commands, on top of the ordinary environment. */
  readonly variables: Environment;
}

export interface EnvironmentWish {
  /** Absolute. */
  readonly project: string;
  /** A word of `python-version`; the first Python on PATH without one. */
  readonly python: string | undefined;
  readonly requiresPython: string | undefined;
  readonly installer: "auto" | InstallerName;
  readonly dependencyIndex: URL | undefined;
  readonly install: InstallerWords;
}

/** Finds the Python, makes an environment of it and installs the project, editable where its backend can. */
export async function prepareEnvironment(
  wish: EnvironmentWish,
  host: Host,
): Promise<PreparedEnvironment> {
  const base = await choosePython(wish, host);
  const folder = await host.temporaryFolder("validate");
  const cache = await host.temporaryFolder("installer-cache");
  const make = await environmentMaker(wish.installer, cache, host);
  host.log.info(`Installing the project and what its commands need, for Python ${base.version}`);
  const environment = await make(base, folder);
  await tellWhileItLasts("the project", installProject(environment, wish, host), host);
  const { python, installer } = environment;
  return { python, installer, variables: commandVariables(python, folder, host) };
}

async function choosePython(
  { python: word, requiresPython }: EnvironmentWish,
  host: Host,
): Promise<PythonInterpreter> {
  const python =
    word === undefined
      ? await host.pythons.find()
      : (await choosePythons({ wanted: [word], requiresPython, input: "python-version" }, host))[0];
  if (python === undefined) throw new Error("no Python was chosen");
  const allowed = parseSpecifierSet(requiresPython ?? "");
  if (!allowed.ok || containsVersion(allowed.value, python.version)) return python;
  throw new PublishError(
    "python-missing",
    `The project wants Python ${requiresPython}, and this is ${python.version} (\`${python.path}\`)`,
    { hint: "name another one as `python-version`, or correct `requires-python`" },
  );
}

async function installProject(
  environment: CleanEnvironment,
  { project, install: { extras, words }, dependencyIndex: index }: EnvironmentWish,
  host: Host,
): Promise<void> {
  const from = await dependencyIndex(index, undefined, host);
  const own = extras.length === 0 ? "." : `.[${extras.join(",")}]`;
  const circumstances = { folder: project, env: trustingGit(host.env) };
  const install = (...ownWords: readonly string[]) =>
    environment.install([...ownWords, ...words], from, circumstances);
  let result = await install("-e", own);
  if (result.status !== 0 && isNotEditable(result)) result = await install(own);
  if (result.status !== 0) throw notInstalled(result, environment);
}

/** PEP 660 is optional for backends. */
const isNotEditable = ({ output }: CommandResult): boolean =>
  /build_editable|editable mode requires|editable (?:installs?|mode) (?:is|are) not supported/i.test(
    output,
  );

function notInstalled({ output, status }: CommandResult, environment: CleanEnvironment) {
  const lines = output.trimEnd().split("\n").slice(-20);
  const how = status === undefined ? "took too long" : `ended with status ${status}`;
  return new PublishError(
    "requirements-not-installed",
    `${environment.installer} could not install the project and what its commands need with Python ${environment.python.version}: it ${how}\n${lines.map((line) => `  ${line}`).join("\n")}`,
  );
}

/** The environment comes first, nothing of another one is seen, and caches go elsewhere than into the checkout. */
function commandVariables(
  { scripts }: PythonInterpreter,
  folder: string,
  { env }: Host,
): Environment {
  const cache = join(folder, "caches");
  const name = Object.keys(env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  const pytestCache = join(cache, "pytest").replaceAll("\\", "/");
  return {
    ...trustingGit(env),
    [name]: `${scripts}${delimiter}${env[name] ?? ""}`,
    VIRTUAL_ENV: dirname(scripts),
    PYTHONHOME: undefined,
    PYTHONPATH: undefined,
    CONDA_PREFIX: undefined,
    __PYVENV_LAUNCHER__: undefined,
    PYTHONDONTWRITEBYTECODE: "1",
    COVERAGE_FILE: join(folder, ".coverage"),
    MYPY_CACHE_DIR: join(cache, "mypy"),
    RUFF_CACHE_DIR: join(cache, "ruff"),
    HYPOTHESIS_STORAGE_DIRECTORY: join(cache, "hypothesis"),
    PYTEST_ADDOPTS: `${env["PYTEST_ADDOPTS"] ?? ""} -o 'cache_dir=${pytestCache}'`.trim(),
  };
}
