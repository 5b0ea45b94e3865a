import { type Parsed, parsed, type Refused, refused } from "./parsed.ts";

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

const HEX_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

const ESCAPE = /\\(?:([0-7]{1,3})|([xuU])([0-9a-fA-F]*)|(.))/gsu;

const refuse = (reason: string): Refused => refused("SyntaxError", `${reason} (<unknown>, line 1)`);

/** Python counts positions in a text where every character beyond ASCII is written `\Uhhhhhhhh`. */
function positionOf(text: string, offset: number): number {
  let position = 0;
  for (const character of text.slice(0, offset)) position += character > "\x7f" ? 10 : 1;
  return position;
}

/** What is wrong with a numeric escape, if anything. */
function judgeHex(letter: string, digits: string): string | undefined {
  const length = HEX_LENGTHS[letter] ?? 0;
  if (digits.length < length) return `truncated \\${letter}${"X".repeat(length)} escape`;
  const code = Number.parseInt(digits.slice(0, length), 16);
  return code > 0x10ffff ? "illegal Unicode character" : undefined;
}

function findBrokenEscape(text: string): Refused | undefined {
  for (const { 2: letter, 3: digits = "", index } of text.matchAll(ESCAPE)) {
    const problem = letter === undefined ? undefined : judgeHex(letter, digits);
    if (letter === undefined || problem === undefined) continue;
    const start = positionOf(text, index);
    const end = start + 1 + Math.min(digits.length, HEX_LENGTHS[letter] ?? 0);
    return refuse(
      `(unicode error) 'unicodeescape' codec can't decode bytes in position ${start}-${end}: ` +
        problem,
    );
  }
  return undefined;
}

function decodeHex(letter: string, digits: string): string {
  const length = HEX_LENGTHS[letter] ?? 0;
  const code = Number.parseInt(digits.slice(0, length), 16);
  return String.fromCodePoint(code) + digits.slice(length);
}

/** Escapes that Python does not know stay as they are; `\N{...}` is not looked up. */
const decodeEscapes = (text: string): string =>
  text.replace(
    ESCAPE,
    (all: string, octal?: string, letter?: string, digits?: string, other?: string) => {
      if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
      if (letter !== undefined) return decodeHex(letter, digits ?? "");
      return SIMPLE_ESCAPES[other ?? ""] ?? all;
    },
  );

/** Whether the closing quote is escaped, or a line ends inside the quotes. */
const isUnterminated = (text: string): boolean =>
  /^(?:[^\\]|\\.)*\\$/s.test(text) || /^(?:[^\\\n]|\\.)*\n/s.test(text);

/** The value of a quoted string in Python's notation, as `ast.literal_eval` gives it. */
export function parseStringLiteral(literal: string): Parsed<string> {
  const text = literal.slice(1, -1).replace(/\r\n?/g, "\n");
  if (!/[\\\n\0]/.test(text)) return parsed(text);
  if (text.includes("\0")) {
    return refused("SyntaxError", "source code string cannot contain null bytes");
  }
  if (isUnterminated(text)) return refuse("unterminated string literal (detected at line 1)");
  return findBrokenEscape(text) ?? parsed(decodeEscapes(text));
}
