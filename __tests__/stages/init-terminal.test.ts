import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { inTerminal } from "../support/in-terminal.ts";
import { root, runAction, runCli } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const project = {
  "hello/pyproject.toml": "[project]\nname = 'hello'\nversion = '1.0'\n",
};
const cli = [process.execPath, join(root, "dist/cli.cjs"), "init", "hello"];
const question = /Write these 2 files\? \[y\/N\] $/;
const controlC = "\u0003";
const escapeSign = "\u001b";

describe("init in a terminal", () => {
  it.each(["y\n", "Yes\n"])(
    "writes when %j is answered, after a coloured difference",
    async (answer) => {
      await using folder = await temporaryFolder(project);
      const keys = [[question, answer]] as const;
      const { status, output } = await inTerminal(cli, { folder: folder.path, keys });
      expect(status).toBe(0);
      expect(output).toContain(`${escapeSign}[32m+name: Release${escapeSign}[39m`);
      expect(output).toContain("Wrote 2 files");
      expect((await readdir(join(folder.path, "hello"))).toSorted()).toEqual([
        ".github",
        "docs",
        "pyproject.toml",
      ]);
    },
  );

  it.each(["\n", "n\n", "\u0004"])("writes nothing when %j is answered", async (answer) => {
    await using folder = await temporaryFolder(project);
    const keys = [[question, answer]] as const;
    const { status, output } = await inTerminal(cli, { folder: folder.path, keys });
    expect(status).toBe(0);
    expect(output).toContain("Nothing was written");
    expect(await readdir(join(folder.path, "hello"))).toEqual(["pyproject.toml"]);
  });

  it("writes nothing when Ctrl-C is pressed", async () => {
    await using folder = await temporaryFolder(project);
    const keys = [[question, controlC]] as const;
    const { status, output } = await inTerminal(cli, { folder: folder.path, keys });
    expect(status).not.toBe(0);
    expect(output).not.toContain("Wrote");
    expect(await readdir(join(folder.path, "hello"))).toEqual(["pyproject.toml"]);
  });
});

describe("init without a terminal", () => {
  it("writes without asking", async () => {
    await using folder = await temporaryFolder(project);
    const { status, stdout } = await runCli(["init", "hello"], { folder: folder.path });
    expect({ status, stdout }).toMatchObject({ status: 0 });
    expect(stdout).toContain("Wrote 2 files");
    expect(stdout).not.toContain("[y/N]");
    const again = await runCli(["init", "hello"], { folder: folder.path });
    expect(again.stdout).toContain("Nothing to write");
  });

  it("ends with status 2 where there is no project", async () => {
    await using folder = await temporaryFolder();
    const { status, stderr } = await runCli(["init"], { folder: folder.path });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: .*holds neither.*\nhint: .*init FOLDER/);
  });

  it("lists its options", async () => {
    const { stdout } = await runCli(["init", "--help"]);
    const options = ["--forge", "--credential", "--wheels", "--index", "--[no-]registry"];
    options.push("--[no-]testpypi", "--python-versions", "--action", "--checkout");
    options.push("--[no-]dry-run", "--[no-]force", "--project-dir");
    for (const option of options) expect(stdout).toContain(option);
  });

  it("is no stage of the action", async () => {
    await using folder = await temporaryFolder(project);
    const files = join(folder.path, "runner");
    const { status, stdout } = await runAction({ stage: "init" }, { folder: folder.path, files });
    expect(status).toBe(2);
    expect(stdout).toContain("Stage `init` does not exist");
  });
});
