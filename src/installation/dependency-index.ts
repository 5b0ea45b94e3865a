import { join } from "node:path";
import { PublishError } from "../errors.ts";
import type { Environment, Host } from "../host/host.ts";
import { showUrl } from "../http.ts";
import { publicIndexes } from "../index/locations.ts";
import type { IndexSettings } from "./index-settings.ts";

const pypi = new URL("simple/", publicIndexes.pypi.site);
const testpypi = publicIndexes.testpypi.site;

/**
 * The index from which dependencies come: the one that is given, else the one that pip or uv is
 * configured to use, else PyPI. It is one index, and never the one under test, which might have
 * other people's files under the names of the dependencies.
 */
export async function dependencyIndex(
  given: URL | undefined,
  underTest: URL | undefined,
  host: Host,
): Promise<IndexSettings> {
  if (given !== undefined) {
    if (given.host !== testpypi.host) return { url: given };
    throw new PublishError(
      "invalid-input",
      "Input `dependency-index` is TestPyPI, where anybody may have taken the names of dependencies",
      { hint: "leave it out, or name the index that users install from" },
    );
  }
  const { url = pypi, pip } = await configured(host);
  const same = underTest !== undefined && isSame(url, underTest) && !isSame(url, pypi);
  if (!same && url.host !== testpypi.host) return { url, pip };
  host.log.warning(
    `Dependencies come from PyPI: ${showUrl(url)}, which pip or uv is configured to use, is the index under test; name another one as \`dependency-index\``,
  );
  return { url: pypi, pip };
}

const isSame = (one: URL, other: URL): boolean =>
  one.host === other.host &&
  one.pathname.replace(/\/+$/, "") === other.pathname.replace(/\/+$/, "");

interface Configured {
  readonly url: URL | undefined;
  readonly pip: Environment;
}

/** What concerns the way to the ordinary index; further indexes and folders are left out. */
const settings: Readonly<Record<string, string>> = {
  "index-url": "PIP_INDEX_URL",
  cert: "PIP_CERT",
  "client-cert": "PIP_CLIENT_CERT",
  proxy: "PIP_PROXY",
  "trusted-host": "PIP_TRUSTED_HOST",
};

async function configured({ env, files }: Host): Promise<Configured> {
  const texts = pipFiles(env).map((path) => files.readText(path).catch(() => undefined));
  const written = (await Promise.all(texts)).flatMap((text) => settingsOf(text ?? ""));
  const pip: Record<string, string> = Object.fromEntries(
    written.map(([key, value]) => [settings[key] ?? key, value]),
  );
  for (const name of Object.values(settings)) pip[name] = env[name] || (pip[name] ?? "");
  const { PIP_INDEX_URL: ofPip, ...others } = pip;
  const ofUv = env["UV_DEFAULT_INDEX"]?.replace(/^\w[\w-]*=(?=https?:)/, "");
  const text = ofPip || ofUv || env["UV_INDEX_URL"];
  const url = text && URL.canParse(text) ? new URL(text) : undefined;
  return { url, pip: Object.fromEntries(Object.entries(others).filter(isSet)) };
}

const isSet = ([, value]: readonly [string, string]): boolean => value !== "";

/** Global, of the user, of the environment; the last one counts. https://pip.pypa.io/en/stable/topics/configuration/ */
function pipFiles(env: Environment): string[] {
  const named = env["PIP_CONFIG_FILE"];
  if (named === "/dev/null" || named === "nul") return [];
  const home = env["HOME"] || env["USERPROFILE"] || "";
  const roaming = env["APPDATA"];
  return [
    "/etc/pip.conf",
    "/etc/xdg/pip/pip.conf",
    "/Library/Application Support/pip/pip.conf",
    ...(env["ProgramData"] ? [join(env["ProgramData"], "pip", "pip.ini")] : []),
    join(home, ".pip", "pip.conf"),
    join(home, "Library", "Application Support", "pip", "pip.conf"),
    join(env["XDG_CONFIG_HOME"] || join(home, ".config"), "pip", "pip.conf"),
    ...(roaming ? [join(roaming, "pip", "pip.ini")] : []),
    ...(named ? [named] : []),
  ];
}

/** What is read of `[global]` and `[install]`; a value's first line counts. */
function settingsOf(text: string): [string, string][] {
  const found: [string, string][] = [];
  let section = "";
  for (const line of text.split(/\r?\n/)) {
    section = /^\[(.+)\]/.exec(line)?.[1] ?? section;
    const [, key, value] = /^([\w-]+)\s*[=:]\s*(\S.*?)\s*$/.exec(line) ?? [];
    if (key === undefined || value === undefined || !/^(global|install)$/.test(section)) continue;
    const name = key.toLowerCase().replaceAll("_", "-");
    if (settings[name] !== undefined) found.push([name, value]);
  }
  return found;
}
