/**
 * Runs a task for every item, so many at the same time, and gives the results in their order. The
 * first failure ends it once what is in flight has ended; `signal` tells the others to.
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  most: number,
  cancelled: AbortSignal,
  task: (item: Item, signal: AbortSignal) => Promise<Result>,
): Promise<Result[]> {
  const stop = new AbortController();
  const signal = AbortSignal.any([cancelled, stop.signal]);
  const results: Result[] = [];
  const failures: unknown[] = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < items.length && !signal.aborted; at = next++) {
      try {
        results[at] = await task(items[at] as Item, signal);
      } catch (error) {
        failures.push(error);
        stop.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, work));
  if (failures.length > 0) throw failures[0];
  cancelled.throwIfAborted();
  return results;
}
