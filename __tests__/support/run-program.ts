import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..", "..");

export interface Ended {
  /** `undefined` when a signal ended it. */
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, as they came. */
  readonly output: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** This machine's environment without what a runner or a publisher would set. */
export function plainEnvironment(more: Environment = {}): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...process.env, ...more })) {
    const foreign = /^(INPUT_|GITHUB_|RUNNER_|TWINE_|UV_|PYPI_|NODE_OPTIONS|CI$)/.test(name);
    if (value !== undefined && (!foreign || name in more)) env[name] = value;
  }
  return env;
}

/** Runs a program to its end. */
export function runProgram(
  program: string,
  words: readonly string[],
  options: { env?: Environment; folder?: string; onOutput?: (text: string) => void } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd: options.folder ?? root,
      env: plainEnvironment(options.env),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const texts = { stdout: "", stderr: "", output: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].setEncoding("utf8").on("data", (text: string) => {
        texts[stream] += text;
        texts.output += text;
        options.onOutput?.(text);
      });
    }
    child.on("error", reject);
    child.on("close", (status) => resolve({ status: status ?? undefined, ...texts }));
  });
}

/** Runs the bundled command line program. */
export const runCli = (
  words: readonly string[],
  options: Parameters<typeof runProgram>[2] = {},
): Promise<Ended> => runProgram(process.execPath, [join(root, "dist/cli.cjs"), ...words], options);

export interface ActionRun extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the bundled action as a runner does: inputs in the environment, outputs in a file. */
export async function runAction(
  inputs: Readonly<Record<string, string>>,
  options: { env?: Environment; folder: string; files: string },
): Promise<ActionRun> {
  await mkdir(options.files, { recursive: true });
  const [output, summary] = [join(options.files, "output"), join(options.files, "summary.md")];
  await writeFile(output, "");
  await writeFile(summary, "");
  const given = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const ended = await runProgram(process.execPath, [join(root, "dist/main.cjs")], {
    folder: options.folder,
    env: {
      GITHUB_ACTIONS: "true",
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: options.files,
      ...options.env,
      ...Object.fromEntries(given),
    },
  });
  return {
    ...ended,
    outputs: parseOutputs(await readFile(output, "utf8")),
    summary: await readFile(summary, "utf8"),
  };
}

/** The format of `GITHUB_OUTPUT`: `name<<delimiter`, the value, the delimiter. */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const match of text.matchAll(/^(.+?)<<(.+)\r?\n([\s\S]*?)\r?\n\2\r?$/gm)) {
    outputs[match[1] ?? ""] = match[3] ?? "";
  }
  return outputs;
}
