import {
  debug,
  endGroup,
  error,
  info,
  notice,
  saveState,
  setOutput,
  setSecret,
  startGroup,
  summary,
  warning,
} from "@actions/core";
import { PublishError } from "../errors.ts";
import { ForeignLines } from "./foreign-lines.ts";
import type { Environment, GivenInputs, Host, Progress } from "./host.ts";
import { outputStream } from "./output.ts";
import { processParts } from "./process-host.ts";
import { plain } from "./style.ts";

/** Speaks the protocol of a runner: GitHub's, Gitea's, Forgejo's and act's. */
export function runnerHost(env: Environment): Host & { end(): Promise<void> } {
  // `@actions/core` writes to Node's stream, so everything has to go that way.
  const stdout = outputStream("stdout");
  const foreign = new ForeignLines((text) => void stdout.write(parts.secrets.mask(text)));
  const parts = processParts(env, runnerInputs(env), {
    show: (text) => foreign.add(text),
    shown: () => foreign.end(),
    debug: (message) => say(message),
  });
  // A runner masks what it is told to; where the log goes elsewhere, nobody would.
  const masked = (print: (text: string) => void) => (text: string) =>
    print(parts.secrets.mask(text));
  const [tell, say] = [masked(info), masked(parts.verbose ? info : debug)];
  for (const value of parts.secrets.given) setSecret(value);
  let depth = 0;
  return {
    ...parts,
    kind: "runner",
    style: plain,
    log: {
      debug: say,
      info: tell,
      warning: masked(warning),
      error: masked(error),
    },
    group: async (title, task) => {
      // Runners do not nest groups.
      if (depth > 0) {
        tell(title);
        return task();
      }
      depth += 1;
      startGroup(parts.secrets.mask(title));
      try {
        return await task();
      } finally {
        depth -= 1;
        endGroup();
      }
    },
    progress: (title, total) => lines(title, total),
    setOutput: (name, value) => writeOutput(name, value),
    saveState: (name, value) => {
      const problem = writeState(name, value, env);
      if (problem !== undefined) say(problem);
    },
    addSecret: (value) => {
      if (parts.secrets.add(value)) setSecret(value);
    },
    addSummary: (markdown) => writeSummary(parts.secrets.mask(markdown), env),
    annotate: ({ rule, level, file, message, hint, location }) => {
      const announce = { error, warning, info: notice }[level];
      const about = file === undefined ? "" : `${file}: `;
      const advice = hint === undefined ? "" : `\nhint: ${hint}`;
      announce(parts.secrets.mask(`${about}${message}${advice}`), {
        title: rule,
        ...(location && { file: location.path, startLine: location.line }),
      });
    },
  };
}

/** A runner passes an absent input as an empty text. */
function runnerInputs(env: Environment): GivenInputs {
  const get = (name: string) => {
    const value = env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`]?.trim();
    return value === "" ? undefined : value;
  };
  const names = Object.keys(env)
    .filter((name) => name.startsWith("INPUT_") && env[name]?.trim() !== "")
    .map((name) => name.slice("INPUT_".length).toLowerCase());
  return { get, names };
}

/** Older Gitea drops the summary and some runners set no file: the log has the result anyway. */
async function writeSummary(markdown: string, env: Environment): Promise<void> {
  if (!env["GITHUB_STEP_SUMMARY"]) return;
  try {
    await summary.addRaw(markdown, true).write();
  } catch (cause) {
    info(`The job summary could not be written: ${String(cause)}`);
  }
}

/** Later steps rely on it. */
function writeOutput(name: string, value: string): void {
  try {
    setOutput(name, value);
  } catch (cause) {
    throw noOutput(name, cause);
  }
}

/**
 * The `post` step can do without. Where the runner names no file for it, the value would go to the
 * log, which is no place for a token.
 */
function writeState(name: string, value: string, env: Environment): string | undefined {
  if (!env["GITHUB_STATE"]) return undefined;
  try {
    saveState(name, value);
    return undefined;
  } catch (cause) {
    return `State \`${name}\` could not be kept for the \`post\` step: ${String(cause)}`;
  }
}

function noOutput(name: string, cause: unknown): PublishError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new PublishError(
    "disk-error",
    `Output \`${name}\` cannot be handed to the runner: ${reason}`,
    { hint: "the runner names a file for outputs in GITHUB_OUTPUT; it must exist", cause },
  );
}

/** Bytes that are sent before anybody wonders. */
const soonSent = 5_000_000;

/** A line at every quarter: a log is no terminal, even where the runner allocates one. */
function lines(title: string, total: number): Progress {
  if (total < soonSent) return { advance: () => undefined, end: () => undefined };
  let done = 0;
  let shown = 0;
  return {
    advance: (amount) => {
      done += amount;
      const quarter = total === 0 ? 0 : Math.floor((done / total) * 4);
      if (quarter <= shown) return;
      shown = quarter;
      info(`${title}: ${quarter * 25} %`);
    },
    end: () => undefined,
  };
}
