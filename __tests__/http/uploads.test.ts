import { randomBytes } from "node:crypto";
import type { Socket } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { files } from "../../src/host/files.ts";
import { sentBefore } from "../../src/http/lost-connection.ts";
import { createHttp, type HttpRequest } from "../../src/http.ts";
import { loopback, rawLoopback } from "../support/loopback.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const mebibyte = Buffer.alloc(1024 * 1024, "x");

/** So many MiB, which notes how much of it was taken. */
function content(count: number) {
  const taken = { chunks: 0, isEnded: false };
  async function* chunks() {
    try {
      for (; taken.chunks < count; taken.chunks += 1) yield mebibyte;
    } finally {
      taken.isEnded = true;
    }
  }
  return { taken, body: { length: count * mebibyte.length, chunks: chunks() } };
}

async function post(url: URL, options: HttpRequest) {
  const http = createHttp();
  try {
    const answer = await http.request(url, { method: "POST", ...options });
    return { status: answer.status, text: await answer.text() };
  } finally {
    await http.close();
  }
}

const lostAfter = async (url: URL, options: HttpRequest): Promise<unknown> => {
  const error: unknown = await post(url, options).catch((cause: unknown) => cause);
  return sentBefore(error) ?? error;
};

/** Acts once so many bytes have come. */
function afterBytes(bytes: number, act: (socket: Socket) => void) {
  return (socket: Socket) => {
    let count = 0;
    socket.on("data", (data) => {
      const before = count;
      count += data.length;
      if (before < bytes && count >= bytes) act(socket);
    });
  };
}

describe("a file from the disk", () => {
  const large = randomBytes(5_300_000);

  it.each([
    ["at once", 0],
    ["slowly", 1],
  ])("arrives as it is at a server that reads it %s", async (_how, pause) => {
    await using folder = await temporaryFolder({ large });
    await using server = await loopback((_request, response) => void response.end(), {
      onData: (message) => {
        if (pause === 0) return;
        message.pause();
        setTimeout(() => message.resume(), pause);
      },
    });
    const chunks = files.stream(join(folder.path, "large"));
    const { status } = await post(server.url, { body: { length: large.length, chunks } });
    expect(status).toBe(200);
    expect(server.received[0]?.body.equals(large)).toBe(true);
  });
});

describe("a connection that is lost says how much had left", () => {
  it("nothing, when there never was one", async () => {
    const { taken, body } = content(1);
    expect(await lostAfter(new URL("http://127.0.0.1:1/"), { body })).toBe("nothing");
    expect(taken.chunks).toBe(0);
  });

  it("some, when it breaks while the body is on its way", async () => {
    await using server = await rawLoopback(afterBytes(1e6, (socket) => socket.resetAndDestroy()));
    const { taken, body } = content(64);
    expect(await lostAfter(server.url, { body })).toBe("some");
    expect(taken.isEnded).toBe(true);
  });

  it.each([
    ["reset", (socket: Socket) => void socket.resetAndDestroy()],
    ["closed", (socket: Socket) => void socket.end()],
    [
      "reset in the middle of the answer's header",
      (socket: Socket) => void socket.write("HTTP/1.1 20", () => socket.resetAndDestroy()),
    ],
  ])("all, when it is %s after the last byte", async (_how, act) => {
    await using server = await rawLoopback(afterBytes(2 * mebibyte.length, act));
    expect(await lostAfter(server.url, { body: content(2).body })).toBe("all");
  });

  it("all, when the answer breaks off", async () => {
    await using server = await rawLoopback(
      afterBytes(mebibyte.length, (socket) => {
        socket.end("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\nO");
      }),
    );
    expect(await lostAfter(server.url, { body: content(1).body })).toBe("all");
  });

  it("and has no such word for what is no lost connection", async () => {
    expect(sentBefore(new Error("other"))).toBeUndefined();
  });
});

describe("an upload", () => {
  it("that stands still is given up", async () => {
    await using server = await rawLoopback((socket) => void socket.pause());
    const { body } = content(64);
    const failure = post(server.url, { body, idleTimeout: 0.3 });
    await expect(failure).rejects.toThrow(
      "nothing of the request left for 0.3 s, the connection stands still",
    );
  });

  it("that is slow is not given up while it moves", async () => {
    // 8 MiB beyond what the kernel buffers, at some 3 MB/s: longer than the limit in total.
    await using server = await rawLoopback((socket) => {
      let count = 0;
      socket.on("data", (data) => {
        count += data.length;
        socket.pause();
        setTimeout(() => socket.resume(), 20);
        if (count >= 16 * mebibyte.length)
          socket.end("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
      });
    });
    expect(await post(server.url, { body: content(16).body, idleTimeout: 2 })).toMatchObject({
      status: 200,
    });
  });

  it("whose file cannot be read fails with the words for that", async () => {
    await using server = await loopback((_request, response) => void response.end());
    async function* chunks(): AsyncIterable<Uint8Array> {
      yield mebibyte;
      throw new TypeError("the file is gone");
    }
    const body = { length: 2 * mebibyte.length, chunks: chunks() };
    await expect(post(server.url, { body })).rejects.toThrow("the file is gone");
  });

  it("has the answer of an index that refuses before it has read everything", async () => {
    const words =
      "HTTP/1.1 413 Too Large\r\ncontent-length: 9\r\nconnection: close\r\n\r\ntoo large";
    await using server = await rawLoopback(afterBytes(1000, (socket) => void socket.end(words)));
    const { taken, body } = content(256);
    expect(await post(server.url, { body })).toEqual({ status: 413, text: "too large" });
    expect(taken.isEnded).toBe(true);
    expect(taken.chunks).toBeLessThan(256);
  });

  it("has all of an early answer that comes in parts", async () => {
    await using server = await rawLoopback(
      afterBytes(1000, (socket) => {
        socket.pause();
        socket.write("HTTP/1.1 403 Forbidden\r\ncontent-length: 11\r\n\r\nfirst");
        setTimeout(() => socket.write("second"), 100);
      }),
    );
    const { taken, body } = content(256);
    expect(await post(server.url, { body })).toEqual({ status: 403, text: "firstsecond" });
    expect(taken.isEnded).toBe(true);
  });

  it("has the status of an answer that breaks off with the refusal", async () => {
    const words = "HTTP/1.1 403 Forbidden\r\ncontent-length: 99\r\n\r\nno such token";
    await using server = await rawLoopback(afterBytes(1000, (socket) => void socket.end(words)));
    expect(await post(server.url, { body: content(64).body })).toEqual({
      status: 403,
      text: "no such token",
    });
  });
});
