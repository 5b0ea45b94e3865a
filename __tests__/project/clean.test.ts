import { mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { files } from "../../src/host/files.ts";
import { cleanProject } from "../../src/project/clean.ts";
import { recordingHost } from "../support/recording-host.ts";
import { runProgram } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** A host whose git is the real one. */
const host = {
  ...recordingHost(),
  files,
  run: async ({
    program,
    arguments: words,
    folder,
  }: {
    program: string;
    arguments: readonly string[];
    folder?: string;
  }) => {
    const { status, ...texts } = await runProgram(
      program,
      words,
      folder === undefined ? {} : { folder },
    );
    return { status, ...texts };
  },
};

async function git(folder: string, ...words: string[]): Promise<void> {
  const { status, output } = await runProgram(
    "git",
    ["-c", "user.name=t", "-c", "user.email=t@example.com", ...words],
    { folder },
  );
  if (status !== 0) throw new Error(output);
}

/** Every path of a folder, without git's own. */
async function paths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((path) => !path.startsWith(".git")).toSorted();
}

const leftovers = {
  "dist/old-1.0.tar.gz": "x",
  "dist/notes/inner.txt": "x",
  "build/lib/pkg.py": "x",
  "src/pkg.egg-info/PKG-INFO": "x",
  "src/pkg/__pycache__/a.pyc": "x",
  "src/pkg/old.pyc": "x",
  "src/pkg/code.py": "x",
};

describe("cleaning a checkout", () => {
  it("removes what earlier builds left and nothing else", async () => {
    await using folder = await temporaryFolder({ ...leftovers, "src/pkg/new.py": "not committed" });
    await git(folder.path, "init", "-q");
    await git(folder.path, "add", "src/pkg/code.py");
    const checkout = { root: folder.path, commit: undefined, committed: undefined };
    const { removed, tracked } = await cleanProject(
      folder.path,
      join(folder.path, "dist"),
      checkout,
      host,
    );
    expect(tracked).toEqual([]);
    expect(removed.length).toBe(6);
    expect(await paths(folder.path)).toEqual([
      "dist",
      "src",
      "src/pkg",
      "src/pkg/code.py",
      "src/pkg/new.py",
    ]);
  });

  it("keeps what git tracks, and names it", async () => {
    await using folder = await temporaryFolder(leftovers);
    await git(folder.path, "init", "-q");
    await git(folder.path, "add", "-f", "dist/notes/inner.txt", "build/lib/pkg.py");
    const checkout = { root: folder.path, commit: undefined, committed: undefined };
    const { tracked } = await cleanProject(folder.path, join(folder.path, "dist"), checkout, host);
    expect(tracked.toSorted()).toEqual(["build/lib/pkg.py", "dist/notes/inner.txt"]);
    expect(await paths(folder.path)).toEqual([
      "build",
      "build/lib",
      "build/lib/pkg.py",
      "dist",
      "dist/notes",
      "dist/notes/inner.txt",
      "src",
      "src/pkg",
      "src/pkg/code.py",
    ]);
  });

  it("follows no symbolic link, and leaves what lies outside", async () => {
    await using outside = await temporaryFolder({ "__pycache__/a.pyc": "x", "precious.txt": "x" });
    await using folder = await temporaryFolder({ "pyproject.toml": "" });
    await git(folder.path, "init", "-q");
    await symlink(outside.path, join(folder.path, "linked"));
    await mkdir(join(folder.path, "dist"));
    await symlink(join(outside.path, "precious.txt"), join(folder.path, "dist/link.txt"));
    await symlink(outside.path, join(folder.path, "build"));
    const checkout = { root: folder.path, commit: undefined, committed: undefined };
    await cleanProject(folder.path, join(folder.path, "dist"), checkout, host);
    expect(await paths(outside.path)).toEqual(["__pycache__", "__pycache__/a.pyc", "precious.txt"]);
    expect(await readdir(join(folder.path, "dist"))).toEqual([]);
  });

  it("refuses a packages-dir that is a link, is the project, or holds files outside it", async () => {
    await using outside = await temporaryFolder({ "pkg-1.0.tar.gz": "x" });
    await using folder = await temporaryFolder({ "pkg-1.0.tar.gz": "x" });
    await symlink(outside.path, join(folder.path, "dist"));
    const clean = (packages: string) => cleanProject(folder.path, packages, undefined, host);
    await expect(clean(join(folder.path, "dist"))).rejects.toThrow("`dist` is a symbolic link");
    await expect(clean(outside.path)).rejects.toThrow(
      "is not a folder below the project and holds `pkg-1.0.tar.gz`",
    );
    await expect(clean(folder.path)).rejects.toThrow(
      "the project itself: the next sdist would ship what this build leaves there",
    );
    expect(await paths(outside.path)).toEqual(["pkg-1.0.tar.gz"]);
  });

  it("leaves virtual environments and other checkouts alone", async () => {
    await using folder = await temporaryFolder({
      "env/pyvenv.cfg": "",
      "env/lib/__pycache__/a.pyc": "x",
      "vendor/.git": "gitdir: elsewhere",
      "vendor/__pycache__/a.pyc": "x",
      "node_modules/a/__pycache__/a.pyc": "x",
    });
    const { removed } = await cleanProject(folder.path, join(folder.path, "dist"), undefined, host);
    expect(removed).toEqual([]);
  });
});

describe("cleaning without git", () => {
  it("leaves `build/`, which may be a package", async () => {
    await using folder = await temporaryFolder(leftovers);
    await cleanProject(folder.path, join(folder.path, "dist"), undefined, host);
    expect(await paths(folder.path)).toEqual([
      "build",
      "build/lib",
      "build/lib/pkg.py",
      "dist",
      "src",
      "src/pkg",
      "src/pkg/code.py",
    ]);
  });

  it("removes only distributions from a folder that is not called dist", async () => {
    await using folder = await temporaryFolder({ "out/pkg-1.0.tar.gz": "x", "out/keep.txt": "x" });
    await writeFile(join(folder.path, "out/.release-manifest.json"), "{}");
    await cleanProject(folder.path, join(folder.path, "out"), undefined, host);
    expect(await readdir(join(folder.path, "out"))).toEqual(["keep.txt"]);
  });
});
