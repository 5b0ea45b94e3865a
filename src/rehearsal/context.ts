import type { IncomingMessage } from "node:http";
import type { Answer } from "./answers.ts";
import type { Authenticate } from "./authentication.ts";
import type { Judge } from "./judge.ts";
import type { KeyedQueue } from "./keyed-queue.ts";
import type { Store } from "./store.ts";
import type { TrustedPublishing } from "./trusted-publishing.ts";

/** What every part of the index works with. */
export interface IndexContext {
  /** Tells this run of the index from all others. */
  readonly instance: string;
  readonly store: Store;
  readonly judge: Judge;
  readonly authenticate: Authenticate;
  /** Absent where nobody is registered. */
  readonly trustedPublishing: TrustedPublishing | undefined;
  /** Changes of one project happen one after the other. */
  readonly changes: KeyedQueue;
  /** Base address of the simple API that has the projects this index lacks. */
  readonly fallbackIndex: string | undefined;
  readonly now: () => Date;
  /** What stands before the index, the outermost first. */
  readonly layers: readonly Layer[];
}

/** Stands before the index and may answer in its place, or change its answer, as caches do. */
export type Layer = (
  request: IndexRequest,
  context: IndexContext,
  next: () => Promise<Answer>,
) => Promise<Answer>;

/** A request whose address is taken apart. */
export interface IndexRequest {
  readonly message: IncomingMessage;
  /** Percent-decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Scheme and host as the client knows them, without a slash at the end. */
  readonly base: string;
}

export type Handler = (
  request: IndexRequest,
  context: IndexContext,
  /** What the groups of the route's pattern matched. */
  captured: readonly string[],
) => Promise<Answer> | Answer;
