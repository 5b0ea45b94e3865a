import { parseSdistFilename, parseWheelFilename } from "../python/filename.ts";
import { compareVersions } from "../python/version.ts";
import type { AttestationFacts, PublishingWorkflow } from "./attestation-facts.ts";
import type { Subject } from "./subject.ts";

/** Compared as `packaging` reads them: name, version, build and tags. */
function isSameFile(a: string, b: string): boolean {
  if (a.endsWith(".whl") !== b.endsWith(".whl")) return false;
  if (!a.endsWith(".whl")) return isSameSdist(a, b);
  const [one, other] = [parseWheelFilename(a), parseWheelFilename(b)];
  if (!(one.ok && other.ok)) return false;
  return (
    one.name === other.name &&
    compareVersions(one.version, other.version) === 0 &&
    String(one.build) === String(other.build) &&
    one.tags.toSorted().join() === other.tags.toSorted().join()
  );
}

function isSameSdist(a: string, b: string): boolean {
  const [one, other] = [parseSdistFilename(a), parseSdistFilename(b)];
  if (!(one.ok && other.ok)) return false;
  return one.name === other.name && compareVersions(one.version, other.version) === 0;
}

function subjectProblem(name: string): string | undefined {
  if (name === "") return "missing name";
  if (name.endsWith(".whl")) return problemOf(parseWheelFilename(name));
  if (/\.(?:tar\.gz|zip)$/.test(name)) return problemOf(parseSdistFilename(name));
  return `unknown distribution format: ${name}`;
}

const problemOf = (parsed: { readonly ok: boolean; readonly message?: string }) =>
  parsed.ok ? undefined : parsed.message;

/** Why a statement is not about this upload, in the words of `pypi_attestations`. */
export function subjectMismatch(facts: AttestationFacts, { filename, facts: file }: Subject) {
  if (typeof facts.statement === "string") return undefined;
  const [subject, ...others] = facts.statement.subjects;
  if (subject === undefined || others.length > 0) {
    return "too many subjects in statement (must be exactly one)";
  }
  const invalid = subjectProblem(subject.name);
  if (invalid !== undefined) return `invalid subject: ${invalid}`;
  if (!isSameFile(subject.name, filename)) {
    return `subject does not match distribution name: ${subject.name} != ${filename}`;
  }
  if (file === undefined || subject.sha256 === file.sha256) return undefined;
  return "subject does not match distribution digest";
}

/** The extensions of Fulcio's certificates that PyPI compares, by the last number of their id. */
const claims = { issuer: 8, repository: 12, digest: 13, ref: 14, workflow: 18 } as const;

/** Why a certificate is not of this workflow, in the words of `sigstore` and `pypi_attestations`. */
export function identityMismatch(
  found: ReadonlyMap<number, string>,
  { issuer, repository, workflow }: PublishingWorkflow,
): string | undefined {
  const home = `https://github.com/${repository}`;
  const single: readonly (readonly [string, number, string])[] = [
    ["OIDCIssuerV2", claims.issuer, issuer],
    ["OIDCSourceRepositoryURI", claims.repository, home],
  ];
  for (const [name, number, expected] of single) {
    const value = found.get(number);
    if (value === undefined) {
      return `Certificate does not contain ${name} (1.3.6.1.4.1.57264.1.${number}) extension`;
    }
    if (value !== expected) {
      return `Certificate's ${name} does not match (got ${value}, expected ${expected})`;
    }
  }
  const config = found.get(claims.workflow) ?? "";
  const suffixes = [found.get(claims.digest), found.get(claims.ref)].filter(Boolean);
  const accepted = suffixes.map((suffix) => `${home}/.github/workflows/${workflow}@${suffix}`);
  if (accepted.includes(config)) return undefined;
  return `Certificate's Build Config URI (${config}) does not match expected Trusted Publisher (${workflow} @ ${repository})`;
}
