import { describe, expect, it } from "@jest/globals";
import { oidcIssuer } from "../support/oidc-issuer.ts";
import { bearer, exchange, indexFor, minted, refusal } from "./publisher-index.ts";
import { post, runningIndex, wheelUpload } from "./running-index.ts";

describe("the endpoints of trusted publishing", () => {
  it("are not there when nobody is registered", async () => {
    await using index = await runningIndex();
    const audience = await fetch(new URL("_/oidc/audience", index.url));
    expect(audience.status).toBe(404);
  });

  it("give a token that uploads, also to a project that did not exist", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    const audience = await fetch(new URL("_/oidc/audience", index.url));
    expect(await audience.json()).toEqual({ audience: "pypi" });
    const before = Math.floor(Date.now() / 1000);
    const { status, body } = await exchange(index.url, issuer.issue("pypi"));
    expect(status).toBe(200);
    expect(body).toEqual({
      success: true,
      token: expect.stringMatching(/^pypi-[\w-]{100,}$/),
      expires: expect.any(Number),
    });
    expect(body.expires - before).toBeGreaterThanOrEqual(900);
    expect(body.expires - before).toBeLessThan(910);
    const page = await fetch(new URL("simple/demo-pkg/", index.url));
    expect(page.status).toBe(200);
    expect(await post(index.url, wheelUpload(), bearer(body.token))).toMatchObject({ status: 200 });
  });

  it("answer at the former address too", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    const { status } = await exchange(index.url, issuer.issue("pypi"), "github/mint-token");
    expect(status).toBe(200);
  });

  it("keep a project that a pending publisher created when the index is started again", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    await minted(index.url, issuer);
    await index.close();
    await using again = await runningIndex({ directory: index.directory });
    expect((await fetch(new URL("simple/demo-pkg/", again.url))).status).toBe(200);
    expect((await fetch(new URL("pypi/demo-pkg/json", again.url))).status).toBe(404);
  });

  it("create the project again after the index was reset", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    await minted(index.url, issuer);
    await fetch(new URL("_/rehearsal/reset", index.url), { method: "POST" });
    expect((await fetch(new URL("simple/demo-pkg/", index.url))).status).toBe(404);
    const token = await minted(index.url, issuer);
    expect(await post(index.url, wheelUpload(), bearer(token))).toMatchObject({ status: 200 });
  });

  it("take an identity once", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    const identity = issuer.issue("pypi");
    const [first, second] = await Promise.all([
      exchange(index.url, identity),
      exchange(index.url, identity),
    ]);
    expect([first.status, second.status].sort()).toEqual([200, 422]);
    expect(first.status === 422 ? first : second).toEqual(
      refusal("invalid-reuse-token", "invalid token: already used"),
    );
  });

  it("refuse a pending publisher whose project exists already or looks like another", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer, { registration: { projects: ["demo_pkg"] } });
    await post(index.url, wheelUpload());
    expect(await exchange(index.url, issuer.issue("pypi"))).toEqual(
      refusal("invalid-pending-publisher", "valid token, but project already exists"),
    );
    await using other = await indexFor(issuer, { registration: { projects: ["dem0-pkg"] } });
    await post(other.url, wheelUpload());
    const { body } = await exchange(other.url, issuer.issue("pypi"));
    expect(body.errors[0].description).toMatch(/too similar/);
  });
});

describe("a minted token", () => {
  it("is refused for another project, as PyPI does", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    await post(index.url, wheelUpload({ name: "other" }));
    const token = await minted(index.url, issuer);
    expect(await post(index.url, wheelUpload({ name: "other" }), bearer(token))).toMatchObject({
      status: 403,
      reason: "Invalid API Token: OIDC scoped token is not valid for project 'other'",
    });
    expect(await post(index.url, wheelUpload({ name: "unknown" }), bearer(token))).toMatchObject({
      status: 400,
      text: expect.stringContaining("Non-user identities cannot create new projects."),
    });
  });

  it("is refused when its time is over", async () => {
    let now = new Date("2026-11-01T12:00:00Z");
    await using issuer = await oidcIssuer({ now: () => now });
    await using index = await indexFor(issuer, { options: { now: () => now } });
    const token = await minted(index.url, issuer);
    now = new Date("2026-11-01T12:14:59Z");
    expect(await post(index.url, wheelUpload(), bearer(token))).toMatchObject({ status: 200 });
    now = new Date("2026-11-01T12:15:00Z");
    expect(await post(index.url, wheelUpload({ version: "2.0" }), bearer(token))).toMatchObject({
      status: 403,
      reason: "Invalid API Token: token is expired",
    });
  });

  it("is unknown once it is burnt, and burning it again is no failure", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    const token = await minted(index.url, issuer);
    expect((await exchange(index.url, token, "burn-token")).status).toBe(202);
    expect((await exchange(index.url, token, "burn-token")).status).toBe(202);
    expect(await post(index.url, wheelUpload(), bearer(token))).toMatchObject({
      status: 403,
      text: expect.stringContaining("Invalid or non-existent authentication information."),
    });
  });

  it("is refused when it was changed, and other tokens are taken as before", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    const token = await minted(index.url, issuer);
    const changed = Buffer.from(token.slice("pypi-".length), "base64url");
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    const forged = `pypi-${changed.toString("base64url")}`;
    expect(await post(index.url, wheelUpload(), bearer(forged))).toMatchObject({
      reason: "Invalid API Token: signatures do not match",
    });
    expect(await post(index.url, wheelUpload())).toMatchObject({ status: 200 });
  });

  it("of another index is unknown", async () => {
    await using issuer = await oidcIssuer();
    await using one = await indexFor(issuer);
    await using other = await indexFor(issuer);
    const token = await minted(one.url, issuer);
    expect(await post(other.url, wheelUpload(), bearer(token))).toMatchObject({ status: 403 });
  });
});
