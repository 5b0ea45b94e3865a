import { PublishError } from "../errors.ts";

/** Errors of `node:fs` come from another realm inside jest, so `instanceof` does not see them. */
export const systemCode = (cause: unknown): string | undefined =>
  typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : undefined;

const explanations: Readonly<Record<string, readonly [problem: string, hint: string]>> = {
  EACCES: ["permission denied", "give this user the right to it, or choose another folder"],
  EPERM: ["operation not permitted", "give this user the right to it, or choose another folder"],
  EROFS: ["the file system is read-only", "choose a folder that can be written to"],
  ENOSPC: ["the disk is full", "free some space, or choose a folder on another disk"],
  EDQUOT: ["the disk quota is used up", "free some space, or choose a folder on another disk"],
  EISDIR: ["it is a folder", "name a file"],
  EFBIG: ["it would become larger than is allowed here", "raise the limit (`ulimit -f`)"],
  EIO: ["the device failed", "check the disk"],
  EMFILE: ["too many files are open", "raise the limit (`ulimit -n`)"],
  ENOENT: ["it does not exist", "check the path"],
  ENOTDIR: ["a part of the path is not a folder", "check the path"],
};

export type Deed = "read" | "written" | "removed";

/** A failure of the disk in words, with the path. */
export function diskError(done: Deed, path: string, cause: unknown): PublishError {
  const code = systemCode(cause);
  const [problem, hint] = explanations[code ?? ""] ?? [
    `the system answered ${code ?? String(cause)}`,
    "check the disk",
  ];
  return new PublishError("disk-error", `\`${path}\` cannot be ${done}: ${problem}`, {
    hint,
    cause,
  });
}
