import { describe, expect, it } from "@jest/globals";
import { createHttp } from "../../src/http.ts";
import { type IndexLocation, locateIndex, publicIndexes } from "../../src/index/locations.ts";
import { findIdentityObstacle, findObstacle } from "../../src/trusted-publishing/obstacles.ts";
import { trustedPublisher } from "../../src/trusted-publishing/trusted-publisher.ts";
import { type RunnerName, runnerEnvironment } from "../support/runner-environment.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { publishingHost } from "./publishing-host.ts";

const pypi = locateIndex(publicIndexes.pypi.upload, undefined);
const other = locateIndex(new URL("https://index.example/legacy/"), undefined);

const identity = {
  ACTIONS_ID_TOKEN_REQUEST_URL: "https://runner.example/token?v=1",
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: "key-of-the-job",
};
const github = {
  GITHUB_ACTIONS: "true",
  GITHUB_JOB: "release",
  GITHUB_REPOSITORY: "acme/demo",
  GITHUB_EVENT_NAME: "push",
};

const obstacle = (env: Readonly<Record<string, string>>, index: IndexLocation = pypi) =>
  findObstacle(publishingHost(env), index);

describe("trusted publishing is told to be impossible before anything else", () => {
  it("outside of a job", async () => {
    expect(await obstacle({})).toEqual({ unavailable: "this is no job of GitHub Actions" });
  });

  it.each<[RunnerName, string]>([
    ["gitea-1.26.0-act_runner-0.3.0", "Gitea"],
    ["act-0.2.87", "act"],
  ])("in a job of %s", async (runner, name) => {
    await using folder = await temporaryFolder();
    expect(await obstacle(runnerEnvironment(runner, folder.path))).toEqual({
      unavailable: `${name} is no issuer of identities that PyPI accepts`,
    });
  });

  it("in a job of Forgejo", async () => {
    const env = { ...github, GITEA_ACTIONS: "true", FORGEJO_ACTIONS: "true" };
    expect(await obstacle(env)).toMatchObject({ unavailable: expect.stringContaining("Forgejo") });
  });

  it("without `id-token: write`, with the lines to add", async () => {
    expect(await obstacle(github)).toEqual({
      unavailable: "the job may not ask GitHub for an identity: it lacks `id-token: write`",
      hint: expect.stringMatching(/\njobs:\n {2}release:\n {4}permissions:\n {6}id-token: write$/),
    });
  });

  it("for a pull request from a fork, also from one that is deleted", async () => {
    for (const repo of [{ full_name: "somebody/demo" }, null]) {
      const event = {
        pull_request: { head: { repo }, base: { repo: { full_name: "acme/demo" } } },
      };
      await using folder = await temporaryFolder({ "event.json": JSON.stringify(event) });
      const env = {
        ...github,
        GITHUB_EVENT_NAME: "pull_request",
        GITHUB_EVENT_PATH: `${folder.path}/event.json`,
      };
      expect(await obstacle(env)).toEqual({
        unavailable: "GitHub gives no identity to a pull request from a fork",
        hint: expect.stringContaining("if: github.event_name != 'pull_request'"),
      });
    }
  });

  it("but a pull request of the same repository only lacks the permission", async () => {
    const repo = { full_name: "acme/demo" };
    const event = { pull_request: { head: { repo }, base: { repo } } };
    await using folder = await temporaryFolder({ "event.json": JSON.stringify(event) });
    const env = { ...github, GITHUB_EVENT_NAME: "pull_request" };
    for (const path of [`${folder.path}/event.json`, `${folder.path}/missing.json`]) {
      expect(await obstacle({ ...env, GITHUB_EVENT_PATH: path })).toMatchObject({
        unavailable: expect.stringContaining("id-token: write"),
      });
    }
  });

  it("for `pull_request_target`, at PyPI", async () => {
    const env = { ...github, ...identity, GITHUB_EVENT_NAME: "pull_request_target" };
    expect(await obstacle(env)).toEqual({
      unavailable: "PyPI accepts nothing from a workflow that `pull_request_target` started",
      hint: expect.stringContaining("on:\n  release:\n    types: [published]"),
    });
    expect(await obstacle(env, other)).toBeUndefined();
  });

  it("but not in a job of GitHub that may ask for an identity", async () => {
    expect(await obstacle({ ...github, ...identity })).toBeUndefined();
  });

  it("and nobody is asked anything", async () => {
    const http = createHttp();
    const options = { projects: () => [] };
    const found = await trustedPublisher(publishingHost(github), http, pypi, options);
    expect(found).toHaveProperty("unavailable");
    await http.close();
  });
});

describe("an identity that PyPI cannot accept", () => {
  const claims = {
    iss: "https://token.actions.githubusercontent.com",
    repository: "acme/demo",
    workflow_ref: "acme/demo/.github/workflows/release.yml@refs/tags/v1",
    job_workflow_ref: "acme/demo/.github/workflows/release.yml@refs/tags/v1",
  };

  it.each([
    ["Forgejo", "https://codeberg.org/api/actions"],
    ["GitHub Enterprise Server", "https://github.example/_services/token"],
    ["an enterprise with an issuer of its own", `${claims.iss}/acme`],
  ])("is one of %s", (_whose, iss) => {
    expect(findIdentityObstacle({ ...claims, iss }, pypi)).toEqual({
      unavailable: `PyPI does not know the issuer of this job's identity, ${iss}; it knows ${claims.iss}`,
    });
    expect(findIdentityObstacle({ ...claims, iss }, other)).toBeUndefined();
  });

  it("is one of a reusable workflow of another repository, with the lines to add", () => {
    const called = "acme/shared/.github/workflows/publish.yml@main";
    const found = findIdentityObstacle({ ...claims, job_workflow_ref: called }, pypi);
    expect(found?.unavailable).toContain("a reusable workflow of acme/shared");
    expect(found?.hint).toContain("jobs:\n  publish:\n");
    expect(found?.hint).toContain("      id-token: write\n");
  });

  it("is none of the repository itself, called or not", () => {
    const called = "Acme/Demo/.github/workflows/publish.yml@refs/tags/v1";
    expect(findIdentityObstacle(claims, pypi)).toBeUndefined();
    expect(findIdentityObstacle({ ...claims, job_workflow_ref: called }, pypi)).toBeUndefined();
  });
});
