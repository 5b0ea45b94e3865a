import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";

const repository = resolve(import.meta.dirname, "..", "..");

const ENTRY = `
import { startIndex } from "./src/rehearsal/index-server.ts";
const index = await startIndex({ directory: process.argv[2], port: 0 });
console.log(index.url);
process.on("SIGTERM", () => index.close());
`;

/** One file that serves an index until it is told to end; returns its path. */
export async function bundleIndex(folder: string): Promise<string> {
  const outfile = join(folder, "index.mjs");
  await build({
    stdin: { contents: ENTRY, resolveDir: repository, loader: "ts" },
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
    // What is CommonJS among the packages asks for `require`.
    banner: {
      js: `import { createRequire } from "node:module"; const require = createRequire(${JSON.stringify(join(repository, "package.json"))});`,
    },
  });
  return outfile;
}

/** Starts an index in a process of its own, which is gone at the end of the block. */
export async function startIndexProcess(program: string, directory: string) {
  const child: ChildProcess = spawn(process.execPath, [program, directory], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  if (child.stdout === null) throw new Error("no output");
  const [url] = (await Promise.race([
    once(createInterface(child.stdout), "line"),
    ended.then(() => ["the index did not start"]),
  ])) as string[];
  return { url: url ?? "", end, [Symbol.asyncDispose]: () => end("SIGKILL") };
}
