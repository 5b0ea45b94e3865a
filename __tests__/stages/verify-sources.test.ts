import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { verify } from "../../src/stages/verify.ts";
import { runningIndex } from "../rehearsal/running-index.ts";
import { buildInputs, buildProject } from "../support/building.ts";
import { makeWheel, wheelFilename } from "../support/distributions.ts";
import { copyProject } from "../support/projects.ts";
import { writeRelease } from "../support/publishing.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import {
  verifyFailure as failure,
  legacy,
  published,
  send,
  verifyInputs,
} from "../support/verifying.ts";
import { workingHost } from "../support/working-host.ts";

/** An index that stands for the ordinary one, and one under test that has a newer `dep-pkg`. */
async function confusingIndexes(requirement: readonly (readonly [string, string])[]) {
  const ordinary = await runningIndex();
  await using older = await temporaryFolder();
  await writeRelease(older.path, { name: "dep-pkg", version: "1.0" });
  await send(older.path, ordinary.url);
  const at = await published(
    {
      headers: requirement,
      files: { "demo_pkg/__init__.py": "import dep_pkg\nassert dep_pkg.__version__ == '1.0'\n" },
    },
    { PIP_INDEX_URL: `${ordinary.url}simple/`, PIP_FIND_LINKS: "", PIP_CONFIG_FILE: "/dev/null" },
  );
  for (const name of ["dep-pkg", "only-here"]) {
    await using newer = await temporaryFolder();
    await writeRelease(newer.path, { name, version: "2.0" });
    await send(newer.path, at.url);
  }
  return {
    ...at,
    async [Symbol.asyncDispose]() {
      await at[Symbol.asyncDispose]();
      await ordinary[Symbol.asyncDispose]();
    },
  };
}

describe("what a release depends on", () => {
  it("comes from the ordinary index, whatever the index under test has", async () => {
    await using at = await confusingIndexes([["Requires-Dist", "dep-pkg"]]);
    const { outputs } = await verify.run(at.inputs, at.host);
    expect(outputs.verified).toBe("true");
  });

  it("is missing when only the index under test has it", async () => {
    await using at = await confusingIndexes([["Requires-Dist", "only-here"]]);
    const { code, message, hint } = await failure(at.inputs, at.host);
    expect(code).toBe("install-failed");
    expect(message).toContain(
      "could not install what the release depends on: `only-here` is not to be had\n",
    );
    expect(hint).toBe(
      "nothing that may be installed here is `only-here`; users of the release would see the same",
    );
  });
});

describe("a release whose wheel does not fit", () => {
  it("is installed from the sdist of the index under test", async () => {
    await using index = await runningIndex();
    await using folder = await temporaryFolder();
    const settings = { name: "sample-tiny", version: "1.0", tag: "py3-none-any" };
    await copyProject("tiny", folder.path, { "tiny.json": JSON.stringify(settings) });
    await buildProject(buildInputs(folder.path));
    const packages = join(folder.path, "dist");
    await rm(join(packages, ".release-manifest.json"));
    await rm(join(packages, "sample_tiny-1.0-py3-none-any.whl"));
    const other = { name: "sample-tiny", tag: "cp310-abi3-win_arm64" };
    await writeFile(join(packages, wheelFilename(other)), makeWheel(other));
    await send(packages, index.url);
    const host = workingHost();
    await verify.run(verifyInputs(packages, legacy(index.url)), host);
    expect(host.lines).toContainEqual(
      expect.stringMatching(
        /wheel: warning: No wheel of the release fits Python .* from the sdist/,
      ),
    );
    expect(host.lines).toContain("info:   import tiny: ok");

    await rm(join(packages, wheelFilename(other)));
    const again = workingHost();
    await verify.run(verifyInputs(packages, legacy(index.url)), again);
    expect(again.lines).toContain("info:   import tiny: ok");
  });

  it("is built with what the ordinary index has, whatever the index under test has", async () => {
    await using at = await confusingIndexes([["Requires-Dist", "dep-pkg"]]);
    await using folder = await temporaryFolder();
    await copyProject("tiny", folder.path, {
      "pyproject.toml": `[build-system]
requires = ["dep-pkg"]
build-backend = "tiny_backend"
backend-path = ["_backend"]
`,
      "stamp.py": "import dep_pkg\n\ndef stamp():\n    return dep_pkg.__version__\n",
      "tiny.json": JSON.stringify({ name: "sample-tiny", version: "1.0", tag: "py3-none-any" }),
      "tiny/__init__.py":
        "import pathlib\nassert pathlib.Path(__file__).with_name('stamp.txt').read_text() == '1.0'\n",
    });
    const words = `import sys; sys.path.insert(0, "_backend"); import os, tiny_backend; os.mkdir("dist"); tiny_backend.build_sdist("dist")`;
    await at.host.run({ program: "python3", arguments: ["-c", words], folder: folder.path });
    const packages = join(folder.path, "dist");
    await send(packages, at.url);
    await verify.run(verifyInputs(packages, legacy(at.url)), at.host);
    expect(at.host.lines).toContain("info:   import tiny: ok");
  });
});
