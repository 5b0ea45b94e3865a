import { isWorthRepeating, type RandomSource, retryDelay, sleep } from "../back-off.ts";
import { PublishError } from "../errors.ts";
import { isPassing } from "./lost-connection.ts";

export interface RepeatOptions {
  /** The URL as it may be shown. */
  readonly shown: string;
  /** How often the request is repeated at most. */
  readonly retries: number;
  readonly signal: AbortSignal | undefined;
  readonly onRetry: ((line: string) => void) | undefined;
  readonly random: RandomSource | undefined;
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Milliseconds after which nothing is repeated any more. */
const patience = 120_000;

/** Repeats a request that may be repeated, while its outcome may be another one a little later. */
export async function repeated<Answer extends Answered>(
  attempt: () => Promise<Answer>,
  options: RepeatOptions,
): Promise<Answer> {
  const begun = Date.now();
  for (let number = 1; ; number += 1) {
    const outcome = await attempt().catch((error: unknown) => passingFailure(error, options));
    const problem = problemOf(outcome, options);
    if (problem === undefined) return outcome as Answer;
    const delay = retryDelay(number, problem.retryAfter, new Date(), options.random);
    if (number > options.retries || Date.now() + delay - begun > patience) {
      if (outcome instanceof PublishError) throw outcome;
      return outcome;
    }
    options.onRetry?.(`${problem.words}; asking again in ${(delay / 1000).toFixed(1)} s`);
    await sleep(delay, options.signal);
  }
}

function passingFailure(error: unknown, { signal }: RepeatOptions): PublishError {
  if (error instanceof PublishError && isPassing(error) && signal?.aborted !== true) return error;
  throw error;
}

function problemOf(
  outcome: Answered | PublishError,
  { shown }: RepeatOptions,
): { readonly words: string; readonly retryAfter?: string | undefined } | undefined {
  if (outcome instanceof PublishError) return { words: outcome.message };
  const { status, headers } = outcome;
  if (!isWorthRepeating(status)) return undefined;
  return { words: `${shown} answered ${status}`, retryAfter: headers["retry-after"] };
}
