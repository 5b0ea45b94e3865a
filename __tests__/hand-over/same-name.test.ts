import { describe, expect, it } from "@jest/globals";
import type { ArtifactStore } from "../../src/artifacts/store.ts";
import { PublishError } from "../../src/errors.ts";
import type { Manifest } from "../../src/manifest.ts";
import { newBuildingRun } from "../support/building-run.ts";

/** An expression as a workflow spells it. */
const matrix = (key: string) => `\${{ matrix.${key} }}`;

describe("two builds under one name", () => {
  const leg = (os: string, more = "") => ({
    ...{ job: "wheels", project: "." },
    leg: `{"os":"${os}"${more}}`,
  });
  const builtBy = (job: object) => ({ "built-by": job }) as Partial<Manifest>;

  it.each<[string, object, object, string, string]>([
    [
      "legs of a matrix",
      leg("macos"),
      leg("linux"),
      'the leg `{"os":"linux"}` of the matrix made it, and this is the leg `{"os":"macos"}` of the matrix',
      `artifact-name: distributions-${matrix("os")}\`; later stages merge them with \`artifact-name: distributions*\``,
    ],
    [
      "legs that differ in several keys",
      leg("macos", ',"arch":"arm64","python":"3.12"'),
      leg("linux", ',"arch":"x64","python":"3.12"'),
      "made it",
      `artifact-name: distributions-${matrix("arch")}-${matrix("os")}\``,
    ],
    [
      "jobs",
      { job: "wheels", project: "." },
      { job: "sdist", project: "." },
      "job `sdist` made it, and this is job `wheels`",
      "artifact-name: distributions-wheels`",
    ],
    [
      "steps of one job",
      { job: "build", step: "wheel", project: "." },
      { job: "build", step: "sdist", project: "." },
      "step `sdist` of this job made it, and this is step `wheel` of this job",
      "artifact-name: distributions-2`; later stages merge them",
    ],
    [
      "projects",
      { job: "build", project: "packages/two" },
      { job: "build", project: "packages/one" },
      "the build of `packages/one` made it, and this is the build of `packages/two`",
      "artifact-name: distributions-two`",
    ],
  ])("are told apart: %s", async (_what, own, other, message, hint) => {
    await using run = await newBuildingRun();
    await run.put(builtBy(other));
    for (const rebuild of [false, true]) {
      await expect(run.begin({ job: own, rebuild })).rejects.toMatchObject({
        code: "artifact-name-taken",
        message: expect.stringContaining(message),
        hint: expect.stringContaining(hint),
      });
    }
  });

  it.each([
    ["before the files are sent", false],
    ["while they are sent", true],
  ])("are told apart when the other comes %s", async (_when, late) => {
    await using run = await newBuildingRun({ overwrites: late });
    const other = builtBy(leg("linux"));
    const first = { ...run.store };
    const racing: ArtifactStore = {
      ...first,
      upload: async (...values) => {
        const stored = await first.upload(...values);
        if (late) await run.store.put("distributions", { "more.txt": "more" });
        if (late) await run.put(other);
        return stored;
      },
    };
    const handOver = await run.begin({ job: leg("macos") }, racing);
    if (!late) await run.put(other);
    await expect(run.finish(handOver, builtBy(leg("macos")))).rejects.toMatchObject({
      code: "artifact-name-taken",
      message: expect.stringContaining('the leg `{"os":"linux"}` of the matrix made it'),
    });
  });

  it("are told apart by their legs where the other's artifact has the same size", async () => {
    await using run = await newBuildingRun({ overwrites: true });
    const racing: ArtifactStore = {
      ...run.store,
      upload: async (...values) => {
        const stored = await run.store.upload(...values);
        await run.put(builtBy(leg("linux")));
        return stored;
      },
    };
    const handOver = await run.begin({ job: leg("macos") }, racing);
    await expect(run.finish(handOver, builtBy(leg("macos")))).rejects.toThrow("linux");
  });

  it("are told of where they have spoilt each other's artifact", async () => {
    await using run = await newBuildingRun();
    const racing: ArtifactStore = {
      ...run.store,
      download: () => Promise.reject(new PublishError("artifact-damaged", "two zips in one")),
    };
    const handOver = await run.begin({ job: leg("macos") }, racing);
    await expect(run.finish(handOver, builtBy(leg("macos")))).rejects.toMatchObject({
      code: "artifact-damaged",
      message: "Artifact `distributions` is not what this job has handed over: two zips in one",
    });
  });

  it("are supposed where the name is taken and nothing is listed", async () => {
    await using run = await newBuildingRun();
    const refusing: ArtifactStore = {
      ...run.store,
      upload: () => Promise.reject(new PublishError("artifact-name-taken", "409")),
    };
    const handOver = await run.begin({ job: leg("macos") }, refusing);
    await expect(run.finish(handOver)).rejects.toMatchObject({
      hint: expect.stringContaining("or was cut off"),
    });
  });

  it("are told apart by the service that refuses the second", async () => {
    await using run = await newBuildingRun();
    const racing: ArtifactStore = {
      ...run.store,
      upload: async () => {
        await run.put(builtBy(leg("linux")));
        throw new PublishError("artifact-name-taken", "409");
      },
    };
    const handOver = await run.begin({ job: leg("macos") }, racing);
    await expect(run.finish(handOver)).rejects.toThrow('the leg `{"os":"linux"}` of the matrix');
  });
});
