import type { Remote } from "./pipeline.ts";

/**
 * What the URL of a git remote says of the forge: `https://host/owner/repository.git`,
 * `git@host:owner/repository`, `ssh://git@host:22/owner/repository`. `undefined` for a path on disk.
 */
export function parseRemote(url: string): Remote | undefined {
  const text = url
    .trim()
    .replace(/\/+$/, "")
    .replace(/\.git$/, "");
  const short = /^(?:[\w.-]+@)?([\w.-]{2,}):(?!\/\/)(.+)$/.exec(text);
  if (short !== null) return remote(short[1], short[2]);
  const parts = /^(https?|ssh|git):\/\/(?:[^@/]*@)?([\w.-]+)(:\d+)?\/(.+)$/.exec(text);
  if (parts === null) return undefined;
  const [, scheme = "", host = "", port = "", path] = parts;
  // The port of SSH says nothing about the pages.
  if (scheme === "http") return remote(`${host}${port}`, path, scheme);
  return remote(scheme === "https" ? `${host}${port}` : host, path);
}

function remote(host = "", path = "", scheme: Remote["scheme"] = "https"): Remote | undefined {
  // An instance may be below a path of its host; the last two parts name the repository.
  const [repository, owner] = path.split("/").filter(Boolean).toReversed();
  if (repository === undefined || owner === undefined || host === "") return undefined;
  return { host: host.toLowerCase(), owner, repository, scheme };
}

/** The software of a host, as far as its name tells. */
export function forgeOfHost(host: string): "github" | "gitea" | "other" | undefined {
  const name = host.replace(/:\d+$/, "");
  if (/^(github\.com|.+\.ghe\.com|github\..+)$/.test(name)) return "github";
  if (/^(codeberg\.org|(.+\.)?(gitea|forgejo)\..+)$/.test(name)) return "gitea";
  if (/^(gitlab\..+|bitbucket\.org|.*\.sourceforge\.net|dev\.azure\.com)$/.test(name))
    return "other";
  return undefined;
}
