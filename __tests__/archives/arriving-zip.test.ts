import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { ArrivingZip } from "../../src/archives/arriving-zip.ts";
import { planZip } from "../../src/archives/stored-zip.ts";
import { measureFiles, zipBlocks } from "../../src/archives/zip-blocks.ts";
import { randomOf } from "../support/random.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type ZipEntry, zipBytes } from "./zip-bytes.ts";

const contents = { a: "1", "b/c": "22".repeat(50), empty: "", last: "end" };

async function ownZip(): Promise<Buffer> {
  await using folder = await temporaryFolder(contents);
  const names = Object.keys(contents).map((name) => ({ name, path: join(folder.path, name) }));
  const blocks: Buffer[] = [];
  const plan = planZip(await measureFiles(names));
  for await (const block of zipBlocks(plan, 64)) blocks.push(Buffer.from(block));
  return Buffer.concat(blocks);
}

/** What comes of a zip that arrives in pieces: the files, or `undefined`. */
async function arrived(zip: Buffer, size = zip.length) {
  await using folder = await temporaryFolder();
  const arriving = new ArrivingZip(folder.path);
  let isPlain = true;
  for (let at = 0; at < zip.length && isPlain; at += size) {
    isPlain = arriving.write(zip.subarray(at, at + size));
  }
  const names = arriving.end();
  arriving.close();
  if (names === undefined) return undefined;
  const read = async (name: string) => [name, await readFile(join(folder.path, name), "utf8")];
  return Object.fromEntries(await Promise.all(names.map(read))) as Record<string, string>;
}

describe("a zip of ours that arrives", () => {
  it.each([1, 2, 29, 31, 64, 1000])("in pieces of %i bytes is unpacked", async (size) => {
    expect(await arrived(await ownZip(), size)).toEqual(contents);
  });

  it("cut off anywhere is not in order", async () => {
    const zip = await ownZip();
    for (let length = 0; length < zip.length; length += 1) {
      expect(await arrived(zip.subarray(0, length))).toBe(undefined);
    }
  });

  it("with any bit changed is not in order, or has the same files", async () => {
    const zip = await ownZip();
    const random = randomOf(7);
    for (let at = 0; at < zip.length; at += 1) {
      const changed = Buffer.from(zip);
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      const found = await arrived(changed);
      if (found !== undefined) expect(found).toEqual(contents);
    }
  });

  it("may be empty", async () => {
    expect(await arrived(zipBytes([]))).toEqual({});
  });
});

const plain: ZipEntry = { name: "a", data: "1" };

describe("a zip that arrives is left to the reader of whole zips when it has", () => {
  it.each<readonly [what: string, zip: Buffer]>([
    ["compression", zipBytes([{ ...plain, deflate: true }])],
    ["something behind its end", zipBytes([plain], { suffix: Buffer.from("more") })],
    ["a comment", zipBytes([plain], { comment: "hello" })],
    ["something before its beginning", zipBytes([plain], { prefix: Buffer.from("more") })],
    ["a member that the directory has not", zipBytes([plain, { name: "b", central: "none" }])],
    ["a member of the directory alone", zipBytes([plain, { name: "b", local: "none" }])],
    ["another name in the directory", zipBytes([{ ...plain, central: { name: "b" } }])],
    ["another size in the directory", zipBytes([{ ...plain, central: { size: 2 } }])],
    ["another place in the directory", zipBytes([plain, { ...plain, central: { offset: 0 } }])],
    ["a link", zipBytes([{ ...plain, unixMode: 0o120777 }])],
    ["a path that leads out", zipBytes([{ name: "../a", data: "1" }])],
    ["a name twice", zipBytes([plain, plain])],
    ["two names that differ in case", zipBytes([plain, { name: "A", data: "2" }])],
    ["a wrong number of members", zipBytes([plain], { end: { records: 2 } })],
  ])("%s", async (_what, zip) => {
    expect(await arrived(zip)).toBe(undefined);
    expect(await arrived(zip, 1)).toBe(undefined);
  });
});
