import { describe, expect, it } from "@jest/globals";
import type { IndexFile } from "../../src/index/list-files.ts";
import { planUpload } from "../../src/index/plan.ts";

const local = (filename: string, sha256 = "aa") =>
  ({ filename, kind: filename.endsWith(".whl") ? "wheel" : "sdist", sha256 }) as const;

const there = (filename: string, sha256: string | undefined): IndexFile => ({
  filename,
  sha256,
  url: new URL(`https://example.org/${filename}`),
  yanked: false,
});

describe("the plan of an upload", () => {
  it("tells missing, identical, different and unknown files apart", () => {
    const files = ["a-1.0-py3-none-any.whl", "b.whl", "c.whl", "d.whl"].map((name) => local(name));
    const listed = [
      there("b.whl", "aa"),
      there("c.whl", "bb"),
      there("d.whl", undefined),
      there("e.whl", "aa"),
    ];
    const plan = planUpload(files, listed);
    expect(plan.map(({ file, state, listed: sha256 }) => [file.filename, state, sha256])).toEqual([
      ["a-1.0-py3-none-any.whl", "missing", undefined],
      ["b.whl", "identical", "aa"],
      ["c.whl", "different", "bb"],
      ["d.whl", "unknown", undefined],
    ]);
  });

  it("knows nothing of an index that cannot be asked", () => {
    const plan = planUpload([local("a.whl"), local("a.tar.gz")], undefined);
    expect(plan.map(({ state }) => state)).toEqual(["unknown", "unknown"]);
  });

  it("begins with the universal wheel and ends with the sdist", () => {
    const names = [
      "a-1.0.tar.gz",
      "a-1.0-cp312-cp312-win_amd64.whl",
      "a-1.0-py3-none-any.whl",
      "a-1.0-cp311-cp311-win_amd64.whl",
    ];
    const plan = planUpload(
      names.map((name) => local(name)),
      [],
    );
    expect(plan.map(({ file }) => file.filename)).toEqual([
      "a-1.0-py3-none-any.whl",
      "a-1.0-cp311-cp311-win_amd64.whl",
      "a-1.0-cp312-cp312-win_amd64.whl",
      "a-1.0.tar.gz",
    ]);
  });
});
