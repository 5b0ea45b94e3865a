import { describe, expect, it } from "@jest/globals";
import { readRuntimeToken } from "../../src/artifacts/runtime-token.ts";
import { SignedUrl } from "../../src/artifacts/signed-url.ts";
import { artifactServer, tokenOf } from "../support/artifact-servers.ts";
import { loopback } from "../support/loopback.ts";
import { artifactOf, contentsOf, ownClient } from "./own-client.ts";

describe("the runtime token", () => {
  it("says which run and which job this is, and how long it lives", () => {
    const token = tokenOf("12", "34", { exp: 1795312129 });
    expect(readRuntimeToken(token)).toEqual({ runId: "12", jobId: "34", expires: 1795312129 });
  });

  it.each([
    "",
    "a.b.c",
    `a.${Buffer.from("null").toString("base64url")}.c`,
    tokenOf("", "1"),
    tokenOf("1", "1", { scp: "Actions.Results:1" }),
    tokenOf("1", "1", { scp: 7 }),
  ])("that lets nobody hand over artifacts is none: %#", (token) => {
    expect(readRuntimeToken(token)).toBe(undefined);
  });
});

describe("a signed URL", () => {
  const hidden: string[] = [];
  const host = { addSecret: (value: string) => void hidden.push(value) };

  it("stays as it was signed, with more behind it", () => {
    const text = "http://h/p/UploadArtifact?sig=ab%3D_-==&expires=2026+01&artifactName=a%20b";
    expect(new SignedUrl(text, host).with("comp=block").href).toBe(`${text}&comp=block`);
    expect(hidden).toEqual(["ab%3D_-==", "ab=_-=="]);
  });

  it("tells whether blocks are appended as they come", () => {
    const appends = (text: string) => new SignedUrl(text, host).appends;
    expect(appends("http://h/x/UploadArtifact?sig=a&taskID=1")).toBe(true);
    expect(appends("http://h/x/UploadArtifact?sig=a&taskID=1&artifactID=2")).toBe(false);
    expect(appends("https://x.blob.core.windows.net/c/b?sig=a&sv=2024-11-04")).toBe(false);
  });
});

describe("the requests", () => {
  it("keep the path that the server is below", async () => {
    await using server = await artifactServer("gitea-1.25", { path: "/sub/gitea" });
    await using client = await ownClient(server);
    await client.store.upload("d", await client.files({ a: "1" }));
    await client.store.download(await artifactOf(client.store, "d"), client.target);
    expect(await contentsOf(client.target)).toEqual({ a: "1" });
    for (const line of client.requests) expect(line).toContain("/sub/gitea/twirp/");
  });

  it("have the headers and the fields that every server takes", async () => {
    await using blob = await loopback((_request, response) => void response.writeHead(201).end());
    await using service = await loopback((request, response) => {
      const isCreate = request.path.endsWith("CreateArtifact");
      const url = `${blob.url}container/blob?sv=1&sig=a%3D`;
      response.end(JSON.stringify({ ok: true, ...(isCreate ? { signedUploadUrl: url } : {}) }));
    });
    await using server = await artifactServer("github");
    await using client = await ownClient(server, { url: service.url.href });
    await client.store.upload("d", await client.files({ a: "1" }));
    const asked = service.received.map(({ path, body }) => [
      path.split("/").at(-1),
      JSON.parse(body.toString()),
    ]);
    const ids = { workflow_run_backend_id: "7", workflow_job_run_backend_id: "1" };
    expect(asked).toEqual([
      ["ListArtifacts", { ...ids, name_filter: "d" }],
      ["CreateArtifact", { ...ids, name: "d", version: 4 }],
      ["ListArtifacts", { ...ids, name_filter: "d" }],
      [
        "FinalizeArtifact",
        { ...ids, name: "d", size: "101", hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
      ],
    ]);
    for (const { headers } of service.received) {
      expect(headers["authorization"]).toBe(`Bearer ${client.token}`);
    }
    const [block, list] = blob.received;
    expect(block?.path).toMatch(/^\/container\/blob\?sv=1&sig=a%3D&comp=block&blockid=\w+/);
    expect(block?.headers).toMatchObject({ "x-ms-version": "2024-11-04", "content-length": "101" });
    expect(block?.headers).not.toHaveProperty("authorization");
    expect(list?.path).toBe("/container/blob?sv=1&sig=a%3D&comp=blocklist");
    expect(list?.headers["x-ms-blob-content-type"]).toBe("application/zip");
    const id = decodeURIComponent(/blockid=(.*)$/.exec(block?.path ?? "")?.[1] ?? "");
    expect(list?.body.toString()).toContain(`<BlockList><Latest>${id}</Latest></BlockList>`);
  });

  it("give the same zip for the same files", async () => {
    await using server = await artifactServer("gitea-1.26");
    await using client = await ownClient(server);
    const files = await client.files({ a: "1", "b/c": "2" });
    const first = await client.store.upload("one", files);
    const second = await client.store.upload("two", files);
    expect(second).toEqual(first);
  });

  it("list the latest of equal names", async () => {
    const entry = (database_id: string) => ({ name: "d", database_id, size: "5" });
    const artifacts = ["9", "10", "8"].map(entry);
    await using service = await loopback((_request, response) => {
      response.end(JSON.stringify({ artifacts }));
    });
    await using server = await artifactServer("github");
    await using client = await ownClient(server, { url: service.url.href });
    expect(await client.store.list()).toEqual([{ name: "d", id: "10", size: 5 }]);
  });

  it("end when the job is cancelled", async () => {
    await using server = await artifactServer("gitea-1.26");
    await using client = await ownClient(server);
    server.fail("block", { status: 503, headers: { "retry-after": "60" } });
    const upload = client.store.upload("d", await client.files({ a: "1" }));
    while (!client.lines.some((line) => line.includes("asking again"))) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    client.cancelled.abort();
    await expect(upload).rejects.toThrow();
  });

  it("that get a page for people are not taken for an answer", async () => {
    await using page = await loopback((_request, response) => void response.end("<html>"));
    await using server = await artifactServer("act");
    await using client = await ownClient(server, { url: page.url.href });
    await expect(client.store.list()).rejects.toMatchObject({ code: "artifact-service-failed" });
  });
});
