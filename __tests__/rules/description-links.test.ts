import { expect, it } from "@jest/globals";
import { renderMarkdown } from "../../src/report/render-markdown.ts";
import { descriptionLinkRules } from "../../src/rules/description-links.ts";
import { subjectOf } from "../../src/rules/subject.ts";

async function found(text: string): Promise<string[]> {
  const form = [
    ["description_content_type", "text/markdown"],
    ["description", text],
  ] as const;
  const upload = { filename: "demo-1.0.tar.gz", form, facts: undefined };
  const subject = subjectOf(
    upload,
    async (markdown) => ({ kind: "rendered", html: renderMarkdown(markdown) }),
    new Date(),
  );
  const rule = descriptionLinkRules.find(({ id }) => id === "DS006");
  const observations = [...((await rule?.judge(subject)) ?? [])];
  return observations.map(({ message, line }) => `${line}: ${message}`);
}

it("relative links and images are found with their line, as PyPI would render them", async () => {
  expect(await found("# A\n\n[b](docs/b.md) <img src='c.png'>\n")).toEqual([
    "3: The description links to `docs/b.md`, `c.png`, which PyPI does not have",
  ]);
});

it("what is code, or removed by PyPI, is no link", async () => {
  expect(await found("    [b](docs/b.md)\n\n`[c](c.md)`\n")).toEqual([]);
  expect(await found('<picture><source srcset="a.png"></picture>\n')).toEqual([]);
});

it("links to headings must find one", async () => {
  expect(await found("# Über uns!\n\n[a](#über-uns) [b](#top)\n")).toEqual([]);
  expect(await found("# Usage\n\n[a](#useage)\n")).toEqual([
    "3: The description links to `#useage`, and has no heading of that name on PyPI",
  ]);
});
