import type { ArchiveFacts } from "./facts.ts";
import { FileSource } from "./file-source.ts";
import { type ContentScan, type ReadOptions, readZip } from "./read-zip.ts";
import { inOrder } from "./zip-problems.ts";

export interface ReadArchiveOptions {
  readonly format: "zip" | "tar.gz";
  /** Which members' contents are kept, by name. */
  readonly wanted: (name: string) => boolean;
  /** Bytes that a wanted member may have; 16 MiB by default. */
  readonly wantedLimit?: number;
  /** Whether every member's SHA-256 is computed; `false` by default. */
  readonly hashMembers?: boolean;
  /** Sees the contents of files as they pass, whatever is kept of them. */
  readonly scan?: ContentScan;
  /** Passes over the content of a zip's other members, which then have no hash and may be damaged. */
  readonly onlyWanted?: boolean;
}

const defaultWantedLimit = 16 * 1024 * 1024;

/**
 * Reads an archive once from beginning to end and tells what is in it and what is wrong with it.
 * Memory and time are bounded whatever the file contains or declares.
 * Only a file that cannot be read from the disk is a `PublishError` (`disk-error`).
 */
export async function readArchive(
  path: string,
  options: ReadArchiveOptions,
): Promise<ArchiveFacts> {
  const source = new FileSource(path);
  try {
    const { members, contents, problems } = await read(source, options);
    const sha256 = await source.finish();
    const { format } = options;
    return { format, size: source.size, sha256, members, contents, problems: inOrder(problems) };
  } finally {
    source.close();
  }
}

async function read(source: FileSource, options: ReadArchiveOptions) {
  const { wantedLimit = defaultWantedLimit, hashMembers = false } = options;
  const readOptions: ReadOptions = { ...options, wantedLimit, hashMembers };
  if (options.format === "zip") return readZip(source, readOptions);
  // A wheel is in every release, an sdist is not: its reader is loaded when it is needed.
  return (await import("./read-tar.ts")).readTar(source, readOptions);
}
