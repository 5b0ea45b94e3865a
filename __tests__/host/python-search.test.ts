import { existsSync } from "node:fs";
import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Command, CommandResult } from "../../src/host/host.ts";
import { askInterpreter, findPython } from "../../src/host/python-search.ts";
import { runCli } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { workingHost } from "../support/working-host.ts";

/** Runs programs of one folder, as if it were all that is on PATH. */
const only =
  (folder: string) =>
  ({ program, ...command }: Command): Promise<CommandResult> =>
    workingHost().run({ ...command, program: join(folder, program) });

/** An interpreter of pyenv under another name, or a script that answers as one would. */
async function oldPython(version: string, path: string): Promise<void> {
  const real = join(homedir(), ".pyenv", "versions", version, "bin", "python");
  if (existsSync(real)) return symlink(real, path);
  const answer = JSON.stringify({ path, version, scripts: "/bin", packages: "/lib" });
  const isolated = version.startsWith("2.")
    ? "echo Unknown option: -I >&2; exit 2"
    : `echo '${answer}'`;
  await program(path, `case "$1" in -I) ${isolated};; *) echo "Python ${version}" >&2;; esac`);
}

async function program(path: string, script: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
}

const missing = (message: string) =>
  expect.objectContaining({
    code: "python-missing",
    message,
    hint: "install Python 3.10 or newer and put it on PATH; in a workflow, use actions/setup-python before this step",
  });

describe("the search for Python", () => {
  it("finds what is on PATH, and asks it where its scripts and packages lie", async () => {
    const python = await findPython(workingHost().run);
    expect(python.version).toMatch(/^3\.1\d\.\d+/);
    for (const path of [python.path, python.scripts, python.packages]) {
      expect(existsSync(path)).toBe(true);
    }
  });

  it("passes by what is too old, broken or talks nonsense", async () => {
    await using folder = await temporaryFolder();
    const recent = await findPython(workingHost().run);
    await oldPython("3.9.18", join(folder.path, "python3"));
    await program(join(folder.path, "python"), "exit 9");
    await program(join(folder.path, "python3.14"), "echo no JSON");
    await symlink(recent.path, join(folder.path, "python3.12"));
    expect((await findPython(only(folder.path))).version).toBe(recent.version);
  });

  it("names every one that is too old, also Python 2", async () => {
    await using folder = await temporaryFolder();
    await oldPython("3.9.18", join(folder.path, "python3"));
    await oldPython("2.7.18", join(folder.path, "python"));
    await expect(findPython(only(folder.path))).rejects.toEqual(
      missing(
        "Python 3.10 or newer is needed: `python3` is Python 3.9.18, `python` is Python 2.7.18",
      ),
    );
  });

  it("says so where there is none", async () => {
    await using folder = await temporaryFolder();
    await expect(findPython(only(folder.path))).rejects.toEqual(
      missing("No Python was found on PATH"),
    );
  });

  it("does not take a folder or a file without the right to run for one", async () => {
    await using folder = await temporaryFolder({ python: "#!/bin/sh\necho no\n" });
    await mkdir(join(folder.path, "python3"));
    expect(await askInterpreter("python3", only(folder.path))).toBeUndefined();
    await expect(findPython(only(folder.path))).rejects.toEqual(
      missing("No Python was found on PATH"),
    );
  });

  it("imports nothing that lies in the folder of the project", async () => {
    await using folder = await temporaryFolder({ "json.py": "raise SystemExit('imported')\n" });
    const { run } = workingHost();
    const inFolder = (command: Command) => run({ ...command, folder: folder.path });
    expect(await askInterpreter("python3", inFolder)).toHaveProperty("version");
  });
});

describe("build without a Python", () => {
  const project = {
    "pyproject.toml":
      '[build-system]\nrequires = ["setuptools"]\n[project]\nname = "demo"\nversion = "1"\n',
  };

  it("on PATH says what is needed, and ends with 1", async () => {
    await using folder = await temporaryFolder(project);
    await using path = await temporaryFolder();
    const { status, output } = await runCli(["build", folder.path], { env: { PATH: path.path } });
    expect(output).toContain(
      "error: No Python was found on PATH\nhint: install Python 3.10 or newer",
    );
    expect(status).toBe(1);
  });

  it("that is recent enough names what was found", async () => {
    await using folder = await temporaryFolder(project);
    await using path = await temporaryFolder();
    await oldPython("3.9.18", join(path.path, "python3"));
    const { status, output } = await runCli(["build", folder.path], {
      env: { PATH: `${path.path}:${join(path.path, "none")}` },
    });
    expect(output).toContain(
      "error: Python 3.10 or newer is needed: `python3` is Python 3.9.18\nhint: install Python 3.10",
    );
    expect(status).toBe(1);
  });
});
