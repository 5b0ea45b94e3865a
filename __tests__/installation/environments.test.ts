import { readFile } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import type { ExerciseOptions } from "../../src/installation/exercise-options.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { tried } from "../support/trying.ts";
import { published } from "../support/verifying.ts";

describe("a release", () => {
  it("is installed from its sdist too, with a smoke test, and its scripts with their arguments", async () => {
    await using folder = await temporaryFolder({
      "smoke.py":
        "import sys, os, demo_pkg\nassert sys.argv[1:] == ['a b']\nassert os.listdir() == []\n",
      "demo_pkg/__init__.py": "raise SystemExit('the checkout was imported')\n",
    });
    await using at = await published({
      files: {
        "demo_pkg/cli.py": "import sys\ndef main():\n    sys.exit(sys.argv[1:] != ['x'])\n",
      },
      entryPoints:
        "[console_scripts]\ndemo = demo_pkg.cli:main\n[gui_scripts]\nwin = demo_pkg.cli:main\n",
    });
    const { checks, unwell } = await tried(at, {
      ...{ project: folder.path, smokeTest: "smoke.py 'a b'" },
      entryPointArguments: "demo = x",
    });
    expect(unwell).toEqual([]);
    expect(checks.map(({ name }) => name)).toEqual([
      ...["install", "version", "pip check", "files", "import demo_pkg"],
      ...["demo x", "win", "smoke test"],
    ]);
  });

  it("that is not well is told with cause, fix, table, log and the file of the log", async () => {
    await using reports = await temporaryFolder();
    await using at = await published({
      headers: [["Classifier", "Typing :: Typed"]],
      files: {
        "demo_pkg/__init__.py": "print('hello')\nopen('left.txt', 'w').close()\n",
        "other_module.py": "import demo_pkg.absent\n",
        "asking.py": "input()\n",
      },
    });
    const { failure, unwell, summary, outputs, lines } = await tried(at, {
      ...{ reports: reports.path, smokeTest: "no-such-program --x" },
    });
    expect(unwell.map(({ name, status }) => [name, status])).toEqual([
      ["py.typed", "failed"],
      ["import asking", "failed"],
      ["import demo_pkg", "warning"],
      ["import other_module", "failed"],
      ["smoke test", "failed"],
    ]);
    expect(unwell.map(({ message }) => message)).toEqual([
      "The classifier `Typing :: Typed` promises types, and no `py.typed` is installed",
      "`import asking` ended with status 1: It waits for input, and there is none",
      "`import demo_pkg` prints `hello` and writes `left.txt` where it is run",
      expect.stringContaining("`demo_pkg.absent` is not installed, and it is the project's own"),
      expect.stringContaining("`no-such-program` cannot be started"),
    ]);
    expect(failure?.code).toBe("exercise-failed");
    expect(outputs.verified).toBe("false");
    expect(summary).toMatch(
      /\| Environment \| Install \| Metadata \| Files \| Imports \| Runs \| Time \|/,
    );
    expect(summary).toContain("**failed**: `import asking`, `import other_module`");
    expect(summary).toContain("[tool.setuptools.packages.find]");
    const said = lines.find((line) => line.startsWith("info: The full log of "));
    const path = said?.split(": ").at(-1) ?? "";
    expect(path.startsWith(reports.path)).toBe(true);
    expect(await readFile(path, "utf8")).toContain("EOFError: EOF when reading a line");
  });

  it("with warnings alone is verified, unless `strict` is set", async () => {
    await using at = await published({ files: { "demo_pkg/__init__.py": "print('hello')\n" } });
    expect((await tried(at)).failure).toBeUndefined();
    const { failure } = await tried(at, { strict: true });
    expect(failure?.message).toContain("`import demo_pkg` prints `hello`");
  });

  it("whose extra lacks something is told", async () => {
    await using at = await published({
      headers: [["Provides-Extra", "more"]],
      entryPoints: "[console_scripts]\nextra-tool = demo_pkg.absent:main [more]\n",
    });
    const { failure } = await tried(at, { extras: true });
    expect(failure?.message).toMatch(
      /wheel, extra more: Loading the entry points of the extra `more` ended with status 1/,
    );
  });
});

describe("inputs", () => {
  it.each<[more: Partial<ExerciseOptions>, words: string]>([
    [{ smokeTest: "absent.py" }, "absent.py` does not exist"],
    [{ entryPointArguments: "demo" }, "`demo` is not `name = arguments`"],
    [{ dependencyIndex: new URL("https://test.pypi.org/simple/") }, "is TestPyPI"],
    [{ pythons: ["3.77"] }, "Python 3.77 was asked for"],
  ])("%j are refused before anything is installed", async (more, words) => {
    await using at = await published({ headers: [["Requires-Dist", "dep-pkg"]] });
    const { failure, lines } = await tried(at, more);
    expect(failure?.message).toContain(words);
    expect(lines.join("\n")).not.toContain("install: ok");
  });
});
