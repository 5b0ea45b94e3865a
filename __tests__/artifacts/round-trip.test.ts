import { createHash, randomBytes } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { type ArtifactServerKind, artifactServer } from "../support/artifact-servers.ts";
import { artifactOf, contentsOf, ownClient } from "./own-client.ts";

const kinds: readonly ArtifactServerKind[] = ["act", "gitea-1.25", "gitea-1.26", "github"];

const dist = {
  "demo-1.0-py3-none-any.whl": "wheel",
  "demo-1.0.tar.gz": "sdist",
  ".release-manifest.json": "{}",
  "deep/er/ü.txt": "",
};

describe.each(kinds)("the artifact service of %s", (kind) => {
  it("gives a job what another one handed over", async () => {
    await using server = await artifactServer(kind);
    await using giver = await ownClient(server);
    await using taker = await ownClient(server, { job: "2" });
    const stored = await giver.store.upload("distributions", await giver.files(dist));
    const artifact = await artifactOf(taker.store);
    const names = await taker.store.download(artifact, taker.target);
    expect([...names].sort()).toEqual(Object.keys(dist).sort());
    expect(await contentsOf(taker.target)).toEqual(dist);
    expect(server.requests.filter((request) => request === "zip")).toHaveLength(1);
    const zip = await server.zip("distributions");
    expect(stored).toEqual({
      size: zip.length,
      sha256: createHash("sha256").update(zip).digest("hex"),
    });
  });

  it("gets more than one block, in their order", async () => {
    await using server = await artifactServer(kind);
    await using client = await ownClient(server);
    const large = randomBytes(17 * 2 ** 20);
    const files = await client.files({ "a.bin": large, "b.txt": "after" });
    await client.store.upload("distributions", files);
    expect(server.requests.filter((request) => request === "block")).toHaveLength(3);
    await client.store.download(await artifactOf(client.store), client.target);
    const got = await contentsOf(client.target);
    expect(got?.["a.bin"] === large.toString("latin1")).toBe(true);
    expect(got?.["b.txt"]).toBe("after");
  });

  it("has no artifacts in the beginning", async () => {
    await using server = await artifactServer(kind);
    await using client = await ownClient(server);
    expect(await client.store.list()).toEqual([]);
  });
});
