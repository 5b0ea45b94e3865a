import { describe, expect, it } from "@jest/globals";
import { post, runningIndex, sdistUpload, sha256, wheelUpload } from "./running-index.ts";

const read = async (url: string, path = "") => {
  const answer = await fetch(new URL(path, url));
  expect(answer.headers.get("content-type")).toBe("text/html; charset=UTF-8");
  return answer.text();
};

describe("the pages for people", () => {
  it("say how to begin while the index is empty", async () => {
    await using index = await runningIndex();
    const text = await read(index.url);
    expect(text).toContain("Nothing has been uploaded yet.");
    expect(text).toContain(`--repository-url ${index.url}legacy/`);
  });

  it("list projects with their newest releases, and files with sizes and hashes", async () => {
    await using index = await runningIndex({ now: () => new Date("2026-08-01T12:34:56Z") });
    for (const version of ["1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.10"]) {
      await post(index.url, wheelUpload({ version }, [["summary", "What it is"]]));
    }
    const overview = await read(index.url);
    expect(overview).toContain('<th scope="row"><a href="/project/demo-pkg/">demo-pkg</a></th>');
    expect(overview.match(/#\d[\d.]+(?=")/g)).toEqual(["#1.10", "#1.5", "#1.4", "#1.3", "#1.2"]);
    expect(overview).toContain(" and 2 more</td><td>What it is</td>");
    const { filename, content } = wheelUpload({ version: "1.10" });
    const detail = await read(index.url, "project/demo-pkg/");
    expect(detail).toContain(`>${filename}</a>`);
    expect(detail).toContain(`<dt>Size</dt><dd>${content.length} B</dd>`);
    expect(detail).toContain(`<dt>SHA-256</dt><dd><code>${sha256(content)}</code></dd>`);
    expect(detail).toContain("2026-08-01 12:34:56 UTC");
    for (const [, address = ""] of detail.matchAll(/href="(\/[^"]*)"/g)) {
      expect((await fetch(new URL(address, index.url))).status).toBe(200);
    }
  });

  it("escape everything that was uploaded, and need nothing from elsewhere", async () => {
    await using index = await runningIndex();
    const evil = `<script>alert("&'")</script>`;
    await post(index.url, sdistUpload({}, [["summary", evil]]));
    await fetch(new URL("_/rehearsal/yank", index.url), {
      method: "POST",
      body: JSON.stringify({ project: "demo-pkg", version: "1.0", reason: evil }),
    });
    for (const path of ["", "project/demo-pkg/"]) {
      const text = await read(index.url, path);
      expect(text).not.toContain("<script");
      expect(text).toContain("&lt;script&gt;alert(&#34;&amp;&#39;&#34;)&lt;/script&gt;");
      expect(text).not.toMatch(/(?:src|href)="(?!\/)/);
    }
  });
});
