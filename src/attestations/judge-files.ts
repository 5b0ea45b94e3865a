import type { Finding } from "../findings.ts";
import type { AttestationFacts, UploadAttestations } from "../rules/attestation-facts.ts";
import { attestationRules } from "../rules/attestations.ts";
import { judgeUpload } from "../rules/judge.ts";
import type { Attestation } from "./attestation.ts";
import { inspectAttestation } from "./inspect.ts";
import { readAttestations } from "./read-attestations.ts";
import type { Attestable } from "./statement.ts";

/** What an upload's attestations are held against. */
export interface AttestationContext extends Pick<UploadAttestations, "trusted" | "publisher"> {
  /** Whether it must be of the public services, which a rehearsal's is not. */
  readonly isPublic?: boolean;
}

/** What the rules need to know of the form field `attestations`. */
export async function attestationsOf(
  field: string,
  { isPublic = false, ...context }: AttestationContext,
): Promise<UploadAttestations> {
  const read = readAttestations(field);
  if (!read.ok) return { ...context, malformed: read.problems, facts: [] };
  const facts = isPublic
    ? await Promise.all(read.attestations.map(inspectTrust))
    : read.attestations.map(inspectAttestation);
  return { ...context, facts };
}

/** Chain and log by the roots that are known here. */
async function inspectTrust(attestation: Attestation): Promise<AttestationFacts> {
  const { distrust } = await import("./trust.ts");
  const { publicRoot } = await import("./public-root.ts");
  const facts = inspectAttestation(attestation);
  const reason = distrust(attestation, publicRoot);
  if (reason === undefined) return facts;
  return { ...facts, untrusted: `not of ${publicRoot.title}: ${reason}` };
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
  const attestations = await attestationsOf(field, context);
  const options = { render: async () => ({ kind: "not-rendered", reason: "" }) as const };
  const upload = { filename, form: undefined, facts, attestations };
  const { findings, first } = await judgeUpload(upload, options, attestationRules);
  const others = findings.filter((finding) => finding.message !== first?.message);
  return first === undefined ? findings : [first, ...others];
}
