import { basename } from "node:path";
import { type Distribution, distributionKind, readDistribution } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import { normalizeName } from "../python/name.ts";
import type { Pyproject } from "../python/pyproject.ts";
import { compareVersions, parseVersion } from "../python/version.ts";

/** The name and version that all files of a release share. */
export interface Identity {
  readonly name: string;
  readonly version: string;
}

type Located = Identity & { readonly where: string };

/** Reads name and version from the metadata of each file; fails unless they and the project agree. */
export async function identityOfBuild(
  paths: readonly string[],
  pyproject: Pyproject | undefined,
): Promise<Identity> {
  const built = await Promise.all(
    paths.map((path) => {
      const filename = basename(path);
      return readDistribution(path, filename, distributionKind(filename) ?? "sdist");
    }),
  );
  return identityOf(built, pyproject);
}

/** The name and version that the distributions share; fails when they differ, or from the project's. */
export function identityOf(
  distributions: readonly Distribution[],
  pyproject?: Pyproject,
): Identity {
  const [first, ...others] = distributions.map(locatedIdentity);
  if (first === undefined) throw new Error("no distributions");
  for (const other of others) compare(first, other);
  compare(first, {
    where: "`pyproject.toml`",
    name: pyproject?.name ?? first.name,
    version: pyproject?.version ?? first.version,
  });
  return { name: first.name, version: first.version };
}

/** The distributions by release: those of one project and version together, in their order. */
export function releasesOf(
  distributions: readonly Distribution[],
): (Identity & { readonly distributions: readonly Distribution[] })[] {
  const releases: (Located & { readonly distributions: Distribution[] })[] = [];
  for (const distribution of distributions) {
    const identity = locatedIdentity(distribution);
    const known = releases.find(
      ({ name, version }) =>
        normalizeName(name) === normalizeName(identity.name) &&
        equalVersions(version, identity.version),
    );
    if (known === undefined) releases.push({ ...identity, distributions: [distribution] });
    else known.distributions.push(distribution);
  }
  return releases;
}

function locatedIdentity({ filename, kind, metadata }: Distribution): Located {
  const { name, version } = metadata?.single ?? {};
  if (name !== undefined && version !== undefined) {
    return { where: `\`${filename}\``, name, version };
  }
  const member = kind === "wheel" ? "METADATA" : "PKG-INFO";
  throw new PublishError(
    "version-mismatch",
    `\`${filename}\` holds no ${member} with a name and a version`,
    { hint: "run the stage `check`, which says what is wrong with the file" },
  );
}

function compare(one: Located, other: Located): void {
  if (normalizeName(one.name) !== normalizeName(other.name)) {
    throw mismatch("name", one, other);
  }
  if (!equalVersions(one.version, other.version)) throw mismatch("version", one, other);
}

function equalVersions(one: string, other: string): boolean {
  const [a, b] = [parseVersion(one), parseVersion(other)];
  return a === undefined || b === undefined ? one === other : compareVersions(a, b) === 0;
}

const mismatch = (what: keyof Identity, one: Located, other: Located) =>
  new PublishError(
    "version-mismatch",
    `The ${what} of ${one.where} is \`${one[what]}\`, that of ${other.where} is \`${other[what]}\``,
    { hint: `make the ${what} the same everywhere, then build again` },
  );
