import { describe, expect, it } from "@jest/globals";
import { attest } from "../../src/attestations/attest.ts";
import { findingsOf } from "../../src/attestations/judge-files.ts";
import { publicRoot } from "../../src/attestations/public-root.ts";
import { distrust, type TrustRoot } from "../../src/attestations/trust.ts";
import { createHttp } from "../../src/http.ts";
import { identityToken, sigstoreServers } from "../support/sigstore-servers.ts";

/** An attestation, and the root of the services that made it. */
async function made() {
  await using sigstore = await sigstoreServers();
  const http = createHttp();
  const file = { filename: "pliant-1.0.tar.gz", sha256: "0".repeat(64) };
  const attestations = await attest([file], {
    http,
    identityToken: async () => identityToken(),
    services: sigstore.services,
  });
  await http.close();
  const [attestation] = attestations.values();
  if (attestation === undefined) throw new Error("nothing was made");
  const { tlogs, ctlogs, certificateAuthorities } = sigstore.trustedRoot;
  const root: TrustRoot = {
    title: "the services of this test",
    logUrl: tlogs[0]?.baseUrl ?? "",
    log: tlogs[0]?.publicKey.rawBytes ?? "",
    certificateLog: ctlogs[0]?.publicKey.rawBytes ?? "",
    chain: certificateAuthorities[0]?.certChain.certificates.map(({ rawBytes }) => rawBytes) ?? [],
  };
  return { attestation, root };
}

describe("an attestation", () => {
  it("is of the services whose root is given: chain, certificate log, promise and proof", async () => {
    const { attestation, root } = await made();
    expect(distrust(attestation, root)).toBe(undefined);
  });

  it("is not of other services, nor of those with one other key", async () => {
    const { attestation, root } = await made();
    const { root: other } = await made();
    expect(distrust(attestation, publicRoot)).toMatch(/./);
    for (const part of ["log", "certificateLog", "chain"] as const) {
      expect(distrust(attestation, { ...root, [part]: other[part] })).toMatch(/./);
    }
  });

  it("is not trusted when its entry was changed", async () => {
    const { attestation, root } = await made();
    const [entry] = attestation.verification_material.transparency_entries;
    const changed = { ...entry, integratedTime: String(Number(entry?.["integratedTime"]) + 1) };
    const material = { ...attestation.verification_material, transparency_entries: [changed] };
    expect(distrust({ ...attestation, verification_material: material }, root)).toMatch(/./);
  });
});

it("what is not of the public services gets a warning, since those may have changed", async () => {
  const { attestation } = await made();
  const file = { filename: "pliant-1.0.tar.gz", sha256: "0".repeat(64) };
  const field = JSON.stringify([attestation]);
  const findings = await findingsOf(file, field, { isPublic: true });
  expect(findings.map(({ rule, level }) => [rule, level])).toEqual([["AT006", "warning"]]);
  expect(findings[0]?.message).toMatch(/is not of the public Sigstore as of \d{4}-\d\d: /);
  expect(await findingsOf(file, field, {})).toEqual([]);
});
