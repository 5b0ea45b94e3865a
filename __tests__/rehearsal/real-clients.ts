import { execFile } from "node:child_process";
import { devNull } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, without colours and line breaks, for looking up sentences. */
  readonly text: string;
}

/** Only what the programs need: no settings, caches or indexes of this machine. */
const cleanEnvironment = (home: string) => ({
  PATH: process.env["PATH"],
  HOME: home,
  USERPROFILE: home,
  SYSTEMROOT: process.env["SYSTEMROOT"],
  COLUMNS: "300",
  LC_ALL: "C.UTF-8",
  NO_COLOR: "1",
  PYTHONUTF8: "1",
  PIP_CONFIG_FILE: devNull,
  PIP_DISABLE_PIP_VERSION_CHECK: "1",
  PIP_NO_CACHE_DIR: "1",
  UV_CACHE_DIR: join(home, "uv-cache"),
  UV_NO_CONFIG: "1",
  PYTHON_KEYRING_BACKEND: "keyring.backends.null.Keyring",
});

/** Runs a program to its end with an empty home of its own. */
export async function runProgram(
  program: string,
  parameters: readonly string[],
  home: string,
  cwd = home,
): Promise<Outcome> {
  const options = { env: cleanEnvironment(home), cwd, maxBuffer: 64 * 1024 * 1024 };
  const { code, stdout, stderr } = await promisify(execFile)(
    program,
    [...parameters],
    options,
  ).then(
    (output) => ({ code: 0, ...output }),
    (error: { code: unknown; stdout: string; stderr: string }) => error,
  );
  if (typeof code !== "number") throw new Error(`${program} did not run: ${String(code)}`);
  const text = `${stdout}\n${stderr}`.replace(/\s+/g, " ");
  return { status: code, stdout, stderr, text };
}
