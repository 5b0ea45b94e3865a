import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { manifestName } from "../../src/manifest.ts";
import type { ArtifactServer } from "../support/artifact-servers.ts";
import { startRun } from "../support/handing-over.ts";
import { root, runProgram } from "../support/run-program.ts";
import { startServing } from "../support/serving.ts";

const sdist = "sample_tiny-1.0.tar.gz";
const wheel = "sample_tiny-1.0-py3-none-any.whl";

/** A step of `actions/upload-artifact` or `actions/download-artifact`. */
async function otherStep(server: ArtifactServer, ...words: string[]): Promise<void> {
  const program = join(root, "__tests__/support/stock-artifacts.mjs");
  const env = { ...server.env, GITHUB_SERVER_URL: "https://github.com" };
  const { status, output } = await runProgram(process.execPath, [program, ...words], { env });
  if (status !== 0) throw new Error(output);
}

const startPureRun = () =>
  startRun("github", {
    "tiny.json": JSON.stringify({ name: "sample-tiny", version: "1.0", tag: "py3-none-any" }),
  });

const check = { stage: "check" } as const;

describe("distributions that other steps carry", () => {
  it.each([
    ["with the hidden manifest", ["hidden"], [manifestName, wheel, sdist]],
    ["without it", [], [wheel, sdist]],
  ])("are used as they are, %s", async (_title, hidden, names) => {
    await using run = await startPureRun();
    await run.checkOut("build");
    const off = { "artifact-name": "none" };
    const built = await run.step("build", { stage: "build", ...off });
    expect(built.output).not.toContain("::error");
    expect(built.status).toBe(0);
    expect(run.server.requests).toEqual([]);
    await otherStep(run.server, "upload", "carried", run.at("build/dist"), ...hidden);
    await mkdir(run.at("check/dist"), { recursive: true });
    await otherStep(run.server, "download", "carried", run.at("check/dist"));
    expect((await readdir(run.at("check/dist"))).toSorted()).toEqual(names);
    const asked = run.server.requests.length;
    for (const more of [off, {}]) {
      const checked = await run.step("check", { ...check, ...more });
      expect(checked.output).not.toContain("::error");
      expect(checked.status).toBe(0);
    }
    await using index = await startServing(run.at("index"));
    for (const uploaded of [2, 0]) {
      const upload = await run.step("check", {
        stage: "upload",
        index: `${index.url}legacy/`,
        password: "pypi-of-the-embedded-index",
      });
      expect(upload.output).not.toContain("::error");
      expect(upload.status).toBe(0);
      expect(JSON.parse(upload.outputs["uploaded"] ?? "")).toHaveLength(uploaded);
    }
    expect(run.server.requests.slice(asked).filter((name) => name === "zip")).toEqual([]);
  });

  it("are fetched from the artifact that `actions/upload-artifact` has made", async () => {
    await using run = await startPureRun();
    await run.checkOut("build");
    await run.step("build", { stage: "build", "artifact-name": "none" });
    await otherStep(run.server, "upload", "distributions", run.at("build/dist"), "hidden");
    const checked = await run.step("check", check);
    expect(checked.output).not.toContain("::error");
    expect(checked.status).toBe(0);
    for (const name of [manifestName, wheel, sdist]) {
      const [sent, received] = await Promise.all(
        ["build", "check"].map((job) => readFile(run.at(job, "dist", name))),
      );
      expect(sent?.equals(received ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it("are read by `actions/download-artifact` from ours", async () => {
    await using run = await startPureRun();
    await run.checkOut("build");
    const built = await run.step("build", { stage: "build" });
    expect(built.output).not.toContain("::error");
    expect(built.status).toBe(0);
    await mkdir(run.at("other"));
    await otherStep(run.server, "download", "distributions", run.at("other"));
    expect((await readdir(run.at("other"))).toSorted()).toEqual([manifestName, wheel, sdist]);
    for (const name of await readdir(run.at("other"))) {
      const [sent, received] = await Promise.all(
        ["build/dist", "other"].map((folder) => readFile(run.at(folder, name))),
      );
      expect(sent?.equals(received ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it("pass from job to job on GitHub, and a second build adopts them", async () => {
    await using run = await startPureRun();
    await run.checkOut("build");
    const built = await run.step("build", { stage: "build" });
    const manifest = await readFile(run.at("build/dist", manifestName));
    const checked = await run.step("check", {
      ...check,
      "manifest-sha256": built.outputs["manifest-sha256"] ?? "",
    });
    expect(checked.output).not.toContain("::error");
    expect(checked.status).toBe(0);
    await rm(run.at("build"), { recursive: true });
    await run.checkOut("build");
    const again = await run.step("build", { stage: "build" });
    expect(again.status).toBe(0);
    expect(again.outputs["manifest-sha256"]).toBe(built.outputs["manifest-sha256"]);
    expect((await readFile(run.at("build/dist", manifestName))).equals(manifest)).toBe(true);
    const rebuilt = await run.step("build", { stage: "build", rebuild: "true" });
    expect(rebuilt.output).not.toContain("::error");
    expect(rebuilt.status).toBe(0);
  });
});
