export type MemberKind = "file" | "folder" | "symlink" | "hardlink" | "device" | "other";

/** One entry of an archive, as its header declares it. */
export interface Member {
  /** As stored; undecodable bytes are shown as U+FFFD. */
  readonly name: string;
  readonly kind: MemberKind;
  /** Bytes when unpacked, as counted while reading. */
  readonly size: number;
  /** Unix permission bits, or `undefined` where the archive records none. */
  readonly mode: number | undefined;
  /** Seconds since 1970 UTC (zip: local time taken as UTC), or `undefined`. */
  readonly modified: number | undefined;
  /** Where a link points. */
  readonly target?: string;
  /** Lower-case hex SHA-256 of the content, of files only. */
  readonly sha256?: string;
}

/** Something that makes an archive unreadable, dangerous or refused. */
export interface ArchiveProblem {
  readonly kind: ArchiveProblemKind;
  /** In our words, one sentence without a full stop. */
  readonly message: string;
  readonly member?: string;
  /**
   * PyPI's own words where PyPI refuses the same, as they follow `Invalid distribution file. `:
   * `File is not a zipfile`, `None` or
   * `ZIP archive not accepted: Trailing data. See https://docs.pypi.org/archives for more information`.
   */
  readonly refusal?: string;
  /** When PyPI would say so; present exactly where `refusal` is. */
  readonly step?: RefusalStep;
}

/**
 * PyPI's order of checks on an archive: it opens it (`open`), looks for `WHEEL` in a wheel or for
 * one top-level folder in an sdist, reads members (`content`), looks for `PKG-INFO` in an sdist,
 * and at last goes through the records of a zip (`framing`).
 */
export type RefusalStep = "open" | "content" | "framing";

export type ArchiveProblemKind =
  | "not-an-archive"
  | "truncated"
  | "framing"
  | "data-descriptor"
  | "duplicate-name"
  | "colliding-name"
  | "bad-name"
  | "unsafe-path"
  | "unsafe-link"
  | "device"
  | "compression-method"
  | "compression-ratio"
  | "encrypted"
  | "checksum"
  | "size-mismatch"
  | "header-mismatch"
  | "sparse"
  | "too-large"
  | "trailing-data";

/** What one pass over an archive tells. */
export interface ArchiveFacts {
  readonly format: "zip" | "tar.gz";
  /** Bytes of the file itself. */
  readonly size: number;
  /** Lower-case hex SHA-256 of the file itself. */
  readonly sha256: string;
  readonly members: readonly Member[];
  /** Contents of the members that were asked for, by name. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** Those with a refusal first, in the order in which PyPI would find them. */
  readonly problems: readonly ArchiveProblem[];
}
