import { access, readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import type { Environment, LocatedPython } from "./host.ts";

const windows = process.platform === "win32";

/**
 * The interpreters that lie on PATH, in the runner's tool cache and in pyenv. What tells their
 * versions are the names of their places: asking each would cost a process.
 */
export async function installedPythons(env: Environment): Promise<readonly LocatedPython[]> {
  const places = [onPath(env), inToolCache(env), inPyenv(env)];
  return (await Promise.all(places)).flat();
}

/** `python3.12`; the shims of pyenv stand for what lies in its own folder. */
async function onPath(env: Environment): Promise<LocatedPython[]> {
  const folders = new Set((env["PATH"] ?? env["Path"] ?? "").split(delimiter));
  const found: LocatedPython[] = [];
  for (const folder of folders) {
    if (folder === "" || /[\\/]shims[\\/]?$/.test(folder)) continue;
    for (const name of await namesIn(folder)) {
      const version = /^python(3\.\d+t?)(?:\.exe)?$/.exec(name)?.[1];
      if (version === undefined) continue;
      found.push({ version, path: join(folder, name), source: "PATH" });
    }
  }
  return found;
}

/** The kinds of interpreters in the tool cache: folder, start of the version, program. */
const kinds = [
  ["Python", "", "python"],
  ["PyPy", "pypy", "pypy3"],
] as const;

/** `Python/3.12.1/x64/bin/python`, as actions/setup-python lays it out. */
async function inToolCache(env: Environment): Promise<LocatedPython[]> {
  const root = env["RUNNER_TOOL_CACHE"] || env["AGENT_TOOLSDIRECTORY"];
  if (!root) return [];
  const found = await Promise.all(
    kinds.map(async ([folder, prefix, program]) => {
      const versions = await namesIn(join(root, folder));
      const places = versions.filter((version) => /^3\.\d/.test(version));
      return Promise.all(
        places.flatMap((version) => [
          inPlace(join(root, folder, version, architecture), program, `${prefix}${version}`),
          inPlace(join(root, folder, version, freeThreaded), program, `${prefix}${version}t`),
        ]),
      );
    }),
  );
  return found.flat(2);
}

const architecture = process.arch === "ia32" ? "x86" : process.arch;
const freeThreaded = `${architecture}-freethreaded`;

async function inPlace(place: string, program: string, version: string): Promise<LocatedPython[]> {
  const path = windows ? join(place, `${program}.exe`) : join(place, "bin", program);
  return (await exists(path)) ? [{ version, path, source: "the tool cache" }] : [];
}

/** `versions/3.12.1/bin/python`; what has another name is no plain interpreter. */
async function inPyenv(env: Environment): Promise<LocatedPython[]> {
  const home = (windows ? env["USERPROFILE"] : env["HOME"]) || homedir();
  const root = env["PYENV_ROOT"] || join(home, ".pyenv", ...(windows ? ["pyenv-win"] : []));
  const found: LocatedPython[] = [];
  for (const name of await namesIn(join(root, "versions"))) {
    const version = /^(?:pypy)?3\.\d+[^-/]*/.exec(name)?.[0];
    const place = join(root, "versions", name);
    const path = windows ? join(place, "python.exe") : join(place, "bin", "python");
    if (version === undefined || !(await exists(path))) continue;
    found.push({ version, path, source: "pyenv" });
  }
  return found;
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** uv: what `UV` names, else the first on PATH. */
export async function installedUv(env: Environment): Promise<string | undefined> {
  const name = windows ? "uv.exe" : "uv";
  const folders = (env["PATH"] ?? env["Path"] ?? "").split(delimiter);
  const onPath = folders.filter((folder) => folder !== "" && !/[\\/]shims[\\/]?$/.test(folder));
  for (const path of [env["UV"] ?? "", ...onPath.map((folder) => join(folder, name))]) {
    if (path !== "" && (await exists(path))) return path;
  }
  return undefined;
}
