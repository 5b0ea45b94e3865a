import { chmod, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { makeSdist, makeWheel } from "../support/distributions.ts";
import { boundByModes, lines, said } from "../support/said.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const release = {
  "dist/demo_pkg-1.0-py3-none-any.whl": makeWheel(),
  "dist/demo_pkg-1.0.tar.gz": makeSdist(),
};
const buildHint =
  "hint: run the stage `build` first, or download the artifact that holds them into this folder";

describe.each(["check", "upload", "verify"])("`%s`", (stage) => {
  const options = { env: { TWINE_PASSWORD: "pypi-nothing" } };
  const more = stage === "check" ? [] : ["--repository-url", "http://127.0.0.1:9/legacy/"];

  it("needs a folder of distributions", async () => {
    await using folder = await temporaryFolder();
    expect(await said(folder.path, [stage, ...more], options)).toMatchObject({
      status: 1,
      stderr: lines("error: `DIR/dist` does not exist", buildHint),
    });
  });

  it("needs distributions in the folder, and names what it ignored", async () => {
    await using folder = await temporaryFolder({ "dist/notes.txt": "" });
    expect(await said(folder.path, [stage, ...more], options)).toEqual({
      status: 1,
      stdout: lines("Ignored `DIR/dist/notes.txt`: neither wheel nor sdist"),
      stderr: lines("error: `DIR/dist` holds no distributions", buildHint),
    });
  });

  it("needs a folder, not a file", async () => {
    await using folder = await temporaryFolder(release);
    const file = "dist/demo_pkg-1.0.tar.gz";
    expect(await said(folder.path, [stage, file, ...more], options)).toMatchObject({
      status: 2,
      stderr: lines(
        `error: \`DIR/${file}\` is a file, not a folder`,
        "hint: name the folder that holds the distributions; all of them are taken",
      ),
    });
  });
});

describe("`check`", () => {
  it("ignores stray files, links and sub-folders, says so, and judges the rest", async () => {
    await using folder = await temporaryFolder({
      ...release,
      "dist/notes.txt": "",
      "dist/older/demo_pkg-0.9.tar.gz": "",
    });
    await mkdir(join(folder.path, "dist", "folder.whl"));
    await symlink("demo_pkg-1.0.tar.gz", join(folder.path, "dist", "link-1.0.tar.gz"));
    const { status, stdout, stderr } = await said(folder.path, ["check"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      lines(
        "Ignored `DIR/dist/notes.txt`: neither wheel nor sdist",
        "Ignored `DIR/dist/older`: a folder",
      ),
    );
    expect(stderr).toBe(
      lines(
        "warning: Ignored `DIR/dist/folder.whl`: a folder",
        "warning: Ignored `DIR/dist/link-1.0.tar.gz`: a symbolic link",
      ),
    );
    expect(stdout).toMatch(/^Checked 2 files: /m);
  });

  it("says of a file that is no archive what is wrong with it, beside the others", async () => {
    await using folder = await temporaryFolder({
      ...release,
      "dist/demo_pkg-1.0-cp312-cp312-win_amd64.whl": "<html>not found</html>",
      "dist/other-1.0.tar.gz": "",
    });
    const { status, stdout, stderr } = await said(folder.path, ["check"]);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^demo_pkg-1\.0-cp312-cp312-win_amd64\.whl\n {2}error ZP001 The file is not a zip archive\n {4}hint: /m,
    );
    expect(stdout).toMatch(/^other-1\.0\.tar\.gz\n {2}error TG001 The file is empty\n {4}hint: /m);
    expect(stdout).toMatch(/^Checked 4 files: 2 errors/m);
    expect(stderr).toMatch(/^error: The distributions have 2 errors.*\nhint: .*build again\n$/);
  });
});

describe("a file that cannot be read", () => {
  it("is named", async () => {
    await using folder = await temporaryFolder(release);
    await chmod(join(folder.path, "dist/demo_pkg-1.0.tar.gz"), 0);
    expect(await said(folder.path, ["check"], { through: boundByModes })).toMatchObject({
      status: 1,
      stderr: lines(
        "error: `DIR/dist/demo_pkg-1.0.tar.gz` cannot be read: permission denied",
        "hint: Mend what the message names, then run the stage again",
      ),
    });
  });
});
