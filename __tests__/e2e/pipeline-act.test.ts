import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { cloneAction, installedAct } from "../support/act.ts";
import { type ActEnded, type ActRun, resultsOf, runOnAct } from "../support/act-pipeline.ts";
import {
  bump,
  installable,
  type PipelineProject,
  pipelineProject,
  servedFiles,
} from "../support/pipeline-project.ts";
import { refusingIndex } from "../support/refusing-index.ts";
import { startServing } from "../support/serving.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const minute = 60_000;

const expectResults = (ended: ActEnded, expected: Readonly<Record<string, string>>) =>
  expect(resultsOf(ended, expected)).toEqual(expected);

const allJobs = {
  "test (3.11)": "success",
  build: "success",
  "publish-testpypi": "success",
  "verify-testpypi": "success",
  "publish-pypi": "success",
  "verify-pypi": "success",
};

describe("the generated pipeline on nektos/act", () => {
  const things: AsyncDisposable[] = [];
  let path: (name: string) => string;
  let project: PipelineProject;
  let [testpypi, pypi] = ["", ""];

  beforeAll(async () => {
    await installedAct();
    const folder = await temporaryFolder();
    things.push(folder);
    path = (name) => join(folder.path, name);
    await cloneAction(path("action"));
    for (const name of ["testpypi", "pypi"]) {
      const index = await startServing(path(name), path("action"));
      things.push(index);
      if (name === "pypi") pypi = index.url;
      else testpypi = index.url;
    }
    project = await pipelineProject(path("project"), {
      action: path("action"),
      words: ["--forge", "github"],
    });
  }, 15 * minute);

  afterAll(async () => {
    for (const thing of things.toReversed()) await thing[Symbol.asyncDispose]();
  });

  const run = ({ vars, ...more }: Partial<ActRun> = {}) =>
    runOnAct({
      repository: project.folder,
      action: path("action"),
      folder: path("runner"),
      vars: {
        TESTPYPI_INDEX: `${testpypi}legacy/`,
        TESTPYPI_CREDENTIAL: "token",
        PYPI_INDEX: `${pypi}legacy/`,
        PYPI_CREDENTIAL: "token",
        ...vars,
      },
      secrets: { TESTPYPI_API_TOKEN: "pypi-for-testpypi", PYPI_API_TOKEN: "pypi-for-pypi" },
      ...more,
    });

  it(
    "takes a pushed tag through all jobs, and changes nothing when it runs again",
    async () => {
      const first = await run();
      expectResults(first, allJobs);
      const served = await servedFiles(pypi, "1.0.0");
      expect(Object.keys(served)).toHaveLength(2);
      expect(await servedFiles(testpypi, "1.0.0")).toEqual(served);
      for (const sha256 of Object.values(served)) {
        expect(first.jobs["build"]?.text).toContain(sha256);
      }
      expect(await installable(pypi, "1.0.0", path("installed"))).toBe(true);
      const published = first.jobs["publish-pypi"]?.text;
      expect(published).toContain("Fetching artifact `distributions`");
      expect(published).toMatch(/Summary - ### hello-setuptools 1\.0\.0 passed the gate/);
      expect(published).toMatch(/^\| Tests green \| ok \| Python 3\.11/m);
      const texts = Object.values(first.jobs).map(({ text }) => text);
      expect(texts.filter((text) => text.includes("pypi-for-"))).toEqual([]);

      const second = await run();
      expectResults(second, allJobs);
      expect(second.jobs["build"]?.text).toContain("Adopted hello-setuptools 1.0.0");
      for (const job of ["publish-testpypi", "publish-pypi"]) {
        expect(second.jobs[job]?.text).toContain("::set-output:: result=unchanged");
      }
      expect(await servedFiles(pypi, "1.0.0")).toEqual(served);
    },
    10 * minute,
  );

  it(
    "finishes a release whose last upload was refused when it runs again",
    async () => {
      await project.commit(bump("1.0.0", "1.1.0"), "v1.1.0");
      await using refusing = await refusingIndex(pypi, (name) => name.endsWith(".tar.gz"));
      const more = { tag: "v1.1.0", vars: { PYPI_INDEX: `${refusing.url}legacy/` } };
      const first = await run(more);
      const { "verify-pypi": _notReached, ...others } = allJobs;
      expectResults(first, { ...others, "publish-pypi": "failure" });
      expect(Object.keys(await servedFiles(pypi, "1.1.0"))).toHaveLength(1);
      refusing.calm();
      expectResults(await run(more), allJobs);
      expect(await servedFiles(pypi, "1.1.0")).toEqual(await servedFiles(testpypi, "1.1.0"));
    },
    10 * minute,
  );

  it(
    "started by hand says what it would publish, and publishes where it is told the tag",
    async () => {
      await project.commit(bump("1.1.0", "1.2.0"), "v1.2.0");
      const first = await run({ tag: "", dispatch: {} });
      expectResults(first, {
        "test (3.11)": "success",
        build: "success",
        "publish-testpypi": "failure",
      });
      expect(first.jobs["publish-testpypi"]?.text).toContain("hello-setuptools 1.2.0");
      expect(await servedFiles(testpypi, "1.2.0")).toEqual({});
      expectResults(await run({ tag: "", dispatch: { tag: "v1.2.0" } }), allJobs);
      expect(Object.keys(await servedFiles(pypi, "1.2.0"))).toHaveLength(2);
    },
    10 * minute,
  );

  it(
    "stops before the second index where the wheel lacks what it imports",
    async () => {
      const init = "src/hello_setuptools/__init__.py";
      await project.commit(
        {
          ...bump("1.2.0", "2.0.0"),
          [init]: ["__all__", "from hello_forgotten import nothing as nothing\n\n__all__"],
          "src/hello_forgotten.py": ["", "nothing = None\n"],
        },
        "v2.0.0",
      );
      const { jobs, ...ended } = await run({ tag: "v2.0.0" });
      expectResults(
        { jobs, ...ended },
        {
          "test (3.11)": "success",
          build: "success",
          "publish-testpypi": "success",
          "verify-testpypi": "failure",
        },
      );
      expect(jobs["verify-testpypi"]?.text).toContain("hello_forgotten");
      expect(await servedFiles(pypi, "2.0.0")).toEqual({});
    },
    10 * minute,
  );

  it(
    "stops before the first index where PyPI would refuse the metadata",
    async () => {
      const classifier = '"Topic :: Text Processing",';
      await project.commit(
        bump("2.0.0", "2.0.1", [classifier, `${classifier} "Topic :: Greeting",`]),
        "v2.0.1",
      );
      const { jobs, ...ended } = await run({ tag: "v2.0.1" });
      expectResults({ jobs, ...ended }, { "test (3.11)": "success", build: "failure" });
      expect(jobs["build"]?.text).toContain("Topic :: Greeting");
      expect(await servedFiles(testpypi, "2.0.1")).toEqual({});
    },
    10 * minute,
  );
});
