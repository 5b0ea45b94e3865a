import { PublishError } from "../errors.ts";
import { isObject } from "./shape.ts";

/** A job that this one needs, as the runner itself tells it: no artifact can change that. */
export interface NeededJob {
  /** Its id in the workflow. */
  readonly job: string;
  /** `success`, `failure`, `cancelled` or `skipped`. */
  readonly result: string;
  /** SHA-256 of the records that its steps left, of the last leg of a matrix. */
  readonly records: readonly string[];
}

/** Reads `${{ toJSON(needs) }}`. `invalid-input` where it is something else. */
export function parseNeeds(text: string): readonly NeededJob[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw notNeeds(text, cause);
  }
  if (!isObject(value)) throw notNeeds(text);
  return Object.entries(value).map(([job, needed]) => {
    if (!isObject(needed)) throw notNeeds(text);
    const { result, outputs } = needed as { readonly result?: unknown; readonly outputs?: unknown };
    const texts = Object.entries(isObject(outputs) ? outputs : {});
    const records = texts.filter(([name]) => name.endsWith("record-sha256"));
    return {
      job: plain(job, 100),
      result: plain(result, 20),
      records: records.map(([, sha256]) => plain(sha256, 64)).filter((sha256) => sha256 !== ""),
    };
  });
}

/** Code of a job may write anything into its outputs, and what is written here goes into logs and tables. */
const plain = (value: unknown, longest: number): string =>
  String(value)
    .replace(/[^\w.-]+/g, "?")
    .slice(0, longest);

const expression = `$${"{{ toJSON(needs) }}"}`;

/** What to write, in words. */
export const needsLines = `write \`needs: [test, build, verify-testpypi]\`, with the ids of the jobs that tested, built, checked and verified, in this job, and \`needs: ${expression}\` in the inputs of this step`;

const notNeeds = (text: string, cause?: unknown) =>
  new PublishError(
    "invalid-input",
    `Input \`needs\` must be the JSON of the jobs that this one needs; got \`${text.slice(0, 60)}\``,
    { hint: `write \`needs: ${expression}\``, cause },
  );
