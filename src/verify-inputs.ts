import type { InputDescription } from "./input-description.ts";

const stages = ["verify"] as const;

/** The inputs of `verify` that say what the index must serve. */
export const verifyInputs = {
  project: {
    description:
      "Name of a project on the index, to verify a release of it without its files; goes with `version`",
    type: "text",
    stages,
  },
  version: {
    description:
      "Version of the release of `project`; its files are held against the index's own hashes",
    type: "text",
    stages,
  },
  "verify-links": {
    description: "Follow the links of the project, and warn of those that lead nowhere",
    type: "boolean",
    default: "true",
    stages,
    setting: true,
  },
} as const satisfies Record<string, InputDescription>;
