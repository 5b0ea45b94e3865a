import { spawn } from "node:child_process";
import { type Ended, plainEnvironment } from "./run-program.ts";

/** Runs a program on a terminal of its own and ends as it ended. */
const script = `
import os, pty, sys
sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])) % 256)
`;

export interface TerminalOptions {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The keys to press when what was printed matches, each once. */
  readonly keys?: readonly (readonly [when: RegExp, keys: string])[];
}

/** Runs a program that finds a terminal for input and both outputs; lines end as programs write them. */
export function inTerminal(words: readonly string[], options: TerminalOptions): Promise<Ended> {
  const { folder, env, keys = [] } = options;
  return new Promise((resolve, reject) => {
    const child = spawn("python3", ["-c", script, ...words], {
      cwd: folder,
      env: plainEnvironment(env),
      stdio: ["pipe", "pipe", "inherit"],
    });
    let output = "";
    const waiting = [...keys];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      const [when, pressed] = waiting[0] ?? [];
      if (when === undefined || pressed === undefined || !when.test(output)) return;
      waiting.shift();
      child.stdin.write(pressed);
    });
    child.on("error", reject);
    child.on("close", (status) => {
      output = output.replaceAll("\r\n", "\n");
      resolve({ status: status ?? undefined, stdout: output, stderr: "", output });
    });
  });
}
