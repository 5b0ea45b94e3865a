import { join } from "node:path";
import { PublishError } from "../errors.ts";
import type { Environment, Host, PythonInterpreter } from "../host/host.ts";

/** Seconds that an import or a console script may take. */
const defaultLimit = 60;

export interface Exercises {
  readonly modules: readonly string[];
  readonly scripts: readonly string[];
}

/** Imports the modules and runs the console scripts with `--help`, from a folder that holds nothing. */
export async function exercise(
  { modules, scripts }: Exercises,
  python: PythonInterpreter,
  host: Host,
  timeLimit = defaultLimit,
): Promise<void> {
  const folder = await host.temporaryFolder("exercise");
  const run = (program: string, words: readonly string[]) =>
    host.run({ program, arguments: words, folder, env: emptyHome(folder), timeout: timeLimit });
  for (const module of modules) {
    const { status, output } = await run(python.path, ["-I", "-c", `import ${module}`]);
    if (status !== 0) throw failure(`\`import ${module}\``, howItEnded(status, timeLimit), output);
    host.log.info(`  import ${module}: ok`);
  }
  for (const script of scripts) {
    const program = join(python.scripts, process.platform === "win32" ? `${script}.exe` : script);
    const { status, output } = await run(program, ["--help"]);
    if (status !== 0) {
      throw failure(`\`${script} --help\``, howItEnded(status, timeLimit), output);
    }
    host.log.info(`  ${script} --help: ok`);
  }
}

/** What the package writes at its first start goes into a folder that is removed. */
const emptyHome = (folder: string): Environment => ({
  HOME: folder,
  XDG_CONFIG_HOME: undefined,
  XDG_CACHE_HOME: undefined,
  PYTHONPATH: undefined,
  PYTHONHOME: undefined,
});

const howItEnded = (status: number | undefined, timeLimit: number): string =>
  status === undefined ? `did not end within ${timeLimit} s` : `ended with status ${status}`;

function failure(what: string, how: string, output: string): PublishError {
  const lines = output.trimEnd().split("\n").slice(-15);
  const shown = output.trim() === "" ? "" : `\n${lines.map((line) => `  ${line}`).join("\n")}`;
  return new PublishError("exercise-failed", `${what} ${how}${shown}`, { hint: hintFor(output) });
}

function hintFor(output: string): string {
  const missing = /ModuleNotFoundError: No module named '([^'.]+)/.exec(output)?.[1];
  return missing === undefined
    ? "users of the release would see the same; mend the package and release a new version"
    : `\`${missing}\` is not installed with the package: it is missing from \`dependencies\`, or from the wheel`;
}
