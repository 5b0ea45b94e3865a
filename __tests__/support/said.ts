import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { root, runProgram } from "./run-program.ts";

export interface Said {
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The words in front of the program's own, which start it. */
  readonly through?: readonly string[];
}

/** Runs the command line program in `folder`; paths below it begin with `DIR` in what it says. */
export async function said(
  folder: string,
  words: readonly string[],
  { env = {}, through = [] }: Options = {},
): Promise<Said> {
  const cli = join(root, "dist", "cli.cjs");
  const [program = "", ...rest] = [...through, process.execPath, cli, ...words];
  const { status, stdout, stderr } = await runProgram(program, rest, { folder, env });
  const real = await realpath(folder);
  const short = (text: string) => text.replaceAll(real, "DIR").replaceAll(folder, "DIR");
  return { status, stdout: short(stdout), stderr: short(stderr) };
}

/**
 * For `through`: what is started is bound by the modes of files, even where the tests run as root,
 * who may otherwise read and write everything.
 */
export const boundByModes: readonly string[] =
  process.getuid?.() === 0
    ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override"]
    : [];

/** For `through`: no file may be written to. */
export const withoutDisk: readonly string[] = ["sh", "-c", 'ulimit -f 0; exec "$@"', "sh"];

/** Each text on a line of its own. */
export const lines = (...texts: readonly string[]): string =>
  texts.map((text) => `${text}\n`).join("");
