import { createHash } from "node:crypto";
import { crc32, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { kindsOf, readBytes } from "./read-bytes.ts";
import type { ZipEntry } from "./zip-bytes.ts";
import { numbers, zipBytes } from "./zip-bytes.ts";

const sound = (name: string, text = `${name}\n`.repeat(20)): ZipEntry => ({
  name,
  data: text,
  deflate: true,
});

/** A member that declares to unpack to `text`, whatever its data really is. */
const declared = (name: string, text: string | Buffer, data: Buffer): ZipEntry => {
  const content = Buffer.from(text);
  return { name, data, method: 8, crc: crc32(content), size: content.length };
};

const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
const gzipTrailer = (text: string | Buffer) =>
  numbers([4, crc32(text)], [4, Buffer.byteLength(text)]);

const read = (entries: readonly ZipEntry[]) => readBytes(zipBytes(entries), "zip");
const unpacked = (entry: ZipEntry) => Buffer.from(entry.data ?? "");
const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

describe("small members", () => {
  it("of all kinds and sizes are told apart, however many there are", async () => {
    const entries = Array.from({ length: 3000 }, (_, index) => ({
      ...sound(`m${index}`, `${index % 7 === 0 ? "" : `${index}-`.repeat(index)}`),
      deflate: index % 5 !== 0,
    }));
    const { members, contents, problems } = await read(entries);
    expect(problems).toEqual([]);
    expect(members.map(({ sha256 }) => sha256)).toEqual(
      entries.map((entry) => hashOf(unpacked(entry))),
    );
    expect([...contents.values()].map((content) => hashOf(Buffer.from(content)))).toEqual(
      members.map(({ sha256 }) => sha256),
    );
  });

  it("that hold the beginning of a gzip file are read as any other", async () => {
    const data = Buffer.concat([gzipHeader, gzipHeader]);
    const packed = Buffer.concat([numbers([1, 1], [2, 20], [2, 0xffff - 20]), data]);
    const { contents, problems } = await read([sound("a"), declared("b", data, packed)]);
    expect(problems).toEqual([]);
    expect(contents.get("b")).toEqual(data);
  });

  it("that are damaged are found among others, in their order", async () => {
    const wrongCrc = { ...sound("b"), crc: 1 };
    const wrongSize = { ...sound("d"), size: 3 };
    const broken = declared("f", "text", Buffer.from([0xff, 0xff, 0xff]));
    const names = { ...sound("g"), local: { name: "h" } };
    const { problems, contents } = await read([
      ...[sound("a"), wrongCrc, sound("c"), wrongSize, sound("e"), broken, sound("i"), names],
    ]);
    expect(problems.map(({ kind, member }) => `${kind} ${member}`)).toEqual(
      expect.arrayContaining(["checksum b", "size-mismatch d", "checksum f"]),
    );
    expect([...contents.keys()]).toEqual(expect.arrayContaining(["a", "c", "e", "i"]));
    expect(contents.has("b")).toBe(false);
  });
});

describe("members made to be mistaken for others", () => {
  const text = "x = 1\n".repeat(9);

  it("are those with a second gzip member in their data", async () => {
    const inner = [deflateRawSync(""), gzipTrailer(""), gzipHeader, deflateRawSync(text)];
    const entry = declared("b", text, Buffer.concat(inner));
    const { problems } = await read([sound("a"), entry, sound("c")]);
    expect(problems.map(({ kind, member }) => `${kind} ${member}`)).toEqual(["size-mismatch b"]);
  });

  it.each([
    ["zeros", Buffer.alloc(9)],
    ["something", Buffer.from("PK more than that")],
    ["a trailer of gzip", Buffer.concat([gzipTrailer(text), Buffer.alloc(4)])],
  ])("are those with %s after their data", async (_what, more) => {
    const entry = declared("b", text, Buffer.concat([deflateRawSync(text), more]));
    for (const entries of [[sound("a"), entry], [entry], [entry, sound("c")]]) {
      expect(kindsOf((await read(entries)).problems)).toEqual(["size-mismatch"]);
    }
  });

  it("are those whose data goes on in the next member", async () => {
    const swallow = Buffer.concat([numbers([1, 0], [2, 18], [2, 0xffff - 18])]);
    const content = Buffer.concat([gzipTrailer("y"), gzipHeader, Buffer.from(text)]);
    const { problems } = await read([
      declared("a", "y", swallow),
      declared("b", content, deflateRawSync(text)),
      sound("c"),
    ]);
    const found = problems.map(({ member }) => member);
    expect(found).toEqual(["a", "b"]);
  });
});
