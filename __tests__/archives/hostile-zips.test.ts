import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { kindsOf, readBytes, refusalOf } from "./read-bytes.ts";
import type { ZipEntry } from "./zip-bytes.ts";
import { extraField, numbers, zipBytes } from "./zip-bytes.ts";

const framing = (words: string) =>
  `ZIP archive not accepted: ${words}. See https://docs.pypi.org/archives for more information`;
const read = (entries: readonly ZipEntry[]) => readBytes(zipBytes(entries), "zip");

describe("dangerous names", () => {
  it.each([
    ["../evil.py", "unsafe-path"],
    ["a/../../evil.py", "unsafe-path"],
    ["/etc/passwd", "unsafe-path"],
    ["C:/windows/evil.py", "unsafe-path"],
    ["a\\..\\evil.py", "unsafe-path"],
    ["a\\b.py", "unsafe-path"],
    ["a\u0007b.py", "bad-name"],
    ["a\0b.py", "bad-name"],
  ])("%j is a problem: %s", async (name, kind) => {
    const { problems } = await read([{ name, data: "x" }]);
    expect(kindsOf(problems)).toContain(kind);
  });

  it("that are not UTF-8 are a problem", async () => {
    const { problems } = await read([{ name: Buffer.from([0x61, 0xff]), data: "x" }]);
    // CPython fails with an exception of another kind: PyPI crashes.
    expect(problems).toMatchObject([{ kind: "framing" }]);
    expect(refusalOf(problems)).toBeUndefined();
  });

  it.each([
    ["a/B.py", "a/b.py"],
    ["é.py", "e\u0301.py"],
  ])("%j collides with %j", async (first, second) => {
    const { problems } = await read([
      { name: first, data: "1" },
      { name: second, data: "2" },
    ]);
    expect(kindsOf(problems)).toEqual(["colliding-name"]);
  });
});

describe("dangerous members", () => {
  it("are symbolic links", async () => {
    const { members, problems } = await read([
      { name: "link", data: "../../etc", unixMode: 0o120777 },
    ]);
    expect(members).toMatchObject([{ kind: "symlink", target: "../../etc" }]);
    expect(kindsOf(problems)).toEqual(["unsafe-link"]);
  });

  it("are devices", async () => {
    expect(kindsOf((await read([{ name: "dev", unixMode: 0o020666 }])).problems)).toEqual([
      "device",
    ]);
  });

  it("are encrypted ones", async () => {
    const { problems } = await read([{ name: "secret", data: "x", flags: 1 }]);
    expect(problems).toMatchObject([{ kind: "encrypted", member: "secret" }]);
  });

  it("have a wrong CRC-32", async () => {
    const { problems, contents } = await read([
      { name: "data.bin", data: "x", crc: 1 },
      { name: "code.py", data: "x", crc: 1 },
      { name: "demo-1.0.dist-info/WHEEL", data: "x", crc: 1 },
    ]);
    expect(problems.map(({ member, refusal }) => [member, refusal])).toEqual([
      ["demo-1.0.dist-info/WHEEL", "None"],
      ["code.py", "None"],
      ["data.bin", undefined],
    ]);
    expect(contents.size).toBe(0);
  });

  it("have compressed data that makes no sense", async () => {
    const { problems } = await read([{ name: "x", data: "\xff\xff\xff\xff", method: 8, size: 9 }]);
    expect(problems).toMatchObject([{ kind: "checksum" }]);
  });

  it.each([3, 6])("declare %d bytes and have 5", async (size) => {
    const { problems } = await read([{ name: "x", data: "hello", deflate: true, size }]);
    expect(kindsOf(problems)).toEqual(["size-mismatch"]);
  });

  it("hide bytes behind their compressed data", async () => {
    const data = Buffer.concat([deflateRawSync("hello"), Buffer.from("hidden")]);
    const { problems } = await read([{ name: "x", data, method: 8, size: 5, crc: 0x3610a686 }]);
    expect(problems).toMatchObject([
      { kind: "size-mismatch", message: "`x` has 6 bytes after its compressed data" },
    ]);
  });

  it("use a compression that installers do not know", async () => {
    const { problems } = await read([{ name: "x", data: "x", method: 14 }]);
    expect(problems).toMatchObject([
      { kind: "compression-method", refusal: "File does not use a supported compression type" },
    ]);
  });

  it("have another name, method or CRC-32 in their local header", async () => {
    const swapped = await read([
      { name: "a", data: "1", local: { name: "b" } },
      { name: "b", data: "1", local: { name: "a" } },
    ]);
    expect(kindsOf(swapped.problems)).toEqual(["header-mismatch", "header-mismatch"]);
    const method = await read([{ name: "a", data: "1", local: { method: 8 } }]);
    expect(kindsOf(method.problems)).toEqual(["header-mismatch"]);
    const crc = await read([{ name: "a", data: "1", local: { crc: 7 } }]);
    expect(kindsOf(crc.problems)).toEqual(["header-mismatch"]);
  });

  it("are listed twice for one place, or for a place where nothing is", async () => {
    const { problems } = await read([
      { name: "a", data: "1" },
      { name: "b", data: "1", central: { offset: 0 } },
      { name: "c", data: "1", central: { offset: 3 } },
    ]);
    expect(kindsOf(problems)).toContain("header-mismatch");
  });
});

describe("zip bombs", () => {
  it("are refused as PyPI refuses them, and not unpacked", async () => {
    const data = Buffer.alloc(70 * 1024 * 1024);
    const { problems, members } = await readBytes(
      zipBytes([{ name: "zeros", data, deflate: true }]),
      "zip",
    );
    expect(refusalOf(problems)).toBe("File exceeds compression ratio of 50");
    expect(members[0]?.sha256).toBeUndefined();
  });

  it("that declare 5 GB cost nothing", async () => {
    const extra = extraField(1, numbers([8, 5e9], [8, 5]));
    const sizes = { size: 0xffffffff, compressedSize: 0xffffffff, extra };
    const { problems } = await read([{ name: "x", data: "hello", ...sizes }]);
    expect(refusalOf(problems)).toBe("File exceeds compression ratio of 50");
  });

  it("that declare little and unpack to much are stopped", async () => {
    const data = Buffer.alloc(40 * 1024 * 1024);
    const { problems } = await read([{ name: "x", data, deflate: true, size: 100 }]);
    expect(problems).toMatchObject([{ kind: "size-mismatch" }]);
  });
});

describe("framing", () => {
  it("names how many members have data descriptors", async () => {
    const streamed = (name: string): ZipEntry => ({
      name,
      data: "x",
      flags: 0x808,
      local: { crc: 0, size: 0, compressedSize: 0 },
      after: numbers([4, 0x08074b50], [4, 0x8cdc1683], [4, 1], [4, 1]),
    });
    const { problems, contents } = await read([streamed("a"), streamed("b"), streamed("c")]);
    expect(problems).toMatchObject([
      { kind: "data-descriptor", refusal: framing("ZIP contains a data descriptor") },
    ]);
    expect(problems[0]?.message).toContain("`a` and 2 more");
    // Installers can read it, so the other rules are told what is in it.
    expect([...contents.keys()]).toEqual(["a", "b", "c"]);
  });

  it("is judged after what PyPI reads before", async () => {
    const bytes = zipBytes([{ name: "a.py", data: "x", crc: 1 }], { suffix: Buffer.from("tail") });
    const { problems } = await readBytes(bytes, "zip");
    expect(problems.map(({ step, refusal }) => [step, refusal])).toEqual([
      ["content", "None"],
      ["framing", framing("Trailing data")],
    ]);
  });

  it("sees a zip that is a tar as well", async () => {
    const zeros = Buffer.alloc(1024);
    const { problems } = await readBytes(zipBytes([{ name: "a" }], { prefix: zeros }), "zip");
    expect(refusalOf(problems)).toBe("File is both a zip and a tar file");
  });
});
