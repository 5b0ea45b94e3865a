import {
  countExcess,
  listCharacters,
  refuseCharacters,
  refuseEmail,
  refuseMisplacedPeriods,
  refuseUnsafeCharacters,
} from "./email-characters.ts";
import { repr } from "./repr.ts";

const HOSTNAME_CHARACTER = /[a-zA-Z0-9.-]|[^\0-\x7f]/;
const MAX_DOMAIN_BYTES = 253;
const MAX_LABEL_BYTES = 63;

/** IANA's special-use names that no mail can be sent to. */
const SPECIAL_USE_DOMAINS = ["arpa", "invalid", "local", "localhost", "onion", "test"];

/** Characters that become more than a dot, such as `⒈`, but for the dots of East Asian scripts. */
const hidesDot = (character: string): boolean =>
  character !== "." && character !== "\uff0e" && character.normalize("NFKD").includes(".");

const INVALID = "The part after the @-sign contains invalid characters";

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/** UTS 46: lower case, one form for each character, one kind of dot. */
function normalizeDomain(original: string): string {
  const hidden = [...original].filter(hidesDot);
  if (hidden.length > 0) refuseEmail(`${INVALID}: ${listCharacters(hidden)}.`);
  const folded = original.normalize("NFKC").toLowerCase().normalize("NFKC");
  const domain = folded.replace(/[\u3002\uff61]/g, ".");
  refuseCharacters(domain, HOSTNAME_CHARACTER, `${INVALID} after Unicode normalization`);
  return domain;
}

/** Roughly RFC 5892's PVALID: what may stand in an internationalised label. */
const PERMITTED = /[-a-z0-9\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}]/u;

/** A label in ASCII, `xn--` where it was not. */
function encodeLabel(label: string): string {
  if (isAscii(label)) return label;
  for (const [index, character] of [...label].entries()) {
    if (PERMITTED.test(character)) continue;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    refuseEmail(
      "The part after the @-sign is invalid " +
        `(Codepoint U+${code} at position ${index + 1} of ${repr(label)} not allowed).`,
    );
  }
  const ascii = toAscii(label);
  if (ascii === undefined || ascii.length > MAX_LABEL_BYTES) {
    refuseEmail("The part after the @-sign is invalid (Label too long).");
  }
  return ascii;
}

/** What a browser makes of the host name; `undefined` where it is none. */
function toAscii(label: string): string | undefined {
  // The suffix keeps digits from being read as an IP address.
  const url = `http://${label}.x/`;
  return URL.canParse(url) ? new URL(url).hostname.slice(0, -".x".length) : undefined;
}

function refuseMisplacedHyphens(domain: string): void {
  if (domain.endsWith("-")) refuseEmail("An email address cannot end with a hyphen.");
  if (domain.startsWith("-")) {
    refuseEmail("An email address cannot have a hyphen immediately after the @-sign.");
  }
  if (domain.includes(".-") || domain.includes("-.")) {
    refuseEmail("An email address cannot have a period and a hyphen next to each other.");
  }
  if (/(?:^|\.)(?![xX][nN])[^.]{2}--/.test(domain)) {
    refuseEmail(
      "An email address cannot have two letters followed by two dashes immediately after the " +
        "@-sign or after a period, except Punycode.",
    );
  }
}

function refuseLongDomain(ascii: string, original: string): void {
  const excess = ascii.length - MAX_DOMAIN_BYTES;
  if (excess > 0) {
    const count =
      ascii === original
        ? countExcess(ascii.length, MAX_DOMAIN_BYTES)
        : `(${excess} byte${excess === 1 ? "" : "s"} too many after IDNA encoding)`;
    refuseEmail(`The email address is too long after the @-sign ${count}.`);
  }
  const long = ascii.split(".").find((label) => label.length > MAX_LABEL_BYTES);
  if (long !== undefined) {
    const count = countExcess(long.length, MAX_LABEL_BYTES);
    refuseEmail(`After the @-sign, periods cannot be separated by so many characters ${count}.`);
  }
}

function refusePrivateDomain(ascii: string): void {
  if (!ascii.includes(".")) {
    refuseEmail("The part after the @-sign is not valid. It should have a period.");
  }
  if (!/[A-Za-z]$/.test(ascii)) {
    refuseEmail(
      "The part after the @-sign is not valid. It is not within a valid top-level domain.",
    );
  }
  if (SPECIAL_USE_DOMAINS.some((name) => ascii.endsWith(`.${name}`))) {
    refuseEmail(
      "The part after the @-sign is a special-use or reserved name that cannot be used with email.",
    );
  }
}

/** Refuses labels that look like Punycode without being it. */
function refuseBrokenPunycode(ascii: string): void {
  for (const label of ascii.split(".")) {
    if (label.startsWith("xn--") && toAscii(label) === undefined) {
      refuseEmail("The part after the @-sign is not valid IDNA (Invalid A-label).");
    }
  }
}

/** Judges the part after the `@`, gives it in ASCII; throws `EmailSyntaxError`. */
export function judgeEmailDomain(original: string): string {
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
