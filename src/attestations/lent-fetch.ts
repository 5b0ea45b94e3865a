import { AsyncLocalStorage } from "node:async_hooks";

/** What @sigstore/sign asks for. */
export interface FetchOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What @sigstore/sign reads of an answer. */
export interface FetchAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
}

export type Fetch = (url: string, options?: FetchOptions) => Promise<FetchAnswer>;

const lent = new AsyncLocalStorage<Fetch>();

/** Lets @sigstore/sign use `fetch` in everything that `task` begins; see `make-fetch-happen.cjs`. */
export function lend<Result>(fetch: Fetch, task: () => Promise<Result>): Promise<Result> {
  Object.assign(globalThis, { [Symbol.for("pypi-publish.fetch")]: lent });
  return lent.run(fetch, task);
}
