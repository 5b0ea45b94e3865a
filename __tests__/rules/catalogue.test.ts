import { describe, expect, it } from "@jest/globals";
import { SPDX_DATE } from "../../src/python/spdx-data.ts";
import { setRules, uploadRules } from "../../src/rules/index.ts";
import { familyOf } from "../../src/rules/rule.ts";
import { tableDates } from "../../src/rules/tables.ts";

const rules = [...uploadRules, ...setRules];

describe("the catalogue", () => {
  it("has every id once", () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[A-Z]{2}\d{3}$/.test(id))).toEqual([]);
    expect(familyOf({ id: "FN001" })).toBe("FN");
  });

  it("says of every rule what, why and what to do, without full stops", () => {
    const texts = rules.flatMap(({ id, title, why, fix }) =>
      [title, why, fix].map((text) => [id, text]),
    );
    expect(texts.filter(([, text]) => text === undefined || !/\w.*[^.\s!]$/.test(text))).toEqual(
      [],
    );
  });

  it("names the steps of every rule for which PyPI refuses, and of no other", () => {
    const wrong = uploadRules.filter(
      ({ refuses, steps = [], source }) =>
        source === "PyPI" && refuses !== "nowhere" && steps.length === 0,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("knows the date of the SPDX list", () => {
    expect(tableDates.licences).toBe(SPDX_DATE);
  });
});
