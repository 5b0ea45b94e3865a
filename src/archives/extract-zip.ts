import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { diskError, isSystemError } from "./disk-error.ts";
import type { ArchiveProblem } from "./facts.ts";
import { FileSource } from "./file-source.ts";
import { nameProblem } from "./member-names.ts";
import { readZip } from "./read-zip.ts";

/** What came of unpacking a zip. */
export interface Extracted {
  /** The files, in the order in which the zip lists them. */
  readonly names: readonly string[];
  /** Lower-case hex SHA-256 of the zip, where it was asked for. */
  readonly sha256: string | undefined;
  /** What makes the zip damaged or dangerous; its files are of no use then. */
  readonly problems: readonly ArchiveProblem[];
}

/**
 * Unpacks the files of a zip below `folder`, a new and empty one, with plain rights, whatever the zip
 * says about them. Nothing is written outside of it, no link is made, and none of the files may be
 * used when there are problems: names, sizes, checksums and records are all looked at.
 */
export async function extractZip(
  path: string,
  folder: string,
  { hashes }: { readonly hashes: boolean },
): Promise<Extracted> {
  const source = new FileSource(path, hashes);
  const writer = new MemberWriter(folder);
  try {
    const { members, problems } = await readZip(source, {
      wanted: () => false,
      wantedLimit: 0,
      hashMembers: false,
      scan: writer.scan,
    });
    const names = members.filter(({ kind }) => kind !== "folder").map(({ name }) => name);
    // Zips that are made as a stream, such as GitHub's, have sizes and checksums behind the contents.
    const wrong = problems.filter(({ kind }) => kind !== "data-descriptor");
    return {
      names,
      sha256: hashes ? await source.finish() : undefined,
      problems: wrong.length > 0 ? wrong : writer.problems,
    };
  } catch (cause) {
    throw isSystemError(cause) ? diskError("written", folder, cause) : cause;
  } finally {
    writer.close();
    source.close();
  }
}

/** Writes what passes; what has no safe name is left out, and what is in the way of another. */
class MemberWriter {
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
