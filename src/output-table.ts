interface OutputDescription {
  readonly description: string;
  readonly stages: readonly string[];
}

const all = ["build", "check", "upload", "verify", "rehearse"] as const;

/** Every output: `action.yml` and the README's table are generated from this table. */
export const outputTable = {
  name: {
    description: "Name of the project, as its metadata spells it",
    stages: [...all, "validate"],
  },
  version: { description: "Version of the release", stages: [...all, "validate"] },
  files: {
    description:
      "The distributions as JSON: `[{filename, size, sha256}]`; after `upload` and `verify` also `url`, after `upload` also `state`",
    stages: all,
  },
  "packages-dir": {
    description: "Folder of the distributions, absolute",
    stages: ["build", "rehearse"],
  },
  "manifest-sha256": {
    description:
      "SHA-256 of the release manifest, for the same input of later stages; after `check` of several artifacts that of the merged one",
    stages: ["build", "check", "rehearse"],
  },
  errors: { description: "Number of errors found", stages: ["validate", "check"] },
  warnings: { description: "Number of warnings found", stages: ["validate", "check"] },
  uploaded: {
    description: "Names of the files that were sent, as JSON",
    stages: ["upload", "rehearse"],
  },
  skipped: {
    description: "Names of the files that were not sent, as JSON",
    stages: ["upload", "rehearse"],
  },
  result: {
    description:
      "`uploaded`; `unchanged` when there was nothing to send; `dry-run` when there was, in a dry run; `failed` when the index did not take every file",
    stages: ["upload", "rehearse"],
  },
  gate: {
    description:
      "With `gate: true`: `passed`, or `failed` when nothing may be sent; its table is in the summary",
    stages: ["upload"],
  },
  "record-sha256": {
    description:
      "SHA-256 of the record that the step left for the gate; hand it on as an output of the job",
    stages: ["validate", "build", "check", "upload", "verify"],
  },
  "project-url": { description: "Page of the project on the index", stages: ["upload"] },
  "release-url": { description: "Page of the release on the index", stages: ["upload"] },
  verified: {
    description: "`true` when every file is served, identical, installs and runs",
    stages: ["verify", "rehearse"],
  },
  environments: {
    description:
      "Where the release was installed, as JSON: `[{python, source, extra, installer, ok, seconds, checks}]`",
    stages: ["check", "verify", "rehearse"],
  },
} as const satisfies Record<string, OutputDescription>;

export type OutputName = keyof typeof outputTable;
export type Outputs = Readonly<Partial<Record<OutputName, string>>>;
