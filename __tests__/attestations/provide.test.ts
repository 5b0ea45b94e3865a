import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { attestationsBeside, listAttestationFiles } from "../../src/attestations/list-files.ts";
import { type AttestationRequest, provideAttestations } from "../../src/attestations/provide.ts";
import { createHttp } from "../../src/http.ts";
import { recordingHost } from "../support/recording-host.ts";
import {
  identityToken,
  jobClaims,
  type SigstoreOptions,
  sigstoreServers,
} from "../support/sigstore-servers.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const names = ["pliant-1.0-py3-none-any.whl", "pliant-1.0.tar.gz"];
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const files = Object.fromEntries(names.map((name) => [name, name]));
const patience = { attempts: 2, delay: () => 1, timeout: 10 };
const publisher = {
  issuer: jobClaims.iss,
  repository: "octo/pliant",
  workflow: "release.yml",
};

const distributionsIn = (folder: string) =>
  names.map((filename) => ({ filename, path: join(folder, filename), sha256: sha256(filename) }));

/** Provides attestations for the distributions of a folder, with services of its own. */
async function provideFor(
  folder: string,
  request: Partial<AttestationRequest> = {},
  options: SigstoreOptions = {},
  claims: Readonly<Record<string, string>> = jobClaims,
) {
  await using sigstore = await sigstoreServers(options);
  const { fulcio, rekor } = sigstore.services;
  const http = createHttp();
  const host = {
    ...recordingHost(),
    env: { PYPI_PUBLISH_FULCIO_URL: fulcio, PYPI_PUBLISH_REKOR_URL: rekor },
  };
  try {
    const fields = await provideAttestations(
      {
        distributions: distributionsIn(folder),
        mode: "required",
        publisher,
        identityToken: async () => identityToken(claims),
        patience,
        ...request,
      },
      host,
      http,
    );
    return { fields, lines: host.lines, entries: sigstore.entries.size };
  } finally {
    await http.close();
  }
}

const beside = (folder: string, index = 0, kind = "publish") =>
  join(folder, `${names[index]}.${kind}.attestation`);

describe("the attestations of a release", () => {
  it("are made, kept beside the distributions, and found there by the next run", async () => {
    await using folder = await temporaryFolder(files);
    const first = await provideFor(folder.path);
    expect([...first.fields.keys()]).toEqual(names);
    expect(first.entries).toBe(2);
    const kept = await readFile(beside(folder.path), "utf8");
    expect(first.fields.get(names[0] ?? "")).toBe(`[${kept}]`);
    const second = await provideFor(folder.path);
    expect(second.entries).toBe(0);
    expect(second.fields).toEqual(first.fields);
    expect(second.lines).toContain("info: Attestations: 0 made, 2 there already");
  });

  it("are made anew where those that lie there are of other files or of another workflow", async () => {
    await using folder = await temporaryFolder(files);
    await provideFor(folder.path);
    await writeFile(beside(folder.path, 1), await readFile(beside(folder.path)));
    const again = await provideFor(folder.path);
    expect(again.entries).toBe(1);
    expect(again.lines.join("\n")).toMatch(
      /warning: Made anew: `pliant-1\.0\.tar\.gz\.publish\.attestation`: AT003 /,
    );
    const other = { ...publisher, workflow: "other.yml" };
    const moved = await provideFor(
      folder.path,
      { publisher: other },
      {},
      {
        ...jobClaims,
        workflow_ref: jobClaims.workflow_ref.replace("release.yml", "other.yml"),
      },
    );
    expect(moved.entries).toBe(2);
    expect(moved.lines.join("\n")).toMatch(/AT005 .* made by another workflow/);
  });

  it("are not sent where PyPI would refuse one of another kind", async () => {
    await using folder = await temporaryFolder(files);
    await writeFile(beside(folder.path, 0, "slsa"), "{}");
    await expect(provideFor(folder.path)).rejects.toMatchObject({
      code: "attestation-invalid",
      message: expect.stringContaining("`pliant-1.0-py3-none-any.whl.slsa.attestation`: 0.version"),
    });
    const { fields, lines, entries } = await provideFor(folder.path, { mode: "best-effort" });
    expect([fields.size, entries]).toEqual([0, 0]);
    expect(lines.join("\n")).toContain("warning: Uploading without attestations: ");
  });

  it("are all or none where they are made as far as possible", async () => {
    await using folder = await temporaryFolder(files);
    const fault = {
      rekorFault: (_request: unknown, count: number) => (count > 1 ? {} : undefined),
    };
    const { fields, lines } = await provideFor(folder.path, { mode: "best-effort" }, fault);
    expect(fields.size).toBe(0);
    expect(lines.join("\n")).toMatch(
      /warning: Uploading without attestations: .*could not be attested: Rekor took no entry: \(502\) Bad Gateway/,
    );
    await expect(provideFor(folder.path, {}, fault)).rejects.toMatchObject({
      code: "attestation-failed",
    });
  });

  it("are refused where the identity is not that of the publisher", async () => {
    await using folder = await temporaryFolder(files);
    const claims = { ...jobClaims, repository: "octo/other" };
    await expect(provideFor(folder.path, {}, {}, claims)).rejects.toMatchObject({
      code: "attestation-invalid",
      message: expect.stringContaining("AT005"),
    });
  });

  it("are not made in a dry run, since the log keeps everything", async () => {
    await using folder = await temporaryFolder(files);
    const { fields, entries, lines } = await provideFor(folder.path, { dryRun: true });
    expect([fields.size, entries]).toEqual([0, 0]);
    expect(lines).toContain("info: Attestations: 2 to make, 0 there");
  });
});

it("an attestation that was put beside another file is found by `check`", async () => {
  await using folder = await temporaryFolder(files);
  await provideFor(folder.path);
  await writeFile(beside(folder.path, 1), await readFile(beside(folder.path)));
  const distributions = distributionsIn(folder.path);
  const { attestations } = await attestationsBeside(distributions, recordingHost().files);
  const verdicts = names.map((name) => {
    const facts = attestations.get(name)?.facts ?? [];
    return facts.map(({ statement }) => statement);
  });
  const subject = { name: names[0], sha256: sha256(names[0] ?? "") };
  const statement = {
    subjects: [subject],
    predicateType: "https://docs.pypi.org/attestations/publish/v1",
  };
  expect(verdicts).toEqual([[statement], [statement]]);
});

it("attestation files without their distribution are found", async () => {
  await using folder = await temporaryFolder({
    ...files,
    "pliant-1.0.tar.gz.publish.attestation": "{}",
    "pliant-0.9.tar.gz.publish.attestation": "{}",
  });
  const found = await listAttestationFiles(distributionsIn(folder.path), recordingHost().files);
  expect(found.orphans).toEqual(["pliant-0.9.tar.gz.publish.attestation"]);
});
