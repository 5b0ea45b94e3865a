import { type Parsed, parsed, refused } from "./parsed.ts";
import { repr } from "./repr.ts";
import { canonicalizeVersion, formatVersion, parseVersion } from "./version.ts";
import { ASCII_WHITESPACE, strip, WHITESPACE } from "./whitespace.ts";

export type SpecifierOperator = "===" | "~=" | "==" | "!=" | "<=" | ">=" | "<" | ">";

/** One clause of a version specifier, such as `>=3.8`. */
export interface Specifier {
  readonly operator: SpecifierOperator;
  /** As written, such as `3.*`; any text after `===`. */
  readonly version: string;
}

/** Clauses that hold together; none at all allows every version. */
export type SpecifierSet = readonly Specifier[];

const RELEASE = "v?(?:[0-9]+!)?[0-9]+((?:\\.[0-9]+)*)";
const SUFFIX =
  "(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?" +
  "(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?" +
  "(?:[-_.]?dev[-_.]?[0-9]*)?";
const LOCAL = "\\+[a-z0-9]+(?:[-_.][a-z0-9]+)*";

/** A clause; the second and third group are what only `==` and `!=` may have at the end. */
const clausePattern = (whitespace: string, suffix: string): string =>
  `===${whitespace}*(?:(?!${whitespace})[^;)])*` +
  `|(?:[~=!<>]=|[<>])${whitespace}*${RELEASE}(?:(\\.\\*)|${suffix}(${LOCAL})?)`;

/** Most texts are of ASCII, for which regular expressions are sooner ready. */
export const isAsciiText = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

type Alphabet = "ascii" | "unicode" | "folded";

// For `~=` alone `packaging` lets Unicode's case rules in: \u017f is an `s`, \u0130 and \u0131 are `i`.
const FOLDED_SUFFIX = SUFFIX.replace("st|", "[s\u017f]t|").replace("vi", "v[i\u0130\u0131]");

const expressions = new Map<Alphabet, RegExp>();

function expressionFor(alphabet: Alphabet): RegExp {
  const known = expressions.get(alphabet);
  if (known !== undefined) return known;
  const whitespace = alphabet === "ascii" ? ASCII_WHITESPACE : WHITESPACE;
  const suffix = alphabet === "folded" ? FOLDED_SUFFIX : SUFFIX;
  const expression = new RegExp(clausePattern(whitespace, suffix), "iy");
  expressions.set(alphabet, expression);
  return expression;
}

/**
 * The clause at a place of a text, if there is one.
 * https://packaging.python.org/en/latest/specifications/version-specifiers/
 */
export function matchSpecifier(text: string, position: number): string | undefined {
  const isCompatible = text.startsWith("~=", position);
  const folding = isCompatible ? "folded" : "unicode";
  const expression = expressionFor(isAsciiText(text) ? "ascii" : folding);
  expression.lastIndex = position;
  const match = expression.exec(text);
  if (match === null) return undefined;
  const [clause, numbers, wildcard = "", local = ""] = match;
  // A compatible release needs two numbers: `~=1` says nothing.
  if (isCompatible && numbers === "") return undefined;
  return /^[=!]=/.test(clause)
    ? clause
    : clause.slice(0, clause.length - (wildcard + local).length);
}

const OPERATORS = ["===", "~=", "==", "!=", "<=", ">=", "<", ">"] as const;

function parseSpecifier(text: string): Specifier | undefined {
  if (matchSpecifier(text, 0) !== text) return undefined;
  const operator = OPERATORS.find((candidate) => text.startsWith(candidate));
  return operator && { operator, version: strip(text.slice(operator.length)) };
}

const formatSpecifier = ({ operator, version }: Specifier): string => operator + version;

/** What equal clauses have in common: `==1.0` is `==1`, but `~=1.0` is not `~=1.0.0`. */
function canonicalize({ operator, version }: Specifier): string {
  const found = operator === "===" ? undefined : parseVersion(version);
  if (found === undefined) return operator + version;
  return operator + (operator === "~=" ? formatVersion(found) : canonicalizeVersion(found));
}

/** Reads clauses separated by commas, as `packaging.specifiers.SpecifierSet` does. */
export function parseSpecifierSet(text: string): Parsed<SpecifierSet> {
  const specifiers: Specifier[] = [];
  for (const part of text.split(",").map(strip)) {
    if (part === "") continue;
    const specifier = parseSpecifier(part);
    if (specifier === undefined) {
      return refused("InvalidSpecifier", `Invalid specifier: ${repr(part)}`);
    }
    specifiers.push(specifier);
  }
  return parsed(specifiers);
}

/** The clauses in a fixed order, equal ones once, such as `!=1.5,>=1.0`. */
export function formatSpecifierSet(specifiers: SpecifierSet): string {
  const clauses = specifiers
    .map((specifier) => [formatSpecifier(specifier), canonicalize(specifier)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const unique = new Map<string, string>();
  for (const [text, canonical] of clauses) {
    if (!unique.has(canonical)) unique.set(canonical, text);
  }
  return [...unique.values()].join(",");
}
