import { unicodeExpression } from "./unicode-expression.ts";

// `keyword.kwlist` of Python 3.14.
const KEYWORDS: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except " +
    "finally for from global if import in is lambda nonlocal not or pass raise return try while " +
    "with yield"
  ).split(" "),
);

const anyIdentifier = unicodeExpression(String.raw`^[_\p{XIDS}]\p{XIDC}*$`);

/** Python's `str.isidentifier()`, which is true of keywords too. */
export const isIdentifier = (text: string): boolean =>
  /^[A-Za-z_]\w*$/.test(text) || anyIdentifier().test(text);

/** Python's `keyword.iskeyword()`. */
export const isKeyword = (text: string): boolean => KEYWORDS.has(text);
