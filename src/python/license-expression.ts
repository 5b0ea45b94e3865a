import { type Parsed, parsed, refused } from "./parsed.ts";
import { repr } from "./repr.ts";
import { DEPRECATED_IDS, EXCEPTION_IDS, LICENSE_IDS } from "./spdx-data.ts";
import { splitWords } from "./whitespace.ts";

export interface LicenseExpression {
  /** In SPDX's spelling, with operators in upper case. */
  readonly text: string;
  /** Identifiers that SPDX advises against, such as `GPL-3.0`. */
  readonly deprecated: readonly string[];
}

const OPERATORS: ReadonlySet<string> = new Set(["or", "and", "with"]);

/** Python, whose parser `packaging` judges the form with, opens no more parentheses than this. */
const MAX_DEPTH = 200;

/** An identifier in SPDX's spelling, looked up in lower case. */
function findIdentifier(identifiers: string, lower: string): string | undefined {
  if (lower === "") return undefined;
  const index = identifiers.toLowerCase().replaceAll("\n", " ").indexOf(` ${lower} `);
  return index === -1 ? undefined : identifiers.slice(index + 1, index + 1 + lower.length);
}

type TokenKind = "open" | "close" | "operator" | "operand";

const kindOf = (token: string): TokenKind => {
  if (token === "(") return "open";
  if (token === ")") return "close";
  return OPERATORS.has(token) ? "operator" : "operand";
};

const beginsOperand = (kind: TokenKind | undefined): boolean =>
  kind === "open" || kind === "operand";

/** Whether an operand is where one is due, at the start and after `(` or an operator. */
const isInOrder = (kinds: readonly TokenKind[]): boolean =>
  [...kinds, undefined].every((kind, index) => {
    const before = kinds[index - 1] ?? "open";
    return beginsOperand(kind) === (before === "open" || before === "operator");
  });

function isBalanced(kinds: readonly TokenKind[]): boolean {
  let depth = 0;
  for (const kind of kinds) {
    if (kind === "open") depth += 1;
    if (kind === "close") depth -= 1;
    if (depth < 0 || depth > MAX_DEPTH) return false;
  }
  return depth === 0;
}

/** References to licences that SPDX does not list, by their text in lower case. */
function collectReferences(text: string): Map<string, string> {
  const prefix = "LicenseRef-";
  const references = splitWords(text).filter((word) =>
    word.toLowerCase().startsWith(prefix.toLowerCase()),
  );
  return new Map(
    references.map((word) => [word.toLowerCase(), prefix + word.slice(prefix.length)]),
  );
}

function readReference(token: string, references: ReadonlyMap<string, string>): Parsed<string> {
  if (!/^[a-z0-9.-]*$/.test(token)) {
    return refused("InvalidLicenseExpression", `Invalid licenseref: ${repr(token)}`);
  }
  const reference = references.get(token);
  // `LicenseRef-X+` makes `packaging` 26.2 crash.
  return reference === undefined ? refused("KeyError", repr(token)) : parsed(reference);
}

function readLicense(token: string, references: ReadonlyMap<string, string>): Parsed<string> {
  const suffix = token.endsWith("+") ? "+" : "";
  const name = token.slice(0, token.length - suffix.length);
  if (name.startsWith("licenseref-")) {
    const reference = readReference(name, references);
    return reference.ok ? parsed(reference.value + suffix) : reference;
  }
  const identifier = findIdentifier(LICENSE_IDS, name);
  if (identifier !== undefined) return parsed(identifier + suffix);
  return refused("InvalidLicenseExpression", `Unknown license: ${repr(name)}`);
}

function readException(token: string): Parsed<string> {
  const identifier = findIdentifier(EXCEPTION_IDS, token);
  if (identifier !== undefined) return parsed(identifier);
  return refused("InvalidLicenseExpression", `Unknown license exception: ${repr(token)}`);
}

/** The words of a well-formed expression in SPDX's spelling. */
function readWords(
  tokens: readonly string[],
  references: ReadonlyMap<string, string>,
): Parsed<readonly string[]> {
  const words: string[] = [];
  for (const token of tokens) {
    if (kindOf(token) !== "operand") {
      words.push(token.toUpperCase());
      continue;
    }
    const word = words.at(-1) === "WITH" ? readException(token) : readLicense(token, references);
    if (!word.ok) return word;
    words.push(word.value);
  }
  return parsed(words);
}

const isDeprecated = (word: string): boolean =>
  findIdentifier(DEPRECATED_IDS, word.replace(/\+$/, "").toLowerCase()) !== undefined;

/**
 * Reads an SPDX licence expression (PEP 639), with the verdicts of
 * `packaging.licenses.canonicalize_license_expression`.
 */
export function parseLicenseExpression(text: string): Parsed<LicenseExpression> {
  const spaced = text.replaceAll("(", " ( ").replaceAll(")", " ) ");
  const tokens = splitWords(spaced.toLowerCase());
  const kinds = tokens.map(kindOf);
  if (!isInOrder(kinds) || !isBalanced(kinds)) {
    return refused("InvalidLicenseExpression", `Invalid license expression: ${repr(text)}`);
  }
  const words = readWords(tokens, collectReferences(spaced));
  if (!words.ok) return words;
  return parsed({
    text: words.value.join(" ").replaceAll("( ", "(").replaceAll(" )", ")"),
    deprecated: words.value.filter(isDeprecated),
  });
}
