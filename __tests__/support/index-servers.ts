import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { plainEnvironment, runProgram } from "./run-program.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { testTools } from "./test-tools.ts";

/** An index server of somebody else, gone at the end of the block with all that it kept. */
export interface IndexServer {
  /** Where it takes uploads. */
  readonly upload: URL;
  [Symbol.asyncDispose](): Promise<void>;
}

/** pypiserver, which takes uploads from everybody and sends nobody on to PyPI. */
export async function pypiserver(): Promise<IndexServer> {
  const folder = await temporaryFolder({ "packages/.keep": "" });
  const port = await freePort();
  const { scripts } = await testTools();
  return started(
    join(scripts, "pypi-server"),
    [
      ...["run", "--interface", "127.0.0.1", "--port", String(port), "--disable-fallback"],
      ...["--passwords", ".", "--authenticate", ".", join(folder.path, "packages")],
    ],
    new URL(`http://127.0.0.1:${port}/`),
    folder,
  );
}

/** devpi with an index `root/dev` of its own, whose files nobody may replace; password: `devpi-password`. */
export async function devpi(): Promise<IndexServer> {
  const folder = await temporaryFolder();
  const port = await freePort();
  const { scripts } = await testTools();
  const data = join(folder.path, "server");
  const init = ["--serverdir", data, "--root-passwd", "devpi-password", "--no-root-pypi"];
  const { status, output } = await runProgram(join(scripts, "devpi-init"), init);
  if (status !== 0) throw new Error(output);
  const url = new URL(`http://127.0.0.1:${port}/`);
  const server = await started(
    join(scripts, "devpi-server"),
    ["--serverdir", data, "--port", String(port), "--offline-mode"],
    url,
    folder,
  );
  const made = await fetch(new URL("root/dev", url), {
    method: "PUT",
    headers: {
      authorization: `Basic ${btoa("root:devpi-password")}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ type: "stage", bases: [], volatile: false }),
  });
  if (!made.ok) throw new Error(await made.text());
  return { ...server, upload: new URL("root/dev/", url) };
}

/** Starts a server and waits until it answers at `url`; its folder goes with it. */
export async function started(
  program: string,
  words: readonly string[],
  url: URL,
  folder: AsyncDisposable,
): Promise<IndexServer> {
  const child = spawn(program, words, {
    env: plainEnvironment(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "close");
  let output = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr.on("data", (data: Buffer) => (output += data.toString()));
  const server = {
    upload: url,
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await ended;
      await folder[Symbol.asyncDispose]();
    },
  };
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) break;
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answers) return server;
    await sleep(100);
  }
  await server[Symbol.asyncDispose]();
  throw new Error(`${program} does not answer\n${output}`);
}

/** A port that was free a moment ago: these servers take no free one and say which. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
