import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { PublishError } from "../../src/errors.ts";
import { type Exercises, exercise } from "../../src/installation/exercise.ts";
import { exercisesOf } from "../../src/installation/installed-release.ts";
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

def writing():
    with open(os.path.expanduser("~/settings"), "w") as file:
        file.write(os.getcwd())
`;

const wheel = makeWheel({
  files: {
    "demo_pkg/cli.py": code,
    "other_module.py": "import no_such_module_anywhere.part\n",
    "loud_module.py": "raise RuntimeError('it went wrong')\n",
    "endless_module.py": "while True: pass\n",
  },
  entryPoints: `[console_scripts]
good = demo_pkg.cli:good
bad = demo_pkg.cli:bad
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

async function failure(what: Partial<Exercises>, limit?: number, env = {}): Promise<PublishError> {
  const all = { modules: [], scripts: [], ...what };
  const error: unknown = await exercise(all, await made, workingHost(env), limit).then(
    () => new Error("it worked"),
    (cause: unknown) => cause,
  );
  if (error instanceof PublishError && error.code === "exercise-failed") return error;
  throw error;
}

describe("an installed release", () => {
  it("gives its modules and console scripts, whatever its name is written like", async () => {
    expect(await exercisesOf("Demo.Pkg", await made, workingHost())).toEqual({
      modules: ["demo_pkg", "endless_module", "loud_module", "other_module"],
      scripts: ["good", "bad", "hanging", "writing"],
    });
    expect(await exercisesOf("other", await made, workingHost())).toEqual({
      modules: [],
      scripts: [],
    });
  });

  it("imports and runs, in an empty folder with a home of its own", async () => {
    const host = workingHost();
    await exercise(
      { modules: ["demo_pkg", "demo_pkg.cli"], scripts: ["good", "writing"] },
      await made,
      host,
    );
    expect(host.lines).toEqual([
      "info:   import demo_pkg: ok",
      "info:   import demo_pkg.cli: ok",
      "info:   good --help: ok",
      "info:   writing --help: ok",
    ]);
  });
});

describe("a release that does not work", () => {
  it("is told which module is missing, and where it may be missing", async () => {
    const { message, hint } = await failure({ modules: ["other_module"] });
    expect(message).toMatch(/^`import other_module` ended with status 1\n {2}Traceback /);
    expect(message).toMatch(
      /\n {2}ModuleNotFoundError: No module named 'no_such_module_anywhere'$/,
    );
    expect(hint).toBe(
      "`no_such_module_anywhere` is not installed with the package: it is missing from `dependencies`, or from the wheel",
    );
  });

  it("shows what an import raises", async () => {
    const { message, hint } = await failure({ modules: ["loud_module"] });
    expect(message).toMatch(/RuntimeError: it went wrong$/);
    expect(hint).toBe(
      "users of the release would see the same; mend the package and release a new version",
    );
  });

  it("shows what a console script says when it fails", async () => {
    const { message } = await failure({ scripts: ["good", "bad"] });
    expect(message).toBe("`bad --help` ended with status 2\n  usage: bad");
  });

  it("does not hang with a script that hangs: its whole process tree is ended", async () => {
    await using folder = await temporaryFolder();
    const pidFile = join(folder.path, "pid");
    const { message } = await failure({ scripts: ["hanging"] }, 3, { PID_FILE: pidFile });
    expect(message).toBe("`hanging --help` did not end within 3 s\n  about to hang");
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

  it("does not hang with an import that never ends", async () => {
    const { message } = await failure({ modules: ["endless_module"] }, 1);
    expect(message).toBe("`import endless_module` did not end within 1 s");
  });
});
