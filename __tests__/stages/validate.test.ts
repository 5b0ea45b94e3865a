import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { makeWheel } from "../support/distributions.ts";
import { git } from "../support/projects.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { fitProject, validated } from "../support/validating.ts";

const unittest = `import unittest
import tiny

class TestTiny(unittest.TestCase):
    def test_one(self):
        self.assertTrue(tiny.__file__)
`;

describe("`validate`", () => {
  it("runs what the configuration shows, and leaves nothing in the checkout", async () => {
    await using folder = await fitProject({ "tests/test_tiny.py": unittest });
    const { failure, outputs, evidence, said, summary } = await validated(folder.path, {
      tag: "v1.0",
    });
    expect(failure).toBeUndefined();
    expect(outputs).toEqual({ name: "sample-tiny", version: "1.0", errors: "0", warnings: "0" });
    expect(evidence).toEqual({
      stage: "validate",
      python: expect.stringMatching(/^3\./),
      commands: [
        {
          kind: "tests",
          command: "python -m unittest discover -s tests",
          ok: true,
          seconds: expect.any(Number),
          tests: 1,
        },
      ],
      changelog: { file: "CHANGELOG.md", heading: "1.0 - 2026-01-31" },
      version: "1.0",
      readme: "README.md",
      licence: "LICENSE",
      secrets: 0,
    });
    expect(said).toContain("info: Validated sample-tiny 1.0: no problems, 1 command passed");
    expect(summary).toContain("### Validated sample-tiny 1.0");
    expect(summary).toContain(
      "| tests | `python -m unittest discover -s tests` | passed: 1 passed |",
    );
    expect(await git(folder.path, "status", "--short", "--ignored")).toBe("");
  });

  it("runs every command although one fails, and then says which failed", async () => {
    await using folder = await fitProject();
    const commands = [
      "python -c 'import sys; print(\"cause\"); sys.exit(3)'",
      "no-such-program --flag",
      "python -c 'print(1)'",
      "python -c 'import time; time.sleep(60)'",
    ];
    const { failure, evidence, summary } = await validated(folder.path, {
      tag: "v1.1",
      commands: commands.join("\n"),
      "command-timeout": "2",
    });
    expect(failure?.code).toBe("command-failed");
    expect(failure?.message).toContain("3 of 4 commands failed");
    expect(failure?.message).toContain(`\`${commands[0]}\` ended with status 3\n  cause`);
    expect(failure?.message).toContain("`no-such-program --flag` is not installed");
    expect(failure?.message).toContain("was ended after 2 s (`command-timeout`)");
    expect(failure?.message).toMatch(/\nBesides: The project has 1 error, such as PV003: .+$/);
    expect(evidence).toMatchObject({
      commands: [{ ok: false }, { ok: false }, { ok: true }, { ok: false }],
    });
    expect(summary).toContain("### Not fit to be released: sample-tiny 1.0");
    expect(summary).toContain("<summary>Last lines of");
  });

  it("fails when a test runner finds no tests, whatever that thinks of it", async () => {
    await using folder = await fitProject({ "checks/__init__.py": "" });
    const { failure, evidence } = await validated(folder.path, {
      commands: "python -m unittest discover -s checks -t .",
    });
    expect(failure?.message).toContain("found no tests");
    expect(evidence).toMatchObject({ commands: [{ ok: false, tests: 0 }] });
  });

  it("says before anything is run that there is no shell", async () => {
    await using folder = await fitProject();
    await expect(validated(folder.path, { commands: "true && false" })).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringContaining("without a shell, which alone would understand `&&`"),
    });
  });

  it("gives the commands the environment, no credential, and caches outside of the checkout", async () => {
    await using folder = await fitProject();
    await using other = await temporaryFolder();
    const path = join(other.path, "environment.json");
    const code = `import json, os, sys; json.dump([dict(os.environ), sys.prefix, os.getcwd()], open(${JSON.stringify(path)}, "w"))`;
    await validated(
      folder.path,
      { commands: `python -c '${code}'` },
      { TWINE_PASSWORD: "canary-password", PYTHONPATH: "/nowhere", ANSWER: "42" },
    );
    const [env, prefix, cwd] = JSON.parse(await readFile(path, "utf8")) as [
      Record<string, string>,
      string,
      string,
    ];
    expect(JSON.stringify(env)).not.toContain("canary-password");
    expect(env).not.toHaveProperty("PYTHONPATH");
    expect(env["ANSWER"]).toBe("42");
    expect(env["VIRTUAL_ENV"]).toBe(prefix);
    expect(cwd).toBe(folder.path);
    for (const name of ["COVERAGE_FILE", "MYPY_CACHE_DIR", "RUFF_CACHE_DIR"]) {
      expect(env[name]).toBeDefined();
      expect(env[name]?.startsWith(folder.path)).toBe(false);
    }
  });

  it("installs the groups that the requirements name", async () => {
    const wheel = { name: "helper", version: "2.0", tag: "py3-none-any" };
    await using other = await temporaryFolder({
      "helper-2.0-py3-none-any.whl": makeWheel(wheel),
    });
    const url = pathToFileURL(join(other.path, "helper-2.0-py3-none-any.whl")).href;
    await using folder = await fitProject();
    const pyproject = await readFile(join(folder.path, "pyproject.toml"), "utf8");
    await using grouped = await fitProject({
      "pyproject.toml": `${pyproject}\n[dependency-groups]\nbase = ["helper @ ${url}"]\ntest = [{include-group = "base"}]\n`,
    });
    const code =
      "import importlib.metadata as m; print(m.version('helper'), m.version('sample-tiny'))";
    for (const installer of ["uv", "pip"]) {
      const { failure } = await validated(grouped.path, {
        commands: `python -c "${code}"`,
        requirements: "--group Test",
        installer,
      });
      expect(failure).toBeUndefined();
    }
    await expect(
      validated(grouped.path, { commands: "python -V", requirements: "--group none-such" }),
    ).rejects.toMatchObject({
      code: "invalid-input",
      message: "Input `requirements`: there is no dependency group `none-such`",
      hint: "groups of `pyproject.toml`: `base`, `test`",
    });
  });

  it("says what cannot be installed in the words of the installer", async () => {
    await using folder = await fitProject();
    await expect(
      validated(folder.path, { commands: "python -V", requirements: "-r gone.txt" }),
    ).rejects.toMatchObject({
      code: "requirements-not-installed",
      message: expect.stringContaining("gone.txt"),
    });
  });

  it("without commands makes no environment", async () => {
    await using folder = await fitProject({ "tests/test_tiny.py": unittest });
    const { failure, evidence, said } = await validated(folder.path, { commands: "none" });
    expect(failure).toBeUndefined();
    expect(evidence).not.toHaveProperty("python");
    expect(said).toContain("Validated sample-tiny 1.0: no problems, no commands were run");
    await using bare = await fitProject();
    expect((await validated(bare.path)).said).toContain(
      "warning: The configuration shows no tests, types, linters, formatters or documents",
    );
  });
});

describe("the Python of `validate`", () => {
  it("that cannot be had is told by its input", async () => {
    await using folder = await fitProject();
    const python = { commands: "python -V", "python-version": "/no/such/python" };
    await expect(validated(folder.path, python)).rejects.toMatchObject({
      code: "python-missing",
      hint: expect.stringContaining("take it out of `python-version`"),
    });
    const word = { commands: "python -V", "python-version": "three" };
    await expect(validated(folder.path, word)).rejects.toMatchObject({
      code: "invalid-input",
      message: "Input `python-version`: `three` is no Python",
    });
  });

  it("has to be one that the project allows", async () => {
    await using folder = await fitProject({
      "pyproject.toml":
        '[project]\nname = "sample-tiny"\nversion = "1.0"\nrequires-python = ">=3.99"\n',
    });
    await expect(validated(folder.path, { commands: "python -V" })).rejects.toMatchObject({
      code: "python-missing",
      message: expect.stringMatching(/^The project wants Python >=3\.99, and this is 3\./),
    });
  });
});

describe("what the files of a project say", () => {
  const contradictory = {
    "tiny/__init__.py": '__version__ = "0.9"\n',
    "settings.ini":
      "token = pypi-AgEIcHlwaS5vcmcCJDU4ZmMxN2E5LTNiNDItNGVhZC1hMTdlLTlkYzBiMWYyZTNkNAACKlszLCJlNWY2\n",
  };

  it("fails with an error, and is told with its place", async () => {
    await using folder = await fitProject(contradictory);
    const { failure, outputs, said, summary } = await validated(
      folder.path,
      { commands: "none", tag: "refs/tags/v1.1" },
      { GITHUB_WORKSPACE: folder.path },
    );
    expect(failure?.code).toBe("validation-failed");
    expect(outputs.errors).toBe("3");
    for (const rule of ["PV002", "PV003", "PV010"]) {
      expect(said).toContain(`annotation: ${rule}`);
      expect(summary).toContain(`| error | ${rule} |`);
    }
    expect(summary).toContain("(tiny/__init__.py:1)");
    expect(said).not.toContain("NWY2");
  });

  it("is left out by `ignore`, and counts as warning with `strict`", async () => {
    await using folder = await fitProject({ ...contradictory, "CHANGELOG.md": "# 0.9\n\n- Old\n" });
    const given = { commands: "none", ignore: "PV002 PV010" };
    const { failure, outputs } = await validated(folder.path, given);
    expect(failure).toBeUndefined();
    expect(outputs.warnings).toBe("1");
    expect((await validated(folder.path, { ...given, strict: "true" })).failure?.message).toBe(
      "The project has 1 warning, such as PV005: There is no entry for 1.0",
    );
  });

  it("is asked of a project only", async () => {
    await using folder = await temporaryFolder();
    await expect(validated(folder.path)).rejects.toMatchObject({ code: "pyproject-missing" });
  });

  it("is said of the commit of the tag only", async () => {
    await using folder = await fitProject();
    await git(folder.path, "tag", "v1.0");
    const given = { commands: "none", tag: "v1.0" };
    expect((await validated(folder.path, given)).failure).toBeUndefined();
    await git(folder.path, "commit", "--allow-empty", "--quiet", "--message=Next");
    await expect(validated(folder.path, given)).rejects.toMatchObject({ code: "tag-mismatch" });
  });

  it("takes the tag that started the run", async () => {
    await using folder = await fitProject();
    const env = { GITHUB_REF: "refs/tags/v2.0" };
    const { failure } = await validated(folder.path, { commands: "none" }, env);
    expect(failure?.message).toContain("The version is `1.0`, but the tag is `v2.0`");
  });
});
