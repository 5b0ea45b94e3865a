export type Level = "error" | "warning" | "info";

/** What an index would answer to an upload. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/** A place in a file of the checkout. */
export interface Location {
  /** Relative to the checkout, `/`-separated. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
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
  /** Whether an index would show this refusal, of all that the file deserves. */
  readonly first?: true;
  /** The field of the core metadata that it is about, as forms spell it. */
  readonly field?: string;
  /** The line of the description that it is about, from 1. */
  readonly line?: number;
  /** Where the cause is in the checkout, as far as it is known. */
  readonly location?: Location;
}
