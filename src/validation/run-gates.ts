import type { Host } from "../host/host.ts";
import { warnOfReach } from "../project/within-reach.ts";
import { iniValue } from "../python/ini.ts";
import { tableAt, textAt } from "../python/toml-table.ts";
import { commandRows } from "../report/commands.ts";
import { count } from "../report/sizes.ts";
import { textTable } from "../report/tables.ts";
import { figuresText } from "./command-facts.ts";
import type { Configuration } from "./configuration.ts";
import { detectGatesOf } from "./detect-gates.ts";
import { noteUntracked } from "./leftovers.ts";
import {
  type EnvironmentWish,
  type PreparedEnvironment,
  prepareEnvironment,
} from "./prepare-environment.ts";
import { installerWords } from "./requirement-words.ts";
import {
  type CommandOutcome,
  givenCommands,
  type ProjectCommand,
  runCommands,
} from "./run-commands.ts";

/** What the commands of a project came to. */
export interface RanGates {
  readonly outcomes: readonly CommandOutcome[];
  /** What ran them; absent where there were none. */
  readonly environment: PreparedEnvironment | undefined;
  /** What was seen and not run, in words. */
  readonly hints: readonly string[];
  /** `3 commands passed` */
  readonly tally: string;
}

export interface GateRequest extends Omit<EnvironmentWish, "requiresPython" | "install"> {
  readonly commands: readonly string[] | undefined;
  readonly requirements: readonly string[] | undefined;
  /** Seconds that each may take. */
  readonly timeout: number;
}

/** Runs the commands by which a project checks itself: the given ones, else what its configuration shows. */
export async function runGates(
  request: GateRequest,
  configuration: Configuration,
  host: Host,
): Promise<RanGates> {
  const { project, timeout } = request;
  const detected = detectGatesOf(configuration);
  const commands: readonly ProjectCommand[] =
    request.commands === undefined ? detected.commands : givenCommands(request.commands);
  const hints = request.commands === undefined ? detected.hints : [];
  if (commands.length === 0) {
    if (request.commands === undefined) tellNothing(host);
    return { outcomes: [], environment: undefined, hints, tally: "no commands were run" };
  }
  tellCommands(commands, request.commands === undefined, host);
  for (const hint of hints) host.log.info(`  ${hint}`);
  const install = installerWords(request.requirements ?? detected.requirements, configuration);
  await warnOfReach(project, host);
  const removeAdded = await noteUntracked(project, host);
  try {
    const requiresPython = requiredPython(configuration);
    const environment = await prepareEnvironment({ ...request, requiresPython, install }, host);
    const outcomes = await runCommands(commands, { environment, project, timeout }, host);
    tellOutcomes(outcomes, environment, host);
    return { outcomes, environment, hints, tally: tallyOf(outcomes) };
  } finally {
    const removed = await removeAdded();
    if (removed.length > 0) host.log.debug(`Removed again: ${removed.join(", ")}`);
  }
}

const requiredPython = ({ pyproject, setupCfg }: Configuration): string | undefined =>
  textAt(tableAt(pyproject, "project"), "requires-python") ??
  iniValue(setupCfg, "options", "python_requires");

const tellNothing = ({ log }: Host): void =>
  log.warning(
    "The configuration shows no tests, types, linters, formatters or documents: no command was run. Name them as `commands`, a line each, or `commands: none`",
  );

function tellCommands(commands: readonly ProjectCommand[], isDetected: boolean, host: Host): void {
  host.log.info(host.style.bold(isDetected ? "The project's own checks" : "The given commands"));
  const rows = commands.map(({ kind, command, because = "" }) => [
    ...[`  ${kind}`, command],
    because === "" ? "" : `by ${because.replaceAll("`", "")}`,
  ]);
  for (const line of textTable(rows)) host.log.info(line);
}

function tellOutcomes(
  outcomes: readonly CommandOutcome[],
  { python, installer }: PreparedEnvironment,
  { log, style }: Host,
): void {
  log.info(style.bold(`Python ${python.version} (${installer})`));
  const lines = textTable(commandRows(rowsOf(outcomes)));
  for (const [index, line] of lines.entries()) {
    log.info(outcomes[index]?.ok === false ? style.red(line) : line);
  }
}

/** For tables. */
export const rowsOf = (outcomes: readonly CommandOutcome[]) =>
  outcomes.map((outcome) => ({ ...outcome, figures: figuresText(outcome.figures) }));

function tallyOf(outcomes: readonly CommandOutcome[]): string {
  const failed = outcomes.filter(({ ok }) => !ok).length;
  return failed === 0
    ? `${count(outcomes.length, "command")} passed`
    : `${failed} of ${count(outcomes.length, "command")} failed`;
}
