import { errorCodes } from "./error-codes.ts";
import { isUsageError, PublishError } from "./errors.ts";
import type { Host } from "./host/host.ts";
import { inputTable } from "./input-table.ts";
import { InputReader } from "./inputs.ts";
import { gatherInputs } from "./settings.ts";
import { closest } from "./spelling.ts";
import { isStageName, type StageName, stageEntry, stageNames } from "./stages/index.ts";
import type { StageResult } from "./stages/stage.ts";

/** Runs the stage that the input `stage` names and reports how it ended; returns the exit status. Never throws. */
export async function run(host: Host): Promise<number> {
  try {
    const name = stageName(host);
    const input = new InputReader(await gatherInputs(name, host));
    // The host has read it; here a value that is neither is refused.
    input.boolean("verbose");
    const reportFile = input.optionalPath("report-file");
    const stage = await stageEntry(name).load();
    const result = await untilCancelled(stage.start(input, host), host);
    logInputs(input, host);
    await deliver(result, reportFile, host);
    if (result.failure === undefined) return 0;
    return reportFailure(result.failure, host);
  } catch (error) {
    await summarizeFailure(error, host);
    return reportFailure(error, host);
  }
}

function stageName(host: Host): StageName {
  const name = host.inputs.get("stage") ?? inputTable.stage.default;
  const names = stageNames.filter(
    (stage) => host.kind === "terminal" || !stageEntry(stage).terminalOnly,
  );
  if (isStageName(name) && names.includes(name)) return name;
  const near = closest(name, names);
  throw new PublishError("unknown-stage", `Stage \`${name}\` does not exist`, {
    hint: `${near === undefined ? "" : `did you mean \`${near}\`? `}Stages: ${names.join(", ")}`,
  });
}

/** Milliseconds that a cancelled stage has to end as it should; the process is ended after five seconds. */
const grace = 3000;

function untilCancelled(stage: Promise<StageResult>, host: Host): Promise<StageResult> {
  const cancelled = new Promise<never>((_resolve, reject) => {
    host.cancelled.addEventListener("abort", () => {
      const timer = setTimeout(() => reject(new PublishError("cancelled", "Cancelled")), grace);
      void stage.finally(() => clearTimeout(timer)).catch(() => undefined);
    });
  });
  return Promise.race([stage, cancelled]);
}

/** Says from where each input came; defaults only on request. */
function logInputs(input: InputReader, { log }: Host): void {
  for (const [name, { value, source }] of input.used) {
    const shown = inputTable[name].type === "secret" ? "***" : value;
    if (value !== undefined) log.debug(`input ${name}=${shown} (${source})`);
  }
}

async function deliver(
  { outputs, summary }: StageResult,
  reportFile: string | undefined,
  host: Host,
): Promise<void> {
  for (const [name, value] of Object.entries(outputs)) host.setOutput(name, value);
  if (summary !== "") await host.addSummary(summary);
  if (reportFile !== undefined) await host.files.write(reportFile, summary);
}

/** Only failures that ended the stage; what a stage found is in its own summary. */
async function summarizeFailure(error: unknown, host: Host): Promise<void> {
  if (host.cancelled.aborted) return host.addSummary("**Cancelled**\n");
  if (!(error instanceof PublishError)) return;
  const hint = error.hint === undefined ? "" : `\n\nHint: ${error.hint}`;
  await host.addSummary(`**Failed:** ${error.message}${hint}\n`);
}

function reportFailure(error: unknown, host: Host): number {
  if (host.cancelled.aborted) {
    host.log.error(`Cancelled\nhint: ${errorCodes.cancelled.fix}`);
    return Number(host.cancelled.reason) || 1;
  }
  if (!(error instanceof PublishError)) {
    host.log.error(`Bug in pypi-publish: ${stackOf(error)}`);
    return 1;
  }
  host.log.error(
    error.hint === undefined ? error.message : `${error.message}\nhint: ${error.hint}`,
  );
  if (error.cause !== undefined) host.log.debug(`cause: ${String(error.cause)}`);
  return isUsageError(error) ? 2 : 1;
}

const stackOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "stack" in error
    ? String(error.stack)
    : String(error);
