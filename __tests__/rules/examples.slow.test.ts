import { expect, it } from "@jest/globals";
import { credentialRules } from "../../src/rules/credentials.ts";
import { setRules, uploadRules } from "../../src/rules/index.ts";
import { examples, runExamples } from "./examples/run-examples.ts";

it("every rule has an example that breaks it", async () => {
  const rules = [...uploadRules, ...setRules, ...credentialRules].map(({ id }) => id);
  const printed = await runExamples();
  expect(rules.filter((id) => !printed.has(id))).toEqual([]);
  expect(Object.keys(examples).filter((id) => !rules.includes(id))).toEqual([]);
});
