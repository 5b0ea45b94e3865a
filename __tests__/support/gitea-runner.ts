import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { access, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Gitea } from "./gitea.ts";
import { plainEnvironment, root, runProgram } from "./run-program.ts";

const source = join(import.meta.dirname, "gitea-runner");
const programs = join(root, ".cache", "bin");
const files = ["go.mod", "go.sum", "main.go", "report.go"];

/** The path of the runner, built from `gitea-runner/` on first use, which needs Go. */
export async function installedGiteaRunner(): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files) hash.update(await readFile(join(source, file)));
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = join(programs, `gitea-runner-${hash.digest("hex").slice(0, 12)}${suffix}`);
  const isBuilt = await access(program).then(
    () => true,
    () => false,
  );
  if (isBuilt) return program;
  await mkdir(programs, { recursive: true });
  // A build that is cut off leaves no program.
  const unfinished = `${program}.${process.pid}`;
  const words = ["build", "-trimpath", "-ldflags", "-s -w", "-o", unfinished, "."];
  const built = await runProgram("go", words, { folder: source });
  if (built.status !== 0) throw new Error(`\`go ${words.join(" ")}\` failed\n${built.output}`);
  await rename(unfinished, program);
  return program;
}

/** A runner that takes the jobs of a Gitea, until the end of the block. */
export async function startGiteaRunner(
  gitea: Gitea,
  folder: string,
  { capacity = 2 } = {},
): Promise<AsyncDisposable> {
  const program = await installedGiteaRunner();
  await mkdir(folder, { recursive: true });
  const token = join(folder, "registration-token");
  await writeFile(token, await gitea.registrationToken(), { mode: 0o600 });
  const words = ["--instance", gitea.url.href, "--token-file", token, "--directory", folder];
  const child = spawn(program, [...words, "--capacity", String(capacity)], {
    env: plainEnvironment(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const line = once(createInterface(child.stdout), "line");
  const [said] = (await Promise.race([line, ended.then(() => ["nothing"])])) as string[];
  if (said !== "Registered") throw new Error(`The runner did not start: it said ${said}`);
  return {
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
