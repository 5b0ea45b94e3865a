/**
 * What one run leaves for the action's `post` step, under the names that the runner hands on as
 * `STATE_NAME`. Setting a state again replaces it.
 */
export const stateNames = {
  /** Set once the stage has ended by itself, whatever came of it, but for a cancellation. */
  finished: "finished",
  /** Of an upload: a `SavedProgress` as JSON. */
  progress: "progress",
  /** Tokens that are not burnt yet: `SavedToken`s as JSON. */
  tokens: "minted-tokens",
} as const;

/** How far an upload has come. */
export interface SavedProgress {
  /** Such as `demo 1.0`. */
  readonly release: string;
  /** Its title. */
  readonly index: string;
  readonly sent: readonly string[];
  readonly unsent: readonly string[];
  /** Sent, without an answer. */
  readonly doubt: readonly string[];
}

/** A token that entitles to upload until it is burnt or its time is over. */
export interface SavedToken {
  /** Where the endpoints of the index are. */
  readonly site: string;
  readonly token: string;
}
