import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { attestReleases } from "../../src/attestations/attest-releases.ts";
import { locateIndex } from "../../src/index/locations.ts";
import { indexFor } from "../rehearsal/publisher-index.ts";
import { post, type TestUpload, TOKEN, wheelUpload } from "../rehearsal/running-index.ts";
import { type IssuedClaims, oidcIssuer } from "../support/oidc-issuer.ts";
import { sigstoreServers } from "../support/sigstore-servers.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { available, publisherOf, publishingHost } from "../trusted-publishing/publishing-host.ts";

const sha256 = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** A job that uploads one wheel to the embedded index as its workflow. */
async function attestedJob(claims: IssuedClaims = {}) {
  const opened: AsyncDisposable[] = [];
  const use = <Resource extends AsyncDisposable>(resource: Resource): Resource => {
    opened.unshift(resource);
    return resource;
  };
  const issuer = use(await oidcIssuer({ claims }));
  const index = use(await indexFor(issuer));
  const sigstore = use(await sigstoreServers());
  const folder = use(await temporaryFolder());
  const { fulcio, rekor } = sigstore.services;
  const env = { ...issuer.env, PYPI_PUBLISH_FULCIO_URL: fulcio, PYPI_PUBLISH_REKOR_URL: rekor };
  const host = publishingHost(env);
  const job = use(await publisherOf(env, index.url, { host }));
  const upload = wheelUpload();
  const path = join(folder.path, upload.filename);
  await writeFile(path, upload.content);
  const file = { filename: upload.filename, path, sha256: sha256(upload.content) };
  const authority = available(job.publisher);
  const location = locateIndex(new URL("legacy/", index.url), undefined);
  const attest = () =>
    attestReleases(
      {
        wish: "required",
        isGiven: true,
        index: location,
        authority,
        releases: [[file]],
        dryRun: false,
      },
      host,
      job.http,
    );
  const send = async (field: string, authorization?: string) => {
    const { password } = await authority.credential();
    const form: TestUpload["form"] = [...upload.form, ["attestations", field]];
    return post(
      index.url,
      { ...upload, form },
      { authorization: authorization ?? `Bearer ${password}` },
    );
  };
  return {
    ...{ attest, send, host, sigstore, file },
    async [Symbol.asyncDispose]() {
      for (const resource of opened) await resource[Symbol.asyncDispose]();
    },
  };
}

const prefix = "Invalid attestations supplied during upload: ";

describe("the embedded index", () => {
  it("takes an upload with the attestation of its publisher", async () => {
    await using job = await attestedJob();
    const fields = await job.attest();
    const field = fields.get(job.file.filename) ?? "";
    expect(JSON.parse(field)).toHaveLength(1);
    expect(await job.send(field)).toMatchObject({ status: 200 });
    expect(job.host.secrets.some((secret) => secret.split(".").length === 3)).toBe(true);
  });

  it("refuses attestations with an API token", async () => {
    await using job = await attestedJob();
    const answer = await job.send("[]", TOKEN);
    expect(answer.reason).toBe(
      `${prefix}Attestations are only supported when using Trusted Publishing`,
    );
  });

  it("refuses in PyPI's words what is no set of attestations of this file", async () => {
    await using job = await attestedJob();
    const [field = ""] = (await job.attest()).values();
    const [sound] = JSON.parse(field) as unknown[];
    const texts: readonly (readonly [unknown, string])[] = [
      [[], "Malformed attestations: an empty attestation set is not permitted"],
      [[sound, sound, sound], "A maximum of 2 attestations per file are supported"],
      [
        [sound, sound],
        "Multiple attestations for the same file with the same predicate type (https://docs.pypi.org/attestations/publish/v1) are not supported",
      ],
    ];
    for (const [value, text] of texts) {
      expect((await job.send(JSON.stringify(value))).reason).toBe(`${prefix}${text}`);
    }
    const malformed = await job.send("[{}]");
    expect(malformed.reason).toContain(
      "Malformed attestations: 3 validation errors for list[Attest",
    );
  });
});

it("an index that has the file reads no attestation any more", async () => {
  await using job = await attestedJob();
  const [field = ""] = (await job.attest()).values();
  expect(await job.send(field)).toMatchObject({ status: 200 });
  expect(await job.send("[]")).toMatchObject({ status: 200 });
});

describe("an attestation", () => {
  it("is not made by the job of a reusable workflow", async () => {
    await using job = await attestedJob({
      workflow_ref: "acme/demo/.github/workflows/main.yml@refs/tags/v1.0",
    });
    await expect(job.attest()).rejects.toMatchObject({
      code: "attestations-impossible",
      message: expect.stringContaining("reusable workflow"),
    });
    expect(job.sigstore.entries.size).toBe(0);
  });
});
