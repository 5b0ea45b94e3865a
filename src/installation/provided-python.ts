import type { Host, PythonInterpreter } from "../host/host.ts";

/** Seconds that a download of an interpreter may take. */
const limit = 600;

/** An interpreter that uv has, or gets; `undefined` where there is no uv, or it knows none. */
export async function provideWithUv(
  version: string,
  host: Host,
): Promise<PythonInterpreter | undefined> {
  const uv = await host.pythons.uv();
  if (uv === undefined) return undefined;
  const run = (...words: readonly string[]) =>
    host.run({ program: uv, arguments: ["--no-config", "python", ...words], timeout: limit });
  const find = async () => {
    const { status, stdout } = await run(
      "find",
      "--managed-python",
      "--no-python-downloads",
      version,
    );
    return status === 0 ? host.pythons.inspect(stdout.trim()) : undefined;
  };
  const there = await find();
  if (there !== undefined) return there;
  host.log.info(`Python ${version} is not on this machine: uv is asked to install it`);
  const { status, output } = await run("install", "--no-bin", version);
  if (status === 0) return find();
  for (const line of output.trimEnd().split("\n").slice(-3)) host.log.info(`  ${line}`);
  return undefined;
}
