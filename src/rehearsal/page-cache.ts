import type { Answer } from "./answers.ts";
import type { IndexRequest, Layer } from "./context.ts";

/** Seconds. */
export interface CacheTimes {
  /** For which the 404 of a simple page is kept, whatever is uploaded meanwhile. Default: 60. */
  readonly notFound: number;
  /** Which pass after an upload until the caches are told. Default: 0. */
  readonly purge: number;
  /** After that, in which each cache still hands out its old page once. Default: 300. */
  readonly stale: number;
  /** How many caches take turns. Default: 1. */
  readonly caches: number;
}

const usual: CacheTimes = { notFound: 60, purge: 0, stale: 300, caches: 1 };

interface KeptAnswer {
  readonly answer: Answer;
  /** Seconds since the epoch. */
  readonly since: number;
  /** How many changes it has seen. */
  readonly changes: number;
}

/**
 * The caches before PyPI's pages. Each way to ask (`Accept`) has a page of its own; an upload makes
 * pages old (Fastly's soft purge), and an old page is handed out while a new one is fetched
 * (`stale-while-revalidate`). Clients cannot ask for a new one.
 * https://github.com/pypi/warehouse/blob/main/warehouse/cache/origin/fastly.py
 */
export function pageCache(given: Partial<CacheTimes> = {}): Layer {
  const times = { ...usual, ...given };
  const caches = Array.from({ length: times.caches }, () => new Map<string, KeptAnswer>());
  let turn = 0;
  /** When uploads changed something, in seconds. */
  const changes: number[] = [];
  return async (request, { now }, next) => {
    const moment = now().getTime() / 1000;
    const lifetime = lifetimeOf(request);
    if (lifetime === undefined) {
      const answer = await next();
      if (request.message.method === "POST" && answer.status < 400) changes.push(moment);
      return answer;
    }
    const cache = caches[turn++ % caches.length] ?? new Map<string, KeptAnswer>();
    return answerFrom(cache, request, next, { moment, lifetime, changes, times });
  };
}

interface Circumstances {
  readonly moment: number;
  readonly lifetime: number;
  readonly changes: readonly number[];
  readonly times: CacheTimes;
}

async function answerFrom(
  cache: Map<string, KeptAnswer>,
  request: IndexRequest,
  next: () => Promise<Answer>,
  { moment, lifetime, changes, times }: Circumstances,
): Promise<Answer> {
  const key = `${request.path}\n${request.message.headers.accept ?? ""}`;
  const kept = cache.get(key);
  const state = stateOf(kept, moment, changes, times);
  if (kept !== undefined && state === "fresh") return fromCache(kept, lifetime, moment);
  // What is uploaded while the page is fetched may be missing from it.
  const seen = changes.length;
  const answer = await next();
  if (isKept(answer, request)) cache.set(key, { answer, since: moment, changes: seen });
  return kept !== undefined && state === "old"
    ? fromCache(kept, lifetime, moment)
    : marked(answer, lifetime, "MISS", 0);
}

/** Seconds that installers may keep a page; `undefined` for what no cache keeps. */
function lifetimeOf({ path, message }: IndexRequest): number | undefined {
  if (message.method === "POST") return undefined;
  if (/^\/(?:simple|integrity)\//.test(path)) return 600;
  return /^\/pypi\/.*\/json\/?$/.test(path) ? 900 : undefined;
}

const isKept = ({ status }: Answer, { path }: IndexRequest): boolean =>
  status === 200 || (status === 404 && path.startsWith("/simple/"));

/** `old` is handed out once more while a new one is fetched; `none` cannot be used. */
function stateOf(
  kept: KeptAnswer | undefined,
  now: number,
  changes: readonly number[],
  { notFound, purge, stale }: CacheTimes,
): "fresh" | "old" | "none" {
  if (kept === undefined) return "none";
  if (kept.answer.status === 404) return now - kept.since < notFound ? "fresh" : "none";
  const change = changes[kept.changes];
  if (change === undefined || now < change + purge) return "fresh";
  return now - change - purge <= stale ? "old" : "none";
}

const fromCache = ({ answer, since }: KeptAnswer, lifetime: number, now: number): Answer =>
  marked(answer, lifetime, "HIT", now - since);

const marked = (answer: Answer, lifetime: number, cache: "HIT" | "MISS", age: number): Answer => ({
  ...answer,
  headers: {
    ...answer.headers,
    "Cache-Control": `max-age=${lifetime}, public`,
    "X-Cache": cache,
    Age: String(Math.floor(age)),
  },
});
