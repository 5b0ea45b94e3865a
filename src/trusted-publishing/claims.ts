/** What an identity token says of the job that asked for it; only texts, since all that count are. */
export type Claims = Readonly<Record<string, string>>;

/**
 * The claims that PyPI looks at, and the issuer's and audience's: what a refusal is about.
 * https://docs.github.com/en/actions/reference/security/oidc
 */
const shownClaims = [
  "iss",
  "aud",
  "sub",
  "repository",
  "repository_owner",
  "repository_owner_id",
  "workflow_ref",
  "job_workflow_ref",
  "ref",
  "environment",
] as const;

/** Reads the claims of a JSON Web Token (RFC 7519) without verifying it; none where it is not one. */
export function readClaims(token: string): Claims {
  const [, payload = ""] = token.split(".");
  try {
    const value: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    if (typeof value !== "object" || value === null) return {};
    const entries = Object.entries(value).map(([name, claim]) => [name, textOf(claim)] as const);
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

const textOf = (claim: unknown): string =>
  typeof claim === "string" ? claim : JSON.stringify(claim);

/** Claim by claim, for a table; what was not sent is said to be absent. */
export const claimRows = (claims: Claims): (readonly [name: string, value: string])[] =>
  shownClaims.map((name) => [name, claims[name] ?? "(absent)"]);

/** What a publisher on GitHub is registered with. */
export interface PublisherSettings {
  readonly owner: string;
  /** Without the owner. */
  readonly repository: string;
  /** The name of the file in `.github/workflows`. */
  readonly workflow: string;
  readonly environment: string | undefined;
}

/** The workflow that a `workflow_ref` names: `OWNER/REPOSITORY/.github/workflows/FILE@REF`. */
export interface WorkflowFile {
  /** `OWNER/REPOSITORY`. */
  readonly repository: string;
  readonly file: string;
}

/** `undefined` where the text is no reference to a workflow, as with act and Gitea. */
export function parseWorkflowRef(text: string | undefined): WorkflowFile | undefined {
  const [, repository, file] =
    /^([^/]+\/[^/]+)\/\.github\/workflows\/([^/@]+)@/.exec(text ?? "") ?? [];
  return repository === undefined || file === undefined ? undefined : { repository, file };
}

/** The settings that would match the claims; PyPI takes the workflow from `job_workflow_ref`. */
export function settingsOf(claims: Claims): PublisherSettings | undefined {
  const workflow = parseWorkflowRef(claims["job_workflow_ref"] ?? claims["workflow_ref"]);
  return settings(claims["repository"], workflow, claims["environment"]);
}

/** The settings that would match this job, as far as its environment tells them; GitHub's only. */
export const settingsFromEnvironment = (
  env: Readonly<Record<string, string | undefined>>,
): PublisherSettings | undefined =>
  settings(env["GITHUB_REPOSITORY"], parseWorkflowRef(env["GITHUB_WORKFLOW_REF"]), undefined);

function settings(
  full: string | undefined,
  workflow: WorkflowFile | undefined,
  environment: string | undefined,
): PublisherSettings | undefined {
  const [owner, repository] = full?.split("/") ?? [];
  if (!owner || !repository || workflow === undefined) return undefined;
  return { owner, repository, workflow: workflow.file, environment: environment || undefined };
}

/** Whether the job stands in a workflow that another one called. */
export function isReusable(claims: Claims): boolean {
  const { workflow_ref: caller, job_workflow_ref: called } = claims;
  return caller !== undefined && called !== undefined && caller !== called;
}
