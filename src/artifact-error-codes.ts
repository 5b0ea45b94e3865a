import type { ErrorCodeDescription } from "./error-codes.ts";

/** What can go wrong with the files that one job hands over to another. */
export const artifactErrorCodes = {
  "artifact-damaged": {
    kind: "release",
    cause:
      "An artifact is not what was handed over: cut off, changed on its way, or no zip that can be unpacked safely",
    fix: "Run the job that hands it over again, then this one",
  },
  "artifact-missing": {
    kind: "release",
    cause: "The artifact is not there any more: deleted, expired, or of another run",
    fix: "Run the job that hands it over again, then this one",
  },
  "artifact-name-taken": {
    kind: "release",
    cause: "The run has an artifact of this name: two jobs hand over under one name",
    fix: `Give each job a name of its own, such as \`artifact-name: distributions-\${{ matrix.os }}\``,
  },
  "artifact-quota": {
    kind: "release",
    cause: "The artifact service takes no more: the quota is used up, or its disk is full",
    fix: "Delete artifacts of old runs, or ask for more space; then run the job again",
  },
  "artifact-service-failed": {
    kind: "release",
    cause: "The artifact service of the server does not answer, or answers with an error",
    fix: "Run the job again; when it goes on failing, carry the folder over with other steps and `artifact-name: none`",
  },
  "artifact-token-expired": {
    kind: "release",
    cause:
      "The artifact service does not take the job's runtime token, which lives as long as the job",
    fix: "Run the job again: it gets a new token",
  },
  "no-artifact-service": {
    kind: "release",
    cause: "Nothing here carries files from one job to the next: no artifact service answers",
    fix: "Carry the folder over with the steps that the message shows, and set `artifact-name: none`",
  },
} as const satisfies Record<string, ErrorCodeDescription>;
