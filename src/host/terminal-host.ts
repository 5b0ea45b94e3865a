import type { Finding } from "../findings.ts";
import type { Environment, GivenInputs, Host, Progress } from "./host.ts";
import { isTerminal, print } from "./output.ts";
import { processParts } from "./process-host.ts";
import { plain } from "./style.ts";

/** Speaks to a person: plain lines, with colours and progress bars where there is a terminal. */
export async function terminalHost(
  env: Environment,
  inputs: GivenInputs,
): Promise<Host & { end(): Promise<void> }> {
  const style = wantsColours(env) ? (await import("./colours.ts")).colours : plain;
  const bars = new Set<Progress>();
  const say = (name: "stdout" | "stderr", text: string) => {
    // The bar's next step draws it again, below what is said.
    if (bars.size > 0) print("stderr", "\r\u001b[2K");
    print(name, parts.secrets.mask(text));
  };
  const out = (text: string) => say("stdout", text);
  const err = (text: string) => say("stderr", text);
  const debug = (message: string) => {
    if (parts.verbose) err(style.dim(`${message}\n`));
  };
  // The output of tools is for who asks for it; when one fails, its last lines are in the message.
  const show = (text: string) => {
    if (parts.verbose) out(style.dim(text));
  };
  const parts = processParts(env, inputs, { show, debug });
  return {
    ...parts,
    kind: "terminal",
    style,
    log: {
      debug,
      info: (message) => out(`${message}\n`),
      warning: (message) => err(`${style.yellow("warning:")} ${message}\n`),
      error: (message) => err(`${style.red("error:")} ${message}\n`),
    },
    group: async (title, task) => {
      out(`${style.bold(title)}\n`);
      return task();
    },
    progress: (title, total) => (canMoveCursor(env) ? bar(title, total, bars) : noProgress),
    confirm: async (question) => (await import("./confirm.ts")).confirm(question, parts.cancelled),
    setOutput: (name, value) => debug(`output ${name}=${value}`),
    saveState: () => undefined,
    addSecret: (value) => parts.secrets.add(value),
    addSummary: () => Promise.resolve(),
    annotate: (_finding: Finding) => undefined,
  };
}

/** https://no-color.org and https://force-color.org */
function wantsColours(env: Environment): boolean {
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"]) return env["FORCE_COLOR"] !== "0";
  return env["TERM"] !== "dumb" && isTerminal("stdout");
}

const canMoveCursor = (env: Environment): boolean => env["TERM"] !== "dumb" && isTerminal("stderr");

const noProgress: Progress = { advance: () => undefined, end: () => undefined };

/** The library is loaded when there is a bar to draw; until then the steps are counted. */
function bar(title: string, total: number, bars: Set<Progress>): Progress {
  let done = 0;
  let ended = false;
  let drawn: { update(value: number): void; stop(): void } | undefined;
  void import("./progress-bar.ts").then(({ drawBar }) => {
    if (!ended) drawn = drawBar(title, total, done);
  });
  const progress: Progress = {
    advance: (amount) => {
      done += amount;
      drawn?.update(done);
    },
    end: () => {
      ended = true;
      drawn?.stop();
      bars.delete(progress);
    },
  };
  bars.add(progress);
  return progress;
}
