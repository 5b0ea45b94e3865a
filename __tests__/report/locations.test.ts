import { expect, it } from "@jest/globals";
import type { Finding } from "../../src/findings.ts";
import { locate } from "../../src/report/locations.ts";

const pyproject = {
  path: "pyproject.toml",
  text: `[build-system]
name = "no"

[project]
name = "demo"
classifiers = [
  "Programming Language :: Python",
  "Foo :: Bar",
]

[project.urls]
Home = "https://example.org"
`,
};
const readme = { path: "docs/README.rst", text: "Title\n=====\n\nSome text\n" };
const base: Finding = { rule: "X", level: "error", file: "a.whl", message: "" };
const place = (finding: Partial<Finding>, description = readme.text) =>
  locate([{ ...base, ...finding }], { pyproject, readme }, new Map([["a.whl", description]]))[0]
    ?.location;

it("a field is found at its key in [project], an entry of a list at its own line", () => {
  expect(place({ field: "name" })).toEqual({ path: "pyproject.toml", line: 5 });
  expect(place({ field: "classifier", message: "`Foo :: Bar` is no classifier" })).toEqual({
    path: "pyproject.toml",
    line: 8,
  });
  expect(place({ field: "project-url" })).toEqual({ path: "pyproject.toml", line: 11 });
});

it("what is not written in the project has no place", () => {
  expect(place({ field: "version" })).toBeUndefined();
  expect(place({})).toBeUndefined();
  expect(place({ line: 3 }, "Something\nelse\naltogether")).toBeUndefined();
});

it("a line of the description is found in the README, also where a backend put text before it", () => {
  expect(place({ line: 4 })).toEqual({ path: "docs/README.rst", line: 4 });
  expect(place({ line: 6 }, `Intro\n\n${readme.text}`)).toEqual({
    path: "docs/README.rst",
    line: 4,
  });
});
