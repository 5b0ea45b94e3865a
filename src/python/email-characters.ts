import { repr } from "./repr.ts";

/** An address is not one, in the words of `email-validator` 2.3.0. */
export class EmailSyntaxError extends Error {
  override readonly name = "EmailSyntaxError";
}

export function refuseEmail(message: string): never {
  throw new EmailSyntaxError(message);
}

/** Unicode's names of the characters that are met in practice without being seen. */
const NAMES: Readonly<Record<number, string>> = {
  32: "SPACE",
  160: "NO-BREAK SPACE",
  173: "SOFT HYPHEN",
  5760: "OGHAM SPACE MARK",
  6158: "MONGOLIAN VOWEL SEPARATOR",
  8192: "EN QUAD",
  8193: "EM QUAD",
  8194: "EN SPACE",
  8195: "EM SPACE",
  8196: "THREE-PER-EM SPACE",
  8197: "FOUR-PER-EM SPACE",
  8198: "SIX-PER-EM SPACE",
  8199: "FIGURE SPACE",
  8200: "PUNCTUATION SPACE",
  8201: "THIN SPACE",
  8202: "HAIR SPACE",
  8203: "ZERO WIDTH SPACE",
  8204: "ZERO WIDTH NON-JOINER",
  8205: "ZERO WIDTH JOINER",
  8206: "LEFT-TO-RIGHT MARK",
  8207: "RIGHT-TO-LEFT MARK",
  8232: "LINE SEPARATOR",
  8233: "PARAGRAPH SEPARATOR",
  8234: "LEFT-TO-RIGHT EMBEDDING",
  8235: "RIGHT-TO-LEFT EMBEDDING",
  8236: "POP DIRECTIONAL FORMATTING",
  8237: "LEFT-TO-RIGHT OVERRIDE",
  8238: "RIGHT-TO-LEFT OVERRIDE",
  8239: "NARROW NO-BREAK SPACE",
  8287: "MEDIUM MATHEMATICAL SPACE",
  8288: "WORD JOINER",
  12288: "IDEOGRAPHIC SPACE",
  65279: "ZERO WIDTH NO-BREAK SPACE",
  768: "COMBINING GRAVE ACCENT",
  769: "COMBINING ACUTE ACCENT",
  776: "COMBINING DIAERESIS",
};

/** A character as messages show it: quoted, by its name, or by its number. */
function describe(character: string): string {
  if (character === "\\") return '"\\"';
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return repr(character);
  const code = character.codePointAt(0) ?? 0;
  const width = code < 0xffff ? 4 : 8;
  return NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(width, "0")}`;
}

const byCodePoint = (a: string, b: string): number =>
  (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0);

/** The characters, each once, as messages list them. */
export function listCharacters(characters: Iterable<string>): string {
  const described = [...characters].map(describe);
  return [...new Set(described)].toSorted((a, b) => (a < b ? -1 : Number(a > b))).join(", ");
}

/** The characters in the order of the text, also when repeated. */
export const showCharacters = (text: string): string => [...text].map(describe).join(", ");

/** Refuses characters that are not wanted, listed after the message. */
export function refuseCharacters(text: string, allowed: RegExp, message: string): void {
  const bad = [...text].filter((character) => !allowed.test(character));
  if (bad.length > 0) refuseEmail(`${message}: ${listCharacters(bad)}.`);
}

/** Refuses what is not seen or changes its neighbours: controls, formats, separators, marks. */
export function refuseUnsafeCharacters(text: string, allowsSpace = false): void {
  if (/^[!-~]*$/.test(text)) return;
  const isSafe = (character: string, index: number): boolean =>
    /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ||
    (index > 0 && /\p{M}/u.test(character)) ||
    (allowsSpace && /\p{Zs}/u.test(character));
  const bad = [...text].filter((character, index) => !isSafe(character, index));
  if (bad.length === 0) return;
  const sorted = [...new Set(bad)].toSorted(byCodePoint).join("");
  refuseEmail(`The email address contains unsafe characters: ${showCharacters(sorted)}.`);
}

/** The rules about periods; the ends of the sentences differ between the parts of an address. */
export function refuseMisplacedPeriods(text: string, atStart: string, atEnd: string): void {
  if (text.endsWith(".")) refuseEmail(atEnd.replace("{}", "period"));
  if (text.startsWith(".")) refuseEmail(atStart.replace("{}", "period"));
  if (text.includes("..")) refuseEmail("An email address cannot have two periods in a row.");
}

/** ` (2 characters too many)` and its like. */
export const countExcess = (length: number, limit: number): string =>
  `(${length - limit} character${length - limit > 1 ? "s" : ""} too many)`;
