import { readdir, writeFile } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import { manifestName } from "../../src/manifest.ts";
import { failures } from "../support/artifact-servers.ts";
import { buildCommand, startRun } from "../support/handing-over.ts";
import { copyProject, git } from "../support/projects.ts";

const noService = { ACTIONS_RESULTS_URL: "", ACTIONS_RUNTIME_TOKEN: "" };

/** A run whose job `build` has handed over. */
async function builtRun(...options: Parameters<typeof startRun>) {
  const run = await startRun(...options);
  await run.checkOut("build");
  expect(await run.step("build", { stage: "build" })).toMatchObject({ status: 0 });
  const folderOf = (job: string) => readdir(run.at(job)).then((names) => names.length);
  return { ...run, folderOf };
}

describe("without an artifact service", () => {
  it("one job builds and goes on, and another is told how to carry the folder over", async () => {
    await using run = await startRun();
    await run.checkOut("build");
    const built = await run.step("build", { stage: "build" }, { env: noService });
    expect(built).toMatchObject({ status: 0 });
    expect(built.output.match(/^::(notice|warning|error).*/gm)).toEqual([
      expect.stringMatching(
        /^::notice title=artifact-name::.+; so only the steps of this job find the distributions%0Ahint: for other jobs, .*include-hidden-files: true/,
      ),
    ]);
    const same = await run.step("build", { stage: "check" }, { env: noService });
    expect(same).toMatchObject({ status: 0 });
    const other = await run.step("check", { stage: "check" }, { env: noService });
    expect(other.status).toBe(1);
    expect(other.output.match(/^::error.*/gm)).toEqual([
      expect.stringMatching(
        /^::error title=no-artifact-service::`.+dist` holds no distributions, and none can be fetched: .+%0Ahint: set `artifact-name: none`.*include-hidden-files: true/,
      ),
    ]);
  });

  it("`artifact-name: none` says nothing of it", async () => {
    await using run = await startRun();
    await run.checkOut("build");
    const inputs = { "artifact-name": "none" };
    const built = await run.step("build", { stage: "build", ...inputs }, { env: noService });
    expect(built).toMatchObject({ status: 0 });
    expect(built.output).not.toMatch(/^::(notice|warning)/m);
    const other = await run.step("check", { stage: "check", ...inputs }, { env: noService });
    expect(other.output).toMatch(/^::error title=no-distributions::`.+dist` does not exist/m);
  });
});

describe("an artifact", () => {
  it("that is truncated or tampered with is refused, and the build replaces it", async () => {
    await using run = await builtRun();
    await run.server.corrupt("distributions", (zip) => zip.subarray(0, zip.length - 100));
    const truncated = await run.step("check", { stage: "check" });
    expect(truncated.output).toMatch(
      /^::error title=artifact-damaged::The artifact `distributions`/m,
    );
    expect(await run.folderOf("check")).toBe(0);
    await run.checkOut("build");
    const again = await run.step("build", { stage: "build" });
    expect(again).toMatchObject({ status: 0 });
    expect(again.output).toMatch(/^::warning::Artifact `distributions` .+ replaced: .+unpacked/m);
    expect(await run.step("check", { stage: "check" })).toMatchObject({ status: 0 });
  });

  it("whose files were exchanged together with the manifest is found by `manifest-sha256`", async () => {
    await using run = await startRun();
    await run.checkOut("build");
    const built = await run.step("build", { stage: "build" });
    await run.checkOut("other");
    await writeFile(run.at("other/tiny/__init__.py"), "evil = 1\n");
    await run.step("build", { stage: "build", rebuild: "true" }, { workspace: "other" });
    const given = { "manifest-sha256": String(built.outputs["manifest-sha256"]) };
    const checked = await run.step("check", { stage: "check", ...given });
    expect(checked.output).toMatch(
      /^::error title=manifest-mismatch::Artifact `distributions` has a manifest with sha256 \w{64}, but `manifest-sha256` is \w{64}/m,
    );
    expect(await readdir(run.at("check"))).toEqual([]);
  });

  it("of another run, commit or tag is refused with both", async () => {
    await using run = await builtRun("act");
    const run8 = await run.step("check", { stage: "check" }, { env: { GITHUB_RUN_ID: "8" } });
    expect(run8.output).toMatch(
      /^::error title=artifact-of-another-run::.+ built for run `7`, and this is run `8`/m,
    );
    const sha = "c".repeat(40);
    const moved = await run.step("check", { stage: "check" }, { env: { GITHUB_SHA: sha } });
    expect(moved.output).toContain(`and this is commit \`${sha}\``);
    const tagged = await run.step("check", { stage: "check", tag: "v2.0" });
    expect(tagged.output).toContain("built for reference `refs/tags/v1.0`");
    expect(await readdir(run.at("check"))).toEqual([]);
  });

  it("of two projects is not merged", async () => {
    await using run = await builtRun();
    await copyProject("tiny", run.at("origin"), {
      "tiny.json": '{"name": "sample-other", "version": "1.0", "tag": "py3-none-any"}',
      "pyproject.toml":
        '[build-system]\nrequires = []\nbuild-backend = "tiny_backend"\nbackend-path = ["_backend"]\n',
    });
    await git(run.at("origin"), "commit", "--quiet", "--all", "--message=Other");
    await git(run.at("origin"), "tag", "--force", "v1.0");
    await run.checkOut("other");
    await run.step("other", { stage: "build", "artifact-name": "distributions-other" });
    const merged = await run.step("check", { stage: "check", "artifact-name": "distributions*" });
    expect(merged.output).toMatch(
      /^::error title=artifact-conflict::The artifacts are not of one release: they differ in name%0A {2}`distributions`: sample-tiny%0A {2}`distributions-other`: sample-other/m,
    );
  });

  it("is named with those that there are when it is missing", async () => {
    await using run = await builtRun();
    const checked = await run.step("check", { stage: "check", "artifact-name": "wheels" });
    expect(checked.output).toMatch(
      /^::error title=artifact-missing::`.+` holds no distributions, and this run has no artifact `wheels`; it has `distributions`%0Ahint: run the job with the stage `build` again/m,
    );
  });
});

describe("the artifact service", () => {
  it("that no longer takes the job's token fails the stage", async () => {
    await using run = await builtRun();
    run.server.fail("ListArtifacts", failures.expiredToken);
    const checked = await run.step("check", { stage: "check" });
    expect(checked.output).toMatch(/^::error title=artifact-token-expired::/m);
    run.server.fail("ListArtifacts", failures.expiredToken);
    const built = await run.step("build", { stage: "build" });
    expect(built.output).toMatch(/^::error title=artifact-token-expired::/m);
  });

  it("that is full fails the build, and leaves its files", async () => {
    await using run = await startRun();
    await run.checkOut("build");
    run.server.fail("CreateArtifact", failures.quota);
    const built = await run.step("build", { stage: "build" });
    expect(built.status).toBe(1);
    expect(built.output).toMatch(
      /^::error title=artifact-quota::.+where no other job needs the distributions, set `artifact-name: none`$/m,
    );
    expect(await readdir(run.at("build/dist"))).toContain(manifestName);
  });
});

describe("two legs of a matrix with one name", () => {
  it.each(["act", "gitea-1.26", "github"] as const)("are told apart on %s", async (kind) => {
    await using run = await startRun(kind);
    for (const os of ["linux", "macos"]) {
      await run.checkOut(os);
      const inputs = { stage: "build", "build-command": buildCommand("sdist") };
      const built = await run.step("wheels", inputs, {
        workspace: os,
        leg: { os, python: "3.12" },
      });
      if (os === "linux") expect(built).toMatchObject({ status: 0 });
      else {
        expect(built.output).toContain('the leg `{"os":"linux","python":"3.12"}` of the matrix');
        expect(built.output).toMatch(
          /such as `artifact-name: distributions-\$\{\{ matrix\.os \}\}`; later stages merge them with `artifact-name: distributions\*`$/m,
        );
      }
    }
  });
});

describe("the tag", () => {
  it("has to be what is checked out, where git knows it", async () => {
    await using run = await startRun();
    await run.write("origin/more.txt", "more");
    await git(run.at("origin"), "add", ".");
    await git(run.at("origin"), "commit", "--quiet", "--message=After");
    await run.checkOut("build");
    const built = await run.step("build", { stage: "build" });
    expect(built.output).toMatch(
      /^::error title=tag-mismatch::Tag `v1.0` is commit `\w{40}`, but `\w{40}` is checked out%0Ahint: .+`ref: v1.0`$/m,
    );
    await git(run.at("build"), "tag", "--delete", "v1.0");
    const sha = await git(run.at("origin"), "rev-parse", "v1.0");
    const shallow = await run.step("build", { stage: "build" }, { env: { GITHUB_SHA: sha } });
    expect(shallow.output).toContain(
      `::error title=tag-mismatch::Tag \`v1.0\` is commit \`${sha}\``,
    );
    const given = await run.step(
      "build",
      { stage: "build", tag: "v9.9" },
      { env: { GITHUB_REF: "refs/heads/main" } },
    );
    expect(given).toMatchObject({ status: 0 });
    expect(given.output).toMatch(/^::warning::This checkout knows no tag `v9.9`/m);
  });
});
