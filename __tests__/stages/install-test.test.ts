import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { InputReader, type InputValues } from "../../src/inputs.ts";
import { check } from "../../src/stages/check.ts";
import { buildInputs, buildProject } from "../support/building.ts";
import { makeWheel, wheelFilename } from "../support/distributions.ts";
import { copyProject } from "../support/projects.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { workingHost } from "../support/working-host.ts";

/** Checks the distributions of a folder, and installs them. */
async function tried(folder: string, given: InputValues = {}) {
  const host = workingHost();
  const all: InputValues = {
    ...{ "packages-dir": folder, "project-dir": folder, "install-test": "true" },
    ...{ "python-versions": "newest", ...given },
  };
  const reader = new InputReader({ given: (name) => all[name], manifest: {}, project: {} });
  const { failure, outputs, summary } = await check.run(check.readInputs(reader), host);
  const environments = JSON.parse(outputs.environments ?? "[]") as {
    source: string;
    ok: boolean;
    checks: { name: string; message?: string }[];
  }[];
  return { failure, environments, summary, lines: host.lines };
}

describe("`check` with `install-test`", () => {
  it("installs wheel and sdist from their files, and says which wheel fits nothing here", async () => {
    await using folder = await temporaryFolder();
    const settings = { name: "sample-tiny", version: "1.0", tag: "py3-none-any" };
    await copyProject("tiny", folder.path, { "tiny.json": JSON.stringify(settings) });
    await buildProject(buildInputs(folder.path));
    const packages = join(folder.path, "dist");
    await rm(join(packages, ".release-manifest.json"));
    const other = { name: "sample-tiny", tag: "cp399-cp399-win_arm64" };
    await writeFile(join(packages, wheelFilename(other)), makeWheel(other));
    const { environments, lines, summary } = await tried(packages);
    expect(environments.map(({ source, ok }) => [source, ok])).toEqual([
      ["sample_tiny-1.0-py3-none-any.whl", true],
      ["sdist", true],
    ]);
    expect(lines.join("\n")).not.toContain("No wheel of the release fits");
    for (const { checks } of environments) {
      expect(checks.map(({ name }) => name)).toContain("import tiny");
    }
    expect(lines).toContain(
      "warning: Untested: `sample_tiny-1.0-cp399-cp399-win_arm64.whl` fits no Python here",
    );
    expect(summary).toContain("| Environment | Install |");
  });

  it("finds a wheel that does not import before anything is published", async () => {
    await using folder = await temporaryFolder({
      [wheelFilename()]: makeWheel({ files: { "demo_pkg/__init__.py": "import demo_pkg.gone\n" } }),
    });
    const { failure, environments } = await tried(folder.path);
    expect(environments.map(({ ok }) => ok)).toEqual([false]);
    expect(failure?.message).toMatch(
      /`import demo_pkg` ended with status 1: `demo_pkg\.gone` is not installed, and it is the project's own/,
    );
    const without = await tried(folder.path, { "import-names": "none" });
    expect(without.environments.map(({ ok }) => ok)).toEqual([true]);
  });

  it("installs nothing where it is not asked to", async () => {
    await using folder = await temporaryFolder({ [wheelFilename()]: makeWheel() });
    const { environments } = await tried(folder.path, { "install-test": "false" });
    expect(environments).toEqual([]);
  });
});
