import { runnerHost } from "./host/runner-host.ts";
import { run } from "./run.ts";

async function start(): Promise<void> {
  const host = runnerHost(process.env);
  process.exitCode = await run(host);
  await host.end();
}

void start();
