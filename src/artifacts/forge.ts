import type { Environment } from "../host/host.ts";

/** Whose artifact service it is; they differ in what they understand. */
export type Forge = "act" | "Forgejo" | "Gitea" | "GitHub" | "GitHub Enterprise Server";

/** Forgejo sets Gitea's variable too, and act takes itself for github.com. */
export function forgeOf(env: Environment): Forge {
  if (env["FORGEJO_ACTIONS"]) return "Forgejo";
  if (env["GITEA_ACTIONS"]) return "Gitea";
  if (env["ACT"]) return "act";
  return isGitHub(env["GITHUB_SERVER_URL"]) ? "GitHub" : "GitHub Enterprise Server";
}

/**
 * Whether a server speaks to `@actions/artifact`, by its own rule: an address that is missing is
 * github.com. https://github.com/actions/toolkit/blob/main/packages/artifact/src/internal/shared/config.ts
 */
function isGitHub(url: string | undefined): boolean {
  if (!url) return true;
  if (!URL.canParse(url)) return false;
  return /^github\.com$|\.ghe\.com$|\.localhost$/i.test(new URL(url).hostname);
}
