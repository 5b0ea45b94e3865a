import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { plainEnvironment, root } from "./run-program.ts";

/** The embedded index as the command line program serves it, until the end of the block. */
export async function startServing(directory: string, repository = root) {
  const words = ["index", "--port", "0", "--directory", directory];
  const child = spawn(process.execPath, [join(repository, "dist/cli.cjs"), ...words], {
    env: plainEnvironment(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const line = once(createInterface(child.stdout), "line");
  const [text] = (await Promise.race([line, ended.then(() => [""])])) as string[];
  const url = /^Listening on (\S+)$/.exec(text ?? "")?.[1];
  if (url === undefined) throw new Error(`The index did not start: ${text}`);
  return {
    url,
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
