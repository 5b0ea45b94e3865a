import { retryDelay } from "../back-off.ts";
import type { UploadAuthority } from "../credentials/authority.ts";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { type Http, showUrl } from "../http.ts";
import type { Credential } from "../index/credentials.ts";
import type { IndexLocation } from "../index/locations.ts";
import { type Claims, isReusable, parseWorkflowRef, readClaims, settingsOf } from "./claims.ts";
import { askAudience, type Pace, requestIdentityToken } from "./exchange.ts";
import { Mint } from "./mint.ts";
import { findIdentityObstacle, findObstacle, type Unavailable } from "./obstacles.ts";
import { publicIndexOf } from "./public-index.ts";
import type { TargetProject } from "./publisher-form.ts";

export interface TrustedPublishingOptions {
  /** What is to be uploaded, asked when a refusal is explained: the plan comes after this. */
  readonly projects: () => readonly TargetProject[];
  /** Seconds that a token must still last to be used for another upload; 120 by default. */
  readonly renewBefore?: number;
  /** Milliseconds to wait after an attempt; `retryDelay` by default. */
  readonly delay?: Pace["delay"];
  /** Milliseconds since 1970; the clock of this machine by default. */
  readonly now?: () => number;
}

export interface TrustedPublisher extends UploadAuthority {
  readonly kind: "trusted-publishing";
  /** Of the identity that was asked for first. */
  readonly claims: Claims;
  /** Uploads work from a reusable workflow of the same repository; attestations are refused. */
  readonly isReusable: boolean;
}

/**
 * Publishes as the workflow of this job, where that can work; otherwise says why not. It asks the
 * index for its audience and the runner for an identity, which changes nothing anywhere; the first
 * `credential()` mints. What was minted is given back at the end of the process at the latest.
 * `trusted-publishing-refused` when the index gives no token, `index-unreachable` when it does not answer.
 */
export async function trustedPublisher(
  host: Host,
  http: Http,
  index: IndexLocation,
  options: TrustedPublishingOptions,
): Promise<TrustedPublisher | Unavailable> {
  const obstacle = await findObstacle(host, index);
  if (obstacle !== undefined) return obstacle;
  const site = publicIndexOf(index)?.site ?? new URL("/", index.pages ?? index.upload);
  const pace: Pace = {
    attempts: 6,
    delay: options.delay ?? retryDelay,
    timeout: 15,
    signal: host.cancelled,
  };
  const audience = await findAudience(index, site, http, pace);
  if (typeof audience !== "string") return audience;
  const identity = async (): Promise<string> => {
    const token = await requestIdentityToken(host.env, audience, http, pace);
    host.addSecret(token);
    return token;
  };
  // There may be another credential.
  const first = await identity().catch(asUnavailable);
  if (typeof first !== "string") return first;
  const claims = readClaims(first);
  const refused = findIdentityObstacle(claims, index);
  if (refused !== undefined) return refused;
  if (isReusable(claims)) warnOfReusable(claims, index, host);
  const { projects, renewBefore = 120, now = Date.now } = options;
  const mint = new Mint({ host, http, index, site, identity, pace, projects, renewBefore, now });
  // Also after a failure and a cancellation.
  host.atEnd(() => mint.end());
  return {
    kind: "trusted-publishing",
    source: sourceOf(claims),
    claims,
    isReusable: isReusable(claims),
    credential: ({ renew = false } = {}): Promise<Credential> => mint.credential(renew),
    end: () => mint.end(),
  };
}

/** For whom identities are to be made out. Few other indexes serve the endpoint; they may answer anything. */
async function findAudience(
  index: IndexLocation,
  site: URL,
  http: Http,
  pace: Pace,
): Promise<string | Unavailable> {
  const isKnown = publicIndexOf(index) !== undefined;
  try {
    const patience = isKnown ? pace : { ...pace, attempts: 4 };
    const asked = await askAudience(http, site, isKnown, patience);
    return "audience" in asked ? asked.audience : notOffered(index, site, asked);
  } catch (error) {
    if (isKnown) throw error;
    return asUnavailable(error);
  }
}

function asUnavailable(error: unknown): Unavailable {
  if (!(error instanceof PublishError)) throw error;
  const { message, hint } = error;
  return { unavailable: message, ...(hint === undefined ? {} : { hint }) };
}

function sourceOf(claims: Claims): string {
  const settings = settingsOf(claims);
  if (settings === undefined) return `trusted publishing as ${claims["sub"] ?? "this job"}`;
  const { owner, repository, workflow, environment } = settings;
  const where = environment === undefined ? "" : `, environment \`${environment}\``;
  return `trusted publishing as \`${workflow}\` of ${owner}/${repository}${where}`;
}

function notOffered(
  index: IndexLocation,
  site: URL,
  { status, words }: { readonly status: number; readonly words: string },
): Unavailable {
  const said = words === "" ? "" : `: ${words}`;
  return {
    unavailable: `${index.title} offers no trusted publishing: ${showUrl(new URL("/_/oidc/audience", site))} answered ${status}${said}`,
  };
}

/** https://docs.pypi.org/trusted-publishers/troubleshooting/#reusable-workflows-on-github */
function warnOfReusable(claims: Claims, { title }: IndexLocation, { log }: Host): void {
  const called = parseWorkflowRef(claims["job_workflow_ref"])?.file ?? "this one";
  const caller = parseWorkflowRef(claims["workflow_ref"])?.file ?? "another";
  log.warning(
    `This job stands in a reusable workflow: \`${caller}\` calls \`${called}\`. The trusted publisher on ${title} must name \`${called}\`, and attestations would be refused\nhint: publish in a job of \`${caller}\` itself`,
  );
}
