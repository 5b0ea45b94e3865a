import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { rewriteSdist } from "../../src/archives/canonical-sdist.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import type { ListedMember } from "./python.ts";
import { listTar, python } from "./python.ts";
import type { TarBlock } from "./tar-bytes.ts";
import { paxBlock, tarBytes, tarGzBytes } from "./tar-bytes.ts";

const epoch = 1_700_000_000;

/** Rewrites and returns the new bytes with what Python sees in them. */
async function rewritten(bytes: Buffer) {
  await using folder = await temporaryFolder({ "from.tar.gz": bytes });
  const to = join(folder.path, "to.tar.gz");
  const { changed } = await rewriteSdist(join(folder.path, "from.tar.gz"), to, epoch);
  expect((await readdir(folder.path)).sort()).toEqual(["from.tar.gz", "to.tar.gz"]);
  return { changed, bytes: await readFile(to), members: await python<ListedMember[]>(listTar, to) };
}

const blocks: readonly TarBlock[] = [
  { name: "p-1.0/", type: "5", mode: 0o700 },
  { name: "p-1.0/l", type: "2", linkname: "b.py", mode: 0o777 },
  { name: "p-1.0/run.sh", data: "#!/bin/sh\n", mode: 0o775, mtime: 5 },
  { name: "p-1.0/PKG-INFO", data: "Name: p\nVersion: 1.0\n", mode: 0o600 },
  { name: "p-1.0/a-hard", type: "1", linkname: "p-1.0/run.sh", mode: 0o644 },
  { name: "p-1.0/b.py", data: "b", mode: 0o664 },
  { name: "p-1.0/empty.py" },
];

describe("a canonical sdist", () => {
  it("says nothing about the machine, and what was in the sdist", async () => {
    const { members, changed } = await rewritten(tarGzBytes(blocks));
    expect(changed).toBe(true);
    expect(
      members.map(({ name, type, mode, linkname, size }) => [name, type, mode, linkname, size]),
    ).toEqual([
      ["p-1.0", "5", 0o755, "", 0],
      ["p-1.0/PKG-INFO", "0", 0o644, "", 21],
      ["p-1.0/b.py", "0", 0o644, "", 1],
      ["p-1.0/empty.py", "0", 0o644, "", 0],
      ["p-1.0/run.sh", "0", 0o755, "", 10],
      ["p-1.0/l", "2", 0o644, "b.py", 0],
      ["p-1.0/a-hard", "1", 0o755, "p-1.0/run.sh", 0],
    ]);
    for (const { mtime, uid, uname, pax } of members) {
      expect({ mtime, uid, uname, pax }).toEqual({ mtime: epoch, uid: 0, uname: "", pax: {} });
    }
  });

  it("is the same whatever the order, times, modes, format and compression were", async () => {
    const first = await rewritten(tarGzBytes(blocks));
    const others = [...blocks].reverse().map((block) => ({
      ...block,
      mtime: 12,
      mode: (block.mode ?? 0o644) & 0o111 ? 0o755 : 0o600,
    }));
    const bytes = gzipSync(tarBytes([paxBlock({ comment: "abc" }, "g"), ...others]), { level: 1 });
    expect((await rewritten(bytes)).bytes.equals(first.bytes)).toBe(true);
  });

  it("stays as it is when it is rewritten", async () => {
    const { bytes } = await rewritten(tarGzBytes(blocks));
    const again = await rewritten(bytes);
    expect(again.changed).toBe(false);
    expect(again.bytes.equals(bytes)).toBe(true);
  });

  it("has bytes that are known, on every platform and version of Node", async () => {
    const { bytes } = await rewritten(tarGzBytes([{ name: "p-1.0/PKG-INFO", data: "Name: p\n" }]));
    // No time, no name, unknown operating system (RFC 1952).
    expect(bytes.subarray(0, 10).toString("hex")).toBe("1f8b08000000000000ff");
    expect(bytes.toString("base64")).toBe(
      "H4sIAAAAAAAA/+3POwqDUBCF4VtnFW7AZCZMrpAFJIigbsHCUhAf+/dqp52IiPB/zYEphnPaWJ/yKrN/nOa/wp1CAm+2ZLBNERWn9nlbkojNd1Xx3kVyTp21sR+qLlQ5+mc77ibyqqm/Ufu4ugcAAAAAAAAAAAAAAAAAYJ8JgwE47QAoAAA=",
    );
    expect(gunzipSync(bytes)).toHaveLength(10_240);
  });

  it("has pax headers only for what ustar cannot say", async () => {
    const long = `p-1.0/${"folder/".repeat(20)}module.py`;
    const longer = `p-1.0/${"x".repeat(200)}.py`;
    const target = `${"../".repeat(2)}p-1.0/${"t".repeat(120)}`;
    const { members } = await rewritten(
      tarGzBytes([
        paxBlock({ path: long }),
        { name: "long", data: "1" },
        paxBlock({ path: longer }),
        { name: "longer", data: "2" },
        paxBlock({ path: "p-1.0/ünïcode.txt" }),
        { name: "unicode", data: "3" },
        paxBlock({ path: "p-1.0/a/b/link", linkpath: target }),
        { name: "link", type: "2" },
      ]),
    );
    expect(members.map(({ name, linkname, pax }) => [name, linkname, Object.keys(pax)])).toEqual([
      [long, "", []],
      [longer, "", ["path"]],
      ["p-1.0/ünïcode.txt", "", ["path"]],
      ["p-1.0/a/b/link", target, ["linkpath"]],
    ]);
  });

  it("keeps large contents", async () => {
    const noise = Buffer.alloc(3_000_000).map((_, index) => (index * 2654435761) >>> 9);
    const { members } = await rewritten(
      tarGzBytes([
        { name: "p-1.0/z", data: noise },
        { name: "p-1.0/a", data: "a" },
        { name: "p-1.0/m", data: noise.subarray(1) },
      ]),
    );
    expect(members.map(({ name, size }) => [name, size])).toEqual([
      ["p-1.0/a", 1],
      ["p-1.0/m", 2_999_999],
      ["p-1.0/z", 3_000_000],
    ]);
    const sums = [Buffer.from("a"), noise.subarray(1), noise].map((content) =>
      createHash("sha256").update(content).digest("hex"),
    );
    expect(members.map(({ sha256 }) => sha256)).toEqual(sums);
  });

  it("may take the place of the sdist that it is made from", async () => {
    await using folder = await temporaryFolder({ "p.tar.gz": tarGzBytes(blocks) });
    const path = join(folder.path, "p.tar.gz");
    expect(await rewriteSdist(path, path, epoch)).toEqual({ changed: true });
    expect(await rewriteSdist(path, path, epoch)).toEqual({ changed: false });
    expect(await readdir(folder.path)).toEqual(["p.tar.gz"]);
  });
});

describe("an sdist with problems", () => {
  it.each([
    ["a path outside", tarGzBytes([{ name: "../x" }]), "the path `../x` contains `..`"],
    ["no tar", Buffer.from("x"), "the file is not gzip"],
    ["cut off", tarGzBytes(blocks).subarray(0, -100), "the archive is cut off"],
    ["a device", tarGzBytes([{ name: "p/x", type: "3" }]), "is neither a file nor a folder"],
  ])("is not rewritten: %s", async (_, bytes, words) => {
    await using folder = await temporaryFolder({ "p.tar.gz": bytes });
    const path = join(folder.path, "p.tar.gz");
    const failure = rewriteSdist(path, path, epoch);
    await expect(failure).rejects.toMatchObject({
      code: "sdist-unusable",
      message: expect.stringContaining(words),
    });
    expect(await readFile(path)).toEqual(bytes);
    expect(await readdir(folder.path)).toEqual(["p.tar.gz"]);
  });

  it("or a folder that cannot be written to is named", async () => {
    await using folder = await temporaryFolder({ "p.tar.gz": tarGzBytes(blocks), file: "" });
    const to = join(folder.path, "file", "p.tar.gz");
    await expect(rewriteSdist(join(folder.path, "p.tar.gz"), to, epoch)).rejects.toMatchObject({
      code: "disk-error",
      message: expect.stringContaining(`\`${to}\` cannot be written: not a directory`),
    });
  });
});
