import { describe, expect, it } from "@jest/globals";
import { PublishError } from "../src/errors.ts";
import { createHttp, type HttpRequest, showUrl } from "../src/http.ts";
import { type Loopback, loopback, rawLoopback } from "./support/loopback.ts";

/** One request by a client of its own. */
async function ask(url: URL, options?: HttpRequest) {
  const lines: string[] = [];
  const http = createHttp({ onRequest: (line) => lines.push(line), random: () => 0 });
  try {
    const answer = await http.request(url, options);
    return { status: answer.status, url: answer.url, text: await answer.text(), lines };
  } finally {
    await http.close();
  }
}

/** The words of a request that must fail, which are those of a `PublishError`. */
async function failure(url: URL, options?: HttpRequest): Promise<string> {
  const error: unknown = await ask(url, { retries: 0, ...options }).catch(
    (cause: unknown) => cause,
  );
  if (error instanceof PublishError && error.code === "index-unreachable") return error.message;
  throw error;
}

const redirectTo = (target: () => URL | string, status = 302) =>
  loopback((_request, response) => {
    response.writeHead(status, { location: String(target()) }).end();
  });

const echo = () => loopback((request, response) => void response.end(request.path));

const authorized: HttpRequest = { headers: { authorization: "Basic c2VjcmV0", accept: "text/x" } };

describe("redirects", () => {
  it.each([301, 302, 303, 307, 308])(
    "of a GET are followed, without the credential: %i",
    async (status) => {
      await using target = await echo();
      await using first = await redirectTo(() => new URL("elsewhere", target.url), status);
      const answer = await ask(first.url, authorized);
      expect(answer).toMatchObject({ status: 200, text: "/elsewhere" });
      expect(answer.url.href).toBe(`${target.url.href}elsewhere`);
      expect(first.received[0]?.headers["authorization"]).toBe("Basic c2VjcmV0");
      expect(target.received[0]?.headers).not.toHaveProperty("authorization");
      expect(target.received[0]?.headers["accept"]).toBe("text/x");
    },
  );

  it("within one host lose the credential too", async () => {
    await using server = await loopback((request, response) => {
      if (request.path === "/") response.writeHead(302, { location: "/next" });
      response.end(request.headers["authorization"] ?? "none");
    });
    expect((await ask(server.url, authorized)).text).toBe("none");
  });

  it("of a POST are not followed", async () => {
    await using target = await echo();
    await using first = await redirectTo(() => target.url, 307);
    const body = { length: 1, chunks: chunksOf("x") };
    const { status } = await ask(first.url, { ...authorized, method: "POST", body });
    expect(status).toBe(307);
    expect(target.received).toEqual([]);
  });

  it("have an end", async () => {
    await using server = await redirectTo(() => "/again?token=secret");
    expect(await failure(server.url)).toBe(
      `${server.url.href}again redirects to ${server.url.href}again, which is one redirect too many`,
    );
    expect(server.received).toHaveLength(6);
  });

  it.each(["", "http://[", "file:///etc/passwd", "javascript:alert(1)"])(
    "to no address of the web are a fault: %p",
    async (target) => {
      await using server = await redirectTo(() => target);
      expect(await failure(server.url)).toBe(
        `${server.url.href} answered 302 without an address to go on to`,
      );
    },
  );
});

async function* chunksOf(...texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text);
}

describe("a request that fails says how", () => {
  it("when nothing listens", async () => {
    const closed: Loopback = await echo();
    await closed[Symbol.asyncDispose]();
    expect(await failure(closed.url)).toBe(`GET ${closed.url.href} failed: nothing listens there`);
  });

  it("when the connection is reset", async () => {
    await using server = await rawLoopback((socket) => {
      socket.once("data", () => socket.resetAndDestroy());
    });
    expect(await failure(server.url)).toBe(
      `GET ${server.url.href} failed: the connection was reset`,
    );
  });

  it("when the connection is closed without an answer", async () => {
    await using server = await rawLoopback(
      (socket) => void socket.once("data", () => socket.end()),
    );
    expect(await failure(server.url)).toBe(`GET ${server.url.href} failed: the connection broke`);
  });

  it("when the answer is not HTTP", async () => {
    await using server = await rawLoopback((socket) => {
      socket.once("data", () => socket.end("SSH-2.0-OpenSSH_9.6\r\n"));
    });
    expect(await failure(server.url)).toBe(`GET ${server.url.href} failed: the answer is not HTTP`);
  });

  it("when there is no answer in time", async () => {
    await using server = await loopback(() => undefined);
    expect(await failure(server.url, { timeout: 0.2 })).toBe(
      `GET ${server.url.href} failed: no answer in time`,
    );
  });

  it("when the answer stops", async () => {
    await using server = await loopback((_request, response) => void response.write("half"));
    expect(await failure(server.url, { timeout: 0.2 })).toBe(
      `the answer of ${server.url.href} failed: the answer stopped`,
    );
  });

  it("when the answer breaks off, also for who reads it in chunks", async () => {
    await using server = await loopback((_request, response) => {
      response.writeHead(200, { "content-length": "100" }).write("half", () => response.destroy());
    });
    expect(await failure(server.url)).toMatch(/^the answer of .* failed: /);
    const http = createHttp();
    const { body } = await http.request(server.url, { streams: true });
    const read = async () => {
      for await (const chunk of body) expect(chunk.length).toBe(4);
    };
    await expect(read()).rejects.toThrow(`the answer of ${server.url.href} failed: `);
    await http.close();
  });

  it("when the host name is not known", async () => {
    expect(await failure(new URL("http://nowhere.invalid/"))).toMatch(
      /^GET http:\/\/nowhere\.invalid\/ failed: the host name (is not known|could not be looked up)$/,
    );
  });

  it("when it is cancelled", async () => {
    await using server = await loopback(() => undefined);
    const cancellation = new AbortController();
    setTimeout(() => cancellation.abort(), 50);
    expect(await failure(server.url, { signal: cancellation.signal })).toContain("failed: ");
  });
});

describe("what is sent and shown", () => {
  it("is the length of a body, for servers that take no chunks, and who asks", async () => {
    await using server = await echo();
    const body = { length: 6, chunks: chunksOf("one", "two") };
    await ask(server.url, { method: "POST", body });
    const [request] = server.received;
    expect(request?.body.toString()).toBe("onetwo");
    expect(request?.headers["content-length"]).toBe("6");
    expect(request?.headers).not.toHaveProperty("transfer-encoding");
    expect(request?.headers["user-agent"]).toMatch(/^pypi-publish\/\d/);
  });

  it("is never a URL's user information, query or fragment", async () => {
    await using server = await echo();
    const url = new URL("/path?sig=canary#canary", server.url);
    url.username = "canary";
    url.password = "canary";
    const { lines } = await ask(url);
    expect(lines).toEqual([`GET ${server.url.href}path: 200`]);
    expect(showUrl(url)).toBe(`${server.url.href}path`);
  });
});
