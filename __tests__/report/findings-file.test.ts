import { createRequire } from "node:module";
import { expect, it } from "@jest/globals";
import Ajv from "ajv";
import type { Finding } from "../../src/findings.ts";
import { findingsFile } from "../../src/report/findings-file.ts";
import { setRules, uploadRules } from "../../src/rules/index.ts";

const require = createRequire(import.meta.url);
const rules = [...uploadRules, ...setRules];
const findings: Finding[] = [
  { rule: "ST005", level: "info", message: "There is no sdist", hint: "Build both" },
  {
    rule: "MD008",
    level: "error",
    file: "a b-1.0.tar.gz",
    message: "`Foo :: Bar` is not a classifier",
    hint: "Choose one",
    refusal: { status: 400, message: "'Foo :: Bar' is not a valid classifier." },
    first: true,
    location: { path: "sub folder/pyproject.toml", line: 7 },
  },
  { rule: "LI008", level: "warning", file: "a b-1.0.tar.gz", message: "No licence file" },
];

function validator() {
  const ajv = new Ajv({ schemaId: "auto", validateSchema: false });
  ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json") as object);
  return ajv.compile(require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json") as object);
}

it("a file that ends in .sarif is valid by the official schema", () => {
  const validate = validator();
  for (const path of ["out/findings.sarif", "findings.sarif.json"]) {
    for (const packages of ["dist", undefined]) {
      const log = JSON.parse(findingsFile(path, findings, { rules, packages })) as object;
      validate(log);
      expect(validate.errors).toBeNull();
    }
  }
  expect(validate({ version: "2.1.0", runs: [{ tool: {} }] })).toBe(false);
});

it("results name their rule, level and place, the gravest first", () => {
  const log = JSON.parse(findingsFile("f.sarif", findings, { rules, packages: "dist" })) as {
    runs: [{ tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }];
  };
  const [{ tool, results }] = log.runs;
  expect(results.map(({ ruleId, level }) => `${ruleId} ${level}`)).toEqual([
    "MD008 error",
    "LI008 warning",
    "ST005 note",
  ]);
  expect(results.map(({ ruleIndex }) => tool.driver.rules[Number(ruleIndex)]?.id)).toEqual([
    "MD008",
    "LI008",
    "ST005",
  ]);
  const places = results.map(
    ({ locations }) => (locations as [{ physicalLocation: unknown }])[0].physicalLocation,
  );
  expect(places).toEqual([
    { artifactLocation: { uri: "sub%20folder/pyproject.toml" }, region: { startLine: 7 } },
    { artifactLocation: { uri: "dist/a%20b-1.0.tar.gz" }, region: { startLine: 1 } },
    { artifactLocation: { uri: "pyproject.toml" }, region: { startLine: 1 } },
  ]);
});

it("any other file is JSON with everything about the findings", () => {
  const report = JSON.parse(findingsFile("f.json", findings, { rules, packages: "dist" })) as {
    errors: number;
    warnings: number;
    findings: Finding[];
  };
  expect([report.errors, report.warnings]).toEqual([1, 1]);
  expect(report.findings).toEqual([findings[1], findings[2], findings[0]]);
});
