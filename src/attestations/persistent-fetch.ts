import { STATUS_CODES } from "node:http";
import { isWorthRepeating, retryDelay, sleep } from "../back-off.ts";
import { PublishError } from "../errors.ts";
import type { Http, HttpResponse } from "../http.ts";
import type { Fetch, FetchAnswer, FetchOptions } from "./lent-fetch.ts";

/** How patiently the services are asked. */
export interface Patience {
  /** How often a request is sent at most. */
  readonly attempts: number;
  /** Milliseconds to wait after an attempt, counted from 1. */
  readonly delay: (attempt: number, retryAfter?: string) => number;
  /** Seconds until an answer has begun. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
}

/** About half a minute: what is sent is small, and a release waits for it. */
export const usualPatience: Patience = { attempts: 7, delay: retryDelay, timeout: 30 };

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A `fetch` for the Sigstore services: repeats after lost connections and passing faults. */
export const persistentFetch =
  (http: Http, patience: Patience): Fetch =>
  async (url, options = {}) => {
    const { attempts, delay, signal } = patience;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await once(http, new URL(url), options, patience);
      const isLast = attempt >= attempts || signal?.aborted === true;
      if (isLast || isDefinite(outcome)) return toFetchAnswer(outcome);
      await sleep(delay(attempt, retryAfterOf(outcome)), signal);
    }
  };

const isDefinite = (outcome: Answer | PublishError): boolean =>
  !(outcome instanceof PublishError || isWorthRepeating(outcome.status));

const retryAfterOf = (outcome: Answer | PublishError): string | undefined =>
  outcome instanceof PublishError ? undefined : outcome.headers["retry-after"];

async function once(
  http: Http,
  url: URL,
  { method = "GET", headers = {}, body }: FetchOptions,
  { timeout, signal }: Patience,
): Promise<Answer | PublishError> {
  const bytes = body === undefined ? undefined : Buffer.from(body);
  try {
    const answer: HttpResponse = await http.request(url, {
      method: method === "GET" ? "GET" : "POST",
      headers: { ...headers, "user-agent": headers["user-agent"] ?? "pypi-publish" },
      timeout,
      retries: 0,
      ...(signal === undefined ? {} : { signal }),
      ...(bytes === undefined ? {} : { body: { length: bytes.length, chunks: chunksOf(bytes) } }),
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  } catch (error) {
    if (error instanceof PublishError && error.code === "index-unreachable") return error;
    throw error;
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

function toFetchAnswer(outcome: Answer | PublishError): FetchAnswer {
  if (outcome instanceof PublishError) throw outcome;
  const { status, headers, text } = outcome;
  return {
    ok: status >= 200 && status < 300,
    status,
    statusText: STATUS_CODES[status] ?? "",
    headers: { get: (name) => headers[name.toLowerCase()] ?? null },
    json: async () => JSON.parse(text) as unknown,
  };
}
