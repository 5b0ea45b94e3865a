import { runnerHost } from "./host/runner-host.ts";
import { run } from "./run.ts";

async function start(): Promise<void> {
  const host = runnerHost(process.env);
  process.exitCode = await run(host);
  await host.end();
  // The `post` step looks after what did not come this far.
  if (!host.cancelled.aborted) host.saveState("finished", "true");
}

void start();
