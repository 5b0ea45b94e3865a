import type { TokenClaims } from "./json-web-token.ts";

/** A trusted publisher as its owner registers it on PyPI. */
export interface TrustedPublisherRegistration {
  /** Such as `https://token.actions.githubusercontent.com`. */
  readonly issuer: string;
  readonly owner: string;
  /** GitHub's number of the owner; any where it is absent. */
  readonly ownerId?: string;
  /** Without the owner. */
  readonly repository: string;
  /** The name of the file in `.github/workflows`. */
  readonly workflow: string;
  /** The job must run in it; any or none where it is absent. */
  readonly environment?: string;
  /** The projects to which it may upload. */
  readonly projects: readonly string[];
  /** Whether its projects do not exist yet: the first token creates them. */
  readonly pending?: boolean;
}

/** Without them PyPI takes no token of GitHub (Warehouse: oidc/models/github.py). */
const REQUIRED = [
  "sub",
  "repository",
  "repository_owner",
  "repository_owner_id",
  "job_workflow_ref",
  "jti",
] as const;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The registrations that match the claims, or why none does, in Warehouse's words. */
export function findPublishers(
  registrations: readonly TrustedPublisherRegistration[],
  claims: TokenClaims,
): readonly TrustedPublisherRegistration[] | string {
  const missing = REQUIRED.find((name) => claims[name] === undefined);
  if (missing !== undefined) return `Missing claim '${missing}'`;
  const reference = textOf(claims["job_workflow_ref"]);
  if (reference === "") return "The job_workflow_ref claim is empty";
  const workflow = /\.github\/workflows\/([^/@]+\.ya?ml)@/.exec(reference)?.[1];
  if (workflow === undefined) return "Could not job extract workflow filename from OIDC claims";
  const candidates = registrations.filter(
    (one) => one.workflow === workflow && isOfRepository(one, claims),
  );
  const environment = textOf(claims["environment"]).toLowerCase();
  const inEnvironment = candidates.filter((one) => one.environment?.toLowerCase() === environment);
  const anywhere = candidates.filter((one) => one.environment === undefined);
  // The most specific one wins.
  const found = environment !== "" && inEnvironment.length > 0 ? inEnvironment : anywhere;
  if (found.length === 0) return "Publisher with matching claims was not found";
  if (claims["event_name"] === "pull_request_target") {
    return "Publishing from a workflow invoked via 'pull_request_target' is not supported.";
  }
  return foreignWorkflow(workflow, reference, claims) ?? found;
}

function isOfRepository(
  { issuer, owner, ownerId, repository }: TrustedPublisherRegistration,
  claims: TokenClaims,
): boolean {
  return (
    claims["iss"] === issuer &&
    textOf(claims["repository"]).toLowerCase() === `${owner}/${repository}`.toLowerCase() &&
    (ownerId === undefined || claims["repository_owner_id"] === ownerId)
  );
}

/** A reusable workflow of another repository has the right name and the wrong place. */
function foreignWorkflow(
  workflow: string,
  reference: string,
  claims: TokenClaims,
): string | undefined {
  const versions = [claims["ref"], claims["sha"]].map(textOf).filter((text) => text !== "");
  if (versions.length === 0) return "The ref and sha claims are empty";
  const base = `${textOf(claims["repository"])}/.github/workflows/${workflow}`;
  const expected = versions.map((version) => `${base}@${version}`);
  const same = (text: string) => text.toLowerCase() === reference.toLowerCase();
  if (expected.some(same)) return undefined;
  const list = expected.map((text) => `'${text}'`).join(", ");
  return `The job_workflow_ref claim does not match, expecting one of [${list}], got '${reference}'`;
}
