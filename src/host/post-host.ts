import { appendFile } from "node:fs/promises";
import type { Environment, GivenInputs, Host } from "./host.ts";
import { print } from "./output.ts";
import { processParts } from "./process-host.ts";
import { plain } from "./style.ts";

const nothing: GivenInputs = { get: () => undefined, names: [] };
const ignore = (): void => undefined;

/**
 * A runner as the `post` step needs it: a log, the summary, and secrets that the runner was told of
 * before. Apart from `runnerHost`, whose libraries would otherwise be one more file for every stage.
 */
export function postHost(env: Environment): Host & { end(): Promise<void> } {
  const parts = processParts(env, nothing, { show: ignore, debug: ignore });
  const say = (text: string) => print("stdout", `${parts.secrets.mask(text)}\n`);
  const command = (name: string) => (message: string) => say(`::${name}::${escaped(message)}`);
  return {
    ...parts,
    kind: "runner",
    style: plain,
    log: {
      debug: command("debug"),
      info: say,
      warning: command("warning"),
      error: command("error"),
    },
    group: (_title, task) => task(),
    progress: () => ({ advance: ignore, end: ignore }),
    setOutput: ignore,
    saveState: ignore,
    addSecret: (value) => void parts.secrets.add(value),
    addSummary: async (markdown) => {
      const path = env["GITHUB_STEP_SUMMARY"];
      if (path) await appendFile(path, parts.secrets.mask(markdown)).catch(ignore);
    },
    annotate: ignore,
  };
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
const escaped = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
