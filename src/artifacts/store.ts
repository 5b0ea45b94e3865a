/**
 * What a place that keeps artifacts of a workflow run can do: the jobs of a
 * run hand their files to each other through it, on every server alike.
 */

export interface StoredArtifact {
  readonly name: string;
  readonly id: string;
  /** Bytes of the zip. */
  readonly size: number;
  readonly digest?: string;
}

export interface FileToStore {
  /** The path in the zip, separated by "/". */
  readonly name: string;
  /** The file on disk. */
  readonly path: string;
}

export interface ArtifactStore {
  /** In words, for messages: "the artifact service of Gitea". */
  readonly title: string;
  list(): Promise<readonly StoredArtifact[]>;
  /** `replace`: an artifact of this name may be there already and gives way. */
  upload(
    name: string,
    files: readonly FileToStore[],
    options?: { readonly replace?: boolean },
  ): Promise<{ readonly size: number; readonly sha256: string }>;
  /** Writes the members into `folder` (made when absent) and returns their names; nothing is written outside of it. */
  download(artifact: StoredArtifact, folder: string): Promise<readonly string[]>;
}
