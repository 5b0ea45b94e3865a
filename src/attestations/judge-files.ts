import type { Finding } from "../findings.ts";
import type { UploadAttestations } from "../rules/attestation-facts.ts";
import { attestationRules } from "../rules/attestations.ts";
import { judgeUpload } from "../rules/judge.ts";
import { inspectAttestation } from "./inspect.ts";
import { readAttestations } from "./read-attestations.ts";
import type { Attestable } from "./statement.ts";

/** What an upload's attestations are held against. */
export type AttestationContext = Pick<UploadAttestations, "trusted" | "publisher">;

/** What the rules need to know of the form field `attestations`. */
export function attestationsOf(field: string, context: AttestationContext): UploadAttestations {
  const read = readAttestations(field);
  return read.ok
    ? { ...context, facts: read.attestations.map(inspectAttestation) }
    : { ...context, malformed: read.problems, facts: [] };
}

/**
 * What the rules about attestations say of the form field `attestations`, the refusal that PyPI would
 * show first.
 */
export async function findingsOf(
  { filename, sha256 }: Attestable,
  field: string,
  context: AttestationContext,
): Promise<readonly Finding[]> {
  // The rules about attestations ask for no more than the hash.
  const facts = {
    format: filename.endsWith(".tar.gz") ? "tar.gz" : "zip",
    size: 0,
    sha256,
    members: [],
    contents: new Map(),
    problems: [],
  } as const;
  const attestations = attestationsOf(field, context);
  const options = { render: async () => ({ kind: "not-rendered", reason: "" }) as const };
  const upload = { filename, form: undefined, facts, attestations };
  const { findings, first } = await judgeUpload(upload, options, attestationRules);
  const others = findings.filter((finding) => finding.message !== first?.message);
  return first === undefined ? findings : [first, ...others];
}
