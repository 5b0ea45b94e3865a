/** Bytes that come one after the other; at most about a mebibyte of them is held at a time. */
export interface ByteSource {
  /** Where the next byte is, counted from the beginning. */
  readonly position: number;
  /** Whether `length` bytes, or all that are left, can be had by `peek` at once. */
  ready(length: number): boolean;
  /** Gets them ready; `length` is at most a few hundred kilobytes. */
  fill(length: number): Promise<void>;
  /** Up to `length` of the bytes that are ready, valid until the next `fill`. */
  peek(length: number): Buffer;
  /** Passes over bytes that are ready. */
  skip(length: number): void;
}

/** `length` bytes, or fewer at the end. */
export async function peekAt(source: ByteSource, length: number): Promise<Buffer> {
  if (!source.ready(length)) await source.fill(length);
  return source.peek(length);
}

/** Hands over the next `length` bytes in chunks; returns how many there were. */
export async function takeChunks(
  source: ByteSource,
  length: number,
  use: (chunk: Buffer) => void,
): Promise<number> {
  let left = length;
  while (left > 0) {
    if (!source.ready(1)) await source.fill(1);
    const chunk = source.peek(left);
    if (chunk.length === 0) break;
    use(chunk);
    source.skip(chunk.length);
    left -= chunk.length;
  }
  return length - left;
}

/** Bytes that are all there. */
export class BufferSource implements ByteSource {
  position = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  ready(): boolean {
    return true;
  }

  fill(): Promise<void> {
    return Promise.resolve();
  }

  peek(length: number): Buffer {
    return this.#bytes.subarray(this.position, this.position + length);
  }

  skip(length: number): void {
    this.position += length;
  }
}
