import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { bearer, indexFor, minted } from "../rehearsal/publisher-index.ts";
import { post, wheelUpload } from "../rehearsal/running-index.ts";
import { loopback } from "../support/loopback.ts";
import { oidcIssuer } from "../support/oidc-issuer.ts";
import { root, runProgram } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const program = join(root, "dist/post.cjs");

/** Runs the `post` step as a runner does: state in the environment. */
async function runPost(state: Readonly<Record<string, string>>, at = program) {
  await using folder = await temporaryFolder();
  const summary = join(folder.path, "summary.md");
  await writeFile(summary, "");
  const states = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]);
  const ended = await runProgram(process.execPath, [at], {
    env: {
      GITHUB_ACTIONS: "true",
      GITHUB_STEP_SUMMARY: summary,
      ...Object.fromEntries(states),
    },
  });
  return { ...ended, summary: await readFile(summary, "utf8") };
}

const progress = JSON.stringify({
  release: "demo 1.0",
  index: "PyPI",
  sent: ["demo-1.0-py3-none-any.whl"],
  unsent: ["demo-1.0.tar.gz"],
  doubt: ["demo-1.0-cp312-cp312-win_amd64.whl"],
});
const silent = { status: 0, output: "", summary: "" };

describe("the post step", () => {
  it.each([
    ["no state is set", {}],
    ["the stage ended by itself", { progress, finished: "true" }],
    ["every token was burnt", { progress, finished: "true", "minted-tokens": "[]" }],
  ])("loads nothing and says nothing when %s", async (_when, state) => {
    await using folder = await temporaryFolder();
    // Nothing that it could load lies beside it.
    const alone = join(folder.path, "post.cjs");
    await copyFile(program, alone);
    expect(await runPost(state, alone)).toMatchObject(silent);
  });

  it("says how far an upload came that was cut off", async () => {
    const { status, stdout, summary } = await runPost({ progress });
    expect(status).toBe(0);
    expect(stdout).toContain("::warning::The upload of demo 1.0 to PyPI was cut off");
    for (const text of [stdout, summary]) {
      expect(text).toMatch(/sent: .?demo-1\.0-py3-none-any\.whl/);
      expect(text).toMatch(/in doubt: .?demo-1\.0-cp312-cp312-win_amd64\.whl/);
      expect(text).toMatch(/not sent: .?demo-1\.0\.tar\.gz/);
      expect(text).toMatch(/hint: run the job again/i);
    }
  });

  it("says so when nothing was sent", async () => {
    const nothing = { release: "demo 1.0", index: "PyPI", sent: [], unsent: ["a.whl"], doubt: [] };
    const { stdout } = await runPost({ progress: JSON.stringify(nothing) });
    expect(stdout).toContain("sent: nothing");
    expect(stdout).not.toContain("in doubt");
  });

  it("burns the tokens that are left, and shows none", async () => {
    await using issuer = await oidcIssuer();
    await using index = await indexFor(issuer);
    const tokens = [await minted(index.url, issuer), await minted(index.url, issuer)];
    const saved = JSON.stringify(tokens.map((token) => ({ site: index.url, token })));
    const { status, stdout } = await runPost({ finished: "true", "minted-tokens": saved });
    expect(status).toBe(0);
    expect(stdout.match(/was given back/g)).toHaveLength(2);
    for (const token of tokens) {
      expect(stdout.replaceAll(`::add-mask::${token}`, "")).not.toContain(token);
      const answer = await post(index.url, wheelUpload(), bearer(token));
      expect(answer.text).toContain("Invalid or non-existent authentication information.");
    }
  });

  it("repeats what was lost, and is no failure when the index is gone", async () => {
    let times = 0;
    await using index = await loopback((_request, response) => {
      times += 1;
      response.writeHead(times === 1 ? 503 : 202, { "retry-after": "0" }).end();
    });
    const state = (site: string) => ({
      "minted-tokens": JSON.stringify([{ site, token: "pypi-of-a-job-that-was-killed" }]),
    });
    const answered = await runPost(state(index.url.href));
    expect(answered.stdout).toContain("was given back");
    expect(index.received.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /_/oidc/burn-token",
      "POST /_/oidc/burn-token",
    ]);
    await using refusing = await loopback(
      (_request, response) => void response.writeHead(404).end(),
    );
    const gone = await runPost(state(refusing.url.href));
    expect(gone).toMatchObject({ status: 0, stdout: expect.stringContaining("ends by itself") });
  });

  it.each([
    ["is not whole", { progress: '{"release":"demo', "minted-tokens": "[{" }],
    ["is of another kind", { progress: "7", "minted-tokens": '["x"]' }],
  ])("ends well when the state %s", async (_what, state) => {
    const { status, stdout } = await runPost(state);
    expect(status).toBe(0);
    expect(stdout).not.toContain("cut off");
  });
});
