import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { makeSdist, sdistFilename } from "../support/distributions.ts";
import { runAction } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Writes down at the end which files of the bundle were loaded. */
const spy = `process.on("exit", () => require("node:fs").writeFileSync(
  process.env.LOADED, Object.keys(require.cache).filter((path) => /dist.shared/.test(path)).join("\\n")))`;

/** The texts of what a step loads besides its entry, in one. */
async function loadedBy(inputs: Readonly<Record<string, string>>, name = "dist") {
  await using folder = await temporaryFolder({ "spy.cjs": spy });
  const at = (path: string) => join(folder.path, path);
  await mkdir(at(name));
  await writeFile(join(at(name), sdistFilename()), makeSdist());
  await runAction(
    { stage: "check", matrix: "null", ...inputs },
    {
      folder: folder.path,
      files: at("files"),
      env: {
        ...{ NODE_OPTIONS: `--require=${at("spy.cjs")}`, LOADED: at("loaded") },
        ...{ GITHUB_REPOSITORY: "acme/demo", GITHUB_RUN_ID: "7", GITHUB_JOB: "check" },
      },
    },
  );
  const paths = (await readFile(at("loaded"), "utf8")).split("\n");
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  return texts.join("\n");
}

const functionsIn = (text: string): readonly string[] =>
  [...text.matchAll(/^(?:async )?function (\w+)\(/gm)].map(([, name = ""]) => name);

/** One of each file that has to do with artifacts, and that a stage may load without a network. */
const ofArtifacts = ["fetchDistributions", "mergeArtifacts", "openArtifactStore", "chooseStore"];

describe("a stage on a runner", () => {
  it("loads nothing of artifacts where its folder is filled, or they are turned off", async () => {
    for (const [inputs, name] of [[{}], [{ "artifact-name": "none" }, "other"]] as const) {
      const loaded = await loadedBy(inputs, name);
      expect(functionsIn(loaded)).toContain("holdsRelease");
      expect(functionsIn(loaded).filter((found) => ofArtifacts.includes(found))).toEqual([]);
    }
  });

  it("loads them where the folder is empty", async () => {
    const loaded = await loadedBy({}, "other");
    const missing = ofArtifacts.filter((name) => !functionsIn(loaded).includes(name));
    expect(missing).toEqual([]);
  });
});
