import { retryDelay } from "../back-off.ts";
import type { UploadAuthority } from "../credentials/authority.ts";
import type { Host } from "../host/host.ts";
import type { Http } from "../http.ts";
import type { IndexLocation } from "../index/locations.ts";
import type { Claims } from "../trusted-publishing/claims.ts";
import type { AttestableFile } from "./list-files.ts";
import { type AttestationWish, chooseMode } from "./mode.ts";

export interface AttestedUpload {
  readonly wish: AttestationWish;
  /** Whether the input was given, not its default taken. */
  readonly isGiven: boolean;
  readonly index: IndexLocation;
  /** With `claims` and `isReusable` where it is a trusted publisher. */
  readonly authority: UploadAuthority & { readonly claims?: Claims; readonly isReusable?: boolean };
  /** The files to be sent, by release. */
  readonly releases: readonly (readonly AttestableFile[])[];
  /** Nothing is signed then. */
  readonly dryRun: boolean;
}

/**
 * The form field `attestations` of each file that is to be sent, by filename; empty where there are
 * none. To be called after the plan has passed and before anything is sent.
 */
export async function attestReleases(
  { wish, isGiven, index, authority, releases, dryRun }: AttestedUpload,
  host: Host,
  http: Http,
): Promise<ReadonlyMap<string, string>> {
  const { claims = {}, isReusable = false } = authority;
  const trusted = authority.kind === "trusted-publishing";
  const ownServices = host.env["PYPI_PUBLISH_FULCIO_URL"] !== undefined;
  const circumstances = { index, trusted, isReusable, ownServices };
  const mode = chooseMode(wish, isGiven, circumstances, host.log);
  const fields = new Map<string, string>();
  if (mode === "off" || releases.flat().length === 0) return fields;
  const { provideAttestations } = await import("./provide.ts");
  const { publisherOf } = await import("./publisher.ts");
  const request = {
    mode,
    dryRun,
    publisher: publisherOf(claims),
    identityToken: () => identityFor(host, http),
  };
  for (const distributions of releases) {
    const provided = await provideAttestations({ ...request, distributions }, host, http);
    for (const [filename, field] of provided) fields.set(filename, field);
  }
  return fields;
}

/** A new identity token of this job, made out for Sigstore. */
async function identityFor(host: Host, http: Http): Promise<string> {
  const { requestIdentityToken } = await import("../trusted-publishing/exchange.ts");
  const pace = { attempts: 6, delay: retryDelay, timeout: 15, signal: host.cancelled };
  const token = await requestIdentityToken(host.env, "sigstore", http, pace);
  host.addSecret(token);
  return token;
}
