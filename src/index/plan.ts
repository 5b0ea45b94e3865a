import type { IndexFile } from "./list-files.ts";

/** `unknown`: the index lists no hashes, or cannot be asked. */
export type PlanState = "missing" | "identical" | "different" | "unknown";

interface LocalFile {
  readonly filename: string;
  readonly kind: "sdist" | "wheel";
  readonly sha256: string;
}

export interface PlannedFile<File extends LocalFile> {
  readonly file: File;
  readonly state: PlanState;
  /** SHA-256 of the index's file, where it has one of this name and tells. */
  readonly listed: string | undefined;
}

/** Holds local files against what the index lists; `undefined` when the index cannot be asked. */
export const planUpload = <File extends LocalFile>(
  files: readonly File[],
  listed: readonly IndexFile[] | undefined,
): PlannedFile<File>[] => inUploadOrder(files).map((file) => planFile(file, listed));

function planFile<File extends LocalFile>(
  file: File,
  listed: readonly IndexFile[] | undefined,
): PlannedFile<File> {
  if (listed === undefined) return { file, state: "unknown", listed: undefined };
  const there = listed.find(({ filename }) => filename === file.filename);
  if (there === undefined) return { file, state: "missing", listed: undefined };
  if (there.sha256 === undefined) return { file, state: "unknown", listed: undefined };
  const state = there.sha256 === file.sha256 ? "identical" : "different";
  return { file, state, listed: there.sha256 };
}

/**
 * The universal wheel first, whose metadata becomes the release's; the sdist last, since installers
 * compile it while a wheel is still on its way.
 */
function inUploadOrder<File extends LocalFile>(files: readonly File[]): File[] {
  const rank = ({ kind, filename }: File): number => {
    if (kind === "sdist") return 2;
    return filename.endsWith("-py3-none-any.whl") ? 0 : 1;
  };
  return files.toSorted((a, b) => rank(a) - rank(b) || (a.filename < b.filename ? -1 : 1));
}
