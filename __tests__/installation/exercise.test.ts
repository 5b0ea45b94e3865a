import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { type Exercise, tryImport, tryScript } from "../../src/installation/exercise.ts";
import { readInstalled } from "../../src/installation/installed-release.ts";
import { makeWheel } from "../support/distributions.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { testTools } from "../support/test-tools.ts";
import { workingHost } from "../support/working-host.ts";

const code = `import os, subprocess, sys, time

def good():
    print("help")

def bad():
    print("usage: bad")
    sys.exit(2)

def hanging():
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    with open(os.environ["PID_FILE"], "w") as file:
        file.write(str(child.pid))
    print("about to hang", flush=True)
    time.sleep(600)

def chatty():
    print("begin", flush=True)
    for _ in range(400):
        sys.stdout.write("y" * 10000)
    print("the end", flush=True)
    sys.exit(3)

def asking():
    print("Install everything with: pip install 'Demo.Pkg[CLI]'")
    sys.exit(1)

def writing():
    with open(os.path.expanduser("~/settings"), "w") as file:
        file.write(os.getcwd())
`;

const wheel = makeWheel({
  files: {
    "demo_pkg/cli.py": code,
    "other_module.py": "import no_such_module_anywhere.part\n",
    "loud_module.py": "raise RuntimeError('it went wrong')\n",
    "ending_module.py": "import sys\nsys.exit(0)\n",
    "endless_module.py": "while True: pass\n",
    "forking_module.py":
      "import subprocess, sys\nsubprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'], start_new_session=True)\n",
  },
  entryPoints: `[console_scripts]
good = demo_pkg.cli:good
bad = demo_pkg.cli:bad
chatty = demo_pkg.cli:chatty
asking = demo_pkg.cli:asking
hanging = demo_pkg.cli:hanging
writing = demo_pkg.cli:writing
needs-extra = demo_pkg.cli:bad [extra]
`,
});

/** An environment with the wheel, for all tests of this file. */
async function environment() {
  const host = workingHost();
  const folder = await host.temporaryFolder("exercise-test");
  const python = await host.pythons.createEnvironment(join(folder, "environment"));
  await using wheels = await temporaryFolder({ "demo_pkg-1.0-py3-none-any.whl": wheel });
  const { uv } = await testTools();
  const install = ["pip", "install", "--offline", "--python", python.path];
  const path = join(wheels.path, "demo_pkg-1.0-py3-none-any.whl");
  const { status, output } = await host.run({ program: uv, arguments: [...install, path] });
  if (status !== 0) throw new Error(output);
  return python;
}

const made = environment();

const exerciseIn = async (more: Partial<Exercise> = {}): Promise<Exercise> => ({
  python: await made,
  variables: { HOME: (await made).packages },
  project: "demo-pkg",
  importBudget: 60,
  entryPointArguments: new Map(),
  ...more,
});

describe("an installed release", () => {
  it("gives its modules and console scripts, whatever its name is written like", async () => {
    expect(await readInstalled("Demo.Pkg", await made, workingHost())).toMatchObject({
      version: "1.0",
      modules: [
        ...["demo_pkg", "ending_module", "endless_module", "forking_module", "loud_module"],
        "other_module",
      ],
      scripts: ["good", "bad", "chatty", "asking", "hanging", "writing"],
    });
    expect(await readInstalled("other", await made, workingHost())).toMatchObject({
      version: undefined,
      modules: [],
      scripts: [],
    });
  });

  it("imports and runs, in an empty folder with a home of its own", async () => {
    const host = workingHost();
    const home = await host.temporaryFolder("home");
    const exercise = await exerciseIn({ variables: { HOME: home } });
    for (const module of ["demo_pkg", "demo_pkg.cli"]) {
      expect(await tryImport(module, exercise, host)).toMatchObject({
        name: `import ${module}`,
        status: "ok",
      });
    }
    expect(await tryScript("good", exercise, host)).toMatchObject({
      name: "good --help",
      status: "ok",
    });
    expect(await tryScript("writing", exercise, host)).toMatchObject({ status: "ok" });
    expect(await readFile(join(home, "settings"), "utf8")).toMatch(/pypi-publish-exercise-/);
  });
});

describe("a release that does not work", () => {
  it("is told which module is missing, and where it may be missing", async () => {
    const { message, hint, output } = await tryImport(
      "other_module",
      await exerciseIn(),
      workingHost(),
    );
    expect(message).toBe(
      "`import other_module` ended with status 1: `no_such_module_anywhere` is not installed",
    );
    expect(output).toMatch(/ModuleNotFoundError: No module named 'no_such_module_anywhere'\n$/);
    expect(hint).toBe(
      "`no_such_module_anywhere` is not installed with the package: it is missing from `dependencies`, or from the wheel; of a plugin whose host brings it, `import-names` says what to import, or `none`",
    );
  });

  it("shows what an import raises", async () => {
    const check = await tryImport("loud_module", await exerciseIn(), workingHost());
    expect(check.output).toMatch(/RuntimeError: it went wrong\n$/);
    expect(check).toMatchObject({
      status: "failed",
      hint: "users of the release would see the same; mend the package and release a new version",
    });
  });

  it("shows what a console script says when it fails with either argument", async () => {
    expect(await tryScript("bad", await exerciseIn(), workingHost())).toMatchObject({
      status: "failed",
      message: "`bad --help` ended with status 2",
      output: "usage: bad\n",
    });
  });

  it("may say as much as it likes, of which the beginning and the end are kept", async () => {
    const { output = "" } = await tryScript("chatty", await exerciseIn(), workingHost());
    expect(output).toMatch(/^begin\ny+\n\[\d+ bytes left out\]\ny+the end\n$/);
    expect(output.length).toBeLessThan(400_000);
  });

  it("is warned of a script that asks for one of its extras", async () => {
    const exercise = await exerciseIn({ extras: ["cli"] });
    expect(await tryScript("asking", exercise, workingHost())).toMatchObject({
      status: "warning",
      message: "`asking --help` runs only with the extra `cli`, as it says",
    });
    expect(await tryScript("asking", await exerciseIn(), workingHost())).toMatchObject({
      status: "failed",
    });
  });

  it("is told of a module that ends every program that imports it", async () => {
    const check = await tryImport("ending_module", await exerciseIn(), workingHost());
    expect(check).toMatchObject({
      status: "failed",
      message: "`import ending_module` ends the program that imports it, with status 0",
    });
  });

  it("does not hang with a script that hangs: its whole process tree is ended", async () => {
    await using folder = await temporaryFolder();
    const pidFile = join(folder.path, "pid");
    const host = workingHost({ PID_FILE: pidFile });
    const { message, output } = await tryScript("hanging", await exerciseIn({ limit: 3 }), host);
    expect(message).toBe("`hanging --help` did not end within 3 s");
    expect(output).toBe("about to hang\n");
    const pid = Number(await readFile(pidFile, "utf8"));
    const isAlive = () => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    for (let tries = 0; tries < 50 && isAlive(); tries += 1) await sleep(50);
    expect(isAlive()).toBe(false);
  });

  it("is warned of a process that an import leaves behind, which is ended", async () => {
    const check = await tryImport("forking_module", await exerciseIn(), workingHost());
    expect(check).toMatchObject({
      status: "warning",
      message: "`import forking_module` leaves a process behind",
    });
  });

  it("does not hang with an import that never ends", async () => {
    const { message } = await tryImport(
      "endless_module",
      await exerciseIn({ limit: 1 }),
      workingHost(),
    );
    expect(message).toBe("`import endless_module` did not end within 1 s");
  });
});
