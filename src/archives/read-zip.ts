import type { ByteSource } from "./byte-source.ts";
import { BufferSource, peekAt, takeChunks } from "./byte-source.ts";
import type { ArchiveProblem, Member } from "./facts.ts";
import type { FileSource } from "./file-source.ts";
import { nameProblem, repeatedNames } from "./member-names.ts";
import { startsAsTar } from "./tar-start.ts";
import { ZipBatch } from "./zip-batch.ts";
import type { DirectoryEntry } from "./zip-directory.ts";
import { readDirectory } from "./zip-directory.ts";
import { findEnd, isZipFile } from "./zip-end.ts";
import { describe, isShortLink } from "./zip-facts.ts";
import type { Unpacked, UnpackOptions } from "./zip-member.ts";
import { unpackAtOnce, unpackMember, use } from "./zip-member.ts";
import {
  directoryProblems,
  framingProblem,
  memberProblem,
  refusedWhenOpened,
} from "./zip-problems.ts";
import { deflated, flagEncrypted, stored } from "./zip-records.ts";
import type { LocalHeader } from "./zip-walk.ts";
import { ZipWalk } from "./zip-walk.ts";

/**
 * Called with a file's name and declared size before its content is read; what it returns takes
 * the content in chunks that are valid until it returns. `undefined` leaves the file alone.
 */
export type ContentScan = (name: string, size: number) => ((chunk: Uint8Array) => void) | undefined;

export interface ReadOptions {
  readonly wanted: (name: string) => boolean;
  readonly wantedLimit: number;
  readonly hashMembers: boolean;
  readonly scan?: ContentScan | undefined;
  readonly onlyWanted?: boolean | undefined;
}

export interface ReadResult {
  readonly members: readonly Member[];
  readonly contents: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly ArchiveProblem[];
}

/** Reads a zip as PyPI does: the central directory first, then every record from byte 0 on. */
export async function readZip(source: FileSource, options: ReadOptions): Promise<ReadResult> {
  const opened = await openZip(source);
  if (!("entries" in opened)) return { members: [], contents: new Map(), problems: [opened] };
  const reader = new ZipReader(source, opened.entries, options);
  return await reader.read();
}

type Opened = ArchiveProblem | { readonly entries: readonly DirectoryEntry[] };

async function openZip(source: FileSource): Promise<Opened> {
  const start = await peekAt(source, 64 * 1024);
  if (!isZipFile(source)) return notZip(source, start);
  if (startsAsTar(start)) {
    const words = "File is both a zip and a tar file";
    return refusedWhenOpened(
      "not-an-archive",
      "the file is a zip and a tar archive at once",
      words,
    );
  }
  const found = findEnd(source);
  const directory =
    found.end === undefined
      ? ({ end: "bad-zip", words: found.words } as const)
      : readDirectory(source, found.end);
  if (directory.entries !== undefined) return { entries: directory.entries };
  const message = `the central directory of the zip cannot be read: ${directory.words}`;
  if (directory.end === "bad-zip") return refusedWhenOpened("framing", message, "None");
  return { kind: directory.end === "too-large" ? "too-large" : "framing", message };
}

function notZip(source: FileSource, start: Buffer): ArchiveProblem {
  const refusal = "File is not a zipfile";
  if (source.size === 0) return refusedWhenOpened("not-an-archive", "the file is empty", refusal);
  const begins = start.length >= 4 && start.readUInt32LE(0) === 0x04034b50;
  return begins
    ? refusedWhenOpened(
        "truncated",
        "the zip is cut off: its central directory is missing or broken",
        refusal,
      )
    : refusedWhenOpened("not-an-archive", "the file is not a zip archive", refusal);
}

class ZipReader {
  readonly #source: FileSource;
  readonly #entries: readonly DirectoryEntry[];
  readonly #options: ReadOptions;
  readonly #problems: ArchiveProblem[];
  readonly #members = new Map<DirectoryEntry, Member>();
  readonly #contents = new Map<DirectoryEntry, Uint8Array>();
  readonly #unpackable: boolean;
  readonly #batch: ZipBatch;
  /** What is wrong with members, by when they were met. */
  readonly #troubles: { readonly turn: number; readonly problem: ArchiveProblem }[] = [];
  #turn = 0;

  constructor(source: FileSource, entries: readonly DirectoryEntry[], options: ReadOptions) {
    this.#source = source;
    this.#entries = entries;
    this.#options = options;
    this.#problems = directoryProblems(entries, source.size);
    this.#batch = new ZipBatch(source.size, entries.length);
    this.#unpackable = !this.#problems.some(({ kind }) => kind === "compression-ratio");
  }

  async read(): Promise<ReadResult> {
    const walk = new ZipWalk(this.#source, this.#entries, this);
    const { words, member } = await walk.inSequence();
    const framing = words && framingProblem(words, member, this.#entries);
    if (framing) this.#troubles.push({ turn: ++this.#turn, problem: framing });
    await walk.theRest();
    await this.#unpackBatch();
    this.#troubles.sort((a, b) => a.turn - b.turn);
    this.#problems.push(...this.#troubles.map(({ problem }) => problem));
    const members = this.#entries.map((entry) => this.#members.get(entry) ?? describe(entry));
    this.#judgeNames(members);
    const contents = new Map<string, Uint8Array>();
    for (const entry of this.#entries) {
      // As for CPython, the last of equal names counts.
      const content = this.#contents.get(entry);
      if (content !== undefined) contents.set(entry.name, content);
      else if (contents.size > 0) contents.delete(entry.name);
    }
    return { members, contents, problems: this.#problems };
  }

  unpack(entry: DirectoryEntry, header: LocalHeader): Promise<void> | undefined {
    this.#turn += 1;
    this.#compare(entry, header);
    if (!this.#readable(entry) || this.#isUnwanted(entry)) return this.#pass(entry);
    const folder = entry.name.endsWith("/");
    const options = {
      hash: this.#options.hashMembers && !folder,
      keep: !folder && (this.#keeps(entry) || isShortLink(entry)),
      scan: folder ? undefined : this.#options.scan?.(entry.name, entry.size),
    };
    if (this.#batch.takes(entry) && this.#source.ready(entry.compressedSize)) {
      return this.#unpackSoon(entry, options);
    }
    const atOnce = unpackAtOnce(this.#source, entry, options);
    if (atOnce === undefined) return this.#unpackLater(this.#source, entry, options);
    this.#note(entry, atOnce);
    return undefined;
  }

  #unpackSoon(entry: DirectoryEntry, options: UnpackOptions): Promise<void> | undefined {
    const data = this.#source.peek(entry.compressedSize);
    if (data.length < entry.compressedSize) {
      return this.#unpackLater(this.#source, entry, options);
    }
    this.#batch.add(entry, options, this.#turn, data);
    this.#source.skip(data.length);
    return this.#batch.isFull ? this.#unpackBatch() : undefined;
  }

  async #unpackBatch(): Promise<void> {
    for (const { entry, options, turn, data, content } of this.#batch.take()) {
      if (content !== undefined) this.#note(entry, use(content, options), turn);
      else await this.#unpackLater(new BufferSource(data), entry, options, turn);
    }
  }

  async #unpackLater(
    source: ByteSource,
    entry: DirectoryEntry,
    options: UnpackOptions,
    turn = this.#turn,
  ): Promise<void> {
    this.#note(entry, await unpackMember(source, entry, options), turn);
  }

  async #pass(entry: DirectoryEntry): Promise<void> {
    await takeChunks(this.#source, entry.compressedSize, () => {});
  }

  #note(entry: DirectoryEntry, unpacked: Unpacked, turn = this.#turn): void {
    const { trouble, content, size, sha256 } = unpacked;
    if (trouble !== undefined) this.#report(trouble.kind, entry, trouble.what, turn);
    const link = isShortLink(entry);
    if (content !== undefined && trouble === undefined && (!link || this.#keeps(entry))) {
      this.#contents.set(entry, content);
    }
    const target = link && content !== undefined ? Buffer.from(content).toString() : undefined;
    this.#members.set(entry, describe(entry, { size, sha256, target }));
  }

  #isUnwanted = ({ name }: DirectoryEntry): boolean =>
    this.#options.onlyWanted === true && !this.#options.wanted(name);

  #keeps(entry: DirectoryEntry): boolean {
    if (!this.#options.wanted(entry.name)) return false;
    if (entry.size <= this.#options.wantedLimit) return true;
    this.#report("too-large", entry, `has ${entry.size} bytes`);
    return false;
  }

  missing(entry: DirectoryEntry, why: string): void {
    this.#report("header-mismatch", entry, why);
  }

  #report(
    kind: ArchiveProblem["kind"],
    entry: DirectoryEntry,
    what: string,
    turn = this.#turn,
  ): void {
    this.#troubles.push({ turn, problem: memberProblem(kind, entry, what) });
  }

  /** Readers that stream and readers that go by the central directory must see the same member. */
  #compare(entry: DirectoryEntry, { fields, key }: LocalHeader): void {
    const differs = (what: string) =>
      this.#report("header-mismatch", entry, `has another ${what} in its local header`);
    if (key !== entry.key) differs("name");
    else if (fields.method !== entry.method) differs("compression method");
    else if (((fields.flags ^ entry.flags) & flagEncrypted) !== 0) differs("encryption flag");
    else if (fields.crc !== entry.crc && (fields.flags & 8) === 0) differs("CRC-32");
  }

  #readable(entry: DirectoryEntry): boolean {
    if ((entry.flags & flagEncrypted) !== 0) {
      this.#report("encrypted", entry, "is encrypted");
      return false;
    }
    return this.#unpackable && (entry.method === stored || entry.method === deflated);
  }

  #judgeNames(members: readonly Member[]): void {
    const reported = new Set(this.#problems.map(({ kind, member }) => `${kind} ${member}`));
    const found: ArchiveProblem[] = repeatedNames(members);
    for (const { name, kind } of members) {
      const problem = nameProblem(name, "zip");
      if (problem !== undefined) found.push(problem);
      if (kind === "symlink") {
        const message = `\`${name}\` is a symbolic link, which installers unpack as a plain file`;
        found.push({ kind: "unsafe-link", message, member: name });
      }
      if (kind === "device") {
        found.push({ kind: "device", message: `\`${name}\` is a device`, member: name });
      }
    }
    this.#problems.push(...found.filter((one) => !reported.has(`${one.kind} ${one.member}`)));
  }
}
