import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import { manifestName, parseManifest } from "../../src/manifest.ts";
import { buildCommand, pyproject, startRun } from "../support/handing-over.ts";
import { commitAll, git } from "../support/projects.ts";
import { startServing } from "../support/serving.ts";

const sdist = "sample_tiny-1.0.tar.gz";
const wheel = "sample_tiny-1.0-cp310-abi3-linux_x86_64.whl";

describe.each(["act", "gitea-1.25", "gitea-1.26", "github"] as const)("on %s", (kind) => {
  it("jobs without a checkout work on what another has built, with the project's settings", async () => {
    await using run = await startRun(kind);
    await run.checkOut("build");
    const built = await run.step("build", { stage: "build" });
    expect(built).toMatchObject({ status: 0 });
    expect(built.output).toMatch(/^Handed over to later jobs as artifact `distributions` \(/m);
    expect(built.summary).toContain("Handed over to later jobs as artifact `distributions`");
    const manifestSha256 = built.outputs["manifest-sha256"];
    // The error that `tiny` deserves is ignored by a setting.
    const checked = await run.step("check", { stage: "check" });
    expect(checked).toMatchObject({ status: 0 });
    expect(checked.outputs).toMatchObject({
      ...{ name: "sample-tiny", version: "1.0", errors: "0", files: built.outputs["files"] },
      "manifest-sha256": manifestSha256,
    });
    expect(await readdir(run.at("check/dist"))).toEqual([manifestName, wheel, sdist]);
    const later = await run.step("later", {
      ...{ stage: "check", "manifest-sha256": String(manifestSha256) },
    });
    expect(later).toMatchObject({ status: 0 });
  });

  it("the build adopts its own files, and builds those of another commit anew", async () => {
    await using run = await startRun(kind);
    await run.checkOut("build");
    const first = await run.step("build", { stage: "build" });
    await run.checkOut("build");
    const adopted = await run.step("build", { stage: "build" });
    expect(adopted).toMatchObject({ status: 0, outputs: first.outputs });
    expect(adopted.summary).toMatch(/^### Adopted sample-tiny 1.0\n\n.+`rebuild: true`/);
    expect(adopted.output).not.toContain("Build the wheel");
    expect(await readdir(run.at("build/dist"))).toEqual([manifestName, wheel, sdist]);
    await run.checkOut("build");
    const rebuilt = await run.step("build", { stage: "build", rebuild: "true" });
    expect(rebuilt.output).toContain("replaced: `rebuild` is set");
    expect(rebuilt.outputs["manifest-sha256"]).toBe(first.outputs["manifest-sha256"]);
    // The tag is moved while act and Gitea keep the run.
    await run.write("origin/more.txt", "more");
    await commitAll(run.at("origin"));
    await git(run.at("origin"), "tag", "--force", "v1.0");
    await run.checkOut("build");
    const moved = await run.step("build", { stage: "build" });
    expect(moved.output).toMatch(/Artifact `distributions` .+ replaced: it was built for commit `/);
    const { commit } = parseManifest(
      await readFile(run.at("build/dist", manifestName), "utf8"),
      "m",
    );
    expect(commit).toBe(await run.commit());
    expect(await run.step("check", { stage: "check" })).toMatchObject({ status: 0 });
  });

  it("the legs of a matrix are merged, and their manifest is vouched for", async () => {
    await using run = await startRun(kind);
    for (const part of ["sdist", "wheel"]) {
      await run.checkOut(part);
      const built = await run.step(
        "wheels",
        {
          stage: "build",
          "build-command": buildCommand(part),
          "artifact-name": `distributions-${part}`,
        },
        { workspace: part, leg: { part } },
      );
      expect(built.output).toContain(`as artifact \`distributions-${part}\``);
    }
    const merged = await run.step("merge", { stage: "check", "artifact-name": "distributions*" });
    expect(merged).toMatchObject({ status: 0 });
    const text = await readFile(run.at("merge/dist", manifestName), "utf8");
    const { files, "built-by": builtBy } = parseManifest(text, "m");
    expect(files.map(({ filename }) => filename)).toEqual([wheel, sdist]);
    expect(builtBy["distributions-wheel"]).toContain('job wheels, leg {"part":"wheel"}');
    const vouched = {
      "artifact-name": "distributions*",
      "manifest-sha256": String(merged.outputs["manifest-sha256"]),
    };
    const later = await run.step("later", { stage: "check", ...vouched });
    expect(later).toMatchObject({ status: 0 });
    expect(await readFile(run.at("later/dist", manifestName), "utf8")).toBe(text);
  });
});

describe("a folder that is there", () => {
  it("is used as it is, whoever has filled it", async () => {
    await using run = await startRun();
    await run.checkOut("build");
    await run.step("build", { stage: "build", "artifact-name": "none" });
    expect(await run.step("build", { stage: "check" })).toMatchObject({ status: 0 });
    expect(run.server.requests).not.toContain("zip");
  });

  it("gives way where another run has left it, and a hash says what is meant instead", async () => {
    await using run = await startRun();
    await run.checkOut("build");
    const own = await run.step("build", { stage: "build" });
    // A runner that keeps its workspace has the files of an earlier run there.
    await run.checkOut("check");
    await run.step(
      "check",
      { stage: "build", "artifact-name": "none" },
      { env: { GITHUB_RUN_ID: "6" } },
    );
    const foreign = await run.step("check", { stage: "check" });
    expect(foreign.status).toBe(1);
    expect(foreign.output).toContain("::error title=artifact-of-another-run::The distributions in");
    const checked = await run.step("check", {
      stage: "check",
      "manifest-sha256": String(own.outputs["manifest-sha256"]),
    });
    expect(checked.output).toContain("holds what run `6` has left there; it gives way");
    expect(checked).toMatchObject({ status: 0 });
    expect(await readdir(run.at("check/dist"))).toEqual([manifestName, wheel, sdist]);
  });
});

describe("the folder of a job without a checkout", () => {
  it("is its own, wherever the project has its distributions", async () => {
    await using run = await startRun("gitea-1.26", {
      "pyproject.toml": pyproject.concat('packages-dir = "out"\n'),
    });
    await run.checkOut("build");
    expect(await run.step("build", { stage: "build" })).toMatchObject({ status: 0 });
    expect(await readdir(run.at("build/out"))).toEqual([manifestName, wheel, sdist]);
    expect(await run.step("check", { stage: "check" })).toMatchObject({ status: 0 });
    expect(await readdir(run.at("check/dist"))).toEqual([manifestName, wheel, sdist]);
    const elsewhere = await run.step("other", { stage: "check", "packages-dir": "files/here" });
    expect(elsewhere).toMatchObject({ status: 0 });
  });
});

describe("a release", () => {
  it("goes all its way through jobs that check nothing out", async () => {
    await using run = await startRun("gitea-1.26", {
      "tiny.json": '{"name": "sample-tiny", "version": "1.0", "tag": "py3-none-any"}',
    });
    await using index = await startServing(run.at("index"));
    const target = { "repository-url": `${index.url}legacy/` };
    await run.checkOut("build");
    const built = await run.step("build", { stage: "build" });
    const vouched = { "manifest-sha256": String(built.outputs["manifest-sha256"]) };
    const uploaded = await run.step("publish", { ...target, ...vouched, password: "pypi-x" });
    expect(uploaded).toMatchObject({ status: 0, outputs: { result: "uploaded" } });
    const again = await run.step("again", { ...target, password: "pypi-x" });
    expect(again).toMatchObject({ status: 0, outputs: { result: "unchanged" } });
    const verified = await run.step("verify", { stage: "verify", ...target, ...vouched });
    expect(verified).toMatchObject({ status: 0, outputs: { verified: "true" } });
    // What the index has needs no artifact.
    const alone = await run.step(
      "alone",
      { stage: "verify", ...target, project: "sample-tiny", version: "1.0" },
      { env: { ACTIONS_RESULTS_URL: "", ACTIONS_RUNTIME_TOKEN: "" } },
    );
    expect(alone).toMatchObject({ status: 0, outputs: { verified: "true" } });
  });
});
