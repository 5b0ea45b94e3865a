import type { InputDescription } from "./input-description.ts";

const stages = ["upload"] as const;

/** The inputs of the gate before the production upload. */
export const gateInputs = {
  gate: {
    description:
      "Before anything is sent, hold this release against the records of the earlier jobs: tests, check, tag, changelog, README, licence, secrets, verification on a test index, credential",
    type: "boolean",
    default: "false",
    stages,
  },
  needs: {
    description:
      "For `gate`: results and outputs of the jobs that this one needs; always the expression `toJSON(needs)`",
    type: "text",
    stages,
  },
  "gate-without": {
    description:
      "What the gate leaves out, shown as such: `tests`, `final` (pre-releases may pass), `changelog`, `readme`, `licence`, `testpypi` (no test index in the pipeline)",
    type: "list",
    stages,
  },
} as const satisfies Record<string, InputDescription>;
