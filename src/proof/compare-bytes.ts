import { createHash } from "node:crypto";
import { join } from "node:path";
import { PublishError } from "../errors.ts";
import type { Progress } from "../host/host.ts";
import { showUrl } from "../http.ts";
import type { IndexFile } from "../index/list-files.ts";
import { formatSize } from "../report/sizes.ts";
import { download, StartAnew } from "./download.ts";
import { inParallel } from "./in-parallel.ts";
import type { IndexAccess } from "./index-access.ts";
import type { ExpectedFile, Listing } from "./installer-page.ts";

/** A file whose bytes were compared. */
export interface ComparedFile {
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly url: URL;
  /** Where it lies; absent where it was not kept. */
  readonly path?: string;
}

export interface FileToCompare extends ExpectedFile {
  /** Bytes. */
  readonly size?: number | undefined;
  /** Whether the hash is that of a build, not what the index itself says. */
  readonly isBuilt: boolean;
}

/** Files that are downloaded at the same time. */
const most = 6;

/**
 * Downloads every file and compares it with what was built, or with what the index says of it.
 * `keepIn` is the folder to keep the files in. `served-different` where one differs.
 */
export async function compareBytes(
  files: readonly FileToCompare[],
  listing: Listing,
  access: IndexAccess,
  keepIn?: string,
): Promise<readonly ComparedFile[]> {
  const { host } = access;
  const found = files.flatMap((file) => {
    const served = listing.get(file.filename);
    return served === undefined ? [] : [{ file, served }];
  });
  const sizes = found.map(({ file, served }) => file.size ?? served.size ?? 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const progress = host.progress(`Downloading ${formatSize(total)}`, total);
  try {
    return await inParallel(found, most, host.cancelled, ({ file, served }, signal) =>
      compare({ file, served, keepIn, progress, signal }, access),
    );
  } finally {
    progress.end();
  }
}

interface Comparison {
  readonly file: FileToCompare;
  readonly served: IndexFile;
  readonly keepIn: string | undefined;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

async function compare(comparison: Comparison, access: IndexAccess): Promise<ComparedFile> {
  const { file, served, keepIn } = comparison;
  const { filename } = file;
  const { url } = served;
  const { size, sha256, path } = await fetched(comparison, keepIn, access);
  if (file.sha256 === undefined || file.sha256 === sha256) {
    return { filename, size, sha256, url, ...(path === undefined ? {} : { path }) };
  }
  const expected = file.isBuilt
    ? `is not the file that was built: ${size} bytes with sha256 ${sha256}, built were ${file.size} bytes with ${file.sha256}`
    : `is not the file that the index lists: ${size} bytes with sha256 ${sha256}, its hash there is ${file.sha256}`;
  throw new PublishError(
    "served-different",
    `\`${filename}\` as ${showUrl(url)} serves it ${expected}`,
    {
      hint: "do not announce this release: yank it, and find out who changed the file",
    },
  );
}

/** How often a file is begun anew. */
const beginnings = 4;

async function fetched(
  comparison: Comparison,
  keepIn: string | undefined,
  access: IndexAccess,
): Promise<Fetched> {
  for (let beginning = 1; ; beginning += 1) {
    const outcome = await fetchedOnce(comparison, keepIn, access);
    if (!("failure" in outcome)) return outcome;
    const { failure, size } = outcome;
    if (!(failure instanceof StartAnew)) throw failure;
    if (beginning === beginnings) throw failure.cause;
    comparison.progress.advance(-size);
  }
}

interface Fetched {
  readonly size: number;
  readonly sha256: string;
  readonly path: string | undefined;
}

async function fetchedOnce(
  { file, served, progress, signal }: Comparison,
  keepIn: string | undefined,
  access: IndexAccess,
): Promise<Fetched | { readonly failure: unknown; readonly size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  // What writes the file to the disk would take a failure for one of the disk.
  let broken: { readonly failure: unknown } | undefined;
  const bytes = async function* () {
    const known = file.size ?? served.size;
    try {
      for await (const chunk of download(served.url, access, { signal, size: known })) {
        hash.update(chunk);
        size += chunk.length;
        progress.advance(chunk.length);
        yield chunk;
      }
    } catch (failure) {
      broken = { failure };
    }
  };
  const path = keepIn && join(keepIn, file.filename);
  if (path === undefined) for await (const _ of bytes());
  else await access.host.files.write(path, bytes());
  return broken === undefined
    ? { size, sha256: hash.digest("hex"), path }
    : { ...(broken as { readonly failure: unknown }), size };
}
