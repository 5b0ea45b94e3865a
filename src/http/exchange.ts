import type { Route } from "./dispatchers.ts";
import { type Sent, unreachable } from "./lost-connection.ts";
import { type RequestBody, type WatchedBody, watchedBody } from "./upload-body.ts";

export interface Question {
  readonly url: URL;
  /** The URL as it may be shown. */
  readonly shown: string;
  readonly method: "GET" | "POST" | "PUT";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RequestBody | undefined;
  /** Seconds until the answer has begun once the request has left, and between its parts. */
  readonly timeout: number;
  /** Seconds without a byte of the body leaving. */
  readonly idleTimeout: number;
  readonly signal: AbortSignal | undefined;
}

export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array>;
}

/** One request and what comes back. Fails with `index-unreachable`, a `LostConnection` as its cause. */
export async function exchange(question: Question, { dispatcher, proxy }: Route): Promise<Answer> {
  const { url, shown, method, headers, timeout, idleTimeout, signal } = question;
  const stalled = new AbortController();
  const body =
    question.body && watchedBody(question.body, idleTimeout * 1000, () => stalled.abort());
  const signals = [stalled.signal, ...(signal === undefined ? [] : [signal])];
  try {
    const answer = await dispatcher.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method,
      headers,
      body: body === undefined ? null : (body.chunks as never),
      // A piece of the body that does not leave is the watch's business.
      headersTimeout: (body === undefined ? timeout : Math.max(timeout, idleTimeout + 10)) * 1000,
      bodyTimeout: timeout * 1000,
      signal: AbortSignal.any(signals),
    });
    const named = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
    return {
      status: answer.statusCode,
      headers: Object.fromEntries(named) as Record<string, string>,
      body: read(answer.body, `the answer of ${shown}`, body, proxy),
    };
  } catch (cause) {
    body?.end();
    const reason = stalled.signal.aborted ? stall(idleTimeout) : cause;
    throw unreachable(`${method} ${shown}`, reason, sentOf(body, cause), proxy);
  }
}

const stall = (seconds: number) =>
  new Error(`nothing of the request left for ${seconds} s, the connection stands still`);

/** A GET has no body: it is sent as soon as there is a connection. */
function sentOf(body: WatchedBody | undefined, cause: unknown): Sent {
  if (body !== undefined) return body.sent();
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : "";
  return beforeRequest.has(String(code)) ? "nothing" : "all";
}

const beforeRequest = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "ERR_PROXY_CLOSED",
]);

async function* read(
  chunks: AsyncIterable<Uint8Array>,
  what: string,
  body: WatchedBody | undefined,
  proxy: string | undefined,
): AsyncIterable<Uint8Array> {
  try {
    for await (const chunk of chunks) yield chunk;
  } catch (cause) {
    throw unreachable(what, cause, body?.sent() ?? "all", proxy);
  } finally {
    // An index may answer before it has read everything.
    body?.end();
  }
}
