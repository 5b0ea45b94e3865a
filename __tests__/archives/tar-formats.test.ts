import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readArchive } from "../../src/archives/read-archive.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import type { ListedMember } from "./python.ts";
import { listTar, python } from "./python.ts";
import { readBytes } from "./read-bytes.ts";
import { paxBlock, tarGzBytes } from "./tar-bytes.ts";

/** Writes one archive per format that Python knows, with everything that an sdist may have. */
const writeTars = `
import io, json, sys, tarfile
def add(tar, name, data=b"", **fields):
    member = tarfile.TarInfo(name)
    member.size = len(data)
    member.mtime = 1700000000
    for field, value in fields.items():
        setattr(member, field, value)
    tar.addfile(member, io.BytesIO(data))
formats = {"ustar": tarfile.USTAR_FORMAT, "gnu": tarfile.GNU_FORMAT, "pax": tarfile.PAX_FORMAT}
for name, format in formats.items():
    headers = {"comment": "0123abcd"} if name == "pax" else {}
    with tarfile.open(f"{sys.argv[1]}/{name}", "w:gz", format=format, pax_headers=headers) as tar:
        add(tar, "demo-1.0", type=tarfile.DIRTYPE, mode=0o755)
        add(tar, "demo-1.0/PKG-INFO", b"Name: demo\\n", uid=1000, uname="someone")
        add(tar, "demo-1.0/run.sh", b"#!/bin/sh\\n", mode=0o755)
        add(tar, "demo-1.0/" + "folder/" * 20 + "module.py", b"x" * 1000)
        add(tar, "demo-1.0/link", type=tarfile.SYMTYPE, linkname="PKG-INFO", mode=0o777)
        add(tar, "demo-1.0/hard", type=tarfile.LNKTYPE, linkname="demo-1.0/PKG-INFO")
        add(tar, "demo-1.0/big", b"0123456789" * 300000)
        if name != "ustar":
            add(tar, "demo-1.0/" + "n" * 150 + ".py", b"y")
            add(tar, "demo-1.0/\\u00fcn\\u00efcode.txt", b"z", mtime=1700000000.5 if name == "pax" else 5)
            add(tar, "demo-1.0/far", type=tarfile.SYMTYPE, linkname="x/" * 70 + "y")
print(json.dumps(list(formats)))
`;

const types: Readonly<Record<string, string>> = {
  "0": "file",
  "1": "hardlink",
  "2": "symlink",
  "5": "folder",
};

describe("what Python's tarfile writes", () => {
  it("is read as tarfile reads it, in all formats", async () => {
    await using folder = await temporaryFolder();
    const formats = await python<string[]>(writeTars, folder.path);
    for (const format of formats) {
      const path = join(folder.path, format);
      const listed = await python<ListedMember[]>(listTar, path);
      const facts = await readArchive(path, {
        format: "tar.gz",
        wanted: (name) => name.endsWith("PKG-INFO"),
        hashMembers: true,
      });
      expect(facts.problems).toEqual([]);
      expect(facts.members).toEqual(
        listed.map(({ name, type, mode, mtime, linkname, size, sha256 }) => ({
          name,
          kind: types[type],
          size,
          mode,
          modified: mtime,
          ...(linkname === "" ? {} : { target: linkname }),
          ...(sha256 === null ? {} : { sha256 }),
        })),
      );
      expect(String(facts.contents.get("demo-1.0/PKG-INFO"))).toBe("Name: demo\n");
    }
  });
});

const namesOf = async (blocks: Parameters<typeof tarGzBytes>[0]) => {
  const { members, problems } = await readBytes(tarGzBytes(blocks), "tar.gz");
  return { names: members.map(({ name }) => name), problems };
};

describe("extended headers", () => {
  it("of the pax format take the place of the header's fields", async () => {
    const { members } = await readBytes(
      tarGzBytes([
        paxBlock({ path: "p/long/", mtime: "12.5", linkpath: "x", size: "3" }),
        { name: "short", data: "abc", size: 0 },
        { name: "next" },
      ]),
      "tar.gz",
    );
    expect(members).toMatchObject([{ name: "p/long", modified: 12.5, size: 3 }, { name: "next" }]);
  });

  it("for all following members are kept, and can be overridden", async () => {
    const { members } = await readBytes(
      tarGzBytes([
        paxBlock({ mtime: "7" }, "g"),
        { name: "a" },
        paxBlock({ mtime: "8" }),
        { name: "b" },
        { name: "c" },
      ]),
      "tar.gz",
    );
    expect(members.map(({ modified }) => modified)).toEqual([7, 8, 7]);
  });

  it("of GNU tar give long names and long links", async () => {
    const { members } = await readBytes(
      tarGzBytes([
        { name: "././@LongLink", type: "K", data: `${"t".repeat(200)}\0` },
        { name: "././@LongLink", type: "L", data: `${"n".repeat(200)}\0` },
        { name: "n", type: "2", linkname: "t" },
      ]),
      "tar.gz",
    );
    expect(members).toMatchObject([{ name: "n".repeat(200), target: "t".repeat(200) }]);
  });

  it("without a member after them make the archive unreadable", async () => {
    const { problems } = await namesOf([{ name: "a" }, paxBlock({ path: "b" })]);
    expect(problems).toMatchObject([{ kind: "framing", refusal: "None", step: "open" }]);
  });

  it("that are damaged end the archive", async () => {
    const damaged = { name: "x", type: "x", data: "99 path=b\n" };
    const { names, problems } = await namesOf([{ name: "a" }, damaged, { name: "c" }]);
    expect(names).toEqual(["a"]);
    // CPython takes it for the end.
    expect(problems).toMatchObject([{ kind: "framing" }]);
    expect(problems[0]?.refusal).toBeUndefined();
  });

  it("may be nested only so deeply, and be only so long", async () => {
    const nested = Array.from({ length: 100 }, () => paxBlock({ comment: "x" }));
    expect((await namesOf([...nested, { name: "a" }])).problems).toMatchObject([
      { kind: "too-large" },
    ]);
    const long = { name: "L", type: "L", size: 5_000_000_000 };
    expect((await namesOf([long])).problems).toMatchObject([{ kind: "too-large" }]);
  });
});

describe("old headers", () => {
  it("join prefix and name, and know folders by their slash", async () => {
    const { members } = await readBytes(
      tarGzBytes([
        { name: "name", prefix: "some/prefix" },
        { name: "folder/", type: "\0", magic: "" },
        { name: "folder//", type: "5" },
      ]),
      "tar.gz",
    );
    expect(members.map(({ name, kind }) => [name, kind])).toEqual([
      ["some/prefix/name", "file"],
      ["folder", "folder"],
      ["folder", "folder"],
    ]);
  });
});
