import { execFileSync } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { PublishError } from "../../src/errors.ts";
import { extraField, numbers, type ZipEntry, zipBytes } from "../archives/zip-bytes.ts";
import { artifactServer } from "../support/artifact-servers.ts";
import { artifactOf, contentsOf, ownClient } from "./own-client.ts";

const good: ZipEntry = { name: "good.txt", data: "good" };

const hostile: Readonly<Record<string, readonly ZipEntry[]>> = {
  "a path with ..": [good, { name: "../evil", data: "x" }],
  "a path with .. in its middle": [good, { name: "a/../../evil", data: "x" }],
  "an absolute path": [good, { name: "/tmp/pypi-publish-evil", data: "x" }],
  "a drive": [good, { name: "C:evil", data: "x" }],
  "another stream of a file": [good, { name: "good.txt:evil", data: "x" }],
  "a backslash": [good, { name: "a\\..\\evil", data: "x" }],
  "a symbolic link": [good, { name: "link", data: "/etc", unixMode: 0o120777 }],
  "a path through a symbolic link": [
    { name: "link", data: "..", unixMode: 0o120777 },
    { name: "link/evil", data: "x" },
  ],
  "a device": [good, { name: "null", unixMode: 0o020666 }],
  "a name twice": [good, { name: "good.txt", data: "bad" }],
  "a name in another case": [good, { name: "GOOD.txt", data: "bad" }],
  "a file where a folder is": [good, { name: "good.txt/evil", data: "x" }],
  "a control character": [good, { name: "e\u0007vil", data: "x" }],
  "an empty name": [good, { name: "", data: "x" }],
  "a wrong checksum": [good, { name: "bad", data: "x", crc: 1 }],
  "more than it says": [
    good,
    { name: "bomb", data: Buffer.alloc(5_000_000), deflate: true, size: 100 },
  ],
  "stored, more than it says": [good, { name: "bomb", data: Buffer.alloc(5_000_000), size: 100 }],
  "less than it says": [good, { name: "short", data: "x", deflate: true, size: 100 }],
  "another name in its local header": [good, { name: "a", data: "x", local: { name: "b" } }],
  encryption: [good, { name: "a", data: "x", flags: 1 }],
  "another compression": [good, { name: "a", data: "x", method: 12 }],
  "a member over another one": [
    good,
    { name: "again", data: "good", local: "none", central: { offset: 0 } },
  ],
  "an enormous promise": [{ name: "bomb", data: deflateRawSync(""), method: 8, size: 2 ** 32 - 2 }],
};

async function fetched(zip: Buffer) {
  await using server = await artifactServer("gitea-1.26");
  await using client = await ownClient(server);
  await server.put("distributions", zip);
  const target = join(client.path, "deep", "target");
  const error: unknown = await client.store
    .download(await artifactOf(client.store), target)
    .then(() => undefined)
    .catch((reason: unknown) => reason);
  return { error, files: await contentsOf(client.path) };
}

describe("an artifact is damaged, and nothing of it is written, when it has", () => {
  it.each(Object.keys(hostile))("%s", async (what) => {
    const { error, files } = await fetched(zipBytes(hostile[what] ?? []));
    expect(error).toBeInstanceOf(PublishError);
    expect(error).toMatchObject({ code: "artifact-damaged" });
    expect(files).toEqual({});
  });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["text", Buffer.from("<html>")],
    ["no end", zipBytes([good]).subarray(0, -30)],
    ["something behind its end", zipBytes([good], { suffix: Buffer.from("more") })],
    ["something before its beginning", zipBytes([good], { prefix: Buffer.from("more") })],
  ])("%s", async (_what, zip) => {
    const { error, files } = await fetched(zip);
    expect(error).toMatchObject({ code: "artifact-damaged" });
    expect(files).toEqual({});
  });
});

describe("an artifact that somebody has changed", () => {
  it("is damaged although it is a sound zip, where the service knows its hash", async () => {
    await using server = await artifactServer("github");
    await using client = await ownClient(server);
    await client.store.upload("d", await client.files({ a: "mine" }));
    const artifact = await artifactOf(client.store, "d");
    await server.corrupt("d", () => zipBytes([{ name: "a", data: "evil" }]));
    await expect(client.store.download(artifact, client.target)).rejects.toMatchObject({
      code: "artifact-damaged",
      message: expect.stringContaining("has the SHA-256"),
    });
    expect(await contentsOf(client.target)).toBe(undefined);
  });
});

describe("an artifact of another maker", () => {
  it("is unpacked when it was written as a stream, as actions/upload-artifact does", async () => {
    const streamed = (name: string, text: string): ZipEntry => {
      const packed = deflateRawSync(text);
      const central = zipBytes([{ name, data: text, deflate: true }]);
      const crc = central.readUInt32LE(14);
      return {
        name,
        data: text,
        deflate: true,
        flags: 0x808,
        local: { crc: 0, size: 0, compressedSize: 0 },
        after: numbers([4, 0x08074b50], [4, crc], [4, packed.length], [4, text.length]),
      };
    };
    const zip = zipBytes([streamed("a.txt", "one".repeat(100)), streamed("b/c.txt", "two")]);
    const { error, files } = await fetched(zip);
    expect(error).toBe(undefined);
    expect(Object.values(files ?? {})).toEqual(["one".repeat(100), "two"]);
  });

  it("may have folders, zip64 sizes and files that are empty", async () => {
    const zip = zipBytes([
      { name: "folder/", unixMode: 0o040755 },
      { name: "folder/empty" },
      {
        name: "large",
        data: "12345",
        size: 0xffffffff,
        compressedSize: 0xffffffff,
        extra: extraField(1, numbers([8, 5], [8, 5])),
      },
    ]);
    const { error, files } = await fetched(zip);
    expect(error).toBe(undefined);
    expect(Object.values(files ?? {}).sort()).toEqual(["", "12345"]);
  });

  it("may be one of Python's", async () => {
    await using server = await artifactServer("act");
    await using client = await ownClient(server);
    await mkdir(join(client.path, "src"));
    await writeFile(join(client.path, "src", "x.txt"), "x".repeat(10_000));
    execFileSync("python3", ["-m", "zipfile", "-c", "x.zip", "src"], { cwd: client.path });
    const { readFile } = await import("node:fs/promises");
    await server.put("d", await readFile(join(client.path, "x.zip")));
    const names = await client.store.download(await artifactOf(client.store, "d"), client.target);
    expect(names).toEqual(["src/x.txt"]);
  });
});

describe("the folder that an artifact goes to", () => {
  it("keeps what else is in it, and has what is in the artifact anew", async () => {
    await using server = await artifactServer("act");
    await using client = await ownClient(server);
    await client.store.upload("d", await client.files({ "a/b": "new" }));
    await mkdir(join(client.target, "a"), { recursive: true });
    await writeFile(join(client.target, "a", "b"), "old, and longer");
    await writeFile(join(client.target, "other"), "kept");
    await client.store.download(await artifactOf(client.store, "d"), client.target);
    expect(await contentsOf(client.target)).toEqual({ "a/b": "new", other: "kept" });
  });

  it("is not left through a link that is there", async () => {
    await using server = await artifactServer("act");
    await using client = await ownClient(server);
    await client.store.upload("d", await client.files({ "a/b": "new", c: "new" }));
    const outside = join(client.path, "outside");
    await mkdir(outside);
    await mkdir(client.target);
    await symlink(outside, join(client.target, "a"));
    const download = client.store.download(await artifactOf(client.store, "d"), client.target);
    await expect(download).rejects.toMatchObject({ code: "disk-error" });
    expect(await contentsOf(outside)).toEqual({});
  });

  it("has a file in the place of a link to one", async () => {
    await using server = await artifactServer("act");
    await using client = await ownClient(server);
    await client.store.upload("d", await client.files({ c: "new" }));
    const outside = join(client.path, "outside");
    await writeFile(outside, "mine");
    await mkdir(client.target);
    await symlink(outside, join(client.target, "c"));
    await client.store.download(await artifactOf(client.store, "d"), client.target);
    expect((await contentsOf(client.path))?.["outside"]).toBe("mine");
  });
});
