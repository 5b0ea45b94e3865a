import { createPublicKey, type JsonWebKey, verify } from "node:crypto";

export type TokenClaims = Readonly<Record<string, unknown>>;

/** Seconds by which clocks may differ. */
const LEEWAY = 30;

const isFields = (value: unknown): value is TokenClaims =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readPart(part: string | undefined): TokenClaims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part ?? "", "base64url").toString("utf8"));
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What a JSON Web Token claims, unproved; `undefined` where the text is none. */
export const readToken = (token: string): TokenClaims | undefined =>
  token.split(".").length === 3 ? readPart(token.split(".")[1]) : undefined;

/** The public keys of an issuer, as it publishes them (OpenID Connect Discovery 1.0). */
export class IssuerKeys {
  readonly #keys = new Map<string, readonly TokenClaims[]>();

  /** The key of that name; an issuer that changed its keys is asked again. */
  async find(issuer: string, name: unknown): Promise<TokenClaims | undefined> {
    const known = this.#keys.get(issuer)?.find(({ kid }) => kid === name);
    if (known !== undefined) return known;
    const keys = await fetchKeys(issuer);
    this.#keys.set(issuer, keys);
    return keys.find(({ kid }) => kid === name);
  }
}

async function fetchKeys(issuer: string): Promise<readonly TokenClaims[]> {
  const configuration = await fetchJson(
    `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
  );
  const { keys } = await fetchJson(String(configuration["jwks_uri"]));
  return Array.isArray(keys) ? keys.filter(isFields) : [];
}

async function fetchJson(address: string): Promise<TokenClaims> {
  const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
  const value: unknown = await response.json();
  return isFields(value) ? value : {};
}

/**
 * Whether a token is signed by its issuer (RS256 only), made out for `audience` alone, and valid at
 * `now` (Warehouse: oidc/services.py).
 */
export async function isValidToken(
  token: string,
  audience: string,
  keys: IssuerKeys,
  now: Date,
): Promise<boolean> {
  const [head, payload, signature = ""] = token.split(".");
  const header = readPart(head);
  const claims = readPart(payload);
  if (header?.["alg"] !== "RS256" || claims === undefined) return false;
  if (!isTimely(claims, now) || claims["aud"] !== audience) return false;
  const jwk = await keys.find(String(claims["iss"]), header["kid"]);
  if (jwk === undefined) return false;
  const key = createPublicKey({ key: jwk as JsonWebKey, format: "jwk" });
  const signed = Buffer.from(`${head}.${payload}`);
  return verify("sha256", signed, key, Buffer.from(signature, "base64url"));
}

function isTimely({ iat, exp, nbf }: TokenClaims, now: Date): boolean {
  const seconds = now.getTime() / 1000;
  if (typeof iat !== "number" || typeof exp !== "number") return false;
  const begins = Math.max(iat, typeof nbf === "number" ? nbf : iat);
  return begins <= seconds + LEEWAY && exp > seconds - LEEWAY;
}
