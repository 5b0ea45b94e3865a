import type { RenderDescription } from "../rules/subject.ts";
import { previewStyle } from "./preview-style.ts";
import { sanitizeForPreview } from "./sanitize-html.ts";

interface PreviewedDescription {
  readonly title: string;
  readonly summary: string;
  readonly text: string;
  /** Such as `text/markdown`. */
  readonly contentType: string;
}

/** The description as PyPI would show it: a page that loads nothing from elsewhere. */
export async function previewPage(
  { title, summary, text, contentType }: PreviewedDescription,
  render: RenderDescription,
): Promise<string> {
  const body = await previewBody(text, contentType, render);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${previewStyle}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1><p>${escapeHtml(summary)}</p></header>
<main>
${body}
</main>
</body>
</html>
`;
}

async function previewBody(
  text: string,
  contentType: string,
  render: RenderDescription,
): Promise<string> {
  if (text.trim() === "") return note("The author of this package has not provided a description");
  if (contentType === "text/plain") return plain(text);
  const verdict = await render(text, contentType);
  if (verdict.kind === "rendered") return sanitizeForPreview(verdict.html);
  const reasons = verdict.kind === "failed" ? verdict.messages : [verdict.reason];
  const title =
    verdict.kind === "failed"
      ? "PyPI would refuse this description"
      : "The description was not rendered";
  const list = reasons.map((reason) => `<li>${escapeHtml(reason)}</li>`).join("");
  return `${note(title, `<ul>${list}</ul>`)}${plain(text)}`;
}

const note = (title: string, more = ""): string =>
  `<aside class="note"><p>${escapeHtml(title)}</p>${more}</aside>`;

/** As PyPI shows plain text. */
const plain = (text: string): string =>
  `<div class="plain">${escapeHtml(text).replaceAll("\n", "<br>")}</div>`;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");
