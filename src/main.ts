import { outliveBrokenOutput } from "./host/broken-output.ts";
import { runnerHost } from "./host/runner-host.ts";
import { run } from "./run.ts";

outliveBrokenOutput();
const host = runnerHost(process.env);
void run(host).then(async (status) => {
  process.exitCode = status;
  await host.end();
});
