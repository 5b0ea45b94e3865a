import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { post, runningIndex, sdistUpload, wheelUpload } from "./running-index.ts";

describe("the upload API", () => {
  it("takes a wheel and an sdist, and the same again without a change", async () => {
    await using index = await runningIndex();
    for (const upload of [wheelUpload(), sdistUpload()]) {
      expect(await post(index.url, upload)).toMatchObject({ status: 200, text: "" });
      const before = await (await fetch(new URL("simple/demo-pkg/", index.url))).text();
      expect(await post(index.url, upload)).toMatchObject({ status: 200, text: "" });
      expect(await (await fetch(new URL("simple/demo-pkg/", index.url))).text()).toBe(before);
    }
    expect(await readdir(join(index.directory, "files"))).toEqual([
      "demo_pkg-1.0-py3-none-any.whl",
      "demo_pkg-1.0-py3-none-any.whl.metadata",
      "demo_pkg-1.0.tar.gz",
    ]);
    expect(await readdir(join(index.directory, "temporary"))).toEqual([]);
  });
});
