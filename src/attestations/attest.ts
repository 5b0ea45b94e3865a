import { DSSEBundleBuilder, RekorWitness } from "@sigstore/sign";
import type { Http } from "../http.ts";
import { type Attestation, fromBundle } from "./attestation.ts";
import { attestationFailure, isRefusedIdentity } from "./failure.ts";
import { isTimely } from "./inspect.ts";
import { lend } from "./lent-fetch.ts";
import { type Patience, persistentFetch, usualPatience } from "./persistent-fetch.ts";
import { SigningCertificate } from "./signing-certificate.ts";
import { type Attestable, publishStatement, statementType } from "./statement.ts";

/** Where certificates and log entries are made. */
export interface SigstoreServices {
  readonly fulcio: string;
  readonly rekor: string;
}

/** The public services. PEP 740 has no place for timestamps, so the log is Rekor v1. */
export const publicSigstore: SigstoreServices = {
  fulcio: "https://fulcio.sigstore.dev",
  rekor: "https://rekor.sigstore.dev",
};

export interface AttestOptions {
  readonly http: Http;
  /** A new identity token of this job at each call, made out for `sigstore`. */
  readonly identityToken: () => Promise<string>;
  readonly services?: SigstoreServices;
  readonly patience?: Patience;
  /** Files that are signed at the same time; 8 by default. */
  readonly concurrency?: number;
  /** Milliseconds of a clock that does not jump. */
  readonly now?: () => number;
  readonly onAttested?: (filename: string) => void;
}

/** Once more with a new certificate, where the log was so slow that the first had ended. */
const mostSignatures = 3;

/**
 * Signs that these files are published by this job: one certificate for as many files as it lasts, an
 * entry of the log for each. Fails with `attestation-failed` at the first file that cannot be signed.
 */
export async function attest(
  files: readonly Attestable[],
  options: AttestOptions,
): Promise<ReadonlyMap<string, Attestation>> {
  const { http, identityToken, services = publicSigstore, patience = usualPatience } = options;
  const { concurrency = 8, now = () => performance.now(), onAttested } = options;
  const stop = new AbortController();
  const signals = [stop.signal, ...(patience.signal === undefined ? [] : [patience.signal])];
  const fetch = persistentFetch(http, { ...patience, signal: AbortSignal.any(signals) });
  const signer = new SigningCertificate({ identityToken, fulcio: services.fulcio, now });
  const made = new Map<string, Attestation>();
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      made.set(file.filename, await signFile(file, signer, services.rekor));
      onAttested?.(file.filename);
    }
  };
  const workers = () => Array.from({ length: Math.min(concurrency, files.length) }, work);
  try {
    await lend(fetch, () => Promise.all(workers()));
  } finally {
    // Nothing is written to the log any more for a release that is not attested.
    waiting.length = 0;
    stop.abort();
  }
  return made;
}

async function signFile(
  file: Attestable,
  signer: SigningCertificate,
  rekor: string,
): Promise<Attestation> {
  const witness = new RekorWitness({
    rekorBaseURL: rekor,
    entryType: "dsse",
    // A lost answer may have been a success: the entry is fetched then.
    fetchOnConflict: true,
    retry: 0,
  });
  for (let attempt = 1; ; attempt += 1) {
    try {
      const builder = new DSSEBundleBuilder({ signer, witnesses: [witness] });
      const data = publishStatement(file);
      const attestation = fromBundle(await builder.create({ data, type: statementType }));
      if (isTimely(attestation) || attempt === mostSignatures) return attestation;
    } catch (cause) {
      if (attempt === mostSignatures || !isRefusedIdentity(cause)) {
        throw attestationFailure(file.filename, cause);
      }
    }
    signer.renew();
  }
}
