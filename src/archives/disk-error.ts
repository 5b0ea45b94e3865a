import { types } from "node:util";
import { PublishError } from "../errors.ts";

/** A failure of the disk, with the system's own words. */
export function diskError(done: "read" | "written", path: string, cause: unknown): PublishError {
  const { message } = cause as { readonly message?: unknown };
  // Node ends its messages with the call and the path: `EACCES: permission denied, open '/x'`.
  const reason = String(message ?? cause).replace(/, \w+( '.*)?$/s, "");
  return new PublishError("disk-error", `\`${path}\` cannot be ${done}: ${reason}`, { cause });
}

/** Whether the file system failed, and not this program. */
export const isSystemError = (error: unknown): boolean =>
  types.isNativeError(error) && "errno" in error;
