import { splitWords } from "../python/whitespace.ts";
import { type Configuration, parseConfiguration, type Sections } from "./configuration.ts";

/** One index of a `.pypirc`. */
export interface PypircServer {
  /** Of its section. */
  readonly name: string;
  /** As it is written; absent where the section has none. */
  readonly repository: string | undefined;
  readonly username: string | undefined;
  readonly password: string | undefined;
}

export type Pypirc =
  | {
      readonly ok: true;
      readonly servers: readonly PypircServer[];
      readonly secrets: readonly string[];
    }
  | Extract<Configuration, { readonly ok: false }>;

/** The two names that need no `repository`. */
export type KnownServer = "pypi" | "testpypi";

/**
 * Reads a `.pypirc` as twine does: the sections that `[distutils] index-servers` lists, with
 * the `[server-login]` of old for those that say no user name or password of their own.
 * https://packaging.python.org/specifications/pypirc/
 */
export function parsePypirc(text: string): Pypirc {
  const configuration = parseConfiguration(text);
  if (!configuration.ok) return configuration;
  const { sections } = configuration;
  const listed = sections.get("distutils")?.get("index-servers") ?? "pypi testpypi";
  // `[pypi]` alone needs no list, and is there without a section.
  const names = new Set([...splitWords(listed), "pypi"]);
  const servers = [...names].map((name) => serverOf(name, sections, splitWords(listed)));
  const secrets = [...sections.values()]
    .map((options) => options.get("password") ?? "")
    .filter((password) => password !== "");
  return { ok: true, servers, secrets };
}

function serverOf(name: string, sections: Sections, listed: readonly string[]): PypircServer {
  const options = listed.includes(name) ? sections.get(name) : undefined;
  const login = sections.get("server-login");
  const value = (option: string) => options?.get(option);
  return {
    name,
    repository: value("repository"),
    username: value("username") ?? login?.get("username"),
    password: value("password") ?? login?.get("password"),
  };
}

/** The servers of a `.pypirc` that are the index at `upload`, in the order of the file. */
export function serversFor(
  servers: readonly PypircServer[],
  upload: URL,
  known: ReadonlyMap<string, URL>,
): readonly PypircServer[] {
  const wanted = comparable(upload);
  return servers.filter(({ name, repository }) => {
    const address = repository ?? known.get(name)?.href;
    if (address === undefined || !URL.canParse(address)) return false;
    const url = new URL(address);
    // As twine does: PyPI is never spoken to in the clear.
    if ([...known.values()].some(({ hostname }) => hostname === url.hostname)) {
      url.protocol = "https:";
    }
    return comparable(url) === wanted;
  });
}

/** Without what does not tell indexes apart: user information and the slash at the end. */
const comparable = ({ protocol, host, pathname, search }: URL): string =>
  `${protocol}//${host}${pathname.replace(/\/+$/, "")}/${search}`;
