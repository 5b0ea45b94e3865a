export type Level = "error" | "warning" | "info";

/** What an index would answer to an upload. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/** One thing that is wrong, or worth knowing, about the files of a release. */
export interface Finding {
  /** The rule's id, such as `FN001`. */
  readonly rule: string;
  readonly level: Level;
  /** The distribution it is about; absent when it is about the set. */
  readonly file?: string;
  readonly message: string;
  readonly hint?: string;
  readonly refusal?: Refusal;
}
