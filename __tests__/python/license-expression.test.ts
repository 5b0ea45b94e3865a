import { expect, it } from "@jest/globals";
import { parseLicenseExpression } from "../../src/python/license-expression.ts";
import { expectAgreement, packagingVectors } from "./vectors.ts";

it("licence expressions read as packaging reads them", () => {
  expectAgreement("licences", Object.entries(packagingVectors().licenses), (text) => {
    const expression = parseLicenseExpression(text);
    if (expression.ok) return { str: expression.value.text };
    return { error: expression.error, message: expression.message };
  });
});

it("identifiers that SPDX advises against are listed, also with a plus", () => {
  expect(parseLicenseExpression("gpl-3.0 OR GPL-2.0+ or MIT")).toEqual({
    ok: true,
    value: { text: "GPL-3.0 OR GPL-2.0+ OR MIT", deprecated: ["GPL-3.0", "GPL-2.0+"] },
  });
});

it("a part of an identifier is none", () => {
  expect(parseLicenseExpression("Clause")).toMatchObject({ message: "Unknown license: 'clause'" });
  expect(parseLicenseExpression("+")).toMatchObject({ message: "Unknown license: ''" });
});
