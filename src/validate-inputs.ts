import type { InputDescription } from "./input-description.ts";

const stages = ["validate"] as const;

/** The inputs about a project's own checks. */
export const validateInputs = {
  "python-version": {
    description:
      "Python that runs the project's own commands: a version such as `3.12`, `newest`, or the path of an interpreter; found on PATH, in the runner's tool cache or through uv. By default the first on PATH",
    type: "text",
    stages,
  },
  commands: {
    description:
      "Commands by which the project checks itself, a line each, run in `project-dir` without a shell; `none` for none. By default the tests, types, linters, formatters and documents that its configuration shows",
    type: "text",
    stages,
    setting: true,
  },
  requirements: {
    description:
      "What the commands need besides the project, a line each in pip's words: `.[test]`, `--group test`, `-r requirements-dev.txt`, `pytest>=8`; `none` for none. By default what the project lists for them",
    type: "text",
    stages,
    setting: true,
  },
  "command-timeout": {
    description: "Seconds that each of the commands may take",
    type: "seconds",
    default: "1800",
    stages,
    setting: true,
  },
  changelog: {
    description:
      "File in which each release has an entry, relative to `project-dir`; `none` for none. By default the first of `CHANGELOG`, `CHANGES`, `HISTORY`, `NEWS` and the like, there or in `docs`",
    type: "path",
    stages: [...stages, "upload"],
    setting: true,
  },
} as const satisfies Record<string, InputDescription>;
