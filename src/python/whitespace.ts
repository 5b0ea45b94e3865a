// What Python's `str.isspace`, `str.strip` and `\s` take for whitespace. JavaScript's own set differs:
// it has U+FEFF and lacks U+001C to U+001F and U+0085.

/** A regular expression's character class, for use in `new RegExp` sources. */
export const WHITESPACE =
  "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";

/** The same for texts of ASCII, which is sooner ready for use. */
export const ASCII_WHITESPACE = "[\\t-\\r\\x1c-\\x20]";

const isWhitespace = (code: number): boolean =>
  (code >= 0x09 && code <= 0x0d) ||
  (code >= 0x1c && code <= 0x20) ||
  code === 0x85 ||
  code === 0xa0 ||
  (code >= 0x1680 && isWideWhitespace(code));

const isWideWhitespace = (code: number): boolean =>
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000;

/** `str.lstrip()` of Python. */
export function stripStart(text: string): string {
  let start = 0;
  while (start < text.length && isWhitespace(text.charCodeAt(start))) start += 1;
  return text.slice(start);
}

/** `str.rstrip()` of Python. */
export function stripEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isWhitespace(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** `str.strip()` of Python. */
export const strip = (text: string): string => stripStart(stripEnd(text));

/** `str.split()` of Python: the words between runs of whitespace. */
export const splitWords = (text: string): string[] =>
  strip(text)
    .split(new RegExp(`${WHITESPACE}+`))
    .filter((word) => word !== "");

const LINE_BREAK = "(?:\\r\\n|[\\n-\\r\\x1c-\\x1e\\x85\\u2028\\u2029])";

/** Whether `str.splitlines()` of Python finds more than one line. */
export const hasSeveralLines = (text: string): boolean =>
  new RegExp(`${LINE_BREAK}.`, "s").test(text.replaceAll("\r\n", "\n"));
