import { isAsciiText, matchSpecifier } from "./specifier.ts";

/** The text of a requirement or marker is not of the grammar. */
export class DependencySyntaxError extends Error {
  override readonly name = "DependencySyntaxError";
}

// Python's `\w` and `\b` know Unicode. Texts of ASCII, all but a few, get on without its tables.
const UNICODE_WORD = "[\\p{L}\\p{N}_]";
const UNICODE_BOUNDARY = `(?:(?<=${UNICODE_WORD})(?!${UNICODE_WORD})|(?<!${UNICODE_WORD})(?=${UNICODE_WORD}))`;

const VARIABLES = [
  "python_version",
  "python_full_version",
  "os[._]name",
  "sys[._]platform",
  "platform_(?:release|system)",
  "platform[._](?:version|machine|python_implementation)",
  "python_implementation",
  "implementation_(?:name|version)",
  "extras?",
  "dependency_groups",
];

const word = (pattern: string): string => `\\b(?:${pattern})\\b`;

// https://packaging.python.org/en/latest/specifications/dependency-specifiers/
const TOKENS = {
  LEFT_PARENTHESIS: "\\(",
  RIGHT_PARENTHESIS: "\\)",
  LEFT_BRACKET: "\\[",
  RIGHT_BRACKET: "\\]",
  SEMICOLON: ";",
  COMMA: ",",
  QUOTED_STRING: "'[^']*'|\"[^\"]*\"",
  OP: "===|==|~=|!=|<=|>=|<|>",
  BOOLOP: word("or|and"),
  IN: word("in"),
  NOT: word("not"),
  VARIABLE: word(VARIABLES.join("|")),
  AT: "@",
  URL: "[^ \\t]+",
  IDENTIFIER: word("[a-zA-Z0-9][a-zA-Z0-9._\\-]*"),
  VERSION_PREFIX_TRAIL: "\\.\\*",
  VERSION_LOCAL_LABEL_TRAIL: "\\+[a-z0-9]+(?:[\\-_.][a-z0-9]+)*",
  WS: "[ \\t]+",
  // Python's `$` is also before a newline at the end.
  END: "$|(?=\\n$)",
} as const;

type PatternName = keyof typeof TOKENS;

export type TokenName = PatternName | "SPECIFIER";

const expressions = new Map<string, RegExp>();

function expressionOf(name: PatternName, isAscii: boolean): RegExp {
  const key = `${name} ${isAscii}`;
  const known = expressions.get(key);
  if (known !== undefined) return known;
  const pattern = TOKENS[name];
  const expression = isAscii
    ? new RegExp(pattern, "y")
    : new RegExp(pattern.replaceAll("\\b", UNICODE_BOUNDARY), "uy");
  expressions.set(key, expression);
  return expression;
}

/** Reads tokens of the kind asked for, one after the other. */
export class Tokenizer {
  readonly source: string;
  position = 0;
  /** How many parentheses are open. */
  depth = 0;
  readonly #isAscii: boolean;

  constructor(source: string) {
    this.source = source;
    this.#isAscii = isAsciiText(source);
  }

  /** The next token when it is of the kind, without moving on. */
  peek(name: TokenName): string | undefined {
    if (name === "SPECIFIER") return matchSpecifier(this.source, this.position);
    const expression = expressionOf(name, this.#isAscii);
    expression.lastIndex = this.position;
    return expression.exec(this.source)?.[0];
  }

  /** The next token when it is of the kind, moving behind it. */
  take(name: TokenName): string | undefined {
    const token = this.peek(name);
    this.position += token?.length ?? 0;
    return token;
  }

  expect(name: TokenName, expected: string): string {
    return this.take(name) ?? this.fail(`Expected ${expected}`);
  }

  /** What is read between a pair of tokens, or without them where the first is not there. */
  enclosed<Value>(
    open: TokenName,
    close: TokenName,
    around: string,
    read: (tokenizer: Tokenizer) => Value,
  ): Value {
    const start = this.position;
    const opened = this.take(open) !== undefined;
    const value = read(this);
    if (opened && this.take(close) === undefined) {
      this.fail(`Expected matching ${close} for ${open}, after ${around}`, start);
    }
    return value;
  }

  /** Ends the reading with a message that points at the place, as `packaging` writes it. */
  fail(message: string, start = this.position, end = this.position): never {
    const width = (from: number, to: number) => [...this.source.slice(from, to)].length;
    // The end may be one past the text, where a wildcard is the last that was read.
    const tildes = width(start, end) + Math.max(0, end - this.source.length);
    const pointer = `${" ".repeat(width(0, start))}${"~".repeat(tildes)}^`;
    throw new DependencySyntaxError(`${message}\n    ${this.source}\n    ${pointer}`);
  }
}
