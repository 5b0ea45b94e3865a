import {
  chmodSync,
  closeSync,
  copyFileSync,
  fchmodSync,
  futimesSync,
  linkSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  openSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type { TarEntry } from "./tar-reader.ts";

/** Writes members below a folder. Their paths and links have been found to stay in it. */
export class FolderWriter {
  readonly #root: string;
  readonly #made = new Set<string>();
  readonly #folders: TarEntry[] = [];
  readonly #links: TarEntry[] = [];

  constructor(root: string) {
    this.#root = root;
    this.#made.add(root);
  }

  pathOf(name: string): string {
    return join(this.#root, ...name.split("/"));
  }

  /** Writes one file; `content` hands over its pieces. */
  async file(
    { name, mode, mtime }: TarEntry,
    content: (write: (piece: Buffer) => void) => Promise<void>,
  ): Promise<void> {
    const path = this.pathOf(name);
    this.#makeFolder(dirname(path));
    // `wx`: neither what is there nor what a link points to is written over.
    const descriptor = openSync(path, "wx");
    try {
      await content((piece) => writeFileSync(descriptor, piece));
      fchmodSync(descriptor, modeOf(mode));
      futimesSync(descriptor, mtime, mtime);
    } finally {
      closeSync(descriptor);
    }
  }

  folder(entry: TarEntry): void {
    this.#makeFolder(this.pathOf(entry.name));
    this.#folders.push(entry);
  }

  /** Links are made last: nothing is written through them. */
  link(entry: TarEntry): void {
    this.#links.push(entry);
  }

  /** Makes links, and sets the times of folders, which writing into them changed. */
  end(): void {
    for (const entry of this.#links) if (entry.type === "2") this.#symbolicLink(entry);
    for (const entry of this.#links) if (entry.type === "1") this.#hardLink(entry);
    for (const { name, mtime } of this.#folders) utimesSync(this.pathOf(name), mtime, mtime);
  }

  #symbolicLink({ name, linkname, mtime }: TarEntry): void {
    const path = this.pathOf(name);
    this.#makeFolder(dirname(path));
    try {
      symlinkSync(linkname, path);
    } catch (error) {
      // Windows lets only some users make links; then a copy has to do.
      if ((error as NodeJS.ErrnoException).code !== "EPERM") throw error;
      copyFileSync(join(dirname(path), linkname), path);
      return;
    }
    lutimesSync(path, mtime, mtime);
  }

  #hardLink({ name, linkname }: TarEntry): void {
    const path = this.pathOf(name);
    this.#makeFolder(dirname(path));
    linkSync(this.pathOf(linkname), path);
  }

  #makeFolder(path: string): void {
    if (this.#made.has(path)) return;
    this.#makeFolder(dirname(path));
    try {
      mkdirSync(path);
      // Whatever the umask: a build must not depend on it.
      chmodSync(path, 0o755);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A link that was there before may lead anywhere.
      if (code !== "EEXIST" || !lstatSync(path).isDirectory()) throw error;
    }
    this.#made.add(path);
  }
}

/** The mode that PEP 721's `data` filter leaves of a file's. */
const modeOf = (mode: number): number => {
  const kept = (mode & 0o755) | 0o600;
  return (kept & 0o100) === 0 ? kept & 0o666 : kept;
};
