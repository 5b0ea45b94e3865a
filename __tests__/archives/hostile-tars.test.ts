import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { kindsOf, readBytes, refusalOf } from "./read-bytes.ts";
import type { TarBlock } from "./tar-bytes.ts";
import { paxBlock, tarBlock, tarBytes, tarEnd, tarGzBytes } from "./tar-bytes.ts";
import { zipBytes } from "./zip-bytes.ts";

const read = (...blocks: ReadonlyArray<TarBlock | Buffer>) =>
  readBytes(tarGzBytes(blocks), "tar.gz");
const notTar = "File is not a tarfile";

describe("a file that is no gzip-compressed tar", () => {
  it.each([
    ["empty", Buffer.alloc(0), notTar],
    ["text", Buffer.from("this is a text"), notTar],
    ["gzip of text", gzipSync("this is a text"), notTar],
    ["gzip of nothing", gzipSync(""), notTar],
    ["a zip", zipBytes([{ name: "a" }]), notTar],
    ["a plain tar", tarBytes([{ name: "a" }]), "None"],
    ["bzip2", Buffer.from("BZh91AY&SY"), "None"],
    ["a gzip header only", Buffer.from("1f8b0800000000000003", "hex"), undefined],
  ])("is refused: %s", async (_, bytes, refusal) => {
    const { problems, members } = await readBytes(bytes, "tar.gz");
    expect(problems).toHaveLength(1);
    expect(refusalOf(problems)).toBe(refusal);
    expect(members).toEqual([]);
  });

  it("may be a zip at the same time", async () => {
    const both = Buffer.concat([tarGzBytes([{ name: "a" }]), zipBytes([])]);
    const { problems } = await readBytes(both, "tar.gz");
    expect(refusalOf(problems)).toBe("File is both a zip and a tar file");
  });
});

describe("an archive that is cut off", () => {
  const data = Buffer.alloc(5000, 1).map((_, index) => (index * 2654435761) >>> 11);
  const tar = tarBytes([
    { name: "a", data: "x" },
    { name: "b", data },
  ]);
  const gzip = gzipSync(tar, { level: 0 });

  it("in its gzip data is refused with CPython's exception", async () => {
    const { problems, members } = await readBytes(gzip.subarray(0, 3000), "tar.gz");
    expect(problems).toMatchObject([{ kind: "truncated", refusal: "None", step: "open" }]);
    expect(members.map(({ name }) => name)).toEqual(["a", "b"]);
  });

  it("behind the end of the tar is accepted by PyPI, and a problem", async () => {
    const { problems } = await readBytes(gzip.subarray(0, -4), "tar.gz");
    expect(kindsOf(problems)).toEqual(["truncated"]);
    expect(refusalOf(problems)).toBeUndefined();
  });

  it("in the tar is refused among data, and not between members", async () => {
    const inData = await readBytes(gzipSync(tar.subarray(0, 2000)), "tar.gz");
    expect(inData.problems).toMatchObject([{ kind: "truncated", refusal: "None" }]);
    const between = await readBytes(gzipSync(tar.subarray(0, 1024)), "tar.gz");
    expect(kindsOf(between.problems)).toEqual(["truncated"]);
    expect(refusalOf(between.problems)).toBeUndefined();
  });
});

describe("damage", () => {
  it("of the gzip checksum is a problem", async () => {
    const bytes = tarGzBytes([{ name: "a" }]);
    bytes.writeUInt32LE(1, bytes.length - 8);
    expect(kindsOf((await readBytes(bytes, "tar.gz")).problems)).toEqual(["checksum"]);
  });

  it("of the compressed data is refused", async () => {
    const noise = Buffer.alloc(50_000).map((_, index) => (index * 2654435761) >>> 7);
    const bytes = gzipSync(tarBytes([{ name: "a" }, { name: "b", data: noise }]), { level: 0 });
    // The header of the second stored block.
    bytes[10 + 5 + 0x8000] = 0xff;
    const { problems } = await readBytes(bytes, "tar.gz");
    expect(problems.length).toBeGreaterThan(0);
  });

  it("of a header's checksum ends the archive", async () => {
    const bad = tarBlock({ name: "b" });
    bad[0] = 0;
    const { members, problems } = await read({ name: "a" }, bad);
    expect(members).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: "framing" }]);
  });
});

describe("something after the end", () => {
  it("of the tar is a problem, but for zeros", async () => {
    expect((await read({ name: "a" }, tarEnd, tarEnd)).problems).toEqual([]);
    const { problems } = await read({ name: "a" }, tarEnd, { name: "hidden" });
    expect(kindsOf(problems)).toEqual(["trailing-data"]);
  });

  it("of the gzip data is a problem, but for zeros and another gzip member", async () => {
    const bytes = tarGzBytes([{ name: "a" }]);
    const followedBy = (more: Buffer) => readBytes(Buffer.concat([bytes, more]), "tar.gz");
    expect((await followedBy(Buffer.alloc(100))).problems).toEqual([]);
    expect((await followedBy(gzipSync(Buffer.alloc(512)))).problems).toEqual([]);
    expect(kindsOf((await followedBy(Buffer.from("tail"))).problems)).toEqual(["trailing-data"]);
  });
});

describe("dangerous members", () => {
  it.each([
    ["../evil", "unsafe-path"],
    ["p/../../evil", "unsafe-path"],
    ["/etc/passwd", "unsafe-path"],
    ["c:evil", "unsafe-path"],
    ["..\\evil", "unsafe-path"],
    ["p/a\nb", "bad-name"],
    ["p/a\u007fb", "bad-name"],
  ])("have the path %j: %s", async (name, kind) => {
    expect(kindsOf((await read({ name })).problems)).toEqual([kind]);
  });

  it("have names that are not UTF-8", async () => {
    const { problems, members } = await read({ name: Buffer.from([0x70, 0xff]) });
    expect(members[0]?.name).toBe("p\ufffd");
    expect(kindsOf(problems)).toEqual(["bad-name"]);
  });

  it.each(["3", "4", "6", "Z"])(
    "are devices, pipes and what nobody knows: type %s",
    async (type) => {
      expect(kindsOf((await read({ name: "p/x", type })).problems)).toEqual(["device"]);
    },
  );

  it.each([
    ["2", "p/l", "/etc/passwd"],
    ["2", "p/l", "../../etc/passwd"],
    ["2", "p/l", "a/../../../x"],
    ["2", "p/l", "C:\\windows"],
    ["1", "p/l", "../x"],
    ["1", "p/l", "/x"],
  ])("are links of type %s from %s to %s", async (type, name, linkname) => {
    expect(kindsOf((await read({ name, type, linkname })).problems)).toEqual(["unsafe-link"]);
  });

  it("are links that lead out together only, paths through links, and links to themselves", async () => {
    const { problems } = await read(
      { name: "p/d", type: "2", linkname: "." },
      { name: "p/out", type: "2", linkname: "d/d/../../z" },
      { name: "p/d/evil", data: "x" },
      { name: "p/loop", type: "2", linkname: "loop" },
    );
    expect(problems.map(({ kind, member }) => [kind, member])).toEqual([
      ["unsafe-link", "p/out"],
      ["unsafe-path", "p/d/evil"],
      ["unsafe-link", "p/loop"],
    ]);
  });

  it("are not links that stay inside, nor folders that are listed twice", async () => {
    const { problems } = await read(
      { name: "p", type: "5" },
      { name: "p", type: "5" },
      { name: "p/a", data: "x" },
      { name: "p/b/l", type: "2", linkname: "../a" },
      { name: "p/h", type: "1", linkname: "p/a" },
    );
    expect(problems).toEqual([]);
  });

  it("are there twice, or differ in case only", async () => {
    const { problems, contents } = await read(
      { name: "p/a", data: "1" },
      { name: "p/a", data: "2" },
      { name: "p/A", data: "3" },
    );
    expect(kindsOf(problems)).toEqual(["duplicate-name", "colliding-name"]);
    expect(String(contents.get("p/a"))).toBe("2");
  });
});

describe("sparse members", () => {
  const refusal =
    "tar archive not accepted: Sparse members are not allowed. See https://docs.pypi.org/archives for more information";

  it.each([
    ["GNU", [{ name: "p/s", type: "S" }]],
    [
      "pax 0.0",
      [paxBlock({ "GNU.sparse.size": "9", "GNU.sparse.numblocks": "0" }), { name: "p/s" }],
    ],
    ["pax 0.1", [paxBlock({ "GNU.sparse.map": "0,1" }), { name: "p/s" }]],
    [
      "pax 1.0",
      [
        paxBlock({ "GNU.sparse.major": "1", "GNU.sparse.minor": "0" }),
        { name: "p/s", data: "0\n" },
      ],
    ],
  ])("are refused: %s", async (_, blocks) => {
    const { problems } = await read(...blocks);
    expect(problems).toMatchObject([{ kind: "sparse", refusal, step: "content", member: "p/s" }]);
  });
});

describe("tar bombs", () => {
  it("are pointed out, and stop at a limit", async () => {
    const zeros = Buffer.alloc(80 * 1024 * 1024);
    const { problems } = await readBytes(
      gzipSync(tarBytes([{ name: "p/zeros", data: zeros }]), { level: 1 }),
      "tar.gz",
      { hashMembers: false, wanted: () => false },
    );
    expect(kindsOf(problems)).toEqual(["compression-ratio"]);
  });

  it("that declare 5 GB cost nothing", async () => {
    const { problems } = await read({ name: "p/big", size: 5_000_000_000 });
    expect(kindsOf(problems)).toEqual(["truncated", "too-large"]);
    expect(refusalOf(problems)).toBe("None");
  });
});
