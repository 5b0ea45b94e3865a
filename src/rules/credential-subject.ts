/** One of the public indexes. */
export interface PublicIndex {
  readonly title: string;
  /** The upload API. */
  readonly upload: URL;
  /** Pages for people; API tokens are made for its host. */
  readonly site: URL;
}

/** Where an upload would go. */
export interface AddressSubject {
  readonly upload: URL;
  /** The public index that `upload` means, whether or not it is right; absent for any other index. */
  readonly target: PublicIndex | undefined;
}

/** What a token of PyPI says of itself. PyPI alone can tell whether it is true. */
export interface ApiToken {
  /** Seconds since 1970 UTC. */
  readonly notBefore: number | undefined;
  /** Seconds since 1970 UTC: the first that is too late. */
  readonly expires: number | undefined;
  /** The normalized names of the only projects it is for; absent where it names none. */
  readonly projects: readonly string[] | undefined;
  /** Whether it is for some projects only, which it names by ids that nobody else knows. */
  readonly hasProjectIds: boolean;
}

/** Why a text is no API token of PyPI. */
export type TokenProblem = "no token" | "prefix missing" | "damaged";

/** A credential with everything the rules ask about it. */
export interface CredentialSubject extends AddressSubject {
  readonly user: string;
  /** As it was found. */
  readonly password: string;
  /** As it would be sent, without what pasting put around it. */
  readonly sent: string;
  /** Where it was found, in words. */
  readonly source: string;
  readonly token: ApiToken | TokenProblem;
  /** The host of the index that made the token, also where the token is damaged. */
  readonly location: string | undefined;
  /** Every index whose tokens are known. */
  readonly known: readonly PublicIndex[];
  /** The names of the projects that are to be uploaded. */
  readonly projects: readonly string[];
  /** Those among them that the index lacks, as far as that is known. */
  readonly newProjects: readonly string[];
  readonly now: Date;
}
