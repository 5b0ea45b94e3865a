import {
  countExcess,
  EmailSyntaxError,
  listCharacters,
  refuseCharacters,
  refuseEmail,
  refuseMisplacedPeriods,
  refuseUnsafeCharacters,
  showCharacters,
} from "./email-characters.ts";
import { judgeEmailDomain } from "./email-domain.ts";

const ATEXT = "a-zA-Z0-9_!#$%&'*+\\-/=?^`{|}~";
const ATOM_CHARACTER = new RegExp(`[.${ATEXT}]`);
const LOCAL_CHARACTER = new RegExp(`[.${ATEXT}]|[^\\0-\\x7f]`);
const QUOTED_CHARACTER = /[\x20-\x7e]|[^\0-\x7f]/;
const MAX_BYTES = 254;

interface Split {
  readonly left: string;
  readonly right: string;
}

/** Splits at the first of the marks that is neither quoted nor combined with what follows. */
function splitAt(text: string, marks: string): Split {
  for (const { 0: part, index } of text.matchAll(/"(?:[^\\"]|\\.)*"?|./gsu)) {
    if (marks.includes(part) && !combines(text, index)) {
      return { left: text.slice(0, index), right: text.slice(index) };
    }
  }
  return refuseMissingSign(text);
}

/** Such as `<` with U+0338, which is `≮`. */
const combines = (text: string, index: number): boolean =>
  /^.\p{M}/su.test(text.slice(index, index + 3)) &&
  !text.slice(index).normalize("NFC").startsWith(text.charAt(index));

function refuseMissingSign(text: string): never {
  if (text.includes("\uff20")) {
    refuseEmail(
      'The email address has the "full-width" at-sign (@) character instead of a regular at-sign.',
    );
  }
  if (text.includes("\ufe6b")) {
    refuseEmail(
      'The email address has the "small commercial at" character instead of a regular at-sign.',
    );
  }
  return refuseEmail("An email address must have an @-sign.");
}

interface Unquoted {
  readonly text: string;
  readonly isQuoted: boolean;
}

function unquote(text: string): Unquoted {
  if (!text.startsWith('"')) return { text, isQuoted: false };
  const [quoted = "", content = "", close] = /^"((?:[^\\"]|\\.)*)("?)/s.exec(text) ?? [];
  if (close === '"' && quoted.length < text.length) {
    const rest = showCharacters(text.slice(quoted.length));
    refuseEmail(`Extra character(s) found after close quote: ${rest}`);
  }
  return { text: content.replace(/\\(.)/gs, "$1"), isQuoted: true };
}

interface Parts {
  readonly local: Unquoted;
  readonly domain: string;
  readonly hasDisplayName: boolean;
}

/** Takes the address out of `name <address>`. */
function splitDisplayName({ left, right }: Split): string {
  const name = unquote(left.trimEnd());
  if (!name.isQuoted) {
    const isBad = (character: string) =>
      character === "." || (character !== " " && !ATOM_CHARACTER.test(character));
    const bad = [...name.text].filter(isBad);
    if (bad.length > 0) {
      const list = listCharacters(bad);
      refuseEmail(`The display name contains invalid characters when not quoted: ${list}.`);
    }
  }
  refuseUnsafeCharacters(name.text, true);
  if (!right.includes(">")) {
    refuseEmail(
      "An open angle bracket at the start of the email address has to be followed by a close " +
        "angle bracket at the end.",
    );
  }
  const bracketed = right.replace(/ +$/, "");
  if (!bracketed.endsWith(">")) refuseEmail("There can't be anything after the email address.");
  return bracketed.slice(1).replace(/>+$/, "");
}

function splitAddress(text: string): Parts {
  const split = splitAt(text, "@<");
  const hasDisplayName = split.right.startsWith("<");
  const { left, right } = hasDisplayName ? splitAt(splitDisplayName(split), "@") : split;
  return { local: unquote(left), domain: right.slice(1), hasDisplayName };
}

/** Judges the part before the `@`, which need not be of ASCII (RFC 6531). */
function judgeLocalPart({ text, isQuoted }: Unquoted): void {
  if (text === "") refuseEmail("There must be something before the @-sign.");
  const isAtoms = text.split(".").every((atom) => atom !== "");
  const isUnquotable = isAtoms && [...text].every((character) => LOCAL_CHARACTER.test(character));
  if (isQuoted && !isUnquotable) {
    const message = "The email address contains invalid characters in quotes before the @-sign";
    refuseCharacters(text, QUOTED_CHARACTER, message);
    refuseUnsafeCharacters(text, true);
    return;
  }
  const message = "The email address contains invalid characters before the @-sign";
  refuseCharacters(text, LOCAL_CHARACTER, message);
  const atEnd = "An email address cannot have a {} immediately before the @-sign.";
  refuseMisplacedPeriods(text, "An email address cannot start with a {}.", atEnd);
  refuseUnsafeCharacters(text);
}

function judgeNormalizedLocalPart(local: Unquoted): void {
  judgeLocalPart(local);
  if (/^[\0-\x7f]*$/.test(local.text)) return;
  const text = local.text.normalize("NFC");
  if (text === local.text) return;
  try {
    judgeLocalPart({ ...local, text });
  } catch (cause) {
    if (!(cause instanceof EmailSyntaxError)) throw cause;
    throw new EmailSyntaxError(`After Unicode normalization: ${cause.message}`, { cause });
  }
}

const utf8Length = (text: string): number => new TextEncoder().encode(text).length;

function refuseLongAddress(local: string, domain: string, ascii: string): void {
  const original = `${local}@${domain}`;
  const excess = utf8Length(original) - MAX_BYTES;
  if (excess > 0) refuseEmail(`The email address is too long ${countTooMany(original, excess)}.`);
  const encoded = utf8Length(`${local}@${ascii}`) - MAX_BYTES;
  if (encoded <= 0) return;
  refuseEmail(
    "The email address is too long when the part after the @-sign is converted to IDNA ASCII " +
      `(${encoded} byte${encoded > 1 ? "s" : ""} too many).`,
  );
}

/** How many characters are too many, which for other scripts than ASCII is between two numbers. */
function countTooMany(address: string, excess: number): string {
  const characters = [...address];
  if (utf8Length(address) === characters.length) return countExcess(characters.length, MAX_BYTES);
  const widest = Math.max(...characters.map(utf8Length));
  const least = Math.max(1, Math.floor(excess / widest));
  const range = least === excess ? `${excess}` : `${least}-${excess}`;
  return `(${range} character${excess > 1 ? "s" : ""} too many)`;
}

function judge(address: string): void {
  const { local, domain, hasDisplayName } = splitAddress(address);
  judgeNormalizedLocalPart(local);
  if (local.isQuoted) refuseEmail("Quoting the part before the @-sign is not allowed here.");
  if (/^\[.*\]$/s.test(domain)) {
    refuseEmail("A bracketed IP address after the @-sign is not allowed here.");
  }
  refuseLongAddress(local.text, domain, judgeEmailDomain(domain));
  if (hasDisplayName) {
    refuseEmail(
      "A display name and angle brackets around the email address are not permitted here.",
    );
  }
}

/**
 * Why PyPI takes an address for none, in the words of `email-validator` 2.3.0, whose rules these
 * are; `undefined` for a valid one. Nothing is looked up on the network.
 */
export function explainInvalidEmail(address: string): string | undefined {
  try {
    judge(address);
    return undefined;
  } catch (error) {
    if (error instanceof EmailSyntaxError) return error.message;
    throw error;
  }
}
