import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { createHttp } from "../../src/http.ts";
import { locateIndex } from "../../src/index/locations.ts";
import { compareBytes, type FileToCompare } from "../../src/proof/compare-bytes.ts";
import { IndexAccess } from "../../src/proof/index-access.ts";
import { loopback, type Received } from "../support/loopback.ts";
import { recordingHost } from "../support/recording-host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const content = randomBytes(3_000_000);
const sha256 = createHash("sha256").update(content).digest("hex");

type Serve = (response: ServerResponse, request: Received, count: number) => void;

interface Options {
  readonly file?: Partial<FileToCompare>;
  readonly keepIn?: string;
  readonly cancelled?: AbortSignal;
}

/** Compares one file that a server hands out as told. */
async function compare(serve: Serve, { file = {}, keepIn, cancelled }: Options = {}) {
  let count = 0;
  await using server = await loopback((request, response) => {
    count += 1;
    serve(response, request, count);
  });
  let progress = 0;
  const host = {
    ...recordingHost(),
    progress: () => ({
      advance: (bytes: number) => {
        progress += bytes;
      },
      end: () => undefined,
    }),
    ...(cancelled === undefined ? {} : { cancelled }),
  };
  const http = createHttp({ random: () => 0 });
  const simple = new URL("simple/", server.url);
  const access = new IndexAccess({
    ...{ index: locateIndex(server.url, simple), simple, given: undefined },
    ...{ http, host },
  });
  const filename = "a.whl";
  const url = new URL("files/a.whl", server.url);
  const listing = new Map([[filename, { filename, url, sha256, yanked: false }]]);
  const wanted = { filename, sha256, size: content.length, isBuilt: true, ...file };
  try {
    const compared = await compareBytes([wanted], listing, access, keepIn);
    return { compared, progress, requests: server.received };
  } finally {
    await http.close();
  }
}

const whole: Serve = (response) => void response.end(content);

/** The rest that a range asks for, as of a file that has this validator. */
const ranged =
  (etag: string): Serve =>
  (response, { headers }) => {
    const from = Number(/^bytes=(\d+)-$/.exec(headers["range"] ?? "")?.[1] ?? 0);
    if (from === 0 || headers["if-range"] !== etag) {
      response.writeHead(200, { etag, "content-length": content.length }).end(content);
      return;
    }
    const range = `bytes ${from}-${content.length - 1}/${content.length}`;
    response.writeHead(206, { etag, "content-range": range }).end(content.subarray(from));
  };

/** Half of the file, and a reset. */
const half =
  (headers: Readonly<Record<string, string>> = {}): Serve =>
  (response) => {
    response.writeHead(200, { "content-length": String(content.length), ...headers });
    response.write(content.subarray(0, content.length / 2), () =>
      setTimeout(() => response.destroy(), 50),
    );
  };

describe("a download", () => {
  it("is compared as it comes, and counted", async () => {
    const { compared, progress } = await compare(whole);
    expect(compared).toMatchObject([{ filename: "a.whl", sha256, size: content.length }]);
    expect(progress).toBe(content.length);
  });

  it("goes on where it broke off when the server says that the file is the same", async () => {
    const { compared, requests, progress } = await compare((response, request, count) =>
      (count === 1 ? half({ etag: '"one"' }) : ranged('"one"'))(response, request, count),
    );
    expect(compared[0]?.sha256).toBe(sha256);
    expect(requests[1]?.headers).toMatchObject({ "if-range": '"one"' });
    expect(requests[1]?.headers["range"]).toMatch(/^bytes=\d+-$/);
    expect(progress).toBe(content.length);
  });

  it.each<[what: string, first: Serve]>([
    ["the server names no validator", half()],
    ["the file is another by then", half({ etag: '"zero"' })],
    ["the validator is a weak one", half({ etag: 'W/"one"' })],
  ])("begins anew when %s", async (_what, first) => {
    const { compared, progress } = await compare((response, request, count) =>
      (count === 1 ? first : ranged('"one"'))(response, request, count),
    );
    expect(compared[0]?.sha256).toBe(sha256);
    expect(progress).toBe(content.length);
  });

  it("that ends early without a word is not taken for another file", async () => {
    const { compared } = await compare((response, request, count) => {
      if (count > 1) return whole(response, request, count);
      response.writeHead(200, { connection: "close" });
      response.useChunkedEncodingByDefault = false;
      response.end(content.subarray(0, 1000));
    });
    expect(compared[0]?.sha256).toBe(sha256);
  });

  it("that stays short is told as one that breaks off", async () => {
    const short: Serve = (response) => {
      response.writeHead(200, { "transfer-encoding": "chunked" }).end(content.subarray(0, 1000));
    };
    await expect(compare(short)).rejects.toMatchObject({
      code: "index-unreachable",
      message: expect.stringMatching(/ broke off after 1000 of 3000000 bytes$/),
    });
  }, 60_000);

  it("of another file is refused, a shorter one too", async () => {
    const other: Serve = (response) => void response.end(content.subarray(1));
    await expect(compare(other)).rejects.toMatchObject({
      code: "served-different",
      message: expect.stringContaining(
        "is not the file that was built: 2999999 bytes with sha256 ",
      ),
    });
  });

  it("outlives a storage that is behind the listing, and a fault", async () => {
    const { requests } = await compare((response, request, count) => {
      if (count === 1) return void response.writeHead(404).end();
      if (count === 2) return void response.writeHead(503).end();
      whole(response, request, count);
    });
    expect(requests).toHaveLength(3);
  });

  it("is kept where its bytes are needed, whole after a new beginning", async () => {
    await using folder = await temporaryFolder();
    const { compared } = await compare(
      (response, request, count) => (count === 1 ? half() : whole)(response, request, count),
      { keepIn: folder.path },
    );
    expect(compared[0]?.path).toBe(join(folder.path, "a.whl"));
    expect((await readFile(compared[0]?.path ?? "")).equals(content)).toBe(true);
  });

  it("ends when it is cancelled", async () => {
    const cancellation = new AbortController();
    const never: Serve = (response) => {
      response.writeHead(200).write("begun", () => cancellation.abort());
    };
    await expect(compare(never, { cancelled: cancellation.signal })).rejects.toThrow();
  });
});
