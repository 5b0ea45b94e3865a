import { join } from "node:path";
import { PublishError } from "../errors.ts";
import type { CommandResult, Host } from "../host/host.ts";
import { formatSeconds } from "../report/sizes.ts";
import {
  type CommandKind,
  figuresText,
  kindOfCommand,
  type TestFigures,
  testFigures,
} from "./command-facts.ts";
import { commandWords } from "./command-words.ts";
import type { PreparedEnvironment } from "./prepare-environment.ts";

/** A command of the project, as it is written. */
export interface ProjectCommand {
  readonly kind: CommandKind;
  readonly command: string;
  /** What shows that the project has it; absent where it was given. */
  readonly because?: string;
}

/** How a command ended. */
export interface CommandOutcome extends ProjectCommand {
  readonly ok: boolean;
  /** `passed`, or what happened instead, such as `ended with status 1`. */
  readonly how: string;
  readonly seconds: number;
  readonly figures: TestFigures;
  /** What it printed at last, without empty lines at the end. */
  readonly lastLines: readonly string[];
}

/** The commands that an input names. */
export const givenCommands = (lines: readonly string[]): readonly ProjectCommand[] =>
  lines.map((command) => ({ kind: kindOfCommand(commandWords(command)), command }));

export interface Circumstances {
  readonly environment: PreparedEnvironment;
  /** Absolute. */
  readonly project: string;
  /** Seconds that each may take. */
  readonly timeout: number;
}

/** Runs one command after the other, also when one fails, and shows what they print. */
export async function runCommands(
  commands: readonly ProjectCommand[],
  circumstances: Circumstances,
  host: Host,
): Promise<readonly CommandOutcome[]> {
  const outcomes: CommandOutcome[] = [];
  for (const command of commands) {
    const outcome = await host.group(command.command, () =>
      runCommand(command, circumstances, host),
    );
    const { style, log } = host;
    const said = `${command.command}: ${outcome.how}${figuresOf(outcome)} (${formatSeconds(outcome.seconds)})`;
    log.info(outcome.ok ? style.green(said) : style.red(said));
    outcomes.push(outcome);
  }
  return outcomes;
}

const figuresOf = ({ figures }: CommandOutcome): string => {
  const text = figuresText(figures);
  return text === "" ? "" : `: ${text}`;
};

async function runCommand(
  command: ProjectCommand,
  { environment, project, timeout }: Circumstances,
  host: Host,
): Promise<CommandOutcome> {
  const [name = "", ...words] = commandWords(command.command);
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  try {
    const result = await host.run({
      program: await programOf(name, environment, host),
      arguments: words,
      folder: project,
      env: environment.variables,
      show: true,
      timeout,
      // Servers that tests forget would outlive the job; and nobody reads more than the ends.
      leavesNothing: true,
    });
    const figures = testFigures(result.output);
    const isEmpty = foundNone(result, command, figures);
    const how = isEmpty ? "found no tests" : endOf(result, timeout);
    return {
      ...command,
      ...{ ok: result.status === 0 && !isEmpty, how, seconds: seconds(), figures },
      lastLines: lastLines(result.output),
    };
  } catch (error) {
    const isMissing = error instanceof PublishError && error.code === "program-missing";
    if (!isMissing) throw error;
    const how = "is not installed";
    return {
      ...command,
      ok: false,
      how,
      seconds: seconds(),
      figures: {},
      lastLines: [`${error.message}; \`requirements\` may name what it is a part of`],
    };
  }
}

/** Pytest, and unittest from Python 3.12 on, end with status 5; before, unittest was content. */
const foundNone = (
  { status }: CommandResult,
  { kind }: ProjectCommand,
  { passed, failed, skipped }: TestFigures,
): boolean =>
  kind === "tests" &&
  (status === 5 || (status === 0 && passed === 0 && failed === 0 && skipped === 0));

function endOf({ status }: CommandResult, timeout: number): string {
  if (status === 0) return "passed";
  if (status === undefined) return `was ended after ${timeout} s (\`command-timeout\`)`;
  return `ended with status ${status}`;
}

const isWindows = process.platform === "win32";

/** A program of the environment by its path, since not every system looks for it in the child's own PATH. */
async function programOf(
  name: string,
  { python }: PreparedEnvironment,
  { files }: Host,
): Promise<string> {
  if (/^python(?:3(?:\.\d+)?)?(?:\.exe)?$/.test(name)) return python.path;
  const suffixes = isWindows ? [".exe", ".cmd", ""] : [""];
  for (const suffix of suffixes) {
    const path = join(python.scripts, `${name}${suffix}`);
    if ((await files.stat(path)) !== undefined) return path;
  }
  return name;
}

/** As many lines as a message shows. */
const mostLines = 12;

const telling = /\b(?:WARNING|ERROR|CRITICAL|FAILED|[Ee]rror)\b/;

/** The last lines; where those tell nothing, the last ones before them that do, as with Sphinx. */
function lastLines(output: string): readonly string[] {
  const lines = output.trimEnd().split(/\r?\n/);
  const last = lines.slice(-mostLines);
  const before = lines.slice(0, -mostLines).filter((line) => telling.test(line));
  if (before.length === 0 || last.some((line) => telling.test(line))) return last;
  return [...before.slice(-mostLines / 2), "...", ...lines.slice(-mostLines / 2)];
}

/** The failure of the commands that failed, each with its last lines, and what is wrong besides. */
export function failureOfCommands(
  outcomes: readonly CommandOutcome[],
  besides: PublishError | undefined,
): PublishError | undefined {
  const failed = outcomes.filter(({ ok }) => !ok);
  if (failed.length === 0) return undefined;
  const parts = failed.map(({ command, how, lastLines: lines }) =>
    [`\`${command}\` ${how}`, ...lines.map((line) => `  ${line.slice(0, 300)}`)].join("\n"),
  );
  const [first = ""] = parts;
  const message =
    parts.length === 1
      ? first
      : `${parts.length} of ${outcomes.length} commands failed\n${parts.join("\n")}`;
  const more = besides === undefined ? "" : `\nBesides: ${besides.message}`;
  return new PublishError("command-failed", `${message}${more}`);
}
