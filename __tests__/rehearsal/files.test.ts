import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { post, runningIndex, sdistUpload, sha256, wheelUpload } from "./running-index.ts";

/** Addresses of the files of `demo-pkg`, by filename. */
async function addresses(url: string): Promise<ReadonlyMap<string, string>> {
  const headers = { accept: "application/vnd.pypi.simple.v1+json" };
  const answer = await fetch(new URL("simple/demo-pkg/", url), { headers });
  const { files } = (await answer.json()) as { files: { filename: string; url: string }[] };
  return new Map(files.map((file) => [file.filename, file.url]));
}

async function addressOf(url: string, filename: string): Promise<string> {
  const found = (await addresses(url)).get(filename);
  if (found === undefined) throw new Error(`${filename} is not listed`);
  return found;
}

const bytes = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

describe("a file", () => {
  it("is served byte for byte with its length and type", async () => {
    await using index = await runningIndex();
    for (const [upload, type] of [
      [wheelUpload(), "application/octet-stream"],
      [sdistUpload(), "application/gzip"],
    ] as const) {
      await post(index.url, upload);
      const answer = await fetch(await addressOf(index.url, upload.filename));
      expect(answer.headers.get("content-length")).toBe(String(upload.content.length));
      expect(answer.headers.get("content-type")).toBe(type);
      expect(answer.headers.get("accept-ranges")).toBe("bytes");
      expect(sha256(await bytes(answer))).toBe(sha256(upload.content));
    }
  });

  it("has the address that its BLAKE2b hash gives it, and no other", async () => {
    await using index = await runningIndex();
    const upload = wheelUpload();
    await post(index.url, upload);
    const address = await addressOf(index.url, upload.filename);
    const json = await fetch(new URL("pypi/demo-pkg/json", index.url));
    const { urls } = (await json.json()) as { urls: { digests: { blake2b_256: string } }[] };
    const hash = urls[0]?.digests.blake2b_256 ?? "";
    expect(new URL(address).pathname).toBe(
      `/packages/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash.slice(4)}/${upload.filename}`,
    );
    const other = address.replace(hash.slice(4), "0".repeat(60));
    expect((await fetch(other)).status).toBe(404);
    expect((await fetch(`${address.replace(upload.filename, "..%2Findex.json")}`)).status).toBe(
      404,
    );
  });

  it.each([
    ["bytes=0-3", 206, 0, 4],
    ["bytes=10-", 206, 10, undefined],
    ["bytes=-5", 206, -5, undefined],
    ["bytes=0-999999", 206, 0, undefined],
    ["bytes=-999999", 206, 0, undefined],
    ["bytes=5-2", 200, 0, undefined],
    ["bytes=0-1,4-5", 200, 0, undefined],
    ["lines=1-2", 200, 0, undefined],
    ["bytes=-", 200, 0, undefined],
  ])("is served in part for %s", async (range, status, start, end) => {
    await using index = await runningIndex();
    const upload = wheelUpload();
    await post(index.url, upload);
    const answer = await fetch(await addressOf(index.url, upload.filename), { headers: { range } });
    const expected = upload.content.slice(start, end);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-length")).toBe(String(expected.length));
    expect(sha256(await bytes(answer))).toBe(sha256(expected));
    const size = upload.content.length;
    const first = start < 0 ? size + start : start;
    expect(answer.headers.get("content-range")).toBe(
      status === 206 ? `bytes ${first}-${first + expected.length - 1}/${size}` : null,
    );
  });

  it("has nothing beyond its end: 416", async () => {
    await using index = await runningIndex();
    const upload = wheelUpload();
    await post(index.url, upload);
    const address = await addressOf(index.url, upload.filename);
    for (const range of ["bytes=999999-", "bytes=-0"]) {
      const answer = await fetch(address, { headers: { range } });
      expect(answer.status).toBe(416);
      expect(answer.headers.get("content-range")).toBe(`bytes */${upload.content.length}`);
    }
  });

  it("is asked for again with its tag: 304, and a part only of the file that the tag names", async () => {
    await using index = await runningIndex();
    const upload = wheelUpload();
    await post(index.url, upload);
    const address = await addressOf(index.url, upload.filename);
    const etag = (await fetch(address, { method: "HEAD" })).headers.get("etag") ?? "";
    const same = await fetch(address, { headers: { "if-none-match": etag } });
    expect([same.status, (await bytes(same)).length]).toEqual([304, 0]);
    const part = (condition: string) =>
      fetch(address, { headers: { range: "bytes=0-0", "if-range": condition } });
    expect((await part(etag)).status).toBe(206);
    expect((await part('"other"')).status).toBe(200);
  });

  it("is served as it is on disk, also when that was changed behind the index", async () => {
    await using index = await runningIndex();
    const upload = wheelUpload();
    await post(index.url, upload);
    const address = await addressOf(index.url, upload.filename);
    const path = join(index.directory, "files", upload.filename);
    const content = await readFile(path);
    content.writeUInt8(content.readUInt8(100) ^ 1, 100);
    await writeFile(path, content);
    const served = await bytes(await fetch(address));
    expect(sha256(served)).toBe(sha256(content));
    expect(sha256(served)).not.toBe(sha256(upload.content));
    await rm(path);
    expect((await fetch(address)).status).toBe(404);
  });

  it("has no metadata beside it when it is an sdist or a wheel without METADATA", async () => {
    await using index = await runningIndex({ judge: () => Promise.resolve(undefined) });
    const sdist = sdistUpload();
    const broken = wheelUpload({ name: "other" });
    await post(index.url, sdist);
    await post(index.url, {
      ...broken,
      filename: "demo_pkg-1.0-py3-none-any.whl",
      form: broken.form.map(([k, v]) => [k, k === "name" ? "demo-pkg" : v] as const),
    });
    for (const address of (await addresses(index.url)).values()) {
      expect((await fetch(`${address}.metadata`)).status).toBe(404);
    }
    expect((await addresses(index.url)).size).toBe(2);
  });

  it("of several megabytes comes back whole", async () => {
    await using index = await runningIndex();
    const noise = new Uint8Array(5_000_000);
    let state = 1;
    for (let i = 0; i < noise.length; i++) {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      noise[i] = state >> 16;
    }
    const upload = wheelUpload({ files: { "demo_pkg/noise.bin": noise } });
    expect((await post(index.url, upload)).status).toBe(200);
    const answer = await fetch(await addressOf(index.url, upload.filename));
    expect(sha256(await bytes(answer))).toBe(sha256(upload.content));
  });
});
