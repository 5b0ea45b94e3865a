import { readCommandLine } from "./command-line.ts";
import { outliveBrokenOutput } from "./host/broken-output.ts";
import { terminalHost } from "./host/terminal-host.ts";
import { run } from "./run.ts";

outliveBrokenOutput();
const command = readCommandLine(process.argv.slice(2));
if (command.kind === "run") {
  const host = terminalHost(process.env, command.inputs);
  void run(host).then(async (status) => {
    process.exitCode = status;
    await host.end();
  });
} else if (command.kind === "help") {
  void import("./report/help.ts").then(({ helpText }) => {
    process.stdout.write(helpText(command.stage));
  });
} else {
  const stream = command.status === 0 ? process.stdout : process.stderr;
  stream.write(command.text);
  process.exitCode = command.status;
}
