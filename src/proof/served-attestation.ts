import type { Attestation } from "../attestations/attestation.ts";
import { certificateClaims } from "../attestations/certificate-claims.ts";
import { readAttestations } from "../attestations/read-attestations.ts";
import type { AttestationBundle } from "../index/provenance.ts";

/** Fulcio's extension for the issuer of the identity, by the last number of its id. */
const issuer = 8;

const attestationsIn = ({ attestations }: AttestationBundle): readonly Attestation[] => {
  const read = readAttestations(JSON.stringify(attestations));
  return read.ok ? read.attestations : [];
};

/** Who vouches for the identity in the first certificate: it is not what is held against others. */
export function certificateIssuer(bundle: AttestationBundle): string | undefined {
  const [first] = attestationsIn(bundle);
  if (first === undefined) return undefined;
  const der = Buffer.from(first.verification_material.certificate, "base64");
  return certificateClaims(der)?.get(issuer);
}

/** Whether an attestation is one of those that the index serves. */
export const isAttestation =
  (bundle: AttestationBundle) =>
  (own: Attestation): boolean =>
    attestationsIn(bundle).some(
      ({ envelope }) =>
        envelope.signature === own.envelope.signature &&
        envelope.statement === own.envelope.statement,
    );
