import type { Sent } from "./lost-connection.ts";

/** With its length in bytes, since an index refuses chunked uploads. */
export interface RequestBody {
  readonly length: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

export interface WatchedBody {
  readonly chunks: AsyncIterable<Uint8Array>;
  sent(): Sent;
  /** Lets go of the source; nothing is read from it any more. */
  end(): void;
}

const largest = 1024 * 1024;
const smallest = 16 * 1024;
/** Milliseconds: a piece that takes less is too small, one that takes more too large. */
const [quick, slow] = [100, 1000];

/**
 * The body in pieces that are as large as the network is fast, up to 1 MiB without a copy. Each piece
 * is asked for when the one before has left, so memory stays flat; when one does not leave within
 * `idle` milliseconds, `onIdle` is called.
 */
export function watchedBody(
  { length, chunks }: RequestBody,
  idle: number,
  onIdle: () => void,
): WatchedBody {
  let given = 0;
  let isBegun = false;
  let watch: NodeJS.Timeout | undefined;
  async function* pieces() {
    isBegun = true;
    let size = 4 * smallest;
    for await (const chunk of chunks) {
      for (let start = 0; start < chunk.length; ) {
        const piece = chunk.subarray(start, start + size);
        start += piece.length;
        given += piece.length;
        const begun = performance.now();
        watch = setTimeout(onIdle, idle);
        try {
          yield piece;
        } finally {
          clearTimeout(watch);
        }
        size = nextSize(size, performance.now() - begun);
      }
    }
  }
  const source = pieces();
  return {
    chunks: source,
    // The last piece may be on its way as soon as it is given away.
    sent: () => (isBegun ? (given >= length ? "all" : "some") : "nothing"),
    end: () => {
      clearTimeout(watch);
      source.return(undefined).catch(() => undefined);
    },
  };
}

function nextSize(size: number, taken: number): number {
  if (taken < quick) return Math.min(largest, size * 2);
  return taken > slow ? Math.max(smallest, size / 2) : size;
}
