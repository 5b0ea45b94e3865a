import type { IndexLocation } from "../index/locations.ts";
import type { UploadAuthority } from "./authority.ts";
import type { GivenCredential } from "./lookup.ts";

/** Why trusted publishing does not work here, and what would make it work. */
export interface NoTrust {
  readonly unavailable: string;
  readonly hint?: string;
}

export interface AuthorityRequest {
  readonly given: GivenCredential;
  readonly index: IndexLocation;
  /** The names of the projects that are to be uploaded. */
  readonly projects: readonly string[];
  /** Ids of rules that are not to be reported. */
  readonly ignore?: readonly string[];
  /** Asked between the input and the environment; absent where it cannot work. */
  readonly trustedPublisher?: () => Promise<UploadAuthority | NoTrust>;
  /** The form that registers this workflow as a trusted publisher of a project that is on the index. */
  readonly publisherForm?: URL;
  /** The same for a project that the index lacks. */
  readonly pendingForm?: URL;
  /** The clock of this machine by default. */
  readonly now?: Date;
}
