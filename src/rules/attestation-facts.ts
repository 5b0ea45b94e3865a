/** What an in-toto statement says. */
export interface StatementFacts {
  readonly subjects: readonly { readonly name: string; readonly sha256: string | undefined }[];
  readonly predicateType: string;
}

/** What was found out about one attestation object. */
export interface AttestationFacts {
  /** Why certificate or log entry cannot be read, in the words of `pypi_attestations`. */
  readonly unreadable?: string;
  /** Why the certificate did not hold when the log took the entry. */
  readonly untimely?: string;
  /** The claims of the certificate by the last number of their extension. */
  readonly claims: ReadonlyMap<number, string>;
  /** Why signature or log entry do not hold, in the words of `sigstore`. */
  readonly unverified?: string;
  /** Why it is not of the services that are trusted, and which those are; they may have changed. */
  readonly untrusted?: string;
  /** The statement, or what is wrong with it. */
  readonly statement: StatementFacts | string;
}

/** The workflow as which an upload is made: PyPI takes attestations of no other. */
export interface PublishingWorkflow {
  /** Such as `https://token.actions.githubusercontent.com`. */
  readonly issuer: string;
  /** `OWNER/REPOSITORY`. */
  readonly repository: string;
  /** The name of the file in `.github/workflows`. */
  readonly workflow: string;
  /** The one that the publisher is registered with; absent where any will do. */
  readonly environment?: string;
}

/** The attestations that go with an upload. */
export interface UploadAttestations {
  /** Whether the upload is made under trusted publishing; nothing is concluded where it is absent. */
  readonly trusted?: boolean;
  /** What is wrong with the form of the field. */
  readonly malformed?: readonly string[];
  readonly facts: readonly AttestationFacts[];
  /** Absent where it is not known. */
  readonly publisher?: PublishingWorkflow;
}
