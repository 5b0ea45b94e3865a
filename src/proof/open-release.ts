import type { GivenCredential } from "../credentials/lookup.ts";
import {
  type Distribution,
  distributionKind,
  readDistribution,
  readRelease,
} from "../distributions.ts";
import { PublishError } from "../errors.ts";
import type { IndexLocation } from "../index/locations.ts";
import { type Identity, identityOf } from "../project/identity.ts";
import { normalizeName } from "../python/name.ts";
import { canonicalizeVersion, parseVersion } from "../python/version.ts";
import type { ComparedFile, FileToCompare } from "./compare-bytes.ts";
import { findRelease } from "./find-release.ts";
import type { IndexAccess } from "./index-access.ts";

export interface ReleaseRequest {
  /** Absolute; not read where `wanted` is given. */
  readonly packages: string;
  readonly manifestSha256: string | undefined;
  /** The tag that is released, where it is not the one that started the run. */
  readonly tag?: string | undefined;
  /** A release of the index, to be verified without the files that were built. */
  readonly wanted?: Identity | undefined;
  /** For an index that is closed. */
  readonly given?: GivenCredential | undefined;
}

export interface OpenedRelease extends Identity {
  /** Whether the files lie here as they were built; else the index's own were taken. */
  readonly isBuilt: boolean;
  readonly distributions: readonly Distribution[];
}

/** A release before its files were compared: those of the index alone are not here yet. */
export interface ExpectedRelease extends OpenedRelease {
  readonly files: readonly FileToCompare[];
  /** The folder in which downloads are kept, of what does not lie here. */
  readonly keepIn: string | undefined;
}

/** Reads the files that were built, or asks the index which files a release has. */
export async function openRelease(
  { packages, manifestSha256, tag, wanted }: ReleaseRequest,
  { json }: IndexLocation,
  access: IndexAccess,
): Promise<ExpectedRelease> {
  if (wanted === undefined) {
    const { distributions } = await readRelease(
      packages,
      { manifestSha256, tag },
      access.host,
      "metadata",
    );
    const identity = identityOf(distributions);
    const files = distributions.map((file) => ({ ...file, isBuilt: true }));
    return { ...identity, isBuilt: true, distributions, files, keepIn: undefined };
  }
  const listed = await findRelease(wanted, json, access);
  const files = listed.map(({ filename, sha256, size }) => ({
    ...{ filename, sha256, isBuilt: false },
    ...(size === undefined ? {} : { size }),
  }));
  const keepIn = await access.host.temporaryFolder("verify");
  return { ...wanted, isBuilt: false, distributions: [], files, keepIn };
}

/** Reads what was downloaded, where nothing lay here. */
export async function readCompared(
  expected: ExpectedRelease,
  compared: readonly ComparedFile[],
): Promise<OpenedRelease> {
  const { name, version, isBuilt } = expected;
  if (isBuilt) return expected;
  const distributions: Distribution[] = [];
  for (const { filename, path } of compared) {
    const kind = distributionKind(filename);
    if (kind === undefined || path === undefined) continue;
    distributions.push(await readDistribution(path, filename, kind));
  }
  // The name as its metadata spells it; very old sdists have none.
  const known = distributions.filter(({ metadata }) => metadata?.single.name !== undefined);
  const identity = known.length === 0 ? expected : identityOf(known);
  if (!isSame(identity, expected)) {
    throw new PublishError(
      "served-different",
      `The files of \`${name} ${version}\` say in their metadata that they are \`${identity.name} ${identity.version}\``,
      { hint: "do not install them: find out who uploaded them" },
    );
  }
  return { name: identity.name, version: identity.version, isBuilt, distributions };
}

const isSame = (a: Identity, b: Identity): boolean =>
  normalizeName(a.name) === normalizeName(b.name) && keyOf(a.version) === keyOf(b.version);

const keyOf = (version: string): string => {
  const parsed = parseVersion(version);
  return parsed === undefined ? version : canonicalizeVersion(parsed);
};
