import { randomUUID } from "node:crypto";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { systemReason } from "../archives/disk-error.ts";
import { PublishError } from "../errors.ts";
import { Catalogue, type IndexView } from "./catalogue.ts";
import { listNames, moveIntoPlace, readTextIfThere, writeDurably } from "./durable-files.ts";
import {
  type FileRecord,
  type ProjectRecord,
  parseFileRecord,
  parseProjectRecord,
  parseYankRecord,
  type YankRecord,
} from "./records.ts";

/** Says that the folder is an index's own, so that nothing else is ever swept away. */
const MARKER = "index.json";
const MARKER_CONTENT = `${JSON.stringify({ "pypi-publish-index": 1 })}\n`;
const METADATA_SUFFIX = ".metadata";
const RECORD_SUFFIX = ".json";

/** What the store adds by itself when a file is accepted. */
export type NewFile = Omit<FileRecord, "serial" | "metadataSha256">;

/**
 * The index on disk: `files/` holds the distributions by filename, `records/` one JSON document for
 * each. The record is written last and is what counts: a file without one was never accepted.
 */
export class Store {
  readonly #catalogue = new Catalogue();
  readonly #files: string;
  readonly #records: string;
  readonly #yanks: string;
  readonly #projects: string;
  readonly #temporary: string;
  #serial = 0;

  private constructor(directory: string) {
    this.#files = join(directory, "files");
    this.#records = join(directory, "records");
    this.#yanks = join(directory, "yanks");
    this.#projects = join(directory, "projects");
    this.#temporary = join(directory, "temporary");
  }

  /**
   * Reads what earlier runs accepted and removes what they left unfinished.
   * `index-folder-invalid` when the folder holds something else.
   */
  static async open(directory: string): Promise<Store> {
    const store = new Store(directory);
    await claim(directory);
    await rm(store.#temporary, { recursive: true, force: true });
    await store.#makeFolders();
    await store.#load();
    await store.#sweep();
    return store;
  }

  get view(): IndexView {
    return this.#catalogue;
  }

  /** Where a new file may be written until it is accepted; swept when the index starts. */
  temporaryPath(): string {
    return join(this.#temporary, randomUUID());
  }

  filePath(filename: string): string {
    if (/[/\\\0]|^\.{0,2}$/.test(filename)) throw new Error("Not a filename");
    return join(this.#files, filename);
  }

  metadataPath(filename: string): string {
    return this.filePath(filename) + METADATA_SUFFIX;
  }

  /** Takes over a file from `path`; once this returns, no kill can lose it. */
  async addFile(
    path: string,
    file: NewFile,
    metadata: { readonly content: Uint8Array; readonly sha256: string } | undefined,
  ): Promise<void> {
    await moveIntoPlace(path, this.filePath(file.filename));
    if (metadata !== undefined) {
      const metadataPath = this.metadataPath(file.filename);
      await writeDurably(metadataPath, metadata.content, this.#temporary);
    }
    const record: FileRecord = {
      ...file,
      ...(metadata === undefined ? {} : { metadataSha256: metadata.sha256 }),
      serial: this.#nextSerial(),
    };
    await this.#writeRecord(join(this.#records, file.filename), record);
    this.#catalogue.addFile(record);
  }

  async addYank(yank: Omit<YankRecord, "serial">): Promise<void> {
    const record: YankRecord = { ...yank, serial: this.#nextSerial() };
    await this.#writeRecord(join(this.#yanks, `${yank.project}-${yank.version}`), record);
    this.#catalogue.addYank(record);
  }

  /** Makes a project that has no file yet; one that is there stays as it is. */
  async addProject(project: string): Promise<void> {
    if (this.#catalogue.project(project) !== undefined) return;
    const record: ProjectRecord = { project, serial: this.#nextSerial() };
    await this.#writeRecord(join(this.#projects, project), record);
    this.#catalogue.addProject(record);
  }

  /** Forgets everything at once: the records go first. */
  async reset(): Promise<void> {
    this.#catalogue.clear();
    this.#serial = 0;
    const aside = this.temporaryPath();
    await mkdir(aside);
    for (const folder of [this.#records, this.#yanks, this.#projects, this.#files]) {
      await rename(folder, join(aside, randomUUID()));
    }
    await this.#makeFolders();
    await rm(aside, { recursive: true, force: true });
  }

  #nextSerial(): number {
    this.#serial += 1;
    return this.#serial;
  }

  async #writeRecord(path: string, record: FileRecord | YankRecord | ProjectRecord): Promise<void> {
    const text = `${JSON.stringify(record, undefined, 2)}\n`;
    await writeDurably(path + RECORD_SUFFIX, text, this.#temporary);
  }

  async #makeFolders(): Promise<void> {
    const kept = [this.#files, this.#records, this.#yanks, this.#projects];
    for (const folder of [...kept, this.#temporary]) {
      await mkdir(folder, { recursive: true });
    }
  }

  async #load(): Promise<void> {
    for (const [path, text] of await readRecords(this.#records)) {
      this.#catalogue.addFile(parseFileRecord(path, text));
    }
    for (const [path, text] of await readRecords(this.#yanks)) {
      this.#catalogue.addYank(parseYankRecord(path, text));
    }
    for (const [path, text] of await readRecords(this.#projects)) {
      this.#catalogue.addProject(parseProjectRecord(path, text));
    }
    this.#serial = this.#catalogue.lastSerial;
  }

  /** A kill between a file and its record leaves the file: nobody was told that it is there. */
  async #sweep(): Promise<void> {
    for (const name of await listNames(this.#files)) {
      const owner = name.endsWith(METADATA_SUFFIX) ? name.slice(0, -METADATA_SUFFIX.length) : name;
      if (this.#catalogue.file(owner) === undefined) await rm(join(this.#files, name));
    }
  }
}

async function readRecords(folder: string): Promise<[path: string, text: string][]> {
  const records: [string, string][] = [];
  for (const name of await listNames(folder)) {
    const path = join(folder, name);
    const text = await readTextIfThere(path);
    if (name.endsWith(RECORD_SUFFIX) && text !== undefined) records.push([path, text]);
  }
  return records;
}

/** Makes the folder the index's own, if it is empty or is so already. */
async function claim(directory: string): Promise<void> {
  const names = await firstLook(directory);
  if (names.includes(MARKER)) return;
  if (names.length > 0) {
    throw new PublishError(
      "index-folder-invalid",
      `\`${directory}\` holds files that are not an index's`,
      { hint: "Name an empty folder, a new one, or one that an index has used before" },
    );
  }
  try {
    await writeDurably(join(directory, MARKER), MARKER_CONTENT, directory);
  } catch (cause) {
    throw unusable(directory, cause);
  }
}

async function firstLook(directory: string): Promise<string[]> {
  try {
    await mkdir(directory, { recursive: true });
    return await listNames(directory);
  } catch (cause) {
    throw unusable(directory, cause);
  }
}

const unusable = (directory: string, cause: unknown): PublishError =>
  new PublishError("disk-error", `\`${directory}\` cannot hold the index: ${systemReason(cause)}`, {
    hint: "Name a folder that can be written to",
    cause,
  });
