/** `unknown`: the index lists no hashes, or cannot be asked. */
export type PlanState = "missing" | "identical" | "different" | "unknown";

interface ListedFile {
  readonly filename: string;
  /** Lower-case hex; absent where the index lists none. */
  readonly sha256?: string | undefined;
}

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
  /** Whether the index has a file of this name. */
  readonly isListed: boolean;
}

/** Holds local files against what the index lists; `undefined` when the index cannot be asked. */
export const planUpload = <File extends LocalFile>(
  files: readonly File[],
  listed: readonly ListedFile[] | undefined,
): PlannedFile<File>[] => {
  const byName = listed && new Map(listed.map((file) => [file.filename, file]));
  return inUploadOrder(files).map((file) => planFile(file, byName));
};

function planFile<File extends LocalFile>(
  file: File,
  listed: ReadonlyMap<string, ListedFile> | undefined,
): PlannedFile<File> {
  const there = listed?.get(file.filename);
  const known = { file, listed: there?.sha256, isListed: there !== undefined };
  if (listed === undefined) return { ...known, state: "unknown" };
  if (there === undefined) return { ...known, state: "missing" };
  if (there.sha256 === undefined) return { ...known, state: "unknown" };
  return { ...known, state: there.sha256 === file.sha256 ? "identical" : "different" };
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
