export interface Credential {
  readonly user: string;
  readonly password: string;
}

/** What stands in the header of a request (RFC 7617). */
export const basicCredential = ({ user, password }: Credential): string =>
  Buffer.from(`${user}:${password}`).toString("base64");

/** Where a credential was found, in words. */
export interface FoundCredential extends Credential {
  readonly source: string;
}

/** What the caller has, if anything. */
export interface GivenCredential {
  readonly user: string;
  readonly password: string | undefined;
  readonly source: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The credential for an upload: the input, else the environment; `undefined` where there is none. */
export function findCredential(
  given: GivenCredential,
  index: "pypi" | "testpypi" | "other",
  env: Environment,
): FoundCredential | undefined {
  if (given.password !== undefined) {
    return { ...given, password: given.password };
  }
  const candidates: [name: string, user: string][] = [
    ["TWINE_PASSWORD", env["TWINE_USERNAME"] || given.user],
    ["UV_PUBLISH_TOKEN", "__token__"],
    ["UV_PUBLISH_PASSWORD", env["UV_PUBLISH_USERNAME"] || given.user],
    [index === "testpypi" ? "TESTPYPI_API_TOKEN" : "PYPI_API_TOKEN", "__token__"],
  ];
  for (const [name, user] of candidates) {
    const password = env[name]?.trim();
    if (password) return { user, password, source: `the environment variable \`${name}\`` };
  }
  return undefined;
}

/**
 * The host that an API token of PyPI is made for: the location of its macaroon; `undefined` where
 * the token is of another kind. https://github.com/rescrv/libmacaroons/blob/master/doc/format.txt
 */
export function tokenLocation(token: string): string | undefined {
  const match = /^pypi-([A-Za-z0-9_-]+)/.exec(token.trim());
  const bytes = Buffer.from(match?.[1] ?? "", "base64url");
  // Version 2, then the field "location" (type 1) with its length.
  const [version, type, length = 0] = bytes;
  if (version !== 2 || type !== 1 || bytes.length < 3 + length) return undefined;
  return bytes.subarray(3, 3 + length).toString("utf8");
}
