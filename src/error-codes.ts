interface ErrorCodeDescription {
  /** `usage`: the command or the workflow is wrong (exit status 2 in a terminal). `release`: the release has a problem (1). */
  readonly kind: "usage" | "release";
  readonly cause: string;
  readonly fix: string;
}

/** Every failure the user can meet; the README's table is generated from this one. */
export const errorCodes = {
  "invalid-input": {
    kind: "usage",
    cause: "An input has a value that is not allowed, or is missing",
    fix: "Use one of the values that the message lists",
  },
  "unknown-input": {
    kind: "usage",
    cause: "An input, option or setting does not exist",
    fix: "Correct its name; `--help` lists the names",
  },
  "unknown-stage": {
    kind: "usage",
    cause: "The input `stage` or the command names no stage",
    fix: "Use one of the stages that the message lists",
  },
} as const satisfies Record<string, ErrorCodeDescription>;
