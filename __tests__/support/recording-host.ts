import { PublishError } from "../../src/errors.ts";
import { interpreterIn } from "../../src/host/environment-layout.ts";
import { files } from "../../src/host/files.ts";
import type { Command, Host } from "../../src/host/host.ts";
import { plain } from "../../src/host/style.ts";

export interface RecordingHost extends Host {
  /** What was said, each with its level in front. */
  readonly lines: string[];
}

/** A host with a real disk that starts nothing and remembers what it was told. */
export function recordingHost(inputs: Readonly<Record<string, string>> = {}): RecordingHost {
  const lines: string[] = [];
  const say = (level: string) => (message: string) => void lines.push(`${level}: ${message}`);
  const notHere = () => Promise.reject(new Error("not in this host"));
  const missing = ({ program }: Command) =>
    Promise.reject(new PublishError("program-missing", `\`${program}\` cannot be started`));
  return {
    kind: "runner",
    env: {},
    lines,
    files,
    style: plain,
    inputs: { get: (name) => inputs[name], names: Object.keys(inputs) },
    log: { debug: say("debug"), info: say("info"), warning: say("warning"), error: say("error") },
    pythons: {
      ...{ find: notHere, withTools: notHere, createEnvironment: notHere, inspect: notHere },
      interpreterIn,
      installed: () => Promise.resolve([]),
      uv: () => Promise.resolve(undefined),
    },
    cancelled: new AbortController().signal,
    group: (_title, task) => task(),
    progress: () => ({ advance: () => undefined, end: () => undefined }),
    setOutput: (name, value) => void lines.push(`output: ${name}=${value}`),
    saveState: (name, value) => void lines.push(`state: ${name}=${value}`),
    addSecret: () => undefined,
    mask: (text) => text,
    addSummary: (markdown) => Promise.resolve(void lines.push(`summary: ${markdown}`)),
    annotate: ({ rule }) => void lines.push(`annotation: ${rule}`),
    run: missing,
    renderReStructuredText: () => Promise.resolve({ kind: "not-rendered", reason: "no Python" }),
    temporaryFolder: notHere,
    atEnd: () => undefined,
  };
}
