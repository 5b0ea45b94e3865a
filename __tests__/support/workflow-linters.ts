import { access, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Ended, root, runProgram } from "./run-program.ts";

const actionlintVersion = "1.7.12";
const zizmorVersion = "1.32.0";
const windows = process.platform === "win32";
const programs = join(root, ".cache", "bin");
const environment = join(root, ".cache", `zizmor-${zizmorVersion}`);
const actionlint = join(programs, windows ? "actionlint.exe" : "actionlint");
const zizmor = join(environment, windows ? "Scripts" : "bin", windows ? "zizmor.exe" : "zizmor");

/** The path of actionlint; installed on first use, which needs Go. */
export async function installedActionlint(): Promise<string> {
  if (await says(actionlint, ["-version"], actionlintVersion)) return actionlint;
  await mkdir(programs, { recursive: true });
  const module = `github.com/rhysd/actionlint/cmd/actionlint@v${actionlintVersion}`;
  await done(runProgram("go", ["install", module], { env: { GOBIN: programs } }), "Go");
  return actionlint;
}

/** The path of zizmor; installed on first use into an environment of its own. */
export async function installedZizmor(): Promise<string> {
  if (await says(zizmor, ["--version"], zizmorVersion)) return zizmor;
  // Console scripts that are programs may be moved: a killed run leaves nothing half made.
  const made = `${environment}-${process.pid}`;
  await mkdir(dirname(made), { recursive: true });
  await done(runProgram("python3", ["-m", "venv", made]), "Python");
  const python = join(made, windows ? "Scripts" : "bin", "python");
  const install = ["-m", "pip", "install", "--quiet", "--no-deps", `zizmor==${zizmorVersion}`];
  await done(runProgram(python, install), "Python");
  await rm(environment, { recursive: true, force: true });
  await rename(made, environment);
  return zizmor;
}

async function says(program: string, words: readonly string[], text: string): Promise<boolean> {
  const present = await access(program).then(
    () => runProgram(program, words),
    () => undefined,
  );
  return present?.stdout.includes(text) === true;
}

async function done(running: Promise<Ended>, needed: string): Promise<void> {
  const ended = await running.catch((cause: unknown) => {
    throw new Error(`The tests of workflows need ${needed} on PATH`, { cause });
  });
  if (ended.status !== 0) throw new Error(`Installing a linter failed\n${ended.output}`);
}

/** What actionlint says of workflow files, one message a line, in the order of the files. */
export async function actionlintMessages(paths: readonly string[]): Promise<string[]> {
  const program = await installedActionlint();
  // Without the linters of shell scripts and Python, which may or may not be on this machine.
  const words = ["-shellcheck=", "-pyflakes=", "-no-color", "-oneline", ...paths];
  const { status, stdout, output } = await runProgram(program, words);
  if (status === undefined || status > 1) throw new Error(`actionlint failed\n${output}`);
  return stdout.split("\n").filter((line) => line !== "");
}

/** What zizmor says of workflow files, offline; empty when it finds nothing. */
export async function zizmorFindings(
  paths: readonly string[],
  persona: "regular" | "pedantic" | "auditor" = "regular",
): Promise<string> {
  const program = await installedZizmor();
  const quiet = ["--offline", "--no-progress", "--no-config", "--color=never"];
  const words = [...quiet, "--strict-collection", `--persona=${persona}`, ...paths];
  const { status, stdout, output } = await runProgram(program, words);
  // From 11 on, the status is the gravest level that was found.
  if (status === 0) return "";
  if (status === undefined || status < 11) throw new Error(`zizmor failed\n${output}`);
  return stdout;
}
