import { createInflateRaw, inflateRawSync } from "node:zlib";
import type { ByteSource } from "./byte-source.ts";
import { peekAt } from "./byte-source.ts";

export type InflateEnd = "complete" | "truncated" | "invalid";

/** How raw deflate data (RFC 1951) ended, and how many bytes of it there were. */
export interface Inflated {
  readonly end: InflateEnd;
  readonly consumed: number;
}

/**
 * Inflates raw deflate data from the source's position on, at most `limit` bytes of it, in chunks.
 * The source ends up behind the last byte that belongs to the data. Returning early stops it.
 */
export async function* inflateChunks(
  source: ByteSource,
  limit: number,
): AsyncGenerator<Buffer, Inflated, undefined> {
  const engine = createInflateRaw({ chunkSize: 128 * 1024 });
  const feed = startFeeding(engine, source, limit);
  // The source failed: the engine would wait for it forever.
  feed.catch(() => engine.destroy());
  try {
    for await (const chunk of engine) yield chunk as Buffer;
  } catch {
    // What went wrong is in what the feeder says: the input ended too early, or it makes no sense.
  } finally {
    engine.destroy();
    await feed;
  }
  return await feed;
}

type Engine = ReturnType<typeof createInflateRaw>;

async function startFeeding(engine: Engine, source: ByteSource, limit: number): Promise<Inflated> {
  const start = source.position;
  engine.on("error", () => {});
  let left = limit;
  while (left > 0) {
    await peekAt(source, 1);
    const chunk = source.peek(left);
    if (chunk.length === 0 || engine.destroyed) break;
    const before = engine.bytesWritten;
    await written(engine, chunk);
    if (engine.errored) return { end: "invalid", consumed: source.position - start };
    const taken = engine.bytesWritten - before;
    source.skip(taken);
    left -= taken;
    if (taken < chunk.length) return { end: "complete", consumed: source.position - start };
  }
  return { end: await finished(engine), consumed: source.position - start };
}

const written = (engine: Engine, chunk: Buffer): Promise<void> =>
  new Promise((resolve) => {
    engine.once("close", resolve);
    engine.write(chunk, () => {
      engine.removeListener("close", resolve);
      resolve();
    });
  });

/** Whether the data was complete when the input ended. */
const finished = (engine: Engine): Promise<InflateEnd> =>
  new Promise((resolve) => {
    engine.once("end", () => resolve("complete"));
    engine.once("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code === "Z_BUF_ERROR" ? "truncated" : "invalid"),
    );
    engine.once("close", () => resolve("truncated"));
    if (engine.destroyed) resolve("truncated");
    else engine.end();
  });

interface SyncResult {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/**
 * Inflates small raw deflate data at once; `undefined` when that cannot be, whatever the reason:
 * broken, incomplete or more than `limit` bytes.
 */
export function inflateAtOnce(
  data: Buffer,
  limit: number,
): { readonly content: Buffer; readonly consumed: number } | undefined {
  try {
    const chunkSize = Math.min(Math.max(limit + 1, 64), 128 * 1024);
    const result = inflateRawSync(data, { maxOutputLength: limit + 1, chunkSize, info: true });
    const { buffer, engine } = result as unknown as SyncResult;
    return buffer.length > limit ? undefined : { content: buffer, consumed: engine.bytesWritten };
  } catch {
    return undefined;
  }
}
