/** Runs tasks of the same key one after the other, in the order they came; others side by side. */
export class KeyedQueue {
  readonly #last = new Map<string, Promise<unknown>>();
  #alone: Promise<unknown> = Promise.resolve();

  async run<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    // A failure is its own caller's; those behind it go on.
    const mine = Promise.allSettled([this.#alone, this.#last.get(key)]).then(task);
    this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }

  /** Runs a task when everything before it has ended, and before everything that comes after it. */
  runAlone<Result>(task: () => Promise<Result>): Promise<Result> {
    const mine = Promise.allSettled([this.#alone, ...this.#last.values()]).then(task);
    this.#alone = mine;
    return mine;
  }

  /** When everything that is in the queue now has ended. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.#alone, ...this.#last.values()]);
  }
}
