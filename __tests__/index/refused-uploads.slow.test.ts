import { beforeAll, describe, expect, it } from "@jest/globals";
import { makeSdist, makeWheel, sdistFilename, wheelFilename } from "../support/distributions.ts";
import { type RecordedAnswer, recordedAnswers } from "../support/recorded-answers.ts";
import { runCli } from "../support/run-program.ts";
import { scriptedIndex } from "../support/scripted-index.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const [wheel, sdist] = [wheelFilename({}), sdistFilename({})];
const release = { [wheel]: makeWheel(), [sdist]: makeSdist() };

/** Uploads a release to an index that lists nothing and gives every file the same answer. */
async function uploadTo(
  upload: string,
  { status, headers, body }: RecordedAnswer,
  ...more: readonly string[]
) {
  await using folder = await temporaryFolder(release);
  await using index = await scriptedIndex(({ method }) =>
    method === "POST" ? { status, headers, text: body } : { status: 404 },
  );
  const address = new URL(new URL(upload).pathname, index.url).href;
  const words = ["upload", "--packages-dir", folder.path, "--repository-url", address, ...more];
  const ended = await runCli(words, { env: { TWINE_PASSWORD: "secret-of-the-test" } });
  const posts = index.asked.filter(({ method }) => method === "POST");
  return { ...ended, output: ended.output.replaceAll(index.host, "HOST"), posts: posts.length };
}

const shown = (server: string, kind: RecordedAnswer["kind"]) => {
  const { upload = "", answers = [] } =
    recordedAnswers().find((recorded) => recorded.server === server) ?? {};
  return { upload, answer: answers.find((recorded) => recorded.kind === kind) };
};

const withExisting = recordedAnswers().flatMap(({ server, upload, answers }) => {
  const answer = answers.find(({ kind }) => kind === "already-there");
  return answer === undefined ? [] : [{ server, upload, answer }];
});

describe("a file that an index has, where it lists nothing", () => {
  it("was recorded for every index server that is known", () => {
    expect(withExisting.map(({ server }) => server)).toEqual([
      ...["artifactory", "azure", "cloudsmith", "codeartifact", "gitea", "gitlab", "google"],
      ...["nexus", "others", "pypi"],
    ]);
  });

  type Ended = Awaited<ReturnType<typeof uploadTo>>;
  const runs = new Map<string, readonly Ended[]>();

  // Side by side, since each asks the index again for some seconds.
  beforeAll(async () => {
    const all = withExisting.map(async ({ server, upload, answer }) => {
      const both = [uploadTo(upload, answer), uploadTo(upload, answer, "--skip-existing")];
      runs.set(server, await Promise.all(both));
    });
    await Promise.all(all);
  });

  it.each(withExisting)("stops the upload to $server, and is left out on request", (known) => {
    const { status, words = "" } = known.answer;
    const [stopped, left] = runs.get(known.server) ?? [];
    expect(stopped?.output).toContain(`was rejected by HOST: ${status} ${words.slice(0, 60)}`);
    expect(stopped?.output).toContain("`skip-existing: true` leaves the file out");
    expect(stopped).toMatchObject({ status: 1, posts: 1 });
    expect(left?.output).toContain(`Left out: \`${wheel}\``);
    expect(left?.output).toContain(`Left out: \`${sdist}\``);
    expect(left).toMatchObject({ status: 0, posts: 2 });
  });
});

describe("an upload that is refused", () => {
  it.each([
    ["pypi", "refused", "can never be used again"],
    ["pypi", "not-allowed", "make a new token in the account settings"],
    ["gitea", "not-allowed", "personal access token with the scope `write:package`"],
    ["gitlab", "not-allowed", "`write_package_registry`"],
    ["azure", "not-allowed", "`Packaging (read & write)`"],
    ["others", "refused", "`client_max_body_size` in nginx"],
    ["others", "no-upload-api", "A page to sign in came back: nothing was uploaded"],
    ["others", "redirect", "where people sign in; neither file nor credential was sent there"],
  ] as const)("by %s is explained: %s, %s", async (server, kind, text) => {
    const { upload, answer } = shown(server, kind);
    if (answer === undefined) throw new Error("nothing is recorded");
    const { status, output, posts } = await uploadTo(upload, answer);
    expect(output).toContain(text);
    expect(output).toContain(`: ${answer.status} ${answer.words ?? ""}`.trimEnd());
    expect(output).not.toContain("secret-of-the-test");
    expect([1, 2]).toContain(status);
    expect(posts).toBe(1);
  });
});
