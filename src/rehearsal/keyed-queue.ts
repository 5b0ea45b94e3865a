/** Runs tasks of the same key one after the other, in the order they came. */
export class KeyedQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  async run<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(key) ?? Promise.resolve();
    // A failure is its own caller's; those behind it go on.
    const mine = before.then(task, task);
    this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }

  /** When everything that is in the queue now has ended. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#last.values());
  }
}
