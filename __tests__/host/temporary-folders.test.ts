import { existsSync } from "node:fs";
import { mkdir, readdir, realpath, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { TemporaryFolders } from "../../src/host/temporary-folders.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("temporary folders", () => {
  it("lie in the runner's folder, each with its purpose, and go all at once", async () => {
    await using runner = await temporaryFolder({ "of-somebody-else": "" });
    const folders = new TemporaryFolders({ RUNNER_TEMP: runner.path });
    const made = [folders.create("build"), folders.create("build"), folders.create("verify")];
    expect(new Set(made).size).toBe(3);
    for (const path of made) {
      expect(dirname(path)).toBe(await realpath(runner.path));
      await mkdir(join(path, "below"));
      await writeFile(join(path, "below", "file"), "");
    }
    expect(made[2]).toMatch(/pypi-publish-verify-\w+$/);
    folders.removeAll();
    folders.removeAll();
    expect(() => folders.create("late")).toThrow("Cancelled");
    expect(await readdir(runner.path)).toEqual(["of-somebody-else"]);
  });

  it("are named by their real path", async () => {
    await using folder = await temporaryFolder({ "real/file": "" });
    const link = join(folder.path, "link");
    await symlink(join(folder.path, "real"), link);
    const folders = new TemporaryFolders({ RUNNER_TEMP: link });
    expect(dirname(folders.create("build"))).toBe(await realpath(join(folder.path, "real")));
    folders.removeAll();
  });

  it.each([undefined, "", "/no/such/folder"])(
    "with %p for the runner's lie in the system's",
    (runner) => {
      const folders = new TemporaryFolders({ RUNNER_TEMP: runner });
      const made = folders.create("build");
      expect(made.startsWith(tmpdir())).toBe(true);
      folders.removeAll();
      expect(existsSync(made)).toBe(false);
    },
  );

  it("that cannot be made are reported with what to do", async () => {
    await using folder = await temporaryFolder({ file: "" });
    const folders = new TemporaryFolders({ RUNNER_TEMP: join(folder.path, "file") });
    expect(() => folders.create("build")).toThrow(
      expect.objectContaining({
        code: "disk-error",
        message: expect.stringMatching(
          /^Folder for temporary files: `.+file` cannot be written: a part of the path is not a folder$/,
        ),
        hint: "name another one: TMPDIR in a terminal (TEMP on Windows), RUNNER_TEMP on a runner",
      }),
    );
  });

  it("leave what a link in them leads to", async () => {
    await using runner = await temporaryFolder({ "outside/file": "" });
    const folders = new TemporaryFolders({ RUNNER_TEMP: runner.path });
    await symlink(join(runner.path, "outside"), join(folders.create("build"), "link"));
    folders.removeAll();
    expect(await readdir(runner.path, { recursive: true })).toEqual([
      "outside",
      join("outside", "file"),
    ]);
  });
});
