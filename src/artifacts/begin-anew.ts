import type { PublishError } from "../errors.ts";

/**
 * `in-doubt`: the server may have a part of a block; `refused`: the signed URL has ended; `too-large`:
 * a proxy takes no such blocks; `not-completed`: the server could not put the blocks together.
 */
export type Reason = "in-doubt" | "refused" | "too-large" | "not-completed";

/** An upload that has to be begun anew; the cause says why, and is thrown when that does not help. */
export class BeginAnew extends Error {
  readonly reason: Reason;
  readonly failure: PublishError;
  readonly retryAfter: string | undefined;

  constructor(reason: Reason, options: { cause: PublishError; retryAfter?: string | undefined }) {
    super(options.cause.message, { cause: options.cause });
    this.reason = reason;
    this.failure = options.cause;
    this.retryAfter = options.retryAfter;
  }
}
