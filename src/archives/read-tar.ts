import { createHash, hash } from "node:crypto";
import type { ByteSource } from "./byte-source.ts";
import { peekAt, takeChunks } from "./byte-source.ts";
import type { ArchiveProblem, Member, MemberKind } from "./facts.ts";
import type { FileSource } from "./file-source.ts";
import { GunzipSource } from "./gunzip-source.ts";
import { linkProblems } from "./links.ts";
import { nameProblem, repeatedNames, shown } from "./member-names.ts";
import type { ReadOptions, ReadResult } from "./read-zip.ts";
import { endProblems, notGzip, sparseProblem } from "./tar-problems.ts";
import type { TarEntry } from "./tar-reader.ts";
import { isRegular, TarReader } from "./tar-reader.ts";
import { isZipFile } from "./zip-end.ts";
import { isBomb, refusedWhenOpened } from "./zip-problems.ts";

const gibibyte = 1024 * 1024 * 1024;
const maximumMembers = 250_000;

/** However small the file is, no more than this is unpacked. */
export const unpackLimit = (fileSize: number): number => Math.max(gibibyte, 50 * fileSize);

/** Reads a gzip-compressed tar, seeing in it what CPython's tarfile sees. */
export async function readTar(source: FileSource, options: ReadOptions): Promise<ReadResult> {
  const start = await peekAt(source, 64 * 1024);
  const zip = isZipFile(source);
  const other = notGzip(start, zip);
  if (other !== undefined) return { members: [], contents: new Map(), problems: [other] };
  const gunzip = new GunzipSource(source, unpackLimit(source.size));
  try {
    const reader = new TarFacts(gunzip, options);
    const problems = await reader.read();
    if (isBomb(gunzip.position, source.size)) {
      const message = `${source.size} bytes unpack to ${gunzip.position} bytes or more`;
      problems.push({ kind: "compression-ratio", message });
    }
    if (zip && !problems.some(({ refusal }) => refusal === "File is not a tarfile")) {
      const words = "File is both a zip and a tar file";
      const message = "the file is a zip and a tar archive at once";
      problems.unshift(refusedWhenOpened("not-an-archive", message, words));
    }
    return { members: reader.members, contents: reader.contents, problems };
  } finally {
    await gunzip.close();
  }
}

class TarFacts {
  readonly members: Member[] = [];
  readonly contents = new Map<string, Uint8Array>();
  readonly #source: GunzipSource;
  readonly #options: ReadOptions;
  readonly #problems: ArchiveProblem[] = [];

  constructor(source: GunzipSource, options: ReadOptions) {
    this.#source = source;
    this.#options = options;
  }

  async read(): Promise<ArchiveProblem[]> {
    const reader = new TarReader(this.#source);
    for (let entry = await reader.next(); entry !== undefined; entry = await reader.next()) {
      if (this.members.length === maximumMembers) {
        this.#problems.push({ kind: "too-large", message: "the archive has too many members" });
        return this.#problems;
      }
      this.members.push(await this.#member(entry));
    }
    this.#problems.unshift(...(await this.#ending(reader)));
    for (const member of this.members) this.#judge(member);
    this.#problems.push(...repeatedNames(this.members), ...linkProblems(this.members));
    return this.#problems;
  }

  async #ending({ end, ranOut }: TarReader): Promise<ArchiveProblem[]> {
    if (end === undefined) return [];
    let rest = 0;
    await takeChunks(this.#source, Number.POSITIVE_INFINITY, (chunk) => {
      if (chunk.some((byte) => byte !== 0)) rest += chunk.length;
    });
    const { trouble } = this.#source;
    return endProblems({ end, ranOut, rest, trouble, first: this.members.length === 0 });
  }

  async #member(entry: TarEntry): Promise<Member> {
    const kind = kindOf(entry.type);
    const member = {
      name: entry.name,
      kind,
      size: kind === "file" ? entry.size : 0,
      mode: entry.mode & 0o7777,
      modified: entry.mtime,
      ...(kind === "symlink" || kind === "hardlink" ? { target: entry.linkname } : {}),
    };
    if (entry.sparse) this.#problems.push(sparseProblem(entry.name));
    if (kind !== "file" || entry.sparse) return member;
    const sha256 = await this.#content(entry);
    return sha256 === undefined ? member : { ...member, sha256 };
  }

  async #content(entry: TarEntry): Promise<string | undefined> {
    const { wanted, wantedLimit, hashMembers, scan } = this.#options;
    const asked = wanted(entry.name);
    const keep = asked && entry.size <= wantedLimit;
    if (asked && !keep) {
      const message = `${shown(entry.name)} has ${entry.size} bytes`;
      this.#problems.push({ kind: "too-large", message, member: entry.name });
    }
    const take = scan?.(entry.name, entry.size);
    if (!(keep || hashMembers) && take === undefined) return undefined;
    const options = { keep, hash: hashMembers, scan: take };
    const read = await readContent(this.#source, entry.dataSize, options);
    // As with CPython's `getmember`, the last of equal names counts.
    if (read.content !== undefined) this.contents.set(entry.name, read.content);
    return read.sha256;
  }

  #judge({ name, kind }: Member): void {
    const problem = nameProblem(name, "tar.gz");
    if (problem !== undefined) this.#problems.push(problem);
    if (kind !== "device" && kind !== "other") return;
    const message = `${shown(name)} is neither a file nor a folder nor a link`;
    this.#problems.push({ kind: "device", message, member: name });
  }
}

const kindOf = (type: string): MemberKind => {
  if (isRegular(type)) return "file";
  return kinds[type] ?? "other";
};

const kinds: Readonly<Record<string, MemberKind>> = {
  "1": "hardlink",
  "2": "symlink",
  "3": "device",
  "4": "device",
  "5": "folder",
  "6": "device",
};

const atOnce = 64 * 1024;

interface ReadContent {
  readonly content?: Uint8Array;
  readonly sha256?: string;
}

interface ContentOptions {
  readonly keep: boolean;
  readonly hash: boolean;
  readonly scan: ((chunk: Uint8Array) => void) | undefined;
}

/** Reads the next `size` bytes; nothing comes of them when there are fewer. */
async function readContent(
  source: ByteSource,
  size: number,
  options: ContentOptions,
): Promise<ReadContent> {
  const { keep, hash: hashed, scan } = options;
  if (size > atOnce) return await readLargeContent(source, size, options);
  const bytes = await peekAt(source, size);
  scan?.(bytes);
  if (bytes.length < size) return {};
  source.skip(size);
  return {
    ...(keep ? { content: Buffer.from(bytes) } : {}),
    ...(hashed ? { sha256: hash("sha256", bytes, "hex") } : {}),
  };
}

async function readLargeContent(
  source: ByteSource,
  size: number,
  options: ContentOptions,
): Promise<ReadContent> {
  const sum = createHash("sha256");
  const parts: Buffer[] = [];
  const count = await takeChunks(source, size, (chunk) => {
    if (options.hash) sum.update(chunk);
    options.scan?.(chunk);
    if (options.keep) parts.push(Buffer.from(chunk));
  });
  if (count < size) return {};
  return {
    ...(options.keep ? { content: Buffer.concat(parts) } : {}),
    ...(options.hash ? { sha256: sum.digest("hex") } : {}),
  };
}
