import { PublishError } from "../errors.ts";
import type { Command, CommandResult, PythonInterpreter } from "./host.ts";

/** The oldest Python that the pinned tools run on. */
const oldest = [3, 10] as const;

const names =
  process.platform === "win32"
    ? ["python", "python3", "py"]
    : ["python3", "python", "python3.14", "python3.13", "python3.12", "python3.11", "python3.10"];

/** Prints what is asked of an interpreter as JSON. */
const question = `import json, platform, sys, sysconfig
print(json.dumps({
    "path": sys.executable,
    "version": platform.python_version(),
    "scripts": sysconfig.get_path("scripts"),
    "packages": sysconfig.get_path("purelib"),
}))`;

type Run = (command: Command) => Promise<CommandResult>;

/** What a program says; `undefined` when it is not there or fails. */
async function answer(
  program: string,
  words: readonly string[],
  run: Run,
): Promise<CommandResult | undefined> {
  try {
    const result = await run({ program, arguments: words });
    return result.status === 0 ? result : undefined;
  } catch (error) {
    if (error instanceof PublishError && error.code !== "program-missing") throw error;
    // Not there, or the shortcut to a shop that Windows has under this name.
    return undefined;
  }
}

/** Asks the interpreter at `program` what it is; `undefined` when it does not answer. */
export async function askInterpreter(
  program: string,
  run: Run,
): Promise<PythonInterpreter | undefined> {
  const answered = await answer(program, ["-I", "-c", question], run);
  try {
    return answered && (JSON.parse(answered.stdout) as PythonInterpreter);
  } catch {
    return undefined;
  }
}

/** The version of an interpreter that is too old for the question: Python 2 does not know `-I`. */
const printedVersion = async (program: string, run: Run): Promise<string | undefined> =>
  /^Python (\S+)/.exec((await answer(program, ["--version"], run))?.output ?? "")?.[1];

/** The first Python on PATH that is recent enough. */
export async function findPython(run: Run): Promise<PythonInterpreter> {
  const tooOld: string[] = [];
  for (const name of names) {
    const python = await askInterpreter(name, run);
    if (python !== undefined && isRecentEnough(python.version)) return python;
    const version = python?.version ?? (await printedVersion(name, run));
    if (version !== undefined) tooOld.push(`\`${name}\` is Python ${version}`);
  }
  const wanted = oldest.join(".");
  if (tooOld.length > 0) {
    throw new PublishError(
      "python-missing",
      `Python ${wanted} or newer is needed: ${tooOld.join(", ")}`,
      { hint: installHint },
    );
  }
  throw new PublishError("python-missing", "No Python was found on PATH", { hint: installHint });
}

const installHint = `install Python ${oldest.join(".")} or newer and put it on PATH; in a workflow, use actions/setup-python before this step`;

function isRecentEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}
