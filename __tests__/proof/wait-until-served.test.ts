import { describe, expect, it } from "@jest/globals";
import { createHttp } from "../../src/http.ts";
import { waitUntilServed } from "../../src/proof/wait-until-served.ts";
import { loopback } from "../support/loopback.ts";
import { recordingHost } from "../support/recording-host.ts";

const file = (filename: string, digit: string) => ({ filename, size: 1, sha256: digit.repeat(64) });
const files = [file("a.whl", "a"), file("a.tar.gz", "b")];

interface Answer {
  readonly status?: number;
  readonly text: string;
}

const page = (...listed: readonly (readonly [name: string, digit: string])[]): Answer => {
  const links = listed.map(
    ([name, digit]) => `<a href="${name}#sha256=${digit.repeat(64)}">${name}</a>`,
  );
  return { text: `<html>${links.join("\n")}</html>` };
};
const notFound = { status: 404, text: "no" };
const all = page(["a.whl", "a"], ["a.tar.gz", "b"]);

/** An index that gives these answers in turn, the last one for ever. */
async function wait(answers: readonly Answer[], timeout = 30, cancelled?: AbortSignal) {
  let asked = 0;
  await using server = await loopback((_request, response) => {
    const { status = 200, text } = answers[Math.min(asked, answers.length - 1)] ?? notFound;
    asked += 1;
    response.writeHead(status, { "content-type": "text/html" }).end(text);
  });
  const recording = recordingHost();
  const host = cancelled === undefined ? recording : { ...recording, cancelled };
  const http = createHttp({ random: () => 0 });
  const simple = new URL("simple/?key=canary", server.url);
  try {
    const served = await waitUntilServed(files, { name: "a", simple, timeout, http, host });
    return { served: [...served.keys()], asked, lines: recording.lines, at: server.url };
  } finally {
    await http.close();
  }
}

describe("waiting for an index", () => {
  it("ends with the first page that has every file", async () => {
    expect(await wait([all])).toMatchObject({ served: ["a.whl", "a.tar.gz"], asked: 1, lines: [] });
  });

  it("outlives a project that is not known yet, a file that is late, and an answer that is none", async () => {
    const { lines, asked, at } = await wait([
      notFound,
      { status: 502, text: "<h1>Bad Gateway</h1>" },
      page(["a.whl", "a"]),
      all,
    ]);
    expect(asked).toBe(4);
    expect(lines).toEqual([
      `info:   waiting for ${at.host}: \`a\` is not known there yet`,
      `info:   waiting for ${at.host}: ${at.href}simple/a/ answered 502 and no simple API: Bad Gateway`,
      `info:   waiting for ${at.host}: not listed: a.tar.gz`,
    ]);
  }, 20_000);

  it("gives up in time, and says what was seen last", async () => {
    await expect(wait([page(["a.whl", "a"])], 1)).rejects.toMatchObject({
      code: "not-served",
      message: expect.stringMatching(
        /^http:\/\/127\.0\.0\.1:\d+\/simple\/ did not list every file within 1 s; last seen: not listed: a\.tar\.gz$/,
      ),
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

  it.each([401, 403])(
    "does not wait for an index that does not let it read: %i",
    async (status) => {
      await expect(wait([{ status, text: "no" }])).rejects.toMatchObject({
        code: "not-served",
        message: expect.stringMatching(/\/simple\/ does not let everybody read: 40[13] no$/),
      });
    },
  );

  it("ends when it is cancelled", async () => {
    const cancellation = new AbortController();
    setTimeout(() => cancellation.abort(), 100);
    await expect(wait([notFound], 60, cancellation.signal)).rejects.toThrow();
  });
});
