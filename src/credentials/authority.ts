import type { Credential } from "../index/credentials.ts";

/** What entitles to upload: a fixed secret, or the short-lived tokens of a trusted publisher. */
export interface UploadAuthority {
  readonly kind: "token" | "password" | "trusted-publishing";
  /** Where it comes from, in words, such as ``the input `password` ``. */
  readonly source: string;
  /**
   * The credential for the next request. Trusted publishing mints at the first call, which must come
   * after the plan has passed, and again before a token ends; `renew` asks for a new one at once.
   */
  credential(options?: { readonly renew?: boolean }): Promise<Credential>;
  /** Gives back what was minted; never fails. */
  end(): Promise<void>;
}
