import { PublishError } from "../errors.ts";

/**
 * `identical`: the index had it. `skipped`: left out on request. `sending`: it is on its way.
 * `in doubt`: it was sent, and no answer came. `refused`: the index does not take it.
 */
export type FileState =
  | "uploaded"
  | "identical"
  | "skipped"
  | "sending"
  | "in doubt"
  | "refused"
  | "not sent";

/** What became of each file; whatever ends the upload, this can be said. */
export class UploadRecord {
  readonly #states = new Map<string, FileState>();
  readonly #failures: PublishError[] = [];
  readonly #changed: (record: UploadRecord) => void;

  constructor(filenames: readonly string[], changed: (record: UploadRecord) => void) {
    for (const filename of filenames) this.#states.set(filename, "not sent");
    this.#changed = changed;
  }

  mark(filename: string, state: FileState): void {
    this.#states.set(filename, state);
    this.#changed(this);
  }

  fail(filename: string, state: FileState, failure: PublishError): void {
    this.#failures.push(failure);
    this.mark(filename, state);
  }

  stateOf(filename: string): FileState {
    return this.#states.get(filename) ?? "not sent";
  }

  filesOf(...states: readonly FileState[]): string[] {
    return [...this.#states].filter(([, state]) => states.includes(state)).map(([name]) => name);
  }

  /** Nothing new is started once a file has failed. */
  get hasFailed(): boolean {
    return this.#failures.length > 0;
  }

  /** All failures in one, with what was sent and what was not; `undefined` where there is none. */
  failure(): PublishError | undefined {
    const [first, ...others] = this.#failures;
    if (first === undefined) return undefined;
    const messages = [...new Set([first, ...others].map(({ message }) => message))];
    const text =
      messages.length === 1
        ? first.message
        : `${messages.length} files failed\n  ${messages.join("\n  ")}`;
    return new PublishError(first.code, [text, ...this.lines()].join("\n"), {
      hint: first.hint ?? "run `upload` again: it sends only what is missing",
      cause: first.cause,
    });
  }

  /** The failure of an upload that was cancelled, whatever it was doing. */
  cancellation(): PublishError {
    return new PublishError("cancelled", ["Cancelled", ...this.lines()].join("\n"));
  }

  /** What was sent, what is in doubt and what was not sent. */
  lines(): string[] {
    const doubt = this.filesOf("in doubt", "sending");
    const unsent = this.filesOf("not sent", "refused");
    return [
      `  sent: ${this.filesOf("uploaded").join(", ") || "nothing"}`,
      ...(doubt.length === 0 ? [] : [`  in doubt: ${doubt.join(", ")}`]),
      ...(unsent.length === 0 ? [] : [`  not sent: ${unsent.join(", ")}`]),
    ];
  }
}
