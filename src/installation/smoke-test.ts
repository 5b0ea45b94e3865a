import { isAbsolute, join } from "node:path";
import { parseArgsStringToArgv } from "string-argv";
import { PublishError } from "../errors.ts";
import type { Host, PythonInterpreter } from "../host/host.ts";
import type { EnvironmentCheck } from "./environment-result.ts";
import { type Exercise, failed, tryProgram } from "./exercise.ts";

/** The project's own command, ready to be run with any interpreter. */
export interface SmokeTest {
  readonly text: string;
  readonly program: (python: PythonInterpreter, host: Host) => Promise<string>;
  readonly words: readonly string[];
}

/** Reads `smoke-test`; a Python file is one of the project, and has to be there. */
export async function readSmokeTest(
  text: string | undefined,
  project: string,
  { files }: Host,
): Promise<SmokeTest | undefined> {
  if (text === undefined) return undefined;
  const given = parseArgsStringToArgv(text);
  const isPython = /^python(3(\.\d+)?)?$/.test(given[0] ?? "");
  const [first = "", ...rest] = isPython ? given.slice(1) : given;
  const withPython = async ({ path }: PythonInterpreter) => path;
  if (isPython ? !first.endsWith(".py") : /^-[mc]$/.test(first)) {
    return { text, program: withPython, words: [first, ...rest] };
  }
  if (!first.endsWith(".py")) return { text, program: installedProgram(first), words: rest };
  const path = isAbsolute(first) ? first : join(project, first);
  if ((await files.stat(path)) === undefined) {
    throw new PublishError("invalid-input", `Input \`smoke-test\`: \`${path}\` does not exist`, {
      hint: "name a file of the project, relative to `project-dir`, and check it out in this job; or give `-m MODULE`, `-c CODE` or a program",
    });
  }
  // Isolated, or the folder of the file would be the first place of modules: the checkout.
  return { text, program: withPython, words: ["-I", path, ...rest] };
}

/** One of the release where there is one of this name, else one on PATH. */
const installedProgram =
  (name: string) =>
  async ({ scripts }: PythonInterpreter, { files }: Host): Promise<string> => {
    const path = join(scripts, process.platform === "win32" ? `${name}.exe` : name);
    return (await files.stat(path)) === undefined ? name : path;
  };

/** Runs it with the installed release, in an empty folder. */
export async function runSmokeTest(
  { text, program, words }: SmokeTest,
  exercise: Exercise,
  host: Host,
): Promise<EnvironmentCheck> {
  const name = "smoke test";
  const path = await program(exercise.python, host);
  try {
    const result = await tryProgram(path, words, exercise, host);
    if (result.status === 0) return { name, status: "ok", seconds: result.seconds };
    return failed(`\`${text}\``, name, result, exercise);
  } catch (error) {
    if (!(error instanceof PublishError) || error.code !== "program-missing") throw error;
    return {
      ...{ name, status: "failed", message: error.message },
      hint: `if \`${path}\` is a script of the project, declare it in \`[project.scripts]\` of \`pyproject.toml\``,
    };
  }
}
