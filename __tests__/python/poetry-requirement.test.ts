import { expect, it } from "@jest/globals";
import { poetryRequirements, versionSpecifiers } from "../../src/python/poetry-requirement.ts";
import { parseRequirement } from "../../src/python/requirement.ts";

it.each([
  ["^1.2.3", ">=1.2.3,<2"],
  ["^0.2.3", ">=0.2.3,<0.3"],
  ["^0.0.3", ">=0.0.3,<0.0.4"],
  ["^0.0", ">=0.0,<0.1"],
  ["^0", ">=0,<1"],
  ["~1.2.3", ">=1.2.3,<1.3"],
  ["~1.2", ">=1.2,<1.3"],
  ["~1", ">=1,<2"],
  ["~=1.2", "~=1.2"],
  ["1.2.3", "==1.2.3"],
  ["1.*", "==1.*"],
  ["*", ""],
  [">=1.2, <2", ">=1.2,<2"],
  [">=1.2 <2", ">=1.2,<2"],
  ["^1 || ^2", ""],
])("the constraint %j is %j", (constraint, specifiers) => {
  expect(versionSpecifiers(constraint)).toBe(specifiers);
});

it.each([
  ["pytest", "^8.0", ["pytest>=8.0,<9"]],
  ["python", "^3.10", []],
  ["httpx", { version: "^0.27", extras: ["http2"] }, ["httpx[http2]>=0.27,<0.28"]],
  ["tomli", { version: "*", python: "<3.11" }, ["tomli ; python_full_version < '3.11'"]],
  [
    "demo",
    { git: "https://example.org/demo.git", tag: "v1" },
    ["demo @ git+https://example.org/demo.git@v1"],
  ],
  ["local", { path: "../local" }, []],
  [
    "numpy",
    [
      { version: "1.0", python: "<3.12" },
      { version: "2.0", python: ">=3.12" },
    ],
    ["numpy==1.0 ; python_full_version < '3.12'", "numpy==2.0 ; python_full_version >= '3.12'"],
  ],
])("%s = %j becomes requirements of PEP 508", (name, value, requirements) => {
  const found = poetryRequirements(name, value);
  expect(found).toEqual(requirements);
  expect(found.filter((one) => !parseRequirement(one).ok)).toEqual([]);
});
