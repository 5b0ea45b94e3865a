import { afterAll } from "@jest/globals";
import type { GivenInputs } from "../../src/host/host.ts";
import { type ProcessParts, processParts } from "../../src/host/process-host.ts";
import { type RecordingHost, recordingHost } from "./recording-host.ts";
import { plainEnvironment } from "./run-program.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const nothing: GivenInputs = { get: () => undefined, names: [] };
const made = new Map<string, ProcessParts>();

afterAll(async () => {
  for (const parts of made.values()) await parts.end();
});

/**
 * A host that runs real programs and remembers what it was told. What it does at the end of the
 * process happens after the last test of the file.
 */
export function workingHost(env: Environment = {}): RecordingHost {
  const key = JSON.stringify(env);
  const parts = made.get(key) ?? newParts(env);
  made.set(key, parts);
  const host = recordingHost();
  return {
    ...host,
    env: parts.env,
    pythons: parts.pythons,
    run: parts.run,
    temporaryFolder: parts.temporaryFolder,
    atEnd: parts.atEnd,
    mask: parts.mask,
    addSecret: (value) => {
      host.lines.push("secret");
      parts.secrets.add(value);
    },
  };
}

function newParts(env: Environment): ProcessParts {
  const ignore = () => undefined;
  return processParts(plainEnvironment(env), nothing, { show: ignore, debug: ignore });
}
