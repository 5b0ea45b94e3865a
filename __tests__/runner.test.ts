import { readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { toolCache } from "../src/host/pythons.ts";
import { type ArtifactServer, artifactServer } from "./support/artifact-servers.ts";
import { makeSdist, makeWheel } from "./support/distributions.ts";
import { inTerminal } from "./support/in-terminal.ts";
import { pliantProject } from "./support/pliant-project.ts";
import { parseOutputs, plainEnvironment, root, runProgram } from "./support/run-program.ts";
import { type RunnerName, runnerEnvironment } from "./support/runner-environment.ts";
import { startServing } from "./support/serving.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

type Inputs = Readonly<Record<string, string>>;

/** The Python environments of this machine, so that each run need not make its own. */
async function sharePythons(folder: string, cache: string): Promise<void> {
  const temporaryFolder = () => Promise.resolve(folder);
  const shared = await toolCache({ env: plainEnvironment(), temporaryFolder });
  await symlink(shared, join(cache, "pypi-publish"));
}

/** A job on the recorded runner; every step sees the same workspace and has files of its own. */
async function job(name: RunnerName, folder: string, more: Readonly<Record<string, string>> = {}) {
  const { INPUT_STAGE: _recorded, ...recorded } = runnerEnvironment(name, folder);
  const env = { ...recorded, ...more };
  const workspace = env["GITHUB_WORKSPACE"] ?? "";
  await sharePythons(folder, env["RUNNER_TOOL_CACHE"] ?? "");
  const step = async (inputs: Inputs) => {
    const outputs = env["GITHUB_OUTPUT"] ?? "";
    const summary = env["GITHUB_STEP_SUMMARY"] ?? "";
    await writeFile(outputs, "");
    const given = Object.entries(inputs).map(([key, value]) => [
      `INPUT_${key.toUpperCase()}`,
      value,
    ]);
    // Both runners give the process a terminal.
    const ended = await inTerminal([process.execPath, join(root, "dist/main.cjs")], {
      folder: workspace,
      env: { ...env, ...Object.fromEntries(given) },
    });
    const written = await readFile(summary, "utf8").catch(() => "");
    await rm(summary, { force: true });
    if (summary !== "" && more["GITHUB_STEP_SUMMARY"] === undefined) await writeFile(summary, "");
    return { ...ended, outputs: parseOutputs(await readFile(outputs, "utf8")), summary: written };
  };
  return { workspace, step };
}

/** Group commands are balanced, and none is inside another. */
function groupsAreFlat(output: string): boolean {
  const depths = [...output.matchAll(/^::(group|endgroup)::/gm)].map(([, what]) => what);
  return depths.every((what, position) => what === (position % 2 === 0 ? "group" : "endgroup"));
}

describe.each<RunnerName>(["act-0.2.87", "gitea-1.26.0-act_runner-0.3.0"])("on %s", (runner) => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let index: Awaited<ReturnType<typeof startServing>>;
  let run: Awaited<ReturnType<typeof job>>;
  let artifacts: ArtifactServer;
  let manifest: string;
  const token = "pypi-token-that-nobody-may-see";

  beforeAll(async () => {
    folder = await temporaryFolder();
    index = await startServing(join(folder.path, "index"));
    artifacts = await artifactServer(runner.startsWith("act") ? "act" : "gitea-1.26");
    run = await job(runner, folder.path, artifacts.env);
    await pliantProject(run.workspace, join(folder.path, "notes"));
  });

  afterAll(async () => {
    await index[Symbol.asyncDispose]();
    await artifacts[Symbol.asyncDispose]();
    await folder[Symbol.asyncDispose]();
  });

  it("`build` folds what tools print, and hands on its outputs", async () => {
    const { status, output, outputs, summary } = await run.step({ stage: "build" });
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(groupsAreFlat(output)).toBe(true);
    expect(output.match(/^::group::.*$/gm)).toEqual([
      "::group::Build the sdist",
      "::group::Build the wheel from the sdist",
      "::group::Contents of pliant-1.0-py3-none-any.whl",
      "::group::Contents of pliant-1.0.tar.gz",
    ]);
    expect(output).not.toContain("\u001b");
    expect(outputs).toMatchObject({
      name: "pliant",
      version: "1.0",
      "packages-dir": join(run.workspace, "dist"),
      "manifest-sha256": expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.parse(outputs["files"] ?? "")).toHaveLength(2);
    expect(summary).toMatch(
      /^### Built pliant 1\.0\n\nHanded over to .+\n\n\| File \| Size \| SHA-256 \|\n\|---\|/,
    );
    manifest = outputs["manifest-sha256"] ?? "";
  });

  it("`check` annotates what it finds, and counts it", async () => {
    const { status, output, outputs, summary } = await run.step({
      stage: "check",
      "manifest-sha256": manifest,
    });
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(outputs).toMatchObject({ name: "pliant", version: "1.0", errors: "0" });
    expect(output.match(/^::warning title=\w+[,:]/gm)?.length).toBe(
      Math.min(10, Number(outputs["warnings"])),
    );
    expect(summary).toMatch(/^### Checked 2 files: \d+ warnings?\n\n\| Level \| Rule \| File \|/);
  });

  it("without a stage, the incumbent's inputs upload, under their old names too", async () => {
    const { status, output, outputs, summary } = await run.step({
      user: "__token__",
      password: token,
      repository_url: `${index.url}legacy/`,
      packages_dir: "dist/",
      verify_metadata: "true",
      skip_existing: "false",
      verbose: "true",
      print_hash: "true",
      attestations: "true",
    });
    expect({ status, output }).toMatchObject({ status: 0 });
    const deprecated = output.match(/^::warning::Input .* is deprecated; write .*$/gm);
    expect(deprecated?.toSorted()).toEqual([
      "::warning::Input `packages_dir` is deprecated; write `packages-dir`",
      "::warning::Input `print_hash` is deprecated; write `print-hash`",
      "::warning::Input `repository_url` is deprecated; write `repository-url`",
      "::warning::Input `skip_existing` is deprecated; write `skip-existing`",
      "::warning::Input `verify_metadata` is deprecated; write `verify-metadata`",
    ]);
    expect(output.split(token)).toHaveLength(2);
    expect(output.indexOf(`::add-mask::${token}\n`)).toBe(0);
    expect(outputs).toMatchObject({ result: "uploaded", skipped: "[]" });
    expect(summary).toMatch(/^### Uploaded 2 files of pliant 1\.0 to 127\.0\.0\.1:\d+\n/);
    expect(summary).not.toContain(token);
  });

  it("`verify` proves that the release is there", async () => {
    const { status, output, outputs, summary } = await run.step({
      stage: "verify",
      "repository-url": `${index.url}legacy/`,
      "manifest-sha256": manifest,
    });
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(groupsAreFlat(output)).toBe(true);
    expect(outputs).toMatchObject({ verified: "true" });
    expect(summary).toMatch(
      /^\| Installed \| `pliant==1\.0` in \d+ environments \| [\d.]+ m?s \|$/m,
    );
  });

  it("a stage that fails ends with another status than 0, an error, and its groups closed", async () => {
    await pliantProject(run.workspace, join(folder.path, "notes"), { wheel: "fail" });
    const { status, output, outputs, summary } = await run.step({ stage: "build" });
    expect(status).toBe(1);
    expect(groupsAreFlat(output)).toBe(true);
    expect(output).toMatch(
      /^::error title=build-failed::The backend could not build the wheel%0A.*%0Ahint: /m,
    );
    expect(outputs).toEqual({});
    expect(summary).toMatch(
      /^\*\*Failed:\*\* The backend could not build the wheel \(`build-failed`\)\n\n```\n[\s\S]*The step wheel fails[\s\S]*\n```\n\nHint: /,
    );
  });
});

describe("a runner", () => {
  const release = {
    "dist/demo_pkg-1.0-py3-none-any.whl": makeWheel(),
    "dist/demo_pkg-1.0.tar.gz": makeSdist(),
  };
  const check = (folder: string, env: Readonly<Record<string, string | undefined>>) =>
    runProgram(process.execPath, [join(root, "dist/main.cjs")], {
      folder,
      env: { GITHUB_ACTIONS: "true", INPUT_STAGE: "check", ...env },
    });

  it("that has no file for summaries gets none", async () => {
    await using folder = await temporaryFolder({ ...release, output: "" });
    const output = join(folder.path, "output");
    for (const file of [undefined, ""]) {
      const env = { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: file };
      const ended = await check(folder.path, env);
      expect(ended).toMatchObject({ status: 0, stderr: "" });
      expect(ended.stdout).not.toMatch(/job summary/);
    }
  });

  it("whose file for summaries cannot be written is told, and the stage goes on", async () => {
    await using folder = await temporaryFolder({ ...release, output: "" });
    const { status, stdout } = await check(folder.path, {
      GITHUB_OUTPUT: join(folder.path, "output"),
      GITHUB_STEP_SUMMARY: join(folder.path, "nowhere", "summary.md"),
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^The job summary could not be written: .*nowhere/m);
  });

  it("whose file for outputs is not there gets a failure, since later steps rely on it", async () => {
    await using folder = await temporaryFolder(release);
    const { status, stdout } = await check(folder.path, {
      GITHUB_OUTPUT: join(folder.path, "nowhere", "output"),
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^::error title=disk-error::Output `name` cannot be handed to the runner: Missing file at path: .*nowhere.*%0Ahint: /m,
    );
  });

  it("gives absent inputs as empty texts", async () => {
    await using folder = await temporaryFolder({ ...release, output: "" });
    const { status, stdout } = await check(folder.path, {
      GITHUB_OUTPUT: join(folder.path, "output"),
      "INPUT_PACKAGES-DIR": "",
      INPUT_STRICT: " ",
      INPUT_PASSWORD: "",
    });
    expect({ status, stdout }).toMatchObject({ status: 0 });
    expect(stdout).not.toMatch(/has no effect|does not exist/);
  });
});
