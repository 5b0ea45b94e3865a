import { peekAt, takeChunks } from "./byte-source.ts";
import type { ArchiveProblem, Member, MemberKind } from "./facts.ts";
import type { FileSource } from "./file-source.ts";
import { nameProblem, repeatedNames } from "./member-names.ts";
import { startsAsTar } from "./tar-start.ts";
import type { DirectoryEntry } from "./zip-directory.ts";
import { readDirectory } from "./zip-directory.ts";
import { findEnd, isZipFile } from "./zip-end.ts";
import type { Unpacked, UnpackOptions } from "./zip-member.ts";
import { unpackAtOnce, unpackMember } from "./zip-member.ts";
import {
  directoryProblems,
  framingProblem,
  memberProblem,
  refusedWhenOpened,
} from "./zip-problems.ts";
import { deflated, dosTime, flagEncrypted, stored } from "./zip-records.ts";
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

  constructor(source: FileSource, entries: readonly DirectoryEntry[], options: ReadOptions) {
    this.#source = source;
    this.#entries = entries;
    this.#options = options;
    this.#problems = directoryProblems(entries, source.size);
    this.#unpackable = !this.#problems.some(({ kind }) => kind === "compression-ratio");
  }

  async read(): Promise<ReadResult> {
    const walk = new ZipWalk(this.#source, this.#entries, this);
    const { words, member } = await walk.inSequence();
    if (words !== undefined) this.#problems.push(framingProblem(words, member, this.#entries));
    await walk.theRest();
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
    this.#compare(entry, header);
    if (!this.#readable(entry)) return this.#pass(entry);
    const folder = entry.name.endsWith("/");
    const options = {
      hash: this.#options.hashMembers && !folder,
      keep: !folder && (this.#keeps(entry) || isShortLink(entry)),
      scan: folder ? undefined : this.#options.scan?.(entry.name, entry.size),
    };
    const atOnce = unpackAtOnce(this.#source, entry, options);
    if (atOnce === undefined) return this.#unpackLater(entry, options);
    this.#note(entry, atOnce);
    return undefined;
  }

  async #unpackLater(entry: DirectoryEntry, options: UnpackOptions): Promise<void> {
    this.#note(entry, await unpackMember(this.#source, entry, options));
  }

  async #pass(entry: DirectoryEntry): Promise<void> {
    await takeChunks(this.#source, entry.compressedSize, () => {});
  }

  #note(entry: DirectoryEntry, { trouble, content, size, sha256 }: Unpacked): void {
    if (trouble !== undefined) this.#report(trouble.kind, entry, trouble.what);
    const link = isShortLink(entry);
    if (content !== undefined && trouble === undefined && (!link || this.#keeps(entry))) {
      this.#contents.set(entry, content);
    }
    const target = link && content !== undefined ? Buffer.from(content).toString() : undefined;
    this.#members.set(entry, describe(entry, { size, sha256, target }));
  }

  #keeps(entry: DirectoryEntry): boolean {
    if (!this.#options.wanted(entry.name)) return false;
    if (entry.size <= this.#options.wantedLimit) return true;
    this.#report("too-large", entry, `has ${entry.size} bytes`);
    return false;
  }

  missing(entry: DirectoryEntry, why: string): void {
    this.#report("header-mismatch", entry, why);
  }

  #report(kind: ArchiveProblem["kind"], entry: DirectoryEntry, what: string): void {
    this.#problems.push(memberProblem(kind, entry, what));
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

const typeOf = (unixMode: number): number => unixMode & 0o170000;

const kindsByType = new Map<number, MemberKind>([
  [0, "file"],
  [0o010000, "device"],
  [0o020000, "device"],
  [0o040000, "folder"],
  [0o060000, "device"],
  [0o100000, "file"],
  [0o120000, "symlink"],
]);

/** A symbolic link whose target can be shown. */
const isShortLink = ({ unixMode, size }: DirectoryEntry): boolean =>
  typeOf(unixMode) === 0o120000 && size <= 4096;

interface Counted {
  readonly size: number;
  readonly sha256: string | undefined;
  readonly target: string | undefined;
}

function describe(entry: DirectoryEntry, counted?: Counted): Member {
  const member: { -readonly [Key in keyof Member]: Member[Key] } = {
    name: entry.name,
    kind: entry.name.endsWith("/")
      ? "folder"
      : (kindsByType.get(typeOf(entry.unixMode)) ?? "other"),
    size: counted?.size ?? entry.size,
    mode: entry.unixMode === 0 ? undefined : entry.unixMode & 0o7777,
    modified: dosTime(entry.date, entry.time),
  };
  if (counted?.sha256 !== undefined) member.sha256 = counted.sha256;
  if (counted?.target !== undefined) member.target = counted.target;
  return member;
}
