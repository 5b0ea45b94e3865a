import type { ErrorCodeDescription } from "./error-codes.ts";

/** What `validate` finds. */
export const validateErrorCodes = {
  "validation-failed": {
    kind: "release",
    cause: "The project contradicts itself: versions, tag, changelog, README, licence, secrets",
    fix: "Mend what the findings name",
  },
  "command-failed": {
    kind: "release",
    cause: "A command by which the project checks itself failed; its last lines are shown",
    fix: "Run the command in the project's folder and mend what it says",
  },
  "requirements-not-installed": {
    kind: "release",
    cause: "The project, or what its commands need, could not be installed",
    fix: "Do what the installer says; `requirements` names what the commands need",
  },
} as const satisfies Record<string, ErrorCodeDescription>;
