import type { UploadAuthority } from "../credentials/authority.ts";
import type { Distribution } from "../distributions.ts";
import type { Host } from "../host/host.ts";
import type { Http } from "../http.ts";
import type { IndexLocation } from "../index/locations.ts";

/** Where an upload goes, and how. */
export interface UploadTarget {
  readonly index: IndexLocation;
  readonly authority: UploadAuthority;
  readonly http: Http;
  readonly host: Host;
  /** Leave out what the index has already, whatever its content. */
  readonly skipExisting: boolean;
  /** Files that are sent at the same time. */
  readonly concurrency: number;
  /** How often a file is sent again after a passing fault. */
  readonly retries: number;
  /** The form field `attestations` (PEP 740), by filename. */
  readonly attestations: ReadonlyMap<string, string>;
}

/** The distributions of one version of one project. */
export interface LocalRelease {
  readonly name: string;
  readonly version: string;
  readonly distributions: readonly Distribution[];
}
