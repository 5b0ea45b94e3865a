import type { Credential } from "../index/credentials.ts";

/** A credential and where it was found, in words. */
export interface FoundCredential extends Credential {
  readonly source: string;
}

/** What a place had: a credential, or why none came of it. */
export type Lookup = FoundCredential | { readonly nothing: string };

/** What the caller gave, if anything. */
export interface GivenCredential {
  /** `__token__` unless told. */
  readonly user: string;
  readonly password: string | undefined;
  /** In words, such as ``the input `password` ``. */
  readonly source: string;
  /** The path of a `.pypirc` to use in place of the one in the home folder. */
  readonly pypirc?: string | undefined;
}

export const TOKEN_USER = "__token__";

/** Whether somebody took the token for the name of the user. */
export const isTokenAsUser = (user: string): boolean => user.trim().startsWith("pypi-");

/** The user name that was given; `__token__` is what stands there when none was. */
export const givenUser = ({ user }: GivenCredential): string | undefined =>
  user === TOKEN_USER ? undefined : user;

/**
 * The password as it is sent: what pasting put around it is left out. A token has no blanks at its
 * ends; a person's password may.
 */
export const sentPassword = ({ user, password }: Credential): string =>
  user.trim() === TOKEN_USER ? password.trim() : password.replace(/^[\r\n]+|[\r\n]+$/g, "");
