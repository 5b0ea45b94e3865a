import { expect, it } from "@jest/globals";
import { iniLines, iniValue, parseIni } from "../../src/python/ini.ts";

const text = `# of setup.cfg
[metadata]
name = demo
Version: attr: demo.__version__

[options.extras_require]
test =
    pytest>=8

    # more
    hypothesis
empty

[tool:pytest]
addopts = -ra
`;

it("reads sections, keys and values of several lines", () => {
  const ini = parseIni(text);
  expect([...ini.keys()]).toEqual(["metadata", "options.extras_require", "tool:pytest"]);
  expect(iniValue(ini, "metadata", "name")).toBe("demo");
  expect(iniValue(ini, "metadata", "version")).toBe("attr: demo.__version__");
  const value = iniValue(ini, "options.extras_require", "test");
  expect(iniLines(value)).toEqual(["pytest>=8", "hypothesis"]);
  expect(iniValue(ini, "options.extras_require", "empty")).toBe("");
  expect(iniValue(ini, "gone", "name")).toBeUndefined();
});

it("passes over what is before the first section, and over nonsense", () => {
  expect(parseIni("name = demo\n  more\n").size).toBe(0);
  expect(parseIni("").size).toBe(0);
  expect(iniValue(parseIni("[a]\n= 1\nb = 2"), "a", "b")).toBe("2");
});
