import type { errorCodes } from "./error-codes.ts";

export type ErrorCode = keyof typeof errorCodes;

/** A failure the user can act on. Anything else that reaches `run` is a bug of ours. */
export class PublishError extends Error {
  override readonly name = "PublishError";
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
  }
}
