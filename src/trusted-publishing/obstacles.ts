import type { Environment, Host } from "../host/host.ts";
import type { IndexLocation } from "../index/locations.ts";
import { type Claims, isReusable, parseWorkflowRef } from "./claims.ts";
import { publicIndexOf } from "./public-index.ts";

/** Why trusted publishing cannot work here, and what to write into the workflow. */
export interface Unavailable {
  readonly unavailable: string;
  readonly hint?: string;
}

/** Whose tokens PyPI takes from GitHub; GitHub Enterprise has others. */
export const githubIssuer = "https://token.actions.githubusercontent.com";

/** What the environment alone tells: nothing is asked of anybody. `undefined` where nothing speaks against it. */
export async function findObstacle(
  host: Host,
  index: IndexLocation,
): Promise<Unavailable | undefined> {
  const { env } = host;
  if (env["GITHUB_ACTIONS"] !== "true") {
    return { unavailable: "this is no job of GitHub Actions" };
  }
  if (env["GITHUB_EVENT_NAME"] === "pull_request_target" && publicIndexOf(index) !== undefined) {
    return pullRequestTarget(index);
  }
  if (env["ACTIONS_ID_TOKEN_REQUEST_URL"] && env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]) {
    return undefined;
  }
  const forge = forgeOf(env);
  if (forge !== "GitHub") {
    return {
      unavailable: `${forge} is no issuer of identities that ${index.title} accepts`,
    };
  }
  return (await isForkPullRequest(host)) ? forkPullRequest : noPermission(env);
}

/** Forgejo sets Gitea's variables too. */
function forgeOf(env: Environment): "Forgejo" | "Gitea" | "act" | "GitHub" {
  if (env["FORGEJO_ACTIONS"] === "true") return "Forgejo";
  if (env["GITEA_ACTIONS"] === "true") return "Gitea";
  return env["ACT"] === "true" ? "act" : "GitHub";
}

// https://github.com/pypi/warehouse/blob/main/warehouse/oidc/models/github.py
const pullRequestTarget = (index: IndexLocation): Unavailable => ({
  unavailable: `${index.title} accepts nothing from a workflow that \`pull_request_target\` started`,
  hint: "publish when a release is published:\non:\n  release:\n    types: [published]",
});

const forkPullRequest: Unavailable = {
  unavailable: "GitHub gives no identity to a pull request from a fork",
  hint: "publish when a release is published, and leave the step out for pull requests:\nif: github.event_name != 'pull_request'",
};

function noPermission(env: Environment): Unavailable {
  const job = env["GITHUB_JOB"] || "publish";
  return {
    unavailable: "the job may not ask GitHub for an identity: it lacks `id-token: write`",
    hint: `add these lines to the workflow, and to the job that calls it where it is a reusable one; permissions that are not listed are dropped\njobs:\n  ${job}:\n    permissions:\n      id-token: write`,
  };
}

interface PullRequestEvent {
  readonly pull_request?: {
    readonly head?: { readonly repo?: { readonly full_name?: string } | null };
    readonly base?: { readonly repo?: { readonly full_name?: string } };
  };
}

/** The repository of the head is `null` once the fork is deleted. */
async function isForkPullRequest({ env, files }: Host): Promise<boolean> {
  const path = env["GITHUB_EVENT_PATH"];
  if (!path || !/^pull_request/.test(env["GITHUB_EVENT_NAME"] ?? "")) return false;
  try {
    const event = JSON.parse((await files.readText(path)) ?? "{}") as PullRequestEvent;
    const { head, base } = event.pull_request ?? {};
    return head !== undefined && head.repo?.full_name !== base?.repo?.full_name;
  } catch {
    return false;
  }
}

/** What the identity tells before it is shown to the index. */
export function findIdentityObstacle(
  claims: Claims,
  index: IndexLocation,
): Unavailable | undefined {
  if (publicIndexOf(index) === undefined) return undefined;
  const { iss = "(absent)", repository = "", job_workflow_ref: called } = claims;
  if (iss !== githubIssuer) {
    return {
      unavailable: `${index.title} does not know the issuer of this job's identity, ${iss}; it knows ${githubIssuer}`,
    };
  }
  const workflow = parseWorkflowRef(called);
  if (!isReusable(claims) || workflow === undefined) return undefined;
  return workflow.repository.toLowerCase() === repository.toLowerCase()
    ? undefined
    : foreignWorkflow(workflow.repository, index);
}

// https://docs.pypi.org/trusted-publishers/troubleshooting/#reusable-workflows-on-github
const foreignWorkflow = (repository: string, index: IndexLocation): Unavailable => ({
  unavailable: `the job stands in a reusable workflow of ${repository}, and ${index.title} accepts only workflows of the publishing repository itself`,
  hint: "build in the reusable workflow and publish in a job of this repository's own workflow:\njobs:\n  publish:\n    needs: build\n    runs-on: ubuntu-latest\n    permissions:\n      id-token: write\n    steps:\n      - uses: actions/download-artifact@v4\n        with: {name: distributions, path: dist}\n      - uses: org/pypi-publish@v1",
});
