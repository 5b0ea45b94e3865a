import type { Host } from "../host/host.ts";
import { formatSeconds } from "../report/sizes.ts";

/** What was seen of an index at one look. */
export interface Sight {
  /** In words: what is missing, or what the index answered. */
  readonly seen: string;
  /** What to do when it stays so. */
  readonly hint: string;
  /** Milliseconds that the index asks to be left alone. */
  readonly pause?: number | undefined;
}

/** Seconds after which is said again that nothing has changed. */
const silence = 30;
/** Seconds between two looks: at first, at most, and how they grow. */
const [first, longest, growth] = [1, 15, 1.5];

/** Seconds until the next look; not all who wait come back at the same moment. */
export function lookDelay(look: number, random: () => number): number {
  return Math.min(longest, first * growth ** look) * (0.75 + random() / 4);
}

/** Says what is waited for when it changes, and now and then when it does not. */
export class Waiting {
  readonly #host: Host;
  readonly #index: string;
  /** Seconds. */
  readonly #timeout: number;
  readonly #started = Date.now();
  #said: string | undefined;
  #saidAt = 0;

  constructor(index: string, timeout: number, host: Host) {
    this.#index = index;
    this.#timeout = timeout;
    this.#host = host;
  }

  /** Seconds that are left. */
  get left(): number {
    return this.#timeout - this.#elapsed;
  }

  get #elapsed(): number {
    return (Date.now() - this.#started) / 1000;
  }

  tell({ seen }: Sight): void {
    const elapsed = this.#elapsed;
    // The age of a page grows with every look; that alone is nothing new.
    const gist = seen.replace(/\d+ s old/, "old");
    if (gist === this.#said && elapsed - this.#saidAt < silence) return;
    this.#said = gist;
    this.#saidAt = elapsed;
    const time = `${formatSeconds(elapsed)} of ${formatSeconds(this.#timeout)}`;
    this.#host.log.info(`  waiting for ${this.#index} (${time}): ${seen}`);
  }
}
