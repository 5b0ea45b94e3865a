import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { malformedZips } from "./malformed-zips.ts";
import { readBytes, refusalOf } from "./read-bytes.ts";

interface Recorded {
  readonly file: string;
  readonly accept: boolean;
  readonly message: string | null;
}

const facts = JSON.parse(
  await readFile(join(import.meta.dirname, "../fixtures/vectors/pypi-facts.json"), "utf8"),
) as { readonly zip_fixtures: readonly Recorded[] };

/** What CPython says while it opens the file: PyPI does not pass it on. */
const openingFails = /^(File is not a zip file|Truncated|Corrupt)/;

describe("zips that are malformed by mutation", () => {
  it("are all made again", () => {
    expect(Object.keys(malformedZips).sort()).toEqual(
      facts.zip_fixtures.map(({ file }) => file).sort(),
    );
  });

  it.each(facts.zip_fixtures)("get PyPI's verdict: $file", async ({ file, accept, message }) => {
    const { problems } = await readBytes(malformedZips[file]?.() ?? Buffer.alloc(0), "zip");
    const refusal = refusalOf(problems);
    if (accept) {
      expect(refusal).toBeUndefined();
      return;
    }
    // One was recorded without its message.
    const words = message ?? "Comment in central directory";
    if (!openingFails.test(words)) {
      expect(refusal).toBe(
        `ZIP archive not accepted: ${words}. See https://docs.pypi.org/archives for more information`,
      );
      return;
    }
    expect(["None", "File is not a zipfile"]).toContain(refusal);
    if (refusal === "None") expect(problems[0]?.message).toContain(words);
  });
});
