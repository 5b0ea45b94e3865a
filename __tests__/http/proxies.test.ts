import { type AddressInfo, createServer } from "node:net";
import { describe, expect, it } from "@jest/globals";
import { PublishError } from "../../src/errors.ts";
import { proxyFor } from "../../src/http/proxies.ts";
import { createHttp, type HttpRequest } from "../../src/http.ts";
import { openHttp } from "../../src/network.ts";
import { httpsServer, makeCertificate } from "../support/certificates.ts";
import { connectProxy } from "../support/connect-proxy.ts";
import { loopback } from "../support/loopback.ts";
import { recordingHost } from "../support/recording-host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const target = (url: string, env: Readonly<Record<string, string>>) => proxyFor(new URL(url), env);

describe("the proxy for a URL", () => {
  it.each([
    ["https://a.example/", { HTTPS_PROXY: "http://p:1" }, "http://p:1"],
    ["https://a.example/", { https_proxy: "http://l:1", HTTPS_PROXY: "http://u:1" }, "http://l:1"],
    ["https://a.example/", { HTTP_PROXY: "http://p:1" }, undefined],
    ["http://a.example/", { HTTP_PROXY: "http://p:1" }, "http://p:1"],
    ["https://a.example/", { ALL_PROXY: "p:1" }, "http://p:1"],
    ["https://a.example/", { HTTPS_PROXY: "" }, undefined],
    ["https://127.0.0.1/", { HTTPS_PROXY: "http://p:1" }, undefined],
    ["https://[::1]:8080/", { HTTPS_PROXY: "http://p:1" }, undefined],
    ["https://localhost/", { HTTPS_PROXY: "http://p:1" }, undefined],
  ])("%s with %p is %p", (url, env, expected) => {
    expect(target(url, env as Record<string, string>)).toBe(expected);
  });

  it.each([
    ["https://a.example/", "a.example"],
    ["https://a.example/", "x.example, a.example"],
    ["https://a.example/", "x.example a.example"],
    ["https://b.a.example/", "a.example"],
    ["https://b.a.example/", ".a.example"],
    ["https://b.a.example/", "*.a.example"],
    ["https://a.example/", "A.Example"],
    ["https://a.example/", "*"],
    ["https://a.example/", "a.example:443"],
    ["https://a.example:8443/", "a.example:8443"],
    ["https://192.0.2.1/", "192.0.2.1"],
    ["https://[2001:db8::1]/", "2001:db8::1"],
    ["https://[2001:db8::1]/", "[2001:db8::1]:443"],
  ])("%s is none with NO_PROXY=%s", (url, exempt) => {
    expect(target(url, { HTTPS_PROXY: "http://p:1", NO_PROXY: exempt })).toBeUndefined();
  });

  it.each([
    ["https://a.example/", "a.example:8443"],
    ["https://ba.example/", "a.example"],
    ["https://a.example/", "b.a.example"],
    ["https://192.0.2.1/", "192.0.2.0/24"],
    ["https://a.example/", ","],
  ])("%s is one with NO_PROXY=%s", (url, exempt) => {
    expect(target(url, { HTTPS_PROXY: "http://p:1", NO_PROXY: exempt })).toBe("http://p:1");
  });
});

async function ask(url: string, env: Readonly<Record<string, string>>, options?: HttpRequest) {
  const lines: string[] = [];
  const http = createHttp({ network: { env }, onRequest: (line) => lines.push(line) });
  try {
    const answer = await http.request(new URL(url), { retries: 0, ...options });
    return { text: await answer.text(), lines };
  } finally {
    await http.close();
  }
}

async function failure(...given: Parameters<typeof ask>): Promise<PublishError> {
  const error: unknown = await ask(...given).catch((cause: unknown) => cause);
  if (error instanceof PublishError) return error;
  throw error;
}

describe("a request through a proxy", () => {
  it("is tunnelled to an index with TLS, with the credentials for the proxy alone", async () => {
    await using folder = await temporaryFolder();
    const own = await makeCertificate(folder.path, "own", { names: "DNS:index.example" });
    await using index = await httpsServer(own);
    await using proxy = await connectProxy(() => index.port);
    const env = { HTTPS_PROXY: `http://me:canary@127.0.0.1:${proxy.port}` };
    const host = recordingHost();
    const http = await openHttp(
      { ...host, env },
      { caCertificate: own.certificate, clientCertificate: undefined, clientKey: undefined },
    );
    const answer = await http.request(new URL("https://index.example/path?canary"));
    expect(await answer.text()).toBe("nobody");
    await http.close();
    expect(proxy.asked).toEqual([
      {
        method: "CONNECT",
        target: "index.example:443",
        authorization: `Basic ${Buffer.from("me:canary").toString("base64")}`,
      },
    ]);
    expect(host.lines).toEqual(["debug: GET https://index.example/path: 200"]);
  });

  it("is forwarded to an index without TLS, also with a body", async () => {
    await using index = await loopback(({ body }, response) => void response.end(body));
    await using proxy = await connectProxy(() => Number(index.url.port));
    const env = { HTTP_PROXY: `http://127.0.0.1:${proxy.port}` };
    async function* chunks() {
      yield Buffer.from("con");
      yield Buffer.from("tent");
    }
    const { text } = await ask("http://index.example:8080/legacy/", env, {
      method: "POST",
      body: { length: 7, chunks: chunks() },
    });
    expect(text).toBe("content");
    expect(proxy.asked).toMatchObject([
      { method: "POST", target: "http://index.example:8080/legacy/" },
    ]);
    expect(index.received[0]?.headers["host"]).toBe("index.example:8080");
  });

  it.each([
    [407, "it wants a user name and a password, or others", "HTTPS_PROXY=http://user:password@"],
    [403, "", "ask who runs it"],
    [502, "", "the proxy does not reach the index"],
  ])("that the proxy answers with %i says so", async (status, words, advice) => {
    await using proxy = await connectProxy(() => 1, status);
    const env = { HTTPS_PROXY: `http://me:canary@127.0.0.1:${proxy.port}` };
    const { message, hint } = await failure("https://index.example/", env);
    const shown = `http://127.0.0.1:${proxy.port}/`;
    expect(message).toBe(
      `GET https://index.example/ failed: the proxy answered ${status}${words && `: ${words}`} (through the proxy ${shown})`,
    );
    expect(hint).toContain(advice);
    expect(`${message}${hint}`).not.toContain("canary");
  });

  it("that closes the connection in place of an answer says so, and is asked once", async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.on("error", () => undefined).once("data", () => socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const { message, hint } = await failure("https://index.example/", {
        HTTPS_PROXY: `http://127.0.0.1:${port}`,
      });
      expect(message).toContain("failed: the proxy closed the connection in place of an answer");
      expect(hint).toContain("what listens there may be no proxy");
      expect(connections).toBe(1);
    } finally {
      server.close();
    }
  });

  it("that nobody plays names the proxy, without its credentials", async () => {
    const { message } = await failure("https://index.example/", {
      HTTPS_PROXY: "http://me:canary@127.0.0.1:1",
    });
    expect(message).toBe(
      "GET https://index.example/ failed: nothing listens there (through the proxy http://127.0.0.1:1/)",
    );
  });

  it.each(["::::", "ftp://me:canary@host/"])("that has a wrong URL says so: %p", async (proxy) => {
    const { code, message } = await failure("https://index.example/", { HTTPS_PROXY: proxy });
    expect(code).toBe("invalid-input");
    expect(message).toContain("is no URL of a proxy");
    expect(message).not.toContain("canary");
  });
});
