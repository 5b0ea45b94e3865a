import type { Refusal } from "../findings.ts";
import { refusals } from "./refusals.ts";

/** Decides from an `Authorization` header; `undefined` lets the upload through. */
export type Authenticate = (authorization: string | undefined) => Refusal | undefined;

/** Warehouse takes tokens as `Basic __token__:TOKEN`, `Bearer TOKEN` and `token TOKEN`. */
export const authenticateToken: Authenticate = (authorization) => {
  const [, scheme = "", value = ""] = /^(\S+)\s+(.*)$/s.exec(authorization ?? "") ?? [];
  switch (scheme.toLowerCase()) {
    case "basic":
      return authenticateBasic(value);
    case "bearer":
    case "token":
      return isToken(value) ? undefined : refusals.invalidToken;
    default:
      return refusals.invalidToken;
  }
};

/** The token in an `Authorization` header. */
export function tokenOf(authorization: string | undefined): string | undefined {
  const [, scheme = "", value = ""] = /^(\S+)\s+(.*)$/s.exec(authorization ?? "") ?? [];
  const text =
    scheme.toLowerCase() === "basic"
      ? Buffer.from(value, "base64")
          .toString("utf8")
          .replace(/^[^:]*:/, "")
      : value;
  return text.trim() || undefined;
}

function authenticateBasic(value: string): Refusal | undefined {
  const [, user, password = ""] =
    /^([^:]*):(.*)$/s.exec(Buffer.from(value, "base64").toString("utf8")) ?? [];
  if (user === undefined) return refusals.invalidToken;
  if (user !== "__token__") return refusals.notByToken;
  return isToken(password) ? undefined : refusals.invalidToken;
}

const isToken = (text: string): boolean => text.trim().startsWith("pypi-");
