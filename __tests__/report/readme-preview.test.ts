import { expect, it } from "@jest/globals";
import { previewPage } from "../../src/report/readme-preview.ts";
import { renderMarkdown } from "../../src/report/render-markdown.ts";
import type { DescriptionVerdict } from "../../src/rules/subject.ts";

const page = (text: string, contentType = "text/markdown", verdict?: DescriptionVerdict) =>
  previewPage({ title: "demo 1.0", summary: "<b>", text, contentType }, async (markdown) => {
    return verdict ?? { kind: "rendered", html: renderMarkdown(markdown) };
  });

it("Markdown is GitHub's: tables, tasks, strikethrough, bare addresses, names of headings", () => {
  expect(renderMarkdown("| a |\n|---|\n| b |")).toContain("<td>b</td>");
  expect(renderMarkdown("- [x] done")).toContain('type="checkbox"');
  expect(renderMarkdown("~~old~~")).toContain("<del>old</del>");
  expect(renderMarkdown("see www.example.org")).toContain('<a href="http://www.example.org">');
  expect(renderMarkdown("# Hello, World!\n\nSetext\n---\n\n# Hello World\n")).toBe(
    '<h1 id="user-content-hello-world">Hello, World!</h1>\n' +
      '<h2 id="user-content-setext">Setext</h2>\n' +
      '<h1 id="user-content-hello-world-1">Hello World</h1>\n',
  );
  expect(renderMarkdown("[x](#setext)")).toContain('href="#user-content-setext"');
});

it("headings of HTML have no names, as on PyPI", () => {
  expect(renderMarkdown("<h2>Raw</h2>")).toBe("<h2>Raw</h2>");
});

it("only what PyPI allows is left of HTML", async () => {
  const hostile = [
    '<script>alert(1)</script><img src="https://example.org/x.png" onerror="alert(1)" alt="a><script>b">',
    '<a href="javascript:alert(1)">a</a> <iframe src="https://example.org"></iframe>',
    '<p style="color: red" onclick="x">p</p> <svg onload="x"></svg> <form action="x"></form>',
    "[b](javascript:alert(1)) [c](data:text/html,x)",
  ].join("\n\n");
  const html = await page(hostile);
  const body = html.slice(html.indexOf("<main>"));
  expect(body).not.toMatch(/<(?:script|img|iframe|svg|form)|\son\w+="|style=|javascript:|data:/);
  expect(body).toContain('<span class="image" title="https://example.org/x.png">');
});

it("the page is one file that loads nothing", async () => {
  const html = await page('![logo](https://example.org/logo.png)\n\n<img src="x.png">');
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<link|<img|<script|url\(/);
  expect(html).toContain("&lt;b&gt;");
});

it("plain text is shown as it is, and what PyPI would refuse with the reasons", async () => {
  expect(await page("a < b\nc", "text/plain")).toContain("a &lt; b<br>c");
  const failed = { kind: "failed", messages: ["<string>:3: wrong"] } as const;
  const html = await page("text", "text/x-rst", failed);
  expect(html).toContain("PyPI would refuse this description");
  expect(html).toContain("&lt;string&gt;:3: wrong");
});
