import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { makeWheel, sdistFilename, wheelFilename } from "../support/distributions.ts";
import { type Gitea, startGitea } from "../support/gitea.ts";
import { writeRelease } from "../support/publishing.ts";
import { recordedAnswers } from "../support/recorded-answers.ts";
import { type Ended, runCli } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const minute = 60_000;
const [wheel, sdist] = [wheelFilename({}), sdistFilename({})];

const recorded = recordedAnswers().find(({ server }) => server === "gitea")?.answers ?? [];

describe("the package registry of a real Gitea", () => {
  let gitea: Gitea;
  let token: string;

  beforeAll(async () => {
    gitea = await startGitea();
    token = await gitea.token("write:package");
  }, 30 * minute);

  afterAll(() => gitea?.[Symbol.asyncDispose]());

  const upload = (
    packages: string,
    credential: string,
    more: readonly string[] = [],
    address = gitea.upload,
  ): Promise<Ended> =>
    runCli(["upload", "--repository-url", address.href, "--packages-dir", packages, ...more], {
      env: { UV_PUBLISH_TOKEN: credential },
    });

  it(
    "takes a release, knows it again by hash, and is given no other content",
    async () => {
      await using folder = await temporaryFolder();
      const packages = await writeRelease(folder.path);
      const first = await upload(packages, token);
      expect(first.output).toMatch(/Uploaded 2 files of demo[-_]pkg 1\.0/);
      expect(first.status).toBe(0);
      const page = await fetch(new URL("pypi/simple/demo-pkg/", gitea.upload));
      const listed = await page.text();
      for (const name of [wheel, sdist]) {
        expect(listed).toMatch(new RegExp(`${name}#sha256=[0-9a-f]{64}"`));
      }

      const second = await upload(packages, token);
      expect(second.status).toBe(0);
      expect(second.output).toMatch(/All of demo[-_]pkg 1\.0 is on 127\.0\.0\.1:\d+ already/);

      await writeFile(join(packages, wheel), makeWheel({ files: { "demo_pkg/new.py": "" } }));
      const third = await upload(packages, token);
      expect(third.status).toBe(1);
      expect(third.output).toContain("Nothing was sent");
      expect(third.output).toContain(`\`${wheel}\` is on the index with other content`);

      const left = await upload(packages, token, ["--skip-existing"]);
      expect(left.status).toBe(0);
      expect(left.output).toMatch(/Left out/);
    },
    2 * minute,
  );

  it(
    "refuses a file that it has where its list cannot be read, in words that are known",
    async () => {
      await using folder = await temporaryFolder();
      const packages = await writeRelease(folder.path, { version: "2.0" });
      expect((await upload(packages, token)).status).toBe(0);
      // An address below which nothing is listed.
      const blind = ["--index-url", new URL("api/packages/dev/pypi/simple/none/", gitea.url).href];
      const again = await upload(packages, token, blind);
      expect(again.status).toBe(1);
      expect(again.output).toContain("409 package file already exists");
      expect(again.output).toContain("`skip-existing: true`");
      const skipped = await upload(packages, token, [...blind, "--skip-existing"]);
      expect(skipped.output).toMatch(/Left out/);
    },
    2 * minute,
  );

  it(
    "explains the tokens that it does not take",
    async () => {
      await using folder = await temporaryFolder();
      const packages = await writeRelease(folder.path, { version: "3.0" });
      await gitea.addUser("other");
      const refused = [
        await gitea.token("read:package"),
        await gitea.token("write:package", "other"),
        await gitea.jobToken(),
      ];
      for (const credential of refused) {
        const { status, output } = await upload(packages, credential);
        expect(status).toBe(1);
        expect(output).toContain("401 reqPackageAccess");
        expect(output).toContain("the token of a job, which may not publish packages");
        expect(output).toContain("personal access token with the scope `write:package`");
        expect(output).not.toContain(credential);
      }
      const unknown = await upload(packages, "0123456789abcdef0123456789abcdef01234567");
      expect(unknown.status).not.toBe(0);
      expect(unknown.output).toContain("401 Failed to authenticate user");
      expect(unknown.output).toContain("The forge does not know this token");
    },
    2 * minute,
  );

  it("explains an address that is not quite the registry's", async () => {
    await using folder = await temporaryFolder();
    const packages = await writeRelease(folder.path, { version: "4.0" });
    const simple = new URL(`${gitea.upload.href}/simple/`);
    const { status, output } = await upload(packages, token, [], simple);
    expect(status).not.toBe(0);
    expect(output).toContain("404 page not found");
    expect(output).toContain(gitea.upload.href);
  });

  it("answers as it is recorded", async () => {
    const form = (fields: Readonly<Record<string, string>>) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      body.append("content", new Blob(["bytes"]), "demo-1.0.tar.gz");
      return body;
    };
    const send = async (credential: string, body: FormData, address = gitea.upload.href) => {
      const answer = await fetch(address, {
        method: "POST",
        headers:
          credential === "" ? {} : { authorization: `Basic ${btoa(`__token__:${credential}`)}` },
        body,
        redirect: "manual",
      });
      return [answer.status, await answer.text()];
    };
    const sha256_digest = "277089d91c0bdf4f2e6862ba7e4a07605119431f5d13f726dd352b06f1b206a9";
    const fields = { ":action": "file_upload", name: "demo", version: "1.0" };
    const answerTo = (title: string) => {
      const answer = recorded.find((candidate) => candidate.title.startsWith(title));
      return [answer?.status, answer?.body];
    };
    const sound = () => form({ ...fields, sha256_digest });
    expect(await send("", sound())).toEqual(answerTo("no credential"));
    expect(await send("nonsense", sound())).toEqual(answerTo("a token that does not exist"));
    expect(await send(token, form(fields))).toEqual(answerTo("no `sha256_digest`"));
    const unnamed = form({ ...fields, name: "-", sha256_digest });
    expect(await send(token, unnamed)).toEqual(answerTo("a name that it does not take"));
    expect(await send(token, sound())).toEqual(answerTo("stored"));
    expect(await send(token, sound())).toEqual(answerTo("a file that is there"));
    const nobody = new URL("api/packages/nobody/pypi", gitea.url).href;
    expect(await send(token, sound(), nobody)).toEqual(answerTo("an owner"));
    expect(await send(token, sound(), `${gitea.upload.href}/simple/`)).toEqual(
      answerTo("the simple API"),
    );
  });
});
