import { expect, it } from "@jest/globals";
import { setRules, uploadRules } from "../../src/rules/index.ts";
import { examples, runExamples } from "./examples/run-examples.ts";

it("every rule of `check` has an example that breaks it", async () => {
  // Those about attestations and credentials are about no file alone.
  const rules = [...uploadRules, ...setRules]
    .map(({ id }) => id)
    .filter((id) => !/^A[TU]/.test(id));
  const printed = await runExamples();
  expect(rules.filter((id) => !printed.has(id))).toEqual([]);
  expect(Object.keys(examples).filter((id) => !rules.includes(id))).toEqual([]);
});
