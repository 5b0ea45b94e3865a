import type { Socket } from "node:net";

/** Reads a socket piece by piece; `undefined` once it has ended. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(socket: Socket) {
    this.#chunks = socket.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
  }

  /** Everything up to the mark and with it. */
  async until(mark: string): Promise<Buffer | undefined> {
    let index = this.#rest.indexOf(mark);
    while (index < 0) {
      const chunk = await this.#next();
      if (chunk === undefined) return undefined;
      this.#rest = Buffer.concat([this.#rest, chunk]);
      index = this.#rest.indexOf(mark);
    }
    const end = index + mark.length;
    const found = this.#rest.subarray(0, end);
    this.#rest = this.#rest.subarray(end);
    return found;
  }

  /** So many bytes; `onChunk` may stop the reading by returning `false` once some have come. */
  async exactly(
    length: number,
    onChunk: (count: number) => Promise<boolean> | boolean = () => true,
  ): Promise<Buffer | undefined> {
    const parts: Buffer[] = [];
    let count = 0;
    while (count < length) {
      const chunk = this.#rest.length > 0 ? this.#rest : await this.#next();
      if (chunk === undefined) return undefined;
      const part = chunk.subarray(0, length - count);
      this.#rest = chunk.subarray(part.length);
      parts.push(part);
      count += part.length;
      if (!(await onChunk(count))) return undefined;
    }
    return Buffer.concat(parts);
  }

  async #next(): Promise<Buffer | undefined> {
    try {
      const { done, value } = await this.#chunks.next();
      return done === true ? undefined : value;
    } catch {
      return undefined;
    }
  }
}
