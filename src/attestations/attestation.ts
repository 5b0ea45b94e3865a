import { type Bundle, bundleToJSON, type TransparencyLogEntry } from "@sigstore/bundle";

/** An entry of a transparency log, as Sigstore's bundles have it in JSON. */
export type TransparencyEntry = Readonly<Record<string, unknown>>;

/** An attestation object. https://peps.python.org/pep-0740/#attestation-objects */
export interface Attestation {
  readonly version: 1;
  readonly verification_material: {
    /** DER in base64. */
    readonly certificate: string;
    readonly transparency_entries: readonly TransparencyEntry[];
  };
  readonly envelope: {
    /** An in-toto statement in base64. */
    readonly statement: string;
    /** In base64. */
    readonly signature: string;
  };
}

/** Makes of a Sigstore bundle what `pypi_attestations.Attestation.from_bundle` does. */
export function fromBundle(bundle: Bundle): Attestation {
  const { verificationMaterial, dsseEnvelope } = bundleToJSON(bundle);
  const { certificate } = verificationMaterial;
  const signature = dsseEnvelope?.signatures[0];
  if (certificate === undefined || dsseEnvelope === undefined || signature === undefined) {
    throw new Error("The bundle lacks certificate, envelope or signature");
  }
  return {
    version: 1,
    verification_material: {
      certificate: certificate.rawBytes,
      transparency_entries: bundle.verificationMaterial.tlogEntries.map(toEntry),
    },
    envelope: { statement: dsseEnvelope.payload, signature: signature.sig },
  };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** Protobuf's JSON leaves out zeros and empty lists, which `sigstore_models` asks for. */
function toEntry(entry: TransparencyLogEntry): TransparencyEntry {
  const { inclusionPromise: promise, inclusionProof: proof, kindVersion } = entry;
  return {
    logIndex: entry.logIndex,
    logId: { keyId: base64(entry.logId.keyId) },
    ...(kindVersion && { kindVersion: { kind: kindVersion.kind, version: kindVersion.version } }),
    integratedTime: entry.integratedTime,
    ...(promise && {
      inclusionPromise: { signedEntryTimestamp: base64(promise.signedEntryTimestamp) },
    }),
    ...(proof && {
      inclusionProof: {
        logIndex: proof.logIndex,
        rootHash: base64(proof.rootHash),
        treeSize: proof.treeSize,
        hashes: proof.hashes.map(base64),
        ...(proof.checkpoint && { checkpoint: { envelope: proof.checkpoint.envelope } }),
      },
    }),
    canonicalizedBody: base64(entry.canonicalizedBody),
  };
}
