import { describe, expect, it } from "@jest/globals";
import { post, runningIndex, sdistUpload, wheelUpload } from "./running-index.ts";

const json = "application/vnd.pypi.simple.v1+json";

/** An index with PyPI's caches whose clock is set by hand. */
async function cachedIndex(caches: Parameters<typeof runningIndex>[0] = { caches: true }) {
  const clock = { now: new Date("2026-03-01T12:00:00Z") };
  const index = await runningIndex({ ...caches, now: () => clock.now });
  return {
    url: index.url,
    pass: (seconds: number) => {
      clock.now = new Date(clock.now.getTime() + seconds * 1000);
    },
    async ask(path: string, headers: Readonly<Record<string, string>> = { accept: json }) {
      const { status, headers: got, ...body } = await get(new URL(path, index.url), headers);
      return { status, headers: got, ...body };
    },
    [Symbol.asyncDispose]: () => index[Symbol.asyncDispose](),
  };
}

async function get(url: URL, headers: Readonly<Record<string, string>>) {
  const answer = await fetch(url, { headers, redirect: "manual" });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, files: namesIn(text) };
}

const namesIn = (text: string): number =>
  new Set(text.match(/demo_pkg-1\.0[\w.-]*(?:whl|gz)/g)).size;
const simple = "simple/demo-pkg/";
const release = "pypi/demo-pkg/1.0/json";

describe("the caches before the index", () => {
  it("keep the 404 of a simple page for a minute, and that of the JSON API not at all", async () => {
    await using index = await cachedIndex();
    expect(await index.ask(simple)).toMatchObject({ status: 404 });
    expect(await index.ask(release)).toMatchObject({ status: 404 });
    await post(index.url, wheelUpload());
    index.pass(59);
    expect(await index.ask(simple)).toMatchObject({ status: 404 });
    expect(await index.ask(release)).toMatchObject({ status: 200, files: 1 });
    index.pass(1);
    expect(await index.ask(simple)).toMatchObject({ status: 200, files: 1 });
  });

  it("hand out an old page once after an upload, and then the new one", async () => {
    await using index = await cachedIndex();
    await post(index.url, wheelUpload());
    expect(await index.ask(simple)).toMatchObject({ files: 1 });
    await post(index.url, sdistUpload());
    index.pass(10);
    const old = await index.ask(simple);
    expect(old).toMatchObject({ status: 200, files: 1 });
    expect(old.headers.get("age")).toBe("10");
    expect(old.headers.get("x-cache")).toBe("HIT");
    expect(old.headers.get("x-pypi-last-serial")).toBe("1");
    const fresh = await index.ask(simple);
    expect(fresh).toMatchObject({ files: 2 });
    expect(fresh.headers.get("x-pypi-last-serial")).toBe("2");
    expect(fresh.headers.get("cache-control")).toBe("max-age=600, public");
  });

  it("hand out no page that is older than five minutes after an upload", async () => {
    await using index = await cachedIndex();
    await post(index.url, wheelUpload());
    await index.ask(simple);
    await post(index.url, sdistUpload());
    index.pass(301);
    expect(await index.ask(simple)).toMatchObject({ files: 2 });
  });

  it("have a page for each `Accept`, and may be several", async () => {
    await using index = await cachedIndex({ caches: { caches: 2 } });
    await post(index.url, wheelUpload());
    const asked = [json, json, "text/html", "text/html"];
    for (const accept of asked) await index.ask(simple, { accept });
    await post(index.url, sdistUpload());
    const seen: number[] = [];
    for (const accept of [...asked, ...asked])
      seen.push((await index.ask(simple, { accept })).files);
    expect(seen).toEqual([1, 1, 1, 1, 2, 2, 2, 2]);
  });

  it("are told of an upload with a delay", async () => {
    await using index = await cachedIndex({ caches: { purge: 5 } });
    await post(index.url, wheelUpload());
    await index.ask(simple);
    await post(index.url, sdistUpload());
    for (const _again of [1, 2, 3]) expect(await index.ask(simple)).toMatchObject({ files: 1 });
    index.pass(5);
    expect(await index.ask(simple)).toMatchObject({ files: 1 });
    expect(await index.ask(simple)).toMatchObject({ files: 2 });
  });

  it("say by its ETag whether a page is known", async () => {
    await using index = await cachedIndex();
    await post(index.url, wheelUpload());
    const etag = (await index.ask(simple)).headers.get("etag") ?? "";
    const known = { accept: json, "if-none-match": etag };
    expect(await index.ask(simple, known)).toMatchObject({ status: 304 });
    await post(index.url, sdistUpload());
    await index.ask(simple);
    expect(await index.ask(simple, known)).toMatchObject({ status: 200, files: 2 });
  });

  it("are not there where nobody asks for them", async () => {
    await using index = await cachedIndex({});
    expect(await index.ask(simple)).toMatchObject({ status: 404 });
    await post(index.url, wheelUpload());
    const page = await index.ask(simple);
    expect(page).toMatchObject({ files: 1 });
    expect(page.headers.get("cache-control")).toBe("no-cache");
  });
});
