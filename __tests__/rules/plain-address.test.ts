import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseSingleAddress } from "../../src/python/address-list.ts";
import { explainInvalidEmail } from "../../src/python/email-address.ts";
import { isPlainAddress } from "../../src/rules/plain-address.ts";

describe("isPlainAddress", () => {
  it.each([
    "jane@example.org",
    "Jane Doe <jane.doe+pypi@mail.example.co.uk>",
    "Émile & friends <1234-x@users.noreply.github.com>",
  ])("takes %j", (value) => {
    expect(isPlainAddress(value)).toBe(true);
  });

  it.each(["jane@example", "jane@foo-com", "jane@foo.local", "a@b.co, c@d.co", "Jane", "<a@b.co"])(
    "leaves %j to the rules of e-mail",
    (value) => {
      expect(isPlainAddress(value)).toBe(false);
    },
  );

  it("takes nothing that the rules of e-mail refuse", () => {
    const part = fc.stringMatching(/^[a-z0-9._+<>@ -]{0,12}$/);
    const text = fc
      .tuple(part, part, part)
      .map(([name, local, domain]) => `${name} <${local}@${domain}.com>`);
    fc.assert(
      fc.property(fc.oneof(part, text), (value) => {
        if (!isPlainAddress(value)) return;
        const address = parseSingleAddress(value);
        expect([value, address === undefined || explainInvalidEmail(address)]).toEqual([
          value,
          undefined,
        ]);
      }),
      { numRuns: 5000 },
    );
  });
});
