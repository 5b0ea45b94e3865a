import { normalizeName } from "./name.ts";
import { type Parsed, parsed, type Refused, refused } from "./parsed.ts";
import { parseStringLiteral } from "./string-literal.ts";
import { DependencySyntaxError, Tokenizer } from "./tokenizer.ts";

export interface MarkerOperand {
  /** A variable of the environment, or a quoted string. */
  readonly kind: "variable" | "value";
  readonly text: string;
}

/** Such as `python_version < "3.11"`. */
export interface MarkerComparison {
  readonly kind: "comparison";
  readonly left: MarkerOperand;
  readonly operator: string;
  readonly right: MarkerOperand;
}

/** Terms with `and` and `or` between them, in the order of the text. */
export interface MarkerGroup {
  readonly kind: "group";
  readonly terms: readonly Marker[];
  readonly operators: readonly string[];
}

/** An environment marker of a dependency specifier. */
export type Marker = MarkerComparison | MarkerGroup;

/** A failure that is no syntax error to `packaging`, but one of Python's own. */
class PythonFailure extends Error {
  readonly refusal: Refused;

  constructor(refusal: Refused) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** Python's parser gives up before its stack does; so does this one. */
const MAX_DEPTH = 400;

function readOperand(tokenizer: Tokenizer): MarkerOperand {
  const variable = tokenizer.take("VARIABLE")?.replaceAll(".", "_");
  if (variable !== undefined) {
    // PEP 345 called it `python_implementation`.
    const isOldName = variable === "python_implementation";
    return { kind: "variable", text: isOldName ? "platform_python_implementation" : variable };
  }
  const literal = tokenizer.take("QUOTED_STRING");
  if (literal === undefined) tokenizer.fail("Expected a marker variable or quoted string");
  const value = parseStringLiteral(literal);
  if (!value.ok) throw new PythonFailure(value);
  return { kind: "value", text: value.value };
}

function readOperator(tokenizer: Tokenizer): string {
  if (tokenizer.take("IN") !== undefined) return "in";
  if (tokenizer.take("NOT") !== undefined) {
    tokenizer.expect("WS", "whitespace after 'not'");
    tokenizer.expect("IN", "'in' after 'not'");
    return "not in";
  }
  return tokenizer.expect(
    "OP",
    "marker operator, one of <=, <, !=, ==, >=, >, ~=, ===, in, not in",
  );
}

function readComparison(tokenizer: Tokenizer): MarkerComparison {
  const left = readOperand(tokenizer);
  tokenizer.take("WS");
  const operator = readOperator(tokenizer);
  tokenizer.take("WS");
  return { kind: "comparison", left, operator, right: readOperand(tokenizer) };
}

function readGroupInParentheses(tokenizer: Tokenizer): MarkerGroup {
  tokenizer.take("WS");
  tokenizer.depth += 1;
  if (tokenizer.depth > MAX_DEPTH) {
    throw new PythonFailure(refused("RecursionError", "maximum recursion depth exceeded"));
  }
  const group = readMarker(tokenizer);
  tokenizer.depth -= 1;
  tokenizer.take("WS");
  return group;
}

function readTerm(tokenizer: Tokenizer): Marker {
  tokenizer.take("WS");
  const term =
    tokenizer.peek("LEFT_PARENTHESIS") === undefined
      ? readComparison(tokenizer)
      : tokenizer.enclosed(
          "LEFT_PARENTHESIS",
          "RIGHT_PARENTHESIS",
          "marker expression",
          readGroupInParentheses,
        );
  tokenizer.take("WS");
  return term;
}

/** Reads a marker up to where it ends, which need not be the end of the text. */
function readMarker(tokenizer: Tokenizer): MarkerGroup {
  const terms = [readTerm(tokenizer)];
  const operators: string[] = [];
  for (;;) {
    const operator = tokenizer.take("BOOLOP");
    if (operator === undefined) return { kind: "group", terms, operators };
    operators.push(operator);
    terms.push(readTerm(tokenizer));
  }
}

const isExtra = ({ kind, text }: MarkerOperand): boolean => kind === "variable" && text === "extra";
const normalizeExtra = ({ text }: MarkerOperand): MarkerOperand => ({
  kind: "value",
  text: normalizeName(text),
});

/** PEP 685, which `packaging` applies to what is not in parentheses. */
function normalizeExtras(term: Marker): Marker {
  if (term.kind === "group") return term;
  if (isExtra(term.left)) return { ...term, right: normalizeExtra(term.right) };
  return isExtra(term.right) ? { ...term, left: normalizeExtra(term.left) } : term;
}

/** Reads the marker of a requirement; throws `DependencySyntaxError`, caught by `catchRefusal`. */
export function readRequirementMarker(tokenizer: Tokenizer): Marker {
  const { terms, ...group } = readMarker(tokenizer);
  return { ...group, terms: terms.map(normalizeExtras) };
}

/** Turns what the readers throw into a refusal. */
export function catchRefusal<Value>(
  error: "InvalidMarker" | "InvalidRequirement",
  read: () => Parsed<Value>,
): Parsed<Value> {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof DependencySyntaxError) return refused(error, cause.message);
    if (cause instanceof PythonFailure) return cause.refusal;
    throw cause;
  }
}

/** Reads an environment marker, as `packaging.markers.Marker` does. */
export const parseMarker = (text: string): Parsed<Marker> =>
  catchRefusal("InvalidMarker", () => {
    const tokenizer = new Tokenizer(text);
    const marker = readRequirementMarker(tokenizer);
    tokenizer.expect("END", "end of marker expression");
    return parsed(marker);
  });

const formatOperand = ({ kind, text }: MarkerOperand): string =>
  kind === "variable" ? text : `"${text}"`;

function formatTerms({ terms, operators }: MarkerGroup): string {
  const parts = terms.flatMap((term, index) => [
    formatTerm(term),
    ...operators.slice(index, index + 1),
  ]);
  return parts.join(" ");
}

function formatTerm(term: Marker): string {
  if (term.kind === "comparison") return formatMarker(term);
  const [first, second] = term.terms;
  // Parentheses around a single term are left out, however many there are.
  return first !== undefined && second === undefined
    ? formatMarker(first)
    : `(${formatTerms(term)})`;
}

/** The marker in `packaging`'s spelling, such as `python_version < "3" and os_name == "nt"`. */
export function formatMarker(marker: Marker): string {
  if (marker.kind === "comparison") {
    const { left, operator, right } = marker;
    return `${formatOperand(left)} ${operator} ${formatOperand(right)}`;
  }
  const [first, second] = marker.terms;
  return first !== undefined && second === undefined ? formatMarker(first) : formatTerms(marker);
}
