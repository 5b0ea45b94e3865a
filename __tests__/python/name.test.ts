import { it } from "@jest/globals";
import { isValidName, normalizeName } from "../../src/python/name.ts";
import { expectAgreement, packagingVectors } from "./vectors.ts";

it("names are valid and normalised as packaging has them", () => {
  expectAgreement("names", Object.entries(packagingVectors().names), (text) => ({
    valid: isValidName(text),
    canonical: normalizeName(text),
  }));
});
