import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { installedAct, succeed } from "../support/act.ts";
import { freePort } from "../support/index-servers.ts";
import { root, runProgram } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import {
  actionlintMessages,
  installedActionlint,
  installedZizmor,
  zizmorFindings,
} from "../support/workflow-linters.ts";

const minute = 60_000;
const folder = join(root, ".github", "workflows");

/** The words by which act takes this machine for every runner, and nothing for `actions/setup-python`. */
async function actWords(place: string): Promise<string[]> {
  const stub = join(place, "setup-python");
  await mkdir(stub);
  const nothing = {
    name: "Nothing",
    runs: { using: "composite", steps: [{ run: ":", shell: "sh" }] },
  };
  await writeFile(join(stub, "action.yml"), JSON.stringify(nothing));
  await writeFile(join(place, "event.json"), JSON.stringify({ ref: "refs/heads/main" }));
  const [pinned = ""] =
    /actions\/setup-python@\w+/.exec(await readFile(join(folder, "ci.yml"), "utf8")) ?? [];
  const machines = ["ubuntu-latest", "ubuntu-24.04-arm", "macos-latest", "windows-latest"];
  return [
    ...machines.flatMap((machine) => ["--platform", `${machine}=-self-hosted`]),
    ...["--local-repository", `${pinned}=${stub}`, "--eventpath", join(place, "event.json")],
    ...["--action-cache-path", join(place, "cache"), "--no-cache-server"],
    ...["--artifact-server-path", join(place, "artifacts")],
    ...["--artifact-server-addr", "127.0.0.1", "--artifact-server-port", String(await freePort())],
  ];
}

describe("the workflows of this repository", () => {
  let paths: readonly string[];

  beforeAll(async () => {
    paths = (await readdir(folder)).map((name) => join(folder, name));
    await installedActionlint();
    await installedZizmor();
  }, 10 * minute);

  it("are what actionlint takes without a word", async () => {
    expect(await actionlintMessages(paths)).toEqual([]);
  });

  it("are what zizmor has nothing to say about, as an auditor too", async () => {
    const dependabot = join(root, ".github", "dependabot.yml");
    expect(await zizmorFindings([...paths, dependabot], "auditor")).toBe("");
  });

  it(
    "build, check, upload and verify an example in jobs of their own, as they stand",
    async () => {
      await using place = await temporaryFolder();
      const clone = join(place.path, "repository");
      await succeed(
        "git",
        ["clone", "--quiet", "--depth=1", pathToFileURL(root).href, clone],
        root,
      );
      const words = ["push", "--workflows", ".github/workflows/ci.yml", "--job", "publish"];
      const { status, output } = await runProgram(
        await installedAct(),
        [...words, ...(await actWords(place.path))],
        { folder: clone },
      );
      const ended = [...output.matchAll(/^\[CI\/(.*?) *\] +🏁 +Job (\w+)/gmu)];
      expect(ended.map(([, job, how]) => `${job}: ${how}`).toSorted()).toEqual([
        "Stage build: succeeded",
        "Stage check (macos-latest)-2: succeeded",
        "Stage check (ubuntu-24.04-arm)-1: succeeded",
        "Stage check (windows-latest)-3: succeeded",
        "Stages upload and verify: succeeded",
      ]);
      expect(output).toContain("hello-setuptools 1.0.0: both expected files are there");
      expect(status).toBe(0);
    },
    10 * minute,
  );
});
