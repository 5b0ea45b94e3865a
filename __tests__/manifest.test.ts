import { describe, expect, it } from "@jest/globals";
import {
  compareWithManifest,
  formatManifest,
  type Manifest,
  parseManifest,
} from "../src/manifest.ts";

const file = { filename: "a-1.0.tar.gz", size: 3, sha256: "a".repeat(64) };
const manifest: Manifest = {
  schema: 1,
  name: "a",
  version: "1.0",
  files: [file],
  settings: { strict: "true" },
  "built-by": { python: "3.13.0" },
};

describe("a release manifest", () => {
  it("is read as it was written", () => {
    expect(parseManifest(formatManifest(manifest), "m")).toEqual(manifest);
  });

  it.each([
    ["{", "`m` is not JSON"],
    ["[]", "`m` has schema `undefined`; this version reads 1"],
    ["null", "`m` is not an object"],
    [formatManifest({ ...manifest, run: 7 as never }), "`m` has a `run` of another kind"],
    [
      formatManifest({ ...manifest, settings: { strict: true as never } }),
      "`m` has a `settings` of another kind",
    ],
    ['{"schema": 2}', "`m` has schema `2`; this version reads 1"],
    ['{"schema": 1}', "`m` has no `name` and `version`"],
    [
      '{"schema": 1, "name": "a", "version": "1", "files": [{"filename": "../a", "size": 1, "sha256": "x"}]}',
      "`m` has no list of `files` with `filename`, `size` and `sha256`",
    ],
  ])("that reads %s is refused", (text, message) => {
    expect(() => parseManifest(text, "m")).toThrow(message);
  });

  it("takes exactly the files that it lists", () => {
    expect(() => compareWithManifest(manifest, [file])).not.toThrow();
  });

  it("names every file that is missing, changed or extra", () => {
    const changed = { ...file, sha256: "b".repeat(64) };
    const extra = { ...file, filename: "b-1.0.tar.gz" };
    expect(() => compareWithManifest(manifest, [changed, extra])).toThrow(
      `\`a-1.0.tar.gz\` was changed: it was built with sha256 ${"a".repeat(64)} and has ${"b".repeat(64)}\n  \`b-1.0.tar.gz\` is not in the manifest`,
    );
    expect(() => compareWithManifest(manifest, [])).toThrow("`a-1.0.tar.gz` is missing");
  });
});
