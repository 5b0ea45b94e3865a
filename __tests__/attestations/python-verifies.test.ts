import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "@jest/globals";
import { attest } from "../../src/attestations/attest.ts";
import type { Attestation } from "../../src/attestations/attestation.ts";
import { findingsOf } from "../../src/attestations/judge-files.ts";
import { createHttp } from "../../src/http.ts";
import { identityToken, jobClaims, sigstoreServers } from "../support/sigstore-servers.ts";
import { testTools } from "../support/test-tools.ts";

interface Verdict {
  readonly malformed?: string;
  readonly refused?: string;
  readonly predicate?: string;
  readonly sameStatement?: boolean;
  readonly again?: unknown;
}

interface Given {
  readonly name: string;
  readonly sha256: string;
  /** The form field. */
  readonly text: string;
}

const script = join(import.meta.dirname, "verify_attestations.py");
const publisher = {
  issuer: "https://token.actions.githubusercontent.com",
  repository: "octo/pliant",
  workflow: "release.yml",
};

/** What `pypi_attestations` and `sigstore` say to the same uploads. */
async function verdicts(uploads: readonly Given[], trustedRoot: object): Promise<Verdict[]> {
  const { python } = await testTools();
  const child = spawn(python, ["-I", script], { stdio: ["pipe", "pipe", "inherit"] });
  const { repository, workflow } = publisher;
  child.stdin.end(JSON.stringify({ uploads, trustedRoot, repository, workflow }));
  return JSON.parse(await text(child.stdout)) as Verdict[];
}

const sha256 = createHash("sha256").update("wheel").digest("hex");
const wheel = { filename: "Pliant-1.0-py3-none-any.whl", sha256 };
const sdist = { filename: "pliant-1.0.tar.gz", sha256 };

/** Attestations for these files, made as the job with these claims. */
async function made(
  files: readonly (typeof wheel)[],
  claims: Readonly<Record<string, string>> = jobClaims,
) {
  await using sigstore = await sigstoreServers();
  const http = createHttp();
  const attestations = await attest(files, {
    http,
    identityToken: async () => identityToken(claims),
    services: sigstore.services,
  });
  await http.close();
  return { attestations: [...attestations.values()], trustedRoot: sigstore.trustedRoot };
}

const given = (attestation: unknown, { filename, sha256: digest } = wheel): Given => ({
  name: filename,
  sha256: digest,
  text: JSON.stringify([attestation]),
});

const ours = ({ name, sha256: digest, text: field }: Given): Promise<readonly string[]> =>
  findingsOf({ filename: name, sha256: digest }, field, { trusted: true, publisher }).then(
    (findings) =>
      findings.map(
        ({ rule, refusal }) => `${rule} ${refusal?.message.replace(/^.*?: /, "") ?? ""}`,
      ),
  );

const bytes = (base64: string): Buffer => Buffer.from(base64, "base64");

function withStatement(
  attestation: Attestation,
  change: (statement: object) => object,
): Attestation {
  const statement = change(JSON.parse(bytes(attestation.envelope.statement).toString()) as object);
  const encoded = Buffer.from(JSON.stringify(statement)).toString("base64");
  return { ...attestation, envelope: { ...attestation.envelope, statement: encoded } };
}

describe("what was made", () => {
  it("is verified by pypi-attestations and sigstore: chain, log, signature, subject, publisher", async () => {
    const files = [wheel, sdist];
    const { attestations, trustedRoot } = await made(files);
    const uploads = attestations.map((attestation, index) => given(attestation, files[index]));
    const found = await verdicts(uploads, trustedRoot);
    expect(found).toEqual(
      attestations.map((again) => ({
        predicate: "https://docs.pypi.org/attestations/publish/v1",
        sameStatement: true,
        again,
      })),
    );
    for (const upload of uploads) expect(await ours(upload)).toEqual([]);
  });
});

describe("what PyPI would refuse", () => {
  it("is refused in its words", async () => {
    const { attestations, trustedRoot } = await made([wheel]);
    const [sound] = attestations;
    if (sound === undefined) throw new Error("nothing was made");
    const { verification_material: material, envelope } = sound;
    const cases: readonly (readonly [rule: string, Given])[] = [
      ["AT003", given(sound, { filename: "pliant-1.1-py3-none-any.whl", sha256 })],
      ["AT003", given(sound, { ...wheel, sha256: "0".repeat(64) })],
      ["AT003", given(sound, sdist)],
      [
        "AT006",
        given({
          ...sound,
          envelope: { ...envelope, signature: Buffer.from("no").toString("base64") },
        }),
      ],
      ["AT006", given(withStatement(sound, (one) => ({ ...one, predicate: {} })))],
      [
        "AT001",
        given({ ...sound, verification_material: { ...material, certificate: "aGVsbG8=" } }),
      ],
      [
        "AT001",
        given({ ...sound, verification_material: { ...material, transparency_entries: [{}] } }),
      ],
    ];
    const found = await verdicts(
      cases.map(([, upload]) => upload),
      trustedRoot,
    );
    for (const [index, [rule, upload]] of cases.entries()) {
      const [first = ""] = await ours(upload);
      const refused = found[index]?.refused ?? "";
      expect(first).toMatch(new RegExp(`^${rule} `));
      expect(first.endsWith(refused)).toBe(true);
      expect(refused).not.toBe("");
    }
  });

  it("names the claims of another workflow", async () => {
    const others = [
      { ...jobClaims, repository: "octo/other" },
      { ...jobClaims, iss: "https://gitlab.com" },
      { ...jobClaims, workflow_ref: "octo/pliant/.github/workflows/main.yml@refs/tags/v1.0" },
    ];
    for (const claims of others) {
      const { attestations, trustedRoot } = await made([wheel], claims);
      const [found] = await verdicts([given(attestations[0])], trustedRoot);
      const [first = ""] = await ours(given(attestations[0]));
      expect(first).toMatch(/^AT005 /);
      // It shows the extension as Python shows objects.
      const shown = (found?.refused ?? "").replace(
        /URI \(<.*>\) does/,
        `URI (https://github.com/${claims.workflow_ref}) does`,
      );
      expect(first.endsWith(shown)).toBe(true);
    }
  });

  it("is malformed where pydantic says so", async () => {
    const { attestations, trustedRoot } = await made([wheel]);
    const [sound] = attestations;
    const texts = [
      "{",
      "{}",
      "[1]",
      "[{}]",
      JSON.stringify([{ ...sound, version: 2 }]),
      JSON.stringify([{ ...sound, envelope: { statement: "a", signature: 1 } }]),
      JSON.stringify([
        { ...sound, verification_material: { certificate: "", transparency_entries: [] } },
      ]),
    ];
    const uploads = texts.map((field) => ({ name: wheel.filename, sha256, text: field }));
    const found = await verdicts(uploads, trustedRoot);
    for (const [index, upload] of uploads.entries()) {
      const [first = ""] = await ours(upload);
      // Without the parts that differ between versions of pydantic.
      const lines = (found[index]?.malformed ?? "")
        .split("\n")
        .filter((line) => !line.includes("errors.pydantic.dev"))
        .map((line) =>
          line.replace(/ \[type=.*$/, "").replace(/^(.*(?:Invalid JSON|decoding error)):.*/, "$1"),
        );
      expect(first).toBe(`AT001 Malformed attestations: ${lines.join("\n")}`);
    }
  });
});
