import type { ArchiveProblem, ArchiveProblemKind } from "./facts.ts";
import { shown } from "./member-names.ts";
import type { DirectoryEntry } from "./zip-directory.ts";
import { deflated, flagDataDescriptor, stored } from "./zip-records.ts";

const archivesPage = "https://docs.pypi.org/archives";

/** A refusal that PyPI utters when it opens the archive. */
export const refusedWhenOpened = (
  kind: ArchiveProblemKind,
  message: string,
  refusal: string,
): ArchiveProblem => ({ kind, message, refusal, step: "open" });

// Warehouse's COMPRESSION_RATIO_MIN_SIZE and COMPRESSION_RATIO_THRESHOLD.
const ratioMinimumSize = 64 * 1024 * 1024;
const ratioThreshold = 50;

/** Whether so many unpacked bytes are out of all proportion, by Warehouse's limits. */
export const isBomb = (unpacked: number, packed: number): boolean =>
  unpacked > ratioMinimumSize && unpacked / packed > ratioThreshold;

/** What PyPI refuses by looking at the central directory. */
export function directoryProblems(
  entries: readonly DirectoryEntry[],
  fileSize: number,
): ArchiveProblem[] {
  const problems: ArchiveProblem[] = [];
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (isBomb(total, fileSize)) {
    const message = `${fileSize} bytes declare to unpack to ${total} bytes, more than ${ratioThreshold} times as many`;
    const refusal = `File exceeds compression ratio of ${ratioThreshold}`;
    problems.push(refusedWhenOpened("compression-ratio", message, refusal));
  }
  const odd = entries.find(({ method }) => method !== stored && method !== deflated);
  if (odd !== undefined) {
    const message = `${shown(odd.name)} uses compression method ${odd.method}, only stored (0) and deflated (8) are allowed`;
    const refusal = "File does not use a supported compression type";
    const problem = refusedWhenOpened("compression-method", message, refusal);
    problems.push({ ...problem, member: odd.name });
  }
  return problems;
}

const kinds: Readonly<Record<string, ArchiveProblemKind>> = {
  "Duplicate filename in central directory": "duplicate-name",
  "Duplicate filename in local headers": "duplicate-name",
  "Filename not unicode": "bad-name",
  "Filename not valid UTF-8": "bad-name",
  "Invalid character in filename": "bad-name",
  "Trailing data": "trailing-data",
  "ZIP contains a data descriptor": "data-descriptor",
};

const explanations: Readonly<Record<string, string>> = {
  "Comment in central directory": "a member has a comment in the central directory",
  "Duplicate filename in central directory": "is listed more than once",
  "Duplicate filename in local headers": "is there more than once",
  "Filename not in central directory": "is not listed in the central directory",
  "Filename not unicode": "has a name that is not UTF-8",
  "Invalid character in filename": "has a control character in its name",
  "Malformed zip file": "a record of the zip is cut off or contradicts itself",
  "Mis-matched data size": "has another compressed size in the central directory",
  "Mis-matched file size": "has another size in the central directory",
  "Missing filename in local headers": "is listed in the central directory only",
  "Trailing data": "there is something after the end of the zip",
  "Unknown record signature":
    "there is something before, between or behind the members that is no record of a zip",
};

/** PyPI's refusal of how the records of a zip stand in the file. */
export function framingProblem(
  words: string,
  member: string | undefined,
  entries: readonly DirectoryEntry[],
): ArchiveProblem {
  return {
    kind: kinds[words] ?? "framing",
    message: framingMessage(words, member, entries),
    ...(member === undefined ? {} : { member }),
    refusal: `ZIP archive not accepted: ${words}. See ${archivesPage} for more information`,
    step: "framing",
  };
}

function framingMessage(
  words: string,
  member: string | undefined,
  entries: readonly DirectoryEntry[],
): string {
  if (words === "ZIP contains a data descriptor") {
    const count = entries.filter(({ flags }) => (flags & flagDataDescriptor) !== 0).length;
    const others = count > 1 ? ` and ${count - 1} more` : "";
    return `${shown(member ?? "")}${others} was written as a stream: its size and CRC-32 follow the data (data descriptor)`;
  }
  const explanation =
    explanations[words] ?? `the records of the zip contradict each other: ${words}`;
  const whole = member === undefined || /^(a|the|there) /.test(explanation);
  return whole ? explanation : `${shown(member)} ${explanation}`;
}

/** What PyPI reads of a wheel while it checks the archive: `WHEEL`, and Python code for encryptors. */
const readByPyPI = (name: string, size: number): boolean =>
  /^[^/]+\.dist-info\/WHEEL$/.test(name) || (/\.pye?$/.test(name) && size <= 5 * 1024 * 1024);

/** Something wrong with one member; PyPI answers `None` where CPython's zipfile cannot read it. */
export function memberProblem(
  kind: ArchiveProblemKind,
  entry: DirectoryEntry,
  what: string,
): ArchiveProblem {
  const problem = { kind, message: `${shown(entry.name)} ${what}`, member: entry.name };
  const refused = kind === "checksum" || kind === "header-mismatch";
  return refused && readByPyPI(entry.name, entry.size)
    ? { ...problem, refusal: "None", step: "content" }
    : problem;
}

const steps = ["open", "content", "framing"];

/** Refusals first, in PyPI's order; the sort is stable. */
export const inOrder = (problems: readonly ArchiveProblem[]): ArchiveProblem[] =>
  problems.toSorted((a, b) => rank(a) - rank(b));

const rank = ({ step, member = "" }: ArchiveProblem): number => {
  if (step === undefined) return steps.length;
  // Among the contents `WHEEL` is read first.
  const first = step === "content" && member.endsWith("/WHEEL");
  return steps.indexOf(step) - (first ? 0.5 : 0);
};
