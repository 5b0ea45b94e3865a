import { readdirSync, readFileSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { generatedDocs } from "../../scripts/generated-docs.mjs";
import { indexFor } from "../rehearsal/publisher-index.ts";
import { consumerRepository, installedAct, runWorkflow } from "../support/act.ts";
import { makeWheel } from "../support/distributions.ts";
import { type Loopback, loopback } from "../support/loopback.ts";
import { type OidcIssuer, oidcIssuer } from "../support/oidc-issuer.ts";
import { root } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const minute = 60_000;

/** act has no identities of its own, so those of the issuer are handed to the step. */
const workflow = ({ env }: OidcIssuer, url: string) => `
name: Release
on: push
jobs:
  publish:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: org/pypi-publish@v1
        with:
          repository-url: ${url}legacy/
        env:
          ACTIONS_ID_TOKEN_REQUEST_URL: ${env["ACTIONS_ID_TOKEN_REQUEST_URL"]}
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: ${env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]}
`;

interface Job {
  readonly issuer: OidcIssuer;
  readonly url: string;
  /** Hands on where the runner keeps its files. */
  readonly onStart?: (folder: string) => void;
}

/** Runs an upload on nektos/act, with the action as it is here. */
async function uploadOnAct({ issuer, url, onStart }: Job) {
  await using folder = await temporaryFolder({
    "project/dist/demo_pkg-1.0-py3-none-any.whl": makeWheel(),
  });
  const path = (name: string) => join(folder.path, name);
  await mkdir(path("action"));
  await cp(join(root, "dist"), path("action/dist"), { recursive: true });
  await writeFile(path("action/action.yml"), (await generatedDocs()).get("action.yml") ?? "");
  await consumerRepository(path("consumer"), path("project"), {
    "release.yml": workflow(issuer, url),
  });
  const places = { repository: path("consumer"), action: path("action"), cache: path("cache") };
  onStart?.(folder.path);
  return await runWorkflow({ workflow: "release.yml", ...places });
}

/** Stands before an index and calls `onUpload` instead of handing on an upload. */
const beforeUpload = (index: string, onUpload: () => void): Promise<Loopback> =>
  loopback(async ({ method, path, body }, response) => {
    if (path.startsWith("/legacy/")) return onUpload();
    const more = method === "POST" ? { body } : {};
    const answer = await fetch(new URL(path, index), { method, ...more });
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
  });

/** The processes of this machine that run a program below a folder. */
const processesIn = (folder: string, program: string): number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
        return words.some((word) => word.startsWith(folder) && word.endsWith(program));
      } catch {
        return false;
      }
    });

const oidcPosts = (lines: readonly string[]) =>
  lines.flatMap((line) => /^POST \/_\/oidc\/(\S+ \d+)/.exec(line)?.[1] ?? []);

describe("trusted publishing on nektos/act", () => {
  it(
    "uploads, and gives the token back",
    async () => {
      await installedAct();
      const lines: string[] = [];
      await using issuer = await oidcIssuer();
      const options = { onRequest: (line: string) => void lines.push(line) };
      await using index = await indexFor(issuer, { options });
      const ended = await uploadOnAct({ issuer, url: index.url });
      if (ended.status !== 0) throw new Error(ended.output);
      expect(oidcPosts(lines)).toEqual(["mint-token 200", "burn-token 202"]);
      expect(ended.output).toMatch(/Success - Post/);
      expect(ended.output).not.toMatch(/cut off/);
    },
    5 * minute,
  );

  it.each([
    ["killed", "main.cjs", "SIGKILL"],
    // act's own arguments name the event.
    ["cancelled with Ctrl-C", "event.json", "SIGINT"],
  ] as const)(
    "burns the token and says how far the upload came when it is %s",
    async (_how, program, signal) => {
      await installedAct();
      const lines: string[] = [];
      let folder = "";
      await using issuer = await oidcIssuer();
      const options = { onRequest: (line: string) => void lines.push(line) };
      await using index = await indexFor(issuer, { options });
      await using proxy = await beforeUpload(index.url, () => {
        for (const pid of processesIn(folder, program)) process.kill(pid, signal);
      });
      const ended = await uploadOnAct({
        issuer,
        url: proxy.url.href,
        onStart: (path) => {
          folder = path;
        },
      });
      expect(ended.status).toBe(1);
      expect(oidcPosts(lines)).toEqual(["mint-token 200", "burn-token 202"]);
      expect(ended.output).toMatch(/The upload of demo-pkg 1\.0 to .* was cut off/);
      expect(ended.output).toMatch(/in doubt: demo_pkg-1\.0-py3-none-any\.whl/);
    },
    5 * minute,
  );
});
