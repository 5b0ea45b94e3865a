import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { type Loopback, loopback, type Received } from "./loopback.ts";

export type IssuedClaims = Readonly<Record<string, string | number | undefined>>;

export interface OidcIssuer extends AsyncDisposable {
  /** The `iss` of its tokens; it publishes its keys there. */
  readonly issuer: string;
  /** What a runner sets for a job that may ask for an identity. */
  readonly env: Readonly<Record<string, string>>;
  /** Every request for an identity so far. */
  readonly requests: Loopback["received"];
  /** A token as the next request would get it, with other claims. */
  issue(audience: string, more?: IssuedClaims): string;
}

interface IssuerOptions {
  /** Set on top of a job's of `acme/demo`; `undefined` leaves a claim out. */
  readonly claims?: IssuedClaims;
  readonly now?: () => Date;
  /** Statuses to answer with first. */
  readonly faults?: readonly number[];
}

const KEY_NAME = "test-key";

/** What GitHub claims for a job of the workflow `release.yml` of `acme/demo`, for the tag `v1.0`. */
const jobClaims = {
  sub: "repo:acme/demo:environment:pypi",
  ref: "refs/tags/v1.0",
  sha: "261ea14365667bff8d6ac24004e65d7c676047bb",
  repository: "acme/demo",
  repository_owner: "acme",
  repository_owner_id: "1234",
  repository_id: "5678",
  event_name: "release",
  environment: "pypi",
  workflow: "release",
  workflow_ref: "acme/demo/.github/workflows/release.yml@refs/tags/v1.0",
  job_workflow_ref: "acme/demo/.github/workflows/release.yml@refs/tags/v1.0",
  runner_environment: "github-hosted",
};

let keys: { readonly privateKey: string; readonly publicKey: object } | undefined;

/** One for each test process: making it takes a tenth of a second. */
function keyPair() {
  if (keys !== undefined) return keys;
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  keys = {
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    publicKey: { ...publicKey.export({ format: "jwk" }), kid: KEY_NAME, alg: "RS256", use: "sig" },
  };
  return keys;
}

/** Signs claims as an issuer does (RFC 7515). */
export function signToken(claims: IssuedClaims, header: object = {}): string {
  const parts = [{ alg: "RS256", typ: "JWT", kid: KEY_NAME, ...header }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString("base64url"),
  );
  const text = parts.join(".");
  const signature = sign("sha256", Buffer.from(text), createPrivateKey(keyPair().privateKey));
  return `${text}.${signature.toString("base64url")}`;
}

/** GitHub's issuer of identities on loopback: one server for the job and for who verifies. */
export async function oidcIssuer(options: IssuerOptions = {}): Promise<OidcIssuer> {
  const faults = [...(options.faults ?? [])];
  const requests: Loopback["received"] = [];
  const key = randomUUID();
  const issue = (audience: string, more: IssuedClaims = {}) => {
    const now = Math.floor((options.now?.() ?? new Date()).getTime() / 1000);
    const times = { iat: now, nbf: now, exp: now + 300 };
    const own = { iss: server.url.origin, aud: audience, jti: randomUUID(), ...times };
    return signToken({ ...jobClaims, ...own, ...options.claims, ...more });
  };
  const answerJob = (request: Received): { readonly status: number; readonly body?: object } => {
    requests.push(request);
    const fault = faults.shift();
    if (fault !== undefined) return { status: fault };
    if (request.headers["authorization"] !== `bearer ${key}`) return { status: 401 };
    const audience = new URL(request.path, server.url).searchParams.get("audience") ?? "";
    return { status: 200, body: { value: issue(audience) } };
  };
  const published: Readonly<Record<string, () => object>> = {
    "/.well-known/openid-configuration": () => ({ jwks_uri: `${server.url.origin}/jwks` }),
    "/jwks": () => ({ keys: [keyPair().publicKey] }),
  };
  const server = await loopback((request, response) => {
    const document = published[request.path]?.();
    const { status, body } = document ? { status: 200, body: document } : answerJob(request);
    response.writeHead(status).end(body === undefined ? "" : JSON.stringify(body));
  });
  return {
    issuer: server.url.origin,
    env: {
      GITHUB_ACTIONS: "true",
      GITHUB_JOB: "publish",
      GITHUB_EVENT_NAME: "release",
      GITHUB_REPOSITORY: "acme/demo",
      ACTIONS_ID_TOKEN_REQUEST_URL: `${server.url.href}token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: key,
    },
    requests,
    issue,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
