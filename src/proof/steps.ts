import type { Host } from "../host/host.ts";
import { formatSeconds } from "../report/sizes.ts";

/** One proof of a verification as the report has it. */
export type ProofRow = readonly [what: string, detail: string, time: string];

/** The proofs of a verification, with their times, in the order in which they began. */
export interface Steps {
  readonly rows: readonly ProofRow[];
  /** Runs one proof; `detail` may depend on what came of it. */
  run<Result>(
    what: string,
    detail: string | ((result: Result) => string),
    task: () => Promise<Result>,
  ): Promise<Result>;
}

/** Runs proofs, tells how each went, and keeps their times for the report. */
export function stepsOf(host: Host): Steps {
  const rows: (ProofRow | undefined)[] = [];
  return {
    get rows() {
      return rows.filter((row) => row !== undefined);
    },
    run: async (what, detail, task) => {
      const place = rows.push(undefined) - 1;
      const started = performance.now();
      const elapsed = () => formatSeconds((performance.now() - started) / 1000);
      const result = await task().catch((error: unknown) => {
        rows[place] = [what, "**failed**", elapsed()];
        throw error;
      });
      const time = elapsed();
      const said = typeof detail === "string" ? detail : detail(result);
      rows[place] = [what, said, time];
      host.log.info(`${host.style.green(what)}: ${said} (${time})`);
      return result;
    },
  };
}
