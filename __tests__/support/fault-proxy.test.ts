import { connect } from "node:net";
import { describe, expect, it } from "@jest/globals";
import { post, runningIndex, sdistUpload, wheelUpload } from "../rehearsal/running-index.ts";
import { faultProxy } from "./fault-proxy.ts";
import { type Fault, onlyOnce, type PageFault, pageFaults, type UploadFault } from "./faults.ts";
import { oneOf, randomOf } from "./random.ts";

/** A fault at the second upload or page, before an index of its own. */
async function scene(fault: Fault) {
  const index = await runningIndex();
  const proxy = await faultProxy(index.url, onlyOnce(fault, 2));
  return {
    index,
    proxy,
    async [Symbol.asyncDispose]() {
      await proxy[Symbol.asyncDispose]();
      await index[Symbol.asyncDispose]();
    },
  };
}

const html = { headers: { accept: "text/html" } };
const pageOf = (url: string) => new URL("simple/demo-pkg/", url);

/** What the index itself lists. */
async function listed(url: string): Promise<number> {
  const text = await (await fetch(pageOf(url), html)).text();
  return text.match(/#sha256=/g)?.length ?? 0;
}

/** The status of an upload; `lost` where no answer came. */
const sent = (url: string, upload = sdistUpload()): Promise<number | "lost"> =>
  post(url, upload).then(
    ({ status }) => status,
    () => "lost",
  );

describe("the fault proxy spoils the second upload alone", () => {
  it.each([
    ["connect", "lost", 1],
    ["headers", "lost", 1],
    ["body-25", "lost", 1],
    ["body-75", "lost", 1],
    ["close-75", "lost", 1],
    ["before-answer", "lost", 2],
    ["close-before-answer", "lost", 2],
    ["in-answer", "lost", 2],
    ["stored-504", 504, 2],
    ["delay", 200, 2],
    ["throttle", 200, 2],
    ["500", 500, 1],
    ["502", 502, 1],
    ["503", 503, 1],
    ["429", 429, 1],
    ["408", 408, 1],
    ["html-200", 200, 1],
    ["lie", 200, 1],
  ] as const)("%s: the client gets %s, the index has %i", async (fault, status, count) => {
    await using at = await scene(fault);
    expect(await sent(at.proxy.url, wheelUpload())).toBe(200);
    expect(await sent(at.proxy.url)).toBe(status);
    expect(await listed(at.index.url)).toBe(count);
    expect(await sent(at.proxy.url)).toBe(200);
    expect(await listed(at.index.url)).toBe(2);
    expect(at.proxy.uploads.map((seen) => seen.fault)).toEqual([undefined, fault, undefined]);
    expect(at.proxy.uploads.map((seen) => seen.isRepeat)).toEqual([false, false, count === 2]);
  });

  it("answers early where the client still sends", async () => {
    await using at = await scene("early-503");
    await sent(at.proxy.url, wheelUpload());
    const { hostname, port } = new URL(at.proxy.url);
    const socket = connect(Number(port), hostname);
    socket.write("POST /legacy/ HTTP/1.1\r\nhost: x\r\ncontent-length: 100000\r\n\r\nbegin");
    let text = "";
    for await (const chunk of socket) text += String(chunk);
    expect(text).toMatch(/^HTTP\/1\.1 503 /);
    expect(await listed(at.index.url)).toBe(1);
  });
});

describe("the fault proxy spoils the second page alone", () => {
  /** What a client sees of the page, once before an upload and twice after it. */
  async function seen(fault: PageFault) {
    await using at = await scene(fault);
    const look = async () => {
      const answer = await fetch(pageOf(at.proxy.url), html).catch(() => undefined);
      const text = await answer?.text();
      return [answer?.status ?? "lost", text?.includes("#sha256=") ?? false];
    };
    const before = await look();
    await sent(at.proxy.url, wheelUpload());
    return [before, await look(), await look()];
  }

  it.each([
    ["page-reset", ["lost", false]],
    ["page-500", [500, false]],
    ["page-html", [200, false]],
    ["page-truncated", [200, false]],
    ["page-old", [404, false]],
  ] as const)("%s", async (fault, expected) => {
    expect(await seen(fault)).toEqual([[404, false], expected, [200, true]]);
  });

  it("which are all there are", () => {
    expect(pageFaults).toHaveLength(5);
  });
});

describe("the fault proxy", () => {
  it("lets everything through that no script names: files, headers, HEAD, several at once", async () => {
    await using index = await runningIndex();
    await using proxy = await faultProxy(index.url);
    const uploads = ["a", "b", "c", "d"].map((name) => wheelUpload({ name }));
    const statuses = await Promise.all(uploads.map((upload) => sent(proxy.url, upload)));
    expect(statuses).toEqual([200, 200, 200, 200]);
    const page = await fetch(new URL("simple/a/", proxy.url), html);
    const href = /href="([^"#]+)/.exec(await page.text())?.[1] ?? "";
    expect(new URL(href).origin).toBe(new URL(proxy.url).origin);
    expect(page.headers.get("x-pypi-last-serial")).toMatch(/^\d$/);
    const file = Buffer.from(await (await fetch(href)).arrayBuffer());
    expect(file.equals(uploads[0]?.content ?? Buffer.alloc(0))).toBe(true);
    const head = await fetch(href, { method: "HEAD" });
    expect(head.status).toBe(200);
  });

  it("does the same for the same seed", () => {
    const faults: readonly UploadFault[] = ["lie", "500", "delay"];
    const row = (seed: number) => {
      const random = randomOf(seed);
      return Array.from({ length: 20 }, () => oneOf(faults, random));
    };
    expect(row(1)).toEqual(row(1));
    expect(row(1)).not.toEqual(row(2));
    expect(new Set(row(1)).size).toBe(3);
  });
});
