import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { makeWheel } from "../support/distributions.ts";
import { pliantProject } from "../support/pliant-project.ts";
import { copyProject } from "../support/projects.ts";
import { root, runProgram } from "../support/run-program.ts";
import { boundByModes, lines, said, withoutDisk } from "../support/said.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const wheel = { "dist/demo_pkg-1.0-py3-none-any.whl": makeWheel() };
const rights = "hint: give this user the right to it, or choose another folder";

/** The words for `sh` that check a folder and send the output somewhere. */
const command = (redirection: string) => [
  "-c",
  `"$0" "$@" ${redirection}`,
  process.execPath,
  join(root, "dist/cli.cjs"),
  "check",
];

describe("a folder that is read-only", () => {
  it("takes no report, and the message names it", async () => {
    await using folder = await temporaryFolder(wheel);
    await mkdir(join(folder.path, "reports"), { mode: 0o555 });
    const words = ["check", "--report-file", "reports/check.md"];
    expect(await said(folder.path, words, { through: boundByModes })).toMatchObject({
      status: 1,
      stderr: lines("error: `reports/check.md` cannot be written: permission denied", rights),
    });
  });

  it("takes no distributions, and nothing half built stays in it", async () => {
    await using folder = await temporaryFolder();
    const project = await pliantProject(join(folder.path, "project"), join(folder.path, "notes"));
    await chmod(project.folder, 0o555);
    await using temporary = await temporaryFolder();
    const options = { through: boundByModes, env: { TMPDIR: temporary.path } };
    const ended = await said(project.folder, ["build"], options);
    await chmod(project.folder, 0o755);
    expect(ended).toMatchObject({
      status: 1,
      stderr: lines("error: `DIR/dist` cannot be written: permission denied", rights),
    });
    expect(await readdir(temporary.path)).toEqual([]);
  });

  it("cannot be built in by backends that keep files there, and the message names one", async () => {
    await using folder = await temporaryFolder();
    const project = join(folder.path, "project");
    await copyProject("setuptools", project);
    const modes = async (mode: number) => {
      for (const name of [".", "src", "src/hello_setuptools"])
        await chmod(join(project, name), mode);
    };
    await modes(0o555);
    const words = ["build", project, "--packages-dir", join(folder.path, "dist")];
    const ended = await said(folder.path, words, { through: boundByModes });
    await modes(0o755);
    expect(ended.status).toBe(1);
    expect(ended.stderr).toMatch(
      /\n`src\/hello_setuptools\.egg-info` cannot be written\nhint: Let this user write to the project's folder/,
    );
  });

  it("is no folder for temporary files", async () => {
    await using folder = await temporaryFolder();
    const project = await pliantProject(join(folder.path, "project"), join(folder.path, "notes"));
    await mkdir(join(folder.path, "tmp"), { mode: 0o555 });
    const options = { through: boundByModes, env: { TMPDIR: join(folder.path, "tmp") } };
    expect(await said(folder.path, ["build", project.folder], options)).toMatchObject({
      status: 1,
      stderr: lines(
        "error: Folder for temporary files: `DIR/tmp` cannot be written: permission denied",
        "hint: name another one: TMPDIR in a terminal (TEMP on Windows), RUNNER_TEMP on a runner",
      ),
    });
  });

  it("serves no index", async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, "index"), { mode: 0o555 });
    const ended = await said(folder.path, ["index", "--directory", "index"], {
      through: boundByModes,
    });
    expect(ended).toMatchObject({
      status: 1,
      stderr: lines(
        "error: `DIR/index` cannot hold the index: permission denied",
        "hint: Name a folder that can be written to",
      ),
    });
  });
});

describe("a path through a file", () => {
  it("is explained", async () => {
    await using folder = await temporaryFolder({ ...wheel, reports: "a file" });
    const words = ["check", "--report-file", "reports/check.md"];
    expect(await said(folder.path, words)).toMatchObject({
      status: 1,
      stderr: lines(
        "error: `reports/check.md` cannot be written: a part of the path is not a folder",
        "hint: check the path",
      ),
    });
    expect(await readFile(join(folder.path, "reports"), "utf8")).toBe("a file");
  });

  it("is explained where the last part is a folder", async () => {
    await using folder = await temporaryFolder(wheel);
    expect(await said(folder.path, ["check", "--report-file", "dist"])).toMatchObject({
      status: 1,
      stderr: lines("error: `dist` cannot be written: it is a folder", "hint: name a file"),
    });
  });
});

describe("a report", () => {
  it("keeps the earlier one when the disk takes no more", async () => {
    await using folder = await temporaryFolder({ ...wheel, "check.md": "earlier" });
    const words = ["check", "--report-file", "check.md"];
    expect(await said(folder.path, words, { through: withoutDisk })).toMatchObject({
      status: 1,
      stderr: lines(
        "error: `check.md` cannot be written: it would become larger than is allowed here",
        "hint: raise the limit (`ulimit -f`)",
      ),
    });
    expect(await readdir(folder.path)).toEqual(["check.md", "dist"]);
    expect(await readFile(join(folder.path, "check.md"), "utf8")).toBe("earlier");
  });

  it("goes through a link, and leaves it one", async () => {
    await using folder = await temporaryFolder({ ...wheel, "reports/check.md": "earlier" });
    await symlink(join("reports", "check.md"), join(folder.path, "link.md"));
    const { status } = await said(folder.path, ["check", "--report-file", "link.md"]);
    expect(status).toBe(0);
    expect(await readFile(join(folder.path, "reports/check.md"), "utf8")).toMatch(/^### Checked/);
    expect(await readdir(join(folder.path, "reports"))).toEqual(["check.md"]);
  });

  it("goes to a device without replacing it", async () => {
    await using folder = await temporaryFolder(wheel);
    const words = command("--report-file /dev/stdout | cat");
    const ended = await runProgram("sh", words, { folder: folder.path });
    expect(ended.stdout).toMatch(/\n### Checked 1 file: /);
    const nowhere = await said(folder.path, ["check", "--report-file", "/dev/null"]);
    expect(nowhere.status).toBe(0);
    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
  });
});

describe("a build on a full disk", () => {
  it("says so, leaves nothing behind, and keeps the project", async () => {
    await using folder = await temporaryFolder();
    const project = await pliantProject(join(folder.path, "project"), join(folder.path, "notes"));
    await writeFile(join(project.folder, "pliant_settings.py"), 'NOTES = ""\nSTEPS = {}\n');
    const before = await readdir(project.folder);
    await using temporary = await temporaryFolder();
    const options = { through: withoutDisk, env: { TMPDIR: temporary.path } };
    const ended = await said(project.folder, ["build"], options);
    expect(ended.status).toBe(1);
    expect(ended.stderr).toMatch(/^error: The backend could not build the sdist\n/);
    expect(ended.stderr).toMatch(
      /\nThere is no folder for temporary files that can be written to\nhint: Free space, or name /,
    );
    expect(await readdir(temporary.path)).toEqual([]);
    expect(await readdir(project.folder)).toEqual(before);
  });
});

describe("the output", () => {
  it("on a full disk is said on standard error, in the exit status, and once", async () => {
    await using folder = await temporaryFolder(wheel);
    for (const words of [command(">/dev/full"), [...command(">/dev/full"), "--help"]]) {
      const ended = await runProgram("sh", words, { folder: folder.path });
      expect(ended).toMatchObject({
        status: 1,
        stderr: "error: The output cannot be written: the disk is full\n",
      });
    }
  });

  it("may lose its reader: the work goes on to its end", async () => {
    await using folder = await temporaryFolder(wheel);
    const words = command("--report-file report.md 2>&1 | :");
    const ended = await runProgram("sh", words, { folder: folder.path });
    expect(ended).toMatchObject({ status: 0, output: "" });
    expect(await readFile(join(folder.path, "report.md"), "utf8")).toMatch(/^### Checked 1 file/);
  });
});
