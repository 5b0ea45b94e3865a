import { createInterface } from "node:readline";

/**
 * Asks on the terminal; only a yes is one, and the end of the input is none. `undefined` where
 * input or output is no terminal.
 */
export async function confirm(
  question: string,
  cancelled: AbortSignal,
): Promise<boolean | undefined> {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY || cancelled.aborted) return undefined;
  // Without line editing, so that Ctrl-C stays a signal.
  const lines = createInterface({ input: stdin, output: stdout, terminal: false });
  return new Promise((resolve) => {
    const end = (answer: string) => {
      resolve(/^\s*y(es)?\s*$/i.test(answer));
      lines.close();
    };
    cancelled.addEventListener("abort", () => end(""));
    lines.once("close", () => resolve(false));
    lines.question(`${question} [y/N] `, end);
  });
}
