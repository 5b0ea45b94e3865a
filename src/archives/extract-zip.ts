import { diskError, isSystemError } from "./disk-error.ts";
import type { ArchiveProblem } from "./facts.ts";
import { FileSource } from "./file-source.ts";
import { MemberWriter } from "./member-writer.ts";
import { readZip } from "./read-zip.ts";

/** What came of unpacking a zip. */
export interface Extracted {
  /** The files, in the order in which the zip lists them. */
  readonly names: readonly string[];
  /** Lower-case hex SHA-256 of the zip, where it was asked for. */
  readonly sha256: string | undefined;
  /** What makes the zip damaged or dangerous; its files are of no use then. */
  readonly problems: readonly ArchiveProblem[];
}

/**
 * Unpacks the files of a zip below `folder`, a new and empty one, with plain rights, whatever the zip
 * says about them. Nothing is written outside of it, no link is made, and none of the files may be
 * used when there are problems: names, sizes, checksums and records are all looked at.
 */
export async function extractZip(
  path: string,
  folder: string,
  { hashes }: { readonly hashes: boolean },
): Promise<Extracted> {
  const source = new FileSource(path, hashes);
  const writer = new MemberWriter(folder);
  try {
    const { members, problems } = await readZip(source, {
      wanted: () => false,
      wantedLimit: 0,
      hashMembers: false,
      scan: writer.scan,
    });
    const names = members.filter(({ kind }) => kind !== "folder").map(({ name }) => name);
    // Zips that are made as a stream, such as GitHub's, have sizes and checksums behind the contents.
    const wrong = problems.filter(({ kind }) => kind !== "data-descriptor");
    return {
      names,
      sha256: hashes ? await source.finish() : undefined,
      problems: wrong.length > 0 ? wrong : writer.problems,
    };
  } catch (cause) {
    throw isSystemError(cause) ? diskError("written", folder, cause) : cause;
  } finally {
    writer.close();
    source.close();
  }
}
