import type { InputDescription } from "./input-description.ts";

const stages = ["init"] as const;

/** The inputs of `init` alone, which exists in a terminal only. */
export const initInputs = {
  forge: {
    description:
      "For whom to write workflows: `github`, `gitea` (Forgejo too), `both`, or `auto`: as the remote and the folders tell",
    type: "choice",
    choices: ["auto", "github", "gitea", "both"],
    default: "auto",
    stages,
    terminalOnly: true,
  },
  credential: {
    description:
      "How uploads identify themselves: `trusted-publishing`, `token`, or `auto`: trusted publishing where GitHub publishes to PyPI",
    type: "choice",
    choices: ["auto", "trusted-publishing", "token"],
    default: "auto",
    stages,
    terminalOnly: true,
  },
  wheels: {
    description:
      "How platform wheels are built: `cibuildwheel`, `none`, or `auto`: by cibuildwheel where the project compiles something",
    type: "choice",
    choices: ["auto", "none", "cibuildwheel"],
    default: "auto",
    stages,
    terminalOnly: true,
  },
  registry: {
    description: "Publish to the package registry of the Gitea or Forgejo that the remote names",
    type: "boolean",
    default: "false",
    stages,
    terminalOnly: true,
  },
  testpypi: {
    description: "Publish to TestPyPI first; by default only where PyPI comes after it",
    type: "boolean",
    default: "true",
    stages,
    terminalOnly: true,
  },
  action: {
    description:
      "What `uses:` names for this action, such as a mirror; by default `org/pypi-publish@v1`, by its full URL on Gitea",
    type: "text",
    stages,
    terminalOnly: true,
  },
  checkout: {
    description:
      "What `uses:` names for the checkout, such as a mirror of actions/checkout; by default that, pinned by its hash",
    type: "text",
    stages,
    terminalOnly: true,
  },
  force: {
    description: "Overwrite files that were edited, or that somebody else wrote",
    type: "boolean",
    default: "false",
    stages,
    terminalOnly: true,
  },
} as const satisfies Record<string, InputDescription>;
