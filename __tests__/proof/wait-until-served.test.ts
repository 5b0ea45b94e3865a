import { describe, expect, it } from "@jest/globals";
import { createHttp } from "../../src/http.ts";
import { locateIndex } from "../../src/index/locations.ts";
import { IndexAccess } from "../../src/proof/index-access.ts";
import { waitUntilServed } from "../../src/proof/wait-until-served.ts";
import { loopback } from "../support/loopback.ts";
import { recordingHost } from "../support/recording-host.ts";

const file = (filename: string, digit: string) => ({ filename, size: 1, sha256: digit.repeat(64) });
const files = [file("a.whl", "a"), file("a.tar.gz", "b")];

interface Answer {
  readonly status?: number;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Listed = readonly (readonly [name: string, digit: string])[];

const page = (...listed: Listed): Answer => {
  const links = listed.map(
    ([name, digit]) => `<a href="${name}#sha256=${digit.repeat(64)}">${name}</a>`,
  );
  return { text: `<html>${links.join("\n")}</html>` };
};

const jsonPage = (listed: Listed, more: object = {}): Answer => ({
  headers: { "content-type": "application/vnd.pypi.simple.v1+json" },
  text: JSON.stringify({
    files: listed.map(([filename, digit]) => ({
      ...{ filename, url: `/files/${filename}` },
      hashes: digit === "" ? {} : { sha256: digit.repeat(64) },
    })),
    ...more,
  }),
});

const notFound: Answer = { status: 404, text: "no" };
const everything: Listed = [
  ["a.whl", "a"],
  ["a.tar.gz", "b"],
];
const all = page(...everything);

interface Circumstances {
  readonly timeout?: number;
  readonly cancelled?: AbortSignal;
  /** What uv is answered; as pip is, unless given. */
  readonly uv?: readonly Answer[];
}

/** An index that gives these answers in turn, the last one for ever. */
async function wait(
  answers: readonly Answer[],
  { timeout = 30, cancelled, uv = answers }: Circumstances = {},
) {
  const asked = { pip: 0, uv: 0 };
  await using server = await loopback(({ headers }, response) => {
    const installer = headers["accept"]?.includes(";q=0.2") ? "uv" : "pip";
    const turn = installer === "uv" ? uv : answers;
    const answer = turn[Math.min(asked[installer], turn.length - 1)] ?? notFound;
    asked[installer] += 1;
    const { status = 200, text, headers: more = {} } = answer;
    response.writeHead(status, { "content-type": "text/html", ...more }).end(text);
  });
  const recording = recordingHost();
  const host = cancelled === undefined ? recording : { ...recording, cancelled };
  const http = createHttp({ random: () => 0 });
  const simple = new URL("simple/?key=canary", server.url);
  const index = locateIndex(server.url, simple);
  const access = new IndexAccess({ index, simple, given: undefined, http, host });
  try {
    const served = await waitUntilServed(files, {
      ...{ project: "a", timeout, access },
      random: () => 0,
    });
    return { served: [...served.keys()], asked, lines: recording.lines, at: server.url };
  } finally {
    await http.close();
  }
}

describe("waiting for an index", () => {
  it("ends with the first page that has every file", async () => {
    expect(await wait([all])).toMatchObject({
      served: ["a.whl", "a.tar.gz"],
      asked: { pip: 1, uv: 1 },
      lines: [],
    });
  });

  it("reads pages in JSON", async () => {
    const { served } = await wait([jsonPage(everything)]);
    expect(served).toEqual(["a.whl", "a.tar.gz"]);
  });

  it("outlives a project that is not known yet, a file that is late, and an answer that is none", async () => {
    const { lines, asked, at } = await wait([
      notFound,
      { status: 502, text: "<h1>Bad Gateway</h1>" },
      { ...page(["a.whl", "a"]), headers: { age: "34" } },
      all,
    ]);
    expect(asked).toEqual({ pip: 4, uv: 4 });
    const waiting = (words: string) =>
      expect.stringMatching(
        new RegExp(`^info: {3}waiting for ${at.host} \\([\\d.]+ m?s of 30 s\\): ${words}$`),
      );
    expect(lines).toEqual([
      waiting("`a` is not known there yet \\(404\\)"),
      waiting(`${at.href}simple/a/ answered 502 and no simple API: Bad Gateway`),
      waiting("the page, 34 s old, lists 1 of 2 files; not listed: a.tar.gz"),
    ]);
  }, 20_000);

  it("waits for the page that uv gets, which caches keep apart from pip's", async () => {
    const { asked, lines } = await wait([all], { uv: [notFound, all] });
    expect(asked).toEqual({ pip: 1, uv: 2 });
    expect(lines).toHaveLength(1);
  });

  it("outlives an answer that breaks off", async () => {
    const { asked } = await wait([{ ...jsonPage([]), text: '{"files": [{"fi' }, all]);
    expect(asked).toEqual({ pip: 2, uv: 2 });
  });

  it("leaves an index alone for as long as it asks for", async () => {
    const started = performance.now();
    await wait([{ status: 429, text: "slow down", headers: { "retry-after": "2" } }, all]);
    expect(performance.now() - started).toBeGreaterThan(1990);
  });

  it("says once what does not change", async () => {
    const { lines, asked } = await wait([notFound, notFound, notFound, all]);
    expect(asked.pip).toBe(4);
    expect(lines).toHaveLength(1);
  }, 20_000);

  it("takes files by name where no hashes are listed, and says so", async () => {
    const { served, lines, at } = await wait([
      jsonPage([
        ["a.whl", ""],
        ["a.tar.gz", ""],
      ]),
    ]);
    expect(served).toEqual(["a.whl", "a.tar.gz"]);
    expect(lines).toEqual([
      `info:   ${at.host} lists no hashes: files are found by name, and compared when they are downloaded`,
    ]);
  });

  it("gives up in time, and says what was seen last and what to do", async () => {
    const old = { ...page(["a.whl", "a"]), headers: { age: "34" } };
    await expect(wait([old], { timeout: 1 })).rejects.toMatchObject({
      code: "not-served",
      message: expect.stringMatching(
        /^http:\/\/127\.0\.0\.1:\d+\/simple\/ did not list every file of `a` within 1 s; last seen: the page, 34 s old, lists 1 of 2 files; not listed: a\.tar\.gz$/,
      ),
      hint: expect.stringMatching(/^a cache may still show an older page: /),
    });
    await expect(wait([notFound], { timeout: 1 })).rejects.toMatchObject({
      message: expect.stringMatching(/last seen: `a` is not known there yet \(404\)$/),
      hint: "check `index-url`, and whether `upload` has sent the files to this index",
    });
  });

  it("does not wait for a file that is there with other content", async () => {
    await expect(wait([page(["a.whl", "c"])])).rejects.toMatchObject({
      code: "served-different",
      message: expect.stringContaining(
        `is another file: sha256 ${"c".repeat(64)} there, ${"a".repeat(64)} here`,
      ),
    });
  });

  it.each<[what: string, answer: Answer]>([
    ["in JSON", jsonPage([], { "project-status": { status: "quarantined" } })],
    ["in HTML", { text: '<html><meta name="pypi:project-status" content="quarantined"></html>' }],
  ])("does not wait for a project in quarantine, %s", async (_what, answer) => {
    await expect(wait([answer])).rejects.toMatchObject({
      code: "release-withdrawn",
      message: expect.stringMatching(/ has put `a` into quarantine$/),
    });
  });

  it("does not wait for what is no simple API", async () => {
    await expect(wait([{ status: 410, text: "gone" }])).rejects.toMatchObject({
      code: "index-unreachable",
      message: expect.stringMatching(/ answered 410 and no simple API: gone$/),
      hint: expect.stringContaining("check `index-url`"),
    });
  });

  it.each([401, 403])(
    "does not wait for an index that does not let it read: %i",
    async (status) => {
      await expect(wait([{ status, text: "no" }])).rejects.toMatchObject({
        code: "index-closed",
        message: expect.stringMatching(/\/simple\/ does not let this client read: 40[13] no$/),
      });
    },
  );

  it("tells a page to sign in from one of an index", async () => {
    const text = '<html><a href="/help">Help</a><form><input type="password"></form></html>';
    await expect(wait([{ text }])).rejects.toMatchObject({
      code: "index-closed",
      message: expect.stringMatching(/: 200 with a page to sign in at http:.*\/simple\/a\/$/),
      hint: expect.stringContaining("give the URL that installers use as `index-url`"),
    });
  });

  it("does not wait for a host that does not exist", async () => {
    const http = createHttp();
    const simple = new URL("http://nothing.invalid/simple/");
    const access = new IndexAccess({
      ...{ index: locateIndex(simple, simple), simple, given: undefined },
      ...{ http, host: recordingHost() },
    });
    const options = { project: "a", timeout: 60, access };
    await expect(waitUntilServed(files, options)).rejects.toMatchObject({
      code: "index-unreachable",
    });
    await http.close();
  });

  it("ends when it is cancelled", async () => {
    const cancellation = new AbortController();
    setTimeout(() => cancellation.abort(), 100);
    const circumstances = { timeout: 60, cancelled: cancellation.signal };
    await expect(wait([notFound], circumstances)).rejects.toThrow();
  });
});
