import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { describe, expect, it } from "@jest/globals";
import { PublishError } from "../../src/errors.ts";
import { createHttp, type HttpRequest } from "../../src/http.ts";
import { loopback, rawLoopback } from "../support/loopback.ts";

async function ask(url: URL, options?: HttpRequest) {
  const retried: string[] = [];
  const http = createHttp({ onRetry: (line) => retried.push(line), random: () => 0 });
  try {
    const answer = await http.request(url, options);
    return { status: answer.status, text: await answer.text(), retried };
  } finally {
    await http.close();
  }
}

/** Answers with each status in turn, then with the last for ever. */
const statuses = (...list: readonly number[]) => {
  let count = 0;
  return loopback((_request, response) => {
    const status = list[Math.min(count, list.length - 1)] ?? 200;
    count += 1;
    response.writeHead(status, { "retry-after": "0" }).end(`answer ${count}`);
  });
};

describe("a GET", () => {
  it.each([408, 425, 429, 500, 502, 503, 504])("is repeated after %i, and says so", async (one) => {
    await using server = await statuses(one, one, 200);
    const { status, text, retried } = await ask(server.url);
    expect({ status, text }).toEqual({ status: 200, text: "answer 3" });
    expect(retried).toEqual(
      Array(2).fill(`${server.url.href} answered ${one}; asking again in 0.0 s`),
    );
  });

  it.each([400, 401, 403, 404, 409, 410, 501])("is not repeated after %i", async (one) => {
    await using server = await statuses(one);
    expect(await ask(server.url)).toMatchObject({ status: one, retried: [] });
    expect(server.received).toHaveLength(1);
  });

  it("is repeated four times at most, and then has the last answer", async () => {
    await using server = await statuses(503);
    expect(await ask(server.url)).toMatchObject({ status: 503, text: "answer 5" });
    expect(server.received).toHaveLength(5);
  });

  it("is not repeated on request", async () => {
    await using server = await statuses(503, 200);
    expect(await ask(server.url, { retries: 0 })).toMatchObject({ status: 503 });
    expect(server.received).toHaveLength(1);
  });

  it("is repeated when the connection breaks, before the answer or in the middle of it", async () => {
    const acts: ((socket: Socket) => void)[] = [
      (socket) => socket.resetAndDestroy(),
      (socket) => socket.end(),
      (socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf"),
      (socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nwhole"),
    ];
    await using server = await rawLoopback((socket) => {
      socket.once("data", () => acts.shift()?.(socket));
    });
    const { text, retried } = await ask(server.url);
    expect(text).toBe("whole");
    expect(retried).toHaveLength(3);
  });

  it("is not repeated where nothing would change", async () => {
    await using server = await rawLoopback((socket) => {
      socket.once("data", () => socket.end("SSH-2.0-OpenSSH_9.6\r\n"));
    });
    await expect(ask(server.url)).rejects.toThrow("the answer is not HTTP");
  });

  it("is given up when the job is cancelled while it waits", async () => {
    await using server = await loopback((_request, response) => {
      response.writeHead(503, { "retry-after": "60" }).end();
    });
    const cancellation = new AbortController();
    const asking = ask(server.url, { signal: cancellation.signal });
    setTimeout(() => cancellation.abort(), 100);
    await expect(asking).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("a POST", () => {
  it.each([429, 503])("is never repeated by itself: %i", async (one) => {
    await using server = await statuses(one, 200);
    async function* chunks() {
      yield Buffer.from("x");
    }
    const body = { length: 1, chunks: chunks() };
    expect(await ask(server.url, { method: "POST", body })).toMatchObject({ status: one });
    expect(server.received).toHaveLength(1);
  });
});

describe("an address of IPv6", () => {
  it("is reached", async () => {
    const server = createServer((_request, response) => void response.end("six"));
    await new Promise<void>((resolve) => server.listen(0, "::1", resolve));
    const { port } = server.address() as AddressInfo;
    try {
      expect(await ask(new URL(`http://[::1]:${port}/`))).toMatchObject({ text: "six" });
    } finally {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    }
  });
});

describe("an error of a GET", () => {
  it("is a PublishError with its reason", async () => {
    const error: unknown = await ask(new URL("http://127.0.0.1:1/"), { retries: 0 }).catch(
      (cause: unknown) => cause,
    );
    expect(error).toBeInstanceOf(PublishError);
    expect(error).toMatchObject({
      code: "index-unreachable",
      message: "GET http://127.0.0.1:1/ failed: nothing listens there",
    });
  });
});
