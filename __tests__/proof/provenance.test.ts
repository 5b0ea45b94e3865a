import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Http } from "../../src/http.ts";
import { locateIndex, publicIndexes } from "../../src/index/locations.ts";
import { IndexAccess } from "../../src/proof/index-access.ts";
import { proveProvenance } from "../../src/proof/prove-provenance.ts";
import type { Layer } from "../../src/rehearsal/context.ts";
import { attestedRelease, verifyingJob } from "../support/attested-release.ts";
import { proofFailure, prove } from "../support/proving.ts";
import { recordingHost } from "../support/recording-host.ts";
import { legacy } from "../support/verifying.ts";

const wheel = "demo_pkg-1.0-py3-none-any.whl";
const provenance = /^\/integrity\/.*\/provenance$/;

type Change = (document: string) => string;

/** Changes what the integrity API says. */
const lying =
  (change: Change): Layer =>
  async ({ path }, _context, next) => {
    const answer = await next();
    return provenance.test(path) && typeof answer.body === "string"
      ? { ...answer, body: change(answer.body) }
      : answer;
  };

const release = (change?: Change) =>
  attestedRelease({}, change === undefined ? {} : { layers: [lying(change)] });

interface Statement {
  readonly subject: [{ name: string; digest: { sha256: string } }];
}

/** The document with another statement in its first attestation. */
function restated(document: string, change: (statement: Statement) => void): string {
  const body = JSON.parse(document) as {
    attestation_bundles: [{ attestations: [{ envelope: { statement: string } }] }];
  };
  const { envelope } = body.attestation_bundles[0].attestations[0];
  const statement = JSON.parse(Buffer.from(envelope.statement, "base64").toString()) as Statement;
  change(statement);
  envelope.statement = Buffer.from(JSON.stringify(statement)).toString("base64");
  return JSON.stringify(body);
}

describe("the provenance of a release", () => {
  it("is proven to name this repository and workflow, and these files", async () => {
    await using at = await release();
    const { rows } = await prove(legacy(at.url), { packages: at.packages }, { env: verifyingJob });
    expect(rows.at(-1)?.slice(0, 2)).toEqual([
      "Provenance",
      "2 files attested by `release.yml` of `acme/demo`",
    ]);
  });

  it("is proven by what the index lists where no attestation lies beside the files", async () => {
    await using at = await release();
    const packages = await at.withoutAttestations();
    const { rows } = await prove(legacy(at.url), { packages }, { env: verifyingJob });
    expect(rows.at(-1)?.[1]).toBe("2 files attested by `release.yml` of `acme/demo`");
    const wanted = { name: "demo-pkg", version: "1.0" };
    // Another repository may verify it: nothing is built there.
    const env = { ...verifyingJob, GITHUB_REPOSITORY: "other/place" };
    const again = await prove(legacy(at.url), { wanted }, { env });
    expect(again.rows.at(-1)?.[1]).toBe("2 files attested by `release.yml` of `acme/demo`");
  });

  it.each([
    ["repository", "evil/demo/.github/workflows/release.yml@refs/tags/v1.0", "evil/demo"],
    ["workflow", "acme/demo/.github/workflows/other.yml@refs/tags/v1.0", "acme/demo"],
  ])("is refused when it names another %s than this job's", async (_what, ref, repository) => {
    await using at = await release();
    const packages = await at.withoutAttestations();
    const env = { ...verifyingJob, GITHUB_REPOSITORY: repository, GITHUB_WORKFLOW_REF: ref };
    expect(await proofFailure(legacy(at.url), { packages }, { env })).toMatchObject({
      code: "provenance-invalid",
      message: expect.stringMatching(/^The provenance of `demo_pkg-.*` does not hold: AT005 /),
    });
  });

  it.each<[what: string, change: Change, words: string]>([
    [
      "its signature does not hold",
      (document) =>
        restated(document, ({ subject }) => {
          subject[0].name = `${wheel} `;
        }),
      "AT00",
    ],
    [
      "the index names another publisher than the certificate",
      (document) => document.replaceAll('"repository":"acme/demo"', '"repository":"evil/demo"'),
      "AT005",
    ],
    ["it is no attestation", (document) => document.replaceAll("envelope", "letter"), "AT001"],
    [
      "it is empty",
      (document) => document.replace(/"attestation_bundles":\[.*\]/, '"attestation_bundles":[]'),
      "is empty",
    ],
  ])("is refused when %s", async (_what, change, words) => {
    await using at = await release(change);
    const packages = await at.withoutAttestations();
    expect(await proofFailure(legacy(at.url), { packages })).toMatchObject({
      code: "provenance-invalid",
      message: expect.stringContaining(words),
    });
  });

  it("is refused when it is of another attestation than the one beside the file", async () => {
    await using at = await release();
    await using other = await release();
    const name = `${wheel}.publish.attestation`;
    await writeFile(join(at.packages, name), await readFile(join(other.packages, name)));
    expect(await proofFailure(legacy(at.url), { packages: at.packages })).toMatchObject({
      code: "provenance-invalid",
      message: expect.stringContaining(`\`${wheel}\` that 127.0.0.1:`),
    });
  });

  it("is refused when the index has lost it", async () => {
    const lost: Layer = async ({ path }, _context, next) =>
      provenance.test(path)
        ? { status: 404, headers: {}, body: '{"message":"No provenance available"}' }
        : next();
    await using at = await attestedRelease({}, { layers: [lost] });
    expect(await proofFailure(legacy(at.url), { packages: at.packages })).toMatchObject({
      code: "provenance-invalid",
      message: expect.stringMatching(
        /serves no provenance for `.*`, which has an attestation beside it: http.* answered 404 No provenance available$/,
      ),
    });
  }, 20_000);

  it("on PyPI is to be of the public Sigstore, as far as its keys are known here", async () => {
    await using at = await release();
    const [file] = at.distributions;
    const index = locateIndex(publicIndexes.pypi.upload, undefined);
    const simple = new URL("simple/", publicIndexes.pypi.site);
    const { filename = "", sha256 = "", size = 0, path = "" } = file ?? {};
    const asked: string[] = [];
    // What the embedded index has, as if PyPI said it.
    const http: Http = {
      request: async (url) => {
        asked.push(url.href);
        const answer = await fetch(new URL(url.pathname, at.url));
        const text = await answer.text();
        const body = (async function* nothing() {})();
        return { status: answer.status, url, headers: {}, body, text: async () => text };
      },
      close: () => Promise.resolve(),
    };
    const access = new IndexAccess({
      ...{ index, simple, given: undefined, http },
      host: recordingHost(),
    });
    const url = new URL(`https://files.example.org/${filename}`);
    const listing = new Map([[filename, { filename, url, sha256, yanked: false }]]);
    const request = {
      ...{ name: "demo-pkg", version: "1.0", index, listing },
      ...{ files: [{ filename, sha256, size, url }], built: new Map([[filename, path]]) },
    };
    const { attested, findings } = await proveProvenance(request, access);
    expect(asked).toEqual([`https://pypi.org/integrity/demo-pkg/1.0/${filename}/provenance`]);
    expect(attested).toBe(1);
    expect(findings).toEqual([
      expect.objectContaining({ rule: "AT006", level: "warning", file: filename }),
    ]);
  });
});
