/** What rules know from outside the distributions: the project's settings, its files, the run's tag. */
export interface ProjectContext {
  /** Names that wheels are to have at their top; absent where none are declared. */
  readonly toplevel?: readonly string[];
  /** Paths of the files that wheels are to have in their library; absent where none are declared. */
  readonly library?: ReadonlySet<string>;
  /** Set where files are declared, but there is no checkout to look for them. */
  readonly libraryUnknown?: boolean;
  /** Present where the project asks for check-manifest. */
  readonly manifest?: ManifestCheck;
  /** The git tag of the run, such as `v1.0`. */
  readonly tag?: string;
  /** Names of the attestation files that lie beside no distribution of theirs. */
  readonly orphanAttestations?: readonly string[];
}

/** What check-manifest compares an sdist with. */
export interface ManifestCheck {
  /** Paths that git tracks, `/`-separated; `undefined` without a checkout. */
  readonly tracked: readonly string[] | undefined;
  readonly ignore: readonly string[];
  readonly ignoreDefaultRules: boolean;
  readonly ignoreBadIdeas: readonly string[];
  /** The text of `MANIFEST.in`. */
  readonly manifestIn: string | undefined;
}
