import { describe, expect, it } from "@jest/globals";
import { createHttp } from "../../src/http.ts";
import { type ListOptions, listFiles } from "../../src/index/list-files.ts";
import { listRelease } from "../../src/index/list-release.ts";
import { loopback } from "../support/loopback.ts";

const hash = "a".repeat(64);

interface Page {
  readonly status?: number;
  readonly type?: string;
  readonly text: string;
}

const pages = (page: Page | ((path: string) => Page)) =>
  loopback(({ path }, response) => {
    const {
      status = 200,
      type = "text/html",
      text,
    } = typeof page === "function" ? page(path) : page;
    response.writeHead(status, { "content-type": type }).end(text);
  });

async function list(url: URL, project = "Demo.Pkg", options: ListOptions = {}) {
  const http = createHttp({ random: () => 0 });
  try {
    const listed = await listFiles(project, new URL("simple/", url), http, options);
    if (listed === undefined || "denied" in listed) return listed;
    return listed.map(({ url: { href }, ...file }) => ({ ...file, url: href }));
  } finally {
    await http.close();
  }
}

const json = (value: unknown): Page => ({
  type: "application/vnd.pypi.simple.v1+json",
  text: JSON.stringify(value),
});

describe("the files of a project by the simple API", () => {
  it("are read from JSON, with addresses relative to the page", async () => {
    await using server = await pages(
      json({
        files: [
          { filename: "a.whl", url: "../../files/a.whl", hashes: { sha256: hash.toUpperCase() } },
          { filename: "b.whl", url: "https://files.example.org/b.whl", hashes: {}, yanked: "" },
          { filename: "c.whl", url: "/c.whl", hashes: { md5: "1" }, yanked: false },
          { filename: "d.whl", url: "d.whl", yanked: true },
          { filename: "e.whl", url: "e.whl", yanked: null },
        ],
      }),
    );
    expect(await list(server.url)).toEqual([
      { filename: "a.whl", url: `${server.url.href}files/a.whl`, sha256: hash, yanked: false },
      { filename: "b.whl", url: "https://files.example.org/b.whl", yanked: true },
      { filename: "c.whl", url: `${server.url.href}c.whl`, yanked: false },
      { filename: "d.whl", url: `${server.url.href}simple/demo-pkg/d.whl`, yanked: true },
      { filename: "e.whl", url: `${server.url.href}simple/demo-pkg/e.whl`, yanked: false },
    ]);
    const [request] = server.received;
    expect(request?.path).toBe("/simple/demo-pkg/");
    expect(request?.headers["accept"]).toContain("application/vnd.pypi.simple.v1+json");
  });

  it("are read from HTML", async () => {
    await using server = await pages({
      text: `<!DOCTYPE html><html><body>
        <a href="../../files/a.whl#sha256=${hash}">a.whl</a>
        <a href="/b.whl#md5=abc" data-yanked="broken"> b.whl </a>
        <A HREF="c&amp;d.whl#egg=x&amp;sha256=${hash}">c&amp;d.whl</A>
        <a name="nowhere">no link</a></body></html>`,
    });
    expect(await list(server.url)).toEqual([
      { filename: "a.whl", url: `${server.url.href}files/a.whl`, sha256: hash, yanked: false },
      { filename: "b.whl", url: `${server.url.href}b.whl`, yanked: true, yankedReason: "broken" },
      {
        filename: "c&d.whl",
        url: `${server.url.href}simple/demo-pkg/c&d.whl`,
        sha256: hash,
        yanked: false,
      },
    ]);
  });

  it("are none on an empty page, and not known where there is no page", async () => {
    await using server = await pages((path) =>
      path === "/simple/empty/"
        ? { text: "<!DOCTYPE html><html><body></body></html>" }
        : { status: 404, text: "<h1>Not found</h1>" },
    );
    expect(await list(server.url, "empty")).toEqual([]);
    expect(await list(server.url, "other")).toBeUndefined();
  });

  it.each<[string, Page, string]>([
    [
      "an error page",
      { status: 500, text: "<h1>Oh no</h1>" },
      "answered 500 and no simple API: Oh no",
    ],
    ["plain text", { type: "text/plain", text: "hello" }, "answered 200 and no simple API: hello"],
    ["nothing", { text: "" }, "answered 200 and no simple API: (empty)"],
    ["broken JSON", { type: "application/json", text: "{" }, "answered 200 and no simple API: {"],
    ["JSON of something else", json({ message: "hi" }), 'no simple API: {"message":"hi"}'],
    ["JSON that is null", json(null), "no simple API: null"],
    ["files without a name", json({ files: [{ url: "x" }] }), "no simple API: "],
  ])("are not to be had from %s", async (_what, page, message) => {
    await using server = await pages(page);
    await expect(list(server.url)).rejects.toThrow(message);
    await expect(list(server.url)).rejects.toMatchObject({ code: "index-unreachable" });
  });

  it("are not those of PyPI, to which an index sends clients on", async () => {
    await using server = await loopback(({ path }, response) => {
      const location = path.includes("moved") ? "/simple/demo/" : "https://pypi.org/simple/demo/";
      response.writeHead(path === "/simple/demo/" ? 200 : 303, { location }).end("<html></html>");
    });
    expect(await list(server.url, "other")).toBeUndefined();
    expect(await list(server.url, "moved")).toEqual([]);
  });

  it("are asked for with a credential only where the index wants one", async () => {
    await using server = await loopback(({ headers }, response) => {
      const isKnown = headers["authorization"] === `Basic ${btoa("me:secret")}`;
      response.writeHead(isKnown ? 200 : 401, { "content-type": "text/html" });
      response.end(isKnown ? "<html></html>" : "closed");
    });
    expect(await list(server.url)).toEqual({ denied: "401 closed" });
    expect(await list(server.url, "demo", { credential: { user: "me", password: "no" } })).toEqual({
      denied: "401 closed",
    });
    expect(
      await list(server.url, "demo", { credential: { user: "me", password: "secret" } }),
    ).toEqual([]);
    expect(server.received.map(({ headers }) => headers["authorization"] !== undefined)).toEqual([
      ...[false, false, true, false, true],
    ]);
  });
});

describe("the files of a release by PyPI's JSON API", () => {
  const release = async (url: URL) => {
    const http = createHttp({ random: () => 0 });
    try {
      const { signal } = new AbortController();
      return await listRelease("Demo.Pkg", "1.0+local", new URL("pypi/", url), http, signal);
    } finally {
      await http.close();
    }
  };

  it("are read, or not known", async () => {
    const url = "https://files.example.org/a.whl";
    const file = { filename: "a.whl", url, digests: { sha256: hash }, yanked: true };
    await using server = await pages(json({ urls: [file] }));
    expect(await release(server.url)).toEqual([
      { filename: "a.whl", url: new URL(url), sha256: hash, yanked: true },
    ]);
    expect(server.received[0]?.path).toBe("/pypi/demo-pkg/1.0%2Blocal/json");
    await using empty = await pages({ status: 404, text: "no" });
    expect(await release(empty.url)).toBeUndefined();
  });

  it.each<[string, Page]>([
    ["an error page", { status: 503, text: "<h1>Busy</h1>" }],
    ["a page for people", { text: "<h1>Busy</h1>" }],
    ["JSON of something else", json({ urls: [{ name: "Busy" }] })],
  ])("are not to be had from %s", async (_what, page) => {
    await using server = await pages(page);
    await expect(release(server.url)).rejects.toThrow(
      /answered \d+ and not as PyPI's JSON API: .*Busy/,
    );
  });
});
