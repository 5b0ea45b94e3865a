import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readArchive } from "../../src/archives/read-archive.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { readBytes } from "./read-bytes.ts";
import { extraField, numbers, zipBytes } from "./zip-bytes.ts";

describe("a sound zip", () => {
  it("gives names, sizes, modes, times, hashes and the wanted contents", async () => {
    const bytes = zipBytes([
      { name: "demo/__init__.py", data: "x = 1\n", deflate: true },
      { name: "demo/", unixMode: 0o040755 },
      { name: "demo/run.sh", data: "#!/bin/sh\n", unixMode: 0o100755 },
    ]);
    const wanted = (name: string) => name.endsWith(".sh");
    const facts = await readBytes(bytes, "zip", { wanted });
    expect(facts.problems).toEqual([]);
    expect(facts.size).toBe(bytes.length);
    expect(facts.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    const sha256 = createHash("sha256").update("x = 1\n").digest("hex");
    const modified = Date.UTC(1980, 0, 1) / 1000;
    expect(facts.members[0]).toEqual({
      name: "demo/__init__.py",
      kind: "file",
      size: 6,
      mode: 0o644,
      modified,
      sha256,
    });
    expect(facts.members[1]).toEqual({
      name: "demo/",
      kind: "folder",
      size: 0,
      mode: 0o755,
      modified,
    });
    expect([...facts.contents].map(([name, data]) => [name, Buffer.from(data).toString()])).toEqual(
      [["demo/run.sh", "#!/bin/sh\n"]],
    );
  });

  it("may have ZIP64 records, a comment and names that are not ASCII", async () => {
    const extra = extraField(1, numbers([8, 5], [8, 5]));
    const sizes = { size: 0xffffffff, compressedSize: 0xffffffff, extra };
    const entries = [{ name: "é/ü.py", data: "hello", ...sizes }];
    const facts = await readBytes(zipBytes(entries, { zip64: {}, comment: "hi" }), "zip");
    expect(facts.problems).toEqual([]);
    expect(facts.members.map(({ name, size }) => [name, size])).toEqual([["é/ü.py", 5]]);
  });

  it("gives an empty content for an empty deflated member", async () => {
    const { problems, contents } = await readBytes(zipBytes([{ name: "empty", method: 8 }]), "zip");
    expect(problems).toEqual([]);
    expect(contents.get("empty")).toHaveLength(0);
  });

  it("passes over what is not wanted when only that is asked for", async () => {
    const large = "0123456789".repeat(200_000);
    const bytes = zipBytes([
      { name: "small", data: "x", crc: 1 },
      { name: "large", data: large, deflate: true, crc: 1 },
      { name: "METADATA", data: "Name: demo\n", deflate: true },
      { name: "stored", data: large, crc: 1 },
    ]);
    const wanted = (name: string) => name === "METADATA";
    const facts = await readBytes(bytes, "zip", { wanted, hashMembers: false, onlyWanted: true });
    expect(facts.problems).toEqual([]);
    expect(facts.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(facts.members.map(({ name, size }) => [name, size])).toEqual([
      ["small", 1],
      ["large", large.length],
      ["METADATA", 11],
      ["stored", large.length],
    ]);
    expect([...facts.contents.keys()]).toEqual(["METADATA"]);
  });

  it("keeps wanted members up to the limit only", async () => {
    const bytes = zipBytes([{ name: "big", data: "x".repeat(100), deflate: true }]);
    const { problems, contents } = await readBytes(bytes, "zip", { wantedLimit: 99 });
    expect(problems).toEqual([
      { kind: "too-large", message: "`big` has 100 bytes", member: "big" },
    ]);
    expect(contents.size).toBe(0);
  });

  it("is read in chunks where members are large", async () => {
    const noise = Buffer.alloc(6_000_000, 0).map((_, index) => (index * 2654435761) >>> 13);
    const bytes = zipBytes([
      { name: "stored", data: noise },
      { name: "deflated", data: noise, deflate: true },
      { name: "last", data: "end" },
    ]);
    const facts = await readBytes(bytes, "zip");
    expect(facts.problems).toEqual([]);
    const sha256 = createHash("sha256").update(noise).digest("hex");
    expect(facts.members.slice(0, 2).map((member) => member.sha256)).toEqual([sha256, sha256]);
    expect(Buffer.from(facts.contents.get("deflated") ?? []).equals(noise)).toBe(true);
    expect(facts.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  });
});

it("reads 100 000 members", async () => {
  const entries = Array.from({ length: 100_000 }, (_, index) => ({
    name: `m/${index}`,
    data: "x",
  }));
  const bytes = zipBytes(entries, { end: { records: 100_000 % 65_536 } });
  const { members } = await readBytes(bytes, "zip", { wanted: () => false });
  expect(members).toHaveLength(100_000);
});

it("names the path of a file that cannot be read", async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "missing.whl");
  const options = { format: "zip", wanted: () => true } as const;
  await expect(readArchive(path, options)).rejects.toMatchObject({
    code: "disk-error",
    message: `\`${path}\` cannot be read: no such file or directory`,
  });
  await expect(readArchive(folder.path, options)).rejects.toMatchObject({ code: "disk-error" });
});
