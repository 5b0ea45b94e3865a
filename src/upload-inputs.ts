import type { InputDescription } from "./input-description.ts";

const stages = ["upload"] as const;

/** The inputs of `upload` alone. */
export const uploadInputs = {
  "skip-existing": {
    description:
      "Leave out files whose name the index already has with other content, with a warning, in place of stopping",
    type: "boolean",
    default: "false",
    stages,
    alias: "skip_existing",
  },
  "verify-metadata": {
    description: "Check the distributions before anything is sent",
    type: "boolean",
    default: "true",
    stages,
    alias: "verify_metadata",
  },
  "dry-run": {
    description:
      "End before anything is sent: rules, plan and credential are checked as for an upload; `init` shows what it would write",
    type: "boolean",
    default: "false",
    stages: [...stages, "init"],
  },
  concurrency: {
    description: "Files that are sent at the same time, once the first has created the release",
    type: "count",
    default: "8",
    stages,
    setting: true,
  },
  retries: {
    description:
      "How often a file is sent again after a passing fault of the network or the index; `0` for never",
    type: "count",
    default: "5",
    stages,
    setting: true,
  },
  "print-hash": {
    description: "Print SHA-256, MD5 and BLAKE2b-256 of every file",
    type: "boolean",
    default: "true",
    stages,
    alias: "print_hash",
  },
  attestations: {
    description:
      "Attestations (PEP 740) under trusted publishing: `required` or `true` stops where one cannot be made, `best-effort` goes on without any, `off` or `false` makes none; with an API token there are none",
    type: "choice",
    choices: ["true", "required", "best-effort", "off", "false"],
    default: "true",
    stages,
  },
} as const satisfies Record<string, InputDescription>;
