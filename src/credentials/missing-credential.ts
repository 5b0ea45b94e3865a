import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import type { IndexLocation } from "../index/locations.ts";
import type { AuthorityRequest } from "./authority-request.ts";
import { type IndexKind, kindOf, targetOf } from "./target.ts";

/** A place that was looked at, and why no credential came of it. */
export interface EmptyPlace {
  readonly place: string;
  readonly reason: string;
  /** What would make the place work, where it knows. */
  readonly hint?: string | undefined;
}

/** Where a job runs. */
export type Runner = "terminal" | "GitHub" | "Gitea" | "Forgejo" | "other";

/** Forgejo sets Gitea's variables too, and both set GitHub's. */
export function runnerOf({ kind, env }: Pick<Host, "kind" | "env">): Runner {
  if (kind === "terminal") return "terminal";
  if (env["FORGEJO_ACTIONS"] === "true") return "Forgejo";
  if (env["GITEA_ACTIONS"] === "true") return "Gitea";
  const isPublic = env["GITHUB_SERVER_URL"] === "https://github.com" && env["ACT"] !== "true";
  return isPublic ? "GitHub" : "other";
}

/** The failure when no place has a credential: it says where was looked, why nothing came, what to do. */
export function missingCredential(
  { index, publisherForm, pendingForm }: AuthorityRequest,
  places: readonly EmptyPlace[],
  host: Host,
): PublishError {
  const lines = places.map(({ place, reason }) => `  ${place}: ${reason}`);
  const message = [`No credential for ${index.title} was found in any of these places`, ...lines];
  const trust = places.find(({ hint }) => hint !== undefined)?.hint;
  const known = publisherForm ?? `${targetOf(index.upload)?.site}manage/account/publishing/`;
  const pending =
    pendingForm === undefined ? "" : `, a project that is new there at ${pendingForm}`;
  const form = `${known}${pending}`;
  const permission = "with these lines in the job:\npermissions:\n  id-token: write";
  const publisher = `let the job publish without a stored token: register it as a trusted publisher at ${form}, and ${trust ?? permission}`;
  const hint = adviceFor(index, publisher, host);
  return new PublishError("credential-missing", message.join("\n"), { hint });
}

const secretNames: Readonly<Record<IndexKind, string>> = {
  pypi: "PYPI_API_TOKEN",
  testpypi: "TESTPYPI_API_TOKEN",
  other: "INDEX_PASSWORD",
};

function adviceFor(index: IndexLocation, publisher: string, host: Host): string {
  const runner = runnerOf(host);
  const site = targetOf(index.upload)?.site.href;
  const url = `${index.upload.origin}${index.upload.pathname}`;
  if (runner === "terminal") return inTerminal(url, kindOf(index.upload));
  const secret = secretNames[kindOf(index.upload)];
  const lines = `with:\n  password: \${{ secrets.${secret} }}`;
  if (site === undefined) return onOtherIndex(url, lines);
  const token = `create an API token at ${site}manage/account/token/, store it as the secret \`${secret}\`, and hand it on:\n${lines}`;
  if (runner !== "GitHub") {
    const why = runner === "other" ? "" : `${index.title} takes no identities of ${runner}: `;
    return `${why}${token}`;
  }
  return `${publisher}\nor ${token}`;
}

function inTerminal(url: string, kind: IndexKind): string {
  const own = kind === "other" ? [] : [secretNames[kind]];
  const names = ["TWINE_PASSWORD", "UV_PUBLISH_TOKEN", ...own];
  const user = kind === "other" ? "USER" : "__token__";
  return `put it in the environment (${names.join(", ")}), in \`~/.pypirc\`, or in the keyring: \`keyring set ${url} ${user}\``;
}

/** The user name matters there, and the job's own token does not publish packages. */
function onOtherIndex(url: string, lines: string): string {
  const isForge = /\/api\/packages\/[^/]+\/pypi\/?$/.test(url);
  const secret = isForge
    ? "a personal access token with the right `write:package` (the job's own token may not publish packages)"
    : "the password or token";
  return `store ${secret} as a secret, and hand it on:\n${lines}\n  user: its owner`;
}
