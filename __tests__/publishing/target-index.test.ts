import { describe, expect, it } from "@jest/globals";
import { PublishError } from "../../src/errors.ts";
import type { InputName } from "../../src/input-table.ts";
import { InputReader } from "../../src/inputs.ts";
import { readTargetIndex } from "../../src/publishing/target-index.ts";

const own = "https://index.example/legacy/";

const target = (given: Partial<Record<InputName, string>>) =>
  readTargetIndex(new InputReader({ given: (name) => given[name], manifest: {}, project: {} }));

function failure(given: Partial<Record<InputName, string>>): [string, string | undefined] {
  try {
    target(given);
  } catch (error) {
    if (error instanceof PublishError) return [error.message, error.hint];
    throw error;
  }
  throw new Error("did not fail");
}

describe("the index of an upload", () => {
  it("is PyPI, or what `index` or `repository-url` names", () => {
    expect(target({}).title).toBe("PyPI");
    expect(target({ index: "TestPyPI" }).title).toBe("TestPyPI");
    expect(target({ index: own }).upload.href).toBe(own);
    expect(target({ "repository-url": own }).upload.href).toBe(own);
    expect(target({ "repository-url": own, index: own }).upload.href).toBe(own);
    const upload = "https://test.pypi.org/legacy/";
    expect(target({ "repository-url": upload, index: "testpypi" }).title).toBe("TestPyPI");
  });

  it("is not guessed where both name one", () => {
    expect(failure({ "repository-url": own, index: "testpypi" })).toEqual([
      "Inputs `index` and `repository-url` name two indexes: TestPyPI and index.example",
      "leave out one of them",
    ]);
  });

  it("by a name in place of a URL is pointed to `index`", () => {
    expect(failure({ "repository-url": "testpypi" })).toEqual([
      "Input `repository-url` must be a URL; got `testpypi`",
      "write `index: testpypi`",
    ]);
    expect(failure({ index: "upload.pypi.org/legacy/" })[0]).toContain(
      "must be `pypi`, `testpypi` or a URL",
    );
  });
});
