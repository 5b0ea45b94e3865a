import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { startIndex } from "../../src/rehearsal/index-server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { post, runningIndex, TOKEN, wheelUpload } from "./running-index.ts";

/** An upload whose body is never finished. */
function halfUpload(url: string) {
  const headers = {
    authorization: TOKEN,
    "content-type": "multipart/form-data; boundary=abc",
    "content-length": "1000000",
  };
  const outgoing = request(new URL("legacy/", url), { method: "POST", headers });
  const broken = new Promise<void>((resolve) => outgoing.on("error", () => resolve()));
  outgoing.write(
    '--abc\r\nContent-Disposition: form-data; name="content"; filename="a.whl"\r\n\r\nPK',
  );
  return { outgoing, broken };
}

/** A promise, and the function that fulfils it. */
function gate(): [opened: Promise<unknown>, open: () => void] {
  const controller = new AbortController();
  return [once(controller.signal, "abort"), () => controller.abort()];
}

const filesIn = async (directory: string) => (await readdir(join(directory, "temporary"))).length;

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(10);
}

describe("closing the index", () => {
  it("lets an upload in flight end and be kept", async () => {
    await using folder = await temporaryFolder();
    const [judging, release] = gate();
    const [reached, judged] = gate();
    const judge = async () => {
      judged();
      await judging;
      return undefined;
    };
    const index = await startIndex({ directory: folder.path, port: 0, judge });
    const upload = post(index.url, wheelUpload());
    await reached;
    const closed = index.close();
    release();
    expect((await upload).status).toBe(200);
    await closed;
    await using again = await runningIndex({ directory: folder.path });
    expect((await fetch(new URL("simple/demo-pkg/", again.url))).status).toBe(200);
  });

  it("ends connections that are kept alive and uploads that never end, and leaves nothing", async () => {
    await using folder = await temporaryFolder();
    const index = await startIndex({ directory: folder.path, port: 0 });
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve, reject) => {
      const idle = request(new URL("simple/", index.url), { agent }, (answer) => {
        answer.resume();
        answer.on("end", resolve);
      });
      idle.on("error", reject);
      idle.end();
    });
    const { broken } = halfUpload(index.url);
    await until(async () => (await filesIn(folder.path)) === 1);
    await index.close();
    await index.close();
    await broken;
    expect(await filesIn(folder.path)).toBe(0);
    await expect(fetch(new URL("simple/", index.url))).rejects.toThrow("fetch failed");
    agent.destroy();
  });
});

describe("a client that goes away", () => {
  it("leaves nothing of its upload, and the index goes on", async () => {
    const lines: string[] = [];
    await using index = await runningIndex({ onRequest: (line) => lines.push(line) });
    const { outgoing, broken } = halfUpload(index.url);
    await until(async () => (await filesIn(index.directory)) === 1);
    outgoing.destroy();
    await broken;
    await until(async () => (await filesIn(index.directory)) === 0);
    expect((await post(index.url, wheelUpload())).status).toBe(200);
    await until(async () => lines.length >= 2);
    expect(lines[0]).toMatch(/^POST \/legacy\/ broken off: /);
  });
});

describe("the log of requests", () => {
  it("has a line for each, with the refusal's words and without what a query or header holds", async () => {
    const lines: string[] = [];
    await using index = await runningIndex({ onRequest: (line) => lines.push(line) });
    await fetch(new URL("simple/?token=canary", index.url));
    await post(index.url, wheelUpload(), { authorization: "Bearer canary" });
    await until(async () => lines.length >= 2);
    expect(lines.map((line) => line.replace(/\d+ ms/, "N ms"))).toEqual([
      "GET /simple/ 200 (N ms)",
      "POST /legacy/ 403 Invalid or non-existent authentication information. See https://pypi.org/help/#invalid-auth for more information. (N ms)",
    ]);
  });
});
