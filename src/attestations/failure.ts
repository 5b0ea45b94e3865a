import { InternalError } from "@sigstore/sign";
import { PublishError } from "../errors.ts";

/** What was being done, by the codes of @sigstore/sign. */
const steps: Readonly<Record<string, string>> = {
  IDENTITY_TOKEN_READ_ERROR: "the runner gave no identity token",
  IDENTITY_TOKEN_PARSE_ERROR: "the identity token of the runner cannot be read",
  CA_CREATE_SIGNING_CERTIFICATE_ERROR: "Fulcio gave no certificate",
  TLOG_CREATE_ENTRY_ERROR: "Rekor took no entry",
  TLOG_FETCH_ENTRY_ERROR: "Rekor did not hand out the entry that it has already",
};

/** Why a file could not be attested; the messages of the library may hold the identity token. */
export function attestationFailure(filename: string, cause: unknown): PublishError {
  const step = cause instanceof InternalError ? steps[cause.code] : undefined;
  const reason = step === undefined ? wordsOf(cause) : `${step}${detailOf(cause)}`;
  return new PublishError(
    "attestation-failed",
    `\`${filename}\` could not be attested: ${reason}`,
    {
      hint: "run `upload` again; https://status.sigstore.dev says whether Sigstore has a problem, and `attestations: best-effort` uploads without",
      ...(step === undefined ? { cause } : {}),
    },
  );
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function detailOf(error: unknown): string {
  const { cause, code } = error as { readonly cause?: unknown; readonly code?: unknown };
  if (code === "IDENTITY_TOKEN_PARSE_ERROR" || cause === undefined) return "";
  return `: ${wordsOf(cause)}`;
}

/** Whether Fulcio refused the identity, which an identity that has just ended is a reason for. */
export function isRefusedIdentity(error: unknown): boolean {
  if (!(error instanceof InternalError)) return false;
  if (error.code !== "CA_CREATE_SIGNING_CERTIFICATE_ERROR") return false;
  const { statusCode } = (error.cause ?? {}) as { readonly statusCode?: number };
  return statusCode === 400 || statusCode === 401;
}
