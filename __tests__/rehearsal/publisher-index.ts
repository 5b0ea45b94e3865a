import type { IndexOptions } from "../../src/rehearsal/index-server.ts";
import type { TrustedPublisherRegistration } from "../../src/rehearsal/publishers.ts";
import type { OidcIssuer } from "../support/oidc-issuer.ts";
import { runningIndex } from "./running-index.ts";

interface Registered {
  readonly registration?: Partial<TrustedPublisherRegistration>;
  readonly options?: Partial<IndexOptions>;
}

/** The pending publisher that the issuer's jobs match. */
const registered = (
  { issuer }: OidcIssuer,
  more: Partial<TrustedPublisherRegistration> = {},
): TrustedPublisherRegistration => ({
  issuer,
  ...{ owner: "acme", repository: "demo", workflow: "release.yml" },
  ...{ projects: ["demo-pkg"], pending: true },
  ...more,
});

/** An index that knows the workflow of the issuer's jobs. */
export const indexFor = (issuer: OidcIssuer, { registration, options }: Registered = {}) =>
  runningIndex({ trustedPublishers: [registered(issuer, registration)], ...options });

/** Shows a token to one of the endpoints. */
export async function exchange(url: string, token: unknown, path = "mint-token") {
  const response = await fetch(new URL(`_/oidc/${path}`, url), {
    method: "POST",
    body: JSON.stringify({ token }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

/** The token that the issuer's job is given. */
export async function minted(url: string, issuer: OidcIssuer): Promise<string> {
  const { body } = await exchange(url, issuer.issue("pypi"));
  return body.token;
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
export const refusal = (code: string, description: string) => ({
  status: 422,
  body: { message: "Token request failed", errors: [{ code, description }] },
});
