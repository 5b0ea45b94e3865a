import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { ArchiveFacts } from "../../src/archives/facts.ts";
import { readArchive } from "../../src/archives/read-archive.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { paxBlock, tarBytes } from "./tar-bytes.ts";
import { extraField, numbers, unicodePath, zipBytes } from "./zip-bytes.ts";

const zips = [
  zipBytes([
    { name: "p/__init__.py", data: "x = 1\n" },
    { name: "p/", unixMode: 0o040755 },
    { name: "p/data.txt", data: "hello ".repeat(50), deflate: true },
    { name: "p-1.0.dist-info/WHEEL", data: "Wheel-Version: 1.0\n", deflate: true },
  ]),
  zipBytes(
    [
      {
        name: "big",
        data: "hello",
        size: 0xffffffff,
        compressedSize: 0xffffffff,
        extra: extraField(1, numbers([8, 5], [8, 5])),
      },
      { name: "é", data: "x", extra: unicodePath("é", "e") },
    ],
    { zip64: {}, comment: "a comment" },
  ),
];

const tars = [
  tarBytes([
    { name: "p-1.0/", type: "5" },
    paxBlock({ path: "p-1.0/ü.py", mtime: "1.5" }),
    { name: "u", data: "x" },
    { name: "L", type: "L", data: `p-1.0/${"n".repeat(120)}\0` },
    { name: "n", data: "y".repeat(600) },
    { name: "p-1.0/l", type: "2", linkname: "u" },
    { name: "p-1.0/h", type: "1", linkname: "p-1.0/u" },
    { name: "p-1.0/s", type: "S" },
  ]),
];

type Format = ArchiveFacts["format"];

/** Reads bytes again and again from one file; the folder goes when `use` is done. */
async function withReader(
  format: Format,
  use: (read: (bytes: Uint8Array) => Promise<ArchiveFacts>) => Promise<void>,
): Promise<void> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "archive");
  await use((bytes) => {
    writeFileSync(path, bytes);
    return readArchive(path, { format, wanted: () => true, hashMembers: true });
  });
}

describe("truncation at every byte", () => {
  it.each([
    ...zips.map((bytes) => ["zip", bytes] as const),
    ...tars.map((bytes) => ["tar.gz", gzipSync(bytes)] as const),
    ...tars.map((bytes) => ["tar.gz", gzipSync(bytes, { level: 0 })] as const),
  ])("is a problem and no failure: %s", async (format, bytes) => {
    await withReader(format, async (read) => {
      const step = bytes.length > 2000 ? 7 : 1;
      for (let length = 0; length < bytes.length; length += step) {
        const facts = await read(bytes.subarray(0, length));
        expect(facts.size).toBe(length);
        expect(facts.problems.length).toBeGreaterThan(0);
      }
    });
  });
});

/** Bytes changed, taken away, put in and repeated. */
const change = fc.oneof(
  fc.record({ at: fc.nat(), byte: fc.integer({ min: 0, max: 255 }) }),
  fc.record({ at: fc.nat(), number: fc.constantFrom(0, 1, 8, 44, 0xffff, 0x7fffffff, 0xffffffff) }),
  fc.record({ at: fc.nat(), remove: fc.integer({ min: 1, max: 600 }) }),
  fc.record({ at: fc.nat(), insert: fc.uint8Array({ maxLength: 40 }) }),
  fc.record({ at: fc.nat(), repeat: fc.integer({ min: 1, max: 1024 }) }),
);

type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function changed(bytes: Buffer, one: Change): Buffer {
  const at = one.at % (bytes.length + 1);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  if ("byte" in one) return Buffer.concat([before, Buffer.from([one.byte]), after.subarray(1)]);
  if ("number" in one) {
    return Buffer.concat([before, numbers([4, one.number]), after.subarray(4)]);
  }
  if ("remove" in one) return Buffer.concat([before, after.subarray(one.remove)]);
  if ("insert" in one) return Buffer.concat([before, one.insert, after]);
  return Buffer.concat([before, after.subarray(0, one.repeat), after]);
}

const changes = fc.array(change, { minLength: 1, maxLength: 4 });
const mutated = (bytes: Buffer, all: readonly Change[]): Buffer => all.reduce(changed, bytes);

/** Puts right the checksums of headers, so that what was changed in them is read. */
function withChecksums(tar: Buffer): Buffer {
  const bytes = Buffer.from(tar);
  for (let at = 0; at + 512 <= bytes.length; at += 512) {
    const block = bytes.subarray(at, at + 512);
    if (block.toString("latin1", 257, 262) !== "ustar") continue;
    block.fill(0x20, 148, 156);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  }
  return bytes;
}

/** What must hold whatever the bytes are. */
function expectSound(facts: ArchiveFacts, bytes: Uint8Array): void {
  expect(facts.size).toBe(bytes.length);
  expect(facts.sha256).toMatch(/^[0-9a-f]{64}$/);
  for (const [name, content] of facts.contents) {
    const member = facts.members.findLast((one) => one.name === name);
    expect(member?.sha256).toBeDefined();
    expect(content.length).toBeLessThanOrEqual(16 * 1024 * 1024);
  }
  const ranks = facts.problems.map(({ step }) =>
    ["open", "content", "framing", undefined].indexOf(step),
  );
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
}

describe("random mutations", () => {
  const check = (format: Format, arbitrary: fc.Arbitrary<Buffer>, numRuns: number) =>
    withReader(format, (read) =>
      fc.assert(
        fc.asyncProperty(arbitrary, async (bytes) => expectSound(await read(bytes), bytes)),
        { numRuns },
      ),
    );

  it("of zips never throw", () =>
    check(
      "zip",
      fc.tuple(fc.constantFrom(...zips), changes).map(([zip, all]) => mutated(zip, all)),
      400,
    ));

  it("of tars never throw", () =>
    check(
      "tar.gz",
      fc
        .tuple(fc.constantFrom(...tars), changes)
        .map(([tar, all]) => mutated(tar, all.slice(0, 2)))
        .map((tar) => gzipSync(withChecksums(tar), { level: 1 })),
      400,
    ));

  it("of gzip data never throw", () =>
    check(
      "tar.gz",
      fc.tuple(fc.constantFrom(...tars), changes).map(([tar, all]) => mutated(gzipSync(tar), all)),
      300,
    ));

  it("of anything never throw", () =>
    check(
      "zip",
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      200,
    ));
});
