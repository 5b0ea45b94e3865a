import { describe, expect, it } from "@jest/globals";
import { exerciseFailures } from "../../src/python/exercise-failures.ts";
import { installationFailures } from "../../src/python/installation-failures.ts";

const first = (
  patterns: readonly ((output: string) => { cause: string; fix: string } | undefined)[],
  output: string,
) => patterns.map((pattern) => pattern(output)).find((found) => found !== undefined);

describe("what pip and uv say when they cannot install", () => {
  it.each<[what: string, output: string, cause: RegExp]>([
    [
      "uv, another hash",
      "error: Failed to download `demo-pkg==1.0`\n  cause: Hash mismatch for `demo-pkg==1.0`\n",
      /is not the file that was built/,
    ],
    [
      "pip, another hash",
      "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
      /is not the file that was built/,
    ],
    [
      "uv, another Python",
      "cause: Because the current Python version (3.11.7) does not satisfy Python>=99 and demo-pkg==1.0 depends on Python>=99, we can conclude",
      /^it wants Python >=99, and this is 3\.12\.1$/,
    ],
    [
      "pip, another Python",
      "ERROR: Ignored the following versions that require a different python version: 1.0 Requires-Python >=99\nERROR: No matching distribution found for demo-pkg==1.0",
      /^it wants Python >=99/,
    ],
    [
      "uv, no wheel",
      "cause: Because demo-pkg==1.0 has no wheels with a matching Python ABI tag (e.g., `cp312`) and you require demo-pkg==1.0, we can conclude that your requirements are unsatisfiable.",
      /^no wheel of it fits Python 3\.12\.1/,
    ],
    [
      "pip, no wheel",
      "ERROR: Could not find a version that satisfies the requirement demo-pkg==1.0 (from versions: none)\nERROR: No matching distribution found for demo-pkg==1.0",
      /^no wheel of it fits Python 3\.12\.1/,
    ],
    [
      "pip, no dependency",
      "ERROR: No matching distribution found for dep-pkg>=9\n",
      /^`dep-pkg>=9` is not to be had$/,
    ],
    [
      "uv, no dependency",
      "cause: Because dep-pkg was not found in the package registry and demo-pkg==1.0 depends on dep-pkg, we can conclude that demo-pkg==1.0 cannot be used.",
      /^`dep-pkg` is not to be had$/,
    ],
    [
      "pip, a conflict",
      "ERROR: Cannot install a==1 and b==2 because these package versions have conflicting dependencies.",
      /contradict each other: a==1 and b==2/,
    ],
    [
      "uv, a conflict",
      "cause: Because a==1 depends on c<2 and b==2 depends on c>2, we can conclude that your requirements are unsatisfiable.",
      /contradict each other/,
    ],
    [
      "uv, a release whose own ranges exclude each other",
      "cause: Because demo-pkg==1.0 depends on idna<3 and idna>=3.1, we can conclude that demo-pkg==1.0 cannot be used.\n         And because only demo-pkg==1.0 is available and you require demo-pkg, we can conclude that your requirements are unsatisfiable.",
      /^the dependencies contradict each other: demo-pkg==1\.0 depends on idna<3 and idna>=3\.1$/,
    ],
    [
      "uv, a dependency that has no such version",
      "cause: Because only idna<=3.10 is available and demo-pkg==1.0 depends on idna>=99, we can conclude that demo-pkg==1.0 cannot be used.\n         And because only demo-pkg[cli]==1.0 is available and you require demo-pkg[cli], we can conclude that your requirements are unsatisfiable.",
      /^of `idna` there is only `idna<=3\.10`$/,
    ],
    [
      "pip, a build",
      "error: metadata-generation-failed",
      /a build started, since only an sdist fits/,
    ],
    [
      "uv, a build",
      "error: Failed to build `dep-pkg==1.0`\n  cause: Call to `setuptools.build_meta.build_wheel` failed",
      /a build started, since only an sdist fits/,
    ],
    ["a network that is away", "error sending request for url (http://x)", /cannot be reached/],
    ["a full disk", "OSError: [Errno 28] No space left on device", /the disk is full/],
  ])("%s", (_what, output, cause) => {
    const patterns = installationFailures({ name: "Demo.Pkg", python: "3.12.1" });
    expect(first(patterns, output)?.cause).toMatch(cause);
  });
});

describe("what Python says when an installed project does not run", () => {
  it.each<[what: string, output: string, cause: string, fix: RegExp]>([
    [
      "a module of its own",
      "ModuleNotFoundError: No module named 'demo_pkg.core'",
      "`demo_pkg.core` is not installed, and it is the project's own",
      /\[tool\.setuptools\.packages\.find\].*hatchling.*poetry.*flit.*pdm/,
    ],
    [
      "another module",
      "ModuleNotFoundError: No module named 'requests.adapters'",
      "`requests.adapters` is not installed",
      /missing from `dependencies`/,
    ],
    [
      "a library of the system",
      "ImportError: libfoo.so.1: cannot open shared object file: No such file or directory",
      "libfoo.so.1: cannot open shared object file: No such file or directory",
      /auditwheel/,
    ],
    [
      "a function that a script names",
      "AttributeError: module 'demo_pkg' has no attribute 'main'",
      "`demo_pkg` has no `main`",
      /\[project\.scripts\]/,
    ],
    [
      "a module of its own that is taken for a circle",
      "ImportError: cannot import name 'core' from partially initialized module 'demo_pkg' (most likely due to a circular import) (/x/demo_pkg/__init__.py)",
      "`demo_pkg` has no `core`, or not yet",
      /is in the wheel/,
    ],
    ["input", "EOFError: EOF when reading a line", "It waits for input, and there is none", /ask/],
    [
      "newer syntax",
      "SyntaxError: invalid syntax",
      "SyntaxError: invalid syntax",
      /requires-python/,
    ],
  ])("%s", (_what, output, cause, fix) => {
    const found = first(exerciseFailures("demo-pkg"), output);
    expect(found?.cause).toBe(cause);
    expect(found?.fix).toMatch(fix);
  });
});
