import { describe, expect, it } from "@jest/globals";
import { targetOf } from "../../src/credentials/target.ts";
import { judgeAddress } from "../../src/rules/credentials.ts";

const pypi = "https://upload.pypi.org/legacy/";
const testpypi = "https://test.pypi.org/legacy/";
const gitea = "https://gitea.example.com/api/packages/anna/pypi";

describe("the address of an upload (AU004)", () => {
  const at = (address: string, ignore: readonly string[] = []) => {
    const upload = new URL(address);
    return judgeAddress({ upload, target: targetOf(upload) }, new Set(ignore));
  };

  it.each([
    pypi,
    testpypi,
    gitea,
    "https://pypi.example.com/legacy/",
    "http://localhost:8080/",
    "http://127.0.0.1:3141/root/dev/",
    "http://[::1]:8080/",
  ])("is good: %s", (address) => {
    expect(at(address)).toEqual([]);
  });

  it.each([
    ["https://upload.pypi.org/legacy", 308, "lacks the slash at its end"],
    ["https://test.pypi.org/legacy", 308, "lacks the slash at its end"],
    ["http://upload.pypi.org/legacy/", 403, "is not encrypted"],
    ["https://pypi.org/simple", 0, "the simple API, from which files are installed"],
    ["https://pypi.org/simple/", 0, "the simple API, from which files are installed"],
    ["https://test.pypi.org/simple/", 0, "the simple API, from which files are installed"],
    ["https://pypi.org/legacy/", 0, "no upload API of PyPI"],
    ["https://pypi.org/", 0, "the site of PyPI"],
    ["https://pypi.org/pypi", 0, "the address of old tools"],
    ["https://upload.pypi.org/", 0, "the site of PyPI"],
    ["https://test.pypi.org/", 0, "the site of TestPyPI"],
    ["https://pypi.python.org/pypi", 0, "the address of old tools"],
    ["https://testpypi.python.org/pypi", 0, "the address of old tools"],
  ])("is wrong, and no `ignore` hides it: %s", (address, status, words) => {
    const [finding, ...others] = at(address, ["AU004"]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: "AU004", level: "error" });
    expect(finding?.message).toContain(words);
    expect(finding?.refusal?.status ?? 0).toBe(status);
    expect(finding?.hint).toContain(address.includes("test") ? testpypi : pypi);
  });

  it.each([
    ["http://gitea.example.com/api/packages/anna/pypi", "goes over plain http"],
    ["https://pypi.example.com/simple/", "looks like a simple API"],
    ["https://devpi.example.com/root/dev/+simple/", "looks like a simple API"],
    ["https://pypi.example.com/legacy", "lacks the slash at its end"],
  ])("of another index is warned of, unless ignored: %s", (address, words) => {
    expect(at(address)).toMatchObject([
      { rule: "AU004", level: "warning", message: expect.stringContaining(words) },
    ]);
    expect(at(address, ["AU004"])).toEqual([]);
  });
});
