import { describe, expect, it } from "@jest/globals";
import { locateIndex } from "../../src/index/locations.ts";
import { proveTrustedPublisher } from "../../src/trusted-publishing/prove.ts";
import { indexFor } from "../rehearsal/publisher-index.ts";
import { oidcIssuer } from "../support/oidc-issuer.ts";
import { available, publisherOf } from "./publishing-host.ts";

describe("a dry run", () => {
  it("mints and burns where the index has the project", async () => {
    const requests: string[] = [];
    await using issuer = await oidcIssuer();
    const onRequest = (line: string) => requests.push(line);
    await using index = await indexFor(issuer, {
      registration: { pending: false },
      options: { onRequest },
    });
    await using job = await publisherOf(issuer.env, index.url);
    const location = locateIndex(new URL("legacy/", index.url), undefined);
    const projects = [{ name: "demo-pkg", isOnIndex: true }];
    const publisher = available(job.publisher);
    expect(await proveTrustedPublisher(publisher, location, projects, job.host)).toBe(true);
    const posts = requests.filter((line) => line.startsWith("POST"));
    expect(posts.map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
      "POST /_/oidc/mint-token 200",
      "POST /_/oidc/burn-token 202",
    ]);
  });

  it("never mints where the index lacks the project, since that would create it", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    await using job = await publisherOf(issuer.env, index.url);
    const location = locateIndex(new URL("legacy/", index.url), undefined);
    const projects = [{ name: "demo-pkg", isOnIndex: false }];
    const publisher = available(job.publisher);
    expect(await proveTrustedPublisher(publisher, location, projects, job.host)).toBe(false);
    expect((await fetch(new URL("simple/demo-pkg/", index.url))).status).toBe(404);
    expect(job.host.lines.join("\n")).toContain("No token was asked for");
  });

  it("fails where the index knows no matching publisher", async () => {
    await using issuer = await oidcIssuer({ claims: { repository: "acme/other" } });
    await using index = await indexFor(issuer);
    await using job = await publisherOf(issuer.env, index.url);
    const location = locateIndex(new URL("legacy/", index.url), undefined);
    const projects = [{ name: "demo-pkg", isOnIndex: true }];
    await expect(
      proveTrustedPublisher(available(job.publisher), location, projects, job.host),
    ).rejects.toMatchObject({ code: "trusted-publishing-refused" });
  });
});
