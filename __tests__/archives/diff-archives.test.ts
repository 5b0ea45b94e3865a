import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { diffArchives } from "../../src/archives/diff-archives.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import type { TarBlock } from "./tar-bytes.ts";
import { tarBytes, tarGzBytes } from "./tar-bytes.ts";
import type { ZipEntry } from "./zip-bytes.ts";
import { zipBytes } from "./zip-bytes.ts";

async function difference(first: Buffer, second: Buffer, extension: string) {
  const files = { [`a/x${extension}`]: first, [`b/x${extension}`]: second };
  await using folder = await temporaryFolder(files);
  return await diffArchives(
    join(folder.path, "a", `x${extension}`),
    join(folder.path, "b", `x${extension}`),
  );
}

const a = { name: "p/a", data: "1" };
const b = { name: "p/b", data: "2" };

describe("the first difference of two sdists", () => {
  const compare = (first: readonly TarBlock[], second: readonly TarBlock[]) =>
    difference(tarGzBytes(first), tarGzBytes(second), ".tar.gz");

  it.each([
    ["content", [a, b], [a, { ...b, data: "3" }], "p/b"],
    [
      "content",
      [{ ...a, type: "2", data: "", linkname: "x" }],
      [{ ...a, type: "2", data: "", linkname: "y" }],
      "p/a",
    ],
    ["mode", [a], [{ ...a, mode: 0o755 }], "p/a"],
    ["time", [a], [{ ...a, mtime: 5 }], "p/a"],
    ["missing", [a, b], [a], "p/b"],
    ["extra", [a], [a, b], "p/b"],
    ["order", [a, b], [b, a], "p/a"],
  ])("is %s", async (kind, first, second, member) => {
    expect(await compare(first, second)).toEqual({ member, difference: kind });
  });

  it("can be in how they are packed", async () => {
    const tar = tarBytes([a]);
    const bytes = [gzipSync(tar), gzipSync(Buffer.concat([tar, Buffer.alloc(512)]))] as const;
    expect(await difference(...bytes, ".tar.gz")).toEqual({
      member: "x.tar.gz",
      difference: "archive framing",
    });
  });

  it("is nothing for equal files", async () => {
    expect(await compare([a, b], [a, b])).toBeUndefined();
  });
});

describe("the first difference of two wheels", () => {
  const compare = (first: readonly ZipEntry[], second: readonly ZipEntry[]) =>
    difference(zipBytes(first), zipBytes(second), ".whl");

  it("is found by member", async () => {
    expect(await compare([a, b], [a, { ...b, data: "x" }])).toEqual({
      member: "p/b",
      difference: "content",
    });
    expect(await compare([a], [{ ...a, unixMode: 0o100755 }])).toEqual({
      member: "p/a",
      difference: "mode",
    });
    expect(await compare([a], [{ ...a, deflate: true }])).toEqual({
      member: "x.whl",
      difference: "archive framing",
    });
  });
});
