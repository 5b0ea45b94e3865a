import { readCommandLine } from "./command-line.ts";
import { print } from "./host/output.ts";
import { terminalHost } from "./host/terminal-host.ts";
import { run } from "./run.ts";

async function start(): Promise<void> {
  const command = await readCommandLine(process.argv.slice(2));
  if (command.kind === "run") {
    const host = await terminalHost(process.env, command.inputs);
    process.exitCode = await run(host);
    await host.end();
  } else if (command.kind === "help") {
    const { helpText } = await import("./report/help.ts");
    print("stdout", helpText(command.stage));
  } else {
    print(command.status === 0 ? "stdout" : "stderr", command.text);
    process.exitCode = command.status;
  }
}

void start();
