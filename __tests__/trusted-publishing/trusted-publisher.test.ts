import { describe, expect, it } from "@jest/globals";
import { basicCredential } from "../../src/index/credentials.ts";
import { indexFor } from "../rehearsal/publisher-index.ts";
import { post, runningIndex, wheelUpload } from "../rehearsal/running-index.ts";
import { loopback } from "../support/loopback.ts";
import { oidcIssuer } from "../support/oidc-issuer.ts";
import { available, publisherOf, publishingHost } from "./publishing-host.ts";

const basic = (credential: { user: string; password: string }) => ({
  authorization: `Basic ${basicCredential(credential)}`,
});

describe("a trusted publisher", () => {
  it("mints at the first credential, and that one uploads", async () => {
    const requests: string[] = [];
    await using issuer = await oidcIssuer();
    const onRequest = (line: string) => requests.push(line);
    await using index = await indexFor(issuer, { options: { onRequest } });
    await using job = await publisherOf(issuer.env, index.url);
    const publisher = available(job.publisher);
    expect(requests.join()).not.toContain("mint");
    expect(publisher).toMatchObject({
      kind: "trusted-publishing",
      source: "trusted publishing as `release.yml` of acme/demo, environment `pypi`",
      isReusable: false,
      claims: { repository: "acme/demo", aud: "pypi" },
    });
    const credential = await publisher.credential();
    expect(credential.user).toBe("__token__");
    expect(await post(index.url, wheelUpload(), basic(credential))).toMatchObject({ status: 200 });
    await publisher.end();
  });

  it("hides every identity and every token, also as it is sent", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    await using job = await publisherOf(issuer.env, index.url);
    const publisher = available(job.publisher);
    const credential = await publisher.credential();
    expect(job.host.secrets).toContain(credential.password);
    expect(job.host.secrets).toContain(basicCredential(credential));
    expect(job.host.secrets.filter((secret) => secret.split(".").length === 3)).toHaveLength(2);
    expect(job.host.lines.join("\n")).not.toContain(credential.password);
    await publisher.end();
  });

  it("mints once for all who ask at the same time", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    await using job = await publisherOf(issuer.env, index.url);
    const publisher = available(job.publisher);
    const all = await Promise.all(Array.from({ length: 8 }, () => publisher.credential()));
    expect(new Set(all.map(({ password }) => password)).size).toBe(1);
    // One to read the claims, one to mint.
    expect(issuer.requests).toHaveLength(2);
    await publisher.end();
  });

  it("mints again before a token ends, and when it is asked to", async () => {
    let now = Date.now();
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    await using job = await publisherOf(issuer.env, index.url, {
      now: () => now,
      renewBefore: 100,
    });
    const publisher = available(job.publisher);
    const first = await publisher.credential();
    now += 790_000;
    expect(await publisher.credential()).toEqual(first);
    now += 20_000;
    const second = await publisher.credential();
    expect(second).not.toEqual(first);
    // Those who failed together get the same new one.
    expect(await publisher.credential({ renew: true })).toEqual(second);
    now += 10_000;
    const third = await publisher.credential({ renew: true });
    expect(third).not.toEqual(second);
    expect(JSON.parse(job.host.state.get("minted-tokens") ?? "")).toHaveLength(3);
    await publisher.end();
    for (const credential of [first, second, third]) {
      expect(await post(index.url, wheelUpload(), basic(credential))).toMatchObject({
        status: 403,
      });
    }
    expect(job.host.state.get("minted-tokens")).toBe("[]");
  });

  it("uses what is left of a token when it cannot be renewed", async () => {
    let now = Date.now();
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    await using job = await publisherOf(issuer.env, index.url, { now: () => now });
    const publisher = available(job.publisher);
    const first = await publisher.credential();
    await issuer[Symbol.asyncDispose]();
    now += 800_000;
    expect(await publisher.credential()).toEqual(first);
    expect(job.host.lines.join("\n")).toContain("warning: The upload token could not be renewed");
    await expect(publisher.credential({ renew: true })).rejects.toMatchObject({
      code: "index-unreachable",
    });
    now += 200_000;
    await expect(publisher.credential()).rejects.toMatchObject({ code: "index-unreachable" });
    await publisher.end();
  });

  it("counts the time of a token by the clock of the index", async () => {
    // The index is an hour ahead of this machine.
    const ahead = () => new Date(Date.now() + 3_600_000);
    let now = Date.now();
    await using issuer = await oidcIssuer({ now: ahead });
    let minted = 0;
    await using index = await loopback((request, response) => {
      if (request.path.endsWith("audience")) return void response.end('{"audience":"x"}');
      minted += 1;
      const expires = Math.floor(ahead().getTime() / 1000) + 900;
      response.setHeader("date", ahead().toUTCString());
      response.end(JSON.stringify({ success: true, token: `pypi-number-${minted}`, expires }));
    });
    await using job = await publisherOf(issuer.env, index.url.href, { now: () => now });
    const publisher = available(job.publisher);
    await publisher.credential();
    now += 770_000;
    await publisher.credential();
    expect(minted).toBe(1);
    now += 20_000;
    await publisher.credential();
    expect(minted).toBe(2);
  });

  it("takes a token for fifteen minutes where the index does not say", async () => {
    let now = Date.now();
    let minted = 0;
    await using issuer = await oidcIssuer();
    await using index = await loopback((request, response) => {
      if (request.path.endsWith("audience")) return void response.end('{"audience":"x"}');
      minted += 1;
      response.end(JSON.stringify({ success: true, token: `pypi-number-${minted}` }));
    });
    await using job = await publisherOf(issuer.env, index.url.href, { now: () => now });
    const publisher = available(job.publisher);
    await publisher.credential();
    now += 779_000;
    expect((await publisher.credential()).password).toBe("pypi-number-1");
    now += 2000;
    expect((await publisher.credential()).password).toBe("pypi-number-2");
  });

  it("gives back its tokens at the end of the process, and saves them until then", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    await using job = await publisherOf(issuer.env, index.url);
    const credential = await available(job.publisher).credential();
    const saved = JSON.parse(job.host.state.get("minted-tokens") ?? "");
    expect(saved).toEqual([{ site: index.url, token: credential.password }]);
    for (const task of job.host.tasks) await task();
    expect(await post(index.url, wheelUpload(), basic(credential))).toMatchObject({ status: 403 });
    expect(job.host.state.get("minted-tokens")).toBe("[]");
  });

  it("is no failure when a token cannot be given back, and leaves it to the post step", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    await using job = await publisherOf(issuer.env, index.url);
    const publisher = available(job.publisher);
    await publisher.credential();
    await index.close();
    await publisher.end();
    expect(job.host.lines.join("\n")).toContain("A token was not given back, and ends by itself");
    expect(JSON.parse(job.host.state.get("minted-tokens") ?? "")).toHaveLength(1);
  });

  it("burns what is being minted when the job is cancelled", async () => {
    const cancellation = new AbortController();
    await using issuer = await oidcIssuer();
    await using index = await loopback((request, response) => {
      if (request.path.endsWith("audience")) return void response.end('{"audience":"x"}');
      if (request.path.endsWith("burn-token")) return void response.writeHead(202).end();
      cancellation.abort();
      setTimeout(() => response.end('{"success":true,"token":"pypi-late"}'), 50);
    });
    const host = publishingHost(issuer.env, cancellation.signal);
    await using job = await publisherOf(issuer.env, index.url.href, { host });
    const publisher = available(job.publisher);
    const credential = publisher.credential();
    await new Promise((resolve) => cancellation.signal.addEventListener("abort", resolve));
    await publisher.end();
    expect((await credential).password).toBe("pypi-late");
    expect(index.received.at(-1)).toMatchObject({ path: "/_/oidc/burn-token" });
    expect(index.received.at(-1)?.body.toString()).toBe('{"token":"pypi-late"}');
  });

  it("warns in a reusable workflow of the same repository", async () => {
    const called = "acme/demo/.github/workflows/publish.yml@refs/tags/v1.0";
    await using issuer = await oidcIssuer({ claims: { job_workflow_ref: called } });
    await using index = await indexFor(issuer, { registration: { workflow: "publish.yml" } });
    await using job = await publisherOf(issuer.env, index.url);
    const publisher = available(job.publisher);
    expect(publisher.isReusable).toBe(true);
    expect(job.host.lines.join("\n")).toMatch(
      /warning: This job stands in a reusable workflow: `release.yml` calls `publish.yml`.* must name `publish.yml`, and attestations would be refused/,
    );
    await publisher.credential();
    await publisher.end();
  });

  it("is not available where the index serves no such endpoints", async () => {
    await using issuer = await oidcIssuer();
    await using index = await runningIndex();
    await using job = await publisherOf(issuer.env, index.url);
    expect(job.publisher).toEqual({
      unavailable: expect.stringMatching(
        /offers no trusted publishing: .*\/audience answered 404$/,
      ),
    });
    expect(issuer.requests).toHaveLength(0);
  });

  it("is not available where the index has turned it off, or answers a page to everything", async () => {
    await using issuer = await oidcIssuer();
    const message = "Trusted publishing functionality not enabled";
    await using off = await loopback(
      (_request, response) => void response.writeHead(403).end(JSON.stringify({ message })),
    );
    await using disabled = await publisherOf(issuer.env, off.url.href);
    expect(disabled.publisher).toMatchObject({ unavailable: expect.stringContaining(message) });
    await using pages = await loopback((_request, response) => void response.end("<html></html>"));
    await using other = await publisherOf(issuer.env, pages.url.href);
    expect(other.publisher).toHaveProperty("unavailable");
    expect(pages.received).toHaveLength(1);
  });
});
