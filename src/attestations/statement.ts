/** The predicates that PyPI takes. https://docs.pypi.org/attestations/publish/v1 */
export const publishPredicate = "https://docs.pypi.org/attestations/publish/v1";

/** The payload type of DSSE envelopes that hold in-toto statements. */
export const statementType = "application/vnd.in-toto+json";

/** A distribution as a statement names it. */
export interface Attestable {
  readonly filename: string;
  /** Lower-case hex. */
  readonly sha256: string;
}

/**
 * The in-toto statement that a file was published, in the bytes of `pypi_attestations`.
 * https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md
 */
export const publishStatement = ({ filename, sha256 }: Attestable): Buffer =>
  Buffer.from(
    JSON.stringify({
      _type: "https://in-toto.io/Statement/v1",
      subject: [{ name: filename, digest: { sha256 } }],
      predicateType: publishPredicate,
      predicate: null,
    }),
  );
