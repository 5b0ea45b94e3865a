import { join } from "node:path";
import type { CommandResult, Environment, Host, PythonInterpreter } from "../host/host.ts";
import { normalizeName } from "../python/name.ts";
import { argumentsFor } from "./entry-point-arguments.ts";
import type { EnvironmentCheck } from "./environment-result.ts";
import { explainExercise } from "./explain-exercise.ts";

/** Seconds that an import or a console script may take. */
const defaultLimit = 60;

/** Where what is installed is tried. */
export interface Exercise {
  readonly python: PythonInterpreter;
  readonly variables: Environment;
  /** The name of the project, for the explanations. */
  readonly project: string;
  /** Seconds that an import may take before there is a warning. */
  readonly importBudget: number;
  /** Seconds; 60 where it is not given. */
  readonly limit?: number;
  /** What `entry-point-arguments` gives, by script. */
  readonly entryPointArguments: ReadonlyMap<string, readonly string[] | "none">;
  /** The extras of the release. */
  readonly extras?: readonly string[];
  /** Hears what was run, and how it ended. */
  readonly onRun?: (command: string, result: CommandResult) => void;
}

/** Runs a program in an empty folder, as what it is tried with is seen by users. */
export async function tryProgram(
  program: string,
  words: readonly string[],
  { python, variables, limit = defaultLimit, onRun }: Exercise,
  host: Host,
): Promise<CommandResult & { readonly seconds: number; readonly folder: string }> {
  const folder = await host.temporaryFolder("exercise");
  const started = performance.now();
  const result = await host.run({
    ...{ program, arguments: words, folder, timeout: limit, leavesNothing: true },
    env: {
      ...variables,
      PATH: [python.scripts, host.env["PATH"] ?? host.env["Path"] ?? ""].join(separator),
    },
  });
  onRun?.([program, ...words].join(" "), result);
  return { ...result, seconds: (performance.now() - started) / 1000, folder };
}

const separator = process.platform === "win32" ? ";" : ":";

/** Says in a file how long an import took, since a package may print what it likes. */
const importing = `import sys, time
path = sys.argv.pop()
started = time.perf_counter()
import MODULE
ended = time.perf_counter()
with open(path, "w") as file:
    file.write(str(ended - started))
`;

/** Imports a module, alone in its process. */
export async function tryImport(
  module: string,
  exercise: Exercise,
  host: Host,
): Promise<EnvironmentCheck> {
  const name = `import ${module}`;
  const times = await host.temporaryFolder("times");
  const run = async () => {
    const path = join(times, "seconds");
    const words = ["-I", "-c", importing.replace("MODULE", module), path];
    const result = await tryProgram(exercise.python.path, words, exercise, host);
    const text = await host.files.readText(path);
    return { ...result, seconds: Number(text) || result.seconds, hasEnded: text !== undefined };
  };
  const result = await run();
  if (result.status !== 0) return failedImport(name, result, exercise);
  if (!result.hasEnded) return endsTheProgram(name, result);
  const littered = await litter(result, name, host);
  if (littered !== undefined) return littered;
  if (result.seconds <= exercise.importBudget) return ok(name, result.seconds);
  // The first import writes bytecode, which users wait for once.
  const { seconds } = await run();
  if (seconds <= exercise.importBudget) return ok(name, seconds);
  return {
    ...{ name, status: "warning", seconds },
    message: `\`${name}\` takes ${seconds.toFixed(1)} s, more than ${exercise.importBudget} s`,
    hint: "see with `python -X importtime` what takes so long, and import it where it is used; or raise `import-budget`",
  };
}

/** Arguments would not help an import. */
function failedImport(
  name: string,
  result: CommandResult & { readonly seconds: number },
  exercise: Exercise,
): EnvironmentCheck {
  const check = failed(`\`${name}\``, name, result, exercise);
  if (result.status !== undefined) return check;
  const hint =
    "it waits for something, or works for long; users would wait too. Let an import only define things; `import-names` says which modules are imported";
  return { ...check, hint };
}

const endsTheProgram = (
  name: string,
  { seconds, output }: CommandResult & { readonly seconds: number },
): EnvironmentCheck => ({
  ...{ name, status: "failed", seconds, output },
  message: `\`${name}\` ends the program that imports it, with status 0`,
  hint: 'put what is run into a function, called under `if __name__ == "__main__":`; `import-names` says which modules are imported',
});

const ok = (name: string, seconds: number): EnvironmentCheck => ({ name, status: "ok", seconds });

/** An import that prints or writes does so in every program of every user. */
async function litter(
  { output, seconds, folder, leftBehind = 0 }: CommandResult & { seconds: number; folder: string },
  name: string,
  host: Host,
): Promise<EnvironmentCheck | undefined> {
  const left = (await host.files.list(folder)) ?? [];
  const said = output.trim();
  if (said === "" && left.length === 0 && leftBehind === 0) return undefined;
  const what = [
    ...(said === "" ? [] : [`prints \`${said.split("\n")[0]?.slice(0, 80)}\``]),
    ...(left.length === 0 ? [] : [`writes \`${left[0]?.name}\` where it is run`]),
    ...(leftBehind === 0 ? [] : ["leaves a process behind"]),
  ];
  return {
    ...{ name, status: "warning", seconds, output },
    message: `\`${name}\` ${what.join(" and ")}`,
    hint: "let an import only define things; every program that uses the package does it too",
  };
}

/** Runs a console script with the arguments that it is given, else with `--help`, else `--version`. */
export async function tryScript(
  script: string,
  exercise: Exercise,
  host: Host,
): Promise<EnvironmentCheck> {
  const { scripts } = exercise.python;
  const program = join(scripts, process.platform === "win32" ? `${script}.exe` : script);
  if ((await host.files.stat(program)) === undefined) return notOnPath(script);
  const given = argumentsFor(script, exercise.entryPointArguments);
  if (given === "none") return { name: script, status: "ok" };
  const attempts = given === undefined ? [["--help"], ["--version"]] : [given];
  let first: EnvironmentCheck | undefined;
  for (const words of attempts) {
    const name = [script, ...words].join(" ");
    const result = await tryProgram(program, words, exercise, host);
    if (result.status === 0) return ok(name, result.seconds);
    first ??= failedScript(script, name, result, exercise);
    // What hangs would hang again.
    if (result.status === undefined) break;
  }
  return first ?? notOnPath(script);
}

/** A script may be of use with an extra only; that it says so itself is as it is meant. */
function failedScript(
  script: string,
  name: string,
  result: CommandResult & { readonly seconds: number },
  exercise: Exercise,
): EnvironmentCheck {
  const extra = result.status === undefined ? undefined : askedExtra(result.output, exercise);
  if (extra === undefined) return failed(`\`${name}\``, name, result, exercise);
  return {
    ...{ name, status: "warning", seconds: result.seconds, output: result.output },
    message: `\`${name}\` runs only with the extra \`${extra}\`, as it says`,
    hint: `where that is meant, give \`${script} = none\` in \`entry-point-arguments\``,
  };
}

/** The extra of the project that the output tells to install, as in `pip install 'demo[cli]'`. */
function askedExtra(output: string, { project, extras = [] }: Exercise): string | undefined {
  for (const [, name = "", named = ""] of output.matchAll(/(?<![\w.-])([\w.-]+)\[([\w.-]+)\]/g)) {
    if (normalizeName(name) !== normalizeName(project)) continue;
    const extra = extras.find((one) => normalizeName(one) === normalizeName(named));
    if (extra !== undefined) return extra;
  }
  return undefined;
}

/** Whether a script that opens a window is there; it is not run. */
export async function locateScript(
  script: string,
  { python }: Exercise,
  host: Host,
): Promise<EnvironmentCheck> {
  const program = join(python.scripts, process.platform === "win32" ? `${script}.exe` : script);
  const isThere = (await host.files.stat(program)) !== undefined;
  return isThere ? { name: script, status: "ok" } : notOnPath(script);
}

const notOnPath = (script: string): EnvironmentCheck => ({
  name: script,
  status: "failed",
  message: `The script \`${script}\` was not installed`,
  hint: "declare it in `[project.scripts]` (or `[project.gui-scripts]`) of `pyproject.toml`, and see that the wheel's `entry_points.txt` has it",
});

/** The failure of something that was run. */
export function failed(
  what: string,
  name: string,
  { status, output, seconds }: CommandResult & { readonly seconds: number },
  { project, limit = defaultLimit }: Exercise,
): EnvironmentCheck {
  const how =
    status === undefined ? `did not end within ${limit} s` : `ended with status ${status}`;
  const { cause, fix } = explainExercise(output, project, status === undefined);
  return {
    ...{ name, status: "failed", seconds, output },
    message: cause === undefined ? `${what} ${how}` : `${what} ${how}: ${cause}`,
    hint: fix,
  };
}
