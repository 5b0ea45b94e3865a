import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { cloneAction, consumerRepository, installedAct, runWorkflow } from "../support/act.ts";
import type { Ended } from "../support/run-program.ts";
import { startServing } from "../support/serving.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const minute = 60_000;
const token = `pypi-${randomBytes(24).toString("hex")}`;
const plainToken = `pypi-${randomBytes(24).toString("hex")}`;

const workflow = (steps: string) => `
name: Release
on: push
permissions:
  contents: read
jobs:
  release:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
${steps.replace(/^(?=.)/gm, "      ")}`;

const printOutputs = `
- run: node -e 'console.log("OUTPUTS " + JSON.stringify(JSON.parse(process.env.STEPS)))'
  env:
    STEPS: \${{ toJSON(steps) }}
`;

const releaseSteps = (index: string) => `
- uses: org/pypi-publish@v1
  id: build
  with:
    stage: build
- uses: org/pypi-publish@v1
  id: check
  with:
    stage: check
    manifest-sha256: \${{ steps.build.outputs.manifest-sha256 }}
- uses: org/pypi-publish@v1
  id: upload
  with:
    repository-url: ${index}legacy/
    password: \${{ secrets.PYPI_API_TOKEN }}
    manifest-sha256: \${{ steps.build.outputs.manifest-sha256 }}
- uses: org/pypi-publish@v1
  id: verify
  with:
    stage: verify
    repository-url: ${index}legacy/
    manifest-sha256: \${{ steps.build.outputs.manifest-sha256 }}
${printOutputs}`;

const failingSteps = `
- uses: org/pypi-publish@v1
  with:
    stage: check
    packages-dir: nothing-here
- run: echo "this step is not reached"
`;

const maskingSteps = (index: string) => `
- uses: org/pypi-publish@v1
  with:
    stage: build
- uses: org/pypi-publish@v1
  with:
    repository-url: ${index}legacy/
    password: \${{ env.PLAIN_TOKEN }}
- run: echo "the token is $PLAIN_TOKEN"
`;

interface Step {
  readonly outcome: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** What the last step of the workflow printed. */
function outputsIn({ output }: Ended): Readonly<Record<string, Step | undefined>> {
  const line = /OUTPUTS (\{.*\})/.exec(output)?.[1];
  if (line === undefined) throw new Error(`The workflow printed no outputs\n${output}`);
  return JSON.parse(line);
}

describe("the action on nektos/act, from a fresh clone of HEAD", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let index: Awaited<ReturnType<typeof startServing>>;
  let indexUrl: string;
  const path = (name: string) => join(folder.path, name);
  const run = (name: string) =>
    runWorkflow({
      workflow: name,
      repository: path("consumer"),
      action: path("action"),
      cache: path("cache"),
      secrets: { PYPI_API_TOKEN: token },
    });

  beforeAll(async () => {
    folder = await temporaryFolder();
    await installedAct();
    await cloneAction(path("action"));
    index = await startServing(path("index"), path("action"));
    indexUrl = index.url;
    await consumerRepository(path("consumer"), path("action/examples/hello-setuptools"), {
      "release.yml": workflow(releaseSteps(indexUrl)),
      "failing.yml": workflow(failingSteps),
      "masking.yml": workflow(maskingSteps(indexUrl)).replace(
        "jobs:",
        `env:\n  PLAIN_TOKEN: ${plainToken}\njobs:`,
      ),
    });
  }, 15 * minute);

  afterAll(async () => {
    await index?.[Symbol.asyncDispose]();
    await folder?.[Symbol.asyncDispose]();
  });

  it(
    "builds, checks, uploads and verifies",
    async () => {
      const ended = await run("release.yml");
      expect(ended.output).toMatch(/Job succeeded/);
      expect(ended.status).toBe(0);
      const { build, check, upload, verify } = outputsIn(ended);
      expect(build?.outputs).toMatchObject({ name: "hello-setuptools", version: "1.0.0" });
      expect(check?.outputs).toMatchObject({ errors: "0" });
      expect(upload?.outputs).toMatchObject({ result: "uploaded", skipped: "[]" });
      expect(verify?.outputs).toMatchObject({ verified: "true" });
      expect(await servedFiles(indexUrl)).toEqual(builtFiles(build));
      expect(ended.output).toMatch(/::group::Build the sdist/);
      expect(ended.output.match(/Summary - /g)).toHaveLength(4);
      expect(ended.output).not.toContain(token);
    },
    5 * minute,
  );

  it(
    "gives the same bytes when it runs again, so that nothing is sent",
    async () => {
      const before = await servedFiles(indexUrl);
      const ended = await run("release.yml");
      expect(ended.output).toMatch(/Job succeeded/);
      expect(ended.status).toBe(0);
      const { build, upload, verify } = outputsIn(ended);
      expect(builtFiles(build)).toEqual(before);
      expect(upload?.outputs).toMatchObject({ result: "unchanged", uploaded: "[]" });
      expect(verify?.outputs).toMatchObject({ verified: "true" });
    },
    5 * minute,
  );

  it(
    "fails the job, with its message, when a stage fails",
    async () => {
      const ended = await run("failing.yml");
      expect(ended.status).toBe(1);
      expect(ended.output).toMatch(/nothing-here/);
      expect(ended.output).toMatch(/Job failed/);
      expect(ended.output).not.toMatch(/\| this step is not reached/);
    },
    minute,
  );

  it(
    "masks a password that the runner does not know as a secret",
    async () => {
      const ended = await run("masking.yml");
      expect(ended.output).toMatch(/Job succeeded/);
      expect(ended.status).toBe(0);
      expect(ended.output).toMatch(/\| the token is \*\*\*/);
      expect(ended.output).not.toContain(plainToken);
    },
    minute,
  );
});

type Hashes = Readonly<Record<string, string>>;

/** SHA-256 of each file that the index serves. */
async function servedFiles(index: string): Promise<Hashes> {
  const answer = await fetch(`${index}simple/hello-setuptools/`, {
    headers: { accept: "application/vnd.pypi.simple.v1+json" },
  });
  const { files } = (await answer.json()) as {
    files: { filename: string; hashes: { sha256: string } }[];
  };
  return Object.fromEntries(files.map(({ filename, hashes }) => [filename, hashes.sha256]));
}

function builtFiles(build: Step | undefined): Hashes {
  const files = JSON.parse(build?.outputs["files"] ?? "[]") as {
    filename: string;
    sha256: string;
  }[];
  return Object.fromEntries(files.map(({ filename, sha256 }) => [filename, sha256]));
}
