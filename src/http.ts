import type { RandomSource } from "./back-off.ts";
import { PublishError } from "./errors.ts";
import { createDispatchers, type Network } from "./http/dispatchers.ts";
import { type Answer, exchange } from "./http/exchange.ts";
import { repeated } from "./http/repeat.ts";
import type { RequestBody } from "./http/upload-body.ts";
import { version } from "./version.ts";

export interface HttpRequest {
  readonly method?: "GET" | "POST" | "PUT";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: RequestBody;
  /**
   * Seconds until the answer has begun once the request has left; by default 60, and one more for
   * each megabyte of the body.
   */
  readonly timeout?: number;
  /** Seconds that a body may stand still; 60 by default. */
  readonly idleTimeout?: number;
  readonly signal?: AbortSignal;
  /** Whether a GET goes on to where it is redirected; it does by default. */
  readonly follows?: (target: URL) => boolean;
  /** How often a GET is repeated at most, 4 times by default; nothing else ever is. */
  readonly retries?: number;
  /** Whether the answer to a GET is handed on as it comes: one that breaks off is not repeated then. */
  readonly streams?: boolean;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Where the answer came from, after redirects. */
  readonly url: URL;
  readonly body: AsyncIterable<Uint8Array>;
  /** Of a refusal (400 and above) as much as came. */
  text(): Promise<string>;
}

export interface Http {
  /**
   * Sends a request. A GET follows redirects, without credentials, and is repeated after lost
   * connections and passing faults (408, 425, 429, 5xx). Fails with `index-unreachable`.
   */
  request(url: URL, options?: HttpRequest): Promise<HttpResponse>;
  close(): Promise<void>;
}

export interface HttpOptions {
  /** Told of each request with its outcome, in one line without secrets. */
  readonly onRequest?: (line: string) => void;
  /** Told why and when a GET is repeated. */
  readonly onRetry?: (line: string) => void;
  /** Without one there are no proxies and no certificates but Node's. */
  readonly network?: Network;
  readonly random?: RandomSource;
}

const mostRetries = 4;

/** The one way to the network: time limits, repeats, proxies, own certificates, safe redirects. */
export function createHttp(options: HttpOptions = {}): Http {
  const { onRequest, network = { env: {} } } = options;
  const dispatchers = createDispatchers(network);
  const once: Once = async (url, request, isAnonymous = false) => {
    const { method = "GET", headers = {}, body, signal } = request;
    const shown = showUrl(url);
    const answer = await exchange(
      {
        url,
        shown,
        method,
        headers: {
          "user-agent": `pypi-publish/${version}`,
          ...(body === undefined ? {} : { "content-length": String(body.length) }),
          ...headers,
        },
        body,
        timeout: request.timeout ?? 60 + (body?.length ?? 0) / 1e6,
        idleTimeout: request.idleTimeout ?? 60,
        signal,
      },
      dispatchers.routeTo(url, isAnonymous),
    );
    onRequest?.(`${method} ${shown}: ${answer.status}`);
    const isStream = method !== "GET" || request.streams === true;
    return isStream ? streamed(answer, url) : await buffered(answer, url);
  };
  const asked = (url: URL, request: HttpRequest): Promise<HttpResponse> => {
    const { retries = mostRetries, signal } = request;
    const { onRetry, random } = options;
    const limits = { shown: showUrl(url), retries, signal, onRetry, random };
    return repeated(() => followed(url, request, once), limits);
  };
  return {
    request: (url, request = {}) =>
      (request.method ?? "GET") === "GET" ? asked(url, request) : once(url, request),
    close: dispatchers.close,
  };
}

async function joined(body: AsyncIterable<Uint8Array>, status: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of body) chunks.push(chunk);
  } catch (error) {
    // An index that refuses may close before it has read everything: its status has arrived.
    if (status < 400) throw error;
  }
  return Buffer.concat(chunks);
}

const streamed = ({ status, headers, body }: Answer, url: URL): HttpResponse => ({
  status,
  headers,
  url,
  body,
  text: async () => (await joined(body, status)).toString("utf8"),
});

async function buffered({ status, headers, body }: Answer, url: URL): Promise<HttpResponse> {
  const content = await joined(body, status);
  return {
    status,
    headers,
    url,
    body: (async function* chunks() {
      yield content;
    })(),
    text: () => Promise.resolve(content.toString("utf8")),
  };
}

const redirects = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 5;

type Once = (url: URL, options: HttpRequest, isAnonymous?: boolean) => Promise<HttpResponse>;

async function followed(url: URL, options: HttpRequest, once: Once): Promise<HttpResponse> {
  let answer = await once(url, options);
  for (let hops = 0; redirects.has(answer.status); hops += 1) {
    const target = redirectTarget(answer);
    if (target !== undefined && options.follows?.(target) === false) return answer;
    await answer.text();
    if (target === undefined || hops === mostRedirects) throw lost(answer, target);
    // No credential follows a redirect, wherever it leads.
    const { authorization: _dropped, ...headers } = options.headers ?? {};
    answer = await once(target, { ...options, headers }, target.origin !== url.origin);
  }
  return answer;
}

function redirectTarget({ headers, url }: HttpResponse): URL | undefined {
  const { location = "" } = headers;
  if (location === "" || !URL.canParse(location, url.href)) return undefined;
  const target = new URL(location, url);
  target.username = "";
  target.password = "";
  return /^https?:$/.test(target.protocol) ? target : undefined;
}

function lost({ status, url }: HttpResponse, target: URL | undefined): PublishError {
  const problem =
    target === undefined
      ? `answered ${status} without an address to go on to`
      : `redirects to ${showUrl(target)}, which is one redirect too many`;
  return new PublishError("index-unreachable", `${showUrl(url)} ${problem}`, {
    hint: "check the URL of the index",
  });
}

/** A URL without what must not be shown: user information and query. */
export function showUrl(url: URL): string {
  const shown = new URL(url);
  shown.username = "";
  shown.password = "";
  shown.search = "";
  shown.hash = "";
  return shown.href;
}
