import type { InputDescription } from "./input-description.ts";

const stages = ["build", "check", "upload", "verify"] as const;

/** The inputs by which the jobs of a run hand distributions to each other; none is a setting. */
export const artifactInputs = {
  "artifact-name": {
    description:
      "Artifact of the run under which `build` hands over what it made, and from which later stages fill an empty `packages-dir`: there, a pattern such as `distributions*` merges several; `none` turns it off",
    type: "text",
    default: "distributions",
    stages,
  },
  rebuild: {
    description:
      "Build again although the run has an artifact of this job and commit, and replace it",
    type: "boolean",
    default: "false",
    stages: ["build"],
  },
  tag: {
    description:
      "Tag that is released, with or without `refs/tags/`; by default the one that started the run",
    type: "text",
    stages: ["validate", ...stages],
  },
  matrix: {
    description:
      "The job's matrix as JSON, which tells its legs from each other; leave it to its default",
    type: "text",
    // Nothing but an expression in `action.yml` can tell which leg of the matrix a job is: no
    // variable says so. Besides `github-token` it is the only input with a default there.
    expression: "toJSON(matrix)",
    stages: ["validate", ...stages],
  },
} as const satisfies Record<string, InputDescription>;
