import type { ErrorCodeDescription } from "./error-codes.ts";

/** What can keep `init` from writing a pipeline. */
export const initErrorCodes = {
  "file-edited": {
    kind: "usage",
    cause: "A file that `init` would write was edited since, or was written by somebody else",
    fix: "Compare it with the difference that is shown; `--force` overwrites it",
  },
  "project-unnamed": {
    kind: "release",
    cause: "The project's files do not say its name, or say one that no index takes",
    fix: "Write `name` below `[project]` in `pyproject.toml`",
  },
} as const satisfies Record<string, ErrorCodeDescription>;
