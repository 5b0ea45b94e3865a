import { describe, expect, it } from "@jest/globals";
import { post, runningIndex, wheelUpload } from "../rehearsal/running-index.ts";
import {
  onlyHtml,
  refuseRepeats,
  slowUploads,
  withoutHashes,
  withoutJsonApi,
} from "./other-index.ts";

const json = { headers: { accept: "application/vnd.pypi.simple.v1+json" } };
const page = (url: string) => new URL("simple/demo-pkg/", url);

describe("the embedded index can be as other indexes are:", () => {
  it("it answers 409 to a repeat, also to one with the same content", async () => {
    await using index = await runningIndex({ judge: refuseRepeats });
    expect((await post(index.url, wheelUpload())).status).toBe(200);
    expect((await post(index.url, wheelUpload())).status).toBe(409);
  });

  it("it takes its time", async () => {
    await using index = await runningIndex({ layers: [slowUploads(300)] });
    const begun = performance.now();
    expect((await post(index.url, wheelUpload())).status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThan(290);
  });

  it("it has no JSON API", async () => {
    await using index = await runningIndex({ layers: [withoutJsonApi] });
    await post(index.url, wheelUpload());
    expect((await fetch(new URL("pypi/demo-pkg/json", index.url))).status).toBe(404);
    expect((await fetch(page(index.url), json)).status).toBe(200);
  });

  it("it has pages in HTML alone, and without hashes", async () => {
    await using index = await runningIndex({ layers: [onlyHtml, withoutHashes] });
    await post(index.url, wheelUpload());
    const answer = await fetch(page(index.url), json);
    expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
    const text = await answer.text();
    expect(text).toMatch(/href="[^"#]+\.whl"/);
    expect(text).not.toContain("#sha256=");
  });

  it("it has JSON without hashes", async () => {
    await using index = await runningIndex({ layers: [withoutHashes] });
    await post(index.url, wheelUpload());
    const { files } = (await (await fetch(page(index.url), json)).json()) as {
      files: readonly { readonly hashes: object }[];
    };
    expect(files.map(({ hashes }) => hashes)).toEqual([{}]);
  });
});
