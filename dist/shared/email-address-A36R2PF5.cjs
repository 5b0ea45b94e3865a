var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  explainInvalidEmail: () => explainInvalidEmail
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var EmailSyntaxError = class extends Error {
  name = "EmailSyntaxError";
};
function refuseEmail(message) {
  throw new EmailSyntaxError(message);
}
var NAMES = {
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
  776: "COMBINING DIAERESIS"
};
function describe(character) {
  if (character === "\\") return '"\\"';
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return (0, import_chunk_KZS7P2PH.repr)(character);
  const code = character.codePointAt(0) ?? 0;
  const width = code < 65535 ? 4 : 8;
  return NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(width, "0")}`;
}
var byCodePoint = (a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0);
function listCharacters(characters) {
  const described = [...characters].map(describe);
  return [...new Set(described)].toSorted((a, b) => a < b ? -1 : Number(a > b)).join(", ");
}
var showCharacters = (text) => [...text].map(describe).join(", ");
function refuseCharacters(text, allowed, message) {
  const bad = [...text].filter((character) => !allowed.test(character));
  if (bad.length > 0) refuseEmail(`${message}: ${listCharacters(bad)}.`);
}
function refuseUnsafeCharacters(text, allowsSpace = false) {
  if (/^[!-~]*$/.test(text)) return;
  const isSafe = (character, index) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) || index > 0 && new RegExp("\\p{M}", "u").test(character) || allowsSpace && new RegExp("\\p{Zs}", "u").test(character);
  const bad = [...text].filter((character, index) => !isSafe(character, index));
  if (bad.length === 0) return;
  const sorted = [...new Set(bad)].toSorted(byCodePoint).join("");
  refuseEmail(`The email address contains unsafe characters: ${showCharacters(sorted)}.`);
}
function refuseMisplacedPeriods(text, atStart, atEnd) {
  if (text.endsWith(".")) refuseEmail(atEnd.replace("{}", "period"));
  if (text.startsWith(".")) refuseEmail(atStart.replace("{}", "period"));
  if (text.includes("..")) refuseEmail("An email address cannot have two periods in a row.");
}
var countExcess = (length, limit) => `(${length - limit} character${length - limit > 1 ? "s" : ""} too many)`;
var HOSTNAME_CHARACTER = /[a-zA-Z0-9.-]|[^\0-\x7f]/;
var MAX_DOMAIN_BYTES = 253;
var MAX_LABEL_BYTES = 63;
var SPECIAL_USE_DOMAINS = ["arpa", "invalid", "local", "localhost", "onion", "test"];
var hidesDot = (character) => character !== "." && character !== "\uFF0E" && character.normalize("NFKD").includes(".");
var INVALID = "The part after the @-sign contains invalid characters";
var isAscii = (text) => /^[\0-\x7f]*$/.test(text);
function normalizeDomain(original) {
  const hidden = [...original].filter(hidesDot);
  if (hidden.length > 0) refuseEmail(`${INVALID}: ${listCharacters(hidden)}.`);
  const folded = original.normalize("NFKC").toLowerCase().normalize("NFKC");
  const domain = folded.replace(/[\u3002\uff61]/g, ".");
  refuseCharacters(domain, HOSTNAME_CHARACTER, `${INVALID} after Unicode normalization`);
  return domain;
}
var PERMITTED = /[-a-z0-9\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}]/u;
function encodeLabel(label) {
  if (isAscii(label)) return label;
  for (const [index, character] of [...label].entries()) {
    if (PERMITTED.test(character)) continue;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    refuseEmail(
      `The part after the @-sign is invalid (Codepoint U+${code} at position ${index + 1} of ${(0, import_chunk_KZS7P2PH.repr)(label)} not allowed).`
    );
  }
  const ascii = toAscii(label);
  if (ascii === void 0 || ascii.length > MAX_LABEL_BYTES) {
    refuseEmail("The part after the @-sign is invalid (Label too long).");
  }
  return ascii;
}
function toAscii(label) {
  const url = `http://${label}.x/`;
  return URL.canParse(url) ? new URL(url).hostname.slice(0, -".x".length) : void 0;
}
function refuseMisplacedHyphens(domain) {
  if (domain.endsWith("-")) refuseEmail("An email address cannot end with a hyphen.");
  if (domain.startsWith("-")) {
    refuseEmail("An email address cannot have a hyphen immediately after the @-sign.");
  }
  if (domain.includes(".-") || domain.includes("-.")) {
    refuseEmail("An email address cannot have a period and a hyphen next to each other.");
  }
  if (/(?:^|\.)(?![xX][nN])[^.]{2}--/.test(domain)) {
    refuseEmail(
      "An email address cannot have two letters followed by two dashes immediately after the @-sign or after a period, except Punycode."
    );
  }
}
function refuseLongDomain(ascii, original) {
  const excess = ascii.length - MAX_DOMAIN_BYTES;
  if (excess > 0) {
    const count = ascii === original ? countExcess(ascii.length, MAX_DOMAIN_BYTES) : `(${excess} byte${excess === 1 ? "" : "s"} too many after IDNA encoding)`;
    refuseEmail(`The email address is too long after the @-sign ${count}.`);
  }
  const long = ascii.split(".").find((label) => label.length > MAX_LABEL_BYTES);
  if (long !== void 0) {
    const count = countExcess(long.length, MAX_LABEL_BYTES);
    refuseEmail(`After the @-sign, periods cannot be separated by so many characters ${count}.`);
  }
}
function refusePrivateDomain(ascii) {
  if (!ascii.includes(".")) {
    refuseEmail("The part after the @-sign is not valid. It should have a period.");
  }
  if (!/[A-Za-z]$/.test(ascii)) {
    refuseEmail(
      "The part after the @-sign is not valid. It is not within a valid top-level domain."
    );
  }
  if (SPECIAL_USE_DOMAINS.some((name) => ascii.endsWith(`.${name}`))) {
    refuseEmail(
      "The part after the @-sign is a special-use or reserved name that cannot be used with email."
    );
  }
}
function refuseBrokenPunycode(ascii) {
  for (const label of ascii.split(".")) {
    if (label.startsWith("xn--") && toAscii(label) === void 0) {
      refuseEmail("The part after the @-sign is not valid IDNA (Invalid A-label).");
    }
  }
}
function judgeEmailDomain(original) {
  if (original === "") refuseEmail("There must be something after the @-sign.");
  refuseCharacters(original, HOSTNAME_CHARACTER, INVALID);
  refuseUnsafeCharacters(original);
  const domain = isAscii(original) ? original.toLowerCase() : normalizeDomain(original);
  const atStart = "An email address cannot have a {} immediately after the @-sign.";
  refuseMisplacedPeriods(domain, atStart, "An email address cannot end with a {}.");
  refuseMisplacedHyphens(domain);
  const ascii = domain.split(".").map(encodeLabel).join(".");
  refuseLongDomain(ascii, original);
  refusePrivateDomain(ascii);
  refuseBrokenPunycode(ascii);
  return ascii;
}
var ATEXT = "a-zA-Z0-9_!#$%&'*+\\-/=?^`{|}~";
var ATOM_CHARACTER = new RegExp(`[.${ATEXT}]`);
var LOCAL_CHARACTER = new RegExp(`[.${ATEXT}]|[^\\0-\\x7f]`);
var QUOTED_CHARACTER = /[\x20-\x7e]|[^\0-\x7f]/;
var MAX_BYTES = 254;
function splitAt(text, marks) {
  for (const { 0: part, index } of text.matchAll(/"(?:[^\\"]|\\.)*"?|./gsu)) {
    if (marks.includes(part) && !combines(text, index)) {
      return { left: text.slice(0, index), right: text.slice(index) };
    }
  }
  return refuseMissingSign(text);
}
var combines = (text, index) => new RegExp("^.\\p{M}", "su").test(text.slice(index, index + 3)) && !text.slice(index).normalize("NFC").startsWith(text.charAt(index));
function refuseMissingSign(text) {
  if (text.includes("\uFF20")) {
    refuseEmail(
      'The email address has the "full-width" at-sign (@) character instead of a regular at-sign.'
    );
  }
  if (text.includes("\uFE6B")) {
    refuseEmail(
      'The email address has the "small commercial at" character instead of a regular at-sign.'
    );
  }
  return refuseEmail("An email address must have an @-sign.");
}
function unquote(text) {
  if (!text.startsWith('"')) return { text, isQuoted: false };
  const [quoted = "", content = "", close] = /^"((?:[^\\"]|\\.)*)("?)/s.exec(text) ?? [];
  if (close === '"' && quoted.length < text.length) {
    const rest = showCharacters(text.slice(quoted.length));
    refuseEmail(`Extra character(s) found after close quote: ${rest}`);
  }
  return { text: content.replace(/\\(.)/gs, "$1"), isQuoted: true };
}
function splitDisplayName({ left, right }) {
  const name = unquote(left.trimEnd());
  if (!name.isQuoted) {
    const isBad = (character) => character === "." || character !== " " && !ATOM_CHARACTER.test(character);
    const bad = [...name.text].filter(isBad);
    if (bad.length > 0) {
      const list = listCharacters(bad);
      refuseEmail(`The display name contains invalid characters when not quoted: ${list}.`);
    }
  }
  refuseUnsafeCharacters(name.text, true);
  if (!right.includes(">")) {
    refuseEmail(
      "An open angle bracket at the start of the email address has to be followed by a close angle bracket at the end."
    );
  }
  const bracketed = right.replace(/ +$/, "");
  if (!bracketed.endsWith(">")) refuseEmail("There can't be anything after the email address.");
  return bracketed.slice(1).replace(/>+$/, "");
}
function splitAddress(text) {
  const split = splitAt(text, "@<");
  const hasDisplayName = split.right.startsWith("<");
  const { left, right } = hasDisplayName ? splitAt(splitDisplayName(split), "@") : split;
  return { local: unquote(left), domain: right.slice(1), hasDisplayName };
}
function judgeLocalPart({ text, isQuoted }) {
  if (text === "") refuseEmail("There must be something before the @-sign.");
  const isAtoms = text.split(".").every((atom) => atom !== "");
  const isUnquotable = isAtoms && [...text].every((character) => LOCAL_CHARACTER.test(character));
  if (isQuoted && !isUnquotable) {
    const message2 = "The email address contains invalid characters in quotes before the @-sign";
    refuseCharacters(text, QUOTED_CHARACTER, message2);
    refuseUnsafeCharacters(text, true);
    return;
  }
  const message = "The email address contains invalid characters before the @-sign";
  refuseCharacters(text, LOCAL_CHARACTER, message);
  const atEnd = "An email address cannot have a {} immediately before the @-sign.";
  refuseMisplacedPeriods(text, "An email address cannot start with a {}.", atEnd);
  refuseUnsafeCharacters(text);
}
function judgeNormalizedLocalPart(local) {
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
var utf8Length = (text) => new TextEncoder().encode(text).length;
function refuseLongAddress(local, domain, ascii) {
  const original = `${local}@${domain}`;
  const excess = utf8Length(original) - MAX_BYTES;
  if (excess > 0) refuseEmail(`The email address is too long ${countTooMany(original, excess)}.`);
  const encoded = utf8Length(`${local}@${ascii}`) - MAX_BYTES;
  if (encoded <= 0) return;
  refuseEmail(
    `The email address is too long when the part after the @-sign is converted to IDNA ASCII (${encoded} byte${encoded > 1 ? "s" : ""} too many).`
  );
}
function countTooMany(address, excess) {
  const characters = [...address];
  if (utf8Length(address) === characters.length) return countExcess(characters.length, MAX_BYTES);
  const widest = Math.max(...characters.map(utf8Length));
  const least = Math.max(1, Math.floor(excess / widest));
  const range = least === excess ? `${excess}` : `${least}-${excess}`;
  return `(${range} character${excess > 1 ? "s" : ""} too many)`;
}
function judge(address) {
  const { local, domain, hasDisplayName } = splitAddress(address);
  judgeNormalizedLocalPart(local);
  if (local.isQuoted) refuseEmail("Quoting the part before the @-sign is not allowed here.");
  if (/^\[.*\]$/s.test(domain)) {
    refuseEmail("A bracketed IP address after the @-sign is not allowed here.");
  }
  refuseLongAddress(local.text, domain, judgeEmailDomain(domain));
  if (hasDisplayName) {
    refuseEmail(
      "A display name and angle brackets around the email address are not permitted here."
    );
  }
}
function explainInvalidEmail(address) {
  try {
    judge(address);
    return void 0;
  } catch (error) {
    if (error instanceof EmailSyntaxError) return error.message;
    throw error;
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  explainInvalidEmail
});
