import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { conclusionsOf, type GiteaRun } from "../support/gitea-project.ts";
import { type GiteaWorld, giteaWorld } from "../support/gitea-world.ts";
import { installable, pipelineProject, servedFiles } from "../support/pipeline-project.ts";
import { refusingIndex } from "../support/refusing-index.ts";
import { startServing } from "../support/serving.ts";

const minute = 60_000;
const names = ["--action", "dev/pypi-publish@v1", "--checkout", "actions/checkout@v5"];

const expectConclusions = (run: GiteaRun, expected: Readonly<Record<string, string>>) =>
  expect(conclusionsOf(run, expected)).toEqual(expected);

const allJobs = {
  "Test on Python 3.11": "success",
  "Build and check": "success",
  "Publish to TestPyPI": "success",
  "Verify on TestPyPI": "success",
  "Publish to PyPI": "success",
  "Verify on PyPI": "success",
};

describe("the generated pipeline on a real Gitea", () => {
  let world: GiteaWorld;

  beforeAll(async () => {
    world = await giteaWorld();
  }, 30 * minute);

  afterAll(() => world?.[Symbol.asyncDispose]());

  it(
    "takes a pushed tag through all jobs, the failed one again when its fault is mended",
    async () => {
      await using testpypi = await startServing(world.path("testpypi"));
      await using pypi = await startServing(world.path("pypi"));
      await using refusing = await refusingIndex(pypi.url, (name) => name.endsWith(".tar.gz"));
      await pipelineProject(world.path("demo"), {
        action: world.path("pypi-publish"),
        words: ["--forge", "gitea", ...names],
      });
      await world.push("demo", "main");
      const project = await world.project("demo");
      await project.setVariables({
        TESTPYPI_INDEX: `${testpypi.url}legacy/`,
        PYPI_INDEX: `${refusing.url}legacy/`,
      });
      await project.setSecrets({
        TESTPYPI_API_TOKEN: "pypi-for-testpypi",
        PYPI_API_TOKEN: "pypi-for-pypi",
      });
      await world.push("demo", "v1.0.0");
      const first = await project.nextRun();
      const stopped = { "Publish to PyPI": "failure", "Verify on PyPI": "skipped" };
      expectConclusions(first, { ...allJobs, ...stopped });
      const published = first.jobs["Publish to PyPI"]?.log;
      expect(published).toMatch(/Earlier jobs succeeded, their records are intact/);
      const served = await servedFiles(testpypi.url, "1.0.0");
      expect(Object.keys(served)).toHaveLength(2);
      expect(Object.keys(await servedFiles(pypi.url, "1.0.0"))).toHaveLength(1);

      refusing.calm();
      const second = await project.runFailedAgain(first);
      expectConclusions(second, allJobs);
      expect(await servedFiles(pypi.url, "1.0.0")).toEqual(served);
      expect(await installable(pypi.url, "1.0.0", world.path("installed"))).toBe(true);

      const third = await project.runAgain(second);
      expectConclusions(third, allJobs);
      expect(third.jobs["Build and check"]?.log).toContain("Adopted hello-setuptools 1.0.0");
      expect(third.jobs["Publish to PyPI"]?.log).toMatch(/All of .* is on .* already/);
      expect(await servedFiles(pypi.url, "1.0.0")).toEqual(served);
      for (const { log } of [first, second, third].flatMap(({ jobs }) => Object.values(jobs))) {
        expect(log.includes("pypi-for-")).toBe(false);
      }
    },
    10 * minute,
  );

  it(
    "publishes to the package registry of the forge",
    async () => {
      const remote = new URL("dev/registry.git", world.gitea.url);
      const words = ["--forge", "gitea", "--registry", ...names];
      const action = world.path("pypi-publish");
      await pipelineProject(world.path("registry"), { action, words, remote });
      await world.push("registry", "main");
      const project = await world.project("registry");
      const token = await world.gitea.token("write:package");
      await project.setSecrets({ PACKAGE_INDEX_TOKEN: token });
      await world.push("registry", "v1.0.0");
      const run = await project.nextRun();
      expectConclusions(run, {
        "Test on Python 3.11": "success",
        "Build and check": "success",
        [`Publish to ${remote.host}`]: "success",
        [`Verify on ${remote.host}`]: "success",
      });
      const simple = new URL("api/packages/dev/pypi/", world.gitea.url).href;
      expect(await installable(simple, "1.0.0", world.path("from-registry"))).toBe(true);
    },
    10 * minute,
  );
});
