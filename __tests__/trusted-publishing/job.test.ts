import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { publicIndexes } from "../../src/index/locations.ts";
import { indexFor } from "../rehearsal/publisher-index.ts";
import { makeSdist, makeWheel } from "../support/distributions.ts";
import { type Loopback, loopback } from "../support/loopback.ts";
import { type OidcIssuer, oidcIssuer } from "../support/oidc-issuer.ts";
import { parseOutputs, root, runProgram } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type WatchOptions, watchedRun } from "../support/watched-run.ts";

/** A job of the action: a release in `dist`, and the files through which a runner is told. */
async function uploadJob(issuer: OidcIssuer, url: string) {
  const folder = await temporaryFolder({
    "dist/demo_pkg-1.0-py3-none-any.whl": makeWheel(),
    "dist/demo_pkg-1.0.tar.gz": makeSdist(),
    output: "",
    state: "",
    "summary.md": "",
  });
  const path = (name: string) => join(folder.path, name);
  const env = {
    ...issuer.env,
    GITHUB_OUTPUT: path("output"),
    GITHUB_STATE: path("state"),
    GITHUB_STEP_SUMMARY: path("summary.md"),
    RUNNER_TEMP: folder.path,
    "INPUT_REPOSITORY-URL": new URL("legacy/", url).href,
  };
  /** What the runner would hand on to the `post` step. */
  const states = async () => parseOutputs(await readFile(path("state"), "utf8"));
  return {
    states,
    main: (moment: Pick<WatchOptions, "signals" | "when"> = {}, more = {}) =>
      watchedRun([join(root, "dist/main.cjs")], {
        folder: folder.path,
        env: { ...env, ...more },
        ...moment,
      }),
    async post() {
      const given = Object.entries(await states()).map(([name, value]) => [`STATE_${name}`, value]);
      return runProgram(process.execPath, [join(root, "dist/post.cjs")], {
        folder: folder.path,
        env: { ...env, ...Object.fromEntries(given) },
      });
    },
    summary: () => readFile(path("summary.md"), "utf8"),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

/** Stands before an index and lets no upload come to an answer. */
const endless = (index: string): Promise<Loopback> =>
  loopback(async ({ method, path, body }, response) => {
    if (path.startsWith("/legacy/")) return;
    const more = method === "POST" ? { body } : {};
    const answer = await fetch(new URL(path, index), { method, ...more });
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
  });

const oidcPosts = (lines: readonly string[]) =>
  lines.flatMap((line) => /^POST \/_\/oidc\/(\S+ \d+)/.exec(line)?.[1] ?? []);

describe("a job of the action", () => {
  it("uploads as its workflow, gives the token back, and leaves nothing for the post step", async () => {
    const lines: string[] = [];
    const options = { onRequest: (line: string) => void lines.push(line) };
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer, { options });
    await using job = await uploadJob(issuer, index.url);
    const run = await job.main();
    if (run.status !== 0) throw new Error(run.stdout + run.stderr);
    expect(run.stdout).toContain("trusted publishing as `release.yml` of acme/demo");
    expect(oidcPosts(lines)).toEqual(["mint-token 200", "burn-token 202"]);
    expect(lines.filter((line) => line.startsWith("POST /legacy/ 200"))).toHaveLength(2);
    expect(await job.states()).toMatchObject({ finished: "true", "minted-tokens": "[]" });
    expect(await job.post()).toMatchObject({ status: 0, output: "" });
  });

  it("asks for no token when the plan fails, or when there is nothing to send", async () => {
    const lines: string[] = [];
    const options = { onRequest: (line: string) => void lines.push(line) };
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer, { options });
    await using job = await uploadJob(issuer, index.url);
    expect((await job.main()).status).toBe(0);
    lines.length = 0;
    expect((await job.main()).status).toBe(0);
    expect(oidcPosts(lines)).toEqual([]);
  });

  it("proves its identity in a dry run, but for a project that minting would create", async () => {
    const lines: string[] = [];
    const options = { onRequest: (line: string) => void lines.push(line) };
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer, { options });
    await using job = await uploadJob(issuer, index.url);
    const dryRun = { "INPUT_DRY-RUN": "true" };
    const first = await job.main({}, dryRun);
    expect(first.status).toBe(0);
    expect(first.stdout).toContain("No token was asked for");
    expect(oidcPosts(lines)).toEqual([]);
    expect((await job.main()).status).toBe(0);
    lines.length = 0;
    const second = await job.main({}, dryRun);
    expect(second.status).toBe(0);
    expect(second.stdout).toContain("gives this job a token");
    expect(oidcPosts(lines)).toEqual(["mint-token 200", "burn-token 202"]);
  });

  it("that the index does not know is told what to register, and nothing is sent", async () => {
    const lines: string[] = [];
    const options = { onRequest: (line: string) => void lines.push(line) };
    await using issuer = await oidcIssuer({ claims: { environment: "staging" } });
    const registration = { environment: "pypi" };
    await using index = await indexFor(issuer, { registration, options });
    await using job = await uploadJob(issuer, index.url);
    const { status, stdout } = await job.main();
    expect(status).toBe(1);
    expect(stdout).toContain("Publisher with matching claims was not found");
    expect(stdout).toContain("environment `staging`");
    const summary = await job.summary();
    expect(summary).toContain("| environment | `staging` |");
    expect(summary).toContain("| Environment name | `staging` |");
    expect(lines.filter((line) => line.startsWith("POST /legacy/"))).toEqual([]);
    expect(await job.states()).toMatchObject({ finished: "true" });
  });

  it.each([["SIGKILL"], ["SIGTERM"], ["SIGINT"]] as const)(
    "that %s ends during an upload leaves no usable token and says how far it came",
    async (signal) => {
      const lines: string[] = [];
      const options = { onRequest: (line: string) => void lines.push(line) };
      await using issuer = await oidcIssuer();
      await using index = await indexFor(issuer, { options });
      await using proxy = await endless(index.url);
      await using job = await uploadJob(issuer, proxy.url.href);
      const run = await job.main({ signals: [signal], when: /gave this job a token/ });
      const ended = await job.post();
      expect(ended.status).toBe(0);
      expect(oidcPosts(lines)).toEqual(["mint-token 200", "burn-token 202"]);
      const said = run.stdout + run.stderr + ended.stdout;
      expect(said).toMatch(/(not sent|in doubt): .*demo_pkg-1\.0/);
      expect(await job.summary()).toContain("was cut off");
      expect(ended.stdout.includes("was given back")).toBe(signal === "SIGKILL");
    },
  );

  it("that may not ask for an identity says so first, with the lines to add", async () => {
    await using issuer = await oidcIssuer();
    await using job = await uploadJob(issuer, issuer.issuer);
    const { status, stdout } = await job.main(
      {},
      {
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: "",
        ACTIONS_ID_TOKEN_REQUEST_URL: "",
        GITHUB_SERVER_URL: "https://github.com",
        // Which is not asked.
        "INPUT_REPOSITORY-URL": publicIndexes.pypi.upload.href,
      },
    );
    expect(status).toBe(2);
    expect(stdout).toContain("it lacks `id-token: write`");
    expect(stdout).toContain("%0A    permissions:%0A      id-token: write");
    expect(stdout).not.toMatch(/Plan for|GET http/);
  });
});
