import { types } from "node:util";
import { PublishError } from "../errors.ts";

/** A failure of the disk, with the system's own words. */
export function diskError(done: "read" | "written", path: string, cause: unknown): PublishError {
  const message = `\`${path}\` cannot be ${done}: ${systemReason(cause)}`;
  return new PublishError("disk-error", message, { cause });
}

/** The system's words in Node's message, which has the shape `EACCES: permission denied, open '/x'`. */
export function systemReason(cause: unknown): string {
  const { message } = cause as { readonly message?: unknown };
  return String(message ?? cause).replace(/^(\w+ )?[A-Z]+: |, \w+( '.*)?$/gs, "");
}

/** Whether the file system failed, and not this program. */
export const isSystemError = (error: unknown): boolean =>
  types.isNativeError(error) && "errno" in error;
