import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { publicIndexes } from "../../src/index/locations.ts";
import type { ExerciseOptions } from "../../src/installation/exercise-options.ts";
import { verify } from "../../src/stages/verify.ts";
import { runningIndex } from "../rehearsal/running-index.ts";
import { makeWheel, type WheelOptions, wheelFilename } from "../support/distributions.ts";
import { exerciseOptions } from "../support/exercising.ts";
import { spoiled, writeRelease } from "../support/publishing.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { testTools } from "../support/test-tools.ts";
import { legacy, published, send, verifyInputs } from "../support/verifying.ts";
import { workingHost } from "../support/working-host.ts";

let uv = "";
beforeAll(async () => {
  ({ uv } = await testTools());
});

type Published = Awaited<ReturnType<typeof published>>;

/** What the environments say of a release, and how that ends. */
async function tried(at: Published, more: Partial<ExerciseOptions> = {}, env = {}) {
  const host = workingHost({ UV: uv, PIP_CONFIG_FILE: "/dev/null", ...env });
  const exercise = exerciseOptions(more);
  const { outputs, summary, failure } = await verify.run({ ...at.inputs, exercise }, host);
  const environments = JSON.parse(outputs.environments ?? "[]") as {
    source: string;
    extra?: string;
    installer: string;
    ok: boolean;
    checks: { name: string; status: string; message?: string }[];
  }[];
  const checks = environments.flatMap((environment) => environment.checks);
  const unwell = checks.filter(({ status }) => status !== "ok");
  return { outputs, summary, failure, environments, checks, unwell, lines: host.lines };
}

/** A release of a dependency on an index. */
async function provide(url: string, options: WheelOptions): Promise<void> {
  await using folder = await temporaryFolder();
  await writeRelease(folder.path, options);
  await send(folder.path, url);
}

describe.each(["uv", "pip"] as const)("%s", (installer) => {
  it("takes no dependency from the index under test, however high its version is", async () => {
    await using ordinary = await runningIndex();
    await provide(ordinary.url, { name: "dep-pkg", version: "1.0" });
    await provide(ordinary.url, { name: "opt-pkg", version: "1.0" });
    // A higher version of the release itself is not taken either.
    await provide(ordinary.url, { name: "demo-pkg", version: "3.0" });
    const imports = ["dep_pkg", "opt_pkg"].map(
      (name) => `import ${name}\nassert ${name}.__version__ == '1.0'\n`,
    );
    await using at = await published({
      headers: [
        ["Requires-Dist", "dep-pkg"],
        ["Provides-Extra", "more"],
        ["Requires-Dist", "opt-pkg; extra == 'more'"],
      ],
      files: { "demo_pkg/__init__.py": imports[0] ?? "", "demo_pkg/more.py": imports[1] ?? "" },
      entryPoints: "[demo.plugins]\nplugin = demo_pkg.more [more]\n",
    });
    await provide(at.url, { name: "dep-pkg", version: "2.0" });
    await provide(at.url, { name: "opt-pkg", version: "2.0" });
    const dependencyIndex = new URL("simple/", ordinary.url);
    // Ambient settings that lead to the index under test lead nowhere.
    const ambient = {
      PIP_INDEX_URL: `${at.url}simple/`,
      PIP_EXTRA_INDEX_URL: `${at.url}simple/`,
      UV_INDEX: `${at.url}simple/`,
      UV_DEFAULT_INDEX: `${at.url}simple/`,
    };
    const { environments, unwell, outputs } = await tried(
      at,
      { installer, dependencyIndex, extras: true },
      ambient,
    );
    expect(unwell).toEqual([]);
    expect(environments.map(({ source, extra }) => [source, extra])).toEqual([
      ["wheel", undefined],
      ["wheel", "more"],
    ]);
    expect(environments.every((one) => one.installer === installer)).toBe(true);
    expect(outputs.verified).toBe("true");
  });

  it("refuses what only the installer gets in another form", async () => {
    await using at = await published({});
    await using between = await spoiled(at.url, (request, response, forward) => {
      const isInstaller = /^(pip|uv)\//.test(request.headers["user-agent"] ?? "");
      if (!isInstaller) return undefined;
      return forward().then(async (answer) => {
        const bytes = Buffer.from(await answer.arrayBuffer());
        if (request.path.endsWith(".whl")) bytes[10] = (bytes[10] ?? 0) ^ 1;
        // Links of the index would lead past what stands between.
        const type = answer.headers.get("content-type") ?? "";
        const isPage = /html|json/.test(type);
        response.writeHead(answer.status, { "content-type": type });
        response.end(isPage ? bytes.toString().replaceAll(at.url, "/") : bytes);
      });
    });
    const inputs = verifyInputs(at.packages, legacy(between.url));
    const { failure, summary } = await tried({ ...at, inputs }, { installer });
    expect(failure?.code).toBe("install-failed");
    expect(failure?.message).toContain("downloaded is not the file that was built");
    expect(failure?.hint).toMatch(/^Do not announce this release/);
    expect(summary).toContain("### Not verified: demo-pkg 1.0 on ");
    expect(summary).toContain("<summary>Log of Python 3.");
  });

  it("installs from PyPI by name and version, and what is installed is what was built", async () => {
    await using at = await published({ files: { "demo_pkg/a.py": "a = 1\n" } });
    const title = publicIndexes.pypi.title;
    const inputs = { ...at.inputs, index: { ...at.inputs.index, title } };
    expect((await tried({ ...at, inputs }, { installer })).unwell).toEqual([]);
    // An index that gives installers another wheel, with its own hash.
    const other = makeWheel({ files: { "demo_pkg/a.py": "a = 2\n" } });
    const { createHash } = await import("node:crypto");
    const hash = createHash("sha256").update(other).digest("hex");
    await using lying = await spoiled(at.url, (request, response) => {
      const isInstaller = /^(pip|uv)\//.test(request.headers["user-agent"] ?? "");
      if (!isInstaller) return undefined;
      if (request.path.endsWith(".whl"))
        return Promise.resolve(void response.end(Buffer.from(other)));
      const link = `<a href="/x/${wheelFilename()}#sha256=${hash}">${wheelFilename()}</a>`;
      response.writeHead(200, { "content-type": "text/html" }).end(link);
      return Promise.resolve();
    });
    const index = { ...verifyInputs(at.packages, legacy(lying.url)).index, title };
    const { failure } = await tried({ ...at, inputs: { ...inputs, index } }, { installer });
    expect(failure?.message).toContain(
      "What is installed is not what the wheel holds: `demo_pkg/a.py` has another hash",
    );
  });
});

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
