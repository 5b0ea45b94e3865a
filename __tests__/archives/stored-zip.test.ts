import { execFileSync } from "node:child_process";
import { appendFile, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readArchive } from "../../src/archives/read-archive.ts";
import { planZip, type StoredMember, type ZipPlan } from "../../src/archives/stored-zip.ts";
import { measureFiles, zipBlocks } from "../../src/archives/zip-blocks.ts";
import { readDirectory } from "../../src/archives/zip-directory.ts";
import { findEnd } from "../../src/archives/zip-end.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const member = (name: string, size: number): StoredMember => ({ name, path: "", size, crc: 7 });

/** Reads from a zip that is nowhere; the contents of its files are zeros. */
function virtual({ parts, size }: ZipPlan) {
  return {
    size,
    readAt(offset: number, length: number): Buffer {
      const bytes = Buffer.alloc(Math.min(length, size - offset));
      let start = 0;
      for (const part of parts) {
        const end = start + (Buffer.isBuffer(part) ? part.length : part.size);
        const isHere = start < offset + bytes.length && end > offset;
        if (isHere && Buffer.isBuffer(part)) {
          part.copy(bytes, Math.max(0, start - offset), Math.max(0, offset - start));
        }
        start = end;
      }
      return bytes;
    },
  };
}

function directoryOf(plan: ZipPlan) {
  const file = virtual(plan);
  const { end } = findEnd(file);
  if (end === undefined) throw new Error("there is no end");
  const { entries } = readDirectory(file, end);
  if (entries === undefined) throw new Error("there is no directory");
  return { end, entries };
}

async function written(plan: ZipPlan, blockSize = 1000): Promise<Buffer> {
  const blocks: Buffer[] = [];
  for await (const block of zipBlocks(plan, blockSize)) blocks.push(Buffer.from(block));
  for (const block of blocks.slice(0, -1)) expect(block.length).toBe(blockSize);
  return Buffer.concat(blocks);
}

describe("a zip of files as they are", () => {
  it.each([1, 7, 1000, 2 ** 20])("is sound in blocks of %i bytes", async (size) => {
    await using folder = await temporaryFolder({ a: "1", "b/ü": "22".repeat(900), c: "" });
    const names = ["a", "b/ü", "c"];
    const files = names.map((name) => ({ name, path: join(folder.path, name) }));
    const plan = planZip(await measureFiles(files));
    const bytes = await written(plan, size);
    expect(bytes.length).toBe(plan.size);
    const path = join(folder.path, "x.zip");
    await writeFile(path, bytes);
    const { members, problems } = await readArchive(path, { format: "zip", wanted: () => false });
    expect(problems).toEqual([]);
    expect(members.map(({ name, size }) => [name, size])).toEqual([
      ["a", 1],
      ["b/ü", 1800],
      ["c", 0],
    ]);
    execFileSync("python3", ["-m", "zipfile", "-t", path]);
  });

  it("may be empty", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "x.zip");
    await writeFile(path, await written(planZip([])));
    const { members, problems } = await readArchive(path, { format: "zip", wanted: () => false });
    expect({ members, problems }).toEqual({ members: [], problems: [] });
  });

  it("has more than 65535 members", () => {
    const names = Array.from({ length: 70_000 }, (_, index) => `file-${index}`);
    const { end, entries } = directoryOf(planZip(names.map((name) => member(name, 0))));
    expect(end.records).toBe(70_000);
    expect(entries.map(({ name }) => name)).toEqual(names);
  });

  it.each([2 ** 32 - 2, 2 ** 32 - 1, 5 * 2 ** 32])("has a file of %i bytes", (size) => {
    const plan = planZip([member("large", size), member("after", 5)]);
    const { entries } = directoryOf(plan);
    const headers = 30 + "large".length + (size >= 2 ** 32 - 1 ? 20 : 0);
    expect(entries).toMatchObject([
      { name: "large", size, compressedSize: size, offset: 0, crc: 7 },
      { name: "after", size: 5, compressedSize: 5, offset: headers + size },
    ]);
  });
});

describe("a file that changes while it is being handed over", () => {
  it.each<readonly [what: string, change: (path: string) => Promise<void>]>([
    ["grows", (path) => appendFile(path, "more")],
    ["shrinks", (path) => truncate(path, 2)],
    ["is written anew", (path) => utimes(path, 1, 1)],
  ])("is refused when it %s", async (_what, change) => {
    await using folder = await temporaryFolder({ a: "content" });
    const path = join(folder.path, "a");
    const plan = planZip(await measureFiles([{ name: "a", path }]));
    await utimes(path, 1000, 1000);
    await change(path);
    await expect(written(plan)).rejects.toMatchObject({
      code: "disk-error",
      message: expect.stringContaining("changed while it was being handed over"),
    });
  });
});
