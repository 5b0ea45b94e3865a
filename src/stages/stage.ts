import type { PublishError } from "../errors.ts";
import type { Evidence } from "../gate/evidence.ts";
import type { Host } from "../host/host.ts";
import type { InputReader } from "../inputs.ts";
import type { Outputs } from "../output-table.ts";

/** How a stage ended. */
export interface StageResult {
  readonly outputs: Outputs;
  /** Markdown for the job summary and `report-file`. */
  readonly summary: string;
  /** Set when the stage did all its work and found that the release has a problem. */
  readonly failure?: PublishError;
  /** What the record of this stage says besides, for the gate before the production upload. */
  readonly evidence?: Evidence;
}

/** One step of a release: reads the inputs it needs, does its work, tells how it ended. */
export interface Stage<Inputs> {
  readInputs(input: InputReader): Inputs;
  run(inputs: Inputs, host: Host): Promise<StageResult>;
}

/** Ties a stage's inputs to its run, so that the table in `index.ts` needs no type arguments. */
export const defineStage = <Inputs>(stage: Stage<Inputs>) => ({
  ...stage,
  start: (input: InputReader, host: Host): Promise<StageResult> =>
    stage.run(stage.readInputs(input), host),
});
