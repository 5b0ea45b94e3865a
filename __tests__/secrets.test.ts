import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { toolCache } from "../src/host/pythons.ts";
import { Canaries } from "./support/canaries.ts";
import { pliantProject } from "./support/pliant-project.ts";
import { plainEnvironment, runCli } from "./support/run-program.ts";
import { secretRuns } from "./support/secret-runs.ts";
import { secretWorld } from "./support/secret-world.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

describe("a secret shows in nothing that is printed, written, started or handed on", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  const started = Date.now();

  beforeAll(async () => {
    folder = await temporaryFolder();
    const project = await pliantProject(join(folder.path, "project"), join(folder.path, "notes"));
    const built = await runCli(["build", project.folder]);
    if (built.status !== 0) throw new Error(built.output);
  });

  afterAll(() => folder[Symbol.asyncDispose]());

  const titles = secretRuns("").map(({ stage, end }) => [stage, end] as const);

  it.each(titles)("%s: %s", async (stage, end) => {
    const runs = secretRuns(join(folder.path, "project", "dist"));
    const row = runs.find((run) => run.stage === stage && run.end === end);
    await using world = await secretWorld();
    const ended = await row?.run(world);
    if (ended === undefined || ended.status !== row?.status) throw new Error(JSON.stringify(ended));
    expect(await world.leaks(ended)).toEqual([]);
    // What the packages under test noted, and the Python environments of this machine.
    expect(await world.canaries.filesIn(folder.path)).toEqual([]);
    const cache = await toolCache({
      env: plainEnvironment(),
      temporaryFolder: () => Promise.resolve(folder.path),
    });
    expect(await world.canaries.filesIn(cache, started)).toEqual([]);
  });

  it("was looked for where projects note their environment", async () => {
    const notes = await readdir(join(folder.path, "notes"));
    expect(notes.toSorted()).toEqual(["import.json", "script.json", "sdist.json", "wheel.json"]);
  });

  it("would be found, plain and as HTTP sends it", () => {
    const canaries = new Canaries();
    expect(canaries.isIn(`error: ${canaries.for("url")} is wrong`)).toBe(true);
    for (const user of ["a", "ab", "abc", "__token__"]) {
      const basic = Buffer.from(`${user}:${canaries.for("password")}`).toString("base64");
      expect(canaries.isIn(`authorization: Basic ${basic}`)).toBe(true);
    }
    expect(canaries.isIn(canaries.salt)).toBe(false);
  });
});
