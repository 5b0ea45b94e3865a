import { access, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import type { Command, CommandResult } from "../../src/host/host.ts";
import { pythonsOf } from "../../src/host/pythons.ts";
import { runProgram } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

type Run = (command: Command) => Promise<CommandResult>;

const run: Run = ({ program, arguments: words }) => runProgram(program, words);

/** Nothing is installed, so that no index is asked. */
const installing =
  (begin: () => Promise<unknown>): Run =>
  async (command) => {
    if (!command.arguments.includes("install")) return run(command);
    await begin();
    return { status: 0, stdout: "", stderr: "", output: "" };
  };

it("leaves tools in place that another job of this machine has finished first", async () => {
  await using cache = await temporaryFolder();
  const pythons = (begin: () => Promise<unknown>) =>
    pythonsOf({
      env: { RUNNER_TOOL_CACHE: cache.path },
      run: installing(begin),
      temporaryFolder: async () => cache.path,
    });
  let began = () => {};
  const installsSecond = new Promise<void>((resolve) => {
    began = resolve;
  });
  const first = installsSecond.then(() => pythons(async () => undefined).withTools("clock"));
  const used = first.then(async ({ scripts }) => {
    const file = join(scripts, "in-use");
    await writeFile(file, "");
    return file;
  });
  const second = await pythons(() => {
    began();
    return used;
  }).withTools("clock");
  expect(second.path).toBe((await first).path);
  await expect(access(await used)).resolves.toBeUndefined();
});
