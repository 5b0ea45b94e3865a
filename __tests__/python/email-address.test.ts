import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseAddresses, parseSingleAddress } from "../../src/python/address-list.ts";
import { explainInvalidEmail } from "../../src/python/email-address.ts";
import { repr } from "../../src/python/repr.ts";
import { expectAgreement } from "./vectors.ts";

interface RecordedUpload {
  readonly id: string;
  readonly form: readonly (readonly [string, string])[];
  readonly message: string;
}

/** PyPI's verdicts of uploads whose form has an `author_email`. */
function recordedEmails(): [text: string, message: string][] {
  const path = join(import.meta.dirname, "..", "fixtures", "vectors", "uploads.json");
  const { scenarios } = JSON.parse(readFileSync(path, "utf8")) as {
    scenarios: readonly RecordedUpload[];
  };
  return scenarios
    .filter(({ id }) => id.startsWith("form:email:"))
    .map(({ form, message }) => [
      form.find(([name]) => name === "author_email")?.[1] ?? "",
      message.replace(/\. See https.*/, "."),
    ]);
}

it("addresses are judged as PyPI judges them, in its words", () => {
  expectAgreement("e-mail addresses", recordedEmails(), (text) => {
    // PyPI drops the placeholder of old setuptools before it looks.
    if (text === "UNKNOWN") return "";
    const address = parseSingleAddress(text);
    const reason = address === undefined ? undefined : explainInvalidEmail(address);
    return reason === undefined
      ? ""
      : `${repr(address ?? "")} is not a valid email address: ${reason}`;
  });
});

it("the special-use domains are those of the recorded facts", () => {
  const path = join(import.meta.dirname, "..", "fixtures", "vectors", "pypi-facts.json");
  const facts = JSON.parse(readFileSync(path, "utf8")) as { email_special_use_domains: string[] };
  for (const domain of facts.email_special_use_domains) {
    expect(explainInvalidEmail(`a@b.${domain}`)).toMatch(/special-use or reserved name/);
  }
  expect(facts.email_special_use_domains.length).toBe(6);
});

it.each([
  ["", "An email address must have an @-sign."],
  ["@b.co", "There must be something before the @-sign."],
  ["a@", "There must be something after the @-sign."],
  ["a,b@c.co", "The email address contains invalid characters before the @-sign: ','."],
  ["a@b_c.co", "The part after the @-sign contains invalid characters: '_'."],
  ["a\u200b@b.co", "The email address contains unsafe characters: ZERO WIDTH SPACE."],
  ["a@b.123", "The part after the @-sign is not valid. It is not within a valid top-level domain."],
  [
    `a@${"b.".repeat(130)}co`,
    "The email address is too long after the @-sign (9 characters too many).",
  ],
  [`${"a".repeat(250)}@b.co`, "The email address is too long (1 character too many)."],
  [
    "a\uff20b.co",
    'The email address has the "full-width" at-sign (@) character instead of a regular at-sign.',
  ],
  [
    "A <a@b.co>",
    "A display name and angle brackets around the email address are not permitted here.",
  ],
  [
    "a@\u2603.co",
    "The part after the @-sign is invalid (Codepoint U+2603 at position 1 of '\u2603' not allowed).",
  ],
])("%j: %s", (address, reason) => {
  expect(explainInvalidEmail(address)).toBe(reason);
});

it.each(["a@b.co", "a+b@sub.example.com", "jos\u00e9@ex\u00e4mple.de", "a@xn--9ca.co"])(
  "%s is valid",
  (address) => {
    expect(explainInvalidEmail(address)).toBeUndefined();
  },
);

it("several addresses are told apart, though PyPI judges none of them", () => {
  const text = 'A <a@b.co>, "B, C" <c@d.co>, team: e@f.co, g@h.co;';
  expect(parseAddresses(text)).toEqual(["a@b.co", "c@d.co", "e@f.co", "g@h.co"]);
  expect(parseSingleAddress(text)).toBeUndefined();
});

it("no text makes it throw or hang", () => {
  const words = fc.constantFrom(
    ...'ab@.,:;<>()[]"\\ \r\n\u0301\u00e9\u3002\u2488',
    "xn--",
    "\u{1f600}",
  );
  const text = fc.array(words, { maxLength: 25 }).map((parts) => parts.join(""));
  const judge = (value: string) => {
    for (const address of parseAddresses(value)) explainInvalidEmail(address);
  };
  fc.assert(fc.property(text, judge));
  judge("(".repeat(100_000));
  judge(":".repeat(100_000));
  judge(`a@${"b.".repeat(50_000)}`);
});
