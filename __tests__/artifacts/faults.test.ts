import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import { PublishError } from "../../src/errors.ts";
import {
  type ArtifactFault,
  type ArtifactServerKind,
  artifactServer,
  failures,
} from "../support/artifact-servers.ts";
import { artifactOf, contentsOf, ownClient } from "./own-client.ts";

const kinds: readonly ArtifactServerKind[] = ["act", "gitea-1.25", "gitea-1.26", "github"];
/** More than one block, and less. */
const [large, small] = [randomBytes(9 * 2 ** 20), randomBytes(300_000)];

async function failureOf(task: Promise<unknown>): Promise<PublishError> {
  const error: unknown = await task.then(
    () => "no failure",
    (reason: unknown) => reason,
  );
  if (error instanceof PublishError) return error;
  throw error;
}

const passing: readonly (readonly [request: string, fault: ArtifactFault])[] = [
  ["CreateArtifact", failures.unavailable],
  ["CreateArtifact", failures.limited],
  ["CreateArtifact", "reset"],
  ["block", failures.unavailable],
  ["block", "reset"],
  ["block", "reset-half"],
  ["block", "reset-after"],
  ["blocklist", "reset-half"],
  ["blocklist", "reset-after"],
  ["blocklist", failures.limited],
  ["FinalizeArtifact", "reset"],
  ["FinalizeArtifact", "reset-after"],
  ["FinalizeArtifact", failures.unavailable],
  ["ListArtifacts", failures.unavailable],
  ["ListArtifacts", "reset"],
  ["GetSignedArtifactURL", failures.limited],
  ["GetSignedArtifactURL", "reset-after"],
  ["zip", failures.unavailable],
  ["zip", failures.expiredUrl],
  ["zip", "reset"],
  ["zip", "truncate"],
  ["zip", "end-early"],
  ["zip", "change"],
  ["zip", "wrong-length"],
];

describe.each(kinds)("a passing fault of %s", (kind) => {
  it.each(passing)("at %s costs nothing but time: %j", async (request, fault) => {
    await using server = await artifactServer(kind);
    await using client = await ownClient(server);
    server.fail(request, fault);
    const first = request === "block" ? large : small;
    await client.store.upload("distributions", await client.files({ "a.bin": first, b: "2" }));
    await client.store.download(await artifactOf(client.store), client.target);
    const got = await contentsOf(client.target);
    expect(Object.keys(got ?? {}).sort()).toEqual(["a.bin", "b"]);
    expect(got?.["a.bin"] === first.toString("latin1")).toBe(true);
  });
});

describe("a part that is sent again", () => {
  it("is repeated by itself where the server knows it by its id", async () => {
    await using server = await artifactServer("gitea-1.26");
    await using client = await ownClient(server);
    server.fail("block", "reset-half", { from: 2 });
    await client.store.upload("d", await client.files({ a: large }));
    const sent = server.requests.filter((one) => /^(Create|block$)/.test(one));
    expect(sent).toEqual(["CreateArtifact", "block", "block", "block"]);
  });

  it("begins the artifact anew where the server would have it twice", async () => {
    await using server = await artifactServer("act");
    await using client = await ownClient(server);
    server.fail("block", "reset-half", { from: 2 });
    const { size } = await client.store.upload("d", await client.files({ a: large }));
    const sent = server.requests.filter((one) => /^(Create|block$)/.test(one));
    expect(sent).toEqual([
      ...["CreateArtifact", "block", "block"],
      ...["CreateArtifact", "block", "block"],
    ]);
    expect((await server.zip("d")).length).toBe(size);
  });

  it("is smaller where a proxy takes no large requests", async () => {
    await using server = await artifactServer("gitea-1.26");
    await using client = await ownClient(server);
    server.fail("block", failures.tooLarge);
    await client.store.upload("d", await client.files({ a: large }));
    expect(server.requests.filter((one) => one === "block").length).toBe(1 + 19);
  });

  it("goes to a new URL when the first has ended", async () => {
    await using server = await artifactServer("gitea-1.25");
    await using client = await ownClient(server);
    server.fail("block", { status: 401, body: "Error link expired" }, { from: 2 });
    await client.store.upload("d", await client.files({ a: large }));
    await client.store.download(await artifactOf(client.store, "d"), client.target);
    expect(Object.keys((await contentsOf(client.target)) ?? {})).toEqual(["a"]);
  });
});

describe("a download that breaks off", () => {
  it.each(["gitea-1.26", "github"] as const)("is gone on with where it ended: %s", async (kind) => {
    await using server = await artifactServer(kind);
    await using client = await ownClient(server);
    await client.store.upload("d", await client.files({ a: large }));
    server.fail("zip", "truncate");
    const artifact = await artifactOf(client.store, "d");
    await client.store.download(artifact, client.target);
    expect((await contentsOf(client.target))?.["a"] === large.toString("latin1")).toBe(true);
    expect(client.requests.filter((line) => /: 206$/.test(line)).length).toBe(1);
  });
});

const final: readonly (readonly [
  request: string,
  fault: ArtifactFault,
  code: string,
  hint: RegExp,
])[] = [
  ["CreateArtifact", failures.expiredToken, "artifact-token-expired", /run the job again/],
  ["ListArtifacts", failures.expiredToken, "artifact-token-expired", /as long as the job/],
  ["CreateArtifact", failures.endedJob, "artifact-token-expired", /run the job again/],
  ["block", failures.endedJob, "artifact-token-expired", /run the job again/],
  ["CreateArtifact", failures.quota, "artifact-quota", /delete artifacts/],
  ["block", failures.fullDisk, "artifact-quota", /more space/],
  ["block", failures.tooLarge, "artifact-service-failed", /client_max_body_size/],
  ["CreateArtifact", failures.unavailable, "artifact-service-failed", /run the job again/],
  ["block", "reset", "artifact-service-failed", /run the job again/],
  ["block", "reset-half", "artifact-service-failed", /run the job again/],
  ["ListArtifacts", { status: 404 }, "no-artifact-service", /^$/],
  ["zip", failures.expiredUrl, "artifact-service-failed", /run the job again/],
  ["zip", "reset", "artifact-service-failed", /run the job again/],
  ["zip", { status: 404 }, "artifact-missing", /hands it over/],
  ["zip", "change", "artifact-damaged", /hands it over/],
  ["zip", "end-early", "artifact-damaged", /hands it over/],
];

describe.each(["act", "gitea-1.26"] as const)("a lasting fault of %s", (kind) => {
  it.each(final)("at %s is explained: %j is %s", async (request, fault, code, hint) => {
    await using server = await artifactServer(kind);
    await using client = await ownClient(server);
    await client.store.upload("other", await client.files({ a: "1" }));
    server.fail(request, fault, { times: 100 });
    const work = async () => {
      await client.store.upload("distributions", await client.files({ a: "1" }));
      await client.store.download(await artifactOf(client.store), client.target);
    };
    const error = await failureOf(work());
    expect(error.code).toBe(code);
    expect(error.hint ?? "").toMatch(hint);
    expect(await contentsOf(client.target)).toBe(undefined);
    // Neither the token nor a signature is anywhere but in what is masked.
    const said = JSON.stringify([error.message, error.hint, client.lines, client.requests]);
    expect(said).not.toContain("sig=");
    for (const secret of client.secrets) expect(said).not.toContain(secret);
    expect(client.secrets).toContain(client.token);
  });
});

describe("a name that the run has", () => {
  it.each(kinds)("is refused, and says how two jobs get names of their own: %s", async (kind) => {
    await using server = await artifactServer(kind);
    await using client = await ownClient(server);
    await server.put("distributions", Buffer.from("something"));
    const files = await client.files({ a: "1" });
    const error = await failureOf(client.store.upload("distributions", files));
    expect(error.code).toBe("artifact-name-taken");
    expect(error.hint).toContain("artifact-name: distributions-$" + "{{ matrix.os }}");
    expect(await server.zip("distributions")).toEqual(Buffer.from("something"));
  });

  it("is not taken from another job that was faster", async () => {
    await using server = await artifactServer("gitea-1.26");
    await using client = await ownClient(server);
    const sending = failureOf(client.store.upload("d", await client.files({ large })));
    while (!server.requests.includes("block")) await new Promise((go) => setTimeout(go, 1));
    await server.put("d", Buffer.from("something"));
    expect((await sending).code).toBe("artifact-name-taken");
    expect(await server.zip("d")).toEqual(Buffer.from("something"));
  });

  it.each(kinds)("gives way when it may: %s", async (kind) => {
    await using server = await artifactServer(kind);
    await using client = await ownClient(server);
    await client.store.upload("d", await client.files({ old: "1" }));
    await client.store.upload("d", await client.files({ new: "2" }), { replace: true });
    await client.store.download(await artifactOf(client.store, "d"), client.target);
    expect(await contentsOf(client.target)).toEqual({ new: "2" });
  });
});

describe("what is handed over", () => {
  it.each(["a/../b", "/a", "a\\b", "c:d", "a//b", ""])("has no name such as %j", async (name) => {
    await using server = await artifactServer("act");
    await using client = await ownClient(server);
    const [file] = await client.files({ a: "1" });
    const files = [{ name, path: file?.path ?? "" }];
    expect((await failureOf(client.store.upload("d", files))).code).toBe("invalid-input");
    expect(server.requests).toEqual([]);
  });

  it("has to be there", async () => {
    await using server = await artifactServer("act");
    await using client = await ownClient(server);
    const files = await client.files({ a: "1" });
    await rm(files[0]?.path ?? "");
    const error = await failureOf(client.store.upload("d", files));
    expect(error).toMatchObject({
      code: "disk-error",
      message: expect.stringContaining("cannot be read"),
    });
  });
});
