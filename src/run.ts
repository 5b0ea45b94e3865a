import { PublishError } from "./errors.ts";
import type { Host } from "./host/host.ts";
import { inputTable } from "./input-table.ts";
import { InputReader } from "./inputs.ts";
import { leavesRecord } from "./leaves-record.ts";
import { gatherInputs } from "./settings.ts";
import { isStageName, type StageName, stageEntry, stageNames } from "./stages/index.ts";
import type { StageResult } from "./stages/stage.ts";

/** What is known of a stage that has ended, which may have thrown. */
type Ended = Partial<Omit<StageResult, "failure">> & { readonly failure?: unknown };

/** Runs the stage that the input `stage` names and reports how it ended; returns the exit status. Never throws. */
export async function run(host: Host): Promise<number> {
  let leave: ((ended: Ended) => Promise<void>) | undefined;
  try {
    const name = await stageName(host);
    const input = new InputReader(await gatherInputs(name, host));
    leave = (ended) => leaveRecord(name, input, ended, host);
    // The host has read it; here a value that is neither is refused.
    input.boolean("verbose");
    const reportFile = input.optionalPath("report-file");
    const entry = stageEntry(name);
    const stage = await entry.load();
    const result = await untilCancelled(stage.start(input, host), host);
    // Whatever it says: its child processes were ended.
    if (host.cancelled.aborted && entry.untilCancelled !== true) throw cancellation();
    logInputs(input, host);
    await deliver(result, reportFile, host);
    const status = await statusOf(result, host);
    const last = leave;
    leave = undefined;
    await last(result);
    return status;
  } catch (error) {
    const { reportFailure, summarizeFailure } = await import("./failures.ts");
    await summarizeFailure(error, host);
    const status = reportFailure(error, host);
    await leave?.({ failure: error });
    return status;
  }
}

const statusOf = async ({ failure }: StageResult, host: Host): Promise<number> =>
  failure === undefined ? 0 : (await import("./failures.ts")).reportFailure(failure, host);

/** For the gate of a later job; nothing is loaded where there is none to tell. */
async function leaveRecord(
  stage: StageName,
  input: InputReader,
  { evidence, failure, outputs }: Ended,
  host: Host,
): Promise<void> {
  if (!(await leavesRecord(stage, input, host))) return;
  const module = await import("./gate/leave-record.ts");
  await module.leaveRecord({ stage, input, failure, evidence, files: outputs?.files }, host);
}

async function stageName(host: Host): Promise<StageName> {
  const name = host.inputs.get("stage") ?? inputTable.stage.default;
  const names = stageNames.filter(
    (stage) => host.kind === "terminal" || !stageEntry(stage).terminalOnly,
  );
  if (isStageName(name) && names.includes(name)) return name;
  const { closest } = await import("./spelling.ts");
  const near = closest(name, names);
  throw new PublishError("unknown-stage", `Stage \`${name}\` does not exist`, {
    hint: `${near === undefined ? "" : `did you mean \`${near}\`? `}Stages: ${names.join(", ")}`,
  });
}

const cancellation = () => new PublishError("cancelled", "Cancelled");

/** Milliseconds that a cancelled stage has to end as it should; the process is ended after five seconds. */
const grace = 3000;

function untilCancelled(stage: Promise<StageResult>, host: Host): Promise<StageResult> {
  const cancelled = new Promise<never>((_resolve, reject) => {
    host.cancelled.addEventListener("abort", () => {
      const timer = setTimeout(() => reject(cancellation()), grace);
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
