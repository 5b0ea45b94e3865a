/** What a failed build says to the user of this program. */
export interface BuildFailure {
  /** What went wrong, with the value that did. */
  readonly cause: string;
  readonly fix: string;
}

/** Recognises one kind of failure in the unwrapped output of a build. */
export type FailurePattern = (output: string) => BuildFailure | undefined;

/** A pattern that explains the first match by its groups; a group that took no part is `""`. */
export function when(
  pattern: RegExp,
  explain: (...groups: readonly string[]) => BuildFailure,
): FailurePattern {
  return (output) => {
    const match = pattern.exec(output);
    return match === null ? undefined : explain(...match.slice(1).map((group) => group ?? ""));
  };
}

/** The last component of an absolute path, which tells nothing in a temporary folder; else the path. */
export const shortPath = (path: string): string =>
  /^(?:[A-Za-z]:)?[\\/]/.test(path) ? path.replace(/^.*[\\/]/, "") : path;
