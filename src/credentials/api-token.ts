import { normalizeName } from "../python/name.ts";
import type { ApiToken, TokenProblem } from "../rules/credential-subject.ts";
import { readLocation, readMacaroon } from "./macaroon.ts";

/** What one caveat limits. */
interface Limit {
  readonly notBefore?: number;
  readonly expires?: number;
  readonly projects?: readonly string[];
  readonly hasProjectIds?: boolean;
}

type Json = readonly unknown[] | Readonly<Record<string, unknown>>;

const isNumber = (value: unknown): value is number => typeof value === "number";
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

/** The caveats as PyPI writes them: an array that begins with the caveat's kind. */
function limitOfArray([kind, ...values]: readonly unknown[]): Limit {
  const [first, second] = values;
  if (kind === 0 && isNumber(first) && isNumber(second)) {
    return { expires: first, notBefore: second };
  }
  if (kind === 1 && isTexts(first)) return { projects: first };
  if (kind === 2 && isTexts(first)) return { hasProjectIds: true };
  // 3 limits to a user, 4 to a trusted publisher: whoever has the token cannot tell which.
  return {};
}

/** The caveats as PyPI wrote them until 2022; such tokens are still valid. */
function limitOfObject(caveat: Readonly<Record<string, unknown>>): Limit {
  const { permissions, exp, nbf, project_ids: ids } = caveat;
  if (isNumber(exp) && isNumber(nbf)) return { expires: exp, notBefore: nbf };
  if (isTexts(ids)) return { hasProjectIds: true };
  if (typeof permissions !== "object" || permissions === null) return {};
  const projects = "projects" in permissions ? permissions.projects : undefined;
  return isTexts(projects) ? { projects } : {};
}

function limitOf(caveat: string): Limit {
  try {
    const json = JSON.parse(caveat) as Json | string | number | null;
    if (Array.isArray(json)) return limitOfArray(json);
    return typeof json === "object" && json !== null
      ? limitOfObject(json as Readonly<Record<string, unknown>>)
      : {};
  } catch {
    return {};
  }
}

/** All caveats have to hold. */
function combined(limits: readonly Limit[]): ApiToken {
  const numbers = (key: "expires" | "notBefore") =>
    limits.map((limit) => limit[key]).filter((value) => value !== undefined);
  const scopes = limits
    .map(({ projects }) => projects?.map(normalizeName))
    .filter((projects) => projects !== undefined);
  const [ends, starts] = [numbers("expires"), numbers("notBefore")];
  return {
    expires: ends.length === 0 ? undefined : Math.min(...ends),
    notBefore: starts.length === 0 ? undefined : Math.max(...starts),
    projects: scopes.reduce<readonly string[] | undefined>(
      (all, scope) => all?.filter((name) => scope.includes(name)) ?? scope,
      undefined,
    ),
    hasProjectIds: limits.some(({ hasProjectIds }) => hasProjectIds === true),
  };
}

// Python's decoder, which PyPI uses, takes both alphabets of base64.
const BODY = /^[A-Za-z0-9+/_-]+={0,2}$/;

const readBody = (body: string) =>
  BODY.test(body) && body.replace(/=+$/, "").length % 4 !== 1
    ? readMacaroon(Buffer.from(body, "base64url"))
    : undefined;

/**
 * Reads an API token of PyPI: `pypi-` and a macaroon. Whoever has it can read it; what it says is
 * proved by its maker alone. https://github.com/pypi/warehouse, `warehouse/macaroons/caveats`
 */
export function parseApiToken(text: string): ApiToken | TokenProblem {
  const trimmed = text.trim();
  if (!trimmed.startsWith("pypi-")) {
    return readBody(trimmed) === undefined ? "no token" : "prefix missing";
  }
  const macaroon = readBody(trimmed.slice("pypi-".length));
  if (macaroon === undefined) return "damaged";
  return combined(macaroon.caveats.map(limitOf));
}

/**
 * The host of the index that made a token, also where the token is damaged: what is left of it is
 * not for others either.
 */
export function tokenLocation(text: string): string | undefined {
  const body = text.replace(/[\s"'`]/g, "").replace(/^pypi-/, "");
  return readLocation(Buffer.from(body, "base64url"));
}
