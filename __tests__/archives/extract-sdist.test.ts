import { lstat, mkdir, readdir, readFile, readlink, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { extractSdist } from "../../src/archives/extract-sdist.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import type { TarBlock } from "./tar-bytes.ts";
import { tarGzBytes } from "./tar-bytes.ts";

const windows = process.platform === "win32";

async function extracted(blocks: readonly TarBlock[]) {
  const folder = await temporaryFolder({ "p.tar.gz": tarGzBytes(blocks) });
  const into = join(folder.path, "into");
  return { folder, into, extract: () => extractSdist(join(folder.path, "p.tar.gz"), into) };
}

describe("unpacking an sdist", () => {
  it("gives files with their content, modes and times, and the one folder at the top", async () => {
    const { folder, into, extract } = await extracted([
      { name: "p-1.0/run.sh", data: "#!/bin/sh\n", mode: 0o777, mtime: 1_600_000_000 },
      { name: "p-1.0/src/a.py", data: "a", mode: 0o466, mtime: 1_500_000_000 },
      { name: "p-1.0/src", type: "5", mode: 0o777, mtime: 1_400_000_000 },
      { name: "p-1.0/src/l", type: "2", linkname: "../run.sh" },
      { name: "p-1.0/h", type: "1", linkname: "p-1.0/src/a.py" },
    ]);
    await using _ = folder;
    const top = await extract();
    expect(top).toBe(join(into, "p-1.0"));
    expect(await readFile(join(top, "run.sh"), "utf8")).toBe("#!/bin/sh\n");
    expect(await readFile(join(top, "h"), "utf8")).toBe("a");
    const facts = async (name: string) => {
      const { mode, mtimeMs } = await lstat(join(top, name));
      return [windows ? 0 : mode & 0o777, mtimeMs / 1000];
    };
    // PEP 721: nobody but the owner may write, and the owner may read and write.
    expect(await facts("run.sh")).toEqual([windows ? 0 : 0o755, 1_600_000_000]);
    expect(await facts("src/a.py")).toEqual([windows ? 0 : 0o644, 1_500_000_000]);
    expect(await facts("src")).toEqual([windows ? 0 : 0o755, 1_400_000_000]);
    if (!windows) expect(await readlink(join(top, "src/l"))).toBe("../run.sh");
  });

  it.each([
    ["two folders", [{ name: "a/x" }, { name: "b/x" }], "has `a`, `b` at its top"],
    ["a file only", [{ name: "PKG-INFO" }], "has `PKG-INFO` at its top"],
    ["nothing", [], "has nothing at its top"],
    ["a path outside", [{ name: "p/../../x" }], "contains `..`"],
    ["a link outside", [{ name: "p/l", type: "2", linkname: "/etc" }], "leads out of the archive"],
    ["a device", [{ name: "p/d", type: "4" }], "is neither a file nor a folder nor a link"],
    ["a file twice", [{ name: "p/a" }, { name: "p/a" }], "is there more than once"],
  ])("is refused for %s", async (_, blocks, words) => {
    const { folder, extract } = await extracted(blocks);
    await using __ = folder;
    await expect(extract()).rejects.toMatchObject({
      code: "sdist-unusable",
      message: expect.stringContaining(words),
    });
    expect(await readdir(folder.path)).toEqual(["p.tar.gz"]);
  });

  it("writes neither over files nor through links that are there before", async () => {
    const { folder, into, extract } = await extracted([{ name: "p/sub/a", data: "new" }]);
    await using _ = folder;
    await mkdir(join(into, "p", "sub"), { recursive: true });
    await writeFile(join(into, "p", "sub", "a"), "old");
    await expect(extract()).rejects.toMatchObject({ code: "disk-error" });
    expect(await readFile(join(into, "p", "sub", "a"), "utf8")).toBe("old");
  });

  it("does not follow a folder's link that is there before", async () => {
    const { folder, into, extract } = await extracted([{ name: "p/sub/a", data: "new" }]);
    await using _ = folder;
    await mkdir(join(into, "p"), { recursive: true });
    await mkdir(join(folder.path, "elsewhere"));
    await symlink(join(folder.path, "elsewhere"), join(into, "p", "sub"), "junction");
    await expect(extract()).rejects.toMatchObject({ code: "disk-error" });
    expect(await readdir(join(folder.path, "elsewhere"))).toEqual([]);
  });
});
