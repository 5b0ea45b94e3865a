import type { ErrorCodeDescription } from "./error-codes.ts";

/** What can go wrong when jobs hand distributions to each other. */
export const handOverErrorCodes = {
  "artifact-conflict": {
    kind: "release",
    cause: "The artifacts to be merged contradict each other: files, commits, versions or settings",
    fix: "Do what the message says; build all of them from one commit, in one run",
  },
  "artifact-of-another-run": {
    kind: "release",
    cause: "The release manifest says that the distributions come from another run, commit or tag",
    fix: "Build in this run, or vouch for the files with `manifest-sha256`",
  },
  "tag-mismatch": {
    kind: "usage",
    cause: "The commit that is checked out is not the one of the tag that is released",
    fix: "Check out the tag before the step",
  },
} as const satisfies Record<string, ErrorCodeDescription>;
