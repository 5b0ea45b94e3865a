import { PublishError } from "../errors.ts";
import type { Finding } from "../findings.ts";
import type { UploadAuthority } from "./authority.ts";
import { type FoundCredential, sentPassword, TOKEN_USER } from "./lookup.ts";

/** What entitles by a stored credential: it is the same for every request, and nothing is to give back. */
export function fixedAuthority(found: FoundCredential): UploadAuthority {
  const { user, source } = found;
  const credential = { user: user.trim(), password: sentPassword(found) };
  return {
    kind: credential.user === TOKEN_USER ? "token" : "password",
    source,
    credential: () => Promise.resolve(credential),
    end: () => Promise.resolve(),
  };
}

/** What entitles to nothing: nobody gets the credential out of it. */
export const refusedAuthority = (findings: readonly Finding[]): UploadAuthority => ({
  kind: "token",
  source: "a credential that must not be sent",
  credential: () => Promise.reject(credentialFailure(findings)),
  end: () => Promise.resolve(),
});

/** The failure for findings about a credential of which one at least is an error. */
export function credentialFailure(findings: readonly Finding[]): PublishError {
  const errors = findings.filter(({ level }) => level === "error");
  const [first] = errors;
  const isElsewhere = errors.some(({ rule }) => rule === "AU002");
  const code = isElsewhere ? "credential-wrong-index" : "credential-unusable";
  const message = errors.map(({ rule, message }) => `${message} (${rule})`).join("\n");
  return new PublishError(code, message, {
    ...(first?.hint === undefined ? {} : { hint: first.hint }),
  });
}

/** Throws `credential-unusable` or `credential-wrong-index` where a finding is an error. */
export function refuseCredential(findings: readonly Finding[]): void {
  if (findings.some(({ level }) => level === "error")) throw credentialFailure(findings);
}
