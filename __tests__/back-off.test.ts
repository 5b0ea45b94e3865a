import { describe, expect, it } from "@jest/globals";
import { isWorthRepeating, retryDelay, sleep } from "../src/back-off.ts";

const now = new Date("2026-03-01T12:00:00Z");
const most = (attempt: number, retryAfter?: string) =>
  retryDelay(attempt, retryAfter, now, () => 1);
const least = (attempt: number, retryAfter?: string) =>
  retryDelay(attempt, retryAfter, now, () => 0);

describe("the delay before a repeat", () => {
  it("doubles up to half a minute, any part of which may be waited", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 50].map((attempt) => most(attempt))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000,
    ]);
    expect([1, 2, 3].map((attempt) => least(attempt))).toEqual([0, 0, 0]);
    expect(retryDelay(3, undefined, now, () => 0.5)).toBe(2000);
  });

  it.each([
    ["7", 7000],
    [" 0 ", 0],
    ["Sun, 01 Mar 2026 12:00:09 GMT", 9000],
    ["Sunday, 01-Mar-26 12:00:09 GMT", 9000],
    ["Sun, 01 Mar 2026 11:00:00 GMT", 0],
    ["86400", 120_000],
  ])("is what Retry-After asks for, within bounds: %p", (retryAfter, expected) => {
    expect(least(5, retryAfter)).toBe(expected);
    expect(most(5, retryAfter)).toBe(expected + 1000);
  });

  it.each(["", "soon", "-1", "1e9", "Sun, 99 Foo"])(
    "does not depend on a Retry-After that says nothing: %p",
    (retryAfter) => {
      expect(most(2, retryAfter)).toBe(2000);
    },
  );

  it("is taken by chance where nothing else is given", () => {
    const delays = new Set(Array.from({ length: 20 }, () => retryDelay(5)));
    expect(delays.size).toBeGreaterThan(10);
    expect(Math.max(...delays)).toBeLessThanOrEqual(16_000);
  });
});

describe("an answer", () => {
  it.each([408, 425, 429, 500, 502, 503, 504, 520, 522, 524])("is worth a repeat: %i", (status) => {
    expect(isWorthRepeating(status)).toBe(true);
  });

  it.each([200, 301, 400, 401, 403, 404, 409, 413, 501, 505])("is final: %i", (status) => {
    expect(isWorthRepeating(status)).toBe(false);
  });
});

describe("waiting", () => {
  it("ends when it is cancelled, before or meanwhile", async () => {
    await sleep(1);
    const cancellation = new AbortController();
    const waiting = sleep(60_000, cancellation.signal);
    cancellation.abort();
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
    await expect(sleep(60_000, cancellation.signal)).rejects.toMatchObject({ name: "AbortError" });
  });
});
