import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { InitOptions } from "../../src/pipeline/options.ts";
import { planPipelines } from "../../src/pipeline/plan.ts";
import { releaseWorkflow } from "../../src/pipeline/workflow.ts";
import { noOptions, plainFacts, plainSurroundings, product } from "../support/pipelines.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { actionlintMessages, zizmorFindings } from "../support/workflow-linters.ts";

const minute = 60_000;
const hash = "0123456789abcdef0123456789abcdef01234567";
const url = (text: string) => new URL(text);

/** Every option with every kind of value that it may have. */
const options = product({
  forge: ["github", "gitea"],
  credential: ["auto", "token"],
  wheels: ["none", "cibuildwheel"],
  testpypi: [undefined, true, false],
  registry: [false, true],
  where: [
    { index: undefined, simple: undefined },
    { index: url("https://index.example.org/legacy/"), simple: undefined },
    { index: url("https://index.example.org/up"), simple: url("https://index.example.org/it's/") },
  ],
  action: [undefined, `org/pypi-publish@${hash}`, "dev/pypi-publish@v1"],
  checkout: [undefined, "dev/checkout@v5"],
  pythons: [undefined, ["3.12"]],
} as const);

/** What projects differ in, as far as workflows do. */
const projects = product({
  folder: [".", "packages/the one"],
  versionFrom: [undefined, "setuptools-scm"],
  gates: [plainFacts.gates, { commands: [], requirements: [], hints: [] }],
  passesVariables: [true, false],
});

/** All workflows, each once, by the name of a file. */
function everyWorkflow(): Map<string, string> {
  const texts = new Set<string>();
  const remote = {
    host: "gitea.example.org:3000",
    owner: "octo",
    repository: "hello",
    scheme: "https",
  } as const;
  for (const [index, { where, ...chosen }] of options.entries()) {
    if (chosen.registry && where.index !== undefined) continue;
    const asked: InitOptions = { ...noOptions, ...chosen, ...where };
    // Projects and options meet in turn, each of one with enough of the other.
    for (const { folder, ...traits } of [projects[0], projects[1 + (index % 15)]].flatMap(
      (one) => one ?? [],
    )) {
      const around = { ...plainSurroundings, remote, folder };
      for (const pipeline of planPipelines({ ...plainFacts, ...traits }, around, asked)) {
        texts.add(`# ${pipeline.forge}\n${releaseWorkflow(pipeline)}`);
      }
    }
  }
  return new Map([...texts].map((text, index) => [`release-${index}.yml`, text]));
}

describe("the workflows of every combination of options", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let paths: string[];
  const workflows = everyWorkflow();

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
