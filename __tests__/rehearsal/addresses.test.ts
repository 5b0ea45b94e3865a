import { describe, expect, it } from "@jest/globals";
import { post, runningIndex, sdistUpload, wheelUpload } from "./running-index.ts";

const get = (url: string, path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(new URL(path, url), { headers, method, redirect: "manual" });

describe("addresses", () => {
  it.each([
    ["simple", "/simple/"],
    ["simple/demo-pkg", "/simple/demo-pkg/"],
    ["simple/Demo_Pkg/", "/simple/demo-pkg/"],
    ["simple/Demo..Pkg", "/simple/demo-pkg/"],
    ["simple/%2E%2F/", undefined],
    ["pypi/Demo_Pkg/json", "/pypi/demo-pkg/json"],
    ["pypi/Demo_Pkg/1.0/json", "/pypi/demo-pkg/1.0/json"],
    ["project/Demo_Pkg", "/project/demo-pkg/"],
  ])("%s is redirected to %s for good", async (path, location) => {
    await using index = await runningIndex();
    await post(index.url, wheelUpload());
    const answer = await get(index.url, path);
    expect([answer.status, answer.headers.get("location") ?? undefined]).toEqual([
      location === undefined ? 404 : 301,
      location,
    ]);
  });

  it("without a project are 404 in words", async () => {
    await using index = await runningIndex();
    for (const path of [
      "simple/nothing/",
      "project/nothing/",
      "packages/aa/bb/cc/x.whl",
      "%",
      "x",
    ]) {
      const answer = await get(index.url, path);
      expect([answer.status, await answer.text()]).toEqual([404, "404 Not Found"]);
      expect(answer.headers.get("content-type")).toBe("text/plain; charset=UTF-8");
    }
  });

  it("of projects that the index lacks lead to the fallback index", async () => {
    const fallbackIndex = "https://index.example.org/simple";
    await using index = await runningIndex({ fallbackIndex });
    await post(index.url, wheelUpload());
    expect((await get(index.url, "simple/demo-pkg/")).status).toBe(200);
    const answer = await get(index.url, "simple/other/");
    expect([answer.status, answer.headers.get("location")]).toEqual([
      302,
      "https://index.example.org/simple/other/",
    ]);
    expect((await get(index.url, "simple/Other")).headers.get("location")).toBe("/simple/other/");
  });
});

describe("conditions", () => {
  it("are honoured: the tag of a page gives 304 until the page changes", async () => {
    await using index = await runningIndex();
    await post(index.url, wheelUpload());
    const etag = (await get(index.url, "simple/demo-pkg/")).headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[A-Za-z0-9+/]{22}=="$/);
    for (const sent of [etag, `"other", ${etag}`, `W/${etag}`, "*"]) {
      const answer = await get(index.url, "simple/demo-pkg/", { "if-none-match": sent });
      expect([answer.status, await answer.text(), answer.headers.get("etag")]).toEqual([
        304,
        "",
        etag,
      ]);
    }
    await post(index.url, sdistUpload());
    const changed = await get(index.url, "simple/demo-pkg/", { "if-none-match": etag });
    expect(changed.status).toBe(200);
  });

  it("differ between the forms of a page", async () => {
    await using index = await runningIndex();
    await post(index.url, wheelUpload());
    const tags = await Promise.all(
      ["text/html", "application/vnd.pypi.simple.v1+json"].map(async (accept) =>
        (await get(index.url, "simple/demo-pkg/", { accept })).headers.get("etag"),
      ),
    );
    expect(new Set(tags).size).toBe(2);
  });

  it("do not keep HEAD from answering as GET does, without a body", async () => {
    await using index = await runningIndex();
    await post(index.url, wheelUpload());
    for (const path of [
      "",
      "simple/",
      "simple/demo-pkg/",
      "pypi/demo-pkg/json",
      "project/demo-pkg/",
    ]) {
      const got = await get(index.url, path);
      const head = await get(index.url, path, {}, "HEAD");
      expect([head.status, await head.text()]).toEqual([got.status, ""]);
      const names = ["content-length", "content-type", "etag"];
      expect(names.map((name) => head.headers.get(name))).toEqual(
        names.map((n) => got.headers.get(n)),
      );
    }
  });
});
