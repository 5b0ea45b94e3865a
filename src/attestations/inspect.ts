import { createHash, verify, X509Certificate } from "node:crypto";
import type { AttestationFacts, StatementFacts } from "../rules/attestation-facts.ts";
import type { Attestation, TransparencyEntry } from "./attestation.ts";
import { certificateClaims } from "./certificate-claims.ts";
import { statementType } from "./statement.ts";

/** What can be found out about an attestation without the network and without roots of trust. */
export function inspectAttestation(attestation: Attestation): AttestationFacts {
  const { verification_material: material, envelope } = attestation;
  const statement = readStatement(bytesOf(envelope.statement));
  const certificate = readCertificate(bytesOf(material.certificate));
  if (certificate === undefined) {
    return { unreadable: "invalid X.509 certificate", claims: new Map(), statement };
  }
  const claims = certificateClaims(certificate.raw) ?? new Map<number, string>();
  const entry = material.transparency_entries[0] ?? {};
  if (!isEntry(entry)) return { unreadable: "invalid transparency log entry", claims, statement };
  const unverified = signatureFault(attestation, certificate) ?? entryFault(attestation, entry);
  return {
    claims,
    statement,
    ...(isTimely(attestation) ? {} : { untimely: untimely(certificate) }),
    ...(unverified === undefined ? {} : { unverified }),
  };
}

const untimely = ({ validFrom, validTo }: X509Certificate): string =>
  `invalid signing cert: not valid at time of signing (${validFrom} to ${validTo})`;

const bytesOf = (base64: string): Buffer => Buffer.from(base64, "base64");

function readCertificate(der: Uint8Array): X509Certificate | undefined {
  try {
    return new X509Certificate(der);
  } catch {
    return undefined;
  }
}

/** Whether the certificate was valid when the log took the entry. */
export function isTimely({ verification_material: material }: Attestation): boolean {
  const certificate = readCertificate(bytesOf(material.certificate));
  const integrated = Number(material.transparency_entries[0]?.["integratedTime"]) * 1000;
  return (
    certificate !== undefined &&
    Date.parse(certificate.validFrom) <= integrated &&
    integrated <= Date.parse(certificate.validTo)
  );
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};

const isNumber = (value: unknown): boolean => typeof value === "string" && /^\d+$/.test(value);

/** As `sigstore_models` reads an entry: whole numbers are texts, and there is a checkpoint. */
function isEntry(entry: TransparencyEntry): boolean {
  const { logIndex, logId, kindVersion, inclusionProof, canonicalizedBody } = entry;
  const { kind, version } = fieldsOf(kindVersion);
  const proof = fieldsOf(inclusionProof);
  const texts = [
    fieldsOf(logId)["keyId"],
    kind,
    version,
    canonicalizedBody,
    proof["rootHash"],
    fieldsOf(proof["checkpoint"])["envelope"],
  ];
  const numbers = [logIndex, proof["logIndex"], proof["treeSize"]];
  return (
    texts.every((text) => typeof text === "string") &&
    numbers.every(isNumber) &&
    Array.isArray(proof["hashes"])
  );
}

/** DSSE's pre-authentication encoding. https://github.com/secure-systems-lab/dsse/blob/master/protocol.md */
const preAuthEncoding = (payload: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`DSSEv1 ${statementType.length} ${statementType} ${payload.length} `),
    payload,
  ]);

function signatureFault({ envelope }: Attestation, { publicKey }: X509Certificate) {
  const signed = preAuthEncoding(bytesOf(envelope.statement));
  try {
    if (verify("sha256", signed, publicKey, bytesOf(envelope.signature))) return undefined;
  } catch {
    // A key that cannot sign so.
  }
  return "DSSE: invalid signature";
}

/** Whether the entry is about this envelope, as `sigstore` compares them. */
function entryFault(attestation: Attestation, entry: TransparencyEntry): string | undefined {
  const { kind, version } = fieldsOf(entry["kindVersion"]);
  if (`${kind}/${version}` === "hashedrekord/0.0.2") return undefined;
  if (`${kind}/${version}` !== "dsse/0.0.1") {
    return `Unsupported DSSE log entry type: ${kind}/${version}`;
  }
  const { payloadHash, signatures } = fieldsOf(bodyOf(entry)["spec"]);
  const { envelope, verification_material: material } = attestation;
  const sha256 = createHash("sha256").update(bytesOf(envelope.statement)).digest("hex");
  if (fieldsOf(payloadHash)["value"] !== sha256) {
    return "log entry payload hash does not match bundle";
  }
  const [one, ...others] = Array.isArray(signatures) ? (signatures as unknown[]) : [];
  const { signature, verifier } = fieldsOf(one);
  const isSame =
    others.length === 0 &&
    bytesOf(String(signature)).equals(bytesOf(envelope.signature)) &&
    readCertificate(bytesOf(String(verifier)))?.raw.equals(bytesOf(material.certificate));
  return isSame === true ? undefined : "log entry signatures do not match bundle";
}

function bodyOf({ canonicalizedBody }: TransparencyEntry): Fields {
  try {
    return fieldsOf(JSON.parse(bytesOf(String(canonicalizedBody)).toString("utf8")));
  } catch {
    return {};
  }
}

/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md */
function readStatement(payload: Buffer): StatementFacts | string {
  let value: unknown;
  try {
    value = JSON.parse(payload.toString("utf8"));
  } catch {
    return "invalid statement: Invalid JSON";
  }
  const { _type, subject, predicateType } = fieldsOf(value);
  if (_type !== "https://in-toto.io/Statement/v1") {
    return "invalid statement: _type: Input should be 'https://in-toto.io/Statement/v1'";
  }
  if (typeof predicateType !== "string") return "invalid statement: predicateType";
  if (!Array.isArray(subject) || subject.length === 0) return "invalid statement: subject";
  const subjects = subject.map((item: unknown) => {
    const { name, digest } = fieldsOf(item);
    const { sha256 } = fieldsOf(digest);
    return {
      name: typeof name === "string" ? name : "",
      sha256: typeof sha256 === "string" ? sha256 : undefined,
    };
  });
  return { subjects, predicateType };
}
