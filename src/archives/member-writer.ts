import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ArchiveProblem } from "./facts.ts";
import { nameProblem } from "./member-names.ts";

/**
 * Writes the files of a zip below a folder, with plain rights. What has no safe name is left out, and
 * what is in the way of another: `problems` says so.
 */
export class MemberWriter {
  readonly problems: ArchiveProblem[] = [];
  readonly #folder: string;
  readonly #folders = new Set<string>();
  readonly #open = new Set<number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  readonly scan = (name: string, size: number): ((chunk: Uint8Array) => void) | undefined => {
    if (nameProblem(name, "zip") !== undefined || name.includes(":")) {
      return this.#refuse(name, "has a name that is not safe everywhere");
    }
    const path = join(this.#folder, ...name.split("/"));
    let left = size;
    let descriptor: number | undefined;
    let isDone = false;
    const write = (chunk: Uint8Array) => {
      // What is longer than it says is found by the reader.
      if (isDone) return;
      descriptor ??= this.#create(name, path);
      isDone = descriptor === undefined;
      if (descriptor === undefined) return;
      writeAll(descriptor, chunk);
      left -= chunk.length;
      isDone = left <= 0;
      if (isDone) this.#close(descriptor);
    };
    if (size === 0) write(nothing);
    return size === 0 ? undefined : write;
  };

  close(): void {
    for (const descriptor of this.#open) closeSync(descriptor);
  }

  /** `wx`: nothing is written over, and no link followed. */
  #create(name: string, path: string): number | undefined {
    try {
      this.#makeFolder(dirname(path));
      const descriptor = openSync(path, "wx");
      this.#open.add(descriptor);
      return descriptor;
    } catch (cause) {
      const { code = "" } = cause as NodeJS.ErrnoException;
      if (!/^(?:EEXIST|ENOTDIR|EISDIR|ENAMETOOLONG|EINVAL|ENOENT)$/.test(code)) throw cause;
      this.#refuse(name, "cannot be unpacked beside the others");
      return undefined;
    }
  }

  #makeFolder(path: string): void {
    if (this.#folders.has(path)) return;
    mkdirSync(path, { recursive: true });
    this.#folders.add(path);
  }

  #close(descriptor: number): void {
    if (this.#open.delete(descriptor)) closeSync(descriptor);
  }

  #refuse(name: string, why: string): undefined {
    const message = `\`${JSON.stringify(name).slice(1, -1)}\` ${why}`;
    this.problems.push({ kind: "unsafe-path", message, member: name });
  }
}

const nothing = new Uint8Array();

function writeAll(descriptor: number, chunk: Uint8Array): void {
  for (let done = 0; done < chunk.length; ) {
    done += writeSync(descriptor, chunk, done, chunk.length - done);
  }
}
