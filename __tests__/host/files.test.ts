import { existsSync } from "node:fs";
import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { files } from "../../src/host/files.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

async function* parts(...texts: readonly string[]) {
  for (const text of texts) yield bytes(text);
}

const failure = (message: RegExp, hint: string) =>
  expect.objectContaining({
    code: "disk-error",
    message: expect.stringMatching(message),
    hint,
  });

describe("reading", () => {
  it("lists a folder by name, with kinds and sizes, and follows no link", async () => {
    await using folder = await temporaryFolder({ "b.txt": "four", "c/d.txt": "", a: "1" });
    await symlink("c", join(folder.path, "link"));
    expect(await files.list(folder.path)).toEqual([
      { name: "a", kind: "file", size: 1 },
      { name: "b.txt", kind: "file", size: 4 },
      { name: "c", kind: "folder", size: 0 },
      { name: "link", kind: "symlink", size: 0 },
    ]);
    expect(await files.stat(join(folder.path, "link"))).toMatchObject({ kind: "symlink" });
    expect(await files.stat(join(folder.path, "b.txt"))).toEqual({
      name: "b.txt",
      kind: "file",
      size: 4,
    });
  });

  it("follows a link to what it leads to, with its permissions", async () => {
    await using folder = await temporaryFolder({ "real/file": "" });
    const real = join(folder.path, "real", "file");
    await chmod(real, 0o640);
    await symlink(join("real", "file"), join(folder.path, "link"));
    await symlink("nowhere", join(folder.path, "dangling"));
    const mode = process.platform === "win32" ? undefined : 0o640;
    expect(await files.follow(join(folder.path, "link"))).toEqual({
      path: await realpath(real),
      mode,
    });
    expect(await files.follow(join(folder.path, "dangling"))).toBeUndefined();
  });

  it("finds nothing where nothing is, also below a file", async () => {
    await using folder = await temporaryFolder({ file: "" });
    for (const path of [join(folder.path, "none"), join(folder.path, "file", "below")]) {
      expect(await files.stat(path)).toBeUndefined();
      expect(await files.list(path)).toBeUndefined();
      expect(await files.readText(path)).toBeUndefined();
    }
  });

  it("gives the content as text, in chunks and as a hash", async () => {
    const text = "ä".repeat(1_500_000);
    await using folder = await temporaryFolder({ "file.txt": text, empty: "" });
    const path = join(folder.path, "file.txt");
    expect(await files.readText(path)).toBe(text);
    const chunks: Uint8Array[] = [];
    for await (const chunk of files.stream(path)) chunks.push(chunk);
    expect(chunks.length).toBeGreaterThan(1);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.concat(chunks).toString()).toBe(text);
    expect(await files.sha256(join(folder.path, "empty"))).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
  });

  it("says what is in the way", async () => {
    await using folder = await temporaryFolder({ file: "" });
    const hint = "name a file";
    await expect(files.readText(folder.path)).rejects.toEqual(
      failure(/^`.+` cannot be read: it is a folder$/, hint),
    );
    await expect(files.sha256(join(folder.path, "none"))).rejects.toEqual(
      failure(/^`.+none` cannot be read: it does not exist$/, "check the path"),
    );
  });
});

describe("writing", () => {
  it("makes the folders above, and leaves nothing else", async () => {
    await using folder = await temporaryFolder();
    await files.write(join(folder.path, "a", "b", "text"), "one");
    await files.write(join(folder.path, "a", "b", "stream"), parts("one", "two"));
    expect(await readdir(join(folder.path, "a", "b"))).toEqual(["stream", "text"]);
    expect(await readFile(join(folder.path, "a", "b", "stream"), "utf8")).toBe("onetwo");
  });

  it("shows the old content until the new one is whole, and keeps it when that fails", async () => {
    await using folder = await temporaryFolder({ file: "old" });
    const path = join(folder.path, "file");
    const seen: string[] = [];
    async function* broken() {
      yield bytes("half of the n");
      seen.push(await readFile(path, "utf8"));
      throw new Error("the source failed");
    }
    await expect(files.write(path, broken())).rejects.toThrow();
    expect(seen).toEqual(["old"]);
    expect(await readFile(path, "utf8")).toBe("old");
    expect(await readdir(folder.path)).toEqual(["file"]);
  });

  it("goes through a link, and leaves the link", async () => {
    await using folder = await temporaryFolder({ "real/file": "old" });
    const link = join(folder.path, "link");
    await symlink(join("real", "file"), link);
    await files.write(link, "new");
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder.path, "real", "file"), "utf8")).toBe("new");
    expect(await readdir(join(folder.path, "real"))).toEqual(["file"]);
  });

  it("replaces no device", async () => {
    await files.write("/dev/null", "gone");
    expect((await lstat("/dev/null")).isCharacterDevice()).toBe(true);
    expect((await readdir("/dev")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("tells a full disk", async () => {
    await expect(files.write("/dev/full", "too much")).rejects.toEqual(
      failure(
        /^`\/dev\/full` cannot be written: the disk is full$/,
        "free some space, or choose a folder on another disk",
      ),
    );
  });

  it("tells a path below a file, a folder in the place of a file, and one where none can be", async () => {
    await using folder = await temporaryFolder({ file: "", "taken/file": "" });
    await expect(files.write(join(folder.path, "file", "below"), "")).rejects.toEqual(
      failure(/below` cannot be written: a part of the path is not a folder$/, "check the path"),
    );
    await expect(files.makeFolder(join(folder.path, "file", "below"))).rejects.toEqual(
      failure(/below` cannot be written: a part of the path is not a folder$/, "check the path"),
    );
    await expect(files.write(join(folder.path, "taken"), "")).rejects.toEqual(
      failure(/taken` cannot be written: it is a folder$/, "name a file"),
    );
    await expect(files.write("/proc/nowhere/file", "")).rejects.toEqual(
      failure(/^`\/proc\/nowhere\/file` cannot be written: /, "check the path"),
    );
    expect(await readdir(folder.path)).toEqual(["file", "taken"]);
  });
});

describe("moving, copying and removing", () => {
  it("moves a file into a folder that it makes, on this file system and to another", async () => {
    await using folder = await temporaryFolder({ one: "1", two: "2" });
    await files.move(join(folder.path, "one"), join(folder.path, "new", "one"));
    expect(await readFile(join(folder.path, "new", "one"), "utf8")).toBe("1");
    const elsewhere = join("/dev/shm", `pypi-publish-test-${process.pid}`);
    try {
      await files.move(join(folder.path, "two"), join(elsewhere, "two"));
      expect(await readFile(join(elsewhere, "two"), "utf8")).toBe("2");
      expect(await readdir(elsewhere)).toEqual(["two"]);
    } finally {
      await rm(elsewhere, { recursive: true, force: true });
    }
    expect(await readdir(folder.path)).toEqual(["new"]);
  });

  it("copies a folder without what is to be skipped, links as links and modes as they are", async () => {
    await using folder = await temporaryFolder({
      "from/run": "",
      "from/keep/file": "1",
      "from/skip/file": "2",
    });
    await chmod(join(folder.path, "from", "run"), 0o755);
    await symlink("keep", join(folder.path, "from", "link"));
    const [from, to] = [join(folder.path, "from"), join(folder.path, "to")];
    await files.copyFolder(from, to, (path) => path === "skip");
    expect(await readdir(to, { recursive: true })).toEqual(
      expect.arrayContaining(["run", "keep", "link", join("keep", "file")]),
    );
    expect(existsSync(join(to, "skip"))).toBe(false);
    expect((await lstat(join(to, "link"))).isSymbolicLink()).toBe(true);
    expect((await lstat(join(to, "run"))).mode & 0o777).toBe(0o755);
  });

  it("removes a folder, but nothing that a link in it leads to", async () => {
    await using folder = await temporaryFolder({ "outside/file": "", "inside/file": "" });
    await symlink(join(folder.path, "outside"), join(folder.path, "inside", "link"));
    await files.remove(join(folder.path, "inside"));
    await files.remove(join(folder.path, "inside"));
    expect(await readdir(folder.path, { recursive: true })).toEqual([
      "outside",
      join("outside", "file"),
    ]);
  });

  it("tells what cannot be removed", async () => {
    await expect(files.remove("/proc/version")).rejects.toEqual(
      failure(
        /^`\/proc\/version` cannot be removed: /,
        "give this user the right to it, or choose another folder",
      ),
    );
  });
});

it("makes a folder that is there already, and one through a link", async () => {
  await using folder = await temporaryFolder();
  await mkdir(join(folder.path, "real"));
  await symlink("real", join(folder.path, "link"));
  await files.makeFolder(join(folder.path, "real"));
  await files.makeFolder(join(folder.path, "link", "new"));
  await writeFile(join(folder.path, "real", "new", "file"), "");
  expect(await readdir(join(folder.path, "real"))).toEqual(["new"]);
});
