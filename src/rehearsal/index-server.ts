import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { systemReason } from "../archives/disk-error.ts";
import { PublishError } from "../errors.ts";
import type { RenderDescription, SizeLimits } from "../rules/subject.ts";
import { authenticateToken, tokenOf } from "./authentication.ts";
import type { IndexContext, Layer } from "./context.ts";
import { systemErrorCode } from "./durable-files.ts";
import { answerRequest } from "./exchange.ts";
import { FolderLock } from "./folder-lock.ts";
import { type Judge, judgeByRules } from "./judge.ts";
import { KeyedQueue } from "./keyed-queue.ts";
import { type CacheTimes, pageCache } from "./page-cache.ts";
import type { TrustedPublisherRegistration } from "./publishers.ts";
import { Store } from "./store.ts";
import { trustedPublishingOf } from "./trusted-publishing.ts";

export interface IndexOptions {
  /** Where everything is kept: empty, new, or used by an index before. */
  readonly directory: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Default: 127.0.0.1, so that nobody else on the network reaches it. */
  readonly hostname?: string;
  /** Base address of a simple API to which installers are sent for all other projects. */
  readonly fallbackIndex?: string;
  /** Default: the rules of `src/rules/`. */
  readonly judge?: Judge;
  /** Renders descriptions, which are refused when that fails. Default: they are taken as they are. */
  readonly render?: RenderDescription;
  /** What the index takes; a judge of one's own has its own. Default: PyPI's 100 MiB and 10 GiB. */
  readonly limits?: SizeLimits;
  /**
   * Who is registered as trusted publisher. With it the index serves `/_/oidc/`, and holds the tokens
   * that it gives to what they are for; other tokens are taken as before.
   */
  readonly trustedPublishers?: readonly TrustedPublisherRegistration[];
  /** Play the caches that stand before PyPI; times other than theirs may be given. */
  readonly caches?: boolean | Partial<CacheTimes>;
  /** What else stands before the index, the outermost first. */
  readonly layers?: readonly Layer[];
  /** Default: the clock of this machine. */
  readonly now?: () => Date;
  /** Called with one line for each request that was answered. */
  readonly onRequest?: (line: string) => void;
}

export interface RunningIndex {
  /** With a slash at the end. */
  readonly url: string;
  /** Ends what is in flight, then every connection. */
  close(): Promise<void>;
}

const notRendered: RenderDescription = () =>
  Promise.resolve({ kind: "not-rendered", reason: "the index has no renderer" });

/** Milliseconds that requests in flight have to end when the index is closed. */
const GRACE = 1500;
/** Longer than any client's pause between two uploads, so that none meets a closing connection. */
const KEEP_ALIVE = 65_000;

/**
 * Starts an index that answers as PyPI does: upload, simple and JSON API, files.
 * `port-in-use`, `index-folder-in-use`, `index-folder-invalid` or `disk-error` when it cannot.
 */
export async function startIndex(options: IndexOptions): Promise<RunningIndex> {
  const lock = await FolderLock.check(options.directory);
  const trustedPublishing = trustedPublishingOf(options.trustedPublishers);
  const context: IndexContext = {
    instance: lock.instance,
    store: await Store.open(options.directory),
    judge: options.judge ?? judgeByRules(options.render ?? notRendered, options.limits),
    authenticate: (authorization) =>
      authenticateToken(authorization) ??
      trustedPublishing?.tokens.authenticate(tokenOf(authorization) ?? ""),
    trustedPublishing,
    changes: new KeyedQueue(),
    fallbackIndex: options.fallbackIndex,
    now: options.now ?? (() => new Date()),
    layers: [...(options.layers ?? []), ...cachesOf(options)],
  };
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE, requestTimeout: 0 });
  const exchanges: Exchanges = new Set();
  let authority = "";
  server.on("request", (message, response) => {
    const exchange = answerRequest(message, response, authority, context).then(options.onRequest);
    exchanges.add(exchange);
    void exchange.finally(() => exchanges.delete(exchange));
  });
  const hostname = options.hostname ?? "127.0.0.1";
  const port = await listen(server, options.port, hostname);
  authority = `${hostname.includes(":") ? `[${hostname}]` : hostname}:${port}`;
  const url = `http://${authority}/`;
  await lock.take(url);
  let closing: Promise<void> | undefined;
  return {
    url,
    close() {
      closing ??= close(server, exchanges, context).finally(() => lock.release());
      return closing;
    },
  };
}

const cachesOf = ({ caches = false }: IndexOptions): Layer[] =>
  caches === false ? [] : [pageCache(caches === true ? {} : caches)];

/** Returns the port, which is another than the one asked for when that is 0. */
function listen(server: Server, port: number, hostname: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => reject(listenError(port, hostname, cause)));
    server.listen(port, hostname, () => resolve((server.address() as AddressInfo).port));
  });
}

function listenError(port: number, hostname: string, cause: unknown): PublishError {
  const isTaken = systemErrorCode(cause) === "EADDRINUSE";
  const reason = isTaken ? "another program listens on it" : systemReason(cause);
  return new PublishError(
    "port-in-use",
    `The index cannot listen on port ${port} of \`${hostname}\`: ${reason}`,
    { hint: "Choose another port, or 0 for any free one", cause },
  );
}

/** Requests that are being answered; each is over when its last byte has been handed on. */
type Exchanges = Set<Promise<void>>;

async function close(server: Server, exchanges: Exchanges, context: IndexContext): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const enough = new AbortController();
  const grace = sleep(GRACE, undefined, { signal: enough.signal }).catch(() => undefined);
  await Promise.race([Promise.allSettled([...exchanges]), grace]);
  enough.abort();
  server.closeAllConnections();
  await closed;
  await Promise.allSettled([...exchanges]);
  await context.changes.settled();
}
