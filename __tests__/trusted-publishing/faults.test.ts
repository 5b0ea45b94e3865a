import type { ServerResponse } from "node:http";
import { describe, expect, it } from "@jest/globals";
import { indexFor } from "../rehearsal/publisher-index.ts";
import { type Loopback, loopback, type Received } from "../support/loopback.ts";
import { oidcIssuer } from "../support/oidc-issuer.ts";
import { available, publisherOf } from "./publishing-host.ts";

type Fault = (response: ServerResponse) => void;

const status =
  (code: number, text = ""): Fault =>
  (response) =>
    void response.writeHead(code).end(text);
const reset: Fault = (response) => void response.destroy();

/** Stands before an index and lets the first requests to one endpoint fail, before or after they arrive. */
async function faulty(
  index: string,
  endpoint: string,
  faults: readonly Fault[],
  when: "before" | "after" = "before",
): Promise<Loopback> {
  const left = [...faults];
  return loopback(async ({ method, path, body }, response) => {
    const fault = path.endsWith(endpoint) ? left.shift() : undefined;
    if (fault !== undefined && when === "before") return fault(response);
    const answer = await fetch(new URL(path, index), {
      method,
      ...(method === "POST" ? { body } : {}),
    });
    const text = await answer.text();
    if (fault !== undefined) return fault(response);
    response.writeHead(answer.status).end(text);
  });
}

const sent = ({ received }: Loopback, endpoint: string): Received[] =>
  received.filter(({ path }) => path.endsWith(endpoint));

const identities = (requests: readonly Received[]): string[] =>
  requests.map(({ body }) => JSON.parse(body.toString()).token);

const passing: readonly (readonly [string, Fault])[] = [
  ["a reset", reset],
  ["408", status(408)],
  ["425", status(425)],
  ["429", status(429, "slow down")],
  ["500", status(500, "<html>")],
  ["502", status(502)],
  ["503", status(503)],
  ["truncated JSON", status(200, '{"token":"pypi-')],
  ["a page", status(200, "<html></html>")],
];

describe("a fault in the exchange", () => {
  it.each(passing)("of an identity is passed over: %s", async (_what, fault) => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    await using proxy = await faulty(index.url, "mint-token", [fault, fault]);
    await using job = await publisherOf(issuer.env, proxy.url.href);
    const publisher = available(job.publisher);
    expect((await publisher.credential()).password).toMatch(/^pypi-/);
    const shown = identities(sent(proxy, "mint-token"));
    expect(new Set(shown).size).toBe(3);
    await publisher.end();
  });

  it("whose answer is lost is repeated with another identity", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    await using proxy = await faulty(index.url, "mint-token", [reset], "after");
    await using job = await publisherOf(issuer.env, proxy.url.href);
    const publisher = available(job.publisher);
    await publisher.credential();
    expect(new Set(identities(sent(proxy, "mint-token"))).size).toBe(2);
    await publisher.end();
  });

  it("that somebody in between repeated is repeated with another identity", async () => {
    const reused = { code: "invalid-reuse-token", description: "invalid token: already used" };
    const text = JSON.stringify({ message: "Token request failed", errors: [reused] });
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    await using proxy = await faulty(index.url, "mint-token", [status(422, text)]);
    await using job = await publisherOf(issuer.env, proxy.url.href);
    const publisher = available(job.publisher);
    await publisher.credential();
    await publisher.end();
  });

  it.each(passing.slice(0, 7))("in burning a token is passed over: %s", async (_what, fault) => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    await using proxy = await faulty(index.url, "burn-token", [fault, fault]);
    await using job = await publisherOf(issuer.env, proxy.url.href);
    const publisher = available(job.publisher);
    await publisher.credential();
    await publisher.end();
    expect(sent(proxy, "burn-token")).toHaveLength(3);
    expect(job.host.lines).toContain("info: The token was given back");
  });

  it("in asking for the audience is passed over", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    await using proxy = await faulty(index.url, "audience", [reset, status(503), status(429)]);
    await using job = await publisherOf(issuer.env, proxy.url.href);
    expect(available(job.publisher).claims["aud"]).toBe("pypi");
  });

  it("in asking the runner for an identity is passed over", async () => {
    await using issuer = await oidcIssuer({ faults: [500, 503, 429] });
    await using index = await indexFor(issuer);
    await using job = await publisherOf(issuer.env, index.url);
    expect(available(job.publisher).claims["aud"]).toBe("pypi");
    expect(issuer.requests).toHaveLength(4);
  });

  it("waits as long as the index asks for", async () => {
    const asked: (string | undefined)[] = [];
    const slowDown: Fault = (response) =>
      void response.writeHead(429, { "retry-after": "7" }).end();
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    await using proxy = await faulty(index.url, "mint-token", [slowDown, reset]);
    const delay = (_attempt: number, retryAfter?: string) => {
      asked.push(retryAfter);
      return 0;
    };
    await using job = await publisherOf(issuer.env, proxy.url.href, { delay });
    const publisher = available(job.publisher);
    await publisher.credential();
    expect(asked).toEqual(["7", undefined]);
    await publisher.end();
  });

  it("that does not pass ends after six attempts, in the words of the index", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    const faults = Array.from({ length: 20 }, () => status(503, "out of order"));
    await using proxy = await faulty(index.url, "mint-token", faults);
    await using job = await publisherOf(issuer.env, proxy.url.href);
    await expect(available(job.publisher).credential()).rejects.toMatchObject({
      code: "index-unreachable",
      message: expect.stringContaining("503 out of order"),
      hint: expect.stringContaining("run the job again later"),
    });
    expect(sent(proxy, "mint-token")).toHaveLength(6);
  });

  it("is a refusal where it is none: it is not repeated", async () => {
    await using issuer = await oidcIssuer({ claims: { repository: "acme/other" } });
    await using index = await indexFor(issuer);
    await using proxy = await faulty(index.url, "none", []);
    await using job = await publisherOf(issuer.env, proxy.url.href);
    await expect(available(job.publisher).credential()).rejects.toMatchObject({
      code: "trusted-publishing-refused",
    });
    expect(sent(proxy, "mint-token")).toHaveLength(1);
  });

  it("of the runner that does not pass is told as one of the runner", async () => {
    await using issuer = await oidcIssuer({ faults: [403] });
    await using index = await indexFor(issuer);
    await using refused = await publisherOf(issuer.env, index.url);
    expect(refused.publisher).toMatchObject({
      unavailable: expect.stringMatching(/\/token answered 403 without a token$/),
    });
    const env = { ...issuer.env, ACTIONS_ID_TOKEN_REQUEST_URL: "nowhere" };
    await using wrong = await publisherOf(env, index.url);
    expect(wrong.publisher).toMatchObject({
      unavailable: expect.stringContaining("ACTIONS_ID_TOKEN_REQUEST_URL is not a URL"),
    });
  });

  it("of an index that may not serve the endpoints leaves room for other credentials", async () => {
    await using issuer = await oidcIssuer();
    await using index = await loopback((_request, response) => reset(response));
    await using job = await publisherOf(issuer.env, index.url.href);
    expect(job.publisher).toMatchObject({
      unavailable: expect.stringMatching(/_\/oidc\/audience failed/),
    });
    expect(index.received).toHaveLength(4);
  });
});
