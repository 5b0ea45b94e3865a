import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

/** Absolute paths of the real programs, all of one virtual environment. */
export interface TestTools {
  readonly python: string;
  readonly twine: string;
  readonly uv: string;
  readonly pip: string;
  /** Folder of the console scripts. */
  readonly scripts: string;
}

const run = promisify(execFile);
const repository = resolve(import.meta.dirname, "..", "..");
const requirements = join(import.meta.dirname, "requirements.txt");
const windows = process.platform === "win32";

let made: Promise<TestTools> | undefined;

/**
 * The environment of `requirements.txt`, made on first use under `.cache/test-tools/`.
 * A file that names the finished folder appears last and whole, so a killed run leaves nothing
 * that is taken for an environment; a lock keeps two jest workers from making it twice.
 */
export function testTools(): Promise<TestTools> {
  made ??= findOrMake();
  return made;
}

async function findOrMake(): Promise<TestTools> {
  const python = await findPython();
  const key = createHash("sha256")
    .update(`1\0${python.version}\0${process.platform}-${process.arch}\0`)
    .update(await readFile(requirements))
    .digest("hex")
    .slice(0, 16);
  const cache = join(repository, ".cache", "test-tools");
  const pointer = join(cache, `${key}.txt`);
  await mkdir(cache, { recursive: true });
  for (;;) {
    const folder = await finishedFolder(pointer);
    if (folder !== undefined) return toolsOf(folder);
    if (await lock(`${pointer}.lock`)) {
      try {
        if ((await finishedFolder(pointer)) === undefined) await make(python.path, pointer);
      } finally {
        await rm(`${pointer}.lock`, { force: true });
      }
    } else await sleep(200);
  }
}

async function finishedFolder(pointer: string): Promise<string | undefined> {
  try {
    const folder = (await readFile(pointer, "utf8")).trim();
    await access(toolsOf(folder).twine);
    return folder;
  } catch {
    return undefined;
  }
}

function toolsOf(folder: string): TestTools {
  const scripts = join(folder, windows ? "Scripts" : "bin");
  const program = (name: string) => join(scripts, windows ? `${name}.exe` : name);
  return {
    python: program("python"),
    twine: program("twine"),
    uv: program("uv"),
    pip: program("pip"),
    scripts,
  };
}

/** Whether this process now holds the lock; one left behind by a dead process is taken over. */
async function lock(path: string): Promise<boolean> {
  try {
    await writeFile(path, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!(await isStale(path))) return false;
    const aside = `${path}.${randomUUID()}`;
    await rename(path, aside).catch(() => undefined);
    await rm(aside, { force: true });
    return false;
  }
}

async function isStale(path: string): Promise<boolean> {
  try {
    const pid = Number(await readFile(path, "utf8"));
    if (pid > 0) return !isAlive(pid);
    return Date.now() - (await stat(path)).mtimeMs > 10_000;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function make(python: string, pointer: string): Promise<void> {
  const stem = pointer.slice(0, -".txt".length);
  await removeLeftovers(stem);
  // Console scripts hold the absolute path of their Python, so it is made where it will stay.
  const folder = `${stem}-${randomUUID()}`;
  try {
    await run(python, ["-m", "venv", folder]);
    const tools = toolsOf(folder);
    // pip installs uv, and uv, which is many times faster, the rest.
    const uvOnly = join(folder, "uv.txt");
    await writeFile(uvOnly, await requirementOf("uv"));
    const quiet = ["--quiet", "--require-hashes", "--no-deps"];
    await run(tools.python, ["-m", "pip", "install", ...quiet, "-r", uvOnly]);
    const install = ["pip", "install", "--quiet", "--require-hashes", "--python", tools.python];
    await run(tools.uv, [...install, "-r", requirements]);
    await writeFile(`${pointer}.new`, folder);
    await rename(`${pointer}.new`, pointer);
  } catch (cause) {
    await rm(folder, { recursive: true, force: true });
    throw new Error("The environment of the tests' real programs could not be made", { cause });
  }
}

/** What a run that was killed has left of this environment. */
async function removeLeftovers(stem: string): Promise<void> {
  const cache = dirname(stem);
  for (const name of await readdir(cache)) {
    if (!name.startsWith(`${basename(stem)}-`)) continue;
    await rm(join(cache, name), { recursive: true, force: true });
  }
}

/** The pinned requirement of one package with its hashes. */
async function requirementOf(name: string): Promise<string> {
  const text = await readFile(requirements, "utf8");
  const found = new RegExp(`^${name}==(?:.*\\\\\n)*.*`, "m").exec(text);
  if (found === null) throw new Error(`requirements.txt does not pin ${name}`);
  return `${found[0]}\n`;
}

async function findPython(): Promise<{ path: string; version: string }> {
  const code =
    "import sys; print(sys.executable); print('.'.join(map(str, sys.version_info[:3]))); sys.exit(sys.version_info < (3, 10))";
  const causes: unknown[] = [];
  for (const program of ["python3", "python"]) {
    try {
      const { stdout } = await run(program, ["-c", code]);
      const [path = program, version = ""] = stdout.trim().split(/\r?\n/);
      return { path, version };
    } catch (cause) {
      causes.push(cause);
    }
  }
  throw new AggregateError(causes, "The tests need Python 3.10 or newer on PATH");
}
