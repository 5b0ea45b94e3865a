import { describe, expect, it } from "@jest/globals";
import { differencesFrom, linksOf } from "../../src/proof/release-differences.ts";
import type { FormFields } from "../../src/python/upload-form.ts";

const form: FormFields = [
  ["name", "Demo.Pkg"],
  ["version", "1.0"],
  ["summary", "A demo"],
  ["description", "# Demo\n\nText\n"],
  ["description_content_type", "text/markdown; charset=UTF-8"],
  ["requires_python", ">=3.8, <4"],
  ["home_page", "https://example.org/"],
  ["project_urls", "Source, https://example.org/a,b"],
];

const info = {
  name: "demo-pkg",
  version: "1.0.0",
  summary: "A demo",
  description: "# Demo\r\n\r\nText",
  description_content_type: "text/markdown",
  requires_python: "<4,>=3.8",
  project_urls: { Homepage: "https://example.org/", Source: "https://example.org/a,b" },
};

const fieldsOf = (own: FormFields, there: object) =>
  differencesFrom(own, { ...there }).map(({ field }) => field);

const withField = (name: string, value: string): FormFields => [
  ...form.filter(([field]) => field !== name),
  [name, value],
];

describe("what the JSON API tells of a release", () => {
  it("may be spelled as Warehouse spells it", () => {
    expect(fieldsOf(form, info)).toEqual([]);
  });

  it.each<[what: string, own: FormFields, there: object]>([
    ["`UNKNOWN` is nothing", withField("summary", "UNKNOWN"), { summary: null }],
    [
      "an old description is indented",
      withField("description", "# Demo\n        \n        Text"),
      {},
    ],
    [
      "a home page is among the links once",
      withField("project_urls", "homepage, https://example.org/"),
      { project_urls: { Homepage: "https://example.org/" } },
    ],
  ])("may differ where it means the same: %s", (_what, own, there) => {
    expect(fieldsOf(own, { ...info, ...there })).toEqual([]);
  });

  it.each<[field: string, there: object]>([
    ["name", { name: "other" }],
    ["version", { version: "1.1" }],
    ["summary", { summary: "" }],
    ["description", { description: "# Demo" }],
    ["description_content_type", { description_content_type: "text/x-rst" }],
    ["requires_python", { requires_python: ">=3.8" }],
    ["project_urls", { project_urls: { Homepage: "https://example.org/" } }],
    ["project_urls", { project_urls: { Source: "https://example.org/a,b" } }],
  ])("differs by its %s", (field, there) => {
    expect(fieldsOf(form, { ...info, ...there })).toEqual([field]);
  });

  it("is shown in short", () => {
    const [difference] = differencesFrom(withField("description", `${"x".repeat(80)}\nmore`), info);
    expect(difference?.message).toBe(
      `\`description\` is \`# Demo…\` (14 characters) there and \`${"x".repeat(60)}…\` (85 characters) in the file`,
    );
  });
});

describe("the links of a project", () => {
  it("are those of three fields", () => {
    expect(linksOf([...form, ["download_url", "https://example.org/d"]])).toEqual([
      ["Homepage", "https://example.org/"],
      ["Source", "https://example.org/a,b"],
      ["Download", "https://example.org/d"],
    ]);
    expect(
      linksOf([
        ["home_page", "UNKNOWN"],
        ["project_urls", "no comma"],
      ]),
    ).toEqual([]);
  });
});
