import { isWorthRepeating, sleep } from "../back-off.ts";
import { PublishError } from "../errors.ts";
import type { Environment } from "../host/host.ts";
import { type Http, type HttpResponse, showUrl } from "../http.ts";

/** An answer that was read to its end. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** How patiently a step is repeated. */
export interface Pace {
  /** How often a request is sent at most. */
  readonly attempts: number;
  /** Milliseconds to wait after an attempt, counted from 1. */
  readonly delay: (attempt: number, retryAfter?: string) => number;
  /** Seconds until an answer has begun. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
}

/**
 * Sends until the answer is definite. Each attempt calls `send` anew, which matters where a request
 * must not be repeated as it is. Fails with `index-unreachable` when the last attempt had no answer.
 */
async function persistently(
  send: () => Promise<HttpResponse>,
  isDefinite: (answer: Answer) => boolean,
  { attempts, delay, signal }: Pace,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await send().then(read).catch(unreached);
    const isLast = attempt >= attempts || signal?.aborted === true;
    const isDone = !(outcome instanceof PublishError) && isDefinite(outcome);
    if (isLast || isDone) return given(outcome);
    const retryAfter = "headers" in outcome ? outcome.headers["retry-after"] : undefined;
    await sleep(delay(attempt, retryAfter), signal);
  }
}

function given(outcome: Answer | PublishError): Answer {
  if (outcome instanceof PublishError) throw outcome;
  return outcome;
}

const read = async ({ status, headers, text }: HttpResponse): Promise<Answer> => ({
  status,
  headers,
  text: await text(),
});

function unreached(error: unknown): PublishError {
  if (error instanceof PublishError && error.code === "index-unreachable") return error;
  throw error;
}

/** Where the endpoints are: at the site of the index, or where it takes uploads. */
const endpoint = (site: URL, name: string): URL => new URL(`/_/oidc/${name}`, site);

/** The keys of a JSON object; none where the text is anything else. */
export function readJson(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

const keyOf = (text: string, name: string): string | undefined => {
  const value = readJson(text)[name];
  return typeof value === "string" && value !== "" ? value : undefined;
};

const json = { accept: "application/json" };
const limits = ({ timeout, signal }: Pace) => ({
  timeout,
  retries: 0,
  ...(signal === undefined ? {} : { signal }),
});

function post(http: Http, url: URL, content: object, pace: Pace): Promise<HttpResponse> {
  const bytes = Buffer.from(JSON.stringify(content));
  return http.request(url, {
    ...limits(pace),
    method: "POST",
    headers: { ...json, "content-type": "application/json" },
    body: { length: bytes.length, chunks: once(bytes) },
  });
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** For whom the index wants identity tokens to be made out; `status` where it does not say. */
export async function askAudience(
  http: Http,
  site: URL,
  isKnown: boolean,
  pace: Pace,
): Promise<{ readonly audience: string } | { readonly status: number; readonly words: string }> {
  const { status, text } = await persistently(
    () => http.request(endpoint(site, "audience"), { ...limits(pace), headers: json }),
    // Some servers answer a page to whatever they do not know.
    (answer) =>
      !isWorthRepeating(answer.status) &&
      (answer.status !== 200 || !isKnown || keyOf(answer.text, "audience") !== undefined),
    pace,
  );
  const audience = status === 200 ? keyOf(text, "audience") : undefined;
  return audience === undefined ? { status, words: keyOf(text, "message") ?? "" } : { audience };
}

/**
 * A new identity token of this job. Each may be shown to an index once.
 * `trusted-publishing-unavailable` when the runner gives none.
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
export async function requestIdentityToken(
  env: Environment,
  audience: string,
  http: Http,
  pace: Pace,
): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address = "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: key = "" } =
    env;
  if (!URL.canParse(address)) throw noIdentity("ACTIONS_ID_TOKEN_REQUEST_URL is not a URL");
  const url = new URL(address);
  url.searchParams.set("audience", audience);
  const headers = { ...json, authorization: `bearer ${key}` };
  const { status, text } = await persistently(
    () => http.request(url, { ...limits(pace), headers }),
    (answer) =>
      !isWorthRepeating(answer.status) &&
      (answer.status !== 200 || keyOf(answer.text, "value") !== undefined),
    pace,
  );
  const token = status === 200 ? keyOf(text, "value") : undefined;
  if (token === undefined) throw noIdentity(`${showUrl(url)} answered ${status} without a token`);
  return token;
}

const noIdentity = (reason: string): PublishError =>
  new PublishError(
    "trusted-publishing-unavailable",
    `The runner gave this job no identity token: ${reason}`,
    { hint: "run the job again; https://www.githubstatus.com says whether GitHub has a problem" },
  );

/** A token that entitles to upload. */
export interface MintedToken {
  readonly token: string;
  /** Seconds that it lasted when it was made. */
  readonly lifetime: number;
}

/** Why no token was made. */
export interface MintRefusal {
  readonly status: number;
  readonly message: string;
  readonly errors: readonly { readonly code: string; readonly description: string }[];
}

/** Seconds; where the index does not say. */
const usualLifetime = 900;

/**
 * Exchanges an identity token for an upload token. `identity` is asked for a new one before each
 * attempt, since the index takes none twice, not even one whose answer was lost.
 */
export async function mintToken(
  http: Http,
  site: URL,
  identity: () => Promise<string>,
  pace: Pace,
): Promise<MintedToken | MintRefusal> {
  const answer = await persistently(
    async () => {
      const url = endpoint(site, "mint-token");
      // Cancelled once it is on its way, there would be a token that nobody knows and burns.
      const { signal: _later, ...uncancelled } = pace;
      return post(http, url, { token: await identity() }, uncancelled);
    },
    ({ status, text }) => {
      if (isWorthRepeating(status)) return false;
      if (status === 200) return keyOf(text, "token") !== undefined;
      // Somebody in between repeated the request.
      return !readErrors(text).some(({ code }) => code === "invalid-reuse-token");
    },
    pace,
  );
  const { status, text } = answer;
  const token = status === 200 ? keyOf(text, "token") : undefined;
  if (token !== undefined) return { token, lifetime: lifetimeOf(answer) };
  return { status, message: keyOf(text, "message") ?? firstLine(text), errors: readErrors(text) };
}

/** By the clock of the index, as far as it shows it. */
function lifetimeOf({ headers, text }: Answer): number {
  const { expires } = readJson(text);
  if (typeof expires !== "number") return usualLifetime;
  const sent = Date.parse(headers["date"] ?? "");
  return expires - (Number.isNaN(sent) ? Date.now() : sent) / 1000;
}

function readErrors(text: string): MintRefusal["errors"] {
  const { errors } = readJson(text);
  if (!Array.isArray(errors)) return [];
  return errors.map((error: unknown) => {
    const { code = "", description = "" } = error as Record<string, unknown>;
    return { code: String(code), description: String(description) };
  });
}

const firstLine = (text: string): string => (text.trim().split("\n")[0] ?? "").slice(0, 200);

/** Makes a token worthless. Says whether the index did; a fault of the network is no failure. */
export async function burnToken(
  http: Http,
  site: URL,
  token: string,
  pace: Pace,
): Promise<{ readonly burnt: boolean; readonly reason: string }> {
  try {
    const { status } = await persistently(
      () => post(http, endpoint(site, "burn-token"), { token }, pace),
      (answer) => !isWorthRepeating(answer.status),
      pace,
    );
    return { burnt: status >= 200 && status < 300, reason: `it answered ${status}` };
  } catch (error) {
    return { burnt: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
