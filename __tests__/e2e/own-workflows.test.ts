import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { root } from "../support/run-program.ts";
import {
  actionlintMessages,
  installedActionlint,
  installedZizmor,
  zizmorFindings,
} from "../support/workflow-linters.ts";

const minute = 60_000;

describe("the workflows of this repository", () => {
  let paths: readonly string[];

  beforeAll(async () => {
    const folder = join(root, ".github", "workflows");
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
});
