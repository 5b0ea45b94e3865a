import type { Host } from "../host/host.ts";
import type { InputName } from "../input-table.ts";
import type { InputReader } from "../inputs.ts";
import type { StageResult } from "./stage.ts";

interface StageEntry {
  readonly summary: string;
  /** The input that the command line takes without a flag. */
  readonly positional?: InputName;
  readonly terminalOnly?: boolean;
  /** Whether it goes on until it is cancelled, which is its success. */
  readonly untilCancelled?: boolean;
  /** Stages are loaded when they run, with the libraries that they need. */
  load(): Promise<{
    readInputs(input: InputReader): unknown;
    start(input: InputReader, host: Host): Promise<StageResult>;
  }>;
}

/** Every stage, in the order a release runs them. Add a stage here and it is reachable. */
export const stages = {
  validate: {
    summary:
      "Versions, tag, changelog, licence and secrets, and the project's own tests and linters",
    positional: "project-dir",
    load: async () => (await import("./validate.ts")).validate,
  },
  build: {
    summary:
      "Clean, isolated build: sdist, then the wheel from the sdist; the same bytes every time",
    positional: "project-dir",
    load: async () => (await import("./build.ts")).build,
  },
  check: {
    summary: "Find what an index would refuse, before anything is sent",
    positional: "packages-dir",
    load: async () => (await import("./check.ts")).check,
  },
  upload: {
    summary: "Compare with the index by hash, then send what is missing",
    positional: "packages-dir",
    load: async () => (await import("./upload.ts")).upload,
  },
  verify: {
    summary: "Wait until the index serves the files, compare bytes, install, import and run",
    positional: "packages-dir",
    load: async () => (await import("./verify.ts")).verify,
  },
  rehearse: {
    summary: "The whole release against an embedded index, seen by nobody",
    positional: "project-dir",
    load: async () => (await import("./rehearse.ts")).rehearse,
  },
  index: {
    summary: "Serve the embedded index until Ctrl-C",
    terminalOnly: true,
    untilCancelled: true,
    load: async () => (await import("./serve-index.ts")).serveIndex,
  },
  init: {
    summary: "Write the workflows of a release, and how to release, into a project",
    positional: "project-dir",
    terminalOnly: true,
    load: async () => (await import("./init.ts")).init,
  },
} as const satisfies Record<string, StageEntry>;

export type StageName = keyof typeof stages;
export const stageNames = Object.keys(stages) as StageName[];

/** The table's entry of a stage. */
export const stageEntry = (name: StageName): StageEntry => stages[name];

export const isStageName = (name: string): name is StageName => Object.hasOwn(stages, name);
