import type { Refusal } from "../findings.ts";
import { normalizeName } from "../python/name.ts";
import type { PublishingWorkflow } from "../rules/attestation-facts.ts";
import { type Answer, notFound, sortedJson } from "./answers.ts";
import { tokenOf } from "./authentication.ts";
import type { Handler, IndexContext, IndexRequest } from "./context.ts";
import { IssuerKeys, isValidToken, readToken, type TokenClaims } from "./json-web-token.ts";
import { MintedTokens } from "./minted-tokens.ts";
import { findPublishers, type TrustedPublisherRegistration } from "./publishers.ts";
import { readJsonBody } from "./request-body.ts";

/** PyPI's; TestPyPI has `testpypi`. */
const AUDIENCE = "pypi";

/** The publishers of an index and the tokens they were given. */
export interface TrustedPublishing {
  /** At the start. */
  readonly registered: readonly TrustedPublisherRegistration[];
  registrations: readonly TrustedPublisherRegistration[];
  readonly tokens: MintedTokens;
  readonly keys: IssuerKeys;
  /** Names of the identity tokens that were exchanged. */
  readonly used: Set<string>;
}

/** `undefined` where nobody is registered: the endpoints are then not there. */
export const trustedPublishingOf = (
  registered: readonly TrustedPublisherRegistration[] | undefined,
): TrustedPublishing | undefined =>
  registered && {
    registered,
    registrations: registered,
    tokens: new MintedTokens(),
    keys: new IssuerKeys(),
    used: new Set(),
  };

const json = (status: number, body: Parameters<typeof sortedJson>[0]): Answer => ({
  status,
  headers: { "Content-Type": "application/json" },
  body: sortedJson(body),
});

/** `GET /_/oidc/audience` */
export const showAudience: Handler = (_request, { trustedPublishing }) =>
  trustedPublishing === undefined ? notFound() : json(200, { audience: AUDIENCE });

const refused = (code: string, description: string): Answer =>
  json(422, { message: "Token request failed", errors: [{ code, description }] });

const noPayload = "1 validation error for TokenPayload\ntoken\n  Field required [type=missing]";

/** `POST /_/oidc/mint-token` with `{"token"}`: an identity token for an upload token. */
export const mintToken: Handler = async (request, context) => {
  const { trustedPublishing } = context;
  const token = (await readJsonBody(request.message)).get("token");
  if (trustedPublishing === undefined) return notFound();
  if (typeof token !== "string") return refused("invalid-payload", noPayload);
  const claims = readToken(token);
  if (typeof claims?.["iss"] !== "string") return refused("invalid-payload", "malformed JWT");
  const { registrations, keys } = trustedPublishing;
  if (!registrations.some(({ issuer }) => issuer === claims["iss"])) {
    return refused("invalid-payload", "unknown trusted publishing issuer");
  }
  if (!(await isValidToken(token, AUDIENCE, keys, context.now()))) {
    return refused("invalid-token", "malformed or invalid token");
  }
  // Two requests with the same identity token do not overtake each other.
  return context.changes.run("", () => mintFor(claims, trustedPublishing, request, context));
};

async function mintFor(
  claims: TokenClaims,
  publishing: TrustedPublishing,
  { base }: IndexRequest,
  context: IndexContext,
): Promise<Answer> {
  const found = findPublishers(publishing.registrations, claims);
  if (typeof found === "string") {
    return refused("invalid-publisher", `valid token, but no corresponding publisher (${found})`);
  }
  const name = String(claims["jti"]);
  if (publishing.used.has(name)) {
    return refused("invalid-reuse-token", "invalid token: already used");
  }
  const pending = found.filter((one) => one.pending === true);
  const failure = await createProjects(pending, publishing, context);
  if (failure !== undefined) return failure;
  publishing.used.add(name);
  const kept = { ref: String(claims["ref"] ?? ""), sha: String(claims["sha"] ?? "") };
  const projects = found.flatMap((one) => one.projects);
  const { host } = new URL(base);
  const { token, expires } = publishing.tokens.mint(
    projects,
    kept,
    host,
    context.now(),
    workflowOf(found),
  );
  return json(200, { success: true, token, expires });
}

/** As which attestations must have been made. */
function workflowOf([first]: readonly TrustedPublisherRegistration[]) {
  if (first === undefined) return undefined;
  const { issuer, owner, repository, workflow, environment } = first;
  const registered = { issuer, repository: `${owner}/${repository}`, workflow };
  return environment === undefined ? registered : { ...registered, environment };
}

/** What pending publishers are for: the project is there before anything is uploaded. */
async function createProjects(
  pending: readonly TrustedPublisherRegistration[],
  publishing: TrustedPublishing,
  { store }: IndexContext,
): Promise<Answer | undefined> {
  for (const name of pending.flatMap((one) => one.projects)) {
    if (store.view.project(name) !== undefined) {
      return refused("invalid-pending-publisher", "valid token, but project already exists");
    }
    if (store.view.similarProject(name) !== undefined) {
      return refused(
        "invalid-payload",
        `The name '${name}' is too similar to an existing project.`,
      );
    }
    await store.addProject(normalizeName(name));
  }
  publishing.registrations = publishing.registrations.map((one) =>
    pending.includes(one) ? { ...one, pending: false } : one,
  );
  return undefined;
}

/** `POST /_/oidc/burn-token` with `{"token"}`: the same answer whatever the token is. */
export const burnToken: Handler = async ({ message }, { trustedPublishing }) => {
  const token = (await readJsonBody(message)).get("token");
  if (trustedPublishing === undefined) return notFound();
  if (typeof token !== "string") return refused("invalid-payload", noPayload);
  trustedPublishing.tokens.burn(token);
  return { status: 202, headers: {}, body: "" };
};

/** The publisher whose token an upload is made with. */
export const publisherOf = (
  authorization: string | undefined,
  { trustedPublishing }: IndexContext,
): PublishingWorkflow | undefined =>
  trustedPublishing?.tokens.publisherOf(tokenOf(authorization) ?? "");

/** When the index forgets its projects, publishers wait for them again. */
export function resetPublishers({ trustedPublishing }: IndexContext): void {
  if (trustedPublishing === undefined) return;
  trustedPublishing.registrations = trustedPublishing.registered;
}

/** Refuses an upload that a publisher's token does not allow; other tokens are let through. */
export function authorizeUpload(
  authorization: string | undefined,
  project: string,
  { trustedPublishing, store, now }: IndexContext,
): Refusal | undefined {
  const token = tokenOf(authorization) ?? "";
  const isOnIndex = store.view.project(project) !== undefined;
  return trustedPublishing?.tokens.authorize({ token, project, isOnIndex, now: now() });
}
