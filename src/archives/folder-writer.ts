import {
  chmod,
  copyFile,
  link,
  lstat,
  lutimes,
  mkdir,
  open,
  symlink,
  utimes,
} from "node:fs/promises";
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

  async file(
    entry: TarEntry,
    content: (write: (piece: Buffer) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const path = this.pathOf(entry.name);
    await this.#makeFolder(dirname(path));
    // `wx`: neither what is there nor what a link points to is written over.
    await using file = await open(path, "wx");
    await content((piece) => file.writeFile(piece));
    await file.chmod(modeOf(entry.mode));
    await file.utimes(entry.mtime, entry.mtime);
  }

  async folder(entry: TarEntry): Promise<void> {
    await this.#makeFolder(this.pathOf(entry.name));
    this.#folders.push(entry);
  }

  /** Links are made last: nothing is written through them. */
  link(entry: TarEntry): void {
    this.#links.push(entry);
  }

  /** Makes links, and sets the times of folders, which writing into them changed. */
  async end(): Promise<void> {
    const hard = this.#links.filter(({ type }) => type === "1");
    for (const entry of this.#links) if (entry.type === "2") await this.#symbolicLink(entry);
    for (const entry of hard) await this.#hardLink(entry);
    for (const { name, mtime } of this.#folders) await utimes(this.pathOf(name), mtime, mtime);
  }

  async #symbolicLink({ name, linkname, mtime }: TarEntry): Promise<void> {
    const path = this.pathOf(name);
    await this.#makeFolder(dirname(path));
    try {
      await symlink(linkname, path);
    } catch (error) {
      // Windows lets only some users make links; then a copy has to do.
      if ((error as NodeJS.ErrnoException).code !== "EPERM") throw error;
      await copyFile(join(dirname(path), linkname), path);
      return;
    }
    await lutimes(path, mtime, mtime);
  }

  async #hardLink({ name, linkname }: TarEntry): Promise<void> {
    const path = this.pathOf(name);
    await this.#makeFolder(dirname(path));
    await link(this.pathOf(linkname), path);
  }

  async #makeFolder(path: string): Promise<void> {
    if (this.#made.has(path)) return;
    await this.#makeFolder(dirname(path));
    try {
      await mkdir(path);
      // Whatever the umask: a build must not depend on it.
      await chmod(path, 0o755);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A link that was there before may lead anywhere.
      if (code !== "EEXIST" || !(await lstat(path)).isDirectory()) throw error;
    }
    this.#made.add(path);
  }
}

/** The mode that PEP 721's `data` filter leaves of a file's. */
const modeOf = (mode: number): number => {
  const kept = (mode & 0o755) | 0o600;
  return (kept & 0o100) === 0 ? kept & 0o666 : kept;
};
