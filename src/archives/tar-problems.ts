import type { ArchiveProblem, ArchiveProblemKind } from "./facts.ts";
import type { GzipTrouble } from "./gunzip-source.ts";
import { shown } from "./member-names.ts";
import type { TarEnd } from "./tar-reader.ts";
import { startsAsTar } from "./tar-start.ts";
import { refusedWhenOpened } from "./zip-problems.ts";

const notTar = "File is not a tarfile";

const otherCompressions: ReadonlyArray<readonly [string, string]> = [
  ["BZh", "bzip2"],
  ["\xfd7zXZ\0", "xz"],
  ["\x28\xb5\x2f\xfd", "zstd"],
];

/** What a file is that does not begin as gzip does; `undefined` for one that does. */
export function notGzip(start: Buffer, zip: boolean): ArchiveProblem | undefined {
  if (start[0] === 0x1f && start[1] === 0x8b) return undefined;
  const kind = "not-an-archive";
  if (start.length === 0) return refusedWhenOpened(kind, "the file is empty", notTar);
  const text = start.toString("latin1", 0, 8);
  const other = otherCompressions.find(([magic]) => text.startsWith(magic))?.[1];
  if (other !== undefined) {
    return refusedWhenOpened(kind, `the file is compressed with ${other}, not with gzip`, "None");
  }
  if (startsAsTar(start)) {
    const words = zip ? "File is both a zip and a tar file" : "None";
    return refusedWhenOpened(kind, "the file is a tar that is not compressed with gzip", words);
  }
  const what = zip ? "the file is a zip, not a gzip-compressed tar" : "the file is not gzip";
  return refusedWhenOpened(kind, what, notTar);
}

export const sparseProblem = (member: string): ArchiveProblem => ({
  kind: "sparse",
  message: `${shown(member)} is a sparse file`,
  member,
  refusal:
    "tar archive not accepted: Sparse members are not allowed. See https://docs.pypi.org/archives for more information",
  step: "content",
});

export interface Ending {
  readonly end: TarEnd;
  /** The reader wanted bytes and there were none. */
  readonly ranOut: boolean;
  /** Bytes other than zeros after the end. */
  readonly rest: number;
  readonly trouble: GzipTrouble | undefined;
  /** No member was read before. */
  readonly first: boolean;
}

/** What is wrong with how an archive ends. */
export function endProblems({ end, ranOut, rest, trouble, first }: Ending): ArchiveProblem[] {
  const problems: ArchiveProblem[] = [];
  if (end.how !== "end") {
    const inGzip = ranOut && trouble !== undefined;
    problems.push(inGzip ? gzipProblem(trouble, first) : tarProblem(end, first));
    if (inGzip) return problems;
  }
  if (end.how === "end" && rest > 0) {
    const message = "there is something after the end of the tar";
    problems.push({ kind: "trailing-data", message });
  }
  // Python stops at the end of the tar and never sees what comes after it.
  if (trouble !== undefined) {
    problems.push({ kind: troubleKinds[trouble.kind], message: trouble.words });
  }
  return problems;
}

const troubleKinds: Readonly<Record<GzipTrouble["kind"], ArchiveProblemKind>> = {
  "not-gzip": "not-an-archive",
  checksum: "checksum",
  damaged: "checksum",
  "too-large": "too-large",
  "trailing-data": "trailing-data",
  truncated: "truncated",
};

/** What CPython's tarfile makes of trouble with gzip that it meets among the members. */
function gzipProblem({ kind, words }: GzipTrouble, first: boolean): ArchiveProblem {
  const refusal = gzipRefusal(kind, first);
  return refusal === undefined
    ? { kind: troubleKinds[kind], message: words }
    : refusedWhenOpened(troubleKinds[kind], words, refusal);
}

function gzipRefusal(kind: GzipTrouble["kind"], first: boolean): string | undefined {
  switch (kind) {
    case "too-large":
      return undefined;
    case "damaged":
      return first ? notTar : "None";
    case "truncated":
      // EOFError: only what Warehouse does after it opened the archive catches it.
      return first ? undefined : "None";
    case "not-gzip":
    case "checksum":
    case "trailing-data":
      // BadGzipFile, an OSError: tarfile makes of it that the file is none only while opening.
      return first ? notTar : undefined;
  }
}

function tarProblem({ how, words }: TarEnd, first: boolean): ArchiveProblem {
  if (how === "limit") return { kind: "too-large", message: `the tar cannot be read: ${words}` };
  if (how === "error" && first) {
    return refusedWhenOpened("not-an-archive", `the file is not a tar: ${words}`, notTar);
  }
  const cut =
    words.endsWith("end of data") || words.startsWith("truncated") || words.startsWith("empty");
  const kind = cut ? "truncated" : "framing";
  const message = cut
    ? "the tar is cut off: it has no end-of-archive marker"
    : `the tar is damaged: a header is wrong (${words})`;
  return how === "error" ? refusedWhenOpened(kind, message, "None") : { kind, message };
}
