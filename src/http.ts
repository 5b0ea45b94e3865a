import { Agent, EnvHttpProxyAgent, request as send } from "undici";
import { PublishError } from "./errors.ts";
import { version } from "./version.ts";

export interface HttpRequest {
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  /** With its length in bytes, since an index refuses chunked uploads. */
  readonly body?: { readonly length: number; readonly chunks: AsyncIterable<Uint8Array> };
  /** Seconds until the answer has begun; 60 by default. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  /** Whether a GET goes on to where it is redirected; it does by default. */
  readonly follows?: (target: URL) => boolean;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Where the answer came from, after redirects. */
  readonly url: URL;
  readonly body: AsyncIterable<Uint8Array>;
  text(): Promise<string>;
}

export interface Http {
  /** Sends a request; only a GET follows redirects. Fails with `index-unreachable`. */
  request(url: URL, options?: HttpRequest): Promise<HttpResponse>;
  close(): Promise<void>;
}

/** The one way to the network: time limits, proxies, redirects without credentials. */
export function createHttp(onRequest: (line: string) => void): Http {
  const proxied = new EnvHttpProxyAgent({ keepAliveTimeout: 4000 });
  const direct = new Agent({ keepAliveTimeout: 4000 });
  const dispatcherFor = (url: URL) => (isLoopback(url) ? direct : proxied);
  const once = async (url: URL, options: HttpRequest): Promise<HttpResponse> => {
    const { method = "GET", headers = {}, body, timeout = 60, signal } = options;
    try {
      const answer = await send(url, {
        dispatcher: dispatcherFor(url),
        method,
        headers: {
          "user-agent": `pypi-publish/${version}`,
          ...(body === undefined ? {} : { "content-length": String(body.length) }),
          ...headers,
        },
        body: body === undefined ? null : (body.chunks as never),
        headersTimeout: timeout * 1000,
        bodyTimeout: timeout * 1000,
        ...(signal === undefined ? {} : { signal }),
      });
      onRequest(`${method} ${showUrl(url)}: ${answer.statusCode}`);
      return response(answer, url);
    } catch (cause) {
      throw unreachable(`${method} ${showUrl(url)}`, cause);
    }
  };
  return {
    request: (url, options = {}) => followed(url, options, once),
    close: async () => {
      await Promise.all([proxied.destroy(), direct.destroy()]);
    },
  };
}

type Answer = Awaited<ReturnType<typeof send>>;

function response({ statusCode, headers, body }: Answer, url: URL): HttpResponse {
  const entries = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return {
    status: statusCode,
    headers: Object.fromEntries(entries),
    url,
    body: chunksOf(body, url),
    text: async () => {
      try {
        return await body.text();
      } catch (cause) {
        throw unreachable(`the answer of ${showUrl(url)}`, cause);
      }
    },
  };
}

async function* chunksOf(body: Answer["body"], url: URL): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of body) yield chunk;
  } catch (cause) {
    throw unreachable(`the answer of ${showUrl(url)}`, cause);
  }
}

const redirects = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 5;

async function followed(
  url: URL,
  options: HttpRequest,
  once: (url: URL, options: HttpRequest) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  let answer = await once(url, options);
  if (options.method === "POST") return answer;
  for (let hops = 0; redirects.has(answer.status); hops += 1) {
    const target = redirectTarget(answer);
    if (target !== undefined && options.follows?.(target) === false) return answer;
    await answer.text();
    if (target === undefined || hops === mostRedirects) throw lost(answer, target);
    // No credential follows a redirect, wherever it leads.
    const { authorization: _dropped, ...headers } = options.headers ?? {};
    answer = await once(target, { ...options, headers });
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

const isLoopback = ({ hostname }: URL): boolean =>
  hostname === "localhost" || hostname === "[::1]" || /^127\./.test(hostname);

/** A URL without what must not be shown: user information and query. */
export function showUrl(url: URL): string {
  const shown = new URL(url);
  shown.username = "";
  shown.password = "";
  shown.search = "";
  shown.hash = "";
  return shown.href;
}

function unreachable(what: string, cause: unknown): PublishError {
  return new PublishError("index-unreachable", `${what} failed: ${reasonOf(cause)}`, {
    hint: "check the URL and the network; proxies are taken from HTTPS_PROXY and NO_PROXY",
    cause,
  });
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "the connection was reset",
  ENOTFOUND: "the host name is not known",
  EAI_AGAIN: "the host name could not be looked up",
  ETIMEDOUT: "it took too long",
  UND_ERR_CONNECT_TIMEOUT: "no connection in time",
  UND_ERR_HEADERS_TIMEOUT: "no answer in time",
  UND_ERR_BODY_TIMEOUT: "the answer stopped",
  UND_ERR_SOCKET: "the connection broke",
};

function reasonOf(cause: unknown): string {
  if (typeof cause !== "object" || cause === null) return String(cause);
  const { name, code, message, errors } = cause as {
    name?: string;
    code?: string;
    message?: string;
    errors?: unknown[];
  };
  const [first] = errors ?? [];
  if (code === undefined && first !== undefined) return reasonOf(first);
  if (name === "HTTPParserError") return "the answer is not HTTP";
  return reasons[code ?? ""] ?? message ?? String(code);
}
