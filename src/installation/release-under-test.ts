import type { Identity } from "../project/identity.ts";
import type { IndexSettings } from "./index-settings.ts";

/** A member of a wheel as its archive has it. */
export interface WheelMember {
  readonly name: string;
  /** Lower-case hex. */
  readonly sha256?: string;
}

/** One distribution: on the index, or on this machine. */
export interface FileUnderTest {
  readonly filename: string;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Where the index under test has it. */
  readonly url?: URL | undefined;
  /** Absolute, of a local file. */
  readonly path?: string | undefined;
  /** Of a wheel whose content is known. */
  readonly members?: readonly WheelMember[] | undefined;
}

/** What the metadata of the release says to those who install it. */
export interface ReleaseMetadata {
  readonly requiresPython: string | undefined;
  readonly extras: readonly string[];
  readonly classifiers: readonly string[];
}

export interface ReleaseUnderTest extends Identity {
  readonly files: readonly FileUnderTest[];
  readonly metadata: ReleaseMetadata;
  /** The index under test; absent where local files are tried. */
  readonly index?: IndexSettings | undefined;
  /** Whether that is PyPI: installed as users do it, by name and version. */
  readonly isPypi: boolean;
}

export const isWheel = ({ filename }: Pick<FileUnderTest, "filename">): boolean =>
  filename.endsWith(".whl");
