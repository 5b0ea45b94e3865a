import { spawnSync } from "node:child_process";
import { testTools } from "../support/test-tools.ts";

/** Runs a piece of Python that reads JSON and prints JSON, with the real tools importable. */
export async function inPython<Result>(code: string, input: unknown): Promise<Result> {
  const { python } = await testTools();
  const script = `import json, sys\ngiven = json.load(sys.stdin)\n${code}\nprint(json.dumps(result))`;
  const { status, stdout, stderr } = spawnSync(python, ["-c", script], {
    input: JSON.stringify(input),
    encoding: "utf8",
    env: { ...process.env, PYTHONUTF8: "1" },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Result;
}
