import type { Environment } from "../host/host.ts";
import { tokenLocation } from "./api-token.ts";
import {
  type GivenCredential,
  givenUser,
  isTokenAsUser,
  type Lookup,
  TOKEN_USER,
} from "./lookup.ts";
import { type IndexKind, knownIndexes } from "./target.ts";

/** The credential of the environment, by the names that twine, uv and workflows use. */
export function findInEnvironment(
  given: GivenCredential,
  index: IndexKind,
  env: Environment,
): Lookup {
  const own = index === "testpypi" ? "TESTPYPI_API_TOKEN" : "PYPI_API_TOKEN";
  const userOf = (name: string) => givenUser(given) ?? (env[name] || TOKEN_USER);
  const candidates: readonly (readonly [name: string, user: string])[] = [
    ["TWINE_PASSWORD", userOf("TWINE_USERNAME")],
    ["UV_PUBLISH_TOKEN", TOKEN_USER],
    ["UV_PUBLISH_PASSWORD", userOf("UV_PUBLISH_USERNAME")],
    [own, TOKEN_USER],
  ];
  for (const [name, userName] of candidates) {
    const password = env[name] ?? "";
    const isForOthers = name === own && index === "other" && isOfPublicIndex(password);
    if (password.trim() === "" || isForOthers) continue;
    return { user: userName, password, source: `the environment variable \`${name}\`` };
  }
  const names = candidates.map(([name]) => name).join(", ");
  return { nothing: `none of ${names} is set${remark(index, env)}` };
}

/** A variable that is named after PyPI may serve any index, but a token of PyPI's serves PyPI alone. */
function isOfPublicIndex(password: string): boolean {
  const location = tokenLocation(password);
  return knownIndexes.some(({ site }) => site.host === location);
}

function remark(index: IndexKind, env: Environment): string {
  const lonely = ["TWINE", "UV_PUBLISH"].find((prefix) => env[`${prefix}_USERNAME`]);
  if (lonely !== undefined) {
    const isToken = isTokenAsUser(env[`${lonely}_USERNAME`] ?? "");
    const name = `${lonely}_USERNAME`;
    return isToken ? `; ${name} holds a token` : `; ${name} is, but a password belongs to it`;
  }
  if (index === "pypi" && env["TESTPYPI_API_TOKEN"]) return "; TESTPYPI_API_TOKEN is for TestPyPI";
  if (index !== "pypi" && env["PYPI_API_TOKEN"]) return "; PYPI_API_TOKEN is for PyPI";
  return "";
}
