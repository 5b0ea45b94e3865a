import type { ErrorCodeDescription } from "./error-codes.ts";

/** What the gate before a production upload, and a run without a tag, can fail with. */
export const gateErrorCodes = {
  "gate-failed": {
    kind: "release",
    cause:
      "With `gate: true`: a check before the upload failed, or the record of an earlier job is missing, stale or edited",
    fix: "Mend what the message names, and run the jobs again that it names; nothing was sent",
  },
  "gate-unusable": {
    kind: "usage",
    cause:
      "`gate: true` where the gate can see nothing: no jobs in `needs`, or no artifact service that has their records",
    fix: "Write the lines that the message shows, or leave out `gate` on this runner",
  },
  "no-tag": {
    kind: "usage",
    cause: "The run was started by hand, and names no tag to release",
    fix: "Start it with the tag, hand that to the input `tag`, or push a tag; `dry-run: true` goes on without one",
  },
} as const satisfies Record<string, ErrorCodeDescription>;
