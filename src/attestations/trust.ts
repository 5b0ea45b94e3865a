import { createHash } from "node:crypto";
import { bundleFromJSON } from "@sigstore/bundle";
import { toSignedEntity, toTrustMaterial, Verifier } from "@sigstore/verify";
import type { Attestation } from "./attestation.ts";
import { statementType } from "./statement.ts";

/** Whom to trust; keys and certificates are DER in base64. */
export interface TrustRoot {
  /** What to call it, with its date. */
  readonly title: string;
  /** Address of the transparency log, whose name stands in its checkpoints. */
  readonly logUrl: string;
  /** Key of the transparency log. */
  readonly log: string;
  /** Key of the log of certificates. */
  readonly certificateLog: string;
  /** From the certificate that signs to the one at the root. */
  readonly chain: readonly string[];
}

type TrustedRoot = Parameters<typeof toTrustMaterial>[0];

/** Of Sigstore's protobuf messages: SHA2_256 and PKIX_ECDSA_P256_SHA_256. */
const [sha256, ecdsa] = [1, 5];

const bytesOf = (base64: string): Buffer => Buffer.from(base64, "base64");

/** https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto */
function toTrustedRoot({ logUrl, log, certificateLog, chain }: TrustRoot): TrustedRoot {
  const logOf = (key: string) => ({
    baseUrl: logUrl,
    hashAlgorithm: sha256,
    publicKey: { rawBytes: bytesOf(key), keyDetails: ecdsa, validFor: undefined },
    logId: { keyId: createHash("sha256").update(bytesOf(key)).digest() },
    checkpointKeyId: undefined,
    operator: "",
  });
  const certificates = chain.map((certificate) => ({ rawBytes: bytesOf(certificate) }));
  const authority = {
    subject: undefined,
    uri: "",
    certChain: { certificates },
    validFor: undefined,
    operator: "",
  };
  return {
    mediaType: "application/vnd.dev.sigstore.trustedroot+json;version=0.1",
    tlogs: [logOf(log)],
    certificateAuthorities: [authority],
    ctlogs: [logOf(certificateLog)],
    timestampAuthorities: [],
  };
}

/**
 * Why an attestation is not of these services: chain and log of its certificate, the promise and the
 * proof of its entry. `undefined` where it is.
 */
export function distrust(attestation: Attestation, root: TrustRoot): string | undefined {
  const { verification_material: material, envelope } = attestation;
  try {
    const bundle = bundleFromJSON({
      mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json",
      verificationMaterial: {
        certificate: { rawBytes: material.certificate },
        tlogEntries: material.transparency_entries.slice(0, 1),
        timestampVerificationData: { rfc3161Timestamps: [] },
      },
      dsseEnvelope: {
        payload: envelope.statement,
        payloadType: statementType,
        signatures: [{ sig: envelope.signature, keyid: "" }],
      },
    });
    const verifier = new Verifier(toTrustMaterial(toTrustedRoot(root)));
    verifier.verify(toSignedEntity(bundle));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
