import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { releaseWorkflow } from "../../src/pipeline/workflow.ts";
import { everyPipeline } from "../support/pipelines.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { actionlintMessages, zizmorFindings } from "../support/workflow-linters.ts";

const minute = 60_000;
/** All workflows, each once, by the name of a file. */
const workflows = new Map(
  [...new Set(everyPipeline().map((one) => `# ${one.forge}\n${releaseWorkflow(one)}`))].map(
    (text, index) => [`release-${index}.yml`, text],
  ),
);

describe("the workflows of every combination of options", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let paths: string[];

  beforeAll(async () => {
    folder = await temporaryFolder();
    for (const [name, text] of workflows) await writeFile(join(folder.path, name), text);
    paths = [...workflows.keys()].map((name) => join(folder.path, name));
  });

  afterAll(() => folder[Symbol.asyncDispose]());

  it("are many", () => {
    expect(workflows.size).toBeGreaterThan(400);
  });

  it(
    "pass actionlint, but for the URL of the action, which Gitea knows and actionlint does not",
    async () => {
      const known =
        /specifying action "https:\/\/github\.com\/org\/pypi-publish@v1" in invalid format/;
      const messages = await actionlintMessages(paths);
      expect(messages.filter((line) => !known.test(line))).toEqual([]);
    },
    5 * minute,
  );

  it(
    "are read by both linters, which find what is wrong with one",
    async () => {
      const path = join(folder.path, "wrong.yml");
      const [text = ""] = workflows.values();
      await writeFile(
        path,
        text.replace("permissions: {}", "").replace("needs: [", "needs: [nobody, "),
      );
      expect((await actionlintMessages([path])).join()).toContain("nobody");
      expect(await zizmorFindings([path])).toContain("excessive-permissions");
    },
    5 * minute,
  );

  it(
    "pass zizmor without findings",
    async () => {
      expect(await zizmorFindings(paths)).toBe("");
      // Gitea has no environments to ask for.
      const onGitHub = paths.filter((_, index) =>
        [...workflows.values()][index]?.startsWith("# github"),
      );
      expect(await zizmorFindings(onGitHub, "auditor")).toBe("");
    },
    5 * minute,
  );
});
