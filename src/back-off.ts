import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds: the most that passes before the first repeat, doubled before each later one. */
const first = 1000;
const longest = 30_000;
/** Milliseconds: `Retry-After` is obeyed up to here, since a job has an end of its own. */
const mostPatience = 120_000;

/** A number from 0 to below 1. */
export type RandomSource = () => number;

/**
 * Milliseconds to wait after attempt number `attempt` (1 is the first) has failed: exponential with
 * full jitter, and never less than `Retry-After` asks for (RFC 9110, 10.2.3: seconds or a date), as
 * far as two minutes.
 */
export function retryDelay(
  attempt: number,
  retryAfter?: string,
  now = new Date(),
  random: RandomSource = Math.random,
): number {
  const asked = parseRetryAfter(retryAfter, now);
  // Not all who were sent away at once may come back at once.
  if (asked !== undefined) return Math.min(asked, mostPatience) + Math.round(random() * first);
  const ceiling = Math.min(longest, first * 2 ** Math.max(0, attempt - 1));
  return Math.round(random() * ceiling);
}

/** Milliseconds that `Retry-After` asks for, 0 for a date that has passed. */
export function parseRetryAfter(text: string | undefined, now = new Date()): number | undefined {
  const value = text?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  // Every form of an HTTP date begins with the name of a day (RFC 9110, 5.6.7).
  const date = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}

const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Whether the same request may be answered otherwise a little later; 520 to 530 are CDNs' words. */
export const isWorthRepeating = (status: number): boolean =>
  passing.has(status) || (status >= 520 && status <= 530);

/** Waits so many milliseconds; rejects with an `AbortError` as soon as the signal is aborted. */
export async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, signal === undefined ? {} : { signal });
}
