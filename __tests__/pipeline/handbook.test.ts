import { describe, expect, it } from "@jest/globals";
import { releaseHandbook } from "../../src/pipeline/handbook.ts";
import type { Pipeline } from "../../src/pipeline/pipeline.ts";
import { planPipelines } from "../../src/pipeline/plan.ts";
import { releaseWorkflow, workflowPath } from "../../src/pipeline/workflow.ts";
import {
  everyPipeline,
  noOptions,
  plainFacts,
  plainSurroundings,
  readWorkflow,
} from "../support/pipelines.ts";

const write = (facts: object, ...pipelines: Pipeline[]): string =>
  releaseHandbook(
    { ...plainFacts, ...facts },
    pipelines,
    pipelines.map((one) => workflowPath(one, [])),
  );

const planned = (options = {}, around = {}, facts = {}): Pipeline[] => [
  ...planPipelines(
    { ...plainFacts, ...facts },
    { ...plainSurroundings, ...around },
    { ...noOptions, ...options },
  ),
];

/** A seventh of them has every value of every option. */
const some = everyPipeline().filter((_, index) => index % 7 === 0);
const pages = some.map((pipeline) => ({
  pipeline,
  workflow: releaseWorkflow(pipeline),
  page: write({ versionFrom: pipeline.versionFrom }, pipeline),
}));

/** The anchor that GitHub and Gitea give a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w -]/g, "")
    .replaceAll(" ", "-");

describe("every handbook", () => {
  it("has the sections that a maintainer looks for", () => {
    const headings = ["A release", "Kinds of releases", "Setting up", "Rotation", "Yanking"];
    headings.push("By hand", "Checklist", "After a failed run", "Troubleshooting", "Tokens");
    for (const { page } of pages) {
      for (const heading of headings) expect(page).toMatch(new RegExp(`^##+ ${heading}$`, "m"));
      expect(page).not.toMatch(/undefined|null|\[object|\$\{/);
    }
  });

  it("links to headings that it has", () => {
    for (const { page } of pages) {
      const anchors = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
        anchorOf(heading),
      );
      const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = ""]) => anchor);
      expect(links.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
    }
  });

  it("has tables whose rows have the cells of their heads", () => {
    for (const { page } of pages) {
      for (const [text] of page.matchAll(/^\|.*(?:\n\|.*)*/gm)) {
        const widths = text.split("\n").map((line) => line.split(" | ").length);
        expect(new Set(widths).size).toBe(1);
      }
    }
  });

  it("speaks of each job that may fail", () => {
    for (const { pipeline, page } of pages) {
      const [, table = ""] = page.split("## After a failed run");
      for (const name of Object.keys(readWorkflow(pipeline).jobs)) {
        expect(table).toContain(`\`${name}\``);
      }
    }
  });

  it("says of each secret how it is made, and of each index how it is changed", () => {
    for (const { workflow, page } of pages) {
      for (const [, name = ""] of workflow.matchAll(/secrets\.(\w+)/g)) {
        expect(page).toContain(`| \`${name}\` |`);
      }
      for (const [name = ""] of workflow.matchAll(/(?<=vars\.)\w+INDEX\b/g)) {
        expect(page).toContain(`| \`${name}\` |`);
      }
    }
  });
});

describe("a handbook", () => {
  it("has the exact values of the trusted publishers, pending ones too", () => {
    const page = write({}, ...planned());
    expect(page).toContain("| PyPI project name | `hello` | `hello` |");
    expect(page).toContain("| Owner | `octo` | `octo` |");
    expect(page).toContain("| Repository name | `hello` | `hello` |");
    expect(page).toContain("| Workflow name | `release.yml` | `release.yml` |");
    expect(page).toContain("| Environment name | `testpypi` | `pypi` |");
    expect(page).toContain("https://pypi.org/manage/account/publishing/");
    expect(page).toContain("https://test.pypi.org/manage/project/hello/settings/publishing/");
  });

  it("speaks of trusted publishers only where there are any", () => {
    expect(write({}, ...planned({ credential: "token" }))).not.toContain("publishers");
    expect(write({}, ...planned({ forge: "gitea" }))).not.toContain("publishers");
  });

  it("speaks of one forge where there is one", () => {
    expect(write({}, ...planned())).not.toMatch(/Gitea|Forgejo/);
    const gitea = write({}, ...planned({ forge: "gitea" }));
    expect(gitea).not.toContain("GitHub");
    expect(gitea).toContain("Gitea and Forgejo have no environments");
  });

  it("says where the version is, or that the tag is it", () => {
    expect(write({}, ...planned())).toContain("Set the version, `1.2.3` without the `v`, in");
    const facts = { versionFrom: "hatch-vcs" };
    const page = write(facts, ...planned({}, {}, facts));
    expect(page).toContain("hatch-vcs computes it from the tag");
    expect(page).toContain("Keep `fetch-depth: 0`");
  });

  it("knows the registry of Gitea", () => {
    const remote = { host: "git.example.org", owner: "octo", repository: "hello", scheme: "https" };
    const page = write({}, ...planned({ registry: true }, { remote }));
    expect(page).toContain("https://git.example.org/user/settings/applications");
    expect(page).toContain("--index-url https://git.example.org/api/packages/octo/pypi/simple/");
    expect(page).not.toContain("pypi.org");
    expect(page).toContain("cannot yank: delete the version");
  });

  it("says how to release from a terminal, as far as one machine can", () => {
    const page = write({}, ...planned({}, { folder: "libs/the one" }));
    expect(page).toMatch(/^node \S+cli\.cjs verify --index pypi --project-dir "libs\/the one"$/m);
    expect(page).toContain("(`TESTPYPI_API_TOKEN`, `PYPI_API_TOKEN`)");
    expect(write({}, ...planned({ wheels: "cibuildwheel" }))).not.toContain("From a terminal");
  });

  it("tells of pre-releases who can install them", () => {
    expect(write({}, ...planned())).toMatch(
      /^\| Pre-release .* \| who installs from TestPyPI \|$/m,
    );
    const alone = write({}, ...planned({ testpypi: false }));
    expect(alone).toMatch(/^\| Pre-release .* \| nobody \|$/m);
  });

  it("speaks of a changelog only where there is one, and of what the gate leaves out", () => {
    const gaps = [{ word: "changelog", lack: "is no changelog", remedy: "add one" }];
    const page = write({ changelog: undefined, gaps }, ...planned());
    const [, section = ""] = /### What the gate leaves out\n([^#]*)/.exec(page) ?? [];
    expect(section).toContain("| `changelog` | is no changelog | add one |");
    expect(page.replace(section, "")).not.toMatch(/changelog/i);
    // None is wanted.
    expect(write({ changelog: undefined }, ...planned())).not.toMatch(/changelog|leaves out/i);
    expect(write({}, ...planned())).not.toContain("leaves out");
  });

  it("names the tags of one project among several", () => {
    const page = write({}, ...planned({}, { folder: "libs/hello" }));
    expect(page).toContain("git push origin hello-v1.2.3");
    expect(page).not.toMatch(/`v1/);
  });
});
