import type { InputDescription } from "./input-description.ts";

const stages = ["check", "verify", "rehearse"] as const;

/** The inputs about installing and trying the release; `check` reads them for `install-test`. */
export const exerciseInputs = {
  "install-test": {
    description:
      "Install the files and try what they hold in clean environments, as `verify` does with what the index serves",
    type: "boolean",
    default: "false",
    stages: ["check"],
    setting: true,
  },
  "python-versions": {
    description:
      "Pythons to install the release with, such as `3.10 3.13`: versions, `newest`, `oldest` (of those that `requires-python` allows), `all` of this machine, or paths of interpreters",
    type: "list",
    default: "newest oldest",
    stages: [...stages, "init"],
    setting: true,
  },
  installer: {
    description: "What installs: `uv`, `pip`, or `auto`: uv where there is one",
    type: "choice",
    choices: ["auto", "uv", "pip"],
    default: "auto",
    stages: ["validate", ...stages],
    setting: true,
  },
  "dependency-index": {
    description:
      "Simple API from which dependencies and build requirements come, never from the index under test; by default the one that pip or uv is configured to use, else PyPI",
    type: "url",
    stages: ["validate", ...stages],
  },
  "import-names": {
    description:
      "Modules to import after the installation, or `none`; by default those the wheel holds",
    type: "list",
    stages,
    setting: true,
  },
  "entry-point-arguments": {
    description:
      "Arguments with which console scripts are run in place of `--help` and `--version`, a line each: `name = arguments`, or `name = none` to leave it out",
    type: "text",
    stages,
    setting: true,
  },
  "smoke-test": {
    description:
      "Command that is run with the installed release in an empty folder, without a shell: `-m MODULE`, `-c CODE`, a Python file of the project or a program, with arguments",
    type: "text",
    stages,
    setting: true,
  },
  "verify-sdist": {
    description: "Install the release from its sdist too, in an environment of its own",
    type: "boolean",
    default: "true",
    stages: ["check", "verify"],
    setting: true,
  },
  "verify-extras": {
    description: "Install each extra too, in an environment of its own, and load its entry points",
    type: "boolean",
    default: "true",
    stages,
    setting: true,
  },
  "import-budget": {
    description: "Seconds that an import may take before there is a warning",
    type: "seconds",
    default: "1",
    stages,
    setting: true,
  },
  "install-budget": {
    description: "Seconds that an installation may take before there is a warning",
    type: "seconds",
    default: "30",
    stages,
    setting: true,
  },
} as const satisfies Record<string, InputDescription>;
