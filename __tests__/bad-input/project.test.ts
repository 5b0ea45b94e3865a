import { chmod, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { pliantProject } from "../support/pliant-project.ts";
import { lines, said } from "../support/said.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const buildable = "[build-system]\nrequires = []\n";

/** A program on a PATH of its own that says it is this Python. */
async function pathWithPython(version: string) {
  const answer = JSON.stringify({ path: "/usr/bin/python3", version, scripts: "", packages: "" });
  const folder = await temporaryFolder({ python3: `#!/bin/sh\necho '${answer}'\n` });
  await chmod(join(folder.path, "python3"), 0o755);
  return folder;
}

describe.each(["build", "rehearse"])("`%s`", (stage) => {
  it("needs a project", async () => {
    await using folder = await temporaryFolder({ "here/README.md": "" });
    expect(await said(folder.path, [stage, "here"])).toMatchObject({
      status: 2,
      stderr: lines(
        "error: `DIR/here` holds neither `pyproject.toml` nor `setup.py`",
        "hint: check the project out before this step, and name its folder as `project-dir`",
      ),
    });
  });

  it("needs a folder that exists", async () => {
    await using folder = await temporaryFolder();
    expect(await said(folder.path, [stage, "nowhere"])).toMatchObject({
      status: 2,
      stderr: lines(
        "error: `DIR/nowhere` does not exist",
        "hint: check the project out before this step, and name its folder as `project-dir`",
      ),
    });
  });

  it("needs a folder, not a file", async () => {
    await using folder = await temporaryFolder({ "pyproject.toml": buildable });
    expect(await said(folder.path, [stage, "pyproject.toml"])).toMatchObject({
      status: 2,
      stderr: lines(
        "error: `DIR/pyproject.toml` is a file, not a folder",
        "hint: name the folder that holds it as `project-dir`",
      ),
    });
  });

  it("says where the TOML is broken", async () => {
    await using folder = await temporaryFolder({
      "pyproject.toml": '[project]\nname = "demo"\nversion = 1.0.0\n',
      "dist/demo-0.9.tar.gz": "an earlier build",
    });
    expect(await said(folder.path, [stage])).toMatchObject({
      status: 1,
      stderr: lines(
        "error: `DIR/pyproject.toml` line 3, column 14: illegal character in numeric literal",
        "",
        '2:  name = "demo"',
        "3:  version = 1.0.0",
        "                 ^",
        "hint: mend the TOML; https://toml.io has the grammar",
      ),
    });
    expect(await readdir(join(folder.path, "dist"))).toEqual(["demo-0.9.tar.gz"]);
  });

  it("needs a Python", async () => {
    await using folder = await temporaryFolder({
      "pyproject.toml": buildable,
      "dist/demo-0.9.tar.gz": "an earlier build",
    });
    await using empty = await temporaryFolder();
    expect(await said(folder.path, [stage], { env: { PATH: empty.path } })).toMatchObject({
      status: 1,
      stderr: lines(
        "error: No Python was found on PATH",
        "hint: install Python 3.10 or newer and put it on PATH; in a workflow, use actions/setup-python before this step",
      ),
    });
    expect(await readdir(join(folder.path, "dist"))).toEqual(["demo-0.9.tar.gz"]);
  });

  it("needs a Python that is not too old, and says which it found", async () => {
    await using folder = await temporaryFolder({ "pyproject.toml": buildable });
    await using old = await pathWithPython("3.9.19");
    expect(await said(folder.path, [stage], { env: { PATH: old.path } })).toMatchObject({
      status: 1,
      stderr: lines(
        "error: Python 3.10 or newer is needed: `python3` is Python 3.9.19",
        "hint: install Python 3.10 or newer and put it on PATH; in a workflow, use actions/setup-python before this step",
      ),
    });
  });
});

describe("a build that fails", () => {
  it("leaves no half of a release, and shows the backend's own last lines", async () => {
    await using folder = await temporaryFolder({ "project/dist/pliant-0.9.tar.gz": "earlier" });
    const project = await pliantProject(join(folder.path, "project"), join(folder.path, "notes"), {
      wheel: "fail",
    });
    await using temporary = await temporaryFolder();
    const ended = await said(project.folder, ["build"], { env: { TMPDIR: temporary.path } });
    expect(ended.status).toBe(1);
    expect(ended.stderr).toMatch(/^error: The backend could not build the wheel\n/);
    expect(ended.stderr).toMatch(/^ {2}The step wheel fails$/m);
    expect(ended.stderr).toMatch(/^hint: .+/m);
    expect(await readdir(project.packages)).toEqual([]);
    expect(await readdir(temporary.path)).toEqual([]);
  });

  it("builds into no file", async () => {
    await using folder = await temporaryFolder({ "pyproject.toml": buildable });
    expect(await said(folder.path, ["build", "--packages-dir", "pyproject.toml"])).toMatchObject({
      status: 2,
      stderr: lines(
        "error: `pyproject.toml` is a file, not a folder",
        "hint: name a folder as `packages-dir`",
      ),
    });
  });
});
