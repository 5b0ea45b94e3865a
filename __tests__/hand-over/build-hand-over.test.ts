import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { PublishError } from "../../src/errors.ts";
import { formatManifest, type Manifest, manifestName, parseManifest } from "../../src/manifest.ts";
import { type ArtifactFolder, builtFiles } from "../support/artifact-folder.ts";
import { builtCommit, newBuildingRun } from "../support/building-run.ts";
import { makeSdist, sdistFilename } from "../support/distributions.ts";
import { commitAll, git } from "../support/projects.ts";

const sdist = sdistFilename();

const handedOver = ({ asked }: ArtifactFolder) => asked.filter((line) => line.startsWith("upload"));

describe("a build", () => {
  it("hands over its files and its manifest, and nothing else", async () => {
    await using run = await newBuildingRun();
    const handOver = await run.begin();
    expect(handOver?.adopted).toBeUndefined();
    await mkdir(run.at("dist"));
    await writeFile(run.at("dist/notes.txt"), "");
    expect(await run.finish(handOver)).toMatch(/^Handed over .+ artifact `distributions` \(\d/);
    expect(await readdir(run.at("kept/distributions"))).toEqual([manifestName, sdist]);
    expect(handedOver(run.store)).toEqual(["upload distributions"]);
  });

  it("adopts what the same job has built from the same commit", async () => {
    await using run = await newBuildingRun();
    await run.put();
    const handOver = await run.begin();
    expect(handOver?.adopted?.manifest).toMatchObject({ name: "demo-pkg", commit: builtCommit });
    expect(handOver?.adopted?.release.distributions[0]).toMatchObject({ filename: sdist });
  });

  it("adopts nothing in the first attempt of a run, where only another job can have made it", async () => {
    await using run = await newBuildingRun({ env: { GITHUB_RUN_ATTEMPT: "1" } });
    await run.put();
    expect((await run.begin())?.adopted).toBeUndefined();
    expect(run.host.lines.join("\n")).toContain("no job of this run has built before");
    await using again = await newBuildingRun({ env: { GITHUB_RUN_ATTEMPT: "2" } });
    await again.put();
    expect((await again.begin())?.adopted).toBeDefined();
  });

  it("adopts nothing where a rebuild is wished for, and replaces what is there", async () => {
    await using run = await newBuildingRun();
    await run.put();
    const handOver = await run.begin({ rebuild: true });
    expect(handOver?.adopted).toBeUndefined();
    await run.finish(handOver);
    expect(handedOver(run.store)).toEqual(["upload distributions in place"]);
    expect(run.host.lines).toContain(
      "info: Artifact `distributions` of this run is not adopted but replaced: `rebuild` is set",
    );
  });

  it.each<[string, Partial<Manifest>]>([
    ["commit", { commit: "b".repeat(40) }],
    ["ref", { ref: "refs/tags/v0.9" }],
    ["run", { run: "6" }],
    ["repository", { repository: "acme/fork" }],
  ])("replaces what was built for another %s, and says so", async (what, changes) => {
    await using run = await newBuildingRun();
    await run.put(changes);
    const handOver = await run.begin();
    expect(handOver?.adopted).toBeUndefined();
    await run.finish(handOver);
    expect(handedOver(run.store)).toEqual(["upload distributions in place"]);
    expect(run.host.lines.join("\n")).toContain(
      `info: Artifact \`distributions\` of this run is not adopted but replaced: it was built for ${what} \``,
    );
  });

  it.each<[string, (kept: string) => Promise<void>]>([
    ["a changed file", (kept) => writeFile(join(kept, sdist), "?")],
    ["a file besides", (kept) => writeFile(join(kept, "x-1.0.tar.gz"), makeSdist())],
    ["a damaged manifest", (kept) => writeFile(join(kept, manifestName), "{")],
  ])("replaces an artifact with %s, with a warning", async (_what, spoil) => {
    await using run = await newBuildingRun();
    await run.put();
    await spoil(run.at("kept/distributions"));
    const handOver = await run.begin();
    expect(handOver?.adopted).toBeUndefined();
    expect(run.host.lines.join("\n")).toMatch(
      /^warning: Artifact `distributions` of this run is not adopted but replaced: /m,
    );
    await run.finish(handOver);
    expect(handedOver(run.store)).toEqual(["upload distributions in place"]);
  });

  it("replaces an artifact that cannot be unpacked, but not where only the network fails", async () => {
    await using run = await newBuildingRun();
    await run.put();
    const failing = (code: "artifact-damaged" | "artifact-service-failed") => ({
      ...run.store,
      download: () => Promise.reject(new PublishError(code, "its end is missing")),
    });
    expect((await run.begin({}, failing("artifact-damaged")))?.adopted).toBeUndefined();
    expect(run.host.lines).toContain(
      "warning: Artifact `distributions` of this run is not adopted but replaced: its end is missing",
    );
    await expect(run.begin({}, failing("artifact-service-failed"))).rejects.toThrow(
      "its end is missing",
    );
  });

  it("does not replace what other steps have put there", async () => {
    await using run = await newBuildingRun();
    await run.store.put("distributions", { [sdist]: makeSdist() });
    await expect(run.begin()).rejects.toMatchObject({
      code: "artifact-name-taken",
      hint: expect.stringContaining("`artifact-name: none`"),
    });
  });

  it("goes on where there is no artifact service, and says so once", async () => {
    await using run = await newBuildingRun();
    const none = { kind: "none", reason: "GHES has none", advice: "use steps" } as const;
    expect(await run.begin({}, { ...none, code: "no-artifact-service" })).toBeUndefined();
    expect(run.host.lines).toEqual(["annotation: artifact-name"]);
    const failing = {
      ...run.store,
      list: () => Promise.reject(new PublishError("no-artifact-service", "Forgejo has none")),
    };
    expect(await run.begin({}, failing)).toBeUndefined();
  });

  it("fails where the service is there and the job's token has expired", async () => {
    await using run = await newBuildingRun();
    const expired = { kind: "none", reason: "it expired", advice: "run the job again" } as const;
    await expect(run.begin({}, { ...expired, code: "artifact-token-expired" })).rejects.toThrow(
      "it expired",
    );
  });

  it("adopts nothing that no commit tells the origin of", async () => {
    await using run = await newBuildingRun();
    const { commit: _none, ...manifest } = parseManifest(
      String((await builtFiles({}, run.path))[manifestName]),
      "m",
    );
    await run.store.put("distributions", {
      ...(await builtFiles({ [sdist]: makeSdist() }, run.path)),
    });
    const path = run.at(`kept/distributions/${manifestName}`);
    const { files } = parseManifest(await readFile(path, "utf8"), "m");
    await writeFile(path, formatManifest({ ...manifest, files }));
    expect((await run.begin({ commit: undefined }))?.adopted).toBeUndefined();
    expect(run.host.lines.join("\n")).toContain("no commit tells what it was built from");
  });
});

describe("act, which gives every run the same id", () => {
  it("adopts a commit, but not what nobody has committed", async () => {
    await using run = await newBuildingRun({ env: { ACT: "true" } });
    await writeFile(run.at("a.py"), "1");
    await commitAll(run.path);
    const head = await git(run.path, "rev-parse", "HEAD");
    await run.put({ commit: head });
    expect((await run.begin({ commit: head }))?.adopted).toBeDefined();
    await writeFile(run.at("a.py"), "2");
    expect((await run.begin({ commit: head }))?.adopted).toBeUndefined();
    expect(run.host.lines).toContain(
      "info: Artifact `distributions` of this run is not adopted but replaced: the checkout has changes that are not committed",
    );
  });
});
