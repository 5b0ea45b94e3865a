import { Buffer } from "node:buffer";

/** A place in a member where a pattern begins to match. */
export interface Hit {
  /** What the pattern matched, one character for each byte. */
  readonly text: string;
  /** From the match on, `reach` bytes where there are as many. */
  readonly after: string;
  /** What comes before the match, `reach` bytes where there are as many. */
  readonly before: string;
  /** Counted from 1. */
  readonly line: () => number;
}

/** Bytes around a hit that can be looked at. */
const reach = 512;

/** Finds a pattern in content that comes in chunks; what is cut by their border is found too. */
export class TextSearch {
  readonly #pattern: RegExp;
  readonly #size: number;
  readonly #use: (hit: Hit) => void;
  /** The end of what came before; the first `#done` characters have been searched. */
  #kept = "";
  #done = 0;
  #seen = 0;
  #lines = 1;

  /** `pattern` is global and matches at most a few dozen bytes; `size` is that of the content. */
  constructor(pattern: RegExp, size: number, use: (hit: Hit) => void) {
    this.#pattern = pattern;
    this.#size = size;
    this.#use = use;
  }

  add(chunk: Uint8Array): void {
    const bytes = Buffer.isBuffer(chunk)
      ? chunk
      : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const text = bytes.toString("latin1");
    const window = this.#kept === "" ? text : this.#kept + text;
    this.#seen += text.length;
    // What begins near the end may go on in the next chunk: it is looked at then.
    const isLast = this.#seen >= this.#size;
    const end = isLast ? window.length : Math.max(window.length - reach, this.#done);
    this.#search(window, end);
    if (isLast) {
      // Nearly all content comes in one piece: its lines are counted where something is found.
      this.#kept = "";
      this.#done = 0;
      return;
    }
    const start = Math.max(end - reach, 0);
    this.#lines += countLines(window, 0, start);
    this.#kept = window.slice(start);
    this.#done = end - start;
  }

  #search(window: string, end: number): void {
    const pattern = this.#pattern;
    pattern.lastIndex = this.#done;
    for (let found = pattern.exec(window); found !== null; found = pattern.exec(window)) {
      const { index } = found;
      if (index >= end) return;
      this.#use({
        text: found[0],
        after: window.slice(index, index + reach),
        before: window.slice(Math.max(index - reach, 0), index),
        line: () => this.#lines + countLines(window, 0, index),
      });
      pattern.lastIndex = index + found[0].length;
    }
  }
}

function countLines(text: string, start: number, end: number): number {
  let count = 0;
  let index = text.indexOf("\n", start);
  while (index !== -1 && index < end) {
    count += 1;
    index = text.indexOf("\n", index + 1);
  }
  return count;
}
