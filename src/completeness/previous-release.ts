import type { KnownFile } from "../index/project-json.ts";
import { versionOfFile } from "../index/release-state.ts";
import {
  canonicalizeVersion,
  compareVersions,
  formatVersion,
  isPrerelease,
  parseVersion,
  type Version,
} from "../python/version.ts";

export interface PreviousRelease {
  readonly version: string;
  /** Distributions that are not yanked. */
  readonly filenames: readonly string[];
}

/**
 * The release on the index to which a version is compared: of the versions below it the newest that
 * is final and not yanked, also for a pre-release, which often has fewer files; where no version
 * below it is final, the newest pre-release.
 */
export function previousRelease(
  files: readonly KnownFile[],
  version: string,
): PreviousRelease | undefined {
  const own = parseVersion(version);
  if (own === undefined) return undefined;
  const newestFirst = releasesBefore(own, files).toSorted((a, b) =>
    compareVersions(b.version, a.version),
  );
  const found = newestFirst.find((one) => !isPrerelease(one.version)) ?? newestFirst[0];
  return found && { version: formatVersion(found.version), filenames: found.filenames };
}

function releasesBefore(own: Version, files: readonly KnownFile[]) {
  const releases = new Map<string, { readonly version: Version; readonly filenames: string[] }>();
  for (const file of files) {
    const version = file.yanked || !isDistribution(file.filename) ? undefined : versionOfFile(file);
    if (version === undefined || compareVersions(version, own) >= 0) continue;
    const key = canonicalizeVersion(version);
    const known = releases.get(key) ?? { version, filenames: [] };
    known.filenames.push(file.filename);
    releases.set(key, known);
  }
  return [...releases.values()];
}

/** Eggs and installers of before are no longer made. */
const isDistribution = (filename: string): boolean => /\.(?:whl|tar\.gz|zip)$/.test(filename);
