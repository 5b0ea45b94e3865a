import { describe, expect, it } from "@jest/globals";
import { metadataText } from "../support/distributions.ts";
import { post, runningIndex, sdistUpload, sha256, wheelUpload } from "./running-index.ts";

const HTML = "text/html";
const V1_HTML = "application/vnd.pypi.simple.v1+html";
const V1_JSON = "application/vnd.pypi.simple.v1+json";
const UPLOADED = "2026-08-01T12:34:56.789Z";
const now = () => new Date(UPLOADED);

const get = (url: string, path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(new URL(path, url), { headers, method, redirect: "manual" });

const yank = (url: string, body: Record<string, string>) =>
  fetch(new URL("_/rehearsal/yank", url), { method: "POST", body: JSON.stringify(body) });

describe("content negotiation", () => {
  it.each([
    ["*/*", HTML],
    ["text/*", HTML],
    ["application/json", HTML],
    ["nonsense", HTML],
    [V1_JSON, V1_JSON],
    [V1_HTML, V1_HTML],
    [`${V1_JSON}, ${V1_HTML}; q=0.1, text/html; q=0.01`, V1_JSON],
    [`${V1_JSON}, ${V1_HTML};q=0.2, text/html;q=0.01`, V1_JSON],
    [`${V1_JSON};q=0.1, ${V1_HTML};q=0.9`, V1_HTML],
    [`${V1_JSON}, ${V1_HTML}`, V1_HTML],
    [`${V1_JSON};q=0, */*`, HTML],
    [`text/html;q=0, ${V1_HTML};q=0, */*;q=0.1`, V1_JSON],
    ["application/*;q=0.5, text/html;q=0.1", V1_HTML],
  ])("answers %s with %s", async (accept, type) => {
    await using index = await runningIndex();
    await post(index.url, wheelUpload());
    for (const path of ["simple/", "simple/demo-pkg/"]) {
      const answer = await get(index.url, path, { accept });
      expect(answer.headers.get("content-type")?.split(";")[0]).toBe(type);
      expect(answer.headers.get("vary")).toBe("Accept");
      const body = await answer.text();
      expect(body.startsWith(type === V1_JSON ? "{" : "<!DOCTYPE html>")).toBe(true);
    }
  });
});

describe("a project's page", () => {
  it("lists files in JSON, sorted by version and filename, as PyPI spells it", async () => {
    await using index = await runningIndex({ now });
    const python = [["requires_python", ">=3.8,<4"]] as const;
    const newer = wheelUpload(
      { version: "1.10", headers: [["Requires-Python", ">=3.8,<4"]] },
      python,
    );
    const older = sdistUpload({ version: "1.9" });
    for (const upload of [newer, older]) expect((await post(index.url, upload)).status).toBe(200);
    const answer = await get(index.url, "simple/demo-pkg/", { accept: V1_JSON });
    expect(answer.headers.get("x-pypi-last-serial")).toBe("2");
    const text = await answer.text();
    const page = JSON.parse(text) as { files: { url: string }[] };
    const metadata = {
      sha256: sha256(
        Buffer.from(metadataText({ version: "1.10", headers: [["Requires-Python", ">=3.8,<4"]] })),
      ),
    };
    const common = {
      provenance: null,
      "upload-time": "2026-08-01T12:34:56.789000Z",
      yanked: false,
    };
    expect(page).toEqual({
      files: [
        {
          ...common,
          "core-metadata": false,
          "data-dist-info-metadata": false,
          filename: older.filename,
          hashes: { sha256: sha256(older.content) },
          "requires-python": null,
          size: older.content.length,
          url: expect.stringMatching(/\/demo_pkg-1\.9\.tar\.gz$/),
        },
        {
          ...common,
          "core-metadata": metadata,
          "data-dist-info-metadata": metadata,
          filename: newer.filename,
          hashes: { sha256: sha256(newer.content) },
          "requires-python": ">=3.8,<4",
          size: newer.content.length,
          url: expect.stringMatching(
            /^http:\/\/127\.0\.0\.1:\d+\/packages\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{60}\/demo_pkg-1\.10-py3-none-any\.whl$/,
          ),
        },
      ],
      meta: { "_last-serial": 2, "api-version": "1.4" },
      name: "demo-pkg",
      "project-status": { status: "active" },
      versions: ["1.9", "1.10"],
    });
    expect(text).toMatch(
      /^\{"files":\[\{"core-metadata":false,.*"versions":\["1\.9","1\.10"\]\}\n$/,
    );
  });

  it("lists the same in HTML with hashes, requirements and metadata, all escaped", async () => {
    await using index = await runningIndex({ judge: () => Promise.resolve(undefined) });
    await post(index.url, wheelUpload({}, [["requires_python", '>=3.8,!="&']]));
    const text = await (await get(index.url, "simple/demo-pkg/")).text();
    expect(text).toMatch(/<meta name="pypi:repository-version" content="1\.4">/);
    expect(text).toMatch(/<meta name="pypi:project-status" content="active">/);
    const { content, filename } = wheelUpload();
    const digest = sha256(Buffer.from(metadataText()));
    expect(text).toContain(
      `${filename}#sha256=${sha256(content)}" data-requires-python="&gt;=3.8,!=&#34;&amp;" data-dist-info-metadata="sha256=${digest}" data-core-metadata="sha256=${digest}">${filename}</a><br />`,
    );
    expect(text).toMatch(/<!--SERIAL 1-->\n$/);
  });

  it("serves METADATA beside a wheel, with the digest that it announces", async () => {
    await using index = await runningIndex();
    await post(index.url, wheelUpload({ headers: [["Requires-Dist", "idna"]] }));
    const page = (await (await get(index.url, "simple/demo-pkg/", { accept: V1_JSON })).json()) as {
      files: { url: string; "core-metadata": { sha256: string } }[];
    };
    const [file] = page.files;
    const answer = await fetch(`${file?.url}.metadata`);
    const text = await answer.text();
    expect(text).toBe(metadataText({ headers: [["Requires-Dist", "idna"]] }));
    expect(sha256(Buffer.from(text))).toBe(file?.["core-metadata"].sha256);
  });

  it("shows a yanked release with its reason, or without one, and a new serial", async () => {
    await using index = await runningIndex();
    for (const version of ["1.0", "2.0", "3.0"]) await post(index.url, wheelUpload({ version }));
    const reason = `bad "build"`;
    expect((await yank(index.url, { project: "Demo_Pkg", version: "1.0.0", reason })).status).toBe(
      200,
    );
    expect((await yank(index.url, { project: "demo-pkg", version: "2.0" })).status).toBe(200);
    const json = await get(index.url, "simple/demo-pkg/", { accept: V1_JSON });
    expect(json.headers.get("x-pypi-last-serial")).toBe("5");
    const { files } = (await json.json()) as { files: { yanked: unknown }[] };
    expect(files.map(({ yanked }) => yanked)).toEqual([reason, true, false]);
    const html = await (await get(index.url, "simple/demo-pkg/")).text();
    expect(html.match(/data-yanked="[^"]*"/g)).toEqual([
      'data-yanked="bad &#34;build&#34;"',
      'data-yanked=""',
    ]);
    expect((await yank(index.url, { project: "demo-pkg", version: "9" })).status).toBe(404);
    expect((await yank(index.url, { project: "demo-pkg" })).status).toBe(400);
  });

  it("puts two spellings of a version into one release, named as the first one was", async () => {
    await using index = await runningIndex();
    await post(index.url, wheelUpload({ version: "1.0" }));
    await post(index.url, wheelUpload({ version: "1.0.0" }));
    const page = await get(index.url, "simple/demo-pkg/", { accept: V1_JSON });
    const { files, versions } = (await page.json()) as { files: unknown[]; versions: string[] };
    expect([files.length, versions]).toEqual([2, ["1.0"]]);
  });
});

describe("the list of projects", () => {
  it("names every project with its last serial", async () => {
    await using index = await runningIndex();
    for (const name of ["b", "A.x"]) await post(index.url, wheelUpload({ name }));
    const json = await get(index.url, "simple/", { accept: V1_JSON });
    expect(await json.json()).toEqual({
      meta: { "_last-serial": 2, "api-version": "1.4" },
      projects: [
        { "_last-serial": 2, name: "A.x" },
        { "_last-serial": 1, name: "b" },
      ],
    });
    const html = await (await get(index.url, "simple/")).text();
    expect(html.match(/<a .*<\/a>/g)).toEqual([
      '<a href="/simple/a-x/">A.x</a>',
      '<a href="/simple/b/">b</a>',
    ]);
  });

  it("is empty at first", async () => {
    await using index = await runningIndex();
    const json = await get(index.url, "simple/", { accept: V1_JSON });
    expect(await json.text()).toBe(
      '{"meta":{"_last-serial":0,"api-version":"1.4"},"projects":[]}\n',
    );
  });
});
