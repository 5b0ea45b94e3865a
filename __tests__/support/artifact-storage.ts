import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import { appendFile, mkdir, open, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";

export type ArtifactServerKind = "act" | "gitea-1.25" | "gitea-1.26" | "github";

/** What a service answers with in place of what was asked for. */
export class ServiceError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The handler panics: the connection is closed without an answer. */
export class Panic extends Error {}

export interface StoredUpload {
  readonly id: string;
  /** Blocks by id, in the order in which they came; a block that is sent again takes its place. */
  readonly blocks: Map<string, string>;
  list: readonly string[] | undefined;
  isComplete: boolean;
  /** Begun, or begun anew, and not completed since. */
  isPending: boolean;
  digest: string | undefined;
}

/** Where the bytes are and how they are put together: a file for each artifact of each run. */
export class ArtifactStorage {
  readonly #folder: string;
  readonly #uploads = new Map<string, StoredUpload>();
  #made = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  pathOf(run: string, name: string): string {
    return join(this.#folder, run, name, `${name}.zip`);
  }

  async begin(run: string, name: string, empties: boolean): Promise<StoredUpload> {
    const known = this.#uploads.get(`${run} ${name}`);
    this.#made += 1;
    const entry: StoredUpload = {
      id: known?.id ?? String(this.#made),
      blocks: new Map(),
      list: undefined,
      // Gitea keeps the row of a name, and what was complete stays so until it is replaced.
      isComplete: known?.isComplete === true,
      isPending: true,
      digest: undefined,
    };
    this.#uploads.set(`${run} ${name}`, entry);
    await mkdir(join(this.#folder, run, name), { recursive: true });
    if (empties) await writeFile(this.pathOf(run, name), "");
    return entry;
  }

  find(run: string, name: string): StoredUpload | undefined {
    return this.#uploads.get(`${run} ${name}`);
  }

  /** Names of a run, or `undefined` where it has no folder yet. */
  async names(run: string): Promise<readonly string[] | undefined> {
    try {
      return (await readdir(join(this.#folder, run))).sort();
    } catch {
      return undefined;
    }
  }

  async append(run: string, name: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const file = await open(this.pathOf(run, name), "a");
    try {
      // What came before the connection broke stays.
      if (chunks instanceof Readable) await writeAll(chunks, file.fd);
      else for await (const chunk of chunks) writeSync(file.fd, chunk);
    } finally {
      await file.close();
    }
  }

  async putBlock(
    upload: StoredUpload,
    id: string,
    chunks: AsyncIterable<Uint8Array>,
  ): Promise<void> {
    const path = join(this.#folder, `block-${randomUUID()}`);
    try {
      await writeFile(path, chunks);
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    const replaced = upload.blocks.get(id);
    upload.blocks.set(id, path);
    if (replaced !== undefined) await rm(replaced);
  }

  /** Azure finds blocks again that are in a list already (`keeps`). */
  async assemble(
    run: string,
    name: string,
    ids: readonly string[],
    keeps = false,
  ): Promise<number> {
    const upload = this.find(run, name);
    const paths = ids.map((id) => upload?.blocks.get(id));
    if (upload === undefined || paths.some((path) => path === undefined)) {
      throw new ServiceError(500, "Error list chunks");
    }
    await writeFile(this.pathOf(run, name), "");
    for (const path of paths) {
      if (path === undefined) continue;
      await appendFile(this.pathOf(run, name), await readFile(path));
      if (!keeps) await rm(path, { force: true });
    }
    if (!keeps) upload.blocks.clear();
    return await this.size(run, name);
  }

  async size(run: string, name: string): Promise<number> {
    return (await stat(this.pathOf(run, name))).size;
  }

  async delete(run: string, name: string): Promise<void> {
    this.#uploads.delete(`${run} ${name}`);
    await rm(join(this.#folder, run, name), { recursive: true, force: true });
  }
}

/** Quicker than a loop over the chunks, so that a benchmark times the client. */
const writeAll = (chunks: Readable, descriptor: number) =>
  new Promise<void>((resolve, reject) => {
    chunks.on("data", (chunk: Uint8Array) => void writeSync(descriptor, chunk));
    chunks.on("end", resolve);
    chunks.on("error", reject);
    chunks.on("close", () => reject(new Panic("closed")));
  });
