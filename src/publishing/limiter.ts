/** Bytes on their way at the same time: PyPI's workers stop a request after 240 seconds. */
const mostBytes = 64 * 1024 * 1024;

interface Waiting {
  readonly size: number;
  start(): void;
}

/** Runs tasks side by side, bounded by their number and by their bytes. */
export class Limiter {
  #most: number;
  #running = 0;
  #bytes = 0;
  readonly #waiting: Waiting[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** For a server that has too much to do. */
  halve(): void {
    this.#most = Math.max(1, Math.floor(this.#most / 2));
  }

  /** Runs the task when there is room for it; one that is too large for any company runs alone. */
  async run<Result>(size: number, task: () => Promise<Result>): Promise<Result> {
    await new Promise<void>((start) => {
      this.#waiting.push({ size, start });
      this.#startNext();
    });
    try {
      return await task();
    } finally {
      this.#running -= 1;
      this.#bytes -= size;
      this.#startNext();
    }
  }

  #startNext(): void {
    const [next] = this.#waiting;
    if (next === undefined || this.#running >= this.#most) return;
    if (this.#running > 0 && this.#bytes + next.size > mostBytes) return;
    this.#waiting.shift();
    this.#running += 1;
    this.#bytes += next.size;
    next.start();
    this.#startNext();
  }
}
