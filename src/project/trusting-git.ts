import type { Environment } from "../host/host.ts";

/**
 * Backends that ask git for the version are answered in a checkout of another user too, as in a job
 * container. https://git-scm.com/docs/git-config#Documentation/git-config.txt-GITCONFIGCOUNT
 */
export function trustingGit(env: Environment): Environment {
  const number = Number(env["GIT_CONFIG_COUNT"]) || 0;
  return {
    GIT_CONFIG_COUNT: String(number + 1),
    [`GIT_CONFIG_KEY_${number}`]: "safe.directory",
    [`GIT_CONFIG_VALUE_${number}`]: "*",
  };
}
