import { artifactInputs } from "./artifact-inputs.ts";
import { credentialInputs } from "./credential-inputs.ts";
import { exerciseInputs } from "./exercise-inputs.ts";
import { expectInputs } from "./expect-inputs.ts";
import { gateInputs } from "./gate-inputs.ts";
import { initInputs } from "./init-inputs.ts";
import type { InputDescription, InputType } from "./input-description.ts";
import { networkInputs } from "./network-inputs.ts";
import { uploadInputs } from "./upload-inputs.ts";
import { validateInputs } from "./validate-inputs.ts";
import { verifyInputs } from "./verify-inputs.ts";

const all = ["build", "check", "upload", "verify", "rehearse"] as const;
const building = ["build", "rehearse"] as const;
const publishing = ["upload", "verify"] as const;
const sizes = {
  type: "size",
  stages: ["check", "upload", "rehearse", "index"],
  setting: true,
} as const;
const contents = { type: "list", stages: ["check", "rehearse"], setting: true } as const;

/** Every input: `action.yml`, the README's table and `--help` are generated from this table. */
export const inputTable = {
  stage: {
    description: "What to do: `validate`, `build`, `check`, `upload`, `verify` or `rehearse`",
    type: "text",
    default: "upload",
    stages: [...all, "validate"],
  },
  "project-dir": {
    description: "Folder of the project, which holds its `pyproject.toml`",
    type: "path",
    default: ".",
    stages: [...all, "validate", "init"],
  },
  "packages-dir": {
    description: "Folder of the distributions, relative to `project-dir`",
    type: "path",
    default: "dist",
    stages: all,
    setting: true,
    alias: "packages_dir",
  },
  "build-command": {
    description:
      "Command that builds into `packages-dir` in place of `python -m build`, run in `project-dir` without a shell",
    type: "text",
    stages: building,
    setting: true,
  },
  "normalize-sdist": {
    description:
      "Rewrite the sdist, and the modes of a wheel's members, so that the same commit always gives the same bytes",
    type: "boolean",
    default: "true",
    stages: building,
    setting: true,
  },
  "verify-reproducible": {
    description: "Build a second time in different circumstances and compare byte for byte",
    type: "boolean",
    default: "false",
    stages: building,
    setting: true,
  },
  "max-wheel-size": {
    description: "Size above which a wheel gets a warning, such as `1 MB`; `none` for no limit",
    type: "size",
    default: "1 MB",
    stages: building,
    setting: true,
  },
  "max-sdist-size": {
    description: "Size above which an sdist gets a warning, such as `500 kB`; `none` for no limit",
    type: "size",
    default: "500 kB",
    stages: building,
    setting: true,
  },
  strict: {
    description: "Treat warnings as errors",
    type: "boolean",
    default: "false",
    stages: ["validate", "check", "verify", "rehearse"],
    setting: true,
  },
  ignore: {
    description: "Ids of rules to leave out, separated by spaces, commas or newlines",
    type: "list",
    stages: ["validate", "check", "upload", "rehearse"],
    setting: true,
  },
  toplevel: {
    description:
      "Names at the top of wheels; instead of `[tool.check-wheel-contents]`, as the next",
    ...contents,
  },
  package: {
    description: "Modules or packages whose files wheels are to have, relative to `project-dir`",
    ...contents,
  },
  "src-dir": {
    description: "Folders whose contents wheels are to have, relative to `project-dir`",
    ...contents,
  },
  "package-omit": {
    description: "Patterns of files in `package` and `src-dir` to leave out",
    ...contents,
  },
  "file-size-limit": {
    description:
      "What the index takes per file, where it granted the project more than PyPI's 100 MiB, or `none`",
    default: "100 MiB",
    ...sizes,
  },
  "project-size-limit": {
    description:
      "What the index takes for all files of the project, where it granted more than PyPI's 10 GiB, or `none`",
    default: "10 GiB",
    ...sizes,
  },
  ...expectInputs,
  "findings-file": {
    description:
      "File for the findings: SARIF 2.1.0 if it ends in `.sarif` or `.sarif.json`, else JSON",
    type: "path",
    stages: ["check", "rehearse"],
  },
  "readme-preview": {
    description: "File for the description as PyPI would show it: one HTML page",
    type: "path",
    stages: ["check", "rehearse"],
  },
  index: {
    description: "Package index: `pypi`, `testpypi` or the URL of its upload API",
    type: "text",
    default: "pypi",
    stages: [...publishing, "init"],
  },
  "repository-url": {
    description: "URL of the index's upload API, in place of `index`",
    type: "url",
    stages: publishing,
    alias: "repository_url",
  },
  "index-url": {
    description:
      "URL of the index's simple API; known for PyPI, TestPyPI, the embedded index, devpi, pypiserver, Gitea, GitLab, Artifactory, Nexus and others",
    type: "url",
    stages: [...publishing, "init"],
  },
  ...uploadInputs,
  ...networkInputs,
  ...credentialInputs,
  ...validateInputs,
  ...verifyInputs,
  "manifest-sha256": {
    description: "SHA-256 that the release manifest must have: the output of `build`",
    type: "text",
    stages: ["check", "upload", "verify"],
  },
  ...artifactInputs,
  ...gateInputs,
  timeout: {
    description: "Seconds to wait until the index serves every file",
    type: "seconds",
    default: "600",
    stages: ["verify", "rehearse"],
    setting: true,
  },
  ...exerciseInputs,
  directory: {
    description: "Folder of the embedded index; by default a temporary one",
    type: "path",
    stages: ["rehearse", "index"],
  },
  port: {
    description: "Port of the embedded index; `0` takes a free one",
    type: "port",
    default: "0",
    stages: ["index"],
    terminalOnly: true,
  },
  hostname: {
    description: "Address on which the embedded index listens",
    type: "text",
    default: "127.0.0.1",
    stages: ["index"],
    terminalOnly: true,
  },
  "fallback-index": {
    description:
      "Simple API to which the embedded index sends clients for projects that it does not hold",
    type: "url",
    stages: ["index"],
    terminalOnly: true,
  },
  ...initInputs,
  verbose: {
    description: "Say more: where each input comes from, every request, every command",
    type: "boolean",
    default: "false",
    stages: [...all, "validate", "index", "init"],
  },
  "report-file": {
    description: "File to which the whole report is written as Markdown",
    type: "path",
    stages: [...all, "validate"],
  },
} as const satisfies Record<string, InputDescription>;

export type InputName = keyof typeof inputTable;

/** The inputs that are read as `Type`. */
export type InputOf<Type extends InputType> = {
  [Name in InputName]: (typeof inputTable)[Name]["type"] extends Type ? Name : never;
}[InputName];
