import { unicodeExpression } from "./unicode-expression.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

function escapeCharacter(character: string): string {
  const known = ESCAPES[character];
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, "0")}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}

/** `str.isprintable`: no character of the categories Other and Separator but the space. */
const escapable = unicodeExpression(String.raw`[\\\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}`, "gu");

const isPlain = (text: string): boolean => /^[ -[\]-~]*$/.test(text);

/** The text as Python's `repr()` shows it, which is how PyPI and `packaging` quote values. */
export function repr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = isPlain(text) ? text : text.replace(escapable(), escapeCharacter);
  return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote;
}
