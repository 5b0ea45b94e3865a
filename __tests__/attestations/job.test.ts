import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { indexFor } from "../rehearsal/publisher-index.ts";
import { makeSdist, makeWheel } from "../support/distributions.ts";
import { oidcIssuer } from "../support/oidc-issuer.ts";
import { root, runProgram } from "../support/run-program.ts";
import { type SigstoreOptions, sigstoreServers } from "../support/sigstore-servers.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

interface Job {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly sigstore?: SigstoreOptions;
  /** Whether a job that may do nothing verifies the release afterwards. */
  readonly verifies?: boolean;
}

/** What a later job of the same run has: nothing to publish with. */
const laterJob = {
  GITHUB_ACTIONS: "true",
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_REPOSITORY: "acme/demo",
  GITHUB_WORKFLOW_REF: "acme/demo/.github/workflows/release.yml@refs/tags/v1.0",
};

/** A job of the bundled action that uploads a release as its workflow. */
async function uploadJob({ inputs = {}, sigstore: faults, verifies = false }: Job = {}) {
  const lines: string[] = [];
  await using issuer = await oidcIssuer();
  const options = { onRequest: (line: string) => void lines.push(line) };
  await using index = await indexFor(issuer, { options });
  await using sigstore = await sigstoreServers(faults);
  await using folder = await temporaryFolder({
    "dist/demo_pkg-1.0-py3-none-any.whl": makeWheel(),
    "dist/demo_pkg-1.0.tar.gz": makeSdist(),
  });
  const { fulcio, rekor } = sigstore.services;
  const run = (env: Readonly<Record<string, string>>) =>
    runProgram(process.execPath, [join(root, "dist/main.cjs")], {
      folder: folder.path,
      env: {
        RUNNER_TEMP: folder.path,
        "INPUT_REPOSITORY-URL": new URL("legacy/", index.url).href,
        ...env,
      },
    });
  const { status, output } = await run({
    ...issuer.env,
    PYPI_PUBLISH_FULCIO_URL: fulcio,
    PYPI_PUBLISH_REKOR_URL: rekor,
    ...inputs,
  });
  const verified = verifies ? await run({ ...laterJob, INPUT_STAGE: "verify" }) : undefined;
  return {
    verified,
    ...{ status, output },
    uploads: lines.filter((line) => line.startsWith("POST /legacy/")),
    files: (await readdir(join(folder.path, "dist"))).filter((name) =>
      name.endsWith(".attestation"),
    ),
    entries: sigstore.entries.size,
    tokens: issuer.requests.map(({ path }) => /audience=(\w+)/.exec(path)?.[1]),
  };
}

const unavailable = { rekorFault: () => ({ status: 400, body: "closed" }) };

describe("a job of the action", () => {
  it("uploads each file with an attestation that the index takes", async () => {
    const { status, output, uploads, files, entries, tokens } = await uploadJob();
    if (status !== 0) throw new Error(output);
    expect(uploads).toHaveLength(2);
    expect(uploads.every((line) => line.includes(" 200"))).toBe(true);
    expect(files).toHaveLength(2);
    expect(entries).toBe(2);
    expect(tokens.filter((audience) => audience === "sigstore")).toHaveLength(1);
  });

  it("is followed by one that proves the provenance", async () => {
    const { verified } = await uploadJob({ verifies: true });
    if (verified?.status !== 0) throw new Error(verified?.output);
    expect(verified.output).toContain(
      "Provenance: 2 files attested by `release.yml` of `acme/demo` (",
    );
  }, 60_000);

  it("sends nothing where attestations are required and cannot be made", async () => {
    const { status, output, uploads } = await uploadJob({ sigstore: unavailable });
    expect(status).toBe(1);
    expect(output).toContain("could not be attested: Rekor took no entry: (400) Bad Request");
    expect(uploads).toEqual([]);
  });

  it("goes on without any where it said so", async () => {
    const inputs = { INPUT_ATTESTATIONS: "best-effort" };
    const { status, output, uploads } = await uploadJob({ inputs, sigstore: unavailable });
    expect(status).toBe(0);
    expect(output).toContain("Uploading without attestations");
    expect(uploads).toHaveLength(2);
  });

  it("makes none when they are off", async () => {
    const { status, entries, uploads } = await uploadJob({
      inputs: { INPUT_ATTESTATIONS: "false" },
    });
    expect([status, entries, uploads.length]).toEqual([0, 0, 2]);
  });
});
