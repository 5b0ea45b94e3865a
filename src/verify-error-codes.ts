import type { ErrorCodeDescription } from "./error-codes.ts";

/** What stands between an upload and the users of a release. */
export const verifyErrorCodes = {
  "index-closed": {
    kind: "usage",
    cause: "The index does not let everybody read, and no credential of this job is taken by it",
    fix: "Give `password` (and `user`) for an index of the same host, or an `index-url` that is open",
  },
  "not-served": {
    kind: "release",
    cause: "The index did not list every file in time",
    fix: "Run `verify` again, with a longer `timeout` if need be",
  },
  "release-inconsistent": {
    kind: "release",
    cause:
      "`strict` is set, and the index tells something else of the release than its files, or a link leads nowhere",
    fix: "Mend what the findings name in the next release, or leave `strict` out",
  },
  "release-unknown": {
    kind: "usage",
    cause: "The index has no such project, or no such version of it",
    fix: "Correct `project` and `version`; the message lists the versions that are nearest",
  },
  "release-withdrawn": {
    kind: "release",
    cause: "The release is yanked, or the index has put the project into quarantine",
    fix: "Find out who withdrew it and why, then release a new version",
  },
  "served-different": {
    kind: "release",
    cause: "The index serves other bytes than were built",
    fix: "Do not announce the release; yank it and find out who changed the file",
  },
  "provenance-invalid": {
    kind: "release",
    cause:
      "The index serves no provenance for a file that was attested, or one that does not hold or names another workflow",
    fix: "Do not announce the release; yank it and find out who published the file",
  },
  "install-failed": {
    kind: "release",
    cause: "The release cannot be installed from the index",
    fix: "Do what the installer's own lines say",
  },
  "exercise-failed": {
    kind: "release",
    cause: "The installed package does not import, or a console script fails",
    fix: "Mend the package, then release a new version",
  },
} as const satisfies Record<string, ErrorCodeDescription>;
