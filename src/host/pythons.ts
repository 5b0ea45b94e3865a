import { createHash, randomUUID } from "node:crypto";
import { access, constants, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { PublishError } from "../errors.ts";
import buildTools from "../tools/build.txt";
import clockTools from "../tools/clock.txt";
import readmeTools from "../tools/readme.txt";
import { interpreterIn } from "./environment-layout.ts";
import type {
  Command,
  CommandResult,
  Environment,
  PythonInterpreter,
  Pythons,
  ToolSet,
} from "./host.ts";
import { installedPythons, installedUv } from "./installed-pythons.ts";
import { askInterpreter, findPython } from "./python-search.ts";

const requirements: Readonly<Record<ToolSet, string>> = {
  build: buildTools,
  clock: clockTools,
  readme: readmeTools,
};

interface Parts {
  readonly env: Environment;
  run(command: Command): Promise<CommandResult>;
  temporaryFolder(purpose: string): Promise<string>;
}

/** Finds the Python of this machine and makes environments with it. */
export function pythonsOf(parts: Parts): Pythons {
  let found: Promise<PythonInterpreter> | undefined;
  const find = () => {
    found ??= findPython(parts.run);
    return found;
  };
  const toolSets = new Map<ToolSet, Promise<PythonInterpreter>>();
  const withTools = (tools: ToolSet) => {
    const known = toolSets.get(tools) ?? find().then((python) => toolSet(tools, python, parts));
    toolSets.set(tools, known);
    return known;
  };
  let uv: Promise<string | undefined> | undefined;
  return {
    find,
    withTools,
    createEnvironment: async (folder) =>
      createEnvironment(await find(), folder, ["--without-pip"], parts),
    installed: () => installedPythons(parts.env),
    inspect: (path) => askInterpreter(path, parts.run),
    interpreterIn,
    uv: () => {
      uv ??= installedUv(parts.env).then((path) => path ?? pinnedUv(withTools));
      return uv;
    },
  };
}

/** uv is one of the pinned tools; where these cannot be had, it is done without. */
const pinnedUv = async (withTools: Pythons["withTools"]): Promise<string | undefined> => {
  const tools = await withTools("build").catch(() => undefined);
  return tools === undefined ? undefined : installedUv({ PATH: tools.scripts });
};

async function createEnvironment(
  python: PythonInterpreter,
  folder: string,
  options: readonly string[],
  { run }: Parts,
): Promise<PythonInterpreter> {
  const result = await run({
    program: python.path,
    arguments: ["-I", "-m", "venv", ...options, folder],
  });
  const environment =
    result.status === 0 ? await askInterpreter(interpreterIn(folder), run) : undefined;
  if (environment !== undefined) return environment;
  throw new PublishError(
    "python-missing",
    `\`${python.path}\` cannot make a virtual environment\n${lastLines(result.output)}`,
    { hint: "install its `venv` module; on Debian and Ubuntu: `apt-get install python3-venv`" },
  );
}

/** The environment with these tools: made once for each set of pins and each Python, then reused. */
async function toolSet(
  tools: ToolSet,
  python: PythonInterpreter,
  parts: Parts,
): Promise<PythonInterpreter> {
  const key = createHash("sha256")
    .update(JSON.stringify([requirements[tools], python.path, python.version, process.arch]))
    .digest("hex")
    .slice(0, 16);
  const root = await toolCache(parts);
  const folder = join(root, `${tools}-${key}`);
  const reused = await finished(folder, parts);
  return reused ?? installTools(tools, python, folder, parts);
}

async function finished(folder: string, parts: Parts): Promise<PythonInterpreter | undefined> {
  return (await isComplete(folder)) ? askInterpreter(interpreterIn(folder), parts.run) : undefined;
}

const completeMark = "pypi-publish-complete";

const isComplete = (folder: string): Promise<boolean> =>
  access(join(folder, completeMark)).then(
    () => true,
    () => false,
  );

/** Built under a name of its own and renamed at the end, since several jobs may share the cache. */
async function installTools(
  tools: ToolSet,
  python: PythonInterpreter,
  folder: string,
  parts: Parts,
): Promise<PythonInterpreter> {
  await removeStaleDrafts(folder);
  const draft = `${folder}.${randomUUID()}`;
  try {
    const environment = await createEnvironment(python, draft, [], parts);
    await pipInstall(tools, environment, draft, parts);
    await writeFile(join(draft, completeMark), "");
    await putInPlace(draft, folder, parts);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  const environment = await askInterpreter(interpreterIn(folder), parts.run);
  if (environment !== undefined) return environment;
  throw new PublishError("tools-unavailable", `\`${folder}\` holds no working environment`, {
    hint: "delete the folder and run the stage again",
  });
}

/** What another job has finished meanwhile stays: that job is using it. */
async function putInPlace(draft: string, folder: string, parts: Parts): Promise<void> {
  const isPut = await rename(draft, folder).then(
    () => true,
    () => false,
  );
  if (isPut || (await finished(folder, parts)) !== undefined) return;
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder).catch(() => undefined);
}

/** Milliseconds after which nobody is at work any more on a draft that was not renamed. */
const draftAge = 3_600_000;

/** What a run that was killed has left. */
async function removeStaleDrafts(folder: string): Promise<void> {
  const names = await readdir(dirname(folder)).catch(() => []);
  for (const name of names.filter((other) => other.startsWith(`${basename(folder)}.`))) {
    const draft = join(dirname(folder), name);
    const stats = await stat(draft).catch(() => undefined);
    if (stats === undefined || Date.now() - stats.mtimeMs < draftAge) continue;
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function pipInstall(
  tools: ToolSet,
  environment: PythonInterpreter,
  folder: string,
  parts: Parts,
): Promise<void> {
  const file = join(folder, "requirements.txt");
  await writeFile(file, requirements[tools]);
  const result = await parts.run({
    program: environment.path,
    arguments: [
      ...["-I", "-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--quiet"],
      ...["--require-hashes", "--only-binary", ":all:", "--no-compile", "-r", file],
    ],
  });
  if (result.status === 0) return;
  throw new PublishError(
    "tools-unavailable",
    `The pinned tools for \`${tools}\` could not be installed\n${lastLines(result.output)}`,
    { hint: "check the network, and the index that pip is configured to use" },
  );
}

const lastLines = (output: string): string =>
  output
    .trim()
    .split("\n")
    .slice(-5)
    .map((line) => `  ${line}`)
    .join("\n");

/** The runner's tool cache, else the user's cache folder, else a folder of this run. */
export async function toolCache({
  env,
  temporaryFolder,
}: Pick<Parts, "env" | "temporaryFolder">): Promise<string> {
  const candidates = [env["RUNNER_TOOL_CACHE"], userCache(env), env["RUNNER_TEMP"]];
  for (const candidate of candidates) {
    if (!candidate) continue;
    const folder = join(candidate, "pypi-publish");
    try {
      await mkdir(folder, { recursive: true });
      await access(folder, constants.W_OK);
      return folder;
    } catch {
      // Not ours to write: the next one.
    }
  }
  return temporaryFolder("tools");
}

function userCache(env: Environment): string {
  if (process.platform === "win32") return env["LOCALAPPDATA"] ?? tmpdir();
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  return env["XDG_CACHE_HOME"] || join(homedir(), ".cache");
}
