/**
 * What a stage leaves for the gate besides its result, as plain JSON: short, and never a credential.
 * It is shown in the gate's table, so numbers and names are better than sentences.
 */
export type Evidence =
  | ValidateEvidence
  | BuildEvidence
  | CheckEvidence
  | UploadEvidence
  | VerifyEvidence;

export interface ValidateEvidence {
  readonly stage: "validate";
  /** The version of the Python that ran the commands, such as `3.12.4`; absent where none ran. */
  readonly python?: string;
  /** The project's own commands that ran, in their order. */
  readonly commands: readonly EvidenceOfCommand[];
  /** The changelog's entry for this version; absent where it was not looked for. */
  readonly changelog?: { readonly file: string; readonly heading: string };
  /** As the project's files have it; absent where the build computes it. */
  readonly version?: string;
  /** The files, relative to the project. */
  readonly readme?: string;
  readonly licence?: string;
  /** How many secrets were found in the project's files. */
  readonly secrets?: number;
}

export interface EvidenceOfCommand {
  readonly kind: "tests" | "types" | "lint" | "format" | "docs" | "other";
  /** The command line. */
  readonly command: string;
  readonly ok: boolean;
  /** How many tests passed, where the program says so. */
  readonly tests?: number;
  /** Percent, where the program says so. */
  readonly coverage?: number;
  readonly seconds?: number;
}

export interface BuildEvidence {
  readonly stage: "build";
  /** Whether a second build gave the same bytes; absent where none was asked for. */
  readonly reproducible?: boolean;
}

export interface CheckEvidence {
  readonly stage: "check";
  readonly errors: number;
  readonly warnings: number;
  /** Rules that were left out. */
  readonly ignored: readonly string[];
}

export interface UploadEvidence {
  readonly stage: "upload";
  readonly index: EvidenceOfIndex;
  /** Kind and place of the credential, without its value. */
  readonly credential: { readonly kind: string; readonly source: string };
  /** The output `result`. */
  readonly result: string;
}

export interface VerifyEvidence {
  readonly stage: "verify";
  readonly index: EvidenceOfIndex;
  readonly verified: boolean;
  /** The Pythons that the inputs ask for, as they are written there. */
  readonly pythons: readonly string[];
  readonly environments: readonly {
    readonly python: string;
    readonly source: string;
    readonly ok: boolean;
  }[];
}

export interface EvidenceOfIndex {
  readonly title: string;
  /** URL of the simple API or, where it is not known, of the upload, without user information. */
  readonly url: string;
}
